import { useEffect, useRef, useState } from 'preact/hooks';
import { ApiError } from './api.ts';
import { describedBy, Field } from './field.tsx';

export interface KeyFormProps {
  /** Of the field, for its label and what is read out with it. */
  readonly id: string;
  readonly texts: Readonly<
    Record<'signInTitle' | 'key' | 'keyHint' | 'keyMissing' | 'keyWrong' | 'checking' | 'signIn', string>
  >;
  /** Said where the key that was in use is not valid any more; what was open waits. */
  readonly ended?: string | undefined;
  readonly isPossible?: (key: string) => boolean;
  /** Resolves where the service takes the key. */
  readonly tryKey: (key: string) => Promise<unknown>;
  readonly failureText: (cause: unknown) => string;
  readonly onSignedIn: (key: string) => void;
}

/** Asks for a key, and checks it before it is kept. */
export function KeyForm(props: KeyFormProps) {
  const { id, texts, ended, isPossible = () => true, tryKey, failureText, onSignedIn } = props;
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
    if (key === '') return setWrong({ text: texts.keyMissing });
    if (!isPossible(key)) return setWrong({ text: texts.keyWrong });
    setBusy(true);
    try {
      await tryKey(key);
      onSignedIn(key);
    } catch (cause) {
      const isRefused = cause instanceof ApiError && (cause.status === 401 || cause.status === 400);
      setWrong({ text: isRefused ? texts.keyWrong : failureText(cause) });
      setBusy(false);
    }
  };

  return (
    <section aria-labelledby="sign-in-title">
      <h2 id="sign-in-title">{texts.signInTitle}</h2>
      {hasEnded && (
        <div class="message message-waiting" role="alert">
          <p>{ended}</p>
        </div>
      )}
      <form onSubmit={submit} noValidate>
        <Field id={id} label={texts.key} hint={texts.keyHint} error={error}>
          <input
            ref={input}
            id={id}
            class="input"
            type="password"
            autocomplete="off"
            autocapitalize="none"
            spellcheck={false}
            {...describedBy(id, { hint: texts.keyHint, error })}
          />
        </Field>
        <button type="submit" class="button" disabled={isBusy}>
          {isBusy ? texts.checking : texts.signIn}
        </button>
      </form>
    </section>
  );
}
