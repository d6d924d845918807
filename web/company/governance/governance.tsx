import './governance.css';
import type { FunctionComponent } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Benchmark } from '../../../functions/observatory/benchmark-document.ts';
import type { Governance as Statement } from '../../../functions/survey/governance.ts';
import { translate } from '../../shared/language.ts';
import { failureText } from '../failure-text.ts';
import type { PartProps } from '../part.ts';
import type { CompanyProfile, Session } from '../session.ts';
import { texts as companyTexts } from '../texts.ts';
import { charterEntranceTexts } from './charter/entrance-texts.ts';
import { hasKeptChoices } from './charter/kept-choices.ts';
import { GovernanceSummary } from './governance-summary.tsx';
import { hasDraft, StatementForm } from './statement-form.tsx';
import { governanceTexts } from './texts.ts';

type Loaded = {
  readonly statement: Statement | undefined;
  readonly benchmark: Benchmark | undefined;
  /** The company's answers could not be had, for a reason other than that there are none. */
  readonly hasBenchmarkFailed: boolean;
};

/** What the company has, what its people know of it, what to do next; and a charter to begin with. */
export function Governance({ language, session, company }: PartProps) {
  const t = governanceTexts(language);
  const { loaded, error, load, setStatement } = useStatement(session);
  const [isEditing, setEditing] = useState(() => hasDraft(company.id));
  const [isSaved, setSaved] = useState(false);
  const savedLine = useRef<HTMLParagraphElement>(null);

  if (error !== undefined) {
    return (
      <div class="message message-wrong" role="alert">
        <p>{failureText(translate(companyTexts, language), error)}</p>
        <button type="button" class="button button-secondary" onClick={load}>
          {t.retry}
        </button>
      </div>
    );
  }
  if (!loaded) return <p role="status">{t.loading}</p>;

  const { statement, benchmark, hasBenchmarkFailed } = loaded;
  const isFormOpen = isEditing || statement === undefined;
  const onSaved = (saved: Statement) => {
    setStatement(saved);
    setEditing(false);
    setSaved(true);
    requestAnimationFrame(() => savedLine.current?.focus());
  };
  return (
    <div class="governance">
      <p>{t.intro}</p>
      <p role="status" tabIndex={-1} ref={savedLine} class={isSaved ? 'message' : undefined}>
        {isSaved && !isFormOpen ? t.saved : ''}
      </p>
      {hasBenchmarkFailed && (
        <div class="message message-wrong" role="alert">
          <p>{t.benchmarkFailed}</p>
          <button type="button" class="button button-secondary" onClick={load}>
            {t.retry}
          </button>
        </div>
      )}
      {isFormOpen ? (
        <>
          <h3>{t.stateTitle}</h3>
          <StatementForm
            language={language}
            session={session}
            companyId={company.id}
            governance={statement}
            onSaved={onSaved}
            onCancel={statement ? () => setEditing(false) : undefined}
          />
        </>
      ) : (
        <>
          <GovernanceSummary language={language} governance={statement} benchmark={benchmark} />
          {!benchmark && !hasBenchmarkFailed && (
            <p class="no-print">
              <a href="#/invite">{t.toInvite}</a>
            </p>
          )}
          <div class="buttons">
            <button
              type="button"
              class="button button-secondary"
              onClick={() => {
                setSaved(false);
                setEditing(true);
              }}
            >
              {t.change}
            </button>
          </div>
        </>
      )}
      <CharterEntrance language={language} company={company} />
    </div>
  );
}

/** The statement and the newest benchmark. Either may be absent; only the statement is needed. */
function useStatement(session: Session) {
  const [loaded, setLoaded] = useState<Loaded>();
  const [error, setError] = useState<unknown>();
  const load = () => {
    setError(undefined);
    setLoaded(undefined);
    loadStatement(session).then(setLoaded, setError);
  };
  useEffect(load, [session]);
  const setStatement = (statement: Statement) => setLoaded((before) => before && { ...before, statement });
  return { loaded, error, load, setStatement };
}

async function loadStatement(session: Session): Promise<Loaded> {
  const { governance, status } = await session.request<CompanyProfile & { governance?: Statement }>(
    '/company',
  );
  const newest = status === 'verified' ? loadNewestBenchmark(session) : Promise.resolve(undefined);
  const answers = await newest.then(
    (benchmark) => ({ benchmark, hasBenchmarkFailed: false }),
    () => ({ benchmark: undefined, hasBenchmarkFailed: true }),
  );
  return { statement: governance, ...answers };
}

/** The newest benchmark, of whatever wave; undefined before the first. */
async function loadNewestBenchmark(session: Session): Promise<Benchmark | undefined> {
  const [newest] = await session.request<{ id: string }[]>('/company/editions');
  return newest && session.request<Benchmark>(`/company/editions/${encodeURIComponent(newest.id)}`);
}

type CharterPart = FunctionComponent<Pick<PartProps, 'language' | 'company'>>;

/** The charter's texts are many: they are loaded when they are asked for. */
function CharterEntrance({ language, company }: Pick<PartProps, 'language' | 'company'>) {
  const t = translate(charterEntranceTexts, language);
  const [loaded, setLoaded] = useState<{ Part: CharterPart }>();
  const [hasFailed, setFailed] = useState(false);
  const open = () => {
    setFailed(false);
    import('./charter/charter-section.tsx').then(
      ({ CharterSection }) => setLoaded({ Part: CharterSection }),
      () => setFailed(true),
    );
  };
  useEffect(() => {
    if (hasKeptChoices(company.id)) open();
  }, []);
  return (
    <section class="governance-charter no-print" aria-labelledby="charter-title">
      <h3 id="charter-title">{t.title}</h3>
      <p>{t.intro}</p>
      {hasFailed && (
        <div class="message message-wrong" role="alert">
          <p>{t.failed}</p>
        </div>
      )}
      {loaded ? (
        <loaded.Part language={language} company={company} />
      ) : (
        <button type="button" class="button button-secondary" onClick={open}>
          {t.open}
        </button>
      )}
    </section>
  );
}
