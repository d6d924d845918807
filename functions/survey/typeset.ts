import type { Language } from './questionnaire.ts';

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
