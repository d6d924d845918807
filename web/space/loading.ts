/** Something that is read from the service: not there yet, there, or why it is not; it may be read again. */
export interface LoadingState<T> {
  readonly value?: T | undefined;
  readonly error?: unknown;
  readonly isBusy: boolean;
  /** Number of the newest request, from 1. */
  readonly attempt: number;
}

export type LoadingEvent<T> =
  /** `keeps`: what was read before stays in sight meanwhile. */
  | { readonly type: 'asked'; readonly attempt: number; readonly keeps: boolean }
  | { readonly type: 'arrived'; readonly attempt: number; readonly value: T }
  | { readonly type: 'failed'; readonly attempt: number; readonly error: unknown }
  | { readonly type: 'changed'; readonly attempt: number; readonly change: (value: T) => T };

export const notLoaded = { isBusy: true, attempt: 0 } as const;

/** The result of an earlier request never replaces that of a later one, nor what was changed since it was asked. */
export function afterLoading<T>(state: LoadingState<T>, event: LoadingEvent<T>): LoadingState<T> {
  const { attempt } = event;
  if (event.type === 'changed') return { attempt, isBusy: false, value: event.change(state.value as T) };
  if (event.type === 'asked') return { attempt, isBusy: true, value: event.keeps ? state.value : undefined };
  if (attempt !== state.attempt) return state;
  if (event.type === 'arrived') return { attempt, isBusy: false, value: event.value };
  return { attempt, isBusy: false, value: state.value, error: event.error };
}
