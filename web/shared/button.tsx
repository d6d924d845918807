import type { ButtonHTMLAttributes } from 'preact';

export interface ButtonProps extends Omit<ButtonHTMLAttributes, 'type' | 'class' | 'label' | 'onClick'> {
  /** What is written on it. */
  label: string;
  /** How little it stands out beside others; as the first of its place unless it is given. */
  kind?: 'secondary' | 'link' | undefined;
  /** More classes. */
  more?: string;
  /** Whether it sends the form that it stands in. */
  isSubmit?: boolean;
  onClick?: () => unknown;
}

/** A button that says what it does. */
export function Button({ label, kind, more, isSubmit = false, ...attributes }: ButtonProps) {
  const classes = ['button', kind && `button-${kind}`, more].filter(Boolean).join(' ');
  return (
    <button type={isSubmit ? 'submit' : 'button'} class={classes} {...attributes}>
      {label}
    </button>
  );
}
