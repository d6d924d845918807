import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

interface ConfirmProps {
  /** What will happen, in words. */
  children: ComponentChildren;
  yes: string;
  no: string;
  isBusy: boolean;
  onYes: () => void;
  onNo: () => void;
}

/** What cannot be taken back is asked twice; the question takes the focus, so that it is read out. */
export function Confirm({ children, yes, no, isBusy, onYes, onNo }: ConfirmProps) {
  const question = useRef<HTMLParagraphElement>(null);
  useEffect(() => question.current?.focus(), []);
  return (
    <div class="message message-waiting">
      <p ref={question} tabIndex={-1}>
        {children}
      </p>
      <div class="buttons">
        <button type="button" class="button" disabled={isBusy} onClick={onYes}>
          {yes}
        </button>
        <button type="button" class="button button-secondary" disabled={isBusy} onClick={onNo}>
          {no}
        </button>
      </div>
    </div>
  );
}
