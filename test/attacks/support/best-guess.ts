import { hasteTable, respondentsTable } from '../../../functions/disclosure/budget.ts';
import type { CountedTable, NoisyTable } from '../../../functions/disclosure/noisy-table.ts';
import { toNumber } from '../../../functions/disclosure/rational.ts';
import { type MeasuredEdition, partUnits } from '../../../functions/observatory/measure-edition.ts';
import { respondentUnits, withRespondents } from '../../../functions/observatory/profile-weights.ts';
import { withWay } from '../../../functions/observatory/way-breakdown.ts';
import { countTables } from '../../../functions/statistics/count-tables.ts';
import type { Sample } from '../../../functions/statistics/sample.ts';

/**
 * The best that anybody can do who knows all other answers and holds every noisy table as it was drawn, before it is
 * rounded or hidden: whoever weighs two possibilities by anything else is right less often (Neyman & Pearson 1933).
 */

/** How much likelier, as a logarithm, noise made the tables from the one counts than from the other. */
export function logLikelihoodRatio(
  tables: readonly NoisyTable[],
  one: readonly CountedTable[],
  other: readonly CountedTable[],
): number {
  return tables.reduce((sum, table, index) => {
    const twice = 2 * toNumber(table.sigma2);
    const [a, b] = [one[index], other[index]].map((counted) => counted?.groups ?? []);
    return table.groups.reduce(
      (inner, { counts }, group) =>
        counts.reduce((ratio, noisy, cell) => {
          const [ifOne, ifOther] = [a, b].map((groups) => groups?.[group]?.counts[cell] ?? 0) as [
            number,
            number,
          ];
          return ratio + ((noisy - ifOther) ** 2 - (noisy - ifOne) ** 2) / twice;
        }, inner),
      sum,
    );
  }, 0);
}

/** What was measured of respondents and of answers; companies' numbers are left out. */
export function tablesOf({ measured }: MeasuredEdition): NoisyTable[] {
  return measured.filter(({ by }) => !by.includes('panel'));
}

/** What these would hold of a sample, were there no noise, its weights being known. */
export function expectedOf(
  edition: MeasuredEdition,
  { sample, clusters }: { sample: Sample; clusters: readonly string[] },
): CountedTable[] {
  const known = withWay(withRespondents(sample), [...edition.panelSizes.keys()], clusters);
  const parts = partUnits({ sample, clusters }, edition.factors);
  const units = respondentUnits(known, edition.weights, parts);
  return tablesOf(edition).flatMap((table) =>
    countTables(
      known,
      [table],
      table.question === hasteTable
        ? undefined
        : table.question !== respondentsTable
          ? units
          : table.unit === 1
            ? undefined
            : parts,
    ),
  );
}

/** How often a guess by a ratio is right, over trials in which each of the two is the truth as often. */
export function rightGuesses(
  trials: number,
  ratioOf: (isOne: boolean, trial: number) => number,
): { rate: number; error: number } {
  let right = 0;
  for (let trial = 0; trial < trials; trial++) {
    const isOne = trial % 2 === 0;
    const ratio = ratioOf(isOne, trial);
    // Between two alike, a coin.
    if (ratio === 0) right += 0.5;
    else if (ratio > 0 === isOne) right++;
  }
  return { rate: right / trials, error: Math.sqrt(0.25 / trials) };
}
