import type { ComponentChildren } from 'preact';

interface FieldProps {
  /** Of the control inside; the hint and the error are named after it. */
  id: string;
  label: string;
  hint?: string;
  error?: string | undefined;
  children: ComponentChildren;
}

/** A label, a hint, a control and its error. The control takes its `aria-describedby` from `describedBy`. */
export function Field({ id, label, hint, error, children }: FieldProps) {
  return (
    <div class={error === undefined ? 'field' : 'field field-wrong'}>
      <label for={id}>{label}</label>
      {hint !== undefined && (
        <p class="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children}
      {error !== undefined && (
        <p class="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  );
}

/** What a control in a `Field` says of itself, so that its hint and error are read out with it. */
export function describedBy(id: string, { hint, error }: { hint?: string; error?: string | undefined }) {
  const parts = [hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`].filter(Boolean);
  return {
    'aria-describedby': parts.length > 0 ? parts.join(' ') : undefined,
    'aria-invalid': error === undefined ? undefined : true,
  };
}
