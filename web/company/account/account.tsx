import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { isVerifiedAnew } from '../../../functions/survey/verified-anew.ts';
import { formatNumber } from '../../shared/format.ts';
import { type Language, pick } from '../../shared/language.ts';
import { BothVersions } from '../../space/both-versions.tsx';
import { ErrorBox } from '../../space/error-box.tsx';
import { Loaded, useLoaded } from '../../space/loaded.tsx';
import { useSending } from '../../space/sending.ts';
import { useSpace, useTexts } from '../../space/space.ts';
import { useSharedForm } from '../../space/use-shared-form.ts';
import { changeVersioned, readVersioned, type Versioned } from '../../space/versioned.ts';
import { bothVersionsTexts } from '../both-versions-texts.ts';
import { Leaving, type LeavingPeople } from '../leaving/leaving.tsx';
import type { CompanyProfile } from '../part.ts';
import { type Texts, texts } from '../texts.ts';
import { CompanyFields } from './company-fields.tsx';
import { choicesOf, companyFields } from './company-form.ts';

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
  const { language, session } = useSpace();
  const t = useTexts(texts);
  const words = useTexts(bothVersionsTexts);
  const [fields, setFields] = useState(() => fieldsOf(company.value));
  const [status, setStatus] = useState(company.value.status);
  const [said, setSaid] = useState('');
  /** Counts how often the form was filled anew. */
  const [filling, setFilling] = useState(0);
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
      setFilling((count) => count + 1);
      setSaid(text);
      requestAnimationFrame(() => saidLine.current?.focus());
    },
  });
  const { conflict } = shared;
  return (
    <>
      <p>
        {
          {
            pending: t.statusPending,
            verified: t.statusVerified,
            refused: t.statusRefused,
            suspended: t.statusSuspended,
          }[status]
        }
      </p>
      <h3>{t.detailsTitle}</h3>
      <p class="muted">{t.detailsText}</p>
      <CompanyFields
        key={filling}
        name="account"
        initial={{ ...fields, headcount: String(fields.headcount) }}
        label={t.save}
        isUnchanged={(form) => JSON.stringify(companyFields(form)) === JSON.stringify(fields)}
        note={(form) =>
          status === 'verified' && isVerifiedAnew(fields, companyFields(form)) ? t.verifiedAnew : ''
        }
        onChange={() => {
          setSaid('');
          shared.dismiss();
        }}
        send={async (mine) => {
          setSaid('');
          await shared.save(mine, t.saved);
        }}
      />
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
      </p>
    </>
  );
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
