import type { ComponentChildren } from 'preact';
import { useEffect, useReducer, useRef } from 'preact/hooks';
import { ScriptError } from '../shared/load-script.ts';
import { ErrorBox } from './error-box.tsx';
import { failureText } from './failure-text.ts';
import { afterLoading, type LoadingEvent, type LoadingState, notLoaded } from './loading.ts';
import { MissingScript } from './missing-script.tsx';
import { useSpace } from './space.ts';

export interface Loading<T> extends LoadingState<T> {
  /** Reads again, and shows that it does. */
  readonly reload: () => Promise<void>;
  /** Reads again behind what is shown. Neither promise is ever rejected: `error` tells. */
  readonly refresh: () => Promise<void>;
  /** Shows what the service has just replied, and lets nothing that was asked before replace it. */
  readonly setValue: (value: T) => void;
  /** The same of what is shown by then: a reply may come after another that changed something else of it. */
  readonly change: (to: (value: T) => T) => void;
}

/** What `load` brings: once, whenever one of `inputs` changes, and when it is asked for again. */
export function useLoaded<T>(load: () => Promise<T>, inputs: readonly unknown[] = []): Loading<T> {
  const [state, dispatch] = useReducer<LoadingState<T>, LoadingEvent<T>>(afterLoading, notLoaded);
  const attempts = useRef(0);
  const ask = (keeps: boolean) => {
    attempts.current += 1;
    const attempt = attempts.current;
    dispatch({ type: 'asked', attempt, keeps });
    return load().then(
      (value) => dispatch({ type: 'arrived', attempt, value }),
      (error: unknown) => dispatch({ type: 'failed', attempt, error }),
    );
  };
  const change = (to: (value: T) => T) => {
    attempts.current += 1;
    dispatch({ type: 'changed', attempt: attempts.current, change: to });
  };
  useEffect(() => void ask(true), [...inputs]);
  return {
    ...state,
    reload: () => ask(false),
    refresh: () => ask(true),
    setValue: (value) => change(() => value),
    change,
  };
}

/** What the service has at a path. */
export function useRead<T>(path: string): Loading<T> {
  const { session } = useSpace();
  return useLoaded(() => session.request<T>(path), [path]);
}

interface LoadedProps<T> {
  loading: Loading<T>;
  /** Said while it is read, where the space's own words do not do. */
  waiting?: string;
  failed?: string;
  children: (value: T) => ComponentChildren;
}

/** What was loaded, or that it is being loaded, or why it was not and a way on. */
export function Loaded<T>({ loading, waiting, failed, children }: LoadedProps<T>) {
  const { words } = useSpace();
  const { value, error, refresh } = loading;
  if (error === undefined && value === undefined) return <p role="status">{waiting ?? words.loading}</p>;
  return (
    <>
      {error instanceof ScriptError ? (
        <MissingScript />
      ) : (
        error !== undefined && <ErrorBox text={failed ?? failureText(words, error)} onRetry={refresh} />
      )}
      {value !== undefined && children(value)}
    </>
  );
}

interface ReadProps<T> {
  path: string;
  children: (value: T, loading: Loading<T>) => ComponentChildren;
}

/** What the service has at a path, once it is there. */
export function Read<T>({ path, children }: ReadProps<T>) {
  const loading = useRead<T>(path);
  return <Loaded loading={loading}>{(value) => children(value, loading)}</Loaded>;
}
