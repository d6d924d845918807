import type { ProtectedFigure } from '../../../functions/disclosure/published.ts';
import type { Benchmark } from '../../../functions/observatory/benchmark-document.ts';
import type { Governance, PillarId, StatedPillar } from '../../../functions/survey/governance.ts';

/** The questions, and their revisions, of which the words for an indicator are true. */
const meant = {
  charterKnown: { charter: [1] },
  aware: { aware: [1] },
  contactKnown: { contact: [1, 2] },
  trained: { training: [1] },
  mention: { mention: [1] },
  public: { audience: [1] },
  sanctions: { sanctions: [1] },
  exposed: { mention: [1], aware: [1] },
  ambassadors: { ambassador: [1] },
  limitsKnown: { limits: [1] },
  critical: { tone: [1] },
} as const satisfies Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>;

/** The indicators that say something of a pillar. */
export type EvidenceId = keyof typeof meant;

/** What the company's own answers say, by indicator; undefined before the first benchmark. */
export type Figures = Pick<Benchmark, 'publishedOn' | 'indicators' | 'asked'>;

/** A pillar's figures: `known` measures whether it has arrived, `beside` only what it is good for. */
export const evidence: Readonly<
  Record<PillarId, { readonly known: readonly EvidenceId[]; readonly beside: readonly EvidenceId[] }>
> = {
  // The questionnaire does not ask about listening: there is nothing to hold the statement against.
  listening: { known: [], beside: ['mention', 'public'] },
  charter: { known: ['charterKnown'], beside: ['sanctions'] },
  awareness: { known: ['aware'], beside: ['exposed'] },
  training: { known: ['contactKnown', 'trained'], beside: ['ambassadors'] },
};

/** Whether the wave asked what an indicator stands for here; waves of before this was told all did. */
export function isAsked({ asked }: Pick<Figures, 'asked'>, id: EvidenceId): boolean {
  if (!asked) return true;
  const questions: Readonly<Record<string, readonly number[]>> = meant[id];
  return Object.entries(questions).every(([question, revisions]) => revisions.includes(asked[question] ?? 0));
}

/**
 * What a figure's interval allows to say of half the employees. `undecided`: the interval holds one half, so that
 * neither can be told with so few answers. `missing`: there is no figure.
 */
type Reading = 'majority' | 'minority' | 'undecided' | 'missing';

export function figureOf(figures: Figures, id: EvidenceId): ProtectedFigure | null {
  if (!isAsked(figures, id)) return null;
  return figures.indicators.find((indicator) => indicator.id === id)?.company ?? null;
}

/** A bound without an interval ("≤ 10 %") is undecided: it bounds the estimate, not what it stands for. */
export function readingOf(figure: ProtectedFigure | null): Reading {
  if (!figure || figure.estimate === null) return 'missing';
  if (figure.low === null || figure.high === null) return 'undecided';
  if (figure.low > 0.5) return 'majority';
  return figure.high < 0.5 ? 'minority' : 'undecided';
}

/** Whether at least this share can be told, at the interval's level. */
export function isAtLeast(figure: ProtectedFigure | null, share: number): boolean {
  return figure !== null && figure.estimate !== null && figure.low !== null && figure.low >= share;
}

/**
 * How far what employees know is from what the company states.
 *
 * In place: `reaches`, `short` (all known to fewer than half), `partly` (one known to more, another to fewer).
 * Not in place: `unexpected` (at least a tenth say they know of it), `agrees` (fewer than half do). Either way
 * `undecided` and `missing`; `recent` where it came in with or after these answers; `notAsked` of nobody,
 * `notInWave` of this wave's, `noBenchmark`.
 */
export type Distance =
  | 'reaches'
  | 'short'
  | 'partly'
  | 'recent'
  | 'unexpected'
  | 'agrees'
  | 'undecided'
  | 'missing'
  | 'notAsked'
  | 'notInWave'
  | 'noBenchmark';

/** A tenth who know of what is not there are more than a slip of the finger. */
const unexpectedShare = 0.1;

export function distanceOf(pillar: PillarId, governance: Governance, figures: Figures | undefined): Distance {
  const stated = governance[pillar];
  if (knownOf(pillar, stated).length === 0) return 'notAsked';
  if (!figures) return 'noBenchmark';
  const ids = knownOf(pillar, stated, figures);
  if (ids.length === 0) return 'notInWave';
  const all = ids.map((id) => figureOf(figures, id));
  const readings = all.map(readingOf).filter((reading) => reading !== 'missing');
  if (readings.length === 0) return 'missing';
  if (stated.state === 'inPlace') {
    if (isRecent(stated, figures)) return 'recent';
    if (readings.includes('undecided')) return 'undecided';
    if (!readings.includes('minority')) return 'reaches';
    return readings.includes('majority') ? 'partly' : 'short';
  }
  if (all.some((figure) => isAtLeast(figure, unexpectedShare))) return 'unexpected';
  return readings.every((reading) => reading === 'minority') ? 'agrees' : 'undecided';
}

/** The figures that a statement is held against: of what is not offered, or was not asked, nobody can know. */
export function knownOf(
  pillar: PillarId,
  { state, measures }: StatedPillar,
  figures?: Figures,
): readonly EvidenceId[] {
  const known = evidence[pillar].known.filter((id) => !figures || isAsked(figures, id));
  if (pillar !== 'training' || state !== 'inPlace') return known;
  const offered = known.filter((id) => measures.includes(id === 'trained' ? 'courses' : 'contacts'));
  return offered.length > 0 ? offered : known;
}

/** Whether it came in the month of these figures or later, so that the answers cannot speak of it. */
export function isRecent({ state, month }: StatedPillar, { publishedOn }: Figures): boolean {
  return state === 'inPlace' && month !== undefined && month >= publishedOn.slice(0, 7);
}
