import type { Cell } from '../statistics/estimate-cells.ts';
import { finiteEffectiveBase } from '../statistics/finite-population.ts';
import type { Group, Table } from '../statistics/tabulate.ts';
import { wilsonInterval, Z_95 } from '../statistics/wilson.ts';
import { noisyCount } from './cell-noise.ts';
import type { Bound, GroupSuppression, PublishedCell, PublishedGroup, StatusFlag } from './published.ts';
import { disclosureRules } from './rules.ts';

/** What a group's weights and respondents stand for. */
export interface Protection {
  /** People per unit of weight; undefined where no population is to be told. */
  readonly peoplePerWeight?: number | undefined;
  /** People whom the group's unweighted respondents are a part of, drawn without replacement. */
  readonly headcount?: number;
}

/** Passes every group of a table through the rules; the only way from an estimate to a page, file or answer. */
export function protectTable(table: Table, protection: Protection): PublishedGroup[] {
  return table.groups.map((group) => protectGroup(group, protection));
}

/** @param group  a group of a table, with the respondents who were asked its question */
export function protectGroup(group: Group, protection: Protection): PublishedGroup {
  const levels = { ...group.levels };
  const suppressed = suppressionOf(group);
  if (suppressed) {
    return { levels, base: null, effectiveBase: null, flags: ['c'], suppressed, cells: [] };
  }
  const base = publishedBase(group);
  const effectiveBase = Math.min(base, Math.round(base * roundedRatio(group.kishBase, group.respondents)));
  const flags: StatusFlag[] = effectiveBase < disclosureRules.lowReliabilityUnder ? ['u'] : [];
  const { peoplePerWeight, headcount } = protection;
  const people = peoplePerWeight === undefined ? undefined : groupPeople(group, base, peoplePerWeight);
  const finiteBase = headcount === undefined ? undefined : finiteBaseOf(base, headcount);
  const shares = noisyShares(group);
  const cells = group.cells.map((cell, place) =>
    publishCell(cell, group, { base, people, finiteBase, share: shares[place] ?? 0 }),
  );
  return { levels, base, effectiveBase, flags, cells };
}

/** Rules 1 and 5, on the true counts: what is too small, and what would show one company. */
function suppressionOf({ respondents, largestCluster }: Group): GroupSuppression | undefined {
  if (respondents < disclosureRules.minimumGroup) return 'fewerThan10';
  return largestCluster > respondents * disclosureRules.dominanceShare ? 'dominated' : undefined;
}

/**
 * Rule 2 for a group's base. A group that is shown has at least the minimum, as every reader knows; noise that would
 * say less is left out.
 */
export function publishedBase({
  respondents,
  recordKey,
}: {
  respondents: number;
  recordKey: number;
}): number {
  return Math.max(disclosureRules.minimumGroup, noisyCount(respondents, recordKey));
}

/**
 * A group's shares of the codes from noisy counts: each cell's weighted count is scaled by noisy over true count
 * (rule 2), and the shares are those of the scaled counts, so that they sum to 1.
 *
 * @returns one per cell, in their order; all 0 where noise has left nobody
 */
export function noisyShares({ cells }: Group): number[] {
  const weights = cells.map(({ respondents, weight, recordKey }) =>
    respondents === 0 ? 0 : (weight / respondents) * noisyCount(respondents, recordKey),
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => (total > 0 ? weight / total : 0));
}

interface ProtectedGroup {
  /** Rules 1 and 2 have been applied to both. */
  readonly base: number;
  readonly share: number;
  readonly people: number | undefined;
  /** In a finite population: the effective base of every share. */
  readonly finiteBase: number | undefined;
}

