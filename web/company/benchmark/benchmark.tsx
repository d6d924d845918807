import './benchmark.css';
import { useEffect, useState } from 'preact/hooks';
import { ErrorBox } from '../../space/error-box.tsx';
import { useSending } from '../../space/sending.ts';
import { useSpace } from '../../space/space.ts';
import { markRead } from '../home/read-mark.ts';
import type { PartProps } from '../part.ts';
import { BenchmarkShown } from './benchmark-shown.tsx';
import { type BenchmarkFormat, downloadBenchmark } from './download-benchmark.ts';
import { benchmarkTexts } from './texts.ts';
import { useBenchmark } from './use-benchmark.ts';
import { EditionChoice, WithoutBenchmark } from './without-benchmark.tsx';

/** How the company stands to others like it: what is established first, all figures and the method behind. */
export function BenchmarkPart({ company }: PartProps) {
  const { language } = useSpace();
  const { shown, isBusy, choose, retry } = useBenchmark(company);
  const read = shown.state === 'ready' ? shown.documents.chosen.id : undefined;
  useEffect(() => {
    if (read !== undefined) markRead(company.id, read);
  }, [company.id, read]);
  if (shown.state !== 'ready') {
    return <WithoutBenchmark shown={shown} company={company} onRetry={retry} />;
  }
  const { documents } = shown;
  const t = benchmarkTexts(language);
  return (
    <div class="benchmark" aria-busy={isBusy}>
      <EditionChoice documents={documents} language={language} onChoose={choose} />
      <BenchmarkShown company={company} documents={documents} language={language} />
      <Downloads edition={documents.chosen.id} />
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
