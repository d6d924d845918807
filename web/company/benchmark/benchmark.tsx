import { downloadBlob } from '../../shared/download.ts';
import { Button } from '../../space/button.tsx';
import './benchmark.css';
import { useEffect, useState } from 'preact/hooks';
import { ErrorBox } from '../../space/error-box.tsx';
import { useSending } from '../../space/sending.ts';
import { useSpace } from '../../space/space.ts';
import { markRead } from '../home/read-mark.ts';
import type { PartProps } from '../part.ts';
import { BenchmarkShown } from './benchmark-shown.tsx';
import { benchmarkWords } from './texts.ts';
import { benchmarkPath, useBenchmark } from './use-benchmark.ts';
import { EditionChoice, WithoutBenchmark } from './without-benchmark.tsx';

/** How the company stands to others like it: what is established first, all figures and the method behind. */
export function BenchmarkPart({ company }: PartProps) {
  const { t } = useSpace(benchmarkWords);
  const { shown, isBusy, choose, retry } = useBenchmark(company);
  const read = shown.state === 'ready' ? shown.documents.chosen.id : undefined;
  useEffect(() => {
    if (read !== undefined) markRead(company.id, read);
  }, [company.id, read]);
  if (shown.state !== 'ready') {
    return <WithoutBenchmark shown={shown} company={company} onRetry={retry} />;
  }
  const { documents } = shown;
  return (
    <div class="benchmark" aria-busy={isBusy}>
      <EditionChoice documents={documents} onChoose={choose} />
      <BenchmarkShown company={company} documents={documents} />
      <Downloads edition={documents.chosen.id} />
      <p>
        <a href="#/report">{t.toReport}</a>
      </p>
    </div>
  );
}

function Downloads({ edition }: { edition: string }) {
  const { t, session } = useSpace(benchmarkWords);
  const [said, setSaid] = useState('');
  const { isBusy, failure, send } = useSending();
  const save = (format: string, extension: string) => {
    setSaid('');
    void send(async () => {
      const name = `${t.fileName}-${edition}${extension}`;
      downloadBlob(name, await session.download(`${benchmarkPath(edition)}?format=${format}`));
      setSaid(t.downloaded(name));
    });
  };
  const formats = [
    { format: 'csv', extension: '.csv', label: t.downloadCsv },
    { format: 'csv-fr', extension: '-fr.csv', label: t.downloadCsvFrench },
    { format: 'json', extension: '.json', label: t.downloadJson },
  ];
  return (
    <section aria-labelledby="benchmark-downloads">
      <h3 id="benchmark-downloads">{t.downloads}</h3>
      <div class="buttons">
        {formats.map(({ format, extension, label }) => (
          <Button
            key={format}
            kind="secondary"
            label={label}
            disabled={isBusy}
            onClick={() => save(format, extension)}
          />
        ))}
      </div>
      <ErrorBox text={failure} />
      <p role="status">{said}</p>
    </section>
  );
}
