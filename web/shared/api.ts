import { withinTimeLimit } from './time-limit.ts';

/** Where every route of the service begins. */
export const apiBase = '/api/v1';

/**
 * What an RFC 9457 problem says; `errors` comes with `invalid-answers` (question, reason) and `invalid-request` (path,
 * message).
 */
export interface Problem {
  readonly type?: string;
  readonly title?: string;
  readonly status?: number;
  readonly detail?: string;
  readonly errors?: readonly {
    readonly question?: string;
    readonly reason?: string;
    readonly path?: string;
    readonly message?: string;
  }[];
}

/** A request that did not succeed. `slug` is the end of the problem's type, or `unreachable` without any reply. */
export class ApiError extends Error {
  readonly slug: string;
  readonly status: number;
  readonly problem: Problem;
  readonly retryAfterSeconds: number | undefined;

  constructor(slug: string, status: number, options: ApiErrorOptions = {}) {
    super(`${status} ${slug}`, { cause: options.cause });
    this.name = 'ApiError';
    this.slug = slug;
    this.status = status;
    this.problem = options.problem ?? {};
    this.retryAfterSeconds = options.retryAfterSeconds;
  }

  /** Whether the same request may well succeed later: no network, too many requests, a server in trouble. */
  get isTemporary(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }
}

interface ApiErrorOptions {
  problem?: Problem;
  retryAfterSeconds?: number | undefined;
  cause?: unknown;
}

export interface RequestOptions {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Sent as JSON. */
  body?: unknown;
  /** Sent as `Authorization: Bearer`. */
  token?: string;
  /** Whether the cookie of whoever signed in goes along, and that a page of ours asks, without which nothing is changed. */
  withCookie?: boolean;
  /** Before `/api/v1`: empty in a page, `http://localhost:8787` in a script. */
  origin?: string;
  fetch?: typeof globalThis.fetch;
  signal?: AbortSignal;
  /** For the reply and its body together; 20 seconds unless told otherwise. */
  limitMilliseconds?: number;
}

/**
 * Sends one request and returns the reply's JSON, `undefined` for an empty one.
 *
 * @param path below `/api/v1`, such as `/waves/current`
 * @throws ApiError for every status from 400 up, and `unreachable` when there is no whole reply in time
 */
export async function request<T>(path: string, options: RequestOptions = {}): Promise<T> {
  const { method = 'GET', body, token, withCookie = false, origin = '', fetch = globalThis.fetch } = options;
  const headers: Record<string, string> = { accept: 'application/json' };
  if (body !== undefined) headers['content-type'] = 'application/json';
  if (token !== undefined) headers.authorization = `Bearer ${token}`;
  if (withCookie) headers['x-observatory-page'] = '1';
  const init: RequestInit = { method, headers, credentials: withCookie ? 'same-origin' : 'omit' };
  if (body !== undefined) init.body = JSON.stringify(body);
  const exchange = async (signal: AbortSignal): Promise<T> => {
    const response = await fetch(`${origin}${apiBase}${path}`, { ...init, signal });
    if (!response.ok) throw await readProblem(response, signal);
    const text = await response.text();
    return (text === '' ? undefined : JSON.parse(text)) as T;
  };
  try {
    return await withinTimeLimit(exchange, {
      signal: options.signal,
      milliseconds: options.limitMilliseconds,
    });
  } catch (cause) {
    if (cause instanceof ApiError) throw cause;
    // A reply cut off in the middle, or a stranger's page in between, is no reply; nor is one that does not end.
    throw new ApiError('unreachable', 0, { cause });
  }
}

async function readProblem(response: Response, signal: AbortSignal): Promise<ApiError> {
  const problem = (await response.json().catch(() => ({}))) as Problem | null;
  // A problem whose text never ends says nothing of its status either.
  signal.throwIfAborted();
  const slug = problem?.type?.split(/[/#:]/).at(-1) || 'unknown';
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
  return new ApiError(slug, response.status, {
    problem: problem ?? {},
    retryAfterSeconds: Number.isFinite(seconds) ? seconds : undefined,
  });
}
