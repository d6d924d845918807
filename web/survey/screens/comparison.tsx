import { useState } from 'preact/hooks';
import type { Answers } from '../../../functions/survey/answers.ts';
import type { Question } from '../../../functions/survey/questionnaire.ts';
import { formatInterval, formatNumber, formatPercent } from '../../shared/format.ts';
import { type Language, pick } from '../../shared/language.ts';
import { type ComparedAnswer, type ComparedAnswers, compareAnswers } from '../compare-answers.ts';
import type { Texts } from '../texts.ts';
import { answerLabel } from './answer-list.tsx';

interface ComparisonProps {
  language: Language;
  t: Texts;
  questions: readonly Question[];
  answers: Answers;
}

/** One's answers beside the last edition's, when asked for. */
export function Comparison({ language, t, questions, answers }: ComparisonProps) {
  const [compared, setCompared] = useState<ComparedAnswers | 'loading' | 'failed'>();
  const compare = async () => {
    setCompared('loading');
    setCompared(await compareAnswers(questions, answers).catch(() => 'failed' as const));
  };
  return (
    <section aria-labelledby="comparison" class="no-print">
      <h2 id="comparison">{t.compareTitle}</h2>
      <p>{t.compareLead}</p>
      <p role="status">{compared === 'loading' ? t.loading : compared === 'failed' ? t.passing : ''}</p>
      {typeof compared === 'object' ? (
        <ComparedList language={language} t={t} compared={compared} />
      ) : (
        <div class="buttons">
          <button type="button" class="button" disabled={compared === 'loading'} onClick={compare}>
            {t.compare}
          </button>
        </div>
      )}
      <p>
        <a href={`/${language}/`}>{t.seeResults}</a>
      </p>
    </section>
  );
}

interface ComparedListProps {
  language: Language;
  t: Texts;
  compared: ComparedAnswers;
}

function ComparedList({ language, t, compared }: ComparedListProps) {
  const { edition, answers, withoutFigure } = compared;
  if (answers.length === 0) return <p>{t.compareNone}</p>;
  return (
    <>
      <p class="muted small">
        {edition.reference ? t.compareReference : t.compareWith(pick(edition.title, language))}
      </p>
      {edition.simulated > 0 && <p class="warning">{t.compareSimulated}</p>}
      <ul class="comparison">
        {answers.map((answer) => (
          <li key={answer.question.id}>
            <span class="muted small">{pick(answer.question.text, language)}</span>
            <span>{answerLabel(answer.question, answer.code, language)}</span>
            <span class="comparison-share">
              <meter min={0} max={1} value={answer.cell.share} aria-hidden="true" />
              <span class="tabular">{shareSentence(answer, language, t)}</span>
            </span>
          </li>
        ))}
      </ul>
      {withoutFigure > 0 && (
        <p class="muted small">{t.compareWithout(formatNumber(withoutFigure, language))}</p>
      )}
    </>
  );
}

function shareSentence(
  { cell, isWordedDifferently, isUnreliable }: ComparedAnswer,
  language: Language,
  t: Texts,
): string {
  const bound = cell.bound === 'atMost' ? '≤\u202f' : cell.bound === 'atLeast' ? '≥\u202f' : '';
  const sentence = t.compareShare(bound + formatPercent(cell.share, language));
  const interval =
    cell.low === null || cell.high === null
      ? ''
      : ` (${formatInterval(cell.low, cell.high, { unit: 'share', language })})`;
  const remarks = [isWordedDifferently && t.compareWording, isUnreliable && t.compareUnreliable];
  return [sentence + interval, ...remarks].filter(Boolean).join(' · ');
}
