import type { Governance } from './governance.ts';

/**
 * The steps that a company can take, and the one indicator that each is measured by at the next wave. Codes are kept
 * for ever, like the questionnaire's.
 */
export const stepIndicators = {
  charterWrite: 'charterKnown',
  charterMakeKnown: 'charterKnown',
  contactsName: 'contactKnown',
  contactsMakeKnown: 'contactKnown',
  awarenessStart: 'aware',
  awarenessReach: 'aware',
  limitsExplain: 'limitsKnown',
  sanctionsClarify: 'sanctions',
  criticismAnswer: 'critical',
  trainingOpen: 'trained',
  trainingWiden: 'trained',
  ambassadorsSupport: 'ambassadors',
} as const;

export type StepCode = keyof typeof stepIndicators;

export const stepCodes = Object.keys(stepIndicators) as readonly StepCode[];

export const stepStates = ['open', 'done', 'dropped'] as const;
export type StepState = (typeof stepStates)[number];

/** A step that a company chose: who sees to it, by when, and what became of it. */
export interface ChosenStep {
  readonly step: StepCode;
  /** In the company's own words: a role, or whatever it calls them. */
  readonly who: string;
  /** `YYYY-MM-DD` */
  readonly by: string;
  readonly state: StepState;
  /** What was done, or why it was dropped. */
  readonly note?: string | undefined;
}

/** What a company chose after a wave, and what existed when it first did. */
export interface WaveActions {
  readonly wave: string;
  /** The edition whose figures it chose by first. */
  readonly edition: string;
  readonly stated: Governance;
  readonly steps: readonly ChosenStep[];
}

/** Everything a company chose, oldest wave first. */
export interface ActionPlan {
  readonly format: 1;
  readonly waves: readonly WaveActions[];
}

/** What is begun at once is not finished: more steps than these are not open together, whatever the wave. */
export const mostOpenSteps = 3;

export function openSteps({ waves }: Pick<ActionPlan, 'waves'>): readonly ChosenStep[] {
  return waves.flatMap(({ steps }) => steps.filter(({ state }) => state === 'open'));
}

/** The plan with a wave's steps in place of those that were there; what had existed at the first choice stays. */
export function withSteps(
  { waves, format }: ActionPlan,
  { wave, edition, stated, steps }: WaveActions,
): ActionPlan {
  const before = waves.find((earlier) => earlier.wave === wave);
  if (!before) return { format, waves: [...waves, { wave, edition, stated, steps }] };
  return { format, waves: waves.map((earlier) => (earlier === before ? { ...before, steps } : earlier)) };
}
