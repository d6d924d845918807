import { useState } from 'preact/hooks';
import { formatNumber } from '../shared/format.ts';
import type { Company, CompanyStatus } from './api-types.ts';
import { ConfirmedAction } from './confirmed-action.tsx';
import { Loaded, useLoaded } from './use-loaded.tsx';
import { type ViewProps, ViewTitle } from './view.tsx';
import { codeLabel } from './waves/margin-form.ts';

const mostAtOnce = 50;

/** Companies by status: verifying and refusing them, either of which takes the other back. */
export function Companies({ status, ...props }: ViewProps & { status: CompanyStatus }) {
  const { language, t, session } = props;
  const loading = useLoaded(() => session.request<Company[]>('/operator/companies'));
  return (
    <section>
      <ViewTitle language={language} t={t} title={t.companies} />
      <p>{t.companiesLead}</p>
      <Loaded t={t} loading={loading}>
        {(companies) => (
          <>
            <StatusWays {...props} status={status} companies={companies} />
            <CompanyList
              {...props}
              key={status}
              companies={companies.filter((company) => company.status === status)}
              onChanged={(changed) =>
                loading.setValue(companies.map((company) => (company.id === changed.id ? changed : company)))
              }
            />
          </>
        )}
      </Loaded>
    </section>
  );
}

function StatusWays({
  language,
  t,
  status,
  companies,
}: ViewProps & { status: CompanyStatus; companies: readonly Company[] }) {
  const labels = {
    pending: t.pendingCompanies,
    verified: t.verifiedCompanies,
    refused: t.refusedCompanies,
  } as const;
  return (
    <nav class="section-nav" aria-label={t.byStatus}>
      <ul>
        {(['pending', 'verified', 'refused'] as const).map((each) => {
          const count = companies.filter((company) => company.status === each).length;
          return (
            <li key={each}>
              <a href={`#/companies/${each}`} aria-current={each === status ? 'page' : undefined}>
                {labels[each](formatNumber(count, language))}
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

interface CompanyListProps extends ViewProps {
  companies: readonly Company[];
  onChanged: (company: Company) => void;
}

function CompanyList(props: CompanyListProps) {
  const { language, t, companies } = props;
  const [most, setMost] = useState(mostAtOnce);
  if (companies.length === 0) return <p>{t.noCompanies}</p>;
  const next = Math.min(companies.length - most, mostAtOnce);
  return (
    <>
      <ul class="company-list">
        {companies.slice(0, most).map((company) => (
          <CompanyItem key={company.id} {...props} company={company} />
        ))}
      </ul>
      {next > 0 && (
        <button type="button" class="button button-secondary" onClick={() => setMost(most + mostAtOnce)}>
          {t.showMore(formatNumber(next, language))}
        </button>
      )}
    </>
  );
}

function CompanyItem({
  language,
  t,
  session,
  announce,
  company,
  onChanged,
}: CompanyListProps & { company: Company }) {
  const { id, name, activity, employer, headcount, status } = company;
  const decide = (decided: 'verified' | 'refused') => async () => {
    const path = `/operator/companies/${encodeURIComponent(id)}`;
    onChanged(await session.request<Company>(path, { method: 'PATCH', body: { status: decided } }));
    announce(decided === 'verified' ? t.verifiedNow(isolated(name)) : t.refusedNow(isolated(name)));
  };
  return (
    <li>
      <h3 class="company-name">
        <bdi>{name}</bdi>
      </h3>
      <p class="muted">
        {codeLabel('activity', activity, language)} · {codeLabel('employer', employer, language)} ·{' '}
        {t.employees(headcount, formatNumber(headcount, language))} · {t.companyId} {id}
      </p>
      <div class="decisions">
        {status !== 'verified' && (
          <ConfirmedAction
            t={t}
            label={t.verify}
            fullLabel={t.verifyOf(isolated(name))}
            confirmLabel={t.verifyYes}
            act={decide('verified')}
          >
            <Question question={t.verifyQuestion} name={name} effect={t.verifyEffect} />
          </ConfirmedAction>
        )}
        {status !== 'refused' && (
          <ConfirmedAction
            t={t}
            label={t.refuse}
            fullLabel={t.refuseOf(isolated(name))}
            confirmLabel={t.refuseYes}
            isSecondary
            act={decide('refused')}
          >
            <Question question={t.refuseQuestion} name={name} effect={t.refuseEffect} />
          </ConfirmedAction>
        )}
      </div>
    </li>
  );
}

function Question({ question, name, effect }: { question: string; name: string; effect: string }) {
  return (
    <>
      <p>
        <strong>{question}</strong>
      </p>
      <p class="company-name">
        <bdi>{name}</bdi>
      </p>
      <p>{effect}</p>
    </>
  );
}

/** Inside a sentence: between marks that keep a name written from right to left from turning what stands beside it. */
function isolated(name: string): string {
  return `\u2068${name}\u2069`;
}
