import { waveRoute } from '../invite/waves.ts';
import '../benchmark/benchmark.css';
import '../../space/stacked-table.css';
import './report.css';
import type { ActionPlan } from '../../../functions/survey/action-plan.ts';
import type { Governance } from '../../../functions/survey/governance.ts';
import { ErrorBox } from '../../space/error-box.tsx';
import { failureText } from '../../space/failure-text.ts';
import { Loaded, useLoaded } from '../../space/loaded.tsx';
import type { Session } from '../../space/session.ts';
import { useSpace } from '../../space/space.ts';
import { useBenchmark } from '../benchmark/use-benchmark.ts';
import { EditionChoice, WithoutBenchmark } from '../benchmark/without-benchmark.tsx';
import { DistanceTable } from '../governance/distance-table.tsx';
import type { Participation } from '../invite/plan.ts';
import type { PartProps, StatingCompany } from '../part.ts';
import { composeReport, participationInWords } from './compose-report.ts';
import { ReportButtons } from './report-buttons.tsx';
import { ReportView } from './report-view.tsx';
import { reportTexts } from './texts.ts';

/** What the report takes beside the benchmark. */
interface Beside {
  /** Whose participation it is. */
  readonly wave: string;
  readonly governance: Governance | undefined;
  readonly plan: ActionPlan;
  readonly participation: Participation | undefined;
}

/**
 * The whole as one document for paper, PDF or Word. Without a benchmark it still tells of participation and governance,
 * and why there are no figures.
 */
export function Report({ company }: PartProps) {
  const { language, session, words } = useSpace();
  const t = reportTexts(language);
  const { shown, isBusy, choose, retry } = useBenchmark(company);
  const documents = shown.state === 'ready' ? shown.documents : undefined;
  const wave = documents?.chosen.wave ?? 'current';
  // Read anew, since it may have been stated after the space was opened.
  const beside = useLoaded(() => loadBeside(session, wave), [wave]);
  if (shown.state === 'waiting') return <p role="status">{t.loading}</p>;
  // One service, one failure: told once, and all is asked for again.
  if (shown.state === 'failed' && beside.error !== undefined) {
    const retryAll = () => void Promise.all([retry(), beside.refresh()]);
    return <ErrorBox text={failureText(words, shown.error)} onRetry={retryAll} />;
  }
  return (
    <Loaded loading={beside} waiting={t.loading}>
      {(loaded) => {
        // Of the wave that was shown before, while that of another benchmark's is on its way.
        if (loaded.wave !== wave) return beside.error === undefined && <p role="status">{t.loading}</p>;
        const report =
          documents && composeReport({ company, documents, ...loaded, origin: location.origin }, language);
        return (
          <>
            <div class="no-print">
              <p class="column-narrow">{t.intro}</p>
              {documents && <EditionChoice documents={documents} onChoose={choose} />}
              <ReportButtons
                report={report}
                fileTitle={report?.fileTitle ?? t.printTitle(company.name, '')}
              />
            </div>
            <article class="report" aria-busy={isBusy} aria-label={t.kind}>
              {report && documents ? (
                <ReportView report={report} benchmark={documents.benchmark} />
              ) : (
                shown.state !== 'ready' && (
                  <>
                    <p class="report-title">
                      <bdi>{company.name}</bdi>
                    </p>
                    <WithoutBenchmark shown={shown} company={company} onRetry={retry} />
                    <WithoutFigures {...loaded} />
                  </>
                )
              )}
            </article>
          </>
        );
      }}
    </Loaded>
  );
}

/** What there is to tell before the first figures. */
function WithoutFigures({ participation, governance }: Beside) {
  const { language } = useSpace();
  const t = reportTexts(language);
  return (
    <>
      <h3>{t.participation}</h3>
      <p>{participation ? participationInWords(participation, language) : t.participationUnknown}</p>
      <h3>{t.governance}</h3>
      {governance ? <DistanceTable governance={governance} benchmark={undefined} /> : <p>{t.notStated}</p>}
    </>
  );
}

async function loadBeside(session: Session, wave: string): Promise<Beside> {
  const [{ governance }, plan, participation] = await Promise.all([
    session.request<StatingCompany>('/company'),
    session.request<ActionPlan>('/company/actions'),
    session.request<Participation>(waveRoute(wave, 'participation')).catch(() => undefined),
  ]);
  return { wave, governance, plan, participation };
}
