import { formatPercent, formatPoints } from '../shared/format.ts';
import type { Language } from '../shared/language.ts';
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

/**
 * The percentages of an axis; the sign stands at both ends only. Bars begin where their text does; dots keep half a
 * label's room beside them.
 *
 * @returns labels with their place as a share of the axis' length
 */
export function axisLabels(
  { axisMax, kind }: { axisMax: number; kind: 'dots' | 'bars' },
  language: Language,
): { readonly share: number; readonly text: string; readonly anchor: 'start' | 'middle' | 'end' }[] {
  const ticks = ticksOf(axisMax);
  return ticks.map((tick, index) => {
    const isEnd = index === 0 || index === ticks.length - 1;
    const anchor = kind === 'dots' || !isEnd ? 'middle' : index === 0 ? 'start' : 'end';
    const text = isEnd ? formatPercent(tick, language) : formatPoints(tick, language);
    return { share: tick / axisMax, text, anchor };
  });
}
