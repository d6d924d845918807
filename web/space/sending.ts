import { useReducer } from 'preact/hooks';
import { failureText } from './failure-text.ts';
import { useSpace } from './space.ts';

/** Something to send: at rest, asked about in words first, or under way; and why it failed last. */
interface SendingState {
  readonly isAsked: boolean;
  readonly isBusy: boolean;
  readonly failure?: string | undefined;
}

export type SendingEvent =
  | { readonly type: 'asked' | 'cancelled' | 'begun' | 'done' }
  /** `asksAgain`: a question that was answered stays open. */
  | { readonly type: 'failed'; readonly failure: string | undefined; readonly asksAgain: boolean };

export const notSent: SendingState = { isAsked: false, isBusy: false };

/** What is under way can neither be cancelled nor asked about again. */
export function afterSending(state: SendingState, event: SendingEvent): SendingState {
  switch (event.type) {
    case 'failed':
      return { isAsked: state.isAsked && event.asksAgain, isBusy: false, failure: event.failure };
    case 'begun':
      return { isAsked: state.isAsked, isBusy: true };
    case 'done':
      return notSent;
    default:
      return state.isBusy ? state : { isAsked: event.type === 'asked', isBusy: false };
  }
}

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
