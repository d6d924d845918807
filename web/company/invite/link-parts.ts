import type { Language } from '../../shared/language.ts';
import type { Session } from '../../space/session.ts';
import type { Invitation } from './links-csv.ts';
import { invitationsPath } from './plan.ts';

/** Fewer than the service answers at once, so that the progress moves. */
const linksInPart = 10_000;

interface LinkRequest {
  readonly wave: string;
  readonly count: number;
  readonly language: Language;
}

/**
 * The links from a serial on, part after part: each is asked for when the one before has been dealt with.
 *
 * @param from    the first serial that is wanted, from 1
 * @param signal  ends the request that is under way
 * @throws ApiError
 */
export async function* linkParts(
  session: Session,
  { wave, count, language }: LinkRequest,
  { from = 1, signal }: { from?: number; signal?: AbortSignal } = {},
): AsyncGenerator<readonly Invitation[]> {
  for (let first = from; first <= count; first += linksInPart) {
    const to = Math.min(count, first + linksInPart - 1);
    const { invitations } = await session.request<{ invitations: Invitation[] }>(invitationsPath(wave), {
      method: 'POST',
      body: { count, from: first, to, language },
      ...(signal && { signal }),
    });
    yield invitations;
  }
}
