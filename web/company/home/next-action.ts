import { leastMembers } from '../../../functions/observatory/least-members.ts';
import type { ProposedSteps } from '../governance/propose-steps.ts';
import type { RankedStep } from '../governance/rank-steps.ts';
import type { Band } from '../invite/plan.ts';
import type { CompanyProfile } from '../part.ts';

/** What the next action follows from. */
export interface HomeState {
  readonly status: CompanyProfile['status'];
  /** The wave that there is most to do for; absent where none is known. */
  readonly wave?:
    | {
        readonly status: 'scheduled' | 'open' | 'closed';
        readonly invited: number;
        /** How many answers are aimed at, or needed for first figures. */
        readonly target: number;
        /** Whether there was a first count. */
        readonly isCounted: boolean;
        /** By the newest count; absent before the first, and where they are too few to tell. */
        readonly answered?: Band | undefined;
        /** Whether the guarantee sheet is frozen: nobody can be invited before. */
        readonly isOpened: boolean;
      }
    | undefined;
  /** The newest benchmark. */
  readonly benchmark?:
    | {
        readonly isRead: boolean;
        /** Undefined before the company said what exists. */
        readonly steps?: ProposedSteps | undefined;
      }
    | undefined;
  readonly hasStatedGovernance: boolean;
  /** Of a federation that surveys nobody of its own: how many companies have joined it. */
  readonly federation?: { readonly members: number } | undefined;
  /** Whether whoever looks may change anything. */
  readonly mayChange: boolean;
}

/** What there may be to do, and the page on which it is done. */
export const pageOf = {
  mend: '#/account',
  askWhySuspended: '#/account',
  awaitVerification: '#/invite',
  acceptSheet: '#/guarantee',
  readSheet: '#/guarantee',
  gatherMembers: '#/account',
  invite: '#/invite',
  inviteMore: '#/invite',
  remind: '#/invite',
  prepareInvitations: '#/invite',
  readBenchmark: '#/benchmark',
  stateGovernance: '#/governance',
  chooseAction: '#/governance',
  carryOn: '#/governance',
  share: '#/report',
  follow: '#/participation',
  wait: '#/participation',
} as const;

type ActionKind = keyof typeof pageOf;

export interface NextAction {
  readonly kind: ActionKind;
  /** What the figures ask for most, where it is a step of governance. */
  readonly step?: RankedStep;
}

/**
 * The one thing to do now. What has a last day comes before what has none: opening a campaign and inviting while a wave is
 * open, reading an edition that is new, bringing answers in; then what the figures ask for.
 */
export function nextAction(state: HomeState): NextAction {
  const { status, wave, benchmark, federation } = state;
  if (status === 'refused') return { kind: 'mend' };
  if (status === 'suspended') return { kind: 'askWhySuspended' };
  if (status === 'pending') return { kind: 'awaitVerification' };
  if (federation) return ofFederation(federation.members, benchmark);
  if (wave?.status === 'open' && wave.invited === 0)
    return wave.isOpened ? { kind: 'invite' } : ofSheet(state);
  if (benchmark && !benchmark.isRead) return { kind: 'readBenchmark' };
  if (wave?.status === 'open' && !isReached(wave)) {
    if (wave.invited < wave.target) return { kind: 'inviteMore' };
    // Before the first count nobody knows that anything lacks.
    if (wave.isCounted) return { kind: 'remind' };
  }
  if (wave?.status === 'scheduled' && wave.invited === 0) {
    return wave.isOpened ? { kind: 'prepareInvitations' } : ofSheet(state);
  }
  if (benchmark) return afterFigures(benchmark.steps);
  if (wave?.status === 'open' && isReached(wave)) return { kind: 'follow' };
  return { kind: state.hasStatedGovernance ? 'wait' : 'stateGovernance' };
}

/** Whoever reads, such as a delegate of the works council, says what the sheet lacks before it is frozen. */
function ofSheet({ mayChange }: HomeState): NextAction {
  return { kind: mayChange ? 'acceptSheet' : 'readSheet' };
}

/** Whose people answer is its members' to see to: it has them join, and reads what they are together. */
function ofFederation(members: number, benchmark: HomeState['benchmark']): NextAction {
  if (members < leastMembers) return { kind: 'gatherMembers' };
  if (!benchmark) return { kind: 'wait' };
  return { kind: benchmark.isRead ? 'share' : 'readBenchmark' };
}

function isReached({ answered, target }: NonNullable<HomeState['wave']>): boolean {
  return answered !== undefined && answered.from >= target;
}

function afterFigures(steps: ProposedSteps | undefined): NextAction {
  if (!steps) return { kind: 'stateGovernance' };
  const [step] = steps.ranked;
  if (step) return { kind: 'chooseAction', step };
  return { kind: steps.open.length > 0 ? 'carryOn' : 'share' };
}

/** What anybody who has the space open can do: the rest is for those who manage. */
export const isForReaders: ReadonlySet<ActionKind> = new Set([
  'awaitVerification',
  'readSheet',
  'readBenchmark',
  'share',
  'follow',
  'wait',
]);
