import { useReducer } from 'preact/hooks';
import { afterSending, notSent } from './after-sending.ts';
import { failureText } from './failure-text.ts';
import { useSpace } from './space.ts';

/** @param options  `asksAgain`: a question that was answered stays open where what follows fails */
export function useSending({ asksAgain = false } = {}) {
  const { words } = useSpace();
  const [state, dispatch] = useReducer(afterSending, notSent);
  /** @param explain  what is shown of a failure; nothing where it is told elsewhere */
  const send = async (
    act: () => Promise<unknown>,
    explain: (cause: unknown) => string | undefined = (cause) => failureText(words, cause),
  ) => {
    dispatch({ type: 'begun' });
    try {
      await act();
      dispatch({ type: 'done' });
    } catch (cause) {
      dispatch({ type: 'failed', failure: explain(cause), asksAgain });
    }
  };
  return {
    ...state,
    ask: () => dispatch({ type: 'asked' }),
    cancel: () => dispatch({ type: 'cancelled' }),
    fail: (failure: string | undefined) => dispatch({ type: 'failed', failure, asksAgain }),
    send,
  };
}
