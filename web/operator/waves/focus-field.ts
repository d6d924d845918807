import { fieldId } from '../../space/form.ts';

/** Puts the reader into a field of a wave's form, by the path that the service has for it; what hides it is opened. */
export function focusField(path: string): void {
  const found = document.getElementById(idOf(path));
  for (let at = found; at; at = at.parentElement) {
    if (at instanceof HTMLDetailsElement) at.open = true;
  }
  found?.scrollIntoView({ block: 'center' });
  found?.focus();
}

function idOf(path: string): string {
  if (path === 'margins') return 'add-margin';
  return fieldId(/^margins\.\d+$/.test(path) ? `${path}.categories.0.share` : path);
}
