import { apiBase } from './api.ts';
import { editionFileTexts } from './edition-file-texts.ts';
import { type Language, translate } from './language.ts';
import { Ways } from './lists.tsx';

/** An edition's files and citations, each under its lasting address. */
export function EditionFiles({ edition, language }: { edition: string; language: Language }) {
  const t = translate(editionFileTexts, language);
  const base = `${apiBase}/editions/${encodeURIComponent(edition)}`;
  const download = (format: string, lang?: Language) =>
    `${base}/download?format=${format}${lang ? `&lang=${lang}` : ''}`;
  const files = [
    [download('zip'), t.zip],
    [download('xlsx', language), t.xlsx],
    [download('csv'), t.csv],
    [download('csv-fr'), t.csvFr],
    [download('json-stat', language), t.jsonStat],
    [download('csvw'), t.csvw],
    [download('ddi'), t.ddi],
    [download('findings'), t.findings],
    [base, t.json],
  ] as const;
  const citations = [
    [`${base}/citation?format=bibtex&lang=${language}`, t.bibtex],
    [`${base}/citation?format=csl-json&lang=${language}`, t.csl],
  ] as const;
  return <Ways class="edition-files" ways={[...files, ...citations]} />;
}
