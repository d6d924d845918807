import { disclosureRules } from '../disclosure/rules.ts';
import { NOT_ASKED, type Sample, variableIndex, withVariable } from '../statistics/sample.ts';
import type { Table } from '../statistics/tabulate.ts';
import { type AssociationTest, testAssociations } from '../statistics/test-association.ts';

/**
 * Tests each table by one breakdown for association, among the respondents of the groups that are large enough to be
 * shown: a handful in a group leave cells empty, and often no test at all.
 */
export function testTables(sample: Sample, tables: readonly Table[]): Map<Table, AssociationTest> {
  const single = tables.filter(({ by }) => by.length === 1);
  let extended = sample;
  const requests = single.map((table) => {
    const { question, groups } = table;
    const breakdown = table.by[0] ?? '';
    const hidden = groups.map(({ respondents }) => respondents < disclosureRules.minimumGroup);
    const hasSmall = groups.some(({ respondents }, place) => hidden[place] && respondents > 0);
    if (!hasSmall) return { row: question, col: breakdown };
    const place = variableIndex(sample, breakdown);
    const column = sample.columns[place];
    const codes = sample.variables[place]?.codes ?? [];
    const shown = { id: `${breakdown} shown for ${question}`, codes };
    extended = withVariable(extended, shown, (respondent) => {
      const code = column?.[respondent] ?? NOT_ASKED;
      return hidden[code] ? NOT_ASKED : code;
    });
    return { row: question, col: shown.id };
  });
  const tests = testAssociations(extended, requests);
  return new Map(single.flatMap((table, place) => (tests[place] ? [[table, tests[place]] as const] : [])));
}
