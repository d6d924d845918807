import type { BenchmarkDifference } from '../../../functions/observatory/benchmark-document.ts';
import { type StepCode, stepCodes, stepIndicators } from '../../../functions/survey/action-plan.ts';
import type { Governance, PillarId } from '../../../functions/survey/governance.ts';
import { directions } from '../benchmark/directions.ts';
import { type EvidenceId, type Figures, figureOf, isAsked, isAtLeast, isRecent, readingOf } from './known.ts';

/**
 * Why the figures ask for a step: the difference from people like the company's is established to be for the worse; or
 * the figure's whole interval lies on the wrong side of one half; or enough people are willing.
 */
type Ground = 'behind' | 'minority' | 'majority' | 'willing';

export interface RankedStep {
  readonly step: StepCode;
  readonly indicator: EvidenceId;
  readonly ground: Ground;
  /**
   * The least that is established, 0 to 1: of `behind`, how far it is behind; of the others, the share of those asked
   * whom it concerns.
   */
  readonly atLeast: number;
}

interface RankedSteps {
  /** First what is behind, by how far; then what concerns most people; what only some are willing to, last. */
  readonly steps: readonly RankedStep[];
  /** Indicators asked of which too few answers came to say whether a step is called for. */
  readonly untold: readonly EvidenceId[];
}

/** A tenth who are willing are more than a slip of the finger. */
const willingShare = 0.1;

/** What each step needs of the statement; what is missing is begun before it is made known. */
const fits: Readonly<Record<StepCode, (governance: Governance) => boolean>> = {
  charterWrite: ({ charter }) => charter.state !== 'inPlace',
  charterMakeKnown: ({ charter }) => charter.state === 'inPlace',
  contactsName: (governance) => !offers(governance, 'contacts'),
  contactsMakeKnown: (governance) => offers(governance, 'contacts'),
  awarenessStart: ({ awareness }) => awareness.state !== 'inPlace',
  awarenessReach: ({ awareness }) => awareness.state === 'inPlace',
  limitsExplain: () => true,
  sanctionsClarify: () => true,
  criticismAnswer: () => true,
  trainingOpen: (governance) => !offers(governance, 'courses'),
  trainingWiden: (governance) => offers(governance, 'courses'),
  // Nobody is asked to speak for a company that has not said what they risk.
  ambassadorsSupport: ({ charter, awareness, training }) =>
    charter.state === 'inPlace' &&
    awareness.state === 'inPlace' &&
    !(training.state === 'inPlace' && training.measures.includes('ambassadors')),
};

/** What has come with these answers or after them, they cannot speak of. */
const cameFrom: Partial<Record<StepCode, PillarId>> = {
  charterMakeKnown: 'charter',
  awarenessReach: 'awareness',
  contactsMakeKnown: 'training',
  trainingWiden: 'training',
};

export function isWantedMore(indicator: EvidenceId): boolean {
  return directions[indicator]?.better !== 'lower';
}

/**
 * The steps that a company's figures bear out, the most called for first, and what cannot be said for want of answers.
 *
 * @param taken  steps that were chosen already: they are not proposed again
 */
export function rankSteps(
  governance: Governance,
  figures: Figures,
  taken: readonly StepCode[] = [],
): RankedSteps {
  const asked = stepCodes.filter((step) => {
    const pillar = cameFrom[step];
    return (
      fits[step](governance) &&
      isAsked(figures, stepIndicators[step]) &&
      !(pillar && isRecent(governance[pillar], figures))
    );
  });
  const steps = asked
    .filter((step) => !taken.includes(step))
    .flatMap((step) => {
      const grounded = groundOf(step, figures);
      return grounded ? [{ step, indicator: stepIndicators[step], ...grounded }] : [];
    });
  const untold = asked
    .filter((step) => step !== 'ambassadorsSupport' && !groundOf(step, figures))
    .map((step) => stepIndicators[step])
    .filter((id) => ['undecided', 'missing'].includes(readingOf(figureOf(figures, id))));
  return { steps: steps.sort(mostCalledForFirst), untold: [...new Set(untold)] };
}

function offers({ training }: Governance, measure: 'contacts' | 'courses'): boolean {
  return training.state === 'inPlace' && training.measures.includes(measure);
}

function groundOf(step: StepCode, figures: Figures): Pick<RankedStep, 'ground' | 'atLeast'> | undefined {
  const id = stepIndicators[step];
  const figure = figureOf(figures, id);
  if (!figure || figure.low === null || figure.high === null) return undefined;
  const { low, high } = figure;
  if (id === 'ambassadors') {
    return isAtLeast(figure, willingShare) ? { ground: 'willing', atLeast: low } : undefined;
  }
  const isMore = isWantedMore(id);
  const difference = differenceOf(figures, id);
  if (difference?.verdict === (isMore ? 'below' : 'above')) {
    return { ground: 'behind', atLeast: Math.min(Math.abs(difference.low), Math.abs(difference.high)) };
  }
  const reading = readingOf(figure);
  if (isMore) return reading === 'minority' ? { ground: 'minority', atLeast: 1 - high } : undefined;
  return reading === 'majority' ? { ground: 'majority', atLeast: low } : undefined;
}

function differenceOf({ indicators }: Figures, id: EvidenceId): BenchmarkDifference | null | undefined {
  return indicators.find((indicator) => indicator.id === id)?.difference;
}

const order: readonly Ground[] = ['behind', 'minority', 'majority', 'willing'];

function mostCalledForFirst(one: RankedStep, other: RankedStep): number {
  return rankOf(one) - rankOf(other) || other.atLeast - one.atLeast;
}

/** Both sides of one half weigh the same: then it is how many people it concerns. */
function rankOf({ ground }: RankedStep): number {
  return ground === 'majority' ? order.indexOf('minority') : order.indexOf(ground);
}
