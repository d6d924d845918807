import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { request } from '../../../web/shared/api.ts';
import { loadScript, ScriptError } from '../../../web/shared/load-script.ts';
import { requestMilliseconds, withinTimeLimit } from '../../../web/shared/time-limit.ts';

const never = () => new Promise<never>(() => {});

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** What becomes of a promise by now. */
function watched<T>(promise: Promise<T>) {
  const seen: { value?: T; error?: unknown } = {};
  promise.then(
    (value) => {
      seen.value = value;
    },
    (error: unknown) => {
      seen.error = error;
    },
  );
  return seen;
}

describe('a time limit', () => {
  it('ends what never ends, and not before', async () => {
    let given: AbortSignal | undefined;
    const seen = watched(
      withinTimeLimit((signal) => {
        given = signal;
        return never();
      }),
    );
    await vi.advanceTimersByTimeAsync(requestMilliseconds - 1);
    expect([seen.error, given?.aborted]).toEqual([undefined, false]);
    await vi.advanceTimersByTimeAsync(1);
    expect(seen.error).toMatchObject({ name: 'TimeoutError' });
    expect(given?.aborted).toBe(true);
  });

  it('leaves no clock behind, whatever came of the work', async () => {
    await expect(withinTimeLimit(async () => 1)).resolves.toBe(1);
    await expect(withinTimeLimit(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(vi.getTimerCount()).toBe(0);
  });

  it('ends with the caller’s own signal, before or meanwhile', async () => {
    const caller = new AbortController();
    const seen = watched(withinTimeLimit(never, { signal: caller.signal }));
    caller.abort(new Error('left'));
    await vi.advanceTimersByTimeAsync(0);
    expect(seen.error).toMatchObject({ message: 'left' });
    const late = watched(withinTimeLimit(never, { signal: caller.signal }));
    await vi.advanceTimersByTimeAsync(0);
    expect(late.error).toMatchObject({ message: 'left' });
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('a request', () => {
  const unreachable = { slug: 'unreachable', status: 0, isTemporary: true };

  it('without a reply counts as one without a network after twenty seconds', async () => {
    const seen = watched(request('/editions', { fetch: never }));
    await vi.advanceTimersByTimeAsync(19_999);
    expect(seen.error).toBeUndefined();
    await vi.advanceTimersByTimeAsync(1);
    expect(seen.error).toMatchObject(unreachable);
  });

  it('whose reply goes silent in the middle does so, too, whatever its status', async () => {
    for (const status of [200, 409]) {
      const fetch = async () =>
        new Response(new ReadableStream({ start: (body) => body.enqueue(new TextEncoder().encode('{')) }), {
          status,
        });
      const seen = watched(request('/editions', { fetch }));
      await vi.advanceTimersByTimeAsync(requestMilliseconds);
      expect(seen.error).toMatchObject(unreachable);
    }
  });

  it('may be given more time, and is ended by its caller', async () => {
    const seen = watched(request('/editions', { fetch: never, limitMilliseconds: 60_000 }));
    await vi.advanceTimersByTimeAsync(59_999);
    expect(seen.error).toBeUndefined();
    const caller = new AbortController();
    const left = watched(request('/editions', { fetch: never, signal: caller.signal }));
    caller.abort();
    await vi.advanceTimersByTimeAsync(0);
    expect(left.error).toMatchObject(unreachable);
  });
});

describe('a part of the page', () => {
  it('that fails or never comes is missing', async () => {
    await expect(loadScript(() => Promise.reject(new TypeError('failed to fetch')))).rejects.toThrow(
      ScriptError,
    );
    const seen = watched(loadScript(never));
    await vi.advanceTimersByTimeAsync(requestMilliseconds);
    expect(seen.error).toBeInstanceOf(ScriptError);
    await expect(loadScript(async () => 'part')).resolves.toBe('part');
  });
});
