import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Language } from '../shared/language.ts';
import { pageTitle } from '../shared/page-title.ts';
import { Account } from './account/account.tsx';
import { failureText } from './failure-text.ts';
import type { Part } from './part.ts';
import type { CompanyProfile, Session } from './session.ts';
import type { Texts } from './texts.ts';

/** The parts of the space, each loaded when it is first opened. */
const parts: Readonly<Record<string, () => Promise<Part>>> = {
  invite: async () => (await import('./invite/invite.tsx')).Invite,
  participation: async () => (await import('./participation/participation.tsx')).Participation,
  benchmark: async () => (await import('./benchmark/benchmark.tsx')).BenchmarkPart,
  governance: async () => (await import('./governance/governance.tsx')).Governance,
  report: async () => (await import('./report/report.tsx')).Report,
};

export interface SpaceProps {
  language: Language;
  t: Texts;
  session: Session;
  /** Which part is open, from the address. */
  place: string;
  onSignOut: () => void;
  onNewKey: (key: string) => void;
}

/** What a company sees once it has signed in. */
export function Space({ language, t, session, place, onSignOut, onNewKey }: SpaceProps) {
  const { company, error, load, setCompany } = useCompany(session);
  const titles: Readonly<Record<string, string>> = {
    invite: t.invite,
    participation: t.participation,
    benchmark: t.benchmark,
    governance: t.governance,
    report: t.report,
    account: t.account,
  };
  const open = place in titles ? place : 'invite';
  const title = titles[open] as string;
  const heading = useRef<HTMLHeadingElement>(null);
  const isFirst = useRef(true);

  useLayoutEffect(() => {
    document.title = pageTitle(`${title} · ${t.title}`, language);
    if (!isFirst.current) heading.current?.focus({ preventScroll: true });
    isFirst.current = false;
  }, [title]);

  if (error !== undefined) {
    return (
      <>
        <h1>{t.title}</h1>
        <div class="message message-wrong" role="alert">
          <p>{failureText(t, error)}</p>
        </div>
        <div class="buttons">
          <button type="button" class="button" onClick={load}>
            {t.retry}
          </button>
          <button type="button" class="button button-secondary" onClick={onSignOut}>
            {t.signOut}
          </button>
        </div>
      </>
    );
  }
  if (!company) {
    return (
      <>
        <h1>{t.title}</h1>
        <p role="status">{t.loading}</p>
      </>
    );
  }
  return (
    <>
      <div class="company-line no-print">
        <h1>
          <bdi>{company.name}</bdi>
        </h1>
        <button type="button" class="button button-link" onClick={onSignOut}>
          {t.signOut}
        </button>
      </div>
      <StatusLine t={t} company={company} />
      <nav class="section-nav no-print" aria-label={t.partsNavigation}>
        <ul>
          {Object.entries(titles).map(([name, label]) => (
            <li key={name}>
              <a href={`#/${name}`} aria-current={name === open ? 'page' : undefined}>
                {label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <section class="company-part" aria-labelledby="part-title">
        <h2 id="part-title" ref={heading} tabIndex={-1}>
          {title}
        </h2>
        {open === 'account' ? (
          <Account
            language={language}
            t={t}
            session={session}
            company={company}
            onChanged={setCompany}
            onNewKey={onNewKey}
          />
        ) : (
          <LoadedPart key={open} t={t} name={open} props={{ language, session, company }} />
        )}
      </section>
    </>
  );
}

/** The company as the service keeps it: undefined while it is read, with an error where it cannot be. */
function useCompany(session: Session) {
  const [company, setCompany] = useState<CompanyProfile>();
  const [error, setError] = useState<unknown>();
  const load = () => {
    setError(undefined);
    session.request<CompanyProfile>('/company').then(setCompany, setError);
  };
  useEffect(load, []);
  return { company, error, load, setCompany };
}

function StatusLine({ t, company }: { t: Texts; company: CompanyProfile }) {
  if (company.status === 'verified') return null;
  const isRefused = company.status === 'refused';
  return (
    <div class={`message no-print ${isRefused ? 'message-wrong' : 'message-waiting'}`} role="note">
      <p>
        <strong>{isRefused ? t.refused : t.pending}</strong> {isRefused ? t.refusedText : t.pendingText}
      </p>
    </div>
  );
}

function LoadedPart({ t, name, props }: { t: Texts; name: string; props: Parameters<Part>[0] }) {
  const [loaded, setLoaded] = useState<{ Part: Part }>();
  const [hasFailed, setFailed] = useState(false);
  const load = () => {
    setFailed(false);
    parts[name]?.().then(
      (Part) => setLoaded({ Part }),
      () => setFailed(true),
    );
  };
  useEffect(load, [name]);
  if (loaded) return <loaded.Part {...props} />;
  if (!hasFailed) return <p role="status">{t.loading}</p>;
  return (
    <div class="message message-wrong" role="alert">
      <p>{t.failedToLoad}</p>
      <button type="button" class="button button-secondary" onClick={load}>
        {t.retry}
      </button>
    </div>
  );
}
