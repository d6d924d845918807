import { adjustPValues } from '../statistics/adjust-p-values.ts';
import { wilsonInterval, Z_95 } from '../statistics/wilson.ts';
import type { Text } from '../survey/questionnaire.ts';
import type { Change, Comparison, Manifest, PublishedIndicator, PublishedQuestion } from './edition.ts';
import { wordingNotes2010 } from './edition-2010.ts';
import { type FigureDifference, figureDifference } from './figure-difference.ts';
import { indicators as knownIndicators } from './indicators.ts';

/** Level below which, after adjustment, a difference is called a rise or a fall. */
const significance = 0.05;

/**
 * Adds to each indicator how it stands to an earlier edition and to 2010. Everything is computed from published
 * figures, so it tells no more than they do. A rise or fall is said only when significant after Benjamini and
 * Hochberg's adjustment over all comparisons of the edition.
 *
 * @param previous   the newest edition of an earlier wave: editions of one wave share their respondents
 * @param questions  as the new edition asked them: where a wording or its base has changed, nothing is compared
 */
export function compareIndicators(
  indicators: readonly PublishedIndicator[],
  {
    previous,
    reference,
    questions = [],
  }: {
    previous: Manifest | undefined;
    reference: Manifest;
    questions?: readonly PublishedQuestion[];
  },
): PublishedIndicator[] {
  const pairs = indicators.flatMap((indicator) => [
    ...pairWith(indicator, previous, {
      role: 'previous',
      note: rewordingNote(indicator, questions, previous),
    }),
    ...pairWith(indicator, reference, { role: 'reference2010', note: wordingNotes2010[indicator.id] }),
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
  manifest: Manifest | undefined,
  { role, note }: Pick<Pair, 'role' | 'note'>,
): Pair[] {
  const earlier = manifest?.indicators.find(({ id }) => id === indicator.id);
  if (!manifest || !earlier || earlier.estimate === null) return [];
  const difference = note ? undefined : figureDifference(indicator, withInterval(earlier, manifest));
  return [{ indicator, earlier, edition: manifest.id, role, note, difference }];
}

const reworded: Text = {
  fr: 'La question, ou ceux à qui elle est posée, a changé depuis : les deux chiffres ne sont pas comparables.',
  en: 'The question, or of whom it is asked, has changed since: the two figures are not comparable.',
};

/** Why an indicator is not comparable with its figure in an earlier edition; undefined where nothing has changed. */
function rewordingNote(
  { id }: PublishedIndicator,
  questions: readonly PublishedQuestion[],
  previous: Manifest | undefined,
): Text | undefined {
  const measure = knownIndicators.find((indicator) => indicator.id === id)?.measure;
  if (!measure || !previous) return undefined;
  const asked = [measure.question, ...(measure.kind === 'jointShare' ? [measure.unless.question] : [])];
  const isChanged = asked.some((name) => {
    const now = questions.find((question) => question.id === name);
    const then = previous.questions.find((question) => question.id === name);
    if (!now || !then) return false;
    return (
      now.wordingVersion !== then.wordingVersion ||
      JSON.stringify(now.askedIf) !== JSON.stringify(then.askedIf)
    );
  });
  return isChanged ? reworded : undefined;
}

/**
 * A figure that was published without an interval, as in 2010, gets the one that its base implies: its quota sample is
 * taken as random, as was the practice; a net tone that of its two shares.
 */
function withInterval(indicator: PublishedIndicator, { indicators }: Manifest): PublishedIndicator {
  const { unit, estimate, low, base } = indicator;
  if (low !== null || estimate === null || !base) return indicator;
  if (unit === 'share') return { ...indicator, ...wilsonInterval(estimate, base) };
  const shareOf = (id: string) => indicators.find((other) => other.id === id)?.estimate;
  const [positive, critical] = [shareOf('positive'), shareOf('critical')];
  if (unit !== 'points' || !positive || !critical) return indicator;
  const error = Math.sqrt((positive + critical - estimate ** 2) / base);
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
