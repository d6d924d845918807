import { ApiError } from '../shared/api.ts';
import { requestMilliseconds } from '../shared/time-limit.ts';
import { keepAdmission, readAdmission, type Way } from './kept.ts';
import { startTokenWorker } from './start-token-worker.ts';
import type { FromWorker, ToWorker } from './token-worker.ts';
import { untilItWorks } from './until-it-works.ts';

export interface TokenKeeper {
  /** The token, once it is made; rejects with what stands in the way for good. */
  readonly token: Promise<string>;
  /** Tries of the proof of work so far, and whether the network or the server is waited for. */
  state(): { tries: number; isWaiting: boolean };
}

/** A worker says something at each request and each try: one that is silent for longer has no network, or is no more. */
const silenceMilliseconds = requestMilliseconds + 5_000;
/** So often a worker may fail to begin before it counts as missing: a browser without memory for it may have some soon. */
const scriptAttempts = 3;

/**
 * Has the token made in the background while the first questions are read, and keeps what a lost reply would cost.
 *
 * @param timeoutMilliseconds  for the proof of work
 */
export function startTokenKeeper(way: Way, timeoutMilliseconds = 45_000): TokenKeeper {
  let tries = 0;
  let isWaiting = false;
  let missed = 0;
  const attempt = () => {
    tries = 0;
    isWaiting = false;
    return runWorker(way, timeoutMilliseconds, {
      onTry(count) {
        tries = count;
      },
      onMissing() {
        missed += 1;
        return missed < scriptAttempts ? new ApiError('unreachable', 0) : new ApiError('script', 400);
      },
    });
  };
  const onWait = () => {
    isWaiting = true;
  };
  const kept = readAdmission(way).token;
  const token = kept === undefined ? untilItWorks(attempt, { onWait }) : Promise.resolve(kept);
  // The failure shows when the token is needed; until then it must not count as unhandled.
  token.catch(() => {});
  return { token, state: () => ({ tries, isWaiting }) };
}

interface WorkerWatch {
  onTry: (tries: number) => void;
  /** What its failing to begin amounts to. */
  onMissing: () => ApiError;
}

function runWorker(
  way: Way,
  timeoutMilliseconds: number,
  { onTry, onMissing }: WorkerWatch,
): Promise<string> {
  const { wave, panel, invitation, entrance, keys, keyList, guarantee, ownQuestions, blinding } =
    readAdmission(way);
  return new Promise<string>((resolve, reject) => {
    const worker = startTokenWorker();
    let isLoaded = false;
    let silence: ReturnType<typeof setTimeout> | undefined;
    const tell = (message: ToWorker) => worker.postMessage(message);
    const end = (settle: () => void) => {
      clearTimeout(silence);
      worker.terminate();
      settle();
    };
    const fail = () => end(() => reject(isLoaded ? new ApiError('unreachable', 0) : onMissing()));
    const listen = () => {
      clearTimeout(silence);
      silence = setTimeout(fail, silenceMilliseconds);
    };
    worker.addEventListener('error', fail);
    worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
      isLoaded = true;
      listen();
      if (data.type === 'blinded') {
        keepAdmission({ ...readAdmission(way), blinding: data.blinding });
        tell({ type: 'kept' });
      } else if (data.type === 'progress') {
        onTry(data.tries);
      } else if (data.type === 'token') {
        keepAdmission({ ...readAdmission(way), token: data.token });
        end(() => resolve(data.token));
      } else if (data.type === 'failed') {
        const { slug, status, retryAfterSeconds } = data;
        end(() => reject(new ApiError(slug, status, { retryAfterSeconds })));
      }
    });
    const keptBlinding = blinding?.wave === wave && blinding.panel === panel ? blinding : undefined;
    listen();
    tell({
      type: 'start',
      wave,
      panel,
      invitation,
      entrance,
      keys,
      keyList,
      guarantee,
      ownQuestions,
      blinding: keptBlinding,
      timeoutMilliseconds,
    });
  });
}
