import type { Language } from '../shared/language.ts';
import type { TouchedDrawing } from './chart-spec.ts';
import type { FigureRows } from './figure-rows.ts';
import { rowStops } from './row-stops.ts';

/** Where the rows stand now, however their labels wrap. */
export function measureRows(
  holder: HTMLElement,
  shown: FigureRows,
  language: Language,
): TouchedDrawing | undefined {
  const frame = holder.getBoundingClientRect();
  const plots = [...holder.querySelectorAll('tbody .marks')].map((marks) => marks.getBoundingClientRect());
  const [first] = plots;
  if (!first) return undefined;
  const placed = shown.rows.map((row, index) => {
    const { top, bottom } = plots[index] ?? first;
    return { ...row, y: (top + bottom) / 2 - frame.top };
  });
  const { kind, axisMax } = shown;
  return {
    spec: { kind, axisMax, intervals: 'across', stops: rowStops(placed, shown, language) },
    left: first.left - frame.left,
    width: first.width,
  };
}
