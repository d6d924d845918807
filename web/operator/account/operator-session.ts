import { useMemo, useRef } from 'preact/hooks';
import type { OperatorRole } from '../../../functions/survey/members.ts';
import { request } from '../../shared/api.ts';
import { safeStorage } from '../../shared/safe-storage.ts';
import { openSession } from '../../space/session.ts';
import { useSignedIn } from '../../space/use-signed-in.ts';

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
 * can read.
 */
export function useOperatorSession() {
  const key = useRef(useMemo(() => readKey(), []));
  const forgetKey = () => {
    storage.remove(keyName);
    key.current = undefined;
  };
  const signedIn = useSignedIn<SignedInOperator>({
    open(end) {
      const forgetAndEnd = () => {
        forgetKey();
        end();
      };
      return openSession(() => key.current, forgetAndEnd);
    },
    path: () => (key.current === undefined ? '/session?space=operator' : '/operator/session'),
    whoOf,
    async leave() {
      if (key.current === undefined) {
        await request('/session?space=operator', { method: 'DELETE', withCookie: true });
      }
      forgetKey();
    },
  });
  return {
    ...signedIn,
    async signIn(entered: string) {
      storage.write(keyName, entered);
      key.current = entered;
      await signedIn.resume();
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
