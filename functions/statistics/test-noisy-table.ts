import { upperTailChiSquare } from './tail-probabilities.ts';

/** A group of a table whose counts carry noise. */
interface NoisyGroup {
  /** Of the codes, in one order in every group. */
  readonly shares: readonly number[];
  /** Respondents who were asked (weighted). */
  readonly base: number;
  /** By how much weights and clusters multiply the sampling variance of its shares. */
  readonly designFactor: number;
  /** Variance of the noise on each code's count, in respondents squared. */
  readonly variance: number;
}

interface NoisyAssociation {
  /** Corrected X² and its degrees of freedom, which need not be whole. */
  readonly x2: number;
  readonly df: number;
  readonly p: number;
  /** √(X²/(n (min(groups, codes) − 1))), what noise adds to X² taken off; 0 to 1. */
  readonly cramersV: number;
}

/** A code with fewer respondents in the smallest group, in standard deviations of the noise, is counted with another. */
const leastOfCode = 3;

/**
 * Tests whether shares differ between groups, from shares with noise and nothing else. Pearson's X² is, of groups without
 * a difference, a sum of λχ² of one degree each: sampling gives each group's shares the covariance d(P − pp')/n, noise on
 * the counts σ²(I − p1')(I − 1p')/n², from which Σλ and Σλ² follow. X² is scaled to have the first two moments of a
 * χ² (Rao and Scott's second-order correction, Satterthwaite's degrees of freedom). Without noise and with d = 1 it is
 * Pearson's own test. Groups are taken as independent; where companies' people are in several groups, whose errors are then
 * alike, it finds a difference too seldom rather than too often.
 *
 * @returns undefined of fewer than two groups or two codes
 * @see Rao & Scott (1984), Annals of Statistics 12, 46–60
 * @example
 * // Agresti (2007), p. 39: 762, 327, 468 women and 484, 239, 477 men
 * // => { x2: 30.07, df: 2, p: 2.954e-7, cramersV: 0.1044 }
 */
export function testNoisyTable(groups: readonly NoisyGroup[]): NoisyAssociation | undefined {
  const { groups: table, cells } = withoutRareCodes(groups.filter(({ base }) => base > 0));
  const all = sum(table.map(({ base }) => base));
  const codes = cells.length;
  if (table.length < 2 || codes < 2) return undefined;
  const p = Array.from({ length: codes }, (_, code) =>
    sum(table.map(({ shares, base }) => (base / all) * (shares[code] ?? 0))),
  );
  const x2 = sum(
    table.map(
      ({ shares, base }) => base * sum(p.map((share, code) => ((shares[code] ?? 0) - share) ** 2 / share)),
    ),
  );
  // Traces of D·(P − pp'), of D·N and of its square, D = diag(1/p): a group's covariance is a sum of the two.
  const ofSampling = codes - 1;
  const noises = noiseBetween(p, cells);
  const ofNoise = sum(p.map((share, i) => (noises[i]?.[i] ?? 0) / share));
  const ofNoises = sum(
    p.flatMap((first, i) => p.map((second, j) => (noises[i]?.[j] ?? 0) ** 2 / (first * second))),
  );
  const parts = table.map(({ base, designFactor, variance }) => ({
    share: base / all,
    sampling: designFactor / base,
    noise: variance / base ** 2,
  }));
  const lambdas = sum(
    parts.map(
      ({ share, sampling, noise }) => all * share * (1 - share) * (sampling * ofSampling + noise * ofNoise),
    ),
  );
  const squares = sum(
    parts.flatMap((a, i) =>
      parts.map((b, j) => {
        const between = all * (Number(i === j) * a.share - a.share * b.share);
        const trace =
          a.sampling * b.sampling * ofSampling +
          (a.sampling * b.noise + b.sampling * a.noise) * ofNoise +
          a.noise * b.noise * ofNoises;
        return between ** 2 * trace;
      }),
    ),
  );
  const addedByNoise = sum(parts.map(({ share, noise }) => all * share * (1 - share) * noise * ofNoise));
  const df = lambdas ** 2 / squares;
  const scaled = (x2 * lambdas) / squares;
  return {
    x2: scaled,
    df,
    p: upperTailChiSquare(scaled, df),
    cramersV: Math.min(
      1,
      Math.sqrt(Math.max(0, x2 - addedByNoise) / (all * (Math.min(table.length, codes) - 1))),
    ),
  };
}

/** N = M − mp' − pm' + Σm pp': what noise of variance 1 on each of a code's m counts does to the shares. */
function noiseBetween(p: readonly number[], cells: readonly number[]): number[][] {
  const all = sum(cells);
  return p.map((first, i) =>
    p.map((second, j) => {
      const [own = 0, other = 0] = [cells[i], cells[j]];
      return (i === j ? own : 0) - own * second - first * other + all * first * second;
    }),
  );
}

interface MergedCodes {
  readonly groups: readonly NoisyGroup[];
  /** How many counts of the table each code is the sum of. */
  readonly cells: readonly number[];
}

/** Counts the rarest codes together until noise tells each from nothing in every group. */
function withoutRareCodes(groups: readonly NoisyGroup[]): MergedCodes {
  let merged: MergedCodes = { groups, cells: (groups[0]?.shares ?? []).map(() => 1) };
  for (;;) {
    const rare = rarestCodes(merged);
    if (!rare) return merged;
    const [rarest, next] = rare;
    const together = (values: readonly number[]) =>
      values.flatMap((value, code) => {
        if (code === rarest) return [];
        return [code === next ? value + (values[rarest] ?? 0) : value];
      });
    merged = {
      groups: merged.groups.map((group) => ({ ...group, shares: together(group.shares) })),
      cells: together(merged.cells),
    };
  }
}

/** The rarest code and the next; undefined where noise covers none. */
function rarestCodes({ groups, cells }: MergedCodes): [number, number] | undefined {
  const all = sum(groups.map(({ base }) => base));
  const parts = cells.map((_, code) =>
    sum(groups.map(({ shares, base }) => (base / all) * (shares[code] ?? 0))),
  );
  const [rarest, next] = parts.map((_, code) => code).sort((a, b) => (parts[a] ?? 0) - (parts[b] ?? 0));
  if (rarest === undefined || next === undefined) return undefined;
  const part = parts[rarest] ?? 0;
  const isTold = groups.every(
    ({ base, variance }) =>
      part > 0 && part * base >= leastOfCode * Math.sqrt(variance * (cells[rarest] ?? 1)),
  );
  return isTold ? undefined : [rarest, next];
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
