import { useMemo, useRef, useState } from 'preact/hooks';
import { request } from '../../shared/api.ts';
import { safeStorage } from '../../shared/safe-storage.ts';
import { useLoaded } from '../../space/loaded.tsx';
import { openSession, type SessionState } from '../../space/session.ts';

export type OperatorRole = 'operates' | 'verifies' | 'reads';

/** Who signed in, as `GET /session` says, or `GET /operator/session` of a key. */
export interface SignedInOperator {
  readonly by: 'member' | 'key' | 'operator-key';
  /** The member's label. */
  readonly name: string | null;
  readonly member: string | null;
  readonly role: OperatorRole;
}

const keyName = 'operator-key';
const storage = safeStorage(() => sessionStorage);

/**
 * A session by the operator's key, which lives as long as the tab, or by the cookie that signing in leaves, which no script
 * can read: whether there is one, the service says.
 *
 * @returns `state` undefined until it has said so; `resume` asks again, as after a link was followed in another tab
 */
export function useOperatorSession() {
  const key = useRef(useMemo(() => readKey(), []));
  const [state, setState] = useState<SessionState>();
  const before = useRef<SignedInOperator | undefined>(undefined);
  const forgetKey = () => {
    storage.remove(keyName);
    key.current = undefined;
  };
  const end = () => {
    forgetKey();
    setState((now) => (now === undefined ? 'out' : now === 'in' ? 'ended' : now));
  };
  const session = useMemo(() => openSession(() => key.current, end), []);
  const loading = useLoaded(async () => {
    const path = key.current === undefined ? '/session?space=operator' : '/operator/session';
    const found = await session.request<SignedInOperator | undefined>(path);
    if (!found) {
      end();
      return before.current;
    }
    // What is open is somebody else's: nothing of it may be sent in this one's name.
    if (before.current && whoOf(before.current) !== whoOf(found)) location.reload();
    before.current = found;
    setState('in');
    return found;
  });
  return {
    state,
    session,
    operator: loading.value,
    error: loading.error,
    resume: loading.refresh,
    async signIn(entered: string) {
      storage.write(keyName, entered);
      key.current = entered;
      await loading.refresh();
    },
    async signOut() {
      if (key.current === undefined) {
        await request('/session?space=operator', { method: 'DELETE', withCookie: true });
      }
      forgetKey();
      before.current = undefined;
      setState('out');
    },
  };
}

function whoOf({ member, by }: SignedInOperator): string {
  return member ?? by;
}

function readKey(): string | undefined {
  const key = storage.read(keyName);
  return typeof key === 'string' ? key : undefined;
}
