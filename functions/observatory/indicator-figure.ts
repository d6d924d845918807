import {
  degreesOfFreedomOf,
  effectiveBaseOf,
  meanWithInterval,
  type NoisyShares,
  shareWithInterval,
} from '../disclosure/noisy-shares.ts';
import type { ProtectedFigure } from '../disclosure/published.ts';
import { lowReliabilityUnder } from '../disclosure/reliability.ts';
import { outwards, roundPeople, type ShownGroup } from '../disclosure/show-group.ts';
import type { Indicator, IndicatorMeasure } from './indicators.ts';

/** What the figure of an indicator is made from: a group of its question's table, of which it is a share or a mean. */
interface FigureSource {
  readonly group: ShownGroup;
  /** People per respondent; left out where no people are to be told. */
  readonly peoplePerRespondent?: number | undefined;
}

/** A figure that no table of the edition holds. */
export const notMeasured: ProtectedFigure = {
  estimate: null,
  low: null,
  high: null,
  base: null,
  effectiveBase: null,
  population: null,
  flags: ['c'],
  suppressed: 'notMeasured',
};

/** The indicator's figure in a group, as it may be published. */
export function indicatorFigure(
  { measure, unit }: Pick<Indicator, 'measure' | 'unit'>,
  { group, peoplePerRespondent }: FigureSource,
): ProtectedFigure {
  const { published, noisy, codes, designFactor, companies, steps } = group;
  const { base, effectiveBase, flags, suppressed } = published;
  if (suppressed) return { ...notMeasured, suppressed };
  const common = { base, effectiveBase, flags, ...behind(published) };
  if (measure.kind === 'mean') {
    const scores = codes.map((code) => measure.scores[code] ?? 0);
    const isPoints = unit === 'points';
    const { mean, low, high } = meanWithInterval(noisy, scores, designFactor, companies);
    // A net figure is the difference of two shares as they are printed.
    const printed = published.cells.reduce(
      (sum, { share }, index) => sum + (share ?? 0) * (scores[index] ?? 0),
      0,
    );
    const ofMean = isPoints ? steps : 10;
    const estimate = Math.round((isPoints ? printed : mean) * ofMean) / ofMean;
    return { estimate, ...outwards({ low, high }, estimate, ofMean), ...common, population: null };
  }
  const indexes = measure.codes.map((code) => codes.indexOf(code));
  const printed = indexes.reduce((sum, index) => sum + (published.cells[index]?.share ?? 0), 0);
  const estimate = Math.round(printed * steps) / steps;
  const people = peoplePerRespondent === undefined ? undefined : noisy.base * peoplePerRespondent;
  return {
    estimate,
    ...outwards(shareWithInterval(noisy, indexes, designFactor, companies), estimate, steps),
    ...common,
    population: people === undefined ? null : roundPeople(estimate * people),
  };
}

function behind({ companies, degreesOfFreedom }: ShownGroup['published']) {
  return companies === undefined ? {} : { companies, degreesOfFreedom: degreesOfFreedom ?? null };
}

type Joint = Extract<IndicatorMeasure, { kind: 'jointShare' }>;

/**
 * The share, among all, of those who gave a code to one question and none of some codes to another: from the table of
 * the first by the second.
 *
 * @param groups     of the table, by the second question
 * @param everybody  the respondents it is a share of
 * @param total      the first question's answers of all of them, whose companies count; a table of one company has none
 */
export function jointFigure(
  measure: Joint,
  groups: readonly ShownGroup[],
  {
    everybody,
    total = groups[0],
    peoplePerRespondent,
  }: {
    everybody: number;
    total?: ShownGroup | undefined;
    peoplePerRespondent?: number | undefined;
  },
): ProtectedFigure {
  const [first] = groups;
  if (!first || !total || !(everybody > 0)) return notMeasured;
  const { designFactor, companies, published } = total;
  if (published.suppressed === 'fewCompanies') return { ...notMeasured, suppressed: published.suppressed };
  const without = groups.filter(
    ({ noisy }) => !measure.unless.codes.includes(noisy.levels[measure.unless.question] ?? ''),
  );
  const indexes = measure.codes.map((code) => first.codes.indexOf(code));
  const count = without.reduce(
    (sum, { noisy }) =>
      sum + noisy.base * indexes.reduce((share, index) => share + (noisy.shares[index] ?? 0), 0),
    0,
  );
  const share = Math.min(1, count / everybody);
  // As a group of two codes, those it is true of and the others; the noise of several cells lies on the first.
  const cells = without.length * indexes.length;
  const joint: NoisyShares = {
    levels: {},
    shares: [share, 1 - share],
    base: everybody,
    askedShare: 1,
    variance: first.noisy.variance * cells,
  };
  const steps = everybody < 1000 ? 100 : 1000;
  const { low, high } = shareWithInterval(joint, 0, designFactor, companies);
  const estimate = Math.round(share * steps) / steps;
  const effectiveBase = Math.min(
    Math.round(everybody),
    Math.round(effectiveBaseOf(joint, designFactor, companies)),
  );
  return {
    estimate,
    ...outwards({ low, high }, estimate, steps),
    base: Math.round(everybody),
    effectiveBase,
    ...(published.companies !== undefined && {
      companies: published.companies,
      degreesOfFreedom: degreesOfFreedomOf(joint, designFactor, companies),
    }),
    population:
      peoplePerRespondent === undefined ? null : roundPeople(estimate * everybody * peoplePerRespondent),
    flags: [
      ...(effectiveBase < lowReliabilityUnder ? ['u' as const] : []),
      ...published.flags.filter((flag) => flag === 'k'),
    ],
  };
}
