import { spokenFractions } from '../observatory/findings/spoken-fractions.ts';
import { numbersIn } from '../observatory/headline-numbers.ts';
import type { Language, Text } from '../survey/questionnaire.ts';

const languages: readonly Language[] = ['fr', 'en'];

/**
 * Whether texts differ, but in both languages say the same numbers and spoken fractions in the same order, the same
 * directions and as many negations: what a release that words its findings anew leaves alone. The same words in another order
 * are no other wording: there, somebody's figure has become somebody else's.
 *
 * @param published  the texts of one finding
 * @param rewritten  the same by this program, in their order
 */
export function isWordedOtherwise(published: readonly Text[], rewritten: readonly Text[]): boolean {
  const pairs = published.flatMap((text, index) =>
    languages.map((language) => [text[language], rewritten[index]?.[language] ?? '', language] as const),
  );
  return (
    pairs.some(([before, now]) => before !== now) &&
    pairs.every(
      ([before, now, language]) =>
        before === now ||
        (wordsOf(before).sort().join() !== wordsOf(now).sort().join() &&
          claims(before, language) === claims(now, language)),
    )
  );
}

/** What of a text may not change with its words. */
function claims(text: string, language: Language): string {
  const words = wordsOf(text);
  const said = (kind: ReadonlySet<string>) => words.filter((word) => kind.has(word)).length;
  const { up, down, no } = directions[language];
  return JSON.stringify([
    numbersIn(text, language).map(({ value }) => value),
    spokenFractions(text, language).map(({ value }) => value),
    [up, down, no].map(said),
  ]);
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/\p{L}+/gu) ?? [];
}

const directions = {
  fr: {
    up: new Set(['hausse', 'augmentation', 'progression', 'plus', 'davantage']),
    down: new Set(['baisse', 'diminution', 'recul', 'moins']),
    no: new Set(['sans', 'aucun', 'aucune', 'pas', 'ni', 'jamais']),
  },
  en: {
    up: new Set(['up', 'rise', 'rose', 'increase', 'more', 'higher']),
    down: new Set(['down', 'fall', 'fell', 'decrease', 'less', 'fewer', 'lower']),
    no: new Set(['no', 'not', 'never', 'none', 'without', 'neither', 'nor']),
  },
} as const;
