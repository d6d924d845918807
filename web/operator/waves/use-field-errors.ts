import { useRef, useState } from 'preact/hooks';
import type { FieldErrors } from './margin-form.ts';

/** The errors of a form's fields; when shown, the first of them takes the focus. */
export function useFieldErrors() {
  const [errors, setErrors] = useState<FieldErrors>({});
  const formElement = useRef<HTMLFormElement>(null);
  const show = (found: FieldErrors) => {
    setErrors(found);
    if (Object.keys(found).length === 0) return;
    // Drawn first, so that the error is read out with the field.
    requestAnimationFrame(() =>
      setTimeout(() => formElement.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()),
    );
  };
  const hasField = (path: string) => formElement.current?.querySelector(`#${fieldId(path)}`) != null;
  return { errors, show, hasField, formElement };
}

/** The id of the control for a field, from the path that the service has for it. */
export function fieldId(path: string): string {
  return `field-${path.replaceAll('.', '-')}`;
}
