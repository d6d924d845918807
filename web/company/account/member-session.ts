import { request } from '../../shared/api.ts';
import { openCookieSession } from '../../space/session.ts';
import { useSignedIn } from '../../space/use-signed-in.ts';

/** Who signed in, as `GET /session` says. */
export interface SignedInMember {
  readonly member: string;
  readonly address: string;
  readonly role: 'manages' | 'reads';
}

/** A session by the cookie that a mailed link leaves, which no script can read. */
export function useMemberSession() {
  return useSignedIn<SignedInMember>({
    open: openCookieSession,
    path: () => '/session',
    whoOf: ({ member }) => member,
    leave: () => request('/session', { method: 'DELETE', withCookie: true }),
  });
}
