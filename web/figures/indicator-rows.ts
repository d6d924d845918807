import type { Comparison, Manifest, PublishedIndicator } from '../../functions/observatory/edition.ts';
import type { Finding } from '../../functions/observatory/findings/finding.ts';
import { inClauses } from '../shared/clauses.ts';
import { type Language, pick } from '../shared/language.ts';
import type { FigureRow, FigureRows } from './figure-rows.ts';
import type { Figure } from './figures.ts';
import { observatoryTexts } from './texts.ts';
import { estimateInterval, estimateInWords, yearOf } from './wording.ts';

/**
 * The bars behind a finding of everyone: its indicator; of a change, with the edition before; of a gap, both indicators.
 *
 * @returns undefined where the finding is of groups, or its indicator is no share
 */
export function indicatorRows(
  manifest: Manifest,
  finding: Finding,
  language: Language,
): FigureRows | undefined {
  const find = (holds: (indicator: PublishedIndicator) => boolean) => manifest.indicators.find(holds);
  const own = find(({ id }) => id === finding.indicator);
  if (own?.unit !== 'share' || finding.by !== undefined) return undefined;
  const other = finding.kind === 'gap' ? find(({ id }) => finding.id === `gap-${own.id}-${id}`) : undefined;
  const before = finding.kind === 'change' ? own.previous : undefined;
  const t = observatoryTexts(language);
  const rows: FigureRow[] = [
    rowOf(own, other ? pick(own.sentence, language) : yearOf(manifest)),
    ...(other ? [rowOf(other, pick(other.sentence, language))] : []),
    ...(before ? [beforeOf(own, before, t.editionBefore)] : []),
  ];
  const groups = rows.map(({ figures }) => [...figures]);
  const summary = rows.map(({ label, figures: [figure] }) =>
    t.reading(label, figureInWords(figure, language)),
  );
  return {
    ...({ kind: 'dots', isOfEveryone: true, axisMax: 1, hidden: [], answer: undefined } as const),
    rows,
    groups,
    summary: `${inClauses(summary, language)}.`,
  };
}

function rowOf(indicator: PublishedIndicator, label: string): FigureRow {
  const { id, sentence, estimate, low, high, bound, base, effectiveBase, population, flags } = indicator;
  const figure: Figure = {
    ...{
      code: id,
      answer: sentence,
      group: [],
      groupCode: '',
      share: estimate,
      whole: indicator.whole ?? null,
    },
    ...{ low, high, bound, base, effectiveBase, population, flags },
    state: estimate === null ? 'suppressed' : 'published',
    reason: indicator.suppressed,
    reference: indicator.reference2010?.estimate ?? null,
  };
  return { key: id, label, figures: [figure] };
}

function beforeOf(indicator: PublishedIndicator, before: Comparison, label: string): FigureRow {
  const { estimate, whole, low, high } = before;
  const { id, unit, sentence, headline } = indicator;
  const unknown = { base: null, effectiveBase: null, population: null, flags: [] };
  const figure = { id, unit, sentence, headline, estimate, low, high, ...unknown };
  const row = rowOf({ ...figure, ...(whole !== undefined && { whole }) }, label);
  return { ...row, key: before.edition, isReference: true };
}

function figureInWords(figure: Figure | undefined, language: Language): string {
  if (!figure || figure.share === null) return observatoryTexts(language).unpublished;
  const interval = estimateInterval({ ...figure, unit: 'share' }, language);
  const share = estimateInWords(figure.whole ?? figure.share, 'share', language);
  return interval ? `${share} [${interval}]` : share;
}
