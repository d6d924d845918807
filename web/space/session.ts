import { ApiError, type RequestOptions, request } from '../shared/api.ts';

/** The requests of whoever signed in. What proves who that is, none of those who use it can see. */
export interface Session {
  /** Like `request` of the shared API, as whoever signed in and past every cache. */
  request<T>(path: string, options?: RequestOptions): Promise<T>;
  /** A file of the service: fetched, so that no address that could be kept or passed on opens it. */
  download(path: string): Promise<Blob>;
}

/** `ended`: the service refused what had been good, as after a key was replaced elsewhere. */
export type SessionState = 'out' | 'in' | 'ended';

/** A file may be some megabytes on a slow line. */
const fileMilliseconds = 120_000;

/**
 * A session by a key, or by the cookie that signing in leaves where there is none.
 *
 * @param readKey  the key of the moment
 * @param onEnded  called when the service refuses what is still that of the moment
 */
export function openSession(readKey: () => string | undefined, onEnded: () => void): Session {
  return sessionBy(() => {
    const token = readKey();
    return { token, withCookie: token === undefined };
  }, onEnded);
}

/** A session by the cookie that signing in by mail leaves. @param onEnded  called when the service takes it no more */
export function openCookieSession(onEnded: () => void): Session {
  return sessionBy(() => ({ token: undefined, withCookie: true }), onEnded);
}

type Credential = { readonly token: string | undefined; readonly withCookie?: boolean };

function sessionBy(credentialNow: () => Credential, onEnded: () => void): Session {
  const send = async <T>(path: string, options: RequestOptions = {}): Promise<T> => {
    const credential = credentialNow();
    try {
      return await request<T>(path, { fetch: fetchAnew, ...options, ...credential });
    } catch (cause) {
      const isCurrent = credential.token === credentialNow().token;
      if (cause instanceof ApiError && cause.status === 401 && isCurrent) onEnded();
      throw cause;
    }
  };
  return {
    request: send,
    async download(path) {
      let file = new Blob();
      const fetch: typeof globalThis.fetch = async (input, init) => {
        const reply = await fetchAnew(input, init);
        if (!reply.ok) return reply;
        file = await reply.blob();
        return new Response();
      };
      await send(path, { fetch, limitMilliseconds: fileMilliseconds });
      return file;
    },
  };
}

/** The public lists may be a minute old; whoever changes them must see what they are now. */
const fetchAnew: typeof globalThis.fetch = (input, init) => fetch(input, { ...init, cache: 'no-store' });
