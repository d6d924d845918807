import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Language } from '../shared/language.ts';
import type { FigureRows } from './figure-rows.ts';
import { themeColours } from './theme-colours.ts';

interface CanvasProps {
  readonly frame: RefObject<HTMLDivElement | null>;
  readonly shown: FigureRows;
  readonly language: Language;
}

/**
 * Lays the chart over the plot column of its table. The table says everything already, so the canvas waits until
 * it is nearly in sight, takes no room, and its code may fail to arrive without harm.
 */
export function ChartCanvas({ frame, shown, language }: CanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const [holder, target] = [frame.current, canvas.current];
    if (!holder || !target) return;
    return keepDrawn(holder, target, { shown, language });
  }, [frame, shown, language]);
  return <canvas ref={canvas} role="img" aria-label={shown.summary} />;
}

type Drawing = Pick<CanvasProps, 'shown' | 'language'>;

const schemes = ['(prefers-color-scheme: dark)', '(forced-colors: active)'];

/** Draws when in sight, and again when size or colours change. @returns what ends it */
function keepDrawn(holder: HTMLElement, canvas: HTMLCanvasElement, drawing: Drawing): () => void {
  let clear = () => {};
  let isOver = false;
  const draw = async () => {
    const { drawChart } = await import('./draw-chart.ts').catch(() => ({ drawChart: undefined }));
    if (isOver || !drawChart) return;
    clear();
    const chart = drawOver(holder, canvas, drawing, drawChart);
    if (chart) holder.dataset.drawn = '';
    clear = () => {
      delete holder.dataset.drawn;
      chart?.destroy();
    };
  };
  const resized = new ResizeObserver(draw);
  const seen = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      seen.disconnect();
      // An observer of size reports once at the start: the first drawing.
      resized.observe(holder);
      for (const scheme of schemes) matchMedia(scheme).addEventListener('change', draw);
    },
    { rootMargin: '400px' },
  );
  seen.observe(holder);
  return () => {
    isOver = true;
    seen.disconnect();
    resized.disconnect();
    for (const scheme of schemes) matchMedia(scheme).removeEventListener('change', draw);
    clear();
  };
}

type DrawChart = typeof import('./draw-chart.ts').drawChart;

function drawOver(holder: HTMLElement, canvas: HTMLCanvasElement, drawing: Drawing, drawChart: DrawChart) {
  const frame = holder.getBoundingClientRect();
  const spaces = [...holder.querySelectorAll('.plot-space')].map((space) => space.getBoundingClientRect());
  const axis = holder.querySelector('thead .plot')?.getBoundingClientRect();
  const [first, last] = [spaces[0], spaces.at(-1)];
  if (!axis || !first || !last || first.width === 0) return undefined;
  const bodyTop = axis.bottom;
  const size = {
    width: first.width,
    height: last.bottom - axis.top,
    axisHeight: axis.height,
    pixelRatio: devicePixelRatio,
  };
  Object.assign(canvas.style, {
    left: `${first.left - frame.left}px`,
    top: `${axis.top - frame.top}px`,
    width: `${size.width}px`,
    height: `${size.height}px`,
  });
  const { kind, axisMax, rows } = drawing.shown;
  const placed = rows.map((row, index) => {
    const space = spaces[index] ?? first;
    return { ...row, y: (space.top + space.bottom) / 2 - bodyTop };
  });
  const chart = drawChart(
    canvas,
    { kind, axisMax, rows: placed },
    {
      size,
      colours: themeColours(holder),
      language: drawing.language,
    },
  );
  // Chart.js shows what it draws on, on paper, too; the stylesheet knows better where.
  canvas.style.removeProperty('display');
  return chart;
}
