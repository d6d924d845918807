import type { ShownBenchmark } from '../../../functions/observatory/benchmark-document.ts';
import {
  type ActionPlan,
  type ChosenStep,
  mostOpenSteps,
  openSteps,
  type WaveActions,
} from '../../../functions/survey/action-plan.ts';
import type { Governance } from '../../../functions/survey/governance.ts';
import type { EvidenceId } from './known.ts';
import { type RankedStep, rankSteps } from './rank-steps.ts';

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
  /** Of which too few answers came. */
  readonly untold: readonly EvidenceId[];
  readonly isFull: boolean;
}

/** What is under way, and what the newest figures ask for beside it: three at most together. */
export function proposedSteps({ governance, benchmark, plan }: StepsSource): ProposedSteps {
  const open = plan.waves.flatMap((actions) =>
    actions.steps.filter(({ state }) => state === 'open').map((chosen) => ({ actions, chosen })),
  );
  const ofWave = plan.waves.find(({ wave }) => wave === benchmark?.wave)?.steps ?? [];
  const taken = [...openSteps(plan), ...ofWave].map(({ step }) => step);
  const { steps, untold } = benchmark ? rankSteps(governance, benchmark, taken) : { steps: [], untold: [] };
  return {
    open,
    ranked: steps.slice(0, mostOpenSteps - open.length),
    untold,
    isFull: open.length >= mostOpenSteps,
  };
}
