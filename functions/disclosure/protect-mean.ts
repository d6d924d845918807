import { meanInterval } from '../statistics/mean-interval.ts';
import type { Group } from '../statistics/tabulate.ts';
import type { FigureKind } from './figure-kind.ts';
import { noisyShares, type Protection, protectGroup, publishedBase, roundingFor } from './protect-table.ts';
import type { StatusFlag, SuppressionReason } from './published.ts';
import { disclosureRules } from './rules.ts';

export interface ProtectedMean {
  readonly estimate: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly base: number | null;
  readonly effectiveBase: number | null;
  readonly flags: StatusFlag[];
  readonly suppressed?: SuppressionReason;
}

/**
 * A mean of scores as it may be published: made from the noisy shares of the question's codes, so that it tells no
 * more than they do, with an interval widened by their noise.
 *
 * @param group  with a cell for each code of the question
 */
export function protectMean(
  group: Group,
  {
    scores,
    standardError: exactError,
    steps,
    fromRounded = false,
  }: Exclude<FigureKind, { readonly shareOf: string }>,
  protection: Protection,
): ProtectedMean {
  const { base, effectiveBase, flags, suppressed, cells } = protectGroup(group, protection);
  const nothing = { estimate: null, low: null, high: null };
  if (suppressed) return { ...nothing, base, effectiveBase, flags, suppressed };
  // Rule 4 for means: the mean would tell what the bound of one of its shares holds back.
  if (cells.some(({ code, bound }) => bound && scores[code])) {
    return { ...nothing, base, effectiveBase, flags: ['c'], suppressed: 'extreme' };
  }
  if (exactError === null) return { ...nothing, base, effectiveBase, flags };
  const estimate = noisyMean(group, scores, fromRounded);
  const values = Object.values(scores);
  const scale = { low: Math.min(...values), high: Math.max(...values) };
  const standardError = Math.hypot(exactError, noiseError(group, scores, estimate));
  const { low, high } = meanInterval(estimate, standardError, scale);
  const round = (figure: number) => Math.round(figure * steps) / steps;
  return { estimate: round(estimate), low: round(low), high: round(high), base, effectiveBase, flags };
}

function noisyMean(group: Group, scores: Readonly<Record<string, number>>, fromRounded: boolean): number {
  const round = fromRounded ? roundingFor(publishedBase(group)) : (share: number) => share;
  const shares = noisyShares(group).map(round);
  return group.cells.reduce((sum, { code }, place) => sum + (scores[code] ?? 0) * (shares[place] ?? 0), 0);
}

/** The standard error that independent noise on each cell's count adds to the mean. */
function noiseError(group: Group, scores: Readonly<Record<string, number>>, mean: number): number {
  const base = publishedBase(group);
  const squares = group.cells.reduce((sum, cell) => sum + ((scores[cell.code] ?? 0) - mean) ** 2, 0);
  return Math.sqrt(disclosureRules.noiseVariance * squares) / base;
}
