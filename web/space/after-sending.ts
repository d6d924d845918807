/** Something to send: at rest, asked about in words first, or under way; and why it failed last. */
interface SendingState {
  readonly isAsked: boolean;
  readonly isBusy: boolean;
  readonly failure?: string | undefined;
}

type SendingEvent =
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
