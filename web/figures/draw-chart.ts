import {
  BarController,
  BarElement,
  Chart,
  type ChartConfiguration,
  LinearScale,
  type Plugin,
  PointElement,
  type ScaleOptionsByType,
  ScatterController,
} from 'chart.js';
import { formatPercent, formatPoints } from '../shared/format.ts';
import type { Language } from '../shared/language.ts';
import {
  type ChartPoint,
  type ChartSpec,
  estimatePoints,
  referencePoints,
  segmentPoints,
} from './chart-spec.ts';
import type { ThemeColours } from './theme-colours.ts';
import { whiskers } from './whiskers.ts';

Chart.register(ScatterController, BarController, PointElement, BarElement, LinearScale);

export interface ChartSize {
  readonly width: number;
  readonly height: number;
  /** Room for the axis above the rows. */
  readonly axisHeight: number;
  readonly pixelRatio: number;
}

/**
 * Draws a chart once, without animation. Whoever needs another size or other colours destroys it and draws again:
 * with a dozen points that is instant, and nothing can be left over.
 */
export function drawChart(
  canvas: HTMLCanvasElement,
  spec: ChartSpec,
  options: { size: ChartSize; colours: ThemeColours; language: Language },
): Chart {
  const { size } = options;
  // In points of the page: Chart.js itself multiplies them by the pixel ratio.
  canvas.width = Math.floor(size.width);
  canvas.height = Math.floor(size.height);
  const configuration =
    spec.kind === 'dots' ? dotsConfiguration(spec, options) : barsConfiguration(spec, options);
  return new Chart(canvas, configuration as ChartConfiguration);
}

type Options = Parameters<typeof drawChart>[2];

function dotsConfiguration(spec: ChartSpec, options: Options): ChartConfiguration<'scatter', ChartPoint[]> {
  const { colours } = options;
  return {
    type: 'scatter',
    data: {
      datasets: [
        {
          data: estimatePoints(spec.rows),
          backgroundColor: colours.accent,
          borderColor: colours.accent,
          pointRadius: 5,
          pointBorderWidth: 0,
        },
        {
          // Hollow, and over the dots: where both fall together, the ring still shows.
          data: referencePoints(spec.rows),
          backgroundColor: 'transparent',
          borderColor: colours.ink,
          pointRadius: 5.5,
          pointBorderWidth: 1.5,
        },
      ],
    } as ChartConfiguration<'scatter', ChartPoint[]>['data'],
    options: commonOptions(spec, options) as object,
    plugins: [whiskers as unknown as Plugin<'scatter'>],
  };
}

function barsConfiguration(spec: ChartSpec, options: Options): ChartConfiguration<'bar', ChartPoint[]> {
  const { colours, language } = options;
  const answers = spec.rows[0]?.figures ?? [];
  return {
    type: 'bar',
    data: {
      datasets: answers.map(({ code }, index) => {
        const { fill, on, edge } = segmentColours(code, index, colours);
        return {
          data: segmentPoints(spec.rows, index),
          backgroundColor: spec.rows.map(({ isReference }) => (isReference ? 'transparent' : fill)),
          borderColor: spec.rows.map(({ isReference }) => (isReference ? edge : colours.paper)),
          borderWidth: spec.rows.map(({ isReference }) => (isReference ? 1.5 : 1)),
          borderSkipped: false,
          barThickness: 22,
          stack: 'answers',
          labelColours: spec.rows.map(({ isReference }) => (isReference ? colours.ink : on)),
        };
      }),
    } as unknown as ChartConfiguration<'bar', ChartPoint[]>['data'],
    options: { ...commonOptions(spec, options), indexAxis: 'y' } as object,
    plugins: [segmentLabels(colours, language) as unknown as Plugin<'bar'>],
  };
}

/** Critical is vermilion and unsure grey wherever they stand; the rest is the accent. */
function segmentColours(code: string, index: number, colours: ThemeColours) {
  if (code === 'critical') return { fill: colours.critical, on: colours.paper, edge: colours.critical };
  if (code === 'unsure' || index > 1)
    return { fill: colours.hairline, on: colours.ink, edge: colours.unsure };
  return { fill: colours.accent, on: colours.onAccent, edge: colours.accent };
}

/** Writes each segment's percentage in it, where it is wide enough. */
function segmentLabels(colours: ThemeColours, language: Language): Plugin {
  return {
    id: 'segmentLabels',
    afterDatasetsDraw(chart: Chart) {
      const { ctx } = chart;
      ctx.save();
      ctx.font = `600 13px ${colours.sans}`;
      ctx.textAlign = 'center';
      ctx.textBaseline = 'middle';
      chart.data.datasets.forEach((dataset, datasetIndex) => {
        const { labelColours } = dataset as unknown as { labelColours: string[] };
        chart.getDatasetMeta(datasetIndex).data.forEach((element, index) => {
          const point = (dataset.data as unknown as ChartPoint[])[index];
          const { x, base, y } = element as unknown as { x: number; base: number; y: number };
          if (point?.x == null || Math.abs(x - base) < 40) return;
          ctx.fillStyle = labelColours[index] ?? colours.ink;
          ctx.fillText(formatPercent(Math.round(point.x * 100) / 100, language), (x + base) / 2, y + 1);
        });
      });
      ctx.restore();
    },
  };
}

function commonOptions({ axisMax, kind }: ChartSpec, { size, colours, language }: Options) {
  const bodyHeight = size.height - size.axisHeight;
  return {
    animation: false,
    responsive: false,
    devicePixelRatio: size.pixelRatio,
    events: [],
    // Rows keep the places they were given: no room is taken for dots that reach over the edge.
    layout: { padding: 0, autoPadding: false },
    plugins: { legend: { display: false }, tooltip: { enabled: false } },
    scales: {
      x: {
        type: 'linear',
        position: 'top',
        min: 0,
        max: axisMax,
        stacked: true,
        border: { display: false },
        grid: { color: colours.hairline, drawTicks: false },
        ticks: {
          color: colours.muted,
          font: { family: colours.sans, size: 13 },
          padding: 6,
          maxRotation: 0,
          // Bars begin where their text does; dots keep half a label's room beside them.
          align: kind === 'bars' ? 'inner' : 'center',
          stepSize: axisStep(axisMax, size.width),
          // The sign stands at both ends only.
          callback: (value: number | string) => {
            const share = Number(value);
            const isEnd = share === 0 || Math.abs(share - axisMax) < 1e-9;
            return isEnd ? formatPercent(share, language) : formatPoints(share, language);
          },
        },
        afterFit: (scale: { height: number }) => {
          scale.height = size.axisHeight;
        },
      } as unknown as Partial<ScaleOptionsByType<'linear'>>,
      // Without an offset a linear axis keeps its pixels; bars of one row must count as one stack.
      y: {
        type: 'linear',
        display: false,
        min: 0,
        max: bodyHeight,
        reverse: true,
        stacked: kind === 'bars',
        offset: false,
      },
    },
  };
}

/** 10 points a step while there is room, then more, so that labels never touch. */
function axisStep(axisMax: number, width: number): number {
  // A label with its room: of 70 % a phone, too, has the tens.
  const most = Math.max(2, Math.floor(width / 36));
  const steps = axisMax <= 0.2 ? [0.05, 0.1] : axisMax === 1 ? [0.2, 0.25, 0.5] : [0.1, 0.2, 0.25, 0.5];
  return steps.find((step) => axisMax / step <= most && isWhole(axisMax / step)) ?? axisMax;
}

function isWhole(number: number): boolean {
  return Math.abs(number - Math.round(number)) < 1e-9;
}
