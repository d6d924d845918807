import { describedBy, Field } from '../../shared/field.tsx';
import { fieldId } from '../../space/form.ts';

interface CommittedFieldProps {
  path: string;
  label: string;
  hint?: string;
  error?: string | undefined;
  value: string;
  type?: 'number';
  onChange: (value: string) => void;
}

/** A short field that counts once it is left: what is named by it must not be renamed at every letter. */
export function CommittedField({ path, label, hint, error, value, type, onChange }: CommittedFieldProps) {
  const id = fieldId(path);
  return (
    <Field id={id} label={label} {...(hint !== undefined && { hint })} error={error}>
      <input
        // Its own text until it is left; another value from elsewhere begins it anew.
        key={value}
        id={id}
        class="input input-short"
        type="text"
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
        inputmode={type === 'number' ? 'decimal' : undefined}
        defaultValue={value}
        onChange={({ currentTarget }) => onChange(currentTarget.value.trim())}
        {...describedBy(id, { ...(hint !== undefined && { hint }), error })}
      />
    </Field>
  );
}

interface ScoreFieldProps extends Pick<CommittedFieldProps, 'path' | 'label' | 'error'> {
  score: unknown;
  /** What is no number is handed on as it was typed: the check names it. */
  onChange: (score: number | undefined) => void;
}

/** A number, with a point or a comma; empty where there is none. */
export function ScoreField({ score, onChange, ...field }: ScoreFieldProps) {
  const take = (typed: string) => {
    const number = Number(typed.replace(',', '.').replace('−', '-'));
    if (typed === '') onChange(undefined);
    else onChange(Number.isFinite(number) ? number : (typed as unknown as number));
  };
  return (
    <CommittedField
      {...field}
      type="number"
      value={score === undefined ? '' : String(score)}
      onChange={take}
    />
  );
}
