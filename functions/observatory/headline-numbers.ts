import type { Language, Text } from '../survey/questionnaire.ts';
import type { Manifest } from './edition.ts';
import { findingsOf } from './findings/findings-of.ts';
import { spokenFractions } from './findings/spoken-fractions.ts';

const languages: readonly Language[] = ['fr', 'en'];

/** How far from a spoken fraction, as a part of it, the figure may be that it stands for: 15 % is one in seven to people. */
const nearEnough = 0.1;

/** A number of a headline that the edition does not say. */
interface UnknownNumber {
  readonly language: Language;
  /** As it stands in the headline. */
  readonly number: string;
}

/**
 * The numbers of a headline, or of a finding that the operator rewords, that are no figure of the edition: what a page
 * prints there, readers take for the edition's. Percentages are compared as they are printed, rounded to whole points or
 * to a tenth; years, the reference figures of 2010 that the edition itself compares with, and what its findings say (groups
 * and their figures, intervals, bases) may be said. So may a spoken fraction that a figure is near to.
 *
 * @example
 * unknownNumbers({ fr: '15 % en parlent', en: '15% talk, up from 12' }, manifest) // => [{ language: 'en', number: '12' }]
 */
export function unknownNumbers(headline: Text, manifest: Manifest): UnknownNumber[] {
  const known = new Set(figuresOf(manifest));
  const shares = [...known].map((figure) => Number(figure) / 100);
  return languages.flatMap((language) => {
    const text = headline[language];
    const numbers = numbersIn(text, language).filter(({ value }) => !known.has(value));
    const fractions = spokenFractions(text, language).filter(
      ({ value }) => !shares.some((share) => Math.abs(share - value) <= nearEnough * value),
    );
    return [...numbers, ...fractions].map(({ number }) => ({ language, number }));
  });
}

/**
 * Runs of digits with the language's own separators of thousands and decimals. The other language's separators do not
 * part a number either, or 15.4 would pass in French for a 15 and a 4; nor do bars, colons and other signs between digits, or
 * 3/4 would pass for a 3 and a 4. Digits of other scripts, with marks upon them, and signs that are a number by themselves
 * (½, Ⅳ, ①), are numbers of no edition.
 */
export function numbersIn(text: string, language: Language): { number: string; value: string }[] {
  const pattern =
    language === 'fr'
      ? /(?:\p{N}\p{M}*)+(?:[\u202f\u00a0 ]\p{N}{3}(?!\p{N}))*(?:[.,/:⁄∕·٫٬'’](?:\p{N}\p{M}*)+)*/gu
      : /(?:\p{N}\p{M}*)+(?:,\p{N}{3}(?!\p{N}))*(?:[.,/:⁄∕·٫٬'’](?:\p{N}\p{M}*)+)*/gu;
  return [...text.matchAll(pattern)].map(([number]) => {
    const plain =
      language === 'fr'
        ? number.replace(/\s/g, '').replace(',', '.')
        : number.replaceAll(/,(?=\d{3}(?!\d))/g, '');
    return { number, value: String(Number(plain)) };
  });
}

function figuresOf(manifest: Manifest): string[] {
  const { indicators, respondents, population, fieldwork, publishedOn, wave, title } = manifest;
  const years = [fieldwork.from, fieldwork.to, publishedOn, '2010', wave ?? '', title.fr].flatMap(
    (text) => text.match(/\d{4}/g) ?? [],
  );
  const figures = indicators.flatMap(
    ({ unit, estimate, whole, previous, reference2010, population: people }) => [
      ...[
        estimate,
        whole,
        previous?.estimate,
        previous?.whole,
        reference2010?.estimate,
        previous?.difference?.estimate,
        reference2010?.difference?.estimate,
      ].flatMap((value) => (value === null || value === undefined ? [] : printed(value, unit))),
      ...(people === null ? [] : [String(people)]),
    ],
  );
  return [
    ...years,
    ...figures,
    ...numbersOfFindings(manifest),
    String(respondents),
    String(population ?? 'none'),
  ];
}

/** Made by rule from published figures, as the edition was sealed. */
function numbersOfFindings(manifest: Manifest): string[] {
  const { ranked } = manifest.findings ?? findingsOf(manifest);
  const texts = ranked.flatMap(({ title, sentence, evidence }) => [title, sentence, evidence]);
  return texts.flatMap((text) =>
    languages.flatMap((language) => numbersIn(text[language], language).map(({ value }) => value)),
  );
}

/** A share in whole points and in tenths, its sign left out; a mean in its own unit to a tenth. */
function printed(value: number, unit: 'share' | 'points' | 'mean'): string[] {
  const size = Math.abs(value) * (unit === 'mean' ? 1 : 100);
  return [String(Math.round(size)), String(Math.round(size * 10) / 10)];
}
