import { describe, expect, it } from 'vitest';
import { ApiError } from '../../../web/shared/api.ts';
import { untilItWorks } from '../../../web/survey/until-it-works.ts';

function failing(errors: Error[]): () => Promise<string> {
  return async () => {
    const error = errors.shift();
    if (error) throw error;
    return 'sent';
  };
}

async function waitsOf(errors: Error[]): Promise<number[]> {
  const waits: number[] = [];
  await untilItWorks(failing(errors), {
    wait: async (seconds) => {
      waits.push(seconds);
    },
  });
  return waits;
}

describe('untilItWorks', () => {
  it('waits longer each time, and never longer than half a minute', async () => {
    const offline = () => new ApiError('unreachable', 0);
    expect(await waitsOf([offline(), offline(), offline()])).toEqual([1, 2, 4]);
    expect((await waitsOf(Array.from({ length: 8 }, offline))).at(-1)).toBe(30);
  });

  it('waits as long as the server asks', async () => {
    expect(await waitsOf([new ApiError('unavailable', 503, { retryAfterSeconds: 5 })])).toEqual([5]);
    expect(await waitsOf([new ApiError('too-many-requests', 429, { retryAfterSeconds: 60 })])).toEqual([60]);
  });

  it('gives up at once on what will not pass', async () => {
    const attempt = failing([new ApiError('invalid-token', 401)]);
    await expect(untilItWorks(attempt)).rejects.toThrow('invalid-token');
  });

  it('stops when told to', async () => {
    const controller = new AbortController();
    const attempt = failing([new ApiError('unreachable', 0), new ApiError('unreachable', 0)]);
    const sending = untilItWorks(attempt, {
      signal: controller.signal,
      wait: async () => controller.abort(),
    });
    await expect(sending).rejects.toThrow('unreachable');
  });
});
