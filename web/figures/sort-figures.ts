import type { Figure } from './figures.ts';

export type Sort = 'up' | 'down';

/**
 * Puts one answer's figures in the order of their shares, those without one last. With two breakdowns the first keeps
 * its order and the second is sorted within it; figures that tie stay as in the questionnaire.
 *
 * @returns the figures themselves, in another order; in the order given without a `sort`
 */
export function sortFigures(figures: readonly Figure[], sort: Sort | undefined): readonly Figure[] {
  if (!sort) return figures;
  const blocks = new Map<unknown, Figure[]>();
  for (const figure of figures) {
    // Labels of one option are one object, wherever they stand.
    const heading = figure.group.length > 1 ? figure.group[0] : undefined;
    blocks.set(heading, [...(blocks.get(heading) ?? []), figure]);
  }
  const sign = sort === 'up' ? 1 : -1;
  return [...blocks.values()].flatMap((block) => block.sort((a, b) => order(a, b, sign)));
}

function order(a: Figure, b: Figure, sign: number): number {
  const [first, second] = [rankOf(a), rankOf(b)];
  if (first === null || second === null) return Number(first === null) - Number(second === null);
  return sign * (first - second);
}

/** "≤ 10 %" is not 10 %: bounds stand at their ends of the order. */
function rankOf({ share, bound }: Figure): number | null {
  return bound === 'atMost' ? 0 : bound === 'atLeast' ? 1 : share;
}
