import type { Language, Text } from '../../functions/survey/questionnaire.ts';
import { typeset } from '../../functions/survey/typeset.ts';

export type { Language, Text } from '../../functions/survey/questionnaire.ts';
export { typeset };

export const languages: readonly Language[] = ['fr', 'en'];

/** The language of a page is the first folder of its address. */
export function currentLanguage(path: string = location.pathname): Language {
  return path.startsWith('/en/') || path === '/en' ? 'en' : 'fr';
}

/** The same page in the other language, filters included. */
export function otherLanguageAddress(path: string, search = ''): string {
  const other = currentLanguage(path) === 'fr' ? 'en' : 'fr';
  return path.replace(/^\/(?:fr|en)(?=\/|$)/, `/${other}`) + search;
}

/** A text that is not there yet. */
export const noText: Text = { fr: '', en: '' };

/** A text in the reader's language, set as its typographers would. */
export function pick(text: Text, language: Language): string {
  return typeset(text[language], language);
}

/** A text, or a function that makes one from numbers or names. */
export type Entry = string | ((...values: never[]) => string);

/** One entry a key, in every language: a missing or differently shaped translation does not compile. */
export type Translations<T extends Record<string, Entry>> = {
  readonly [K in keyof T]: Readonly<Record<Language, T[K]>>;
};

/** What `translate` makes of texts, as a type. */
export type TextsOf<T> = {
  readonly [K in keyof T]: T[K] extends { readonly fr: infer E } ? E : never;
};

/** Lets a `texts.ts` be written as `{ key: { fr, en } }` and checked as such. */
export function defineTexts<T extends Record<string, Entry>>(texts: Translations<T>): Translations<T> {
  return texts;
}

/** All texts of a page in one language, typeset at their first use, since few of them are shown; functions keep their shape. */
export function translate<T extends Record<string, Entry>>(texts: Translations<T>, language: Language): T {
  const chosen: Record<string, Entry | undefined> = {};
  return new Proxy(texts as Record<string, unknown> as T, {
    get(_, key: string) {
      chosen[key] ??= texts[key] && typesetEntry(texts[key][language], language);
      return chosen[key];
    },
  });
}

/** Texts by language: a page is of one, and the other is not set for nothing. */
export function byLanguage<T extends Record<string, Entry>>(
  texts: Translations<T>,
): (language: Language) => T {
  const translated: Partial<Record<Language, T>> = {};
  return (language) => {
    translated[language] ??= translate(texts, language);
    return translated[language];
  };
}

function typesetEntry(entry: Entry, language: Language): Entry {
  if (typeof entry === 'string') return typeset(entry, language);
  return (...values: never[]) => typeset(entry(...values), language);
}
