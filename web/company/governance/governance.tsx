import { Button } from '../../space/button.tsx';
import { benchmarkPath } from '../benchmark/use-benchmark.ts';
import './governance.css';
import { useRef, useState } from 'preact/hooks';
import type { Development } from '../../../functions/observatory/benchmark-development.ts';
import type { ShownBenchmark } from '../../../functions/observatory/benchmark-document.ts';
import type { ActionPlan } from '../../../functions/survey/action-plan.ts';
import { pillars, type Governance as Statement } from '../../../functions/survey/governance.ts';
import { pick, type Text } from '../../shared/language.ts';
import { loadScript } from '../../shared/load-script.ts';
import { ErrorBox } from '../../space/error-box.tsx';
import { Loaded, type Loading, useLoaded } from '../../space/loaded.tsx';
import type { Session } from '../../space/session.ts';
import { useSpace, useTexts } from '../../space/space.ts';
import { readVersioned, type Versioned } from '../../space/versioned.ts';
import { MayChange } from '../may-change.tsx';
import type { OpenedPartProps, PartProps, StatingCompany } from '../part.ts';
import { charterEntranceTexts } from './charter/entrance-texts.ts';
import { hasKeptChoices } from './charter/kept-choices.ts';
import { DistanceTable } from './distance-table.tsx';
import { History } from './history.tsx';
import { hasDraft, StatementForm } from './statement-form.tsx';
import { Steps } from './steps.tsx';
import { governanceTexts } from './texts.ts';
import { stateInWords } from './wording.ts';

interface Stated {
  readonly statement: Versioned<Statement | undefined>;
  readonly plan: Versioned<ActionPlan>;
  readonly figures: FiguresOfWaves;
  /** The company's answers could not be had, for a reason other than that there are none. */
  readonly haveFiguresFailed: boolean;
}

/** What the company's people said, as far as it is published. */
interface FiguresOfWaves {
  readonly benchmark?: ShownBenchmark;
  readonly development?: Development;
  readonly titles: Readonly<Record<string, Text>>;
}

/** What the company has, the steps that its figures ask for, what became of earlier ones; and a charter to begin with. */
export function Governance(props: OpenedPartProps) {
  const { session } = useSpace();
  const loading = useLoaded(() => loadStatement(session));
  return (
    <Loaded loading={loading}>
      {(stated) => <StatedGovernance {...props} stated={stated} loading={loading} />}
    </Loaded>
  );
}

interface StatedGovernanceProps extends OpenedPartProps {
  stated: Stated;
  loading: Loading<Stated>;
}

function StatedGovernance({ company, mayChange, stated, loading }: StatedGovernanceProps) {
  const { t } = useSpace(governanceTexts);
  const [isEditing, setEditing] = useState(() => hasDraft(company.id));
  const [said, setSaid] = useState('');
  const savedLine = useRef<HTMLParagraphElement>(null);
  const { statement, plan, figures, haveFiguresFailed } = stated;
  const { benchmark, development, titles } = figures;
  const tell = (text: string) => {
    setSaid(text);
    requestAnimationFrame(() => savedLine.current?.focus());
  };
  const onSaved = (saved: Versioned<Statement>, text: string) => {
    loading.change((now) => ({ ...now, statement: saved }));
    setEditing(false);
    tell(text);
  };
  const onPlan = (changed: Versioned<ActionPlan>) => {
    loading.change((now) => ({ ...now, plan: changed }));
    tell(t.saved);
  };
  const isFormOpen = isEditing || statement.value === undefined;
  return (
    <div class="governance">
      <p role="status" tabIndex={-1} ref={savedLine} class={said ? 'message' : undefined}>
        {isFormOpen ? '' : said}
      </p>
      <MayChange isAllowed={mayChange}>
        {haveFiguresFailed && <ErrorBox text={t.benchmarkFailed} onRetry={loading.reload} />}
        {isFormOpen || !statement.value ? (
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
            <StatementLine
              governance={statement.value}
              onChange={() => {
                setSaid('');
                setEditing(true);
              }}
            />
            {!haveFiguresFailed && (
              <Steps
                governance={statement.value}
                benchmark={benchmark}
                waveTitle={benchmark && titles[benchmark.wave]}
                development={development}
                plan={plan.value}
                etag={plan.etag}
                onPlan={onPlan}
              />
            )}
            {!benchmark && !haveFiguresFailed && (
              <p>
                {t.withoutBenchmark} <a href="#/invite">{t.toInvite}</a>
              </p>
            )}
            {benchmark && (
              <details class="governance-distance">
                <summary>{t.distanceTitle}</summary>
                {benchmark.simulated !== undefined && <p data-notice="simulated">{t.simulated}</p>}
                <DistanceTable governance={statement.value} benchmark={benchmark} />
              </details>
            )}
          </>
        )}
      </MayChange>
      <History plan={plan.value} development={development} titleOf={(wave) => titles[wave]} />
      <CharterEntrance company={company} />
    </div>
  );
}

interface StatementLineProps {
  governance: Statement;
  onChange: () => void;
}

/** The statement in a line, so that the steps come first. */
function StatementLine({ governance, onChange }: StatementLineProps) {
  const { t, language } = useSpace(governanceTexts);
  return (
    <div class="governance-stated small">
      <dl>
        {pillars.map(({ id, label }) => (
          <div key={id} data-pillar={id}>
            <dt>{pick(label, language)}</dt>
            <dd>{stateInWords(governance[id], language)}</dd>
          </div>
        ))}
      </dl>
      <Button kind="link" label={t.change} onClick={onChange} />
    </div>
  );
}

/** The statement, the plan, and what the answers say. The answers may be absent; the other two are needed. */
async function loadStatement(session: Session): Promise<Stated> {
  const [{ value, etag }, plan] = await Promise.all([
    readVersioned<StatingCompany>(session, '/company'),
    readVersioned<ActionPlan>(session, '/company/actions'),
  ]);
  const figures = value.status === 'verified' ? loadFigures(session) : Promise.resolve({ titles: {} });
  const answers = await figures.then(
    (loaded) => ({ figures: loaded, haveFiguresFailed: false }),
    () => ({ figures: { titles: {} }, haveFiguresFailed: true }),
  );
  return { statement: { value: value.governance, etag }, plan, ...answers };
}

/** The newest benchmark, of whatever wave, and the figures over the waves; none before the first. */
async function loadFigures(session: Session): Promise<FiguresOfWaves> {
  const list = await session.request<{ id: string; wave: string; title: Text }[]>('/company/editions');
  const titles = Object.fromEntries(list.map(({ wave, title }) => [wave, title]));
  const [newest] = list;
  if (!newest) return { titles };
  const [benchmark, development] = await Promise.all([
    session.request<ShownBenchmark>(benchmarkPath(newest.id)),
    session.request<Development>('/company/development'),
  ]);
  return { benchmark, development, titles };
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
        <Button kind="secondary" label={t.open} onClick={() => setOpen(true)} />
      )}
    </section>
  );
}

/** The charter's texts are many: they are loaded when they are asked for. */
function Charter({ company }: PartProps) {
  const loading = useLoaded(() => loadScript(() => import('./charter/charter-section.tsx')));
  return <Loaded loading={loading}>{({ CharterSection }) => <CharterSection company={company} />}</Loaded>;
}
