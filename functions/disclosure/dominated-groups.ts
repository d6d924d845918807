/** A group is hidden in which one company has more than this part of all company respondents. */
export const dominanceShare = 0.5;

/**
 * Whether one company's respondents are more than half of all company respondents of a group. The open panel is not
 * counted: whoever fills it in many times lifts nothing. Decide it on noisy or public numbers only.
 *
 * @param companies  respondents of each company in the group, as noise leaves them: those below 0 are counted as they
 *   are, or the noise of many companies without a respondent would add up to a crowd around the one that has them
 */
export function isDominated(companies: readonly number[]): boolean {
  let [all, most] = [0, 0];
  for (const respondents of companies) {
    all += respondents;
    most = Math.max(most, respondents);
  }
  return most > Math.max(0, all) * dominanceShare;
}

interface HideableGroup {
  readonly levels: Readonly<Record<string, string>>;
  readonly base: number;
  readonly hidden: boolean;
}

/**
 * Complementary suppression: where one group alone is hidden among those that make up a published sum, the smallest of
 * the others that is as large is hidden as well (the largest, where none is), so that the sum less what is shown tells
 * of no group: a small one beside it would leave little doubt. In a table by two variables this holds for every row and
 * every column.
 *
 * @param by            the table's breakdown
 * @param hiddenLevels  of the tables by one of the variables: levels hidden there, whose groups here would add up to
 *   them and are hidden too
 * @returns for each group whether it is hidden
 */
export function hideComplements(
  groups: readonly HideableGroup[],
  by: readonly string[],
  hiddenLevels: Readonly<Record<string, ReadonlySet<string>>> = {},
): boolean[] {
  const hidden = groups.map(
    (group) =>
      group.hidden || by.some((variable) => hiddenLevels[variable]?.has(group.levels[variable] ?? '')),
  );
  const lines = linesOf(groups, by, hiddenLevels);
  for (let before = -1, now = hidden.filter(Boolean).length; now !== before; ) {
    for (const line of lines) {
      const shown = line.filter((index) => !hidden[index]);
      if (line.length - shown.length !== 1 || shown.length === 0) continue;
      const alone = line.find((index) => hidden[index]) ?? 0;
      hidden[besides(alone, shown, groups)] = true;
    }
    [before, now] = [now, hidden.filter(Boolean).length];
  }
  return hidden;
}

/** The place of the group that hides another. */
function besides(alone: number, shown: readonly number[], groups: readonly HideableGroup[]): number {
  const baseOf = (index: number) => groups[index]?.base ?? 0;
  const asLarge = shown.filter((index) => baseOf(index) >= baseOf(alone));
  return asLarge.length > 0
    ? asLarge.reduce((least, index) => (baseOf(index) < baseOf(least) ? index : least))
    : shown.reduce((most, index) => (baseOf(index) > baseOf(most) ? index : most));
}

/** The sets of groups whose sum is published, as places. */
function linesOf(
  groups: readonly HideableGroup[],
  by: readonly string[],
  hiddenLevels: Readonly<Record<string, ReadonlySet<string>>>,
): number[][] {
  const indexes = groups.map((_, index) => index);
  if (by.length < 2) return [indexes];
  return by.flatMap((variable) =>
    [...Map.groupBy(indexes, (index) => groups[index]?.levels[variable] ?? '')]
      .filter(([level]) => !hiddenLevels[variable]?.has(level))
      .map(([, line]) => line),
  );
}
