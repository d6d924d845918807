import type { KeyList } from '../../functions/survey/key-list.ts';
import { ApiError } from '../shared/api.ts';
import { AdmissionError } from './protocol/admission-error.ts';
import type { Blinding } from './protocol/blind-token.ts';
import type { WordedQuestion } from './protocol/find-panel-key.ts';
import { obtainToken } from './protocol/obtain-token.ts';

/** The token's arithmetic, off the page's thread: about a second on a slow phone. */

interface TokenRequest {
  readonly type: 'start';
  readonly wave: string;
  readonly panel: string;
  readonly invitation?: string | undefined;
  readonly entrance?: string | undefined;
  readonly keys?: string | undefined;
  readonly keyList?: KeyList | undefined;
  readonly guarantee?: string | undefined;
  readonly ownQuestions?: readonly WordedQuestion[] | undefined;
  readonly blinding?: Blinding | undefined;
  readonly timeoutMilliseconds: number;
}

export type ToWorker = TokenRequest | { readonly type: 'kept' };

export type FromWorker =
  /** The script runs, or a request is about to be made. */
  | { readonly type: 'alive' }
  | { readonly type: 'blinded'; readonly blinding: Blinding }
  | { readonly type: 'progress'; readonly tries: number }
  | { readonly type: 'token'; readonly token: string }
  | {
      readonly type: 'failed';
      readonly slug: string;
      readonly status: number;
      readonly retryAfterSeconds?: number | undefined;
    };

const worker = globalThis as unknown as DedicatedWorkerGlobalScope;
let whenKept = () => {};

worker.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.type === 'kept') whenKept();
  else void makeToken(data);
});

async function makeToken(request: TokenRequest) {
  const { wave, panel, invitation, entrance, keys, keyList, blinding } = request;
  const { guarantee, ownQuestions, timeoutMilliseconds } = request;
  try {
    const token = await obtainToken(wave, panel, {
      invitation,
      entrance,
      keys,
      keyList,
      shown: { guarantee, ownQuestions },
      blinding,
      timeoutMilliseconds,
      // The script's own address is no place that others could be told from.
      origin: location.origin,
      fetch: (input, init) => {
        tell({ type: 'alive' });
        return fetch(input, init);
      },
      randomBytes: (length = 32) => crypto.getRandomValues(new Uint8Array(length)),
      keepBlinding: (made) =>
        new Promise<void>((resolve) => {
          whenKept = resolve;
          tell({ type: 'blinded', blinding: made });
        }),
      onTry: (tries) => tell({ type: 'progress', tries }),
    });
    tell({ type: 'token', token });
  } catch (error) {
    tell(failure(error));
  }
}

function failure(error: unknown): FromWorker {
  if (error instanceof ApiError) {
    const { slug, status, retryAfterSeconds } = error;
    return { type: 'failed', slug, status, retryAfterSeconds };
  }
  if (error instanceof AdmissionError) return { type: 'failed', slug: error.slug, status: 400 };
  return { type: 'failed', slug: 'unexpected', status: 400 };
}

function tell(message: FromWorker): void {
  worker.postMessage(message);
}

tell({ type: 'alive' });
