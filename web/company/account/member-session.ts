import { useMemo, useRef, useState } from 'preact/hooks';
import { request } from '../../shared/api.ts';
import { useLoaded } from '../../space/loaded.tsx';
import { openCookieSession, type SessionState } from '../../space/session.ts';

/** Who signed in, as `GET /session` says. */
export interface SignedInMember {
  readonly member: string;
  readonly address: string;
  readonly role: 'manages' | 'reads';
}

/**
 * A session by the cookie that a mailed link leaves, which no script can read: whether there is one, the service says.
 *
 * @returns `state` undefined until it has said so; `resume` asks again, as after a link was followed in another tab
 */
export function useMemberSession() {
  const [state, setState] = useState<SessionState>();
  const before = useRef<SignedInMember | undefined>(undefined);
  const end = () => setState((now) => (now === undefined ? 'out' : now === 'in' ? 'ended' : now));
  const session = useMemo(() => openCookieSession(end), []);
  const loading = useLoaded(async () => {
    const found = await session.request<SignedInMember | undefined>('/session');
    if (!found) {
      end();
      return before.current;
    }
    // What is open is somebody else's: nothing of it may be sent in this one's name.
    if (before.current && before.current.member !== found.member) location.reload();
    before.current = found;
    setState('in');
    return found;
  });
  return {
    state,
    session,
    member: loading.value,
    error: loading.error,
    resume: loading.refresh,
    async signOut() {
      await request('/session', { method: 'DELETE', withCookie: true });
      before.current = undefined;
      setState('out');
    },
  };
}
