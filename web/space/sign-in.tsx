import { useEffect, useRef, useState } from 'preact/hooks';
import { ApiError, request } from '../shared/api.ts';
import { describedBy, Field } from '../shared/field.tsx';
import { Button } from './button.tsx';
import { type FailureWords, failureText } from './failure-text.ts';

type KeyWords = FailureWords &
  Readonly<
    Record<'signInTitle' | 'key' | 'keyHint' | 'keyMissing' | 'keyWrong' | 'checking' | 'signIn', string>
  >;

interface SignInProps {
  words: KeyWords;
  /** Of the field, for its label and what is read out with it. */
  id: string;
  /** Said where the key that was in use is not valid any more; what was open waits. */
  ended: string | undefined;
  /** What the service answers only to a key that is good. */
  path: string;
  onSignedIn: (key: string) => void;
}

/** Asks for a key, and checks it before it is kept. */
export function SignIn({ words, id, ended, path, onSignedIn }: SignInProps) {
  const [isBusy, setBusy] = useState(false);
  // An object, so that the same error again is an error anew.
  const [wrong, setWrong] = useState<{ text: string }>();
  const error = wrong?.text;
  const hasEnded = ended !== undefined;
  const input = useRef<HTMLInputElement>(null);
  // After the field is drawn again, so that its error is read out with it.
  useEffect(() => {
    if (wrong || hasEnded) input.current?.focus();
  }, [wrong, hasEnded]);

  const submit = async (event: Event) => {
    event.preventDefault();
    // Copied from a file, a mail or a terminal, a key often brings spaces or line breaks along.
    const key = (input.current?.value ?? '').replace(/\s/g, '');
    setWrong(undefined);
    if (key === '') return setWrong({ text: words.keyMissing });
    if (!isPossibleKey(key)) return setWrong({ text: words.keyWrong });
    setBusy(true);
    try {
      await request(path, { token: key });
      onSignedIn(key);
    } catch (cause) {
      const isRefused = cause instanceof ApiError && [400, 401, 403].includes(cause.status);
      setWrong({ text: isRefused ? words.keyWrong : failureText(words, cause) });
      setBusy(false);
    }
  };

  return (
    <section aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{words.signInTitle}</h2>
      {hasEnded && (
        <div class="message message-waiting" role="alert">
          <p>{ended}</p>
        </div>
      )}
      <form onSubmit={submit} noValidate>
        <Field id={id} label={words.key} hint={words.keyHint} error={error}>
          <input
            ref={input}
            id={id}
            class="input"
            type="password"
            autocomplete="off"
            autocapitalize="none"
            spellcheck={false}
            {...describedBy(id, { hint: words.keyHint, error })}
          />
        </Field>
        <Button isSubmit label={words.signIn} isBusy={isBusy} busyLabel={words.checking} />
      </form>
    </section>
  );
}

/** Whether a key may be sent at all: a header takes no others, and the service makes no others. */
function isPossibleKey(key: string): boolean {
  return /^[\x21-\x7e]{1,500}$/.test(key);
}
