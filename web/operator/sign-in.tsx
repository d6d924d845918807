import { useEffect, useRef, useState } from 'preact/hooks';
import { ApiError, request } from '../shared/api.ts';
import { describedBy, Field } from '../shared/field.tsx';
import { failureText } from './failure-text.ts';
import { isPossibleKey } from './session.ts';
import type { Texts } from './texts.ts';

interface SignInProps {
  t: Texts;
  /** The key that was in use is not valid any more; what was open waits. */
  hasEnded: boolean;
  onSignedIn: (key: string) => void;
}

/** The key is checked before it is kept. */
export function SignIn({ t, hasEnded, onSignedIn }: SignInProps) {
  const [isBusy, setBusy] = useState(false);
  // An object, so that the same error again is an error anew.
  const [wrong, setWrong] = useState<{ text: string }>();
  const error = wrong?.text;
  const input = useRef<HTMLInputElement>(null);
  // After the field is drawn again, so that its error is read out with it.
  useEffect(() => {
    if (wrong || hasEnded) input.current?.focus();
  }, [wrong, hasEnded]);

  const submit = async (event: Event) => {
    event.preventDefault();
    // Copied from a file or a terminal, a key often brings spaces or line breaks along.
    const key = (input.current?.value ?? '').replace(/\s/g, '');
    setWrong(undefined);
    if (key === '') return setWrong({ text: t.keyMissing });
    if (!isPossibleKey(key)) return setWrong({ text: t.keyWrong });
    setBusy(true);
    try {
      await request('/operator/actions', { token: key });
      onSignedIn(key);
    } catch (cause) {
      const isRefused = cause instanceof ApiError && (cause.status === 401 || cause.status === 400);
      setWrong({ text: isRefused ? t.keyWrong : failureText(t, cause) });
      setBusy(false);
    }
  };

  return (
    <section aria-labelledby="sign-in-title">
      <h2 id="sign-in-title">{t.signInTitle}</h2>
      {hasEnded && (
        <div class="message message-waiting" role="alert">
          <p>{t.sessionEndedText}</p>
        </div>
      )}
      <form onSubmit={submit} noValidate>
        <Field id="operator-key" label={t.key} hint={t.keyHint} error={error}>
          <input
            ref={input}
            id="operator-key"
            class="input"
            type="password"
            autocomplete="off"
            autocapitalize="none"
            spellcheck={false}
            {...describedBy('operator-key', { hint: t.keyHint, error })}
          />
        </Field>
        <button type="submit" class="button" disabled={isBusy}>
          {isBusy ? t.checking : t.signIn}
        </button>
      </form>
    </section>
  );
}
