import { ApiError } from '../shared/api.ts';

/** What is said of requests that failed: that nothing typed is lost, and what to do next. */
export interface FailureWords {
  readonly unreachable: string;
  readonly sessionEnded: string;
  readonly unavailable: string;
  readonly unexpected: string;
  /** By the slug of the problem: what the service refuses in this space and the reader can do something about. */
  readonly refusals: Readonly<Record<string, string>>;
  /** The service's own words, where the readers can make something of them. */
  readonly refusedByService?: (detail: string) => string;
}

/** What to tell about a request that failed. */
export function failureText(words: FailureWords, cause: unknown): string {
  if (!(cause instanceof ApiError)) return words.unexpected;
  if (cause.status === 0) return words.unreachable;
  if (cause.status === 401) return words.sessionEnded;
  const refusal = words.refusals[cause.slug];
  if (refusal !== undefined) return refusal;
  if (cause.isTemporary) return words.unavailable;
  const { detail } = cause.problem;
  return (detail !== undefined && words.refusedByService?.(detail)) || words.unexpected;
}
