import { testNoisyTable } from '../statistics/test-noisy-table.ts';
import type { Association } from './edition.ts';
import { noiseBetweenGroups, type TableFigures } from './question-figures.ts';

/** Of smaller editions noise leaves too little to test. */
const testedFrom = 10_000;

/** Who would not say is no group of people. */
const undisclosed = 'undisclosed';

/**
 * Whether answers differ between the groups of a breakdown, from the table as it is published before rounding: it tells no
 * more than the table. Those who would not say which group they are of are left out.
 *
 * @param respondents  of the edition, by their noisy number
 * @returns undefined in an edition that is too small, of a table with none or several breakdowns, and where a group is hidden
 */
export function tableAssociation(
  table: Pick<TableFigures, 'by' | 'groups' | 'measuredGroups'>,
  respondents: number,
): Association | undefined {
  const { by, groups } = table;
  const tested = groups.filter(({ published: { levels } }) => !Object.values(levels).includes(undisclosed));
  const isWhole = tested.every(({ published }) => !published.suppressed);
  if (by.length !== 1 || respondents < testedFrom || !isWhole) return undefined;
  const found = testNoisyTable(
    tested.map(({ noisy, designFactor }) => ({
      ...noisy,
      designFactor,
      variance: noiseBetweenGroups(table, noisy),
    })),
  );
  if (!found) return undefined;
  const { x2, df, p, cramersV } = found;
  return {
    x2: hundredths(x2),
    df: hundredths(df),
    p: Number(p.toPrecision(2)),
    cramersV: hundredths(cramersV),
  };
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}
