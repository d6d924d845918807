import { describedBy, Field } from '../../shared/field.tsx';
import { type Language, pick } from '../../shared/language.ts';
import type { Texts } from '../texts.ts';
import { type CompanyForm, type CompanyFormErrors, choicesOf } from './company-form.ts';

interface CompanyFieldsProps {
  /** Keeps the ids of two forms apart. */
  name: string;
  language: Language;
  t: Texts;
  form: CompanyForm;
  errors: CompanyFormErrors;
  onChange: (form: CompanyForm) => void;
}

/** The four things a company says of itself. */
export function CompanyFields({ name, language, t, form, errors, onChange }: CompanyFieldsProps) {
  const idOf = (field: keyof CompanyForm) => `${name}-${field}`;
  return (
    <>
      <Field id={idOf('name')} label={t.companyName} error={errors.name}>
        <input
          id={idOf('name')}
          class="input"
          type="text"
          autocomplete="organization"
          value={form.name}
          onInput={(event) => onChange({ ...form, name: event.currentTarget.value })}
          {...describedBy(idOf('name'), { error: errors.name })}
        />
      </Field>
      <Field id={idOf('activity')} label={t.activity} error={errors.activity}>
        <select
          id={idOf('activity')}
          class="select"
          value={form.activity}
          onChange={(event) => onChange({ ...form, activity: event.currentTarget.value })}
          {...describedBy(idOf('activity'), { error: errors.activity })}
        >
          <option value="">{t.choose}</option>
          {choicesOf('activity').map(({ code, label }) => (
            <option key={code} value={code}>
              {pick(label, language)}
            </option>
          ))}
        </select>
      </Field>
      <fieldset
        class={errors.employer === undefined ? 'field' : 'field field-wrong'}
        aria-describedby={errors.employer === undefined ? undefined : `${idOf('employer')}-error`}
      >
        <legend>{t.employer}</legend>
        {choicesOf('employer').map(({ code, label }, place) => (
          <label class="choice" key={code}>
            <input
              id={place === 0 ? idOf('employer') : undefined}
              type="radio"
              name={idOf('employer')}
              checked={form.employer === code}
              onChange={() => onChange({ ...form, employer: code })}
            />
            {pick(label, language)}
          </label>
        ))}
        {errors.employer !== undefined && (
          <p class="field-error" id={`${idOf('employer')}-error`}>
            {errors.employer}
          </p>
        )}
      </fieldset>
      <Field id={idOf('headcount')} label={t.headcount} hint={t.headcountHint} error={errors.headcount}>
        <input
          id={idOf('headcount')}
          class="input input-short"
          type="text"
          inputmode="numeric"
          autocomplete="off"
          value={form.headcount}
          onInput={(event) => onChange({ ...form, headcount: event.currentTarget.value })}
          {...describedBy(idOf('headcount'), { hint: t.headcountHint, error: errors.headcount })}
        />
      </Field>
    </>
  );
}
