import { Button } from './button.tsx';
import { useSpace } from './space.ts';

interface ErrorBoxProps {
  /** Nothing is shown without it. */
  text: string | undefined;
  onRetry?: () => void;
}

/** What went wrong, read out at once, and the way to try again where there is one. */
export function ErrorBox({ text, onRetry }: ErrorBoxProps) {
  const { words } = useSpace();
  if (text === undefined) return null;
  return (
    <div class="message message-wrong" role="alert">
      <p>{text}</p>
      {onRetry && <Button kind="secondary" label={words.retry} onClick={onRetry} />}
    </div>
  );
}
