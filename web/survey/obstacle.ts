import type { Admission } from './kept.ts';
import type { PublicWave } from './protocol/wave.ts';

/** What can stand in the way of answering or sending, each with its page and its way on. */
export type Obstacle =
  | { readonly name: 'closed'; readonly closesOn: string }
  | { readonly name: 'scheduled'; readonly opensOn: string }
  | { readonly name: Refusal };

type Refusal =
  | 'no-wave'
  | 'invitation'
  | 'used'
  | 'poster'
  | 'drained'
  | 'wrong-key'
  | 'too-slow'
  | 'token'
  | 'failed';

/** Of a wave that is not open. */
export function waveObstacle({ status, opensOn, closesOn }: PublicWave): Obstacle {
  return status === 'scheduled' ? { name: status, opensOn } : { name: 'closed', closesOn };
}

/**
 * Of a request that failed for good; the same refusal means another thing to each way of being admitted.
 *
 * @param slug  the API error's, empty for any other error
 */
export function failureObstacle(
  slug: string,
  { admission, wave }: { admission: Admission; wave?: PublicWave },
): Obstacle {
  return slug === 'wave-not-open' && wave
    ? { name: 'closed', closesOn: wave.closesOn }
    : { name: refusalOf(slug, admission) };
}

function refusalOf(slug: string, { invitation, entrance }: Admission): Refusal {
  switch (slug) {
    case 'wave-not-open':
    case 'unknown-wave':
      return 'no-wave';
    case 'unknown-panel':
      return entrance === undefined ? 'invitation' : 'poster';
    case 'invalid-admission':
      return entrance !== undefined ? 'poster' : invitation !== undefined ? 'invitation' : 'token';
    case 'admission-used':
      return invitation !== undefined ? 'used' : 'token';
    case 'no-admission-left':
      return 'drained';
    case 'invalid-token':
      return 'token';
    case 'wrong-key':
    case 'too-slow':
      return slug;
    default:
      return 'failed';
  }
}
