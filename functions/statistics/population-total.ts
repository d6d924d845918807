import { StatisticsError } from './statistics-error.ts';

/**
 * People in the population whom a share of a group stands for.
 *
 * @param share        of the group, 0 to 1; an end of its interval gives that end of the total's
 * @param groupWeight  Σw of the group
 * @param totalWeight  Σw of the whole sample, above 0
 * @param population   people in the universe that the sample is weighted to
 * @throws StatisticsError `invalid-number`
 * @example
 * populationTotal(0.15, 500, 1000, 27_000_000) // => 2_025_000
 */
export function populationTotal(
  share: number,
  groupWeight: number,
  totalWeight: number,
  population: number,
): number {
  const total = share * (groupWeight / totalWeight) * population;
  if (!(total >= 0 && total < Infinity)) {
    throw new StatisticsError(
      'invalid-number',
      `populationTotal(${share}, ${groupWeight}, ${totalWeight}, ${population})`,
    );
  }
  return total;
}
