import type { Tone } from '../../functions/survey/questionnaire.ts';
import type { Language } from '../shared/language.ts';
import { axisLabels, ticksOf } from './axis.ts';
import type { FigureRow, FigureRows } from './figure-rows.ts';
import type { Figure } from './figures.ts';
import { wholePercent } from './wording.ts';

/** CSS colours: the theme's variables in a page, plain ones in a picture. */
export interface MarkColours {
  readonly ink: string;
  readonly paper: string;
  readonly muted: string;
  readonly accent: string;
  readonly onAccent: string;
  readonly critical: string;
  readonly unsure: string;
  readonly hairline: string;
}

/** The page's own colours, by day, by night and on paper. */
export const themeMarks: MarkColours = {
  ink: 'var(--ink)',
  paper: 'var(--paper)',
  muted: 'var(--muted)',
  accent: 'var(--accent)',
  onAccent: 'var(--on-accent)',
  critical: 'var(--critical)',
  unsure: 'var(--unsure)',
  hairline: 'var(--hairline)',
};

type Scale = Pick<FigureRows, 'axisMax' | 'kind' | 'isOfEveryone'>;

interface BarProps {
  row: FigureRow;
  shown: Scale;
  colours: MarkColours;
  language: Language;
  /** Whether a segment of this share is wide enough for its words, where the width is known. */
  hasRoomFor?: ((share: number, words: string) => boolean) | undefined;
}

/**
 * One row's marks as SVG whose places are shares of its width: it needs no script and fits whatever room it is given.
 *
 * @param hasGrid  draws the axis' steps behind the marks; a page has them as its rows' background
 */
export function RowMarks(props: BarProps & { hasGrid?: boolean }) {
  const { row, shown, colours, language, hasRoomFor, hasGrid = false } = props;
  return (
    <svg class="marks" width="100%" height="32" aria-hidden="true" overflow="visible">
      {(hasGrid ? ticksOf(shown.axisMax) : []).map((tick) => (
        <line
          key={tick}
          {...vertical(place(tick, shown))}
          y1="0"
          y2="100%"
          stroke={colours.hairline}
          stroke-width="1"
        />
      ))}
      {shown.kind === 'bars' ? (
        <Bar {...{ row, shown, colours, language, hasRoomFor }} />
      ) : (
        row.figures.map((figure) =>
          shown.isOfEveryone ? (
            <Level key={figure.code} {...{ figure, shown, colours }} />
          ) : (
            <Dot key={figure.code} {...{ figure, shown, colours }} />
          ),
        )
      )}
    </svg>
  );
}

interface FigureMarkProps {
  figure: Figure;
  shown: Scale;
  colours: MarkColours;
}

function Dot({ figure, shown, colours }: FigureMarkProps) {
  const { share, bound } = figure;
  return (
    <>
      <Interval {...{ figure, shown }} stroke={colours.accent} stroke-width="2" />
      {/* "≤ 10 %" has an interval, but no place for a dot. */}
      {share !== null && !bound && <circle cx={place(share, shown)} cy="16" r="5" fill={colours.accent} />}
      <Reference {...{ figure, shown }} fill="none" stroke={colours.ink} />
    </>
  );
}

/** A part of everyone: a bar from zero, with its interval across its end. */
function Level({ figure, shown, colours }: FigureMarkProps) {
  const { share, bound } = figure;
  return (
    <>
      {share !== null && !bound && (
        <rect x="0" y="9" width={place(share, shown)} height="14" fill={colours.accent} />
      )}
      {/* Light on the bar, dark beyond it: an edge in the paper's colour parts it from both. */}
      <Interval {...{ figure, shown }} stroke={colours.paper} stroke-width="5" />
      <Interval {...{ figure, shown }} stroke={colours.ink} stroke-width="2" />
      <Reference {...{ figure, shown }} fill={colours.paper} stroke={colours.ink} />
    </>
  );
}

type DrawnProps = Omit<FigureMarkProps, 'colours'> & { stroke: string };

function Interval({ figure: { low, high }, shown, ...drawn }: DrawnProps & { 'stroke-width': string }) {
  if (low === null || high === null) return null;
  return <line x1={place(low, shown)} x2={place(high, shown)} y1="16" y2="16" {...drawn} />;
}

/** What it was in 2010. */
function Reference({ figure: { reference }, shown, ...drawn }: DrawnProps & { fill: string }) {
  if (reference === null) return null;
  return <circle cx={place(reference, shown)} cy="16" r="5" {...drawn} stroke-width="1.5" />;
}

function Bar({ row, shown, colours, language, hasRoomFor = () => true }: BarProps) {
  let start = 0;
  return (
    <>
      {row.figures.map(({ code, tone, share, whole }) => {
        if (share === null) return null;
        // Rounded parts may add up to a little more than the whole.
        const x = start;
        start = Math.min(1, start + share);
        const { fill, edge, on } = segmentColours(tone, colours);
        return (
          <g key={code}>
            <rect
              x={place(x, shown)}
              y="5"
              width={place(start - x, shown)}
              height="22"
              fill={row.isReference ? 'none' : fill}
              stroke={row.isReference ? edge : colours.paper}
              stroke-width={row.isReference ? '1.5' : '1'}
            />
            {share >= leastLabelled && hasRoomFor(share, wholePercent(whole ?? share, language)) && (
              <text
                class={segmentLabelClass(share, row.isReference)}
                x={place((x + start) / 2, shown)}
                y="21"
                font-size="13"
                font-weight="600"
                text-anchor="middle"
                fill={row.isReference ? colours.ink : on}
              >
                {wholePercent(whole ?? share, language)}
              </text>
            )}
          </g>
        );
      })}
    </>
  );
}

/** How wide the plot must be for a segment's label: the page's style sheet leaves it out of a narrower one. */
function segmentLabelClass(share: number, isReference = false): string {
  const size = share < 0.2 ? 'slim' : share < 0.4 ? 'middling' : 'broad';
  return `${isReference ? '' : 'segment-label '}label-${size}`;
}

/** A narrower segment has no room for its figure, which stands below the bar anyway. */
const leastLabelled = 0.12;

/** Critical is vermilion and unsure grey wherever they stand; the rest is the accent. */
function segmentColours(tone: Tone | undefined, colours: MarkColours) {
  if (tone === 'critical') return { fill: colours.critical, edge: colours.critical, on: colours.paper };
  if (tone === 'unsure') return { fill: colours.hairline, edge: colours.unsure, on: colours.ink };
  return { fill: colours.accent, edge: colours.accent, on: colours.onAccent };
}

/** The percentages above the rows. */
export function AxisMarks(props: { shown: Scale; language: Language; colours: MarkColours }) {
  const { shown, language, colours } = props;
  const labels = axisLabels(shown, language);
  return (
    <svg class="marks" width="100%" height="24" aria-hidden="true" overflow="visible">
      {labels.map(({ share, text, anchor }, index) => (
        <text
          key={text}
          class={index === 0 || index === labels.length - 1 ? undefined : 'between'}
          x={percentOf(share)}
          y="16"
          font-size="13"
          text-anchor={anchor}
          fill={colours.muted}
        >
          {text}
        </text>
      ))}
    </svg>
  );
}

function vertical(x: string) {
  return { x1: x, x2: x };
}

function place(share: number, { axisMax }: Scale): string {
  return percentOf(share / axisMax);
}

function percentOf(share: number): string {
  return `${Math.round(share * 10_000) / 100}%`;
}
