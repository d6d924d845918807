import { ApiError, type RequestOptions, request } from '../shared/api.ts';
import { safeStorage } from '../shared/safe-storage.ts';

const storage = safeStorage(() => sessionStorage);
const keyName = 'operator-key';

/** The operator's requests. */
export interface Session {
  /** Like `request` of the shared API, as the operator and past every cache; a key refused ends the session. */
  request<T>(path: string, options?: RequestOptions): Promise<T>;
}

/**
 * @param readCurrentKey  the key of the moment, so that what is open outlives signing in again
 * @param onEnded         called when the service refuses the key, as after the operator's key was replaced
 */
export function openSession(readCurrentKey: () => string, onEnded: () => void): Session {
  return {
    async request<T>(path: string, options: RequestOptions = {}) {
      try {
        return await request<T>(path, { ...options, token: readCurrentKey(), fetch: fetchAnew });
      } catch (cause) {
        if (cause instanceof ApiError && cause.status === 401) onEnded();
        throw cause;
      }
    },
  };
}

/** The public lists may be a minute old; whoever changes them must see what they are now. */
const fetchAnew: typeof globalThis.fetch = (input, init) => fetch(input, { ...init, cache: 'no-store' });

/** Whether a key may be sent at all: a header takes no others, and the service makes no others. */
export function isPossibleKey(key: string): boolean {
  return /^[\x21-\x7e]{1,500}$/.test(key);
}

/** The key lives as long as the tab, and no longer. */
export function keepKey(key: string): void {
  storage.write(keyName, key);
}

export function readKey(): string | undefined {
  const key = storage.read(keyName);
  return typeof key === 'string' ? key : undefined;
}

export function forgetKey(): void {
  storage.remove(keyName);
}
