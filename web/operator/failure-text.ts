import { ApiError } from '../shared/api.ts';
import type { Texts } from './texts.ts';

/** What to tell about a request that failed: nothing typed is lost, and what to do next. */
export function failureText(t: Texts, cause: unknown): string {
  if (!(cause instanceof ApiError)) return t.unexpected;
  if (cause.status === 0) return t.unreachable;
  if (cause.status === 401) return t.sessionEnded;
  if (cause.slug === 'changed-meanwhile') return t.changedMeanwhile;
  if (cause.slug === 'wave-exists') return t.waveExists;
  if (cause.slug === 'unknown-wave') return t.unknownWave;
  if (cause.slug === 'unknown-company') return t.unknownCompany;
  if (cause.slug === 'wave-too-large') return t.waveTooLarge;
  if (cause.slug === 'body-too-large') return t.bodyTooLarge;
  if (cause.isTemporary) return t.unavailable;
  const { detail } = cause.problem;
  return detail === undefined ? t.unexpected : t.refusedByService(detail);
}
