import type { Figure } from './figures.ts';

/**
 * The right end of the axis: the next 10 % above everything drawn, 20 % at least, so that small shares can be told
 * apart and a chart of one question keeps its scale while its breakdown changes little.
 */
export function axisMaxOf(figures: readonly Figure[]): number {
  const ends = figures.flatMap(({ share, high, reference }) => [share ?? 0, high ?? 0, reference ?? 0]);
  const tenths = Math.ceil(Math.max(0.2, ...ends) * 10 - 1e-9);
  return Math.min(10, tenths) / 10;
}

/** How many steps an axis has. */
export function stepsOf(axisMax: number): number {
  return ticksOf(axisMax).length - 1;
}

/** Few steps, each a whole number of points. */
export function ticksOf(axisMax: number): number[] {
  const step = [0.05, 0.1, 0.2, 0.25].find(
    (candidate) =>
      axisMax / candidate <= 5.001 && Number.isInteger(Math.round((axisMax / candidate) * 1e6) / 1e6),
  );
  // 70 and 90 % have no four or five whole steps: then every ten points.
  const steps = Math.round(axisMax / (step ?? 0.1));
  return Array.from({ length: steps + 1 }, (_, index) => (axisMax * index) / steps);
}
