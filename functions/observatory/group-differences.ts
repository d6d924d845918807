import { meanWithInterval, shareWithInterval } from '../disclosure/noisy-shares.ts';
import type { ShownGroup } from '../disclosure/show-group.ts';
import { adjustPValues } from '../statistics/adjust-p-values.ts';
import { studentQuantile } from '../statistics/student-quantile.ts';
import { figureDifference } from './figure-difference.ts';
import type { Indicator } from './indicators.ts';
import { noiseBetweenGroups } from './question-figures.ts';

/** How two of a company's groups differ by an indicator, tested among all pairs and indicators at once. */
export interface GroupDifference {
  readonly indicator: string;
  /** Of `groups`, the places of the two: the first's figure less the second's. */
  readonly of: [first: number, second: number];
  readonly estimate: number;
  /** Of 95 % by itself. */
  readonly low: number;
  readonly high: number;
  readonly p: number;
  /** Benjamini and Hochberg's. */
  readonly adjustedP: number;
  /** As that of a benchmark's differences. */
  readonly standing: 'established' | 'probable' | 'none';
}

interface GroupedIndicator {
  readonly indicator: Pick<Indicator, 'id' | 'measure'>;
  /** Of one table; a group that is not shown is held against none. */
  readonly groups: readonly ShownGroup[];
  /** Those that were named, by the index that each has among them. */
  readonly indexOf: (group: ShownGroup) => number | undefined;
}

const significance = 0.05;

/**
 * Every two groups that are shown, held against each other by each indicator: MOVER's interval of the difference, from
 * intervals before they are rounded and with the noise that agreeing with the total takes off each of them. Groups are
 * distinct people and cells are drawn each on its own, so that the two are independent.
 *
 * @returns established first, then by p; empty where fewer than two groups are shown
 * @see moverDifference, adjustPValues
 */
export function groupDifferences(indicators: readonly GroupedIndicator[]): GroupDifference[] {
  const compared = indicators.flatMap(({ indicator, groups, indexOf }) => {
    const shown = groups.flatMap((group) => {
      const index = indexOf(group);
      const isShown = index !== undefined && group.published.suppressed === undefined;
      return isShown ? [{ index, figure: unrounded(indicator, group, groups.length) }] : [];
    });
    return shown.flatMap((first, index) =>
      shown.slice(index + 1).flatMap((second) => {
        const difference = figureDifference(first.figure, second.figure);
        const of: [number, number] = [first.index, second.index];
        return difference ? [{ indicator: indicator.id, of, ...difference }] : [];
      }),
    );
  });
  const adjusted = adjustPValues(compared.map(({ p }) => p));
  return compared
    .map(({ estimate, low, high, p, ...which }, index) => ({
      ...which,
      ...{ estimate: thousandths(estimate), low: thousandths(low), high: thousandths(high) },
      ...{ p: twoDigits(p), adjustedP: twoDigits(adjusted[index] ?? 1) },
      standing: standingOf({ p, adjustedP: adjusted[index] ?? 1 }),
    }))
    .sort((one, other) => one.p - other.p);
}

function standingOf({ p, adjustedP }: { p: number; adjustedP: number }): GroupDifference['standing'] {
  if (adjustedP < significance) return 'established';
  return p < significance ? 'probable' : 'none';
}

/** A group's figure and interval as they are before rounding, with the noise that parts it from another of its table. */
function unrounded({ measure }: Pick<Indicator, 'measure'>, group: ShownGroup, measuredGroups: number) {
  const { codes, designFactor, companies } = group;
  const noisy = { ...group.noisy, variance: noiseBetweenGroups({ measuredGroups }, group.noisy) };
  if (measure.kind === 'mean') {
    const scores = codes.map((code) => measure.scores[code] ?? 0);
    const { mean, low, high } = meanWithInterval(noisy, scores, designFactor, companies);
    return { estimate: mean, low, high };
  }
  const places = measure.codes.map((code) => codes.indexOf(code));
  const { share, low, high } = shareWithInterval(noisy, places, designFactor, companies);
  return { estimate: share, low, high };
}

/**
 * About how many points two groups of so many answers each have to lie apart for their difference to be established four
 * times in five, at shares about one half, where noise and chance do most: (t₁ + t₂) √(2 (p(1 − p)/n + k σ² p²/n²)), t₁ the
 * normal quantile of 5 % shared out among all tests (Bonferroni's, which Benjamini and Hochberg's first step is), t₂ of 80 %.
 *
 * @param answers  of each group
 * @param table    `sigma2`: variance of the noise on a cell, in respondents squared; `codes` of the question; `tests` in all
 * @returns from 0 to 1
 * @example
 * // Two groups, three indicators: 100 answers each, then 300.
 * detectableDifference(100, { sigma2: 24, codes: 2, tests: 3 }) // => 0.278
 */
export function detectableDifference(
  answers: number,
  { sigma2, codes, tests }: { sigma2: number; codes: number; tests: number },
): number {
  const variance = 2 * (0.25 / answers + (codes * sigma2 * 0.25) / answers ** 2);
  const quantiles = studentQuantile(Infinity, significance / tests) + fourInFive;
  return thousandths(Math.min(1, quantiles * Math.sqrt(variance)));
}

/**
 * About how many answers each of two groups needs for so large a difference to be established four times in five.
 *
 * @example
 * answersToTell(0.15, { sigma2: 24, codes: 3, tests: 3 }) // => 290
 */
export function answersToTell(
  difference: number,
  table: { sigma2: number; codes: number; tests: number },
): number {
  let answers = 10;
  // To tens: the figure is a rule of thumb.
  while (answers < mostAnswers && detectableDifference(answers, table) > difference) answers += 10;
  return answers;
}

const mostAnswers = 100_000;

/** The normal quantile of 80 %. */
const fourInFive = 0.8416;

function thousandths(value: number): number {
  return Math.round(value * 1000) / 1000 + 0;
}

function twoDigits(value: number): number {
  return Number(value.toPrecision(2));
}
