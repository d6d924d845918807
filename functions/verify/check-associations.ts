import type { Manifest, PublishedTable } from '../observatory/edition.ts';
import { noiseBetweenGroups } from '../observatory/question-figures.ts';
import { upperTailChiSquare } from '../statistics/tail-probabilities.ts';
import { testNoisyTable } from '../statistics/test-noisy-table.ts';
import { tableName } from './check-tables.ts';
import { measuredGroups, noiseOf, shownGroup } from './shown-groups.ts';
import { Comparing, type Verdict } from './verdict.ts';

/** Shares and bases are rounded as they are published: the statistic follows from them to about so much of itself. */
const slack = 0.1;
/** And so much besides: of a table without a difference it is rounding alone. */
const slackOfX2 = 3;

/** Whether answers differ between the groups of a table as the edition says, by the test of its published shares. */
export function checkAssociations(manifest: Manifest, tables: readonly PublishedTable[]): Verdict {
  const comparing = new Comparing('associations');
  for (const table of tables) {
    const { association } = table;
    if (!association || !('x2' in association)) continue;
    const where = `${tableName(table)}: association`;
    const found = testNoisyTable(groupsOf(table, manifest));
    if (!found) {
      comparing.holds(where, false, { published: association, recomputed: 'none' });
      continue;
    }
    const reach = slackOfX2 + slack * found.x2;
    comparing.within(`${where}: x2`, association.x2, [found.x2 - reach, found.x2 + reach]);
    comparing.within(`${where}: df`, association.df, [
      found.df * (1 - slack) - 0.1,
      found.df * (1 + slack) + 0.1,
    ]);
    comparing.within(`${where}: cramersV`, association.cramersV, [
      found.cramersV - 0.03,
      found.cramersV + 0.03,
    ]);
    comparing.within(`${where}: p`, association.p, pRange(association));
  }
  return comparing.verdict;
}

function groupsOf(table: PublishedTable, manifest: Manifest) {
  const variance = noiseOf(table, manifest) ?? 0;
  const between = noiseBetweenGroups({ measuredGroups: measuredGroups(table.by, manifest) }, { variance });
  return table.groups
    .filter(({ levels }) => !Object.values(levels).includes('undisclosed'))
    .flatMap((group) => {
      const shown = shownGroup(group, { variance });
      return shown ? [{ ...shown.noisy, designFactor: shown.designFactor, variance: between }] : [];
    });
}

/** p of the statistic as it is printed, which is in hundredths; p in two digits. */
function pRange({ x2, df }: { x2: number; df: number }): [number, number] {
  const rounding = 0.005;
  const [least, most] = [
    upperTailChiSquare(x2 + rounding, Math.max(rounding, df - rounding)),
    upperTailChiSquare(Math.max(0, x2 - rounding), df + rounding),
  ];
  return [least * 0.95, most * 1.05];
}
