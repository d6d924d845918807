import type { ComponentChildren } from 'preact';
import type { OperatorRole } from '../../../functions/survey/members.ts';
import { useOperator } from './use-operator.ts';

/** Whether whoever signed in may change what is the operator's own; who verifies decides on companies alone. */
export function useMayChange(): boolean {
  return useOperator().role === 'operates';
}

interface ChangingProps {
  /** Whose it is to do. */
  by?: readonly OperatorRole[];
  children: ComponentChildren;
}

/** What is for some roles: others are not shown it, since the service would refuse it; the space says why. */
export function Changing({ by = ['operates'], children }: ChangingProps) {
  const { role } = useOperator();
  if (!by.includes(role)) return null;
  return <>{children}</>;
}

/** The fields of a form that others than those who operate may read. */
export function ChangingFields({ children }: { children: ComponentChildren }) {
  return <fieldset disabled={!useMayChange()}>{children}</fieldset>;
}
