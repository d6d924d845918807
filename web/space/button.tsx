import type { ButtonHTMLAttributes } from 'preact';
import { useContext } from 'preact/hooks';
import { SpaceContext } from './space.ts';

interface ButtonProps extends Omit<ButtonHTMLAttributes, 'type' | 'class' | 'label' | 'onClick'> {
  /** What is written on it. */
  label: string;
  /** How little it stands out beside others; as the first of its place unless it is given. */
  kind?: 'secondary' | 'link' | undefined;
  /** More classes. */
  more?: string;
  /** Whether it sends the form that it stands in. */
  isSubmit?: boolean;
  /** While what it does is under way it says so and cannot be pressed. */
  isBusy?: boolean;
  /** What it says meanwhile, where the space's own word does not do. */
  busyLabel?: string | undefined;
  onClick?: () => unknown;
}

/** A button that says what it does. */
export function Button(props: ButtonProps) {
  const { label, kind, more, isSubmit = false, isBusy = false, busyLabel, disabled, ...attributes } = props;
  const working = useContext(SpaceContext)?.words.working;
  const classes = ['button', kind && `button-${kind}`, more].filter(Boolean).join(' ');
  return (
    <button
      type={isSubmit ? 'submit' : 'button'}
      class={classes}
      disabled={disabled || isBusy}
      {...attributes}
    >
      {isBusy ? (busyLabel ?? working) : label}
    </button>
  );
}
