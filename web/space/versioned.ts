import type { RequestOptions } from '../shared/api.ts';
import type { Session } from './session.ts';

/** Something of the service's, and which version of it this is. */
export interface Versioned<T> {
  readonly value: T;
  /** As the service names it. */
  readonly etag: string;
}

/** Reads something that others may change, too. */
export function readVersioned<T>(session: Session, path: string): Promise<Versioned<T>> {
  return requestVersioned(session, path, {});
}

/**
 * Changes what was read as this version of it.
 *
 * @throws ApiError `changed-since-read` (412) where it is another by now
 */
export function changeVersioned<T>(
  session: Session,
  path: string,
  { etag, ...options }: RequestOptions & { etag: string },
): Promise<Versioned<T>> {
  return requestVersioned(session, path, options, { 'if-match': etag });
}

/**
 * Begins what was not there when it was read.
 *
 * @throws ApiError (412) where it is by now
 */
export function beginVersioned<T>(
  session: Session,
  path: string,
  options: RequestOptions,
): Promise<Versioned<T>> {
  return requestVersioned(session, path, options, { 'if-none-match': '*' });
}

async function requestVersioned<T>(
  session: Session,
  path: string,
  options: RequestOptions,
  more: Record<string, string> = {},
): Promise<Versioned<T>> {
  let etag = '';
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const headers = { ...(init?.headers as Record<string, string>), ...more };
    const reply = await globalThis.fetch(input, { ...init, headers, cache: 'no-store' });
    etag = reply.headers.get('etag') ?? '';
    return reply;
  };
  const value = await session.request<T>(path, { ...options, fetch });
  return { value, etag };
}
