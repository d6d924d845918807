import { ArrangedSample } from './arranged-sample.ts';
import { type GroupSize, groupSizes, standardErrorOf } from './estimate-cells.ts';
import { levelsOf } from './group-respondents.ts';
import { isAsked, type Sample, variableIndex } from './sample.ts';
import { StatisticsError } from './statistics-error.ts';
import { sumCells } from './sum-cells.ts';

/** A weighted mean of a group, with what disclosure control needs to act on it. */
export interface GroupMean extends GroupSize {
  readonly levels: Readonly<Record<string, string>>;
  /** In the scores' unit; null for a group without anyone. */
  readonly mean: number | null;
  /** Linearised, in the scores' unit; null where there is no mean, or the sample is a single unit. */
  readonly standardError: number | null;
  /** s²/se², s² being the weighted variance of the scores; the Kish base where se is 0. Not capped. */
  readonly effectiveBase: number | null;
}

/**
 * Scores of a question's codes: a mean of them is then any linear figure of its shares, such as the share of one code
 * (1), or the difference of two (1 and -1).
 *
 * @param scores     by code
 * @param otherwise  for the codes not named; `NaN` leaves their respondents out of the base
 * @returns one per respondent, `NaN` for those not asked
 * @throws StatisticsError `unknown-variable`, `unknown-code`
 * @example
 * scoreCodes(sample, 'tone', { positive: 1, critical: -1 }) // its mean is the net tone
 */
export function scoreCodes(
  sample: Sample,
  question: string,
  scores: Readonly<Record<string, number>>,
  otherwise = 0,
): Float64Array {
  const index = variableIndex(sample, question);
  const { codes } = sample.variables[index]!;
  const unknown = Object.keys(scores).find((code) => !codes.includes(code));
  if (unknown !== undefined) {
    throw new StatisticsError('unknown-code', `variable "${question}" has no code "${unknown}"`);
  }
  const scoreOf = codes.map((code) => scores[code] ?? otherwise);
  const column = sample.columns[index]!;
  return Float64Array.from(column, (code, i) => (isAsked(column, i) ? scoreOf[code]! : NaN));
}

/**
 * Weighted means of a score with their linearised standard errors: u_k = Σ w (s − mean)/W over the respondents of
 * unit k, se² = m/(m − 1) Σ u_k².
 *
 * @param scores  one per respondent; `NaN` where a respondent is not in the base
 * @param by      breakdown variables
 * @returns groups in the order of `tabulate`
 * @throws StatisticsError `invalid-number` for an infinite score or a wrong number of them; `unknown-variable`,
 *   `invalid-request`, `table-too-large` as `tabulate` does
 * @see Lumley (2010), Complex Surveys, 2.2
 */
export function estimateMeans(sample: Sample, scores: Float64Array, by: readonly string[] = []): GroupMean[] {
  if (scores.length !== sample.size || scores.some((score) => Math.abs(score) === Infinity)) {
    throw new StatisticsError('invalid-number', 'estimateMeans: one finite score or NaN per respondent');
  }
  const arranged = new ArrangedSample(sample);
  const { grouping, groupOf } = arranged.groupsBy(by);
  const arrangedScores = arranged.arrange(scores);
  const inBase = Uint8Array.from(arrangedScores, (score) => (Number.isNaN(score) ? 1 : 0));
  const { groups } = grouping;
  const sizes = groupSizes(sumCells(arranged.respondents, groupOf, groups, inBase, 1));
  const spread = spreadOf(arranged, arrangedScores, groupOf, groups);

  return sizes.map((size, group): GroupMean => {
    const levels = levelsOf(grouping, group);
    if (!(size.weight > 0)) return { levels, ...size, mean: null, standardError: null, effectiveBase: null };
    const standardError = standardErrorOf(spread.residuals[group]!, size.weight, sample.unitCount);
    const variance = spread.squares[group]! / size.weight;
    return {
      levels,
      ...size,
      mean: spread.means[group]!,
      standardError,
      effectiveBase: standardError
        ? variance / standardError ** 2
        : standardError === 0
          ? size.kishBase
          : null,
    };
  });
}

interface Spread {
  /** By group: weighted mean, Σw(s − mean)², and Σ over units of (Σw(s − mean))². */
  readonly means: Float64Array;
  readonly squares: Float64Array;
  readonly residuals: Float64Array;
}

/** Takes a second pass once the means are known, since sums of squares less squares of sums lose their digits. */
function spreadOf(
  { respondents: { ownUnits, clusterStarts, weights } }: ArrangedSample,
  scores: Float64Array,
  groupOf: Int32Array,
  groups: number,
): Spread {
  const counted = (i: number) => groupOf[i]! < groups && !Number.isNaN(scores[i]!);
  const groupWeights = new Float64Array(groups);
  const means = new Float64Array(groups);
  for (let i = 0; i < scores.length; i++) {
    if (!counted(i)) continue;
    groupWeights[groupOf[i]!]! += weights[i]!;
    means[groupOf[i]!]! += weights[i]! * scores[i]!;
  }
  for (let group = 0; group < groups; group++) means[group]! /= groupWeights[group]!;

  const squares = new Float64Array(groups);
  const residuals = new Float64Array(groups);
  for (let i = 0; i < ownUnits; i++) {
    if (!counted(i)) continue;
    const group = groupOf[i]!;
    const residual = weights[i]! * (scores[i]! - means[group]!);
    squares[group]! += residual * (scores[i]! - means[group]!);
    residuals[group]! += residual * residual;
  }
  const ofCluster = new Float64Array(groups);
  for (let cluster = 0; cluster + 1 < clusterStarts.length; cluster++) {
    const start = clusterStarts[cluster]!;
    const end = clusterStarts[cluster + 1]!;
    for (let i = start; i < end; i++) {
      if (!counted(i)) continue;
      const group = groupOf[i]!;
      const residual = weights[i]! * (scores[i]! - means[group]!);
      squares[group]! += residual * (scores[i]! - means[group]!);
      ofCluster[group]! += residual;
    }
    // Each group is taken once and emptied: a later respondent of the same group then adds 0.
    for (let i = start; i < end; i++) {
      const group = groupOf[i]!;
      if (group >= groups) continue;
      residuals[group]! += ofCluster[group]! ** 2;
      ofCluster[group] = 0;
    }
  }
  return { means, squares, residuals };
}
