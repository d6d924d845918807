import '../benchmark/benchmark.css';
import './report.css';
import { useSpace } from '../../space/space.ts';
import { BenchmarkTable, TableNotes } from '../benchmark/benchmark-table.tsx';
import { DifferenceChart, LevelCharts } from '../benchmark/charts.tsx';
import { DevelopmentSection } from '../benchmark/development.tsx';
import { BenchmarkNotices, BenchmarkSummary, QuestionList } from '../benchmark/overview.tsx';
import { benchmarkTexts } from '../benchmark/texts.ts';
import { type BenchmarkDocuments, useBenchmark } from '../benchmark/use-benchmark.ts';
import { EditionChoice, WithoutBenchmark } from '../benchmark/without-benchmark.tsx';
import type { PartProps } from '../part.ts';
import { GovernanceSection } from './governance-section.tsx';
import { MethodBox } from './method-box.tsx';
import { ParticipationSection } from './participation-section.tsx';
import { PrintButton } from './print-button.tsx';
import { ReportHeader } from './report-header.tsx';
import { reportTexts } from './texts.ts';

/**
 * The whole as one document for paper or PDF: what the other parts show, in the order in which it is read out. Without
 * a benchmark it still tells of participation and governance, and why there are no figures.
 */
export function Report({ company }: PartProps) {
  const { language } = useSpace();
  const t = reportTexts(language);
  const { shown, isBusy, choose, retry } = useBenchmark(company);
  if (shown.state === 'waiting') return <p role="status">{t.loading}</p>;
  const documents = shown.state === 'ready' ? shown.documents : undefined;
  return (
    <>
      <div class="no-print">
        <p class="column-narrow">{t.intro}</p>
        {documents && <EditionChoice documents={documents} language={language} onChoose={choose} />}
        <PrintButton company={company} documents={documents} language={language} />
      </div>
      <article class="report" aria-busy={isBusy} aria-label={t.kind}>
        <ReportHeader company={company} documents={documents} language={language} />
        {documents ? (
          <BenchmarkNotices documents={documents} language={language} />
        ) : (
          shown.state !== 'ready' && <WithoutBenchmark shown={shown} company={company} onRetry={retry} />
        )}
        {documents && <BenchmarkSummary documents={documents} company={company} language={language} />}
        <ParticipationSection wave={documents?.chosen.wave} />
        {documents && <Figures documents={documents} />}
        <GovernanceSection benchmark={documents?.benchmark} />
        {documents && (
          <section class="report-whole" aria-labelledby="report-questions">
            <h3 id="report-questions">{t.questions}</h3>
            <QuestionList manifest={documents.manifest} language={language} />
          </section>
        )}
        {documents && (
          <MethodBox
            manifest={documents.manifest}
            company={company}
            edition={documents.chosen}
            benchmark={documents.benchmark}
            language={language}
          />
        )}
      </article>
    </>
  );
}

function Figures({ documents }: { documents: BenchmarkDocuments }) {
  const { language } = useSpace();
  const { benchmark, development, list } = documents;
  const t = reportTexts(language);
  const b = benchmarkTexts(language);
  return (
    <>
      <section aria-labelledby="report-figures">
        <h3 id="report-figures">{t.figures}</h3>
        <BenchmarkTable benchmark={benchmark} language={language} />
        <TableNotes benchmark={benchmark} language={language} />
        <p class="muted small">{b.standing}</p>
      </section>
      <section class="report-charts" aria-labelledby="report-charts">
        <h3 id="report-charts">{b.chartTitle}</h3>
        <LevelCharts benchmark={benchmark} language={language} />
        <div class="report-whole">
          <DifferenceChart benchmark={benchmark} language={language} />
        </div>
      </section>
      {development && <DevelopmentSection development={development} list={list} language={language} />}
    </>
  );
}
