import type { Chart, Plugin } from 'chart.js';
import type { ChartPoint } from './chart-spec.ts';

/**
 * Draws each point's interval as a line through it, under the dots. A tenth of the size of a general plugin for
 * error bars, and the only shape we need.
 */
export const whiskers: Plugin<'scatter'> = {
  id: 'whiskers',
  beforeDatasetsDraw(chart) {
    chart.data.datasets.forEach((dataset, index) => {
      if (!chart.isDatasetVisible(index)) return;
      const colour = dataset.borderColor;
      for (const point of dataset.data as unknown as ChartPoint[]) {
        if (typeof colour === 'string') drawWhisker(chart, point, colour);
      }
    });
  },
};

function drawWhisker({ ctx, scales }: Chart, { y, low, high }: ChartPoint, colour: string): void {
  const { x: xScale, y: yScale } = scales;
  if (low === null || high === null || !xScale || !yScale) return;
  ctx.save();
  ctx.strokeStyle = colour;
  ctx.lineWidth = 2;
  ctx.beginPath();
  ctx.moveTo(xScale.getPixelForValue(low), yScale.getPixelForValue(y));
  ctx.lineTo(xScale.getPixelForValue(high), yScale.getPixelForValue(y));
  ctx.stroke();
  ctx.restore();
}
