import { fromText, toNumber } from '../disclosure/rational.ts';
import { adjustPValues } from '../statistics/adjust-p-values.ts';
import { studentQuantile } from '../statistics/student-quantile.ts';
import { twoSidedStudentP } from '../statistics/tail-probabilities.ts';
import type { EarlyAndLate, Manifest, PublishedIndicator } from './edition.ts';
import { degreesOf } from './figure-difference.ts';
import type { Indicator } from './indicators.ts';

/** Where fewer of the respondents came after the first edition, what they would say is mostly noise. */
const leastLate = 1 / 5;

type Edition = Pick<Manifest, 'id' | 'indicators' | 'privacy' | 'questions'>;

/**
 * Whether those who answered after a wave's first edition say what those before it say: of two published editions and
 * nothing else. The later one has the respondents of the first among its own: of a part f, so that p₂ = f p₁ + (1 − f) p_late,
 * and late less early is (p₂ − p₁)/(1 − f). The two published figures are correlated, by at least f times the sampling
 * variance of the first (more where the same companies answer early and late, which makes the test careful); noise is
 * drawn anew for each. The interval is MOVER's for correlated estimates.
 *
 * @param told  the indicators of the wave's questionnaire
 * @returns undefined where too few came later, or no headline figure is in both
 * @see Zou & Donner (2008), Statistics in Medicine 27, 1693–1702
 */
export function earlyAndLate(
  first: Edition,
  last: Edition,
  told: readonly Indicator[],
): EarlyAndLate | undefined {
  const pairs = last.indicators
    .filter(({ headline, unit }) => headline && unit === 'share')
    .flatMap((late) => {
      const early = first.indicators.find(({ id }) => id === late.id);
      const measure = told.find(({ id }) => id === late.id)?.measure;
      const tested = early && lateLessEarly({ ...first, measure }, early, late);
      return tested ? [{ id: late.id, ...tested }] : [];
    });
  if (pairs.length === 0) return undefined;
  const adjusted = adjustPValues(pairs.map(({ p }) => p));
  return {
    edition: first.id,
    headline: pairs.map(({ id, early, late, difference, p }, index) => {
      const adjustedP = adjusted[index] ?? 1;
      return {
        id,
        early,
        late,
        difference,
        p: twoDigits(p),
        adjustedP: twoDigits(adjustedP),
        differs: adjustedP < 0.05 && (difference.low > 0 || difference.high < 0),
      };
    }),
  };
}

/** An edition, and how the indicator in question is made from its answers. */
interface MeasuredIndicator extends Edition {
  readonly measure: Indicator['measure'] | undefined;
}

interface Difference {
  readonly early: number;
  readonly late: number;
  readonly difference: { readonly estimate: number; readonly low: number; readonly high: number };
  readonly p: number;
}

function lateLessEarly(
  first: MeasuredIndicator,
  early: PublishedIndicator,
  later: PublishedIndicator,
): Difference | undefined {
  const [a, b] = [figureOf(early), figureOf(later)];
  if (!a || !b) return undefined;
  const ofEarly = a.base / b.base;
  if (!(ofEarly > 0 && ofEarly <= 1 - leastLate)) return undefined;
  const errorOf = ({ low, high, degrees }: Figure) => (high - low) / 2 / studentQuantile(degrees);
  const degrees = Math.min(a.degrees, b.degrees);
  const quantile = studentQuantile(degrees);
  const sampling = Math.max(0, errorOf(a) ** 2 - noiseOf(first, a));
  const shared = errorOf(a) * errorOf(b) > 0 ? (ofEarly * sampling) / (errorOf(a) * errorOf(b)) : 0;
  const reach = (x: number, y: number) =>
    // Each figure was rounded to its step: an error of its own, uniform over the step.
    Math.sqrt(
      x ** 2 +
        y ** 2 -
        2 * Math.min(shared, 0.99) * x * y +
        (quantile ** 2 * (a.step ** 2 + b.step ** 2)) / 12,
    );
  const scale = 1 / (1 - ofEarly);
  const gap = b.estimate - a.estimate;
  const down = reach(b.estimate - b.low, a.high - a.estimate);
  const up = reach(b.high - b.estimate, a.estimate - a.low);
  const difference = {
    estimate: thousandths(gap * scale),
    low: thousandths((gap - down) * scale),
    high: thousandths((gap + up) * scale),
  };
  const late = Math.min(1, Math.max(0, a.estimate + gap * scale));
  const p = twoSidedStudentP((quantile * gap) / (gap > 0 ? down : up), degrees);
  return { early: a.estimate, late: thousandths(late), difference, p };
}

interface Figure {
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
  readonly base: number;
  /** What it was rounded to. */
  readonly step: number;
  /** Degrees of freedom of its error. */
  readonly degrees: number;
}

function figureOf(indicator: PublishedIndicator): Figure | undefined {
  const { estimate, low, high, base, bound } = indicator;
  if (estimate === null || low === null || high === null || !base || bound) return undefined;
  return { estimate, low, high, base, step: base < 1000 ? 0.01 : 0.001, degrees: degreesOf(indicator) };
}

/** At most the variance of the noise on a share, by its total table: agreeing it with other tables takes some of it away. */
function noiseOf(
  { privacy, questions, measure }: MeasuredIndicator,
  { estimate: share, base }: Figure,
): number {
  const table = privacy?.tables.find(({ question, by }) => question === measure?.question && by.length === 0);
  if (measure?.kind !== 'share' || !table) return Infinity;
  const codes = questions.find((question) => question.id === measure.question)?.options.length ?? 0;
  const counted = measure.codes.length;
  const variance = toNumber(fromText(table.sigma2)) / table.unit ** 2;
  return (variance * (counted * (1 - share) ** 2 + (codes - counted) * share ** 2)) / base ** 2;
}

function thousandths(value: number): number {
  return Math.round(value * 1000) / 1000;
}

function twoDigits(value: number): number {
  return Number(value.toPrecision(2));
}
