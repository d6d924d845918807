import type { HTMLAttributes } from 'preact';
import { describedBy, Field } from '../shared/field.tsx';
import type { Language, Text } from '../shared/language.ts';
import { type FieldBinding, fieldId } from './form.ts';

type Binding<T> = Pick<FieldBinding<T>, 'path' | 'value' | 'onChange'> & Partial<FieldBinding<T>>;

interface TextFieldProps extends Binding<string> {
  label: string;
  hint?: string | undefined;
  type?: 'line' | 'lines' | 'short' | 'day' | 'number' | 'email';
  /** The language of what is typed, where it is not the page's. */
  lang?: Language;
  autocomplete?: 'off' | 'organization' | 'email' | 'name' | 'organization-title';
  isDisabled?: boolean;
}

/** One field of a form, with its hint and its error. */
export function TextField(props: TextFieldProps) {
  const { path, form, label, hint, errors, type = 'line', autocomplete = 'off', onChange } = props;
  const id = fieldId(path, form);
  const error = errors?.[path];
  const control = {
    id,
    lang: props.lang,
    value: props.value,
    disabled: props.isDisabled,
    onInput: (event: { currentTarget: { value: string } }) => onChange(event.currentTarget.value),
    ...describedBy(id, { hint, error }),
  };
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      {type === 'lines' ? (
        <textarea class="textarea" rows={3} {...control} />
      ) : (
        <input
          class={type === 'line' || type === 'email' ? 'input' : 'input input-short'}
          {...(type === 'day' ? { type: 'date' as const } : { type: 'text' as const, autocomplete })}
          {...(type === 'email' && { autocapitalize: 'none', spellcheck: false })}
          inputmode={type === 'number' ? 'numeric' : type === 'email' ? 'email' : undefined}
          {...control}
        />
      )}
    </Field>
  );
}

interface TextPairProps extends Binding<Text> {
  labels: Text;
  type?: 'line' | 'lines';
}

/** The same in both languages, side by side where there is room. */
export function TextPair({ path, labels, value, onChange, ...field }: TextPairProps) {
  return (
    <div class="pair">
      {(['fr', 'en'] as const).map((lang) => (
        <TextField
          {...field}
          key={lang}
          path={`${path}.${lang}`}
          label={labels[lang]}
          lang={lang}
          value={value[lang]}
          onChange={(typed) => onChange({ ...value, [lang]: typed })}
        />
      ))}
    </div>
  );
}

interface Option<C extends string> {
  readonly code: C;
  readonly label: string;
}

interface SelectFieldProps<C extends string> extends Binding<C> {
  label: string;
  hint?: string | undefined;
  options: readonly Option<C>[];
  isShort?: boolean;
}

/** A choice from a list, with its hint and its error. */
export function SelectField<C extends string>(props: SelectFieldProps<C>) {
  const { path, form, label, hint, value, errors, options, isShort, onChange } = props;
  const id = fieldId(path, form);
  const error = errors?.[path];
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      <select
        id={id}
        class={isShort ? 'select input-short' : 'select'}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value as C)}
        {...describedBy(id, { hint, error })}
      >
        {options.map(({ code, label: name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    </Field>
  );
}

interface ChoicesProps<C extends string>
  extends Omit<Binding<C | undefined | readonly C[]>, 'onChange'>,
    Pick<HTMLAttributes<HTMLFieldSetElement>, 'class' | 'aria-describedby'> {
  legend: string;
  isLegendHidden?: boolean;
  hint?: string;
  options: readonly Option<C>[];
  /** Called with the code that is chosen, or given up where several may be. */
  onChange: (code: C, isChosen: boolean) => void;
}

/** Radio buttons, or check boxes where the value is a list, under one legend, with their hint and their error. */
export function Choices<C extends string>(props: ChoicesProps<C>) {
  const { path, form, errors, legend, isLegendHidden, hint, options, value, onChange, ...attributes } = props;
  const id = fieldId(path, form);
  const error = errors?.[path];
  const isWrong = error !== undefined;
  const describedById = (isWrong && `${id}-error`) || (hint !== undefined && `${id}-hint`) || undefined;
  const several = Array.isArray(value) ? (value as readonly C[]) : undefined;
  return (
    <fieldset
      aria-describedby={describedById}
      {...attributes}
      class={[attributes.class, isWrong && 'field-wrong'].filter(Boolean).join(' ')}
    >
      <legend class={isLegendHidden ? 'visually-hidden' : undefined}>{legend}</legend>
      {hint !== undefined && (
        <p class="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {options.map(({ code, label }, index) => (
        <label class="choice" key={code}>
          <input
            id={index === 0 ? id : undefined}
            type={several ? 'checkbox' : 'radio'}
            name={several ? `${id}-${code}` : id}
            value={code}
            checked={several ? several.includes(code) : value === code}
            data-wrong={index === 0 && isWrong ? true : undefined}
            onChange={(event) => onChange(code, event.currentTarget.checked)}
          />
          {label}
        </label>
      ))}
      {isWrong && (
        <p class="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </fieldset>
  );
}
