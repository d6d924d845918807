import { describedBy, Field } from '../../shared/field.tsx';
import type { Language } from '../../shared/language.ts';
import type { Texts } from './texts.ts';

interface LanguageFieldProps {
  id: string;
  t: Texts;
  label: string;
  hint?: string;
  value: Language;
  onChange: (language: Language) => void;
}

/** A choice of the language that others will read. */
export function LanguageField({ id, t, label, hint, value, onChange }: LanguageFieldProps) {
  return (
    <Field id={id} label={label} {...(hint !== undefined && { hint })}>
      <select
        id={id}
        class="select input-short"
        value={value}
        onChange={(event) => onChange(event.currentTarget.value === 'en' ? 'en' : 'fr')}
        {...describedBy(id, hint === undefined ? {} : { hint })}
      >
        <option value="fr">{t.languageFr}</option>
        <option value="en">{t.languageEn}</option>
      </select>
    </Field>
  );
}
