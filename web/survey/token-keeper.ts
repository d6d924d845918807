import { ApiError } from '../shared/api.ts';
import { keepAdmission, readAdmission } from './kept.ts';
import type { FromWorker, ToWorker } from './token-worker.ts';
import { untilItWorks } from './until-it-works.ts';

export interface TokenKeeper {
  /** The token, once it is made; rejects with what stands in the way for good. */
  token(): Promise<string>;
  /** Tries of the proof of work so far, and whether the network or the server is waited for. */
  state(): { tries: number; isWaiting: boolean };
  /** Starts over, with more time for the proof of work. */
  restart(timeoutMilliseconds?: number): void;
}

const usualCeiling = 45_000;

/** Has the token made in the background as soon as the survey opens, and keeps what a lost reply would cost. */
export function startTokenKeeper(wave: string): TokenKeeper {
  let tries = 0;
  let isWaiting = false;
  let promise: Promise<string>;

  function begin(timeoutMilliseconds: number): Promise<string> {
    const { token } = readAdmission();
    if (token !== undefined) return Promise.resolve(token);
    const attempt = () => {
      tries = 0;
      isWaiting = false;
      return runWorker(wave, timeoutMilliseconds, (count) => {
        tries = count;
      });
    };
    const onWait = () => {
      isWaiting = true;
    };
    const made = untilItWorks(attempt, { onWait });
    // The failure shows when the token is needed; until then it must not count as unhandled.
    made.catch(() => {});
    return made;
  }

  promise = begin(usualCeiling);
  return {
    token: () => promise,
    state: () => ({ tries, isWaiting }),
    restart: (timeoutMilliseconds = usualCeiling) => {
      promise = begin(timeoutMilliseconds);
    },
  };
}

function runWorker(
  wave: string,
  timeoutMilliseconds: number,
  onTry: (tries: number) => void,
): Promise<string> {
  const { panel, invitation, entrance, blinding } = readAdmission();
  return new Promise<string>((resolve, reject) => {
    const worker = new Worker(new URL('./token-worker.ts', import.meta.url), { type: 'module' });
    const tell = (message: ToWorker) => worker.postMessage(message);
    const end = (settle: () => void) => {
      worker.terminate();
      settle();
    };
    worker.addEventListener('error', () => end(() => reject(new ApiError('unreachable', 0))));
    worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
      if (data.type === 'blinded') {
        keepAdmission({ ...readAdmission(), blinding: data.blinding });
        tell({ type: 'kept' });
      } else if (data.type === 'progress') {
        onTry(data.tries);
      } else if (data.type === 'token') {
        keepAdmission({ ...readAdmission(), token: data.token });
        end(() => resolve(data.token));
      } else {
        const { slug, status, retryAfterSeconds } = data;
        end(() => reject(new ApiError(slug, status, { retryAfterSeconds })));
      }
    });
    const keptBlinding = blinding?.wave === wave && blinding.panel === panel ? blinding : undefined;
    tell({ type: 'start', wave, panel, invitation, entrance, blinding: keptBlinding, timeoutMilliseconds });
  });
}
