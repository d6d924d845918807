import { toneOfIndicator } from '../../functions/observatory/tone-of.ts';
import { dateFormat } from '../../functions/survey/date-format.ts';
import type { ChartStop } from '../figures/chart-spec.ts';
import { estimateInWords, pointsInWords } from '../figures/wording.ts';
import { formatMean, formatPercent } from '../shared/format.ts';
import { type Language, pick } from '../shared/language.ts';
import type { Series } from './series.ts';
import { overTimeTexts } from './texts.ts';
import { type Mark, plotHeight, type TrendGeometry, trendGeometry } from './trend-geometry.ts';
import { exactEstimate, exactInterval } from './wording.ts';

const plotTop = 26;
const axisY = plotTop + plotHeight;
const height = axisY + 26;

/**
 * An indicator over time: a line with its band where figures are comparable, a whisker for each interval, a hollow mark
 * for 2010, a gap and a dashed line where the series is interrupted. Drawn with places in percent, so that it fits any width
 * without a script, and its text keeps its size.
 */
export function TrendChart(props: {
  series: Series;
  /** The series of the same chart, itself among them. */
  beside: readonly Series[];
  name: string;
  label: string;
  language: Language;
}) {
  const { series, beside, name, label, language } = props;
  const geometry = trendGeometry(series, beside);
  const touched: TouchedTrend = {
    label: overTimeTexts(language).readByKeyboard(name),
    stops: trendStops(geometry, series.unit, language),
  };
  return (
    <svg
      class={toneOfIndicator(series.newest.figure) ? 'trend critical' : 'trend'}
      role="img"
      aria-label={label}
      data-touched={JSON.stringify(touched)}
      width="100%"
      height={height}
    >
      <Scale geometry={geometry} series={series} language={language} />
      <svg
        aria-hidden="true"
        y={plotTop}
        width="100%"
        height={plotHeight}
        viewBox={`0 0 100 ${plotHeight}`}
        preserveAspectRatio="none"
        overflow="visible"
      >
        {geometry.runs
          .filter((run) => run.length > 1)
          .map((run) => (
            <Run key={run[0]?.x} run={run} />
          ))}
      </svg>
      <g transform={`translate(0 ${plotTop})`}>
        {geometry.marks.map((mark) => (
          <Point key={mark.point.manifest.id} mark={mark} />
        ))}
        {geometry.breaks.map((x) => (
          <line key={x} class="trend-break" x1={`${x}%`} x2={`${x}%`} y1="-12" y2={plotHeight} />
        ))}
        <Labels geometry={geometry} unit={series.unit} language={language} />
      </g>
    </svg>
  );
}

/** What a drawing says when it is touched. The page has no other script: it is read from the drawing itself. */
export interface TouchedTrend {
  readonly label: string;
  readonly stops: readonly ChartStop[];
}

/** A stop for each edition, from left to right; its place in percent across and pixels down. */
function trendStops({ marks }: TrendGeometry, unit: Series['unit'], language: Language): ChartStop[] {
  const t = overTimeTexts(language);
  const rounded = (y: number | undefined) => (y === undefined ? null : Math.round(plotTop + y));
  return marks.map(({ point: { manifest, figure, isInLine }, x, y, low, high }) => {
    const interval =
      figure.low === null ? '' : ` [${exactInterval({ ...figure, unit }, language).replace(' – ', '–')}]`;
    const name = manifest.reference ? t.reference : pick(manifest.title, language);
    return {
      x: Math.round(x * 10) / 10,
      y: rounded(y ?? low) ?? axisY,
      low: isInLine ? rounded(low) : null,
      high: isInLine ? rounded(high) : null,
      ...(y === undefined && { isBare: true }),
      reading: t.reading(name, exactEstimate(figure, language) + interval),
    };
  });
}

