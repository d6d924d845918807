import './benchmark.css';
import { useState } from 'preact/hooks';
import { type Language, translate } from '../../shared/language.ts';
import { failureText } from '../failure-text.ts';
import type { PartProps } from '../part.ts';
import type { Session } from '../session.ts';
import { texts as companyTexts } from '../texts.ts';
import { BenchmarkTable, TableNotes } from './benchmark-table.tsx';
import { DifferenceChart, LevelCharts } from './charts.tsx';
import { DevelopmentSection } from './development.tsx';
import { type BenchmarkFormat, downloadBenchmark } from './download-benchmark.ts';
import { BenchmarkNotices, BenchmarkSummary, QuestionList } from './overview.tsx';
import { benchmarkTexts } from './texts.ts';
import { useBenchmark } from './use-benchmark.ts';
import { EditionChoice, WithoutBenchmark } from './without-benchmark.tsx';

/** How the company stands to others like it: the figures first, then their drawing. */
export function BenchmarkPart({ language, session, company }: PartProps) {
  const { shown, isBusy, choose, retry } = useBenchmark({ session, company });
  if (shown.state !== 'ready') {
    return <WithoutBenchmark shown={shown} company={company} language={language} onRetry={retry} />;
  }
  const { documents } = shown;
  const { benchmark, manifest, development, list } = documents;
  const t = benchmarkTexts(language);
  return (
    <div class="benchmark" aria-busy={isBusy}>
      <EditionChoice documents={documents} language={language} onChoose={choose} />
      <BenchmarkNotices documents={documents} language={language} />
      <BenchmarkSummary documents={documents} company={company} language={language} />
      <h3>{t.tableTitle}</h3>
      <BenchmarkTable benchmark={benchmark} language={language} />
      <TableNotes benchmark={benchmark} language={language} />
      <p class="muted small">{t.standing}</p>
      <details>
        <summary>{t.questionsTitle}</summary>
        <QuestionList manifest={manifest} language={language} />
      </details>
      <Downloads session={session} edition={documents.chosen.id} language={language} />
      <h3>{t.chartTitle}</h3>
      <p class="muted small">{t.chartText}</p>
      <LevelCharts benchmark={benchmark} language={language} />
      <DifferenceChart benchmark={benchmark} language={language} />
      {development ? (
        <DevelopmentSection development={development} list={list} language={language} />
      ) : (
        <p class="muted">{t.developmentFailed}</p>
      )}
      <p>
        <a href="#/report">{t.toReport}</a>
      </p>
    </div>
  );
}

function Downloads({
  session,
  edition,
  language,
}: {
  session: Session;
  edition: string;
  language: Language;
}) {
  const t = benchmarkTexts(language);
  const [said, setSaid] = useState('');
  const [failure, setFailure] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const save = async (format: BenchmarkFormat) => {
    setSaid('');
    setFailure(undefined);
    setBusy(true);
    try {
      setSaid(t.downloaded(await downloadBenchmark(session, { edition, format, name: t.fileName })));
    } catch (cause) {
      setFailure(failureText(translate(companyTexts, language), cause));
    } finally {
      setBusy(false);
    }
  };
  const formats: readonly (readonly [BenchmarkFormat, string])[] = [
    ['csv', t.downloadCsv],
    ['csv-fr', t.downloadCsvFrench],
    ['json', t.downloadJson],
  ];
  return (
    <section aria-labelledby="benchmark-downloads">
      <h3 id="benchmark-downloads">{t.downloads}</h3>
      <div class="buttons">
        {formats.map(([format, name]) => (
          <button
            key={format}
            type="button"
            class="button button-secondary"
            disabled={isBusy}
            onClick={() => save(format)}
          >
            {name}
          </button>
        ))}
      </div>
      {failure !== undefined && (
        <div class="message message-wrong" role="alert">
          <p>{failure}</p>
        </div>
      )}
      <p role="status">{said}</p>
    </section>
  );
}
