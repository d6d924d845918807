import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { failureText } from './failure-text.ts';
import type { Texts } from './texts.ts';

export interface Loading<T> {
  /** Undefined until it is there. */
  readonly value: T | undefined;
  readonly error: unknown;
  readonly reload: () => void;
  readonly setValue: (value: T) => void;
}

/** What a request brings, once and at every `reload`; a later request's result is never replaced by an earlier one's. */
export function useLoaded<T>(load: () => Promise<T>): Loading<T> {
  const [value, setValue] = useState<T>();
  const [error, setError] = useState<unknown>();
  const newest = useRef(0);
  const reload = () => {
    newest.current += 1;
    const own = newest.current;
    setError(undefined);
    setValue(undefined);
    load().then(
      (loaded) => own === newest.current && setValue(loaded),
      (cause) => own === newest.current && setError(cause),
    );
  };
  useEffect(reload, []);
  return { value, error, reload, setValue };
}

interface LoadedProps<T> {
  t: Texts;
  loading: Loading<T>;
  /** Said while it is read, where it may take long. */
  waiting?: string;
  children: (value: T) => ComponentChildren;
}

/** What was loaded, or that it is being loaded, or why it was not and a way on. */
export function Loaded<T>({ t, loading, waiting, children }: LoadedProps<T>) {
  const { value, error, reload } = loading;
  if (value !== undefined) return <>{children(value)}</>;
  if (error === undefined) return <p role="status">{waiting ?? t.loading}</p>;
  return (
    <div class="message message-wrong" role="alert">
      <p>{failureText(t, error)}</p>
      <button type="button" class="button button-secondary" onClick={reload}>
        {t.retry}
      </button>
    </div>
  );
}
