import { ApiError } from '../shared/api.ts';
import { keepAdmission, readAdmission } from './kept.ts';
import type { FromWorker, ToWorker } from './token-worker.ts';
import { untilItWorks } from './until-it-works.ts';

export interface TokenKeeper {
  /** The token, once it is made; rejects with what stands in the way for good. */
  readonly token: Promise<string>;
  /** Tries of the proof of work so far, and whether the network or the server is waited for. */
  state(): { tries: number; isWaiting: boolean };
}

/**
 * Has the token made in the background as soon as the survey opens, and keeps what a lost reply would cost.
 *
 * @param timeoutMilliseconds  for the proof of work
 */
export function startTokenKeeper(wave: string, timeoutMilliseconds = 45_000): TokenKeeper {
  let tries = 0;
  let isWaiting = false;
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
  const kept = readAdmission().token;
  const token = kept === undefined ? untilItWorks(attempt, { onWait }) : Promise.resolve(kept);
  // The failure shows when the token is needed; until then it must not count as unhandled.
  token.catch(() => {});
  return { token, state: () => ({ tries, isWaiting }) };
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
