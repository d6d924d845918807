import { useContext } from 'preact/hooks';
import { type ButtonProps, Button as SharedButton } from '../shared/button.tsx';
import { SpaceContext } from './space.ts';

interface BusyProps extends ButtonProps {
  /** While what it does is under way it says so and cannot be pressed. */
  isBusy?: boolean;
  /** What it says meanwhile, where the space's own word does not do. */
  busyLabel?: string | undefined;
}

/** A button that says what it does, and that it is doing it. */
export function Button({ label, isBusy = false, busyLabel, disabled, ...others }: BusyProps) {
  const working = useContext(SpaceContext)?.words.working;
  const written = isBusy ? (busyLabel ?? working ?? label) : label;
  return <SharedButton label={written} disabled={disabled || isBusy} {...others} />;
}
