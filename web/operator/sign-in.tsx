import { request } from '../shared/api.ts';
import { KeyForm } from '../shared/key-form.tsx';
import { failureText } from './failure-text.ts';
import { isPossibleKey } from './session.ts';
import type { Texts } from './texts.ts';

interface SignInProps {
  t: Texts;
  /** The key that was in use is not valid any more; what was open waits. */
  hasEnded: boolean;
  onSignedIn: (key: string) => void;
}

export function SignIn({ t, hasEnded, onSignedIn }: SignInProps) {
  return (
    <KeyForm
      id="operator-key"
      texts={t}
      ended={hasEnded ? t.sessionEndedText : undefined}
      isPossible={isPossibleKey}
      tryKey={(key) => request('/operator/actions', { token: key })}
      failureText={(cause) => failureText(t, cause)}
      onSignedIn={onSignedIn}
    />
  );
}
