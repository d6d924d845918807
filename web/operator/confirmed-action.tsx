import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { failureText } from './failure-text.ts';
import type { Texts } from './texts.ts';

interface ConfirmedActionProps {
  t: Texts;
  /** On the button that asks; the whole of it for those who cannot see beside what it stands. */
  label: string;
  fullLabel?: string;
  /** What will happen, in words. */
  children: ComponentChildren;
  confirmLabel: string;
  isDisabled?: boolean;
  isSecondary?: boolean;
  act: () => Promise<void>;
}

/** A button that first says in words what it will do, and does it when that is confirmed. */
export function ConfirmedAction({
  t,
  label,
  fullLabel,
  children,
  confirmLabel,
  isDisabled = false,
  isSecondary = false,
  act,
}: ConfirmedActionProps) {
  const [isAsked, setAsked] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string>();
  const opener = useRef<HTMLButtonElement>(null);
  const question = useRef<HTMLDivElement>(null);
  const wasAsked = useRef(false);

  useEffect(() => {
    if (isAsked) question.current?.focus();
    else if (wasAsked.current) opener.current?.focus();
    wasAsked.current = isAsked;
  }, [isAsked]);

  const confirm = async () => {
    setFailure(undefined);
    setBusy(true);
    try {
      await act();
      setAsked(false);
    } catch (cause) {
      setFailure(failureText(t, cause));
    } finally {
      setBusy(false);
    }
  };

  if (!isAsked) {
    return (
      <button
        ref={opener}
        type="button"
        class={isSecondary ? 'button button-secondary' : 'button'}
        aria-label={fullLabel}
        disabled={isDisabled}
        onClick={() => {
          setFailure(undefined);
          setAsked(true);
        }}
      >
        {label}
      </button>
    );
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields; this is a question and two answers
    <div
      ref={question}
      class="message message-waiting question"
      role="group"
      aria-label={fullLabel ?? label}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !isBusy) setAsked(false);
      }}
    >
      {children}
      {failure !== undefined && (
        <p class="field-error" role="alert">
          {failure}
        </p>
      )}
      <div class="buttons">
        <button type="button" class="button" disabled={isBusy} onClick={confirm}>
          {isBusy ? t.working : confirmLabel}
        </button>
        <button
          type="button"
          class="button button-secondary"
          disabled={isBusy}
          onClick={() => setAsked(false)}
        >
          {t.cancel}
        </button>
      </div>
    </div>
  );
}
