import { ApiError } from '../shared/api.ts';

export interface Patience {
  /** Told before each wait, with its length and what failed. */
  onWait?: (waitSeconds: number, error: ApiError) => void;
  /** Ends the attempts. */
  signal?: AbortSignal;
  /** Waits, less when the network comes back. */
  wait?: ((seconds: number, signal?: AbortSignal) => Promise<void>) | undefined;
}

const longestWaitSeconds = 30;
const impatience = new EventTarget();

/** Ends every wait at once: the respondent asks for the next attempt now. */
export function tryNow(): void {
  impatience.dispatchEvent(new Event('now'));
}

/**
 * Repeats an attempt while it fails for reasons that pass: no network, too many requests, a server in trouble. Waits
 * 1, 2, 4 … seconds, 30 at most, or as long as the server says; a returning network ends the wait.
 *
 * @throws whatever fails for good
 */
export async function untilItWorks<T>(
  attempt: () => Promise<T>,
  { onWait, signal, wait = waitOrOnline }: Patience = {},
): Promise<T> {
  for (let failures = 0; ; failures++) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof ApiError) || !error.isTemporary || signal?.aborted) throw error;
      const seconds = Math.max(2 ** Math.min(failures, 5), error.retryAfterSeconds ?? 0);
      const waitSeconds = Math.min(seconds, Math.max(longestWaitSeconds, error.retryAfterSeconds ?? 0));
      onWait?.(waitSeconds, error);
      await wait(waitSeconds, signal);
      if (signal?.aborted) throw error;
    }
  }
}

function waitOrOnline(seconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      removeEventListener('online', done);
      impatience.removeEventListener('now', done);
      signal?.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, seconds * 1000);
    addEventListener('online', done);
    impatience.addEventListener('now', done);
    signal?.addEventListener('abort', done);
  });
}
