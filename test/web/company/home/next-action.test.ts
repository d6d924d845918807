import { describe, expect, it } from 'vitest';
import { standingsOf } from '../../../../functions/observatory/benchmark-standing.ts';
import { judgedIndicators } from '../../../../web/company/benchmark/judged.ts';
import { firstFindings } from '../../../../web/company/home/findings.ts';
import { type HomeState, nextAction } from '../../../../web/company/home/next-action.ts';
import { likeForLike } from '../../../support/made-up-benchmark.ts';

const benchmark = likeForLike();
// One of them worse: fewer were made aware.
const judged = judgedIndicators({ ...benchmark, standings: standingsOf(benchmark) });
const aware = { step: 'awarenessStart', indicator: 'aware', ground: 'behind', atLeast: 0.1 } as const;
const noStep = { open: [], ranked: [], untold: [], isFull: false };
const steps = { ...noStep, ranked: [aware] };

const open = { status: 'open', invited: 100, target: 30 } as const;
const verified: HomeState = { status: 'verified', hasStatedGovernance: true };
const read = { isRead: true, steps };

describe('the one next action', () => {
  it.each<[string, Partial<HomeState>, string]>([
    ['refused', { status: 'refused', wave: open }, 'mend'],
    ['not verified yet', { status: 'pending', wave: { ...open, invited: 0 } }, 'awaitVerification'],
    ['no wave, nothing stated', { hasStatedGovernance: false }, 'stateGovernance'],
    ['no wave', {}, 'wait'],
    [
      'scheduled, nobody invited',
      { wave: { ...open, status: 'scheduled', invited: 0 } },
      'prepareInvitations',
    ],
    ['scheduled and prepared', { wave: { ...open, status: 'scheduled' } }, 'wait'],
    ['open, nobody invited', { wave: { ...open, invited: 0 } }, 'invite'],
    ['open, too few invited', { wave: { ...open, invited: 20 } }, 'inviteMore'],
    ['open, not counted', { wave: open }, 'remind'],
    ['open, perhaps enough', { wave: { ...open, answered: { from: 25, to: 35 } } }, 'remind'],
    ['open, enough', { wave: { ...open, answered: { from: 30, to: 40 } } }, 'follow'],
    ['closed and waiting', { wave: { ...open, status: 'closed' } }, 'wait'],
    ['a new edition', { benchmark: { isRead: false, steps } }, 'readBenchmark'],
    [
      'a new edition while nobody is invited to an open wave',
      { benchmark: { isRead: false, steps }, wave: { ...open, invited: 0 } },
      'invite',
    ],
    ['read, nothing stated', { benchmark: { isRead: true }, hasStatedGovernance: false }, 'stateGovernance'],
    ['read, the figures ask for a step', { benchmark: read }, 'chooseAction'],
    ['read, they ask for none', { benchmark: { isRead: true, steps: noStep } }, 'share'],
    [
      'read, what they asked for is under way',
      { benchmark: { isRead: true, steps: { ...noStep, open: [{}] as never } } },
      'carryOn',
    ],
    ['read, and the next wave is open', { benchmark: read, wave: open }, 'remind'],
  ])('%s', (_, changes, kind) => {
    expect(nextAction({ ...verified, ...changes }).kind).toBe(kind);
  });

  it('names the indicator that asks for it', () => {
    expect(nextAction({ ...verified, benchmark: read }).step?.indicator).toBe('aware');
  });
});

describe('the first findings', () => {
  it('are three at most, what is better or worse before what is simply different', () => {
    expect(firstFindings(judged).map((one) => [one.indicator.id, one.judged?.sense])).toEqual([
      ['aware', 'worse'],
      ['networksMean', 'different'],
      ['mention', 'different'],
    ]);
  });

  it('are none where nothing is established or probable', () => {
    expect(firstFindings(judged.filter((one) => one.judged?.standing === 'none'))).toEqual([]);
  });
});