function Scale({
  geometry,
  series,
  language,
}: {
  geometry: TrendGeometry;
  series: Series;
  language: Language;
}) {
  return (
    <>
      {geometry.gridlines.map(({ value, y }) => (
        <g key={value}>
          <line
            class={value === 0 ? 'trend-axis' : 'trend-grid'}
            x1="0"
            x2="100%"
            y1={plotTop + y}
            y2={plotTop + y}
          />
          <text class="trend-scale" x="0" y={plotTop + y - 3}>
            {valueInWords(value, series.unit, language)}
          </text>
        </g>
      ))}
      {geometry.ticks.map(({ x, label }) => (
        <g key={x}>
          <line class="trend-axis" x1={`${x}%`} x2={`${x}%`} y1={axisY} y2={axisY + 5} />
          <text class="trend-scale" x={`${x}%`} y={axisY + 19} text-anchor="middle">
            {'year' in label ? label.year : monthInWords(label.day, language)}
          </text>
        </g>
      ))}
      {geometry.marks
        .filter(({ point }) => point.manifest.reference)
        .map(({ x, point }) => (
          <text key={x} class="trend-scale" x={`${x}%`} y={axisY + 19} text-anchor="middle">
            {point.manifest.fieldwork.from.slice(0, 4)}
          </text>
        ))}
      {geometry.cut !== undefined && (
        <text class="trend-cut" x={`${geometry.cut}%`} y={axisY + 5} text-anchor="middle">
          {'//'}
        </text>
      )}
    </>
  );
}

/** "nov. 2026". */
function monthInWords(day: Date, language: Language): string {
  return dateFormat(language, { month: 'short', year: 'numeric' }).format(day);
}

/** Its coordinates are percent across and pixels down: the drawing it lies in is stretched to the width. */
function Run({ run }: { run: readonly Mark[] }) {
  const line = run.map(({ x, y }) => `${x},${y}`).join(' ');
  const withInterval = run.filter(({ low, high }) => low !== undefined && high !== undefined);
  const upper = withInterval.map(({ x, high }) => `${x},${high}`);
  const lower = withInterval.map(({ x, low }) => `${x},${low}`).reverse();
  return (
    <>
      <polygon class="trend-band" points={[...upper, ...lower].join(' ')} />
      <polyline class="trend-line" points={line} />
    </>
  );
}

function Point({ mark: { point, x, y, low, high } }: { mark: Mark }) {
  const at = `${x}%`;
  const isReference = point.manifest.reference === true;
  const kind = isReference ? 'trend-2010' : point.isInLine ? 'trend-dot' : 'trend-dot trend-replaced';
  return (
    <>
      {low !== undefined && high !== undefined && point.isInLine && (
        <line
          class={point.figure.bound ? 'trend-whisker trend-bound' : 'trend-whisker'}
          x1={at}
          x2={at}
          y1={low}
          y2={high}
        />
      )}
      {y !== undefined && <circle class={kind} cx={at} cy={y} r={point.isInLine ? 4.5 : 2.5} />}
    </>
  );
}

/** The newest figure and that of 2010 are named beside their marks. */
function Labels(props: { geometry: TrendGeometry; unit: Series['unit']; language: Language }) {
  const { geometry, unit, language } = props;
  const shown = geometry.marks.filter(({ point, y }) => y !== undefined && point.isInLine);
  const newest = shown.filter(({ point }) => !point.manifest.reference).at(-1);
  const reference = shown.find(({ point }) => point.manifest.reference);
  const figureOf = ({ point }: Mark) =>
    labelInWords(point.figure.whole ?? point.figure.estimate ?? 0, unit, language);
  return (
    <>
      {newest && (
        <text class="trend-label trend-newest" x={`${newest.x}%`} dx="9" y={(newest.y ?? 0) + 5}>
          {figureOf(newest)}
        </text>
      )}
      {reference && (
        <text class="trend-label" x={`${reference.x}%`} y={(reference.y ?? 0) - 10} text-anchor="middle">
          {figureOf(reference)}
        </text>
      )}
    </>
  );
}

function valueInWords(value: number, unit: Series['unit'], language: Language): string {
  if (unit === 'share') return formatPercent(value, language);
  return unit === 'mean' ? formatMean(value, language) : pointsInWords(value, language);
}

/** To whole points, as in running text; the table beside it keeps the decimal. */
function labelInWords(value: number, unit: Series['unit'], language: Language): string {
  return unit === 'points' ? pointsInWords(value, language) : estimateInWords(value, unit, language);
}
