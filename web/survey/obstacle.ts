import { exampleCode } from '../../functions/survey/survey-link.ts';
import type { Way } from './kept.ts';
import type { PublicWave } from './protocol/wave.ts';

/** What can stand in the way of answering or sending, each with its page and its way on. */
export type Obstacle =
  | { readonly name: 'closed'; readonly closesOn: string }
  | { readonly name: 'not-recorded'; readonly closesOn: string }
  | { readonly name: 'change-late'; readonly closesOn: string; readonly mayBeChanged: boolean }
  | { readonly name: 'insecure'; readonly needsHttps: boolean }
  | { readonly name: 'scheduled'; readonly opensOn: string }
  | { readonly name: Refusal };

type Refusal =
  | 'no-wave'
  | 'invitation'
  | 'test'
  | 'lost'
  | 'used'
  | 'poster'
  | 'drained'
  | 'wrong-key'
  | 'other-list'
  | 'other-sheet'
  | 'too-slow'
  | 'token'
  | 'script'
  | 'failed';

/** Of a browser that lacks what the anonymous token is made with: it gives it only to pages that came encrypted. */
export function missingCrypto({
  crypto,
  isSecureContext,
}: {
  crypto?: Partial<Crypto>;
  isSecureContext?: boolean;
} = globalThis): Obstacle | undefined {
  return crypto?.subtle ? undefined : { name: 'insecure', needsHttps: isSecureContext === false };
}

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
  { admission, wave }: { admission: Way; wave?: PublicWave },
): Obstacle {
  return slug === 'wave-not-open' && wave
    ? { name: 'closed', closesOn: wave.closesOn }
    : { name: refusalOf(slug, admission) };
}

function refusalOf(slug: string, { invitation, entrance }: Way): Refusal {
  switch (slug) {
    case 'wave-not-open':
      return 'no-wave';
    case 'unknown-wave':
      if (invitation === exampleCode) return 'test';
      return entrance !== undefined ? 'poster' : invitation !== undefined ? 'invitation' : 'no-wave';
    case 'unknown-panel':
      return entrance === undefined ? 'invitation' : 'poster';
    case 'invalid-admission':
      if (invitation === exampleCode) return 'test';
      return entrance !== undefined ? 'poster' : invitation !== undefined ? 'invitation' : 'token';
    case 'admission-used':
      return invitation !== undefined ? 'used' : 'token';
    case 'no-admission-left':
      return 'drained';
    case 'invalid-token':
      return 'token';
    case 'wrong-key':
    case 'other-list':
    case 'other-sheet':
    case 'too-slow':
    case 'script':
      return slug;
    default:
      return 'failed';
  }
}
