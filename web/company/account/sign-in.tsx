import { request } from '../../shared/api.ts';
import { KeyForm } from '../../shared/key-form.tsx';
import { failureText } from '../failure-text.ts';
import type { CompanyProfile } from '../session.ts';
import type { Texts } from '../texts.ts';

interface SignInProps {
  t: Texts;
  /** The key that was in use is not valid any more. */
  hasEnded: boolean;
  onSignedIn: (key: string) => void;
}

export function SignIn({ t, hasEnded, onSignedIn }: SignInProps) {
  return (
    <>
      <KeyForm
        id="company-key"
        texts={t}
        ended={hasEnded ? t.sessionEnded : undefined}
        tryKey={(key) => request<CompanyProfile>('/company', { token: key })}
        failureText={(cause) => failureText(t, cause)}
        onSignedIn={onSignedIn}
      />
      <p class="small muted">{t.keyLost}</p>
    </>
  );
}
