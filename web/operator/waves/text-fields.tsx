import { describedBy, Field } from '../../shared/field.tsx';
import type { Language, Text } from '../../shared/language.ts';
import type { FieldErrors } from './margin-form.ts';
import { fieldId } from './use-field-errors.ts';

interface TextFieldProps {
  path: string;
  label: string;
  hint?: string;
  value: string;
  errors: FieldErrors;
  /** The language of what is typed, where it is not the page's. */
  lang?: Language;
  type?: 'line' | 'lines' | 'day' | 'number';
  onChange: (value: string) => void;
}

/** One field of a form, with its hint and its error. */
export function TextField({
  path,
  label,
  hint,
  value,
  errors,
  lang,
  type = 'line',
  onChange,
}: TextFieldProps) {
  const id = fieldId(path);
  const error = errors[path];
  const about = describedBy(id, { ...(hint !== undefined && { hint }), error });
  const onInput = (event: { currentTarget: { value: string } }) => onChange(event.currentTarget.value);
  return (
    <Field id={id} label={label} error={error} {...(hint !== undefined && { hint })}>
      {type === 'lines' ? (
        <textarea id={id} class="textarea" lang={lang} rows={3} value={value} onInput={onInput} {...about} />
      ) : type === 'day' ? (
        <input id={id} class="input input-short" type="date" value={value} onInput={onInput} {...about} />
      ) : (
        <input
          id={id}
          class={type === 'number' ? 'input input-short' : 'input'}
          type="text"
          inputmode={type === 'number' ? 'numeric' : undefined}
          autocomplete="off"
          lang={lang}
          value={value}
          onInput={onInput}
          {...about}
        />
      )}
    </Field>
  );
}

interface TextPairProps {
  path: string;
  labels: Text;
  value: Text;
  errors: FieldErrors;
  type?: 'line' | 'lines';
  onChange: (value: Text) => void;
}

/** The same in both languages, side by side where there is room. */
export function TextPair({ path, labels, value, errors, type = 'line', onChange }: TextPairProps) {
  return (
    <div class="pair">
      {(['fr', 'en'] as const).map((lang) => (
        <TextField
          key={lang}
          path={`${path}.${lang}`}
          label={labels[lang]}
          lang={lang}
          value={value[lang]}
          errors={errors}
          type={type}
          onChange={(typed) => onChange({ ...value, [lang]: typed })}
        />
      ))}
    </div>
  );
}
