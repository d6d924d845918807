import type { FigureRow, FigureRows } from '../figures/figure-rows.ts';
import { sortFigures } from '../figures/sort-figures.ts';

/** Beside other findings more would be a list to search: of more groups those at either end are shown. */
export const mostGroups = 5;
export const groupsOfMany = 4;

/**
 * Of the rows of many groups the two that a finding compares and those at either end of the rest, the largest share
 * first; all of them, as they stand, where they are few.
 *
 * @param compared  the codes of the groups that are compared
 * @returns with how many groups have a figure, or may have once their table has arrived, where some are left out
 */
export function findingRows(
  shown: FigureRows,
  compared: readonly string[],
): { readonly shown: FigureRows; readonly of?: number } {
  const told = shown.rows.filter((row) => /^(?:waiting|published)$/.test(figureOf(row, shown)?.state ?? ''));
  if (told.length <= mostGroups) return { shown };
  const inOrder = sortFigures(
    told.flatMap((row) => figureOf(row, shown) ?? []),
    'down',
  );
  const kept = new Set(inOrder.filter(({ groupCode }) => compared.includes(groupCode)));
  const ends = inOrder.flatMap((figure, place) => [figure, inOrder.at(-1 - place) ?? figure]);
  for (const figure of ends) if (kept.size < groupsOfMany) kept.add(figure);
  const rows = inOrder
    .filter((figure) => kept.has(figure))
    .flatMap((figure) => told.find((row) => row.figures.includes(figure)) ?? []);
  return { shown: { ...shown, rows }, of: told.length };
}

/** What a row is ordered by: the share of the answer that is shown, or of the first part of a whole. */
function figureOf({ figures }: FigureRow, { answer }: FigureRows) {
  return figures.find(({ code }) => code === answer) ?? figures[0];
}
