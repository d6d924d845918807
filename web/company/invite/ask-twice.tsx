import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Language } from '../../shared/language.ts';
import { Confirm } from './confirm.tsx';
import { Failure } from './failure.tsx';

interface AskTwiceProps {
  language: Language;
  label: string;
  /** What will happen, in words. */
  question: ComponentChildren;
  yes: string;
  no: string;
  onYes: () => Promise<void>;
}

/** A button whose action is confirmed before it is done; whoever says no is back at the button. */
export function AskTwice({ language, label, question, yes, no, onYes }: AskTwiceProps) {
  const [isAsked, setAsked] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const button = useRef<HTMLButtonElement>(null);
  const confirm = async () => {
    setBusy(true);
    setError(undefined);
    try {
      await onYes();
      setAsked(false);
    } catch (cause) {
      setError(cause);
    } finally {
      setBusy(false);
    }
  };
  const decline = () => {
    setAsked(false);
    setError(undefined);
    requestAnimationFrame(() => button.current?.focus());
  };
  return (
    <>
      {error !== undefined && <Failure language={language} error={error} />}
      {isAsked ? (
        <Confirm yes={yes} no={no} isBusy={isBusy} onYes={confirm} onNo={decline}>
          {question}
        </Confirm>
      ) : (
        <button ref={button} type="button" class="button button-secondary" onClick={() => setAsked(true)}>
          {label}
        </button>
      )}
    </>
  );
}
