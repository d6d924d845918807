import type { AnchorHTMLAttributes } from 'preact';
import { useOperator } from './use-operator.ts';

/** A way to what whoever verifies companies may not open: for them it is its text. */
export function ReaderLink({ children, ...link }: AnchorHTMLAttributes) {
  return useOperator().role === 'verifies' ? <span>{children}</span> : <a {...link}>{children}</a>;
}
