import { type AskedObservatory, RefusedError } from '../../../functions/import/refused-error.ts';
import { ApiError, type RequestOptions } from '../../shared/api.ts';
import type { Session } from '../../space/session.ts';

/** Times that a request is sent where the observatory is busy or does not answer, the pauses doubling from a quarter second. */
const mostTries = 4;
const firstPauseMilliseconds = 250;

/**
 * The observatory as whoever signed in asks it, again where it is busy for a moment. What it refuses comes as what an import
 * knows, with the page's own error as its cause; what has no answer at all as that error.
 */
export function sessionObservatory(session: Session): AskedObservatory {
  return {
    async ask<Reply>(
      method: string,
      path: string,
      { body, headers = {} }: { body?: unknown; headers?: Readonly<Record<string, string>> } = {},
    ): Promise<Reply> {
      const fetch: typeof globalThis.fetch = (input, init) => {
        const all = { ...(init?.headers as Record<string, string>), ...headers };
        return globalThis.fetch(input, { ...init, headers: all, cache: 'no-store' });
      };
      const options: RequestOptions = { method: method as 'GET', body, fetch };
      for (let tries = 1; ; tries++) {
        try {
          return await session.request<Reply>(path, options);
        } catch (cause) {
          if (!(cause instanceof ApiError)) throw cause;
          if (!cause.isTemporary || tries === mostTries) throw refusalOf(cause);
          await new Promise((done) => setTimeout(done, firstPauseMilliseconds * 2 ** (tries - 1)));
        }
      }
    },
  };
}

function refusalOf(cause: ApiError): Error {
  if (cause.status === 0 || cause.status === 401 || cause.isTemporary) return cause;
  return Object.assign(new RefusedError(cause.status, { ...cause.problem }), { cause });
}
