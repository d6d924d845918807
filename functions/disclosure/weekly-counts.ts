import { createHmac } from 'node:crypto';
import type { ChargedTable } from './account.ts';
import { mostCounts, rhoOfWeeks, weeklyTable } from './budget.ts';
import { gaussianSampler } from './discrete-gaussian.ts';
import { noiseStreams } from './noise-stream.ts';
import { bandOf, type CountBand } from './noisy-estimate.ts';
import { quotient, rational, toNumber } from './rational.ts';

/**
 * Counts of who has answered so far, told week after week. Whoever has answered is in every count from then on, so that
 * counts with noise of their own would each cost a part of the budget. Instead one noise is drawn a week, and each count
 * carries all of them, the older ones less and less: what is measured are C·x for the newcomers x of each week, with
 * independent noise on each, and a count is what follows from these for the sum.
 *
 * With C the square root of the matrix of sums, the sixteenth count has a standard deviation of 5.6 respondents, where
 * noise of its own would take 9.7 and a tree of sums (Chan, Shi & Song 2011) 10.
 *
 * @see Henzinger, Upadhyay & Upadhyay (2023), Almost Tight Error Bounds on Differentially Private Continual Counting
 */
export const countUnit = 64;

/** C's first column, in 1/`countUnit`: the power series of (1 − z)^(−1/2). */
const measured: readonly number[] = Array.from({ length: mostCounts }, (_, week) => {
  let coefficient = 1;
  for (let k = 1; k <= week; k++) coefficient *= (2 * k - 1) / (2 * k);
  return Math.round(coefficient * countUnit);
});

/**
 * Most that one respondent moves what is measured, as the root of its sum of squares: who answers once, at any week, and
 * withdraws once, at any later one. Withdrawing and sending again is told of like one more respondent.
 */
export const countSensitivity = Math.ceil(Math.sqrt(mostMoved()));

/** Variance of a week's own noise, in the square of 1/`countUnit`. */
export const countSigma2 = quotient(rational(BigInt(countSensitivity) ** 2n), rhoOfWeeks);

const draw = gaussianSampler(countSigma2);

function mostMoved(): number {
  const moved = (from: number, until: number) =>
    measured.reduce((sum, _, week) => {
      const arrived = measured[week - from] ?? 0;
      return sum + (arrived - (measured[week - until] ?? 0)) ** 2;
    }, 0);
  const weeks = Array.from({ length: mostCounts + 1 }, (_, week) => week);
  return Math.max(
    ...weeks.flatMap((from) => weeks.filter((until) => until > from).map((until) => moved(from, until))),
  );
}

/**
 * How much the noise of each week counts in the count so many weeks later, times `countUnit` to the power of
 * `mostCounts`: the power series of 1/((1 − z)·C(z)), exact.
 */
const carried: readonly bigint[] = carriedNoise();

const scale = BigInt(countUnit) ** BigInt(mostCounts);

function carriedNoise(): bigint[] {
  const series: bigint[] = [];
  for (let week = 0; week < mostCounts; week++) {
    let rest = BigInt(countUnit) ** BigInt(mostCounts);
    for (let k = 1; k <= week; k++) rest -= BigInt(measured[k] ?? 0) * (series[week - k] ?? 0n);
    series.push(rest / BigInt(countUnit));
  }
  return series;
}

/** What a wave's counts are drawn from. */
interface CountKey {
  /** 32 bytes of the wave's own. */
  readonly secret: Uint8Array;
  readonly wave: string;
}

/** A week that was counted: the day, and the digest of all its counts, see `digestOfCounts`. */
interface CountedWeek {
  readonly on: string;
  readonly digest: string;
}

/**
 * Names what was counted, without telling it: HMAC-SHA256, in hex, of the counts by company. Noise is drawn from it, so
 * that a count which is repeated with one answer more has other noise.
 */
export function digestOfCounts(
  { secret, wave }: CountKey,
  on: string,
  counts: ReadonlyMap<string, number>,
): string {
  const sorted = [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
  return createHmac('sha256', secret)
    .update(JSON.stringify(['counts', wave, on, sorted]))
    .digest('hex');
}

/**
 * A company's respondents so far, with the noise of all weeks that were counted, in tenths of a respondent: the rest is
 * cut off exactly, since a double's low digits could tell the count.
 *
 * @param weeks  all that were counted, this one the last; at most `mostCounts`
 * @throws RangeError for more weeks, or for a count that is no whole number
 */
export function noisyCount(
  count: number,
  { key, company, weeks }: { key: CountKey; company: string; weeks: readonly CountedWeek[] },
): number {
  if (!Number.isSafeInteger(count) || weeks.length === 0 || weeks.length > mostCounts) {
    throw new RangeError(`noisyCount: ${weeks.length} weeks`);
  }
  const table = { question: weeklyTable, by: [], panel: company };
  const noise = weeks.reduce((sum, { on, digest }, index) => {
    const bitsOf = noiseStreams({ secret: key.secret, digest, edition: `${key.wave}/${on}` }, table);
    return sum + BigInt(draw(bitsOf('all'))) * (carried[weeks.length - 1 - index] ?? 0n);
  }, 0n);
  return Number(floorOf(10n * (BigInt(count) * scale + noise), scale)) / 10;
}

function floorOf(value: bigint, by: bigint): bigint {
  const whole = value / by;
  return value % by < 0n ? whole - 1n : whole;
}

/** Variance of the noise on the count of the so-manieth week, from 1, in respondents squared. */
export function countVariance(week: number): number {
  const weights = carried.slice(0, week).map((part) => Number(part) / Number(scale));
  return toNumber(countSigma2) * weights.reduce((sum, part) => sum + part ** 2, 0);
}

/** Nothing is told of fewer, by the noisy number. */
const leastTold = 10;

/** The band that a week's count is told as; null under `leastTold`. */
export function bandOfCount(noisy: number, week: number): CountBand | null {
  return noisy < leastTold ? null : bandOf({ estimate: noisy, variance: countVariance(week) });
}

/** All counts of a wave together, as one table of each company. */
export function chargeOfCounts(company: string): ChargedTable {
  return {
    question: weeklyTable,
    by: [],
    panel: company,
    sensitivity: countSensitivity,
    sigma2: countSigma2,
  };
}
