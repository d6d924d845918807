import {
  BarController,
  BarElement,
  Chart,
  type ChartConfiguration,
  LinearScale,
  type Plugin,
  PointElement,
  ScatterController,
} from 'chart.js';
import { type ChartSpec, markOf, type TouchedDrawing } from './chart-spec.ts';

Chart.register(ScatterController, BarController, PointElement, BarElement, LinearScale);

/**
 * What lies over a drawing while it is touched: it finds the stop that is nearest and draws that one's marks, lifted.
 * All others are the drawing's own.
 *
 * @param canvas  as large as its holder; its colour is that of the marks, the holder's that of 2010
 */
export function touchedChart(canvas: HTMLCanvasElement, holder: HTMLElement, drawing: TouchedDrawing) {
  const { spec, left, width } = drawing;
  const [frameWidth, frameHeight] = [holder.clientWidth, holder.clientHeight];
  // In points of the page: Chart.js itself multiplies them by the pixel ratio.
  canvas.width = frameWidth;
  canvas.height = frameHeight;
  const colours = { mark: getComputedStyle(canvas).color, ink: getComputedStyle(holder).color };
  const chart = new Chart(canvas, {
    type: spec.kind === 'bars' ? 'bar' : 'scatter',
    data: { datasets: spec.kind === 'bars' ? [segments(spec, colours)] : dots(spec, colours) },
    options: {
      animation: false,
      responsive: false,
      // A long crossing at three pixels a point is more than a phone's canvas can hold.
      devicePixelRatio: Math.min(devicePixelRatio, 2),
      events: [],
      indexAxis: spec.kind === 'bars' ? 'y' : 'x',
      layout: { autoPadding: false, padding: { left, right: frameWidth - left - width } },
      plugins: { legend: { display: false }, tooltip: { enabled: false } },
      scales: {
        x: { type: 'linear', display: false, min: 0, max: spec.axisMax },
        y: { type: 'linear', display: false, min: 0, max: frameHeight, reverse: true, offset: false },
      },
    },
    plugins: [intervals(spec, colours.mark)],
  } as ChartConfiguration);
  // Chart.js shows what it draws on, on paper, too; the style sheet knows better where.
  canvas.style.removeProperty('display');
  return {
    /** The stop nearest to a place in the holder, in pixels; of bars the segment that it is in. */
    nearest(x: number, y: number): number | undefined {
      const place = { type: 'mousemove', native: null, x, y } as unknown as Event;
      const axis = spec.intervals === 'across' ? 'y' : 'x';
      const find = (intersect: boolean) =>
        chart.getElementsAtEventForMode(
          place,
          'nearest',
          intersect ? { intersect } : { axis, intersect },
          true,
        );
      return (find(true)[0] ?? find(false)[0])?.index;
    },
    lift(index: number): void {
      const { reference } = spec.stops[index] ?? {};
      const marks = [{ datasetIndex: 0, index }];
      if (reference != null) marks.push({ datasetIndex: 1, index });
      chart.setActiveElements(marks);
      chart.render();
    },
    destroy: () => chart.destroy(),
  };
}

interface Colours {
  readonly mark: string;
  readonly ink: string;
}

/** Marks without a size, until they are lifted. */
function dots(spec: ChartSpec, { mark, ink }: Colours) {
  const { stops } = spec;
  const resting = { pointRadius: 0, pointHitRadius: 0 };
  return [
    {
      ...resting,
      data: stops.map((stop) => ({ x: markOf(stop, spec), y: stop.y })),
      pointHoverRadius: stops.map(({ x, isBare }) => (x === null || isBare ? 0 : 8)),
      pointHoverBackgroundColor: mark,
      pointHoverBorderWidth: 0,
    },
    {
      ...resting,
      data: stops.map(({ reference, y }) => ({ x: reference ?? Number.NaN, y })),
      pointHoverRadius: 8,
      pointHoverBackgroundColor: 'transparent',
      pointHoverBorderColor: ink,
      pointHoverBorderWidth: 3,
    },
  ];
}

function segments({ stops }: ChartSpec, { ink }: Colours) {
  return {
    data: stops.map(({ from, x, y }) => ({ x: [from ?? 0, x ?? from ?? 0], y })),
    backgroundColor: 'transparent',
    borderWidth: 0,
    hoverBackgroundColor: 'transparent',
    hoverBorderColor: ink,
    hoverBorderWidth: 3,
    borderSkipped: false,
    barThickness: 24,
    grouped: false,
  };
}

/** The lifted stop's interval, under its dot. */
function intervals(spec: ChartSpec, colour: string): Plugin {
  return {
    id: 'intervals',
    beforeDatasetsDraw(chart) {
      const { x: across, y: upright } = chart.scales;
      const stop = spec.stops[chart.getActiveElements()[0]?.index ?? -1];
      if (!across || !upright || stop?.low == null || stop.high == null) return;
      const index = across.getPixelForValue(stop.x ?? 0);
      const { ctx } = chart;
      ctx.save();
      ctx.strokeStyle = colour;
      ctx.lineWidth = 4;
      ctx.beginPath();
      if (spec.intervals === 'across') {
        ctx.moveTo(across.getPixelForValue(stop.low), stop.y);
        ctx.lineTo(across.getPixelForValue(stop.high), stop.y);
      } else {
        ctx.moveTo(index, stop.low);
        ctx.lineTo(index, stop.high);
      }
      ctx.stroke();
      ctx.restore();
    },
  };
}
