import { asksTheSame } from '../../functions/observatory/asks-the-same.ts';
import type { Manifest, PublishedQuestion } from '../../functions/observatory/edition.ts';
import type { FigureRows } from './figure-rows.ts';
import type { ObservatoryTexts } from './texts.ts';
import { yearOf } from './wording.ts';

export interface LegendEntry {
  readonly mark: 'dot' | 'ring';
  readonly text: string;
}

/** What the marks of a figure stand for: this edition, and 2010 where it is drawn. */
export function legendOf(
  { manifest, reference }: { manifest: Manifest; reference: Pick<Manifest, 'questions'> | undefined },
  question: PublishedQuestion,
  shown: FigureRows,
  t: ObservatoryTexts,
): LegendEntry[] {
  const figures = shown.rows.flatMap((row) => row.figures);
  const hasIntervals = !manifest.reference;
  const year = yearOf(manifest);
  const own = hasIntervals ? t.legendEstimate(year) : t.legendNoInterval(year);
  const hasReference =
    shown.kind === 'bars'
      ? shown.rows.some(({ isReference }) => isReference)
      : figures.some((figure) => figure.reference !== null);
  const before = reference?.questions.find(({ id }) => id === question.id);
  const isComparable = asksTheSame(before, question);
  return [
    { mark: 'dot', text: own },
    ...(hasReference
      ? [{ mark: 'ring' as const, text: isComparable ? t.legend2010 : t.legend2010NotComparable }]
      : []),
  ];
}

export function Legend(props: { legend: readonly LegendEntry[]; kind: FigureRows['kind'] | 'levels' }) {
  const { legend, kind } = props;
  return (
    <p class={`legend legend-${kind}`}>
      {legend.map(({ mark, text }) => (
        <span key={mark}>
          <span class={`legend-${mark}`} aria-hidden="true" />
          {text}
        </span>
      ))}
    </p>
  );
}
