import { useState } from 'preact/hooks';
import type { CompanyStatus } from '../../functions/survey/company.ts';
import { companyOptions } from '../../functions/survey/company-options.ts';
import { ApiError } from '../shared/api.ts';
import { beside } from '../shared/beside.ts';
import { between } from '../shared/between.ts';
import { type Language, pick } from '../shared/language.ts';
import { Button } from '../space/button.tsx';
import { ConfirmedAction } from '../space/confirmed-action.tsx';
import { failureText } from '../space/failure-text.ts';
import { TextField } from '../space/fields.tsx';
import { Loaded, useRead } from '../space/loaded.tsx';
import { SectionNav } from '../space/section-nav.tsx';
import { useSpace, useTexts } from '../space/space.ts';
import { Changing } from './account/changing.tsx';
import type { Company } from './api-types.ts';
import { CompanyRecovery } from './recovery/company-recovery.tsx';
import { texts } from './texts.ts';
import { type ViewProps, ViewTitle } from './view.tsx';

const mostAtOnce = 50;

/** What may be done with a company, and what it is then. */
const decided = { verify: 'verified', refuse: 'refused', suspend: 'suspended' } as const;
type Verb = keyof typeof decided;

/** Companies by status: verifying, refusing and suspending them, each of which takes the others back. */
export function Companies({ status, announce }: ViewProps & { status: CompanyStatus }) {
  const t = useTexts(texts);
  const loading = useRead<Company[]>('/operator/companies');
  return (
    <section>
      <ViewTitle title={t.companies} />
      <p>{t.companiesLead}</p>
      <Loaded loading={loading}>
        {(companies) => (
          <>
            <StatusWays status={status} companies={companies} />
            <CompanyList
              key={status}
              announce={announce}
              companies={companies.filter((company) => company.status === status)}
              onChanged={(changed) =>
                loading.change((all) => all.map((company) => (company.id === changed.id ? changed : company)))
              }
              onOutdated={loading.refresh}
            />
          </>
        )}
      </Loaded>
    </section>
  );
}

function StatusWays({ status, companies }: { status: CompanyStatus; companies: readonly Company[] }) {
  const { t, number } = useSpace(texts);
  const ways = (['pending', 'verified', 'refused', 'suspended'] as const).map((each) => {
    const count = companies.filter((company) => company.status === each).length;
    const name = t[`${each}Companies`](number(count));
    return { place: `companies/${each}`, name, isCurrent: each === status };
  });
  return <SectionNav label={t.byStatus} ways={ways} />;
}

interface CompanyListProps extends ViewProps {
  companies: readonly Company[];
  onChanged: (company: Company) => void;
  /** Reads all of them again. */
  onOutdated: () => Promise<void>;
}

function CompanyList(props: CompanyListProps) {
  const { companies } = props;
  const { t, number } = useSpace(texts);
  const [most, setMost] = useState(mostAtOnce);
  if (companies.length === 0) return <p>{t.noCompanies}</p>;
  const next = Math.min(companies.length - most, mostAtOnce);
  return (
    <>
      <ul class="company-list unmarked flush">
        {companies.slice(0, most).map((company) => (
          <CompanyItem key={company.id} {...props} company={company} />
        ))}
      </ul>
      {next > 0 && (
        <Button
          kind="secondary"
          label={t.showMore(number(next))}
          onClick={() => setMost(most + mostAtOnce)}
        />
      )}
    </>
  );
}

function CompanyItem({ announce, company, onChanged, onOutdated }: CompanyListProps & { company: Company }) {
  const { t, language, session, words, number } = useSpace(texts);
  const { id, name, activity, employer, headcount, status, country, registration, contact, revision } =
    company;
  const [reason, setReason] = useState('');
  const decide = async (verb: Verb) => {
    const given = reason.trim();
    if (verb !== 'verify' && given === '') throw new ApiError('reason-missing', 400);
    const path = `/operator/companies/${encodeURIComponent(id)}`;
    const body = { status: decided[verb], revision, ...(verb !== 'verify' && { reason: given }) };
    try {
      onChanged(await session.request<Company>(path, { method: 'PATCH', body }));
    } catch (cause) {
      if (isOutdated(cause)) await onOutdated();
      throw cause;
    }
    announce(t[`${decided[verb]}Now`](isolated(name)));
  };
  const explain = (cause: unknown) => (isOutdated(cause) ? t.companyChanged : failureText(words, cause));
  const decision = (verb: Verb) => (
    <ConfirmedAction
      label={t[verb]}
      fullLabel={t[`${verb}Of`](isolated(name))}
      yes={t[`${verb}Yes`]}
      isSecondary={verb !== 'verify'}
      act={() => decide(verb)}
      explain={explain}
    >
      <p>
        <strong>{t[`${verb}Question`]}</strong>
      </p>
      <p class="company-name">
        <bdi>{name}</bdi>
      </p>
      <p>{verb === 'verify' ? t.verifyEffect : t.refuseEffect}</p>
      {verb !== 'verify' && (
        <TextField
          path="reason"
          form={id}
          label={t.reason}
          type="lines"
          value={reason}
          onChange={setReason}
        />
      )}
    </ConfirmedAction>
  );
  return (
    <li>
      <h3 class="company-name">
        <bdi>{name}</bdi>
      </h3>
      <p class="muted">
        {beside(
          stated('activity', activity, language),
          stated('employer', employer, language),
          t.employees(headcount, number(headcount)),
          `${t.companyId} ${id}`,
        )}
      </p>
      {contact && (
        <p class="company-name">
          {country} {registration}
          {between}
          <bdi>{contact.name}</bdi>
          {between}
          <bdi>{contact.address}</bdi>
        </p>
      )}
      {company.reason && (
        <p>
          {t.reasonGiven} <bdi>{company.reason}</bdi>
        </p>
      )}
      <Changing by={['operates', 'verifies']}>
        <div class="decisions">
          {status !== 'verified' && decision('verify')}
          {status !== 'refused' && decision('refuse')}
          {status === 'verified' && decision('suspend')}
        </div>
      </Changing>
      {contact && <CompanyRecovery id={id} name={name} announce={announce} />}
    </li>
  );
}

/** Whether the company is not what was shown of it. */
function isOutdated(cause: unknown): boolean {
  return cause instanceof ApiError && cause.slug === 'changed-meanwhile';
}

/** Inside a sentence: between marks that keep a name written from right to left from turning what stands beside it. */
function isolated(name: string): string {
  return `\u2068${name}\u2069`;
}

/** What a company states of itself, in words. */
function stated(question: 'activity' | 'employer', code: string, language: Language): string {
  const label = companyOptions[question].find((option) => option.code === code)?.label;
  return label ? pick(label, language) : code;
}
