import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from './button.tsx';
import { useSending } from './sending.ts';
import { useSpace } from './space.ts';

interface QuestionProps {
  /** What it is about, for those who listen. */
  label: string;
  /** What will happen, in words. */
  children: ComponentChildren;
  yes: string;
  /** The space's own word for cancelling unless it is given. */
  no?: string | undefined;
  sending: { readonly isBusy: boolean; readonly failure?: string | undefined; cancel(): void };
  onYes: () => void;
}

/** What cannot be taken back is asked in words first; the question takes the focus, so that it is read out. */
export function Question({ label, children, yes, no, sending, onYes }: QuestionProps) {
  const { words } = useSpace();
  const { isBusy, failure, cancel } = sending;
  const question = useRef<HTMLDivElement>(null);
  // Before the first paint: a key pressed as soon as the question is seen is meant for it.
  useLayoutEffect(() => question.current?.focus(), []);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields; this is a question and two answers
    <div
      ref={question}
      class="message message-waiting question"
      role="group"
      aria-label={label}
      tabIndex={-1}
      onKeyDown={(event) => event.key === 'Escape' && cancel()}
    >
      {children}
      {failure !== undefined && (
        <p class="field-error" role="alert">
          {failure}
        </p>
      )}
      <div class="buttons">
        <Button label={yes} isBusy={isBusy} onClick={onYes} />
        <Button kind="secondary" label={no ?? words.cancel} disabled={isBusy} onClick={cancel} />
      </div>
    </div>
  );
}

interface ConfirmedActionProps extends Pick<QuestionProps, 'children' | 'no'> {
  /** The same as the label unless it is given. */
  yes?: string;
  /** On the button that asks; the whole of it for those who cannot see beside what it stands. */
  label: string;
  fullLabel?: string;
  isSecondary?: boolean;
  act: () => Promise<void>;
  /** Why it failed, where the space's own words do not do. */
  explain?: ((cause: unknown) => string) | undefined;
}

/** A button that first says in words what it will do, and does it when that is confirmed. */
export function ConfirmedAction(props: ConfirmedActionProps) {
  const { label, fullLabel, isSecondary = false, act, explain, yes = label, ...question } = props;
  const sending = useSending({ asksAgain: true });
  const opener = useFocusOnReturn<HTMLButtonElement>(sending.isAsked);
  if (sending.isAsked) {
    const onYes = () => sending.send(act, explain);
    return <Question label={fullLabel ?? label} {...{ yes, sending, onYes }} {...question} />;
  }
  return (
    <Button
      ref={opener}
      kind={isSecondary ? 'secondary' : undefined}
      label={label}
      aria-label={fullLabel}
      onClick={sending.ask}
    />
  );
}

/** Puts the focus back to what asked, once the question is gone, unless a field that is wrong has it. */
export function useFocusOnReturn<E extends HTMLElement>(isAsked: boolean) {
  const opener = useRef<E>(null);
  const wasAsked = useRef(false);
  useEffect(() => {
    const isFree = document.activeElement === document.body;
    if (!isAsked && wasAsked.current && isFree) opener.current?.focus();
    wasAsked.current = isAsked;
  }, [isAsked]);
  return opener;
}
