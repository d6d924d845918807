import type { ProtectedFigure } from '../../../functions/disclosure/published.ts';
import { formatDecimal } from '../../shared/format.ts';
import type { Language } from '../../shared/language.ts';
import { useSpace } from '../../space/space.ts';
import { type Lane, placeOf, position, type Scale, scales } from './lanes.ts';
import { absenceInWords, figureInShort, type Unit } from './wording.ts';

type Shape = 'dot' | 'diamond';

/** One line of a row: a mark with its whisker, and its figure in words. */
export interface DrawnLane extends Lane {
  readonly key: string;
  readonly name: string;
  readonly value: string;
  /** Why there is neither mark nor whisker, said where they would be. */
  readonly absence?: string | undefined;
  readonly shape: Shape;
  /** Whether a line leads here from the lane above. */
  readonly isLinked?: boolean;
}

export interface DrawnRow {
  readonly key: string;
  readonly name: string;
  readonly lanes: readonly DrawnLane[];
}

interface LaneChartProps {
  rows: readonly DrawnRow[];
  unit: Unit;
  /** What is drawn, for those who do not see it and above the axis for those who do. */
  title: string;
}

/** A figure as a lane of its unit's chart says it: in words, as a mark with its whisker, or why it is absent. */
export function drawnFigure(figure: ProtectedFigure | null, unit: Unit, language: Language) {
  const place = placeOf(figure, scales[unit]);
  const absence = place.whisker ? undefined : absenceInWords(figure, language);
  return { value: figureInShort(figure, unit, language), absence, ...place };
}

interface UnitChartsProps<I> {
  indicators: readonly I[];
  titles: Readonly<Record<Unit, string>>;
  rowOf: (indicator: I) => DrawnRow;
}

/** A chart for each unit that occurs, since each has a scale of its own. */
export function UnitCharts<I extends { readonly unit: Unit }>({
  indicators,
  titles,
  rowOf,
}: UnitChartsProps<I>) {
  const units = (['share', 'points', 'mean'] as const).map((unit) => ({
    unit,
    rows: indicators.filter((indicator) => indicator.unit === unit).map(rowOf),
  }));
  return (
    <>
      {units.map(
        ({ unit, rows }) =>
          rows.length > 0 && <LaneChart key={unit} {...{ unit, rows }} title={titles[unit]} />,
      )}
    </>
  );
}

/**
 * Marks and whiskers on one scale, a row for each indicator. The figures stand in words beside each mark, so the
 * drawing itself is left out of what is read aloud.
 */
export function LaneChart({ rows, unit, title }: LaneChartProps) {
  const scale = scales[unit];
  return (
    <figure class="lanes">
      <figcaption>{title}</figcaption>
      <Axis unit={unit} />
      <ul class="lanes-rows unmarked flush">
        {rows.map((row) => (
          <li key={row.key} class="lanes-row" data-indicator={row.key}>
            <span class="lanes-name">{row.name}</span>
            <Plot lanes={row.lanes} scale={scale} />
            <ul class="lanes-values unmarked flush">
              {row.lanes.map((lane) => (
                <li key={lane.key}>
                  <b>{lane.value}</b> <span class="muted">{lane.name}</span>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </figure>
  );
}

function Axis({ unit }: Pick<LaneChartProps, 'unit'>) {
  const { language } = useSpace();
  const scale = scales[unit];
  const last = scale.ticks.length - 1;
  return (
    <div class="lanes-axis" aria-hidden="true">
      <svg class="lanes-ticks" focusable="false">
        <title>{''}</title>
        {scale.ticks.map((tick, index) => (
          <text
            key={tick}
            x={`${position(tick, scale)}%`}
            y="75%"
            text-anchor={index === 0 ? 'start' : index === last ? 'end' : 'middle'}
          >
            {tickName(tick, unit, language)}
          </text>
        ))}
      </svg>
    </div>
  );
}

/** A bare number, such as "25" or "+50"; the chart's title says the unit. */
function tickName(tick: number, unit: Unit, language: Language): string {
  const options = { most: 0, signed: unit === 'points' };
  return formatDecimal(unit === 'mean' ? tick : tick * 100, language, options).replace('-', '−');
}

/** As high as the line of words beside it (`.lanes-values li`). */
const laneRem = 1.375;
const leastRem = 2;

/** The marks and whiskers of one row, one lane above the other. */
export function Plot({ lanes, scale }: { lanes: readonly DrawnLane[]; scale: Scale }) {
  const middle = (index: number) => `${((index + 0.5) / lanes.length) * 100}%`;
  return (
    <svg
      class="lanes-plot"
      width="100%"
      height={`${Math.max(lanes.length * laneRem, leastRem)}rem`}
      aria-hidden="true"
      focusable="false"
    >
      {scale.ticks.map((tick) => (
        <line
          key={tick}
          class={tick === 0 && scale.low < 0 ? 'lanes-zero' : 'lanes-grid'}
          x1={`${position(tick, scale)}%`}
          x2={`${position(tick, scale)}%`}
          y1="0"
          y2="100%"
        />
      ))}
      {lanes.map((lane, index) => {
        const above = lanes[index - 1];
        if (!lane.isLinked || lane.mark === null || !above || above.mark === null) return null;
        return (
          <line
            key={lane.key}
            class="lanes-link"
            x1={`${above.mark}%`}
            y1={middle(index - 1)}
            x2={`${lane.mark}%`}
            y2={middle(index)}
          />
        );
      })}
      {lanes.map((lane, index) => (
        <g key={lane.key} class={`lanes-${lane.shape}`}>
          {lane.whisker && (
            <line
              class="lanes-whisker"
              x1={`${lane.whisker[0]}%`}
              x2={`${lane.whisker[1]}%`}
              y1={middle(index)}
              y2={middle(index)}
            />
          )}
          {lane.absence !== undefined && (
            <text class="lanes-absence" x="4" y={middle(index)} dominant-baseline="central">
              {lane.absence}
            </text>
          )}
          {lane.mark !== null && <Mark shape={lane.shape} x={`${lane.mark}%`} y={middle(index)} />}
        </g>
      ))}
    </svg>
  );
}

function Mark({ shape, x, y }: { shape: Shape; x: string; y: string }) {
  if (shape === 'dot') return <circle class="lanes-mark" cx={x} cy={y} r={5.5} />;
  // A path takes no percentages: it is drawn around the origin of a drawing within the drawing.
  return (
    <svg x={x} y={y} overflow="visible" aria-hidden="true">
      <path class="lanes-mark" d="M0-6L6 0L0 6L-6 0Z" />
    </svg>
  );
}
