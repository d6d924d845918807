import { type StepCode, stepIndicators } from '../../../functions/survey/action-plan.ts';
import {
  type Governance,
  type PillarId,
  type PillarState,
  pillars,
  type StatedPillar,
} from '../../../functions/survey/governance.ts';
import { locales } from '../../../functions/survey/locales.ts';
import { formatNumber } from '../../shared/format.ts';
import { type Language, pick, translate, typeset } from '../../shared/language.ts';
import { indicatorName } from '../benchmark/phrases.ts';
import {
  absenceInWords,
  differenceInterval,
  differenceInWords,
  figureInWords,
  publishedInterval,
} from '../benchmark/wording.ts';
import type { Effect } from './effect-of-step.ts';
import { groundTexts } from './ground-texts.ts';
import { type Distance, distanceOf, type EvidenceId, type Figures, figureOf, knownOf } from './known.ts';
import type { RankedStep } from './rank-steps.ts';
import { factTexts } from './step-texts.ts';
import { governanceTexts } from './texts.ts';

/** "mars 2026", "March 2026". @param month  `YYYY-MM` */
function monthInWords(month: string, language: Language): string {
  const options = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(locales[language], options).format(new Date(`${month}-01T00:00:00Z`));
}

export function stateInWords({ state, month }: StatedPillar, language: Language): string {
  const t = translate(governanceTexts, language);
  if (month === undefined) return stateName(state, language);
  const words = monthInWords(month, language);
  return state === 'planned' ? t.plannedFor(words) : t.since(words);
}

export function stateName(state: PillarState, language: Language): string {
  return translate(governanceTexts, language)[state];
}

export function pillarName(id: PillarId, language: Language): string {
  const label = pillars.find((pillar) => pillar.id === id)?.label;
  return label ? pick(label, language) : id;
}

/** A pillar as it is stated, in a line: "In place since March 2026: Easy for everyone to find". */
export function pillarInWords(id: PillarId, stated: StatedPillar, language: Language): string {
  const measures = measureNames(id, stated, language).join('; ');
  return [stateInWords(stated, language), measures].filter(Boolean).join(language === 'fr' ? ' : ' : ': ');
}

/** The stated measures by name; one that a later version adds is left out rather than shown as a code. */
export function measureNames(id: PillarId, { measures }: StatedPillar, language: Language): string[] {
  const known = pillars.find((pillar) => pillar.id === id)?.measures ?? [];
  return known.filter(({ code }) => measures.includes(code)).map(({ label }) => pick(label, language));
}

/** A figure as a sentence without its full stop: "35 % de vos salariés (de 27 à 43 %) savent à qui s’adresser". */
export function factInWords(figures: Figures, id: EvidenceId, language: Language): string {
  const t = translate(governanceTexts, language);
  const figure = figureOf(figures, id);
  const what = factTexts[id][language];
  if (!figure || figure.estimate === null) return t.factAbsent(what, absenceInWords(figure, language));
  const interval = publishedInterval(figure, 'share', language);
  const group = factTexts[id].group?.[language] ?? t.employees;
  const rest = interval === undefined ? what : `(${interval}) ${what}`;
  return typeset(t.fact(figureInWords(figure, 'share', language), group, rest), language);
}

interface DistanceInWords {
  readonly distance: Distance;
  /** The verdict in a sentence. */
  readonly verdict: string;
  /** The figures it rests on, each a sentence. */
  readonly facts: readonly string[];
}

/** How far what employees know is from what is stated, in words. */
export function distanceInWords(
  pillar: PillarId,
  { governance, figures }: { governance: Governance; figures: Figures | undefined },
  language: Language,
): DistanceInWords {
  const t = translate(governanceTexts, language);
  const distance = distanceOf(pillar, governance, figures);
  const ids = knownOf(pillar, governance[pillar], figures);
  const facts = figures ? ids.map((id) => `${factInWords(figures, id, language)}.`) : [];
  const answers = figures ? fewestAnswers(figures, ids) : 0;
  const verdict = distance === 'undecided' ? t.undecided(formatNumber(answers, language)) : t[distance];
  return { distance, verdict, facts };
}

/** The smallest base of the figures: what cannot be told cannot be told with so many answers. */
function fewestAnswers(figures: Figures, ids: readonly EvidenceId[]): number {
  const bases = ids.map((id) => figureOf(figures, id)?.base ?? null).filter((base) => base !== null);
  return Math.min(...bases, Number.MAX_SAFE_INTEGER);
}

/** Why a step is called for: the figure with its interval, and what of it is established. */
export function whyInWords({ indicator, ground }: RankedStep, figures: Figures, language: Language): string {
  const t = translate(groundTexts, language);
  const difference = figures.indicators.find(({ id }) => id === indicator)?.difference;
  const established =
    ground === 'behind' && difference
      ? t.behind(
          differenceInWords(difference.estimate, 'share', language),
          differenceInterval(difference, 'share', language),
        )
      : t[ground === 'behind' ? 'minority' : ground];
  return typeset(`${factInWords(figures, indicator, language)}. ${established}`, language);
}

/** What the wave after the choice says: "Know what the charter says: 6% → 19%, established". */
export function effectInWords(step: StepCode, effect: Effect, language: Language): string {
  const t = translate(groundTexts, language);
  const name = indicatorName({ id: stepIndicators[step] }, language);
  if (effect.kind === 'toCome') return typeset(t.toCome(name), language);
  const figure = (point: Effect['before']) => figureInWords(point ?? null, 'share', language);
  const said = t.moved(name, figure(effect.before), figure(effect.after));
  const reasons = (effect.after?.reasons ?? []).map((reason) => pick(reason, language));
  return typeset([`${said}, ${t[effect.kind]}`, ...reasons].join(language === 'fr' ? ' : ' : ': '), language);
}
