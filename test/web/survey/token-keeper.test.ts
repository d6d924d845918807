import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { forgetAdmission, readAdmission, type Way } from '../../../web/survey/kept.ts';
import { startTokenKeeper } from '../../../web/survey/token-keeper.ts';
import type { FromWorker } from '../../../web/survey/token-worker.ts';
import { tryNow } from '../../../web/survey/until-it-works.ts';

/** Workers whose words the test speaks. */
class FakeWorker extends EventTarget {
  isEnded = false;

  constructor() {
    super();
    workers.push(this);
  }

  postMessage() {}

  terminate() {
    this.isEnded = true;
  }

  says(data: FromWorker) {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
}

const way: Way = { wave: 'w', panel: 'open' };
let workers: FakeWorker[] = [];
const settle = () => vi.advanceTimersByTimeAsync(0);

beforeEach(() => {
  vi.useFakeTimers();
  workers = [];
  forgetAdmission(way);
  vi.stubGlobal('Worker', FakeWorker);
  // Node has no window to listen on.
  for (const name of ['addEventListener', 'removeEventListener']) vi.stubGlobal(name, () => {});
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Tries again at once, as the button does. */
async function again() {
  tryNow();
  await settle();
}

describe('the token’s keeper', () => {
  it('keeps the token that its worker makes', async () => {
    const keeper = startTokenKeeper(way);
    workers[0]?.says({ type: 'alive' });
    workers[0]?.says({ type: 'progress', tries: 3 });
    expect(keeper.state()).toEqual({ tries: 3, isWaiting: false });
    workers[0]?.says({ type: 'token', token: 'made' });
    expect(await keeper.token).toBe('made');
    expect(readAdmission(way).token).toBe('made');
    expect(workers[0]?.isEnded).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('takes a worker that says nothing for one without a network, and begins anew', async () => {
    const keeper = startTokenKeeper(way);
    workers[0]?.says({ type: 'alive' });
    await vi.advanceTimersByTimeAsync(24_999);
    workers[0]?.says({ type: 'alive' });
    await vi.advanceTimersByTimeAsync(24_999);
    expect(workers[0]?.isEnded).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(workers[0]?.isEnded).toBe(true);
    expect(keeper.state().isWaiting).toBe(true);
    await again();
    expect(workers).toHaveLength(2);
  });

  it('tells a worker that does not begin, whether it fails or is silent, at the third time', async () => {
    const keeper = startTokenKeeper(way);
    workers[0]?.dispatchEvent(new Event('error'));
    await settle();
    await again();
    await vi.advanceTimersByTimeAsync(25_000);
    await again();
    workers[2]?.dispatchEvent(new Event('error'));
    await expect(keeper.token).rejects.toMatchObject({ slug: 'script', isTemporary: false });
    expect(workers).toHaveLength(3);
  });
});
