import type { Language, Text } from '../../functions/survey/questionnaire.ts';

export type { Language, Text } from '../../functions/survey/questionnaire.ts';

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

/** All texts of a page in one language, typeset; functions keep their shape. */
export function translate<T extends Record<string, Entry>>(texts: Translations<T>, language: Language): T {
  const chosen = Object.entries(texts).map(([key, entry]) => [key, typesetEntry(entry[language], language)]);
  return Object.fromEntries(chosen) as T;
}

function typesetEntry(entry: Entry, language: Language): Entry {
  if (typeof entry === 'string') return typeset(entry, language);
  return (...values: never[]) => typeset(entry(...values), language);
}

/**
 * Curls apostrophes; in French also sets the spaces that must not break: narrow (U+202F) inside « » and before
 * ? ! ; %, ordinary (U+00A0) before a colon, narrow between thousands; and raises the end
 * of a quarter's ordinal, which stays beside it.
 *
 * @see Imprimerie nationale, Lexique des règles typographiques, "Ponctuation"
 * @example
 * typeset("Qu'en dit-on ?", 'fr'); // => "Qu’en dit-on\u202f?"
 */
export function typeset(text: string, language: Language): string {
  const known = kept[language].get(text);
  if (known !== undefined) return known;
  const set = typesetAnew(text, language);
  if (kept[language].size >= mostKept) kept[language].clear();
  kept[language].set(text, set);
  return set;
}

/** A page sets the same few hundred texts over and over; on a server, where it never ends, the memory is bounded. */
const kept: Readonly<Record<Language, Map<string, string>>> = { fr: new Map(), en: new Map() };
const mostKept = 2000;

function typesetAnew(text: string, language: Language): string {
  const curled = text.replace(/(?<=\p{L})'/gu, '’');
  if (language !== 'fr') return curled;
  return curled
    .replace(/[ \u00a0]([?!;%»])/g, '\u202f$1')
    .replace(/«[ \u00a0]/g, '«\u202f')
    .replace(/[ \u00a0]:/g, '\u00a0:')
    .replace(/(?<=\d) (?=\d{3}(?!\d))/g, '\u202f')
    .replace(/\b1er (?=trimestre)/g, '1ᵉʳ\u00a0')
    .replace(/\b([2-4])e (?=trimestre)/g, '$1ᵉ\u00a0');
}
