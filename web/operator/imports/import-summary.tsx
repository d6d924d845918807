import { isLikeWeight } from '../../../functions/import/read-answers.ts';
import { whyNoWeights } from '../../../functions/import/words-of-faults.ts';
import { questionsOf } from '../../../functions/survey/questionnaire.ts';
import { formatPercent } from '../../shared/format.ts';
import { pick } from '../../shared/language.ts';
import { Heads, Scrolling } from '../../shared/table.tsx';
import { useSpace, useTexts } from '../../space/space.ts';
import { texts } from '../texts.ts';
import { selectionInWords } from './import-words.ts';
import type { ReadFiles } from './read-files.ts';
import { importTexts } from './texts.ts';

/** What comes in: none of it tells of a person. */
export function ImportSummary({ fielded, waveFile, answers, shares }: ReadFiles) {
  const { t, language, number, day } = useSpace(importTexts);
  const { period } = useTexts(texts);
  const { packedAnswers, rows, withoutConsent, refusals } = answers;
  const { id, title, opensOn, closesOn, leftOut, editions } = waveFile;
  const questions = questionsOf(fielded.questionnaire);
  const days = period(day(opensOn), day(closesOn));
  const [edition] = editions;
  const topicOf = (variable: string) => {
    const question = questions.find((each) => each.id === variable);
    return question ? pick(question.topic, language) : variable;
  };
  const labelOf = (variable: string, code: string) => {
    const option = questions.find((each) => each.id === variable)?.options.find((each) => each.code === code);
    return option ? pick(option.label, language) : code;
  };
  return (
    <section aria-labelledby="import-summary">
      <h3 id="import-summary">{t.readyTitle}</h3>
      <p>
        <strong>{pick(title, language)}</strong> – {t.asWave(id, days, questions.length)}.{' '}
        {selectionInWords(t, waveFile)}.
      </p>
      <ul>
        <li>{t.rows(number(rows), number(packedAnswers.length))}</li>
        {withoutConsent > 0 && <li>{t.withoutConsent(number(withoutConsent))}</li>}
        {refusals.size > 0 && (
          <li>
            {t.refusals([...refusals].map(([question, count]) => `${question} ${number(count)}`).join(', '))}
          </li>
        )}
        {leftOut.length > 0 && <li>{t.leftOut(leftOut.join(', '))}</li>}
        {leftOut.filter(isLikeWeight).map((column) => (
          <li key={column}>{t.weights(column, pick(whyNoWeights, language))}</li>
        ))}
      </ul>
      <Scrolling label={t.marginsCaption}>
        <table>
          <caption>{t.marginsCaption}</caption>
          <Heads columns={[t.category, t.inFile, t.inPopulation]} />
          {shares.map(({ variable, categories }) => (
            <tbody key={variable}>
              <tr>
                <th scope="rowgroup" colSpan={3}>
                  <strong>{topicOf(variable)}</strong>
                </th>
              </tr>
              {categories.map(({ codes, found, stated }) => (
                <tr key={codes.join()}>
                  <th scope="row">{codes.map((code) => labelOf(variable, code)).join(', ')}</th>
                  <td>{formatPercent(found, language)}</td>
                  <td>{formatPercent(stated, language)}</td>
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </Scrolling>
      {edition && <p>{t.releases(day(edition.releasesOn), edition.hour)}</p>}
    </section>
  );
}
