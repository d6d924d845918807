import { createHash } from 'node:crypto';
import { mostCounts } from '../../../functions/disclosure/budget.ts';
import { bestGuessOf } from '../../../functions/disclosure/epsilon.ts';
import { countUnit, noisyCount } from '../../../functions/disclosure/weekly-counts.ts';
import { seededRandom } from '../../load/simulated-answers.ts';
import { rounds } from '../../support/rounds.ts';

export const trials = rounds({ short: 1000, long: 5000 });
export const secret = new Uint8Array(32).fill(5);
export const weeks = Array.from({ length: mostCounts }, (_, week) => week);

/** The half of ρ that adding or dropping one respondent takes of the weeks. */
export const bound = bestGuessOf(0.17 / 2);

/** Whether the one person is in each count. */
export type Presence = readonly number[];
export const stays: Presence = weeks.map(() => 1);
export const neverCame: Presence = weeks.map(() => 0);
export const leavesHalfway: Presence = weeks.map((week) => (week < mostCounts / 2 ? 1 : 0));
export const comesInTheEighth: Presence = weeks.map((week) => (week >= 7 ? 1 : 0));

/** What the counts follow from, and what its noise is independent in: see `weekly-counts.ts`. */
export function whitened(counts: readonly number[]): number[] {
  const series = [1];
  for (const k of weeks.slice(1)) series.push((series[k - 1] ?? 0) * (1 - 1 / (2 * k)));
  const units = series.map((part) => Math.round(part * countUnit));
  const newcomers = counts.map((count, week) => count - (counts[week - 1] ?? 0));
  return weeks.map((week) =>
    newcomers.slice(0, week + 1).reduce((sum, x, before) => sum + x * (units[week - before] ?? 0), 0),
  );
}

/** How often the likelihood of all weeks tells which of two histories is the person's. */
export function success(
  a: Presence,
  b: Presence,
  tell: (counts: readonly number[], trial: number) => readonly number[],
) {
  const random = seededRandom(9);
  const others = weeks.map((week) => 12 + 3 * week);
  const [ofA, ofB] = [whitened(a), whitened(b)];
  const distance = (to: readonly number[], told: readonly number[]) =>
    told.reduce((sum, value, week) => sum + (value - (to[week] ?? 0)) ** 2, 0);
  let right = 0;
  for (let trial = 0; trial < trials; trial++) {
    const isA = random() < 0.5;
    const counts = others.map((count, week) => count + ((isA ? a : b)[week] ?? 0));
    const known = tell(counts, trial).map((count, week) => count - (others[week] ?? 0));
    const told = whitened(known);
    if (distance(ofA, told) < distance(ofB, told) === isA) right++;
  }
  return right / trials;
}

/** All counts of a wave as they are drawn. */
export function noisy(counts: readonly number[], trial: number): number[] {
  const counted = weeks.map((week) => ({
    on: `2026-${week}`,
    digest: createHash('sha256').update(`${trial}/${week}`).digest('hex'),
  }));
  const key = { secret, wave: 'w' };
  // Cut off to tenths: the middle of what is left.
  return counts.map(
    (count, week) => noisyCount(count, { key, company: 'c', weeks: counted.slice(0, week + 1) }) + 0.05,
  );
}

export const chance = Math.sqrt(0.25 / trials);
