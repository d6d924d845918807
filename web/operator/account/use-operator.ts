import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { SignedInOperator } from './operator-session.ts';

export const OperatorContext = createContext<SignedInOperator | undefined>(undefined);

/** Who signed in: pages offer what their role may do. */
export function useOperator(): SignedInOperator {
  const operator = useContext(OperatorContext);
  if (!operator) throw new Error('useOperator: there is no OperatorContext around this component');
  return operator;
}
