import { describe, expect, it } from 'vitest';
import { standingsOf } from '../../../../functions/observatory/benchmark-standing.ts';
import { type JudgedIndicator, judgedIndicators } from '../../../../web/company/benchmark/judged.ts';
import { firstFindings } from '../../../../web/company/home/findings.ts';
import { type HomeState, isForReaders, nextAction } from '../../../../web/company/home/next-action.ts';
import { likeForLike } from '../../../support/made-up-benchmark.ts';

const benchmark = likeForLike();
// One of them worse: fewer were made aware.
const judged = judgedIndicators({ ...benchmark, standings: standingsOf(benchmark) });
const aware = { step: 'awarenessStart', indicator: 'aware', ground: 'behind', atLeast: 0.1 } as const;
const noStep = { open: [], ranked: [], untold: [], isFull: false };
const steps = { ...noStep, ranked: [aware] };

const open = { status: 'open', invited: 100, target: 30, isCounted: true, isOpened: true } as const;
const unread = { ...open, invited: 0, isOpened: false } as const;
const verified: HomeState = { status: 'verified', hasStatedGovernance: true, mayChange: true };
const read = { isRead: true, steps };

describe('the one next action', () => {
  it.each<[string, Partial<HomeState>, string]>([
    ['refused', { status: 'refused', wave: open }, 'mend'],
    ['suspended', { status: 'suspended', wave: { ...open, invited: 0 } }, 'askWhySuspended'],
    ['not verified yet', { status: 'pending', wave: { ...open, invited: 0 } }, 'awaitVerification'],
    ['no wave, nothing stated', { hasStatedGovernance: false }, 'stateGovernance'],
    ['no wave', {}, 'wait'],
    [
      'scheduled, nobody invited',
      { wave: { ...open, status: 'scheduled', invited: 0 } },
      'prepareInvitations',
    ],
    ['scheduled, the sheet not accepted', { wave: { ...unread, status: 'scheduled' } }, 'acceptSheet'],
    ['scheduled and prepared', { wave: { ...open, status: 'scheduled' } }, 'wait'],
    ['open, the sheet not accepted', { wave: unread }, 'acceptSheet'],
    ['open, the sheet not accepted, for a delegate', { wave: unread, mayChange: false }, 'readSheet'],
    ['open, nobody invited', { wave: { ...open, invited: 0 } }, 'invite'],
    ['open, too few invited', { wave: { ...open, invited: 20 } }, 'inviteMore'],
    ['open, too few counted to tell', { wave: open }, 'remind'],
    ['open, not counted', { wave: { ...open, isCounted: false } }, 'wait'],
    [
      'open, not counted, nothing stated',
      { wave: { ...open, isCounted: false }, hasStatedGovernance: false },
      'stateGovernance',
    ],
    [
      'open, not counted, too few invited',
      { wave: { ...open, invited: 20, isCounted: false } },
      'inviteMore',
    ],
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
    [
      'a new edition while the sheet of the wave to come is not accepted',
      { benchmark: { isRead: false, steps }, wave: { ...unread, status: 'scheduled' } },
      'readBenchmark',
    ],
    ['a federation that two have joined', { federation: { members: 2 }, wave: unread }, 'gatherMembers'],
    ['a federation that three have joined', { federation: { members: 3 }, wave: unread }, 'wait'],
    [
      'a federation with figures of its members',
      { federation: { members: 3 }, wave: unread, benchmark: { isRead: false, steps } },
      'readBenchmark',
    ],
    [
      'a federation that has read them',
      { federation: { members: 3 }, wave: unread, benchmark: { isRead: true } },
      'share',
    ],
    ['read, and the next wave is open', { benchmark: read, wave: open }, 'remind'],
  ])('%s', (_, changes, kind) => {
    expect(nextAction({ ...verified, ...changes }).kind).toBe(kind);
  });

  it('is one that a delegate who reads can do, or is said to be for others', () => {
    const kindOf = (changes: Partial<HomeState>) => nextAction({ ...verified, ...changes }).kind;
    expect(isForReaders.has(kindOf({ wave: unread, mayChange: false }))).toBe(true);
    expect(isForReaders.has(kindOf({ wave: { ...open, invited: 0 }, mayChange: false }))).toBe(false);
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

  it('have one that is worse among them, however well three better ones are established', () => {
    const [one] = judged.filter(({ judged: found }) => found?.standing === 'established');
    const ofSense = (id: string, sense: string) =>
      ({ ...one, indicator: { id }, judged: { ...one?.judged, sense } }) as unknown as JudgedIndicator;
    const better = ['a', 'b', 'c'].map((id) => ofSense(id, 'better'));
    const idsOf = (...all: JudgedIndicator[]) => firstFindings(all).map(({ indicator }) => indicator.id);
    expect(idsOf(...better, ofSense('d', 'worse'), ofSense('e', 'worse'))).toEqual(['a', 'b', 'd']);
    expect(idsOf(ofSense('e', 'worse'), ...better, ofSense('d', 'worse'))).toEqual(['e', 'a', 'b']);
    expect(idsOf(...better, ofSense('d', 'different'))).toEqual(['a', 'b', 'c']);
  });

  it('are none where nothing is established or probable', () => {
    expect(firstFindings(judged.filter((one) => one.judged?.standing === 'none'))).toEqual([]);
  });
});
