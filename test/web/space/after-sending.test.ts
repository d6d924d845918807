import { describe, expect, it } from 'vitest';
import { afterSending, notSent } from '../../../web/space/after-sending.ts';

type SendingEvent = Parameters<typeof afterSending>[1];

const stateAfter = (...events: (SendingEvent | 'asked' | 'cancelled' | 'begun' | 'done')[]) =>
  events
    .map((event): SendingEvent => (typeof event === 'string' ? { type: event } : event))
    .reduce(afterSending, notSent);
const failed = (asksAgain: boolean) => ({ type: 'failed', failure: 'why', asksAgain }) as const;

describe('what is sent', () => {
  it('is asked about, under way and done, or cancelled', () => {
    expect(stateAfter('asked')).toEqual({ isAsked: true, isBusy: false });
    expect(stateAfter('asked', 'begun')).toEqual({ isAsked: true, isBusy: true });
    expect(stateAfter('asked', 'begun', 'done')).toEqual(notSent);
    expect(stateAfter('asked', 'cancelled')).toEqual(notSent);
  });

  it('may go without a question', () => {
    expect(stateAfter('begun')).toEqual({ isAsked: false, isBusy: true });
    expect(stateAfter('begun', failed(true))).toEqual({ isAsked: false, isBusy: false, failure: 'why' });
  });

  it('cannot be cancelled or asked about again while it is under way', () => {
    expect(stateAfter('asked', 'begun', 'cancelled')).toEqual(stateAfter('asked', 'begun'));
    expect(stateAfter('begun', 'asked')).toEqual(stateAfter('begun'));
  });

  it('keeps its question open or not where it fails, and forgets the failure at the next try', () => {
    expect(stateAfter('asked', 'begun', failed(true))).toEqual({
      isAsked: true,
      isBusy: false,
      failure: 'why',
    });
    expect(stateAfter('asked', 'begun', failed(false))).toEqual({
      isAsked: false,
      isBusy: false,
      failure: 'why',
    });
    for (const next of ['asked', 'begun', 'cancelled'] as const) {
      expect(stateAfter('asked', 'begun', failed(true), next).failure, next).toBeUndefined();
    }
  });
});
