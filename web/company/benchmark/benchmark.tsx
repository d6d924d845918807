import './benchmark.css';
import { useState } from 'preact/hooks';
import { ErrorBox } from '../../space/error-box.tsx';
import { useSending } from '../../space/sending.ts';
import { useSpace } from '../../space/space.ts';
import type { PartProps } from '../part.ts';
import { BenchmarkTable, TableNotes } from './benchmark-table.tsx';
import { DifferenceChart, LevelCharts } from './charts.tsx';
import { DevelopmentSection } from './development.tsx';
import { type BenchmarkFormat, downloadBenchmark } from './download-benchmark.ts';
import { BenchmarkNotices, BenchmarkSummary, QuestionList } from './overview.tsx';
import { benchmarkTexts } from './texts.ts';
import { useBenchmark } from './use-benchmark.ts';
import { EditionChoice, WithoutBenchmark } from './without-benchmark.tsx';

/** How the company stands to others like it: the figures first, then their drawing. */
export function BenchmarkPart({ company }: PartProps) {
  const { language } = useSpace();
  const { shown, isBusy, choose, retry } = useBenchmark(company);
  if (shown.state !== 'ready') {
    return <WithoutBenchmark shown={shown} company={company} onRetry={retry} />;
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
      <Downloads edition={documents.chosen.id} />
      <h3>{t.chartTitle}</h3>
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

function Downloads({ edition }: { edition: string }) {
  const { language, session } = useSpace();
  const t = benchmarkTexts(language);
  const [said, setSaid] = useState('');
  const { isBusy, failure, send } = useSending();
  const save = (format: BenchmarkFormat) => {
    setSaid('');
    void send(async () =>
      setSaid(t.downloaded(await downloadBenchmark(session, { edition, format, name: t.fileName }))),
    );
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
      <ErrorBox text={failure} />
      <p role="status">{said}</p>
    </section>
  );
}
