import { describe, expect, it } from 'vitest';
import { afterLoading, type LoadingEvent, type LoadingState, notLoaded } from '../../../web/space/loading.ts';

const stateAfter = (...events: LoadingEvent<string>[]) =>
  events.reduce<LoadingState<string>>(afterLoading, notLoaded);
const asked = (attempt: number, keeps = true) => ({ type: 'asked', attempt, keeps }) as const;
const arrived = (attempt: number, value: string) => ({ type: 'arrived', attempt, value }) as const;
const failed = (attempt: number) => ({ type: 'failed', attempt, error: 'why' }) as const;

describe('what is loaded', () => {
  it('is not there, then there', () => {
    expect(stateAfter(asked(1))).toMatchObject({ isBusy: true, value: undefined });
    expect(stateAfter(asked(1), arrived(1, 'a'))).toEqual({ attempt: 1, isBusy: false, value: 'a' });
  });

  it('stays in sight while it is refreshed and where that fails, and goes where it is read anew', () => {
    const there = [asked(1), arrived(1, 'a')] as const;
    expect(stateAfter(...there, asked(2))).toMatchObject({ isBusy: true, value: 'a' });
    expect(stateAfter(...there, asked(2), failed(2))).toMatchObject({
      isBusy: false,
      value: 'a',
      error: 'why',
    });
    expect(stateAfter(...there, asked(2, false))).toMatchObject({ isBusy: true, value: undefined });
  });

  it('may be tried again after a failure, which is then forgotten', () => {
    const again = stateAfter(asked(1), failed(1), asked(2));
    expect(again.error).toBeUndefined();
    expect(afterLoading(again, arrived(2, 'b'))).toEqual({ attempt: 2, isBusy: false, value: 'b' });
  });

  it('is never replaced by what an earlier request brings late, be it a value or an error', () => {
    const newest = [asked(1), asked(2), arrived(2, 'new')] as const;
    for (const late of [arrived(1, 'old'), failed(1)]) {
      expect(stateAfter(...newest, late)).toEqual(stateAfter(...newest));
      expect(stateAfter(asked(1), asked(2), late)).toMatchObject({ isBusy: true, value: undefined });
    }
  });

  it('may be changed in the page, which nothing undoes that was asked before', () => {
    const changed = { type: 'changed', attempt: 3, change: (value: string) => `${value}b` } as const;
    const known = stateAfter(asked(1), arrived(1, 'a'), asked(2), changed);
    expect(known).toEqual({ attempt: 3, isBusy: false, value: 'ab' });
    for (const late of [arrived(2, 'a'), failed(2)]) expect(afterLoading(known, late)).toBe(known);
    expect(afterLoading(afterLoading(known, asked(4)), arrived(4, 'c')).value).toBe('c');
  });
});
