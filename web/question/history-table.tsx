import { observatoryTexts } from '../figures/texts.ts';
import { Heads, ofFigures, Scrolling } from '../shared/table.tsx';
import { questionAddress } from './question-address.ts';
import type { QuestionProps } from './question-documents.ts';
import { questionTexts } from './texts.ts';

/** What each edition says, the newest first. */
export function HistoryTable({
  page: { history },
  documents: { manifest },
  question,
  language,
}: QuestionProps) {
  const t = questionTexts(language);
  if (!history || history.editions.length === 0) return null;
  const { indicators, editions } = history;
  const scrolled = `${t.history} (${observatoryTexts(language).tableScroll})`;
  const anchor = indicators[0] ? `#${indicators[0].id}` : '';
  return (
    <section class="question-history" aria-labelledby="history-title">
      <h2 id="history-title">{t.history}</h2>
      <Scrolling label={scrolled}>
        <table>
          <Heads columns={[t.editionAndFieldwork, ...ofFigures(...indicators.map(({ name }) => name))]} />
          <tbody>
            {editions.map(({ edition, label, fieldwork, figures, isBreak }) => (
              <tr key={edition} data-edition={edition}>
                <th scope="row">
                  <a
                    href={questionAddress({ question: question.id, edition }, language)}
                    aria-current={edition === manifest.id ? 'true' : undefined}
                  >
                    {label.startsWith(edition) ? (
                      <>
                        <span>{edition}</span>
                        {label.slice(edition.length)}
                      </>
                    ) : (
                      label
                    )}
                  </a>
                  <span class="dates">{fieldwork}</span>
                  {isBreak && <span class="dates">{t.break}</span>}
                </th>
                {figures.map((figure, index) => (
                  <td key={indicators[index]?.id} class="figure">
                    {figure?.estimate ?? '–'}{' '}
                    <span class={figure?.interval.includes(' ') ? 'interval signed' : 'interval'}>
                      {figure?.interval}
                    </span>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolling>
      <p>
        <a href={`/${language}/over-time${anchor}`}>{t.allOverTime}</a>
      </p>
    </section>
  );
}
