import { ApiError, type RequestOptions, request } from '../shared/api.ts';
import { safeStorage } from '../shared/safe-storage.ts';

const storage = safeStorage(() => sessionStorage);
const keyName = 'company-key';

/** What `GET /company` says of the company that signed in. */
export interface CompanyProfile {
  readonly id: string;
  readonly name: string;
  readonly activity: string;
  readonly employer: string;
  readonly headcount: number;
  readonly status: 'pending' | 'verified' | 'refused';
}

/** The company's requests, made with its key. */
export interface Session {
  /** Goes into no address and no storage but the tab's own. */
  readonly key: string;
  /** Like `request` of the shared API, as this company; a key that is no longer valid ends the session. */
  request<T>(path: string, options?: RequestOptions): Promise<T>;
}

/** @param onEnded  called when the service refuses the key, as after a rotation elsewhere */
export function openSession(key: string, onEnded: () => void): Session {
  return {
    key,
    async request<T>(path: string, options: RequestOptions = {}) {
      try {
        return await request<T>(path, { ...options, token: key });
      } catch (cause) {
        if (cause instanceof ApiError && cause.status === 401) onEnded();
        throw cause;
      }
    },
  };
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
