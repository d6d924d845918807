import { pick } from '../../shared/language.ts';
import { ErrorBox } from '../../space/error-box.tsx';
import { Choices, SelectField, TextField } from '../../space/fields.tsx';
import { refusedFields, useForm } from '../../space/form.ts';
import { useSpace, useTexts } from '../../space/space.ts';
import { texts } from '../texts.ts';
import { type CompanyForm, checkCompanyForm, choicesOf, companyFields, refusedText } from './company-form.ts';

interface CompanyFieldsProps {
  /** Keeps the ids of two forms apart. */
  name: string;
  initial: CompanyForm;
  label: string;
  /** Said of what is typed, before it is sent. */
  note?: (form: CompanyForm) => string;
  isUnchanged?: (form: CompanyForm) => boolean;
  onChange?: () => void;
  /** Is given the fields as the service takes them. */
  send: (fields: ReturnType<typeof companyFields>) => Promise<void>;
}

/** The four things a company says of itself, from typing to sending. */
export function CompanyFields(props: CompanyFieldsProps) {
  const { name, initial, label, note, isUnchanged = () => false, onChange, send } = props;
  const { language } = useSpace();
  const t = useTexts(texts);
  const form = useForm({
    name,
    initial,
    check: (value) => checkCompanyForm(t, value),
    send: (value) => send(companyFields(value)),
    refused: (cause, hasField) => refusedFields(cause, (path) => refusedText(t, path), hasField),
    onChange,
  });
  const { bind, value, failure, isBusy } = form;
  const optionsOf = (question: 'activity' | 'employer') =>
    choicesOf(question).map((option) => ({ code: option.code, label: pick(option.label, language) }));
  return (
    <form ref={form.element} onSubmit={form.submit} noValidate>
      <TextField {...bind('name')} label={t.companyName} autocomplete="organization" />
      <SelectField
        {...bind('activity')}
        label={t.activity}
        options={[{ code: '', label: t.choose }, ...optionsOf('activity')]}
      />
      <Choices {...bind('employer')} class="field" legend={t.employer} options={optionsOf('employer')} />
      <TextField {...bind('headcount')} label={t.headcount} hint={t.headcountHint} type="number" />
      <ErrorBox text={failure} />
      {note && <p role="status">{note(value)}</p>}
      <button type="submit" class="button" disabled={isBusy || isUnchanged(value)}>
        {isBusy ? t.working : label}
      </button>
    </form>
  );
}
