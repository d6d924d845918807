import { noText, type Text } from '../../shared/language.ts';
import type { FieldErrors } from '../../space/form.ts';
import { withOptional } from './draft-parts.ts';

interface Bound<Of> {
  /** Of the part in the draft, such as `indicators.2`. */
  path: string;
  errors: FieldErrors;
  onChange: (changed: Of) => void;
}

/** What the fields of a part of a draft are given, each by its name. */
export function bindTo<Of extends object>(part: Of, { path, errors, onChange }: Bound<Of>) {
  return <Name extends keyof Of & string>(name: Name) => ({
    path: `${path}.${name}`,
    errors,
    value: part[name],
    onChange: (value: Of[Name]) => onChange({ ...part, [name]: value }),
  });
}

/** The same of texts that may be left out. */
export function bindOptionalTo<Of extends object>(part: Of, { path, errors, onChange }: Bound<Of>) {
  return <Name extends keyof Of & string>(name: Name) => ({
    path: `${path}.${name}`,
    errors,
    value: (part[name] as Text | undefined) ?? noText,
    onChange: (text: Text) => onChange(withOptional(part, name, text)),
  });
}
