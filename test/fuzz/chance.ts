import type { Random } from '../load/simulated-answers.ts';

/** Choices made with a seeded generator, so that a run can be repeated. */
export interface Chance {
  below(limit: number): number;
  happens(probability: number): boolean;
  pick<T>(items: readonly T[]): T;
}

export function chanceFrom(random: Random): Chance {
  const below = (limit: number) => Math.floor(random() * limit);
  return {
    below,
    happens: (probability) => random() < probability,
    pick: <T>(items: readonly T[]) => items[below(items.length)] as T,
  };
}
