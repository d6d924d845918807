import type { Development } from '../../../functions/observatory/benchmark-development.ts';
import type { ShownBenchmark } from '../../../functions/observatory/benchmark-document.ts';
import {
  type ActionPlan,
  type ChosenStep,
  mostOpenSteps,
  openSteps,
  type StepCode,
  type WaveActions,
} from '../../../functions/survey/action-plan.ts';
import type { Governance } from '../../../functions/survey/governance.ts';
import { formatDate } from '../../shared/format.ts';
import { type Language, translate, typeset } from '../../shared/language.ts';
import { indicatorName } from '../benchmark/phrases.ts';
import { actionTexts } from './action-texts.ts';
import { effectOfStep } from './effect-of-step.ts';
import { type RankedStep, rankSteps } from './rank-steps.ts';
import { effectInWords } from './wording.ts';

interface StepsSource {
  governance: Governance;
  benchmark: ShownBenchmark | undefined;
  plan: ActionPlan;
}

export interface ProposedSteps {
  /** Open, of whatever wave. */
  readonly open: readonly { readonly actions: WaveActions; readonly chosen: ChosenStep }[];
  /** As many as there is room for beside those that are open. */
  readonly ranked: readonly RankedStep[];
  readonly untold: readonly string[];
  readonly isFull: boolean;
}

/** What is under way, and what the newest figures ask for beside it: three at most together. */
export function proposedSteps(
  { governance, benchmark, plan }: StepsSource,
  language: Language,
): ProposedSteps {
  const open = plan.waves.flatMap((actions) =>
    actions.steps.filter(({ state }) => state === 'open').map((chosen) => ({ actions, chosen })),
  );
  const ofWave = plan.waves.find(({ wave }) => wave === benchmark?.wave)?.steps ?? [];
  const taken = [...openSteps(plan), ...ofWave].map(({ step }) => step);
  const { steps, untold } = benchmark ? rankSteps(governance, benchmark, taken) : { steps: [], untold: [] };
  return {
    open,
    ranked: steps.slice(0, mostOpenSteps - open.length),
    untold: untold.map((id) => lowered(indicatorName({ id }, language))),
    isFull: open.length >= mostOpenSteps,
  };
}

/** "Communication, by 31 March 2027". */
export function chosenInWords({ who, by }: ChosenStep, language: Language): string {
  return typeset(translate(actionTexts, language).chosenLine(who, formatDate(by, language)), language);
}

export function effectLine(
  step: StepCode,
  wave: string,
  development: Development | undefined,
  language: Language,
): string {
  return effectInWords(step, effectOfStep(step, wave, development), language);
}

export function lowered(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
