import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { isVerifiedAnew } from '../../../functions/survey/verified-anew.ts';
import { formatNumber } from '../../shared/format.ts';
import { type Language, pick } from '../../shared/language.ts';
import { BothVersions } from '../../space/both-versions.tsx';
import { Button } from '../../space/button.tsx';
import { ErrorBox } from '../../space/error-box.tsx';
import { Choices, SelectField, TextField } from '../../space/fields.tsx';
import { refusedFields, useForm } from '../../space/form.ts';
import { Loaded, useLoaded } from '../../space/loaded.tsx';
import { useSending } from '../../space/sending.ts';
import { useSpace, useTexts } from '../../space/space.ts';
import { useSharedForm } from '../../space/use-shared-form.ts';
import { changeVersioned, readVersioned, type Versioned } from '../../space/versioned.ts';
import { bothVersionsTexts } from '../both-versions-texts.ts';
import { Leaving, type LeavingPeople } from '../leaving/leaving.tsx';
import type { CompanyProfile } from '../part.ts';
import { statusTexts, type Texts, texts } from '../texts.ts';
import { type CompanyForm, checkCompanyForm, choicesOf, companyFields, refusedText } from './company-form.ts';

interface AccountProps extends Pick<DetailsProps, 'onChanged'> {
  onLeft: () => void;
  /** What stands before the ways to leave. */
  children: ComponentChildren;
}

/** What the company says of itself, and how it leaves. */
export function Account({ onChanged, onLeft, children }: AccountProps) {
  const { session } = useSpace();
  // At once, so that a service that does not answer is told of once.
  const loading = useLoaded(() =>
    Promise.all([
      readVersioned<CompanyProfile>(session, '/company'),
      session.request<LeavingPeople>('/company/members'),
    ]),
  );
  return (
    <Loaded loading={loading}>
      {([company, people]) => (
        <>
          <Details company={company} onChanged={onChanged} />
          {children}
          <Leaving
            name={company.value.name}
            people={people}
            onLeft={onLeft}
            onAsked={() => void loading.refresh()}
          />
        </>
      )}
    </Loaded>
  );
}

type Fields = ReturnType<typeof companyFields>;

function fieldsOf({ name, activity, employer, headcount }: Fields): Fields {
  return { name, activity, employer, headcount };
}

interface DetailsProps {
  /** As it was when the form was opened. */
  company: Versioned<CompanyProfile>;
  onChanged: (company: CompanyProfile) => void;
}

function Details({ company, onChanged }: DetailsProps) {
  const { t, language, session } = useSpace(texts);
  const words = useTexts(bothVersionsTexts);
  const statusText = useTexts(statusTexts);
  const [fields, setFields] = useState(() => fieldsOf(company.value));
  const [status, setStatus] = useState(company.value.status);
  const [said, setSaid] = useState('');
  const saidLine = useRef<HTMLParagraphElement>(null);
  const settling = useSending();
  const taken = ({ value, etag }: Versioned<CompanyProfile>): Versioned<Fields> => {
    setStatus(value.status);
    onChanged(value);
    return { value: fieldsOf(value), etag };
  };
  const shared = useSharedForm<Fields>({
    words,
    base: fieldsOf(company.value),
    now: { ...company, value: fieldsOf(company.value) },
    read: async () => taken(await readVersioned(session, '/company')),
    send: async (body, etag) =>
      taken(await changeVersioned(session, '/company', { method: 'PATCH', body, etag })),
    onSaved: (saved, text) => {
      setFields(saved);
      form.takeSaved(asTyped(saved));
      setSaid(text);
      requestAnimationFrame(() => {
        // Whoever goes on typing stays where they type.
        if (!document.activeElement?.matches('input, select')) saidLine.current?.focus();
      });
    },
  });
  const form = useForm({
    name: 'account',
    initial: asTyped(fields),
    check: (value) => checkCompanyForm(t, value),
    send: (value) => {
      setSaid('');
      return shared.save(companyFields(value), t.saved);
    },
    refused: (cause, hasField) => refusedFields(cause, (path) => refusedText(t, path), hasField),
    onChange: () => {
      setSaid('');
      shared.dismiss();
    },
  });
  const { bind, failure, isBusy } = form;
  const mine = companyFields(form.value);
  const isUnchanged = JSON.stringify(mine) === JSON.stringify(fields);
  const optionsOf = (question: 'activity' | 'employer') =>
    choicesOf(question).map(({ code, label }) => ({ code, label: pick(label, language) }));
  const { conflict } = shared;
  return (
    <>
      <p>{statusText[status]}</p>
      <h3>{t.detailsTitle}</h3>
      <p class="muted">{t.detailsText}</p>
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
        <p role="status">{status === 'verified' && isVerifiedAnew(fields, mine) && t.verifiedAnew}</p>
        <Button isSubmit label={t.save} isBusy={isBusy} disabled={isUnchanged} />
      </form>
      {conflict && (
        <BothVersions
          words={words}
          fields={conflict.fields.map((field) => ({
            name: fieldNames(t)[field],
            mine: fieldInWords(conflict.mine, field, language),
            theirs: fieldInWords({ ...fields, ...conflict.theirs }, field, language),
          }))}
          isBusy={settling.isBusy}
          onKeep={(side) => settling.send(() => shared.settle(side))}
        />
      )}
      <ErrorBox text={settling.failure} />
      <p role="status" tabIndex={-1} ref={saidLine}>
        {said}
        {said !== '' && !isUnchanged && ` ${t.typedSince}`}
      </p>
    </>
  );
}

function asTyped(fields: Fields): CompanyForm {
  return { ...fields, headcount: String(fields.headcount) };
}

function fieldNames(t: Texts): Record<keyof Fields, string> {
  return { name: t.companyName, activity: t.activity, employer: t.employer, headcount: t.headcount };
}

function fieldInWords(fields: Fields, field: keyof Fields, language: Language): string {
  if (field === 'headcount') return formatNumber(fields.headcount, language);
  if (field === 'name') return fields.name;
  const label = choicesOf(field).find(({ code }) => code === fields[field])?.label;
  return label ? pick(label, language) : fields[field];
}
