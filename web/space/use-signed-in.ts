import { useMemo, useRef, useState } from 'preact/hooks';
import { useLoaded } from './loaded.tsx';
import type { Session, SessionState } from './session.ts';

interface SigningIn<Found> {
  /** @param end  to be called when the service no longer takes what had been good */
  open: (end: () => void) => Session;
  /** Where the service says who it is, and nothing of whom it does not know. */
  path: () => string;
  /** What tells one from another. */
  whoOf: (found: Found) => string;
  /** Ends the session. */
  leave: () => Promise<unknown>;
}

/**
 * Who is signed in: what proves it no script can read, so that the service has to say.
 *
 * @returns `state` undefined until it has said so; `resume` asks again, as after a link was followed in another tab
 */
export function useSignedIn<Found>({ open, path, whoOf, leave }: SigningIn<Found>) {
  const [state, setState] = useState<SessionState>();
  const before = useRef<Found | undefined>(undefined);
  const end = () => setState((now) => (now === undefined ? 'out' : now === 'in' ? 'ended' : now));
  const session = useMemo(() => open(end), []);
  const loading = useLoaded(async () => {
    const found = await session.request<Found | undefined>(path());
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
    signedIn: loading.value,
    error: loading.error,
    resume: loading.refresh,
    async signOut() {
      await leave();
      before.current = undefined;
      setState('out');
    },
  };
}
