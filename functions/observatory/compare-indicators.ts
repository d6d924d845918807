import { adjustPValues } from '../statistics/adjust-p-values.ts';
import { wilsonInterval, Z_95 } from '../statistics/wilson.ts';
import type { Language, Text } from '../survey/questionnaire.ts';
import { type ComparedEdition, type SeriesBreak, seriesBreaks } from './comparability.ts';
import type { Change, Comparison, Manifest, PublishedIndicator } from './edition.ts';
import { type FigureDifference, figureDifference } from './figure-difference.ts';
import { questionsBehind } from './questions-behind.ts';

/** Level below which, after adjustment, a difference is called a rise or a fall. */
const significance = 0.05;

/**
 * Adds to each indicator how it stands to an earlier edition and to 2010. Everything is computed from published
 * figures, so it tells no more than they do. A rise or fall is said only when significant after Benjamini and
 * Hochberg's adjustment over all comparisons of the edition.
 *
 * @param previous   the newest edition of an earlier wave: editions of one wave share their respondents
 * @param edition    the new edition's questions and universe: where a question, its base, the computation or the universe
 *                   has changed, nothing is compared
 */
export function compareIndicators(
  indicators: readonly PublishedIndicator[],
  {
    previous,
    reference,
    edition,
  }: {
    previous: Manifest | undefined;
    reference: Manifest;
    edition: Omit<ComparedEdition, 'indicators'>;
  },
): PublishedIndicator[] {
  const later = { ...edition, indicators: [...indicators] };
  const pairs = indicators.flatMap((indicator) => [
    ...pairWith(indicator, later, { earlier: previous, role: 'previous' }),
    ...pairWith(indicator, later, { earlier: reference, role: 'reference2010' }),
  ]);
  const tested = pairs.filter(({ difference }) => difference !== undefined);
  const adjusted = adjustPValues(tested.map(({ difference }) => difference?.p ?? 1));
  const adjustedOf = new Map(tested.map((pair, index) => [pair, adjusted[index] ?? 1]));
  return indicators.map((indicator) => {
    const own = pairs.filter((pair) => pair.indicator === indicator);
    return {
      ...indicator,
      ...Object.fromEntries(own.map((pair) => [pair.role, describe(pair, adjustedOf.get(pair))])),
    };
  });
}

interface Pair {
  readonly indicator: PublishedIndicator;
  readonly earlier: PublishedIndicator;
  readonly edition: string;
  readonly role: 'previous' | 'reference2010';
  /** Why the two are not comparable. */
  readonly note?: Text | undefined;
  readonly difference?: FigureDifference | undefined;
}

function pairWith(
  indicator: PublishedIndicator,
  later: ComparedEdition,
  { earlier, role }: { earlier: Manifest | undefined; role: Pair['role'] },
): Pair[] {
  const figure = earlier?.indicators.find(({ id }) => id === indicator.id);
  if (!earlier || !figure || figure.estimate === null) return [];
  const note = noteOf(earlier, later, indicator);
  const difference = note ? undefined : figureDifference(indicator, withInterval(figure, earlier));
  return [{ indicator, earlier: figure, edition: earlier.id, role, note, difference }];
}

/** Why an indicator is not comparable with its figure in an earlier edition; undefined where nothing has changed. */
function noteOf(earlier: Manifest, later: ComparedEdition, indicator: PublishedIndicator): Text | undefined {
  const breaks = seriesBreaks(earlier, later, indicator.id).filter(
    // The universe of 2010 is a matter of care: it is told beside the comparison.
    ({ aspect }) => aspect !== 'universe' || !earlier.reference,
  );
  if (breaks.length === 0) return undefined;
  const [asked] = questionsBehind(indicator);
  const own = earlier.questions.find(({ id }) => id === asked)?.note;
  return own ?? { fr: inWords(breaks, 'fr'), en: inWords(breaks, 'en') };
}

function inWords(breaks: readonly SeriesBreak[], language: Language): string {
  const reasons = breaks.map(({ reason }) => reason[language]);
  return language === 'fr'
    ? `Non comparable : ${reasons.join(' ; ')}.`
    : `Not comparable: ${reasons.join('; ')}.`;
}

/**
 * A figure that was published without an interval, as in 2010, gets the one that its base implies: its quota sample is
 * taken as random, as was the practice; a mean of scores that of the shares that were published of its answers.
 */
function withInterval(indicator: PublishedIndicator, { indicators }: Manifest): PublishedIndicator {
  const { unit, estimate, low, base, measure } = indicator;
  if (low !== null || estimate === null || !base) return indicator;
  if (unit === 'share') return { ...indicator, ...wilsonInterval(estimate, base) };
  if (measure?.kind !== 'mean') return indicator;
  const shareOf = (code: string) =>
    indicators.find(
      ({ measure: other }) =>
        other?.kind === 'share' && other.question === measure.question && other.codes.join() === code,
    )?.estimate;
  const scored = Object.entries(measure.scores).filter(([, score]) => score !== 0);
  const squares = scored.map(([code, score]) => (shareOf(code) ?? Number.NaN) * score ** 2);
  const variance = squares.reduce((sum, square) => sum + square, 0) - estimate ** 2;
  if (Number.isNaN(variance)) return indicator;
  const error = Math.sqrt(Math.max(0, variance) / base);
  return { ...indicator, low: estimate - Z_95 * error, high: estimate + Z_95 * error };
}

function describe({ earlier, edition, note, difference }: Pair, adjustedP: number | undefined): Comparison {
  const { low, high, whole } = earlier;
  const told = {
    edition,
    estimate: earlier.estimate ?? 0,
    low,
    high,
    ...(whole !== undefined && { whole }),
  };
  if (!difference || adjustedP === undefined)
    return { ...told, change: 'notComparable', ...(note && { note }) };
  const isSignificant = adjustedP < significance && (difference.low > 0 || difference.high < 0);
  const change: Change = isSignificant ? (difference.estimate > 0 ? 'rise' : 'fall') : 'none';
  return {
    ...told,
    change,
    difference: {
      estimate: thousandths(difference.estimate),
      low: thousandths(difference.low),
      high: thousandths(difference.high),
      p: twoDigits(difference.p),
      adjustedP: twoDigits(adjustedP),
    },
  };
}

function thousandths(value: number): number {
  return Math.round(value * 1000) / 1000;
}

function twoDigits(value: number): number {
  return Number(value.toPrecision(2));
}
