import { makeTouchable } from '../figures/touch-chart.ts';
import type { TouchedTrend } from './trend-chart.tsx';

/** Makes the drawings on the page answer to the pointer and the arrow keys. */
export function touchTrends(): void {
  for (const holder of document.querySelectorAll<HTMLElement>('.series-drawing')) {
    const drawing = holder.querySelector<SVGElement>('.trend');
    if (!drawing?.dataset.touched) continue;
    const { label, stops }: TouchedTrend = JSON.parse(drawing.dataset.touched);
    makeTouchable(holder, {
      label,
      measure: async () => ({
        // Its places are percent of the width, whatever that is.
        spec: { kind: 'dots', axisMax: 100, intervals: 'upright', stops },
        left: 0,
        width: drawing.getBoundingClientRect().width,
      }),
    });
  }
}
