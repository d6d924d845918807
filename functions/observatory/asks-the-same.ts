import type { PublishedQuestion } from './edition.ts';

/** Whether two editions asked the same under a question's id. */
export function asksTheSame(
  then: Pick<PublishedQuestion, 'id' | 'wordingVersion'> | undefined,
  now: Pick<PublishedQuestion, 'id' | 'wordingVersion'>,
): boolean {
  return then?.id === now.id && then.wordingVersion === now.wordingVersion;
}
