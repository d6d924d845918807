import { observatoryTexts } from '../figures/texts.ts';
import { breakdownInWords } from '../figures/wording.ts';
import { publishedBy } from '../results/documents.ts';
import { tableAddress } from '../results/view.ts';
import { apiBase } from '../shared/api.ts';
import { EditionFiles } from '../shared/edition-files.tsx';
import { pick } from '../shared/language.ts';
import type { QuestionProps } from './question-documents.ts';
import { singleBreakdowns } from './shown-question.ts';
import { questionTexts } from './texts.ts';

/** Files, lasting address and citation. */
export function TakeAway({
  documents: { manifest },
  question,
  lasting,
  language,
}: QuestionProps & { lasting: string }) {
  const t = questionTexts(language);
  const tables = [
    { by: [] as readonly string[], name: t.everyone },
    ...singleBreakdowns(manifest, question.id).map(({ id }) => ({
      by: publishedBy(manifest, question.id, [id]) ?? [id],
      name: breakdownInWords(manifest, id, language),
    })),
  ];
  return (
    <section class="take-away" aria-labelledby="files-title">
      <h2 id="files-title">{t.files}</h2>
      <p class="no-addresses">
        {t.table}{' '}
        {tables.map(({ by, name }, index) => (
          <span key={name}>
            {index > 0 && ', '}
            <a href={apiBase + tableAddress(manifest.id, question.id, by, 'csv')} download>
              {name}
            </a>
          </span>
        ))}
        .
      </p>
      <details class="folded">
        <summary>{observatoryTexts(language).downloads}</summary>
        <EditionFiles edition={manifest.id} language={language} />
      </details>
      <p>
        {t.lasting}{' '}
        <a class="lasting" href={lasting}>
          {lasting.split(/(?=\?)/).map((part, index) => (
            <>
              {index > 0 && <wbr />}
              <span class="unbroken">{part}</span>
            </>
          ))}
        </a>
      </p>
      <p>{observatoryTexts(language).reading(t.cite, pick(manifest.citation, language))}</p>
    </section>
  );
}
