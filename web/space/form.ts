import { useRef, useState } from 'preact/hooks';
import { ApiError } from '../shared/api.ts';
import { failureText } from './failure-text.ts';
import { useSending } from './sending.ts';
import { useSpace } from './space.ts';
import { withTypedSince } from './with-typed-since.ts';

/** What is wrong in a form, by the path that the service has for the field, such as `title.fr`. */
export type FieldErrors = Readonly<Record<string, string>>;

/** The id of the control for a field, or of the first of its controls. */
export function fieldId(path: string, form = 'field'): string {
  return [form, ...path.split('.')].filter(Boolean).join('-');
}

/**
 * What the service refused, beside the fields it concerns and in the reader's words; undefined where it names a field
 * that the form does not show, or none: then the whole is told.
 *
 * @param textOf    the words for a field that was refused
 * @param hasField  whether the form shows a field of this path
 */
export function refusedFields(
  cause: unknown,
  textOf: (path: string) => string,
  hasField: (path: string) => boolean,
): FieldErrors | undefined {
  if (!(cause instanceof ApiError) || cause.slug !== 'invalid-request') return undefined;
  const errors: Record<string, string> = {};
  for (const { path = '' } of cause.problem.errors ?? []) {
    // The service may speak of both languages at once, or of a part of what one field holds.
    const near = [path, `${path}.fr`, path.replace(/\.\d+$/, ''), path.replace(/\.[^.]+$/, '')];
    const field = near.find(hasField);
    if (field === undefined) return undefined;
    errors[field] ??= textOf(field);
  }
  return Object.keys(errors).length > 0 ? errors : undefined;
}

/** What a field is given by its form. */
export interface FieldBinding<T> {
  readonly path: string;
  readonly form: string;
  readonly errors: FieldErrors;
  readonly value: T;
  readonly onChange: (value: T) => void;
}

interface FormOptions<F> {
  /** Before the ids of its fields. */
  name?: string;
  initial: F | (() => F);
  check: (value: F) => FieldErrors;
  /** Whether the reader is asked before it is sent. */
  asksFirst?: (value: F) => boolean;
  send: (value: F) => Promise<unknown>;
  /** What the service refused, by field. */
  refused?: (cause: unknown, hasField: (path: string) => boolean) => FieldErrors | undefined;
  /** Why it failed as a whole, where the space's own words do not do: by the slug of the problem, or of its cause. */
  refusals?: Readonly<Record<string, string>>;
  explain?: (cause: unknown) => string;
  /** Told beside the button where fields are wrong. */
  wrongText?: (fields: number) => string;
  onChange?: (value: F) => void;
}

/**
 * A form from typing to sending: errors stand beside their fields, the first of them takes the focus, and what was
 * typed stays whatever happens.
 */
export function useForm<F extends object>(options: FormOptions<F>) {
  const { name = 'field', initial, check, asksFirst, send, refused, explain, wrongText, onChange } = options;
  const { words } = useSpace();
  const ownWords = { ...words, refusals: { ...words.refusals, ...options.refusals } };
  const [value, setValue] = useState(initial);
  const [errors, setErrors] = useState<FieldErrors>({});
  const sending = useSending();
  const element = useRef<HTMLFormElement>(null);
  /** What was sent last, as it was typed. */
  const sent = useRef<F>(undefined);

  const set = (changed: F) => {
    onChange?.(changed);
    setValue(changed);
  };
  /** Puts errors beside their fields and the focus on the first; returns what is told of them as a whole. */
  const show = (found: FieldErrors) => {
    setErrors(found);
    const count = Object.keys(found).length;
    if (count === 0) return undefined;
    const first = '[aria-invalid="true"], [data-wrong]';
    // Drawn first, so that the error is read out with the field.
    requestAnimationFrame(() =>
      setTimeout(() => element.current?.querySelector<HTMLElement>(first)?.focus()),
    );
    return wrongText?.(count);
  };
  const hasField = (path: string) =>
    element.current?.contains(document.getElementById(fieldId(path, name))) ?? false;
  const confirm = () => {
    sent.current = value;
    return sending.send(
      () => send(value),
      (cause) => {
        const found = refused?.(cause, hasField);
        return found ? show(found) : (explain?.(cause) ?? failureText(ownWords, cause));
      },
    );
  };
  const submit = (event: Event) => {
    event.preventDefault();
    const found = check(value);
    const wrong = show(found);
    if (Object.keys(found).length > 0) sending.fail(wrong);
    else if (asksFirst?.(value)) sending.ask();
    else void confirm();
  };
  const bind = <K extends keyof F & string>(path: K): FieldBinding<F[K]> => ({
    path,
    form: name,
    errors,
    value: value[path],
    onChange: (changed) => set({ ...value, [path]: changed }),
  });
  const fill = (to: (now: F) => F) => {
    setValue(to);
    setErrors({});
    sending.fail(undefined);
  };
  /** Everything as it is given, without errors. */
  const reset = (to: F) => fill(() => to);
  /** The same once what was sent is saved, but for what was typed since it was sent. */
  const takeSaved = (to: F) => fill((now) => withTypedSince(to, sent.current ?? now, now));
  return { ...sending, value, set, reset, takeSaved, errors, show, bind, submit, confirm, element };
}
