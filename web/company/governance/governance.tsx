import './governance.css';
import { useRef, useState } from 'preact/hooks';
import type { ShownBenchmark } from '../../../functions/observatory/benchmark-document.ts';
import type { Governance as Statement } from '../../../functions/survey/governance.ts';
import { loadScript } from '../../shared/load-script.ts';
import { ErrorBox } from '../../space/error-box.tsx';
import { Loaded, type Loading, useLoaded } from '../../space/loaded.tsx';
import type { Session } from '../../space/session.ts';
import { useSpace, useTexts } from '../../space/space.ts';
import { readVersioned, type Versioned } from '../../space/versioned.ts';
import type { PartProps, StatingCompany } from '../part.ts';
import { charterEntranceTexts } from './charter/entrance-texts.ts';
import { hasKeptChoices } from './charter/kept-choices.ts';
import { GovernanceSummary } from './governance-summary.tsx';
import { hasDraft, StatementForm } from './statement-form.tsx';
import { governanceTexts } from './texts.ts';

interface Stated {
  readonly statement: Versioned<Statement | undefined>;
  readonly benchmark: ShownBenchmark | undefined;
  /** The company's answers could not be had, for a reason other than that there are none. */
  readonly hasBenchmarkFailed: boolean;
}

/** What the company has, what its people know of it, what to do next; and a charter to begin with. */
export function Governance({ company }: PartProps) {
  const { session } = useSpace();
  const loading = useLoaded(() => loadStatement(session));
  return (
    <Loaded loading={loading}>
      {(stated) => <StatedGovernance company={company} stated={stated} loading={loading} />}
    </Loaded>
  );
}

interface StatedGovernanceProps extends PartProps {
  stated: Stated;
  loading: Loading<Stated>;
}

function StatedGovernance({ company, stated, loading }: StatedGovernanceProps) {
  const { language } = useSpace();
  const t = governanceTexts(language);
  const [isEditing, setEditing] = useState(() => hasDraft(company.id));
  const [said, setSaid] = useState('');
  const savedLine = useRef<HTMLParagraphElement>(null);
  const { statement, benchmark, hasBenchmarkFailed } = stated;
  const isFormOpen = isEditing || statement.value === undefined;
  const onSaved = (saved: Versioned<Statement>, text: string) => {
    loading.setValue({ ...stated, statement: saved });
    setEditing(false);
    setSaid(text);
    requestAnimationFrame(() => savedLine.current?.focus());
  };
  return (
    <div class="governance">
      <p>{t.intro}</p>
      <p role="status" tabIndex={-1} ref={savedLine} class={said ? 'message' : undefined}>
        {isFormOpen ? '' : said}
      </p>
      {hasBenchmarkFailed && <ErrorBox text={t.benchmarkFailed} onRetry={loading.reload} />}
      {isFormOpen ? (
        <>
          <h3>{t.stateTitle}</h3>
          <StatementForm
            companyId={company.id}
            statement={statement}
            onSaved={onSaved}
            onCancel={statement.value ? () => setEditing(false) : undefined}
          />
        </>
      ) : (
        <>
          <GovernanceSummary language={language} governance={statement.value} benchmark={benchmark} />
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
                setSaid('');
                setEditing(true);
              }}
            >
              {t.change}
            </button>
          </div>
        </>
      )}
      <CharterEntrance company={company} />
    </div>
  );
}

/** The statement and the newest benchmark. Either may be absent; only the statement is needed. */
async function loadStatement(session: Session): Promise<Stated> {
  const { value, etag } = await readVersioned<StatingCompany>(session, '/company');
  const { governance, status } = value;
  const newest = status === 'verified' ? loadNewestBenchmark(session) : Promise.resolve(undefined);
  const answers = await newest.then(
    (benchmark) => ({ benchmark, hasBenchmarkFailed: false }),
    () => ({ benchmark: undefined, hasBenchmarkFailed: true }),
  );
  return { statement: { value: governance, etag }, ...answers };
}

/** The newest benchmark, of whatever wave; undefined before the first. */
async function loadNewestBenchmark(session: Session): Promise<ShownBenchmark | undefined> {
  const [newest] = await session.request<{ id: string }[]>('/company/editions');
  return newest && session.request<ShownBenchmark>(`/company/editions/${encodeURIComponent(newest.id)}`);
}

function CharterEntrance({ company }: PartProps) {
  const t = useTexts(charterEntranceTexts);
  const [isOpen, setOpen] = useState(() => hasKeptChoices(company.id));
  return (
    <section class="governance-charter no-print" aria-labelledby="charter-title">
      <h3 id="charter-title">{t.title}</h3>
      <p>{t.intro}</p>
      {isOpen ? (
        <Charter company={company} />
      ) : (
        <button type="button" class="button button-secondary" onClick={() => setOpen(true)}>
          {t.open}
        </button>
      )}
    </section>
  );
}

/** The charter's texts are many: they are loaded when they are asked for. */
function Charter({ company }: PartProps) {
  const loading = useLoaded(() => loadScript(() => import('./charter/charter-section.tsx')));
  return <Loaded loading={loading}>{({ CharterSection }) => <CharterSection company={company} />}</Loaded>;
}
