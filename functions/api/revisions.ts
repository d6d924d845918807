import type { Context } from 'hono';
import * as z from 'zod/mini';
import { SurveyError } from '../survey/survey-error.ts';
import { problemResponse } from './describe.ts';

/** What is changed by more than one person carries its revision, and a change names the one that it was made of. */

/** Of a request, as the API's document describes it. */
export const ifMatchHeaders = z.object({
  'if-match': z.string().register(z.globalRegistry, {
    description: 'The `ETag` of what was read and is changed; `*` for whatever is there',
    example: '"7"',
  }),
});

/** Of a reply. */
export const etagHeaders = z.object({
  etag: z.string().register(z.globalRegistry, { description: 'For `If-Match`', example: '"7"' }),
});

export const revisionProblems = {
  412: problemResponse('`changed-since-read`: `If-Match` is not what it is now; read it anew'),
  428: problemResponse('`if-match-required`'),
} as const;

export function tellRevision(c: Context, revision: number): void {
  c.header('etag', `"${revision}"`);
}

/**
 * Refuses what was made of another revision than this one.
 *
 * @throws SurveyError `if-match-required`, `changed-since-read`
 */
export function requireRevision(c: Context, revision: number): void {
  const header = c.req.header('if-match');
  if (header === undefined || header.trim() === '') {
    throw new SurveyError('if-match-required', 'a change names in If-Match the ETag of what it was made of');
  }
  // Strong by RFC 9110, 13.1.1; but CloudFront calls every ETag weak that it compresses the reply of.
  const named = header.split(',').map((etag) => etag.trim().replace(/^W\//, ''));
  if (!named.includes('*') && !named.includes(`"${revision}"`)) throw changedSinceRead();
}

/**
 * Refuses to begin what is there already.
 *
 * @throws SurveyError `changed-since-read`
 */
export function requireNothing(revision: number): void {
  if (revision > 0) throw changedSinceRead();
}

/**
 * A change that somebody was faster than is told like one that came later still.
 *
 * @throws SurveyError `changed-since-read`
 */
export async function asChangedSince(write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (cause) {
    if (cause instanceof SurveyError && cause.code === 'changed-meanwhile') throw changedSinceRead(cause);
    throw cause;
  }
}

function changedSinceRead(cause?: unknown): SurveyError {
  return new SurveyError('changed-since-read', 'it was changed since it was read; read it anew', { cause });
}
