import { type Column, isAsked, requireCrossed, type Sample, type Variable, variableIndex } from './sample.ts';
import { StatisticsError } from './statistics-error.ts';

/** More groups than this would be a mistake (a breakdown by an identifier), not a table. */
const mostGroups = 1_000_000;

/** The groups of a breakdown: every combination of its variables' codes, the first variable changing slowest. */
export interface Grouping {
  readonly variables: readonly Variable[];
  readonly groups: number;
}

/**
 * @throws StatisticsError `unknown-variable`; `invalid-request` for a variable named twice; `table-too-large`
 */
export function groupingBy(sample: Sample, by: readonly string[]): Grouping {
  if (new Set(by).size < by.length) {
    throw new StatisticsError(
      'invalid-request',
      `breakdown by ${by.join(' and ')}: a variable is named twice`,
    );
  }
  const variables = by.map((id) => sample.variables[variableIndex(sample, id)] as Variable);
  requireCrossed(sample, by);
  const groups = variables.reduce((product, { codes }) => product * codes.length, 1);
  if (groups > mostGroups) {
    throw new StatisticsError('table-too-large', `breakdown by ${by.join(' and ')} has ${groups} groups`);
  }
  return { variables, groups };
}

/**
 * The group of each respondent; `grouping.groups` for those not asked a variable of it.
 *
 * @param columnOf  the column of a variable, in the order wanted
 */
export function groupRespondents(
  { variables, groups }: Grouping,
  respondents: number,
  columnOf: (id: string) => Column,
): Int32Array {
  const groupOf = new Int32Array(respondents);
  for (const { id, codes } of variables) {
    const column = columnOf(id);
    for (let i = 0; i < groupOf.length; i++) {
      const outer = groupOf[i]!;
      groupOf[i] = outer === groups || !isAsked(column, i) ? groups : outer * codes.length + column[i]!;
    }
  }
  return groupOf;
}

/** The codes of a group, by variable. */
export function levelsOf({ variables }: Grouping, group: number): Record<string, string> {
  const levels: [string, string][] = [];
  let rest = group;
  for (const { id, codes } of variables.toReversed()) {
    levels.unshift([id, codes[rest % codes.length] as string]);
    rest = Math.floor(rest / codes.length);
  }
  return Object.fromEntries(levels);
}

/** For each group the one it belongs to when the variable at `omitted` is left out of the breakdown. */
export function parentGroups({ variables, groups }: Grouping, omitted: number): Int32Array {
  const inner = variables.slice(omitted + 1).reduce((product, { codes }) => product * codes.length, 1);
  const levels = variables[omitted]!.codes.length;
  return Int32Array.from(
    { length: groups },
    (_, group) => Math.floor(group / (inner * levels)) * inner + (group % inner),
  );
}