function publishCell(
  cell: Cell,
  group: Group,
  { base, people, finiteBase, share }: ProtectedGroup,
): PublishedCell {
  const { code } = cell;
  const round = roundingFor(base);
  const bound = boundOf(round(share), base);
  if (bound) {
    // The interval starts from the bound, not from the share behind it, which it would give away.
    const extreme = extremeOf[bound];
    const designBase = finiteBase ?? base * roundedRatio(group.kishBase, group.respondents);
    const { low, high } = wilsonInterval(extreme, baseWithNoise(designBase, { share: extreme, base }));
    return {
      code,
      share: extreme,
      low: bound === 'atMost' ? 0 : round(low),
      high: bound === 'atLeast' ? 1 : round(high),
      population: null,
      bound,
    };
  }
  const designBase =
    finiteBase ?? base * roundedRatio(cell.effectiveBase ?? group.kishBase, group.respondents);
  const { low, high } = wilsonInterval(
    share,
    baseWithNoise(designBase, {
      share,
      base,
      cells: group.cells.filter(({ respondents }) => respondents > 0).length,
      relativeWeight: relativeWeightOf(cell, group),
    }),
  );
  return {
    code,
    share: round(share),
    low: Math.min(round(low), round(share)),
    high: Math.max(round(high), round(share)),
    population: people === undefined ? null : roundPeople(round(share) * people),
  };
}

/** Rule 3: whole points on a small base, tenths of a point on others. */
export function roundingFor(base: number): (share: number) => number {
  const steps = base < disclosureRules.wholePercentUnder ? 100 : 1000;
  return (share) => Math.round(share * steps) / steps;
}

const extremeOf: Record<Bound, number> = {
  atMost: disclosureRules.extremeShare,
  atLeast: 1 - disclosureRules.extremeShare,
};

/** Rule 4: in a small group an extreme percentage is only said to be extreme. */
function boundOf(share: number, base: number): Bound | undefined {
  if (base >= disclosureRules.extremesUnder) return undefined;
  if (share <= extremeOf.atMost) return 'atMost';
  return share >= extremeOf.atLeast ? 'atLeast' : undefined;
}

/** A cell's mean weight over its group's. */
function relativeWeightOf(cell: Cell, group: Group): number {
  return cell.respondents > 0 ? (cell.weight / cell.respondents) * (group.respondents / group.weight) : 1;
}

/** Of part of a company's people; with the published base, and finite where all of them answered. */
export function finiteBaseOf(base: number, headcount: number): number {
  const whole = Math.max(1, Math.round(headcount));
  return Math.min(largestBase, finiteEffectiveBase(whole, Math.min(base, whole)));
}

/** In place of infinity, where everybody answered: the noise then decides the interval alone. */
const largestBase = 1e9;

/**
 * Rule 6: the base of a simple random sample whose interval would be as wide as design and noise together make it.
 * Independent noise on each of k cells adds about σ²(r²(1 − p)² + (k − 1)p²)/n² to the variance of a share p.
 *
 * @param designBase      what the design alone gives; capped at the respondents for weighted samples, as the NCHS
 *   presentation standards for proportions do (Parker et al. 2017): few clusters can make it absurdly large
 * @param relativeWeight  r, the cell's mean weight over its group's
 */
export function baseWithNoise(
  designBase: number,
  {
    share,
    base,
    cells = 2,
    relativeWeight = 1,
  }: { share: number; base: number; cells?: number; relativeWeight?: number },
): number {
  // The centre of the Wilson interval stands in for the share, whose own variance would vanish at 0 and 1.
  const centre = (share * designBase + Z_95 ** 2 / 2) / (designBase + Z_95 ** 2);
  const others = (cells - 1) * share ** 2;
  const noise = (disclosureRules.noiseVariance * ((relativeWeight * (1 - share)) ** 2 + others)) / base ** 2;
  const variance = centre * (1 - centre);
  return variance / (variance / designBase + noise);
}

/** An effective base over its respondents, at most 1 and in hundredths: no exact count can be had back from it. */
export function roundedRatio(effectiveBase: number, respondents: number): number {
  return Math.max(0.01, Math.round(Math.min(1, effectiveBase / respondents) * 100) / 100);
}

function groupPeople(group: Group, base: number, peoplePerWeight: number): number {
  return roundPeople((group.weight / group.respondents) * base * peoplePerWeight);
}

/** People to three significant digits: no more than the shares they come from can carry. */
export function roundPeople(people: number): number {
  return Number(people.toPrecision(3));
}
