import { useEffect, useState } from 'preact/hooks';
import type { Manifest } from '../../../functions/observatory/edition.ts';
import type { Answers } from '../../../functions/survey/answers.ts';
import type { Question } from '../../../functions/survey/questionnaire.ts';
import { between } from '../../shared/between.ts';
import { Button } from '../../shared/button.tsx';
import { formatDate, formatInterval, formatNumber, formatPercent, wholePoints } from '../../shared/format.ts';
import { type Language, pick } from '../../shared/language.ts';
import { type ComparedAnswer, type ComparedAnswers, compareAnswers } from '../compare-answers.ts';
import type { CurrentWave } from '../protocol/wave.ts';
import type { Texts } from '../texts.ts';
import { answerLabel } from './answer-list.tsx';

interface ComparisonProps {
  language: Language;
  t: Texts;
  wave: CurrentWave;
  questions: readonly Question[];
  answers: Answers;
  /** Told which edition it is, as soon as that is known. */
  onEdition: (edition: Manifest) => void;
}

const worthALook = 3;

/** One's answers beside those of the last edition: three that tell most, the others folded. */
export function Comparison({ language, t, wave, questions, answers, onEdition }: ComparisonProps) {
  const [compared, setCompared] = useState<ComparedAnswers | 'loading' | 'failed'>('loading');
  const compare = async () => {
    setCompared('loading');
    try {
      const found = await compareAnswers({ questions, answers });
      setCompared(found);
      onEdition(found.edition);
    } catch {
      setCompared('failed');
    }
  };
  useEffect(() => void compare(), []);
  return (
    <section aria-labelledby="comparison" class="no-print">
      <h2 id="comparison">{t.compareTitle}</h2>
      <p role="status">{compared === 'loading' ? t.loading : compared === 'failed' ? t.passing : ''}</p>
      {compared === 'failed' && (
        <div class="buttons">
          <Button kind="secondary" label={t.compareAgain} onClick={compare} />
        </div>
      )}
      {typeof compared === 'object' && (
        <Compared language={language} t={t} compared={compared} firstOn={wave.editions[0]?.releasesOn} />
      )}
      <p>
        <a href={`/${language}/`}>{t.seeResults}</a>
      </p>
    </section>
  );
}

interface ComparedProps {
  language: Language;
  t: Texts;
  compared: ComparedAnswers;
  /** When the first figures of this wave come out. */
  firstOn: string | undefined;
}

function Compared({ language, t, compared, firstOn }: ComparedProps) {
  const { edition, answers, withoutFigure } = compared;
  const rest = answers.slice(worthALook);
  const from = edition.reference ? t.compareReference : t.compareEdition(pick(edition.title, language));
  const list = (some: readonly ComparedAnswer[]) => (
    <ul class="comparison unmarked flush">
      {some.map((answer) => (
        <ComparedItem key={answer.question.id} language={language} t={t} answer={answer} />
      ))}
    </ul>
  );
  return (
    <>
      {edition.reference && firstOn !== undefined && (
        <p>
          {t.compareFirst(formatDate(firstOn, language))} {answers.length > 0 && t.compareMeanwhile}
        </p>
      )}
      {edition.simulated > 0 && <p class="warning">{t.compareSimulated}</p>}
      {answers.length === 0 ? (
        !edition.reference && <p>{t.compareNone}</p>
      ) : (
        <>
          {list(answers.slice(0, worthALook))}
          <p class="muted small">
            {t.compareLead(from)} {answers.some(({ cell }) => cell.low !== null) && t.compareInterval}
          </p>
          {rest.length > 0 && (
            <details>
              <summary>{t.compareRest(rest.length)}</summary>
              {list(rest)}
            </details>
          )}
          {withoutFigure > 0 && (
            <p class="muted small">{t.compareWithout(formatNumber(withoutFigure, language))}</p>
          )}
        </>
      )}
    </>
  );
}

function ComparedItem({ language, t, answer }: { language: Language; t: Texts; answer: ComparedAnswer }) {
  const { question, code, cell, group, isWordedDifferently, isUnreliable } = answer;
  const remarks = [isWordedDifferently && t.compareWording, isUnreliable && t.compareUnreliable].filter(
    Boolean,
  );
  return (
    <li>
      <span class="muted small">{pick(question.text, language)}</span>
      <span>
        <b>{t.compareYou(answerLabel(question, code, language))}</b> {standing(answer, t)}
      </span>
      <span class="comparison-share">
        <meter min={0} max={1} value={cell.share} aria-hidden="true" />
        <span class="tabular">{t.compareShare(shareInWords(cell, language))}</span>
      </span>
      {group && (
        <span class="small">
          {t.compareGroup(
            pick(group.topic, language),
            pick(group.label, language),
            shareInWords(group.cell, language),
          )}
        </span>
      )}
      {remarks.length > 0 && <span class="muted small">{remarks.join(between)}</span>}
    </li>
  );
}

/** In a word, only where the whole interval says so. */
function standing(compared: ComparedAnswer, t: Texts): string {
  const { isUnsure, isWordedDifferently, isUnreliable } = compared;
  const { low, high } = compared.cell;
  if (isUnsure || isWordedDifferently || isUnreliable || low === null || high === null) return '';
  return high < 1 / 4 ? t.compareFew : low > 1 / 2 ? t.compareMost : '';
}

/** "15 % (de 12 à 18 %)": in whole points, and an interval in tenths only where it is narrower than one. */
function shareInWords({ whole, low, high, bound }: ComparedAnswer['cell'], language: Language): string {
  const sign = bound === 'atMost' ? '≤\u202f' : bound === 'atLeast' ? '≥\u202f' : '';
  const figure = sign + formatPercent(whole, language);
  if (low === null || high === null) return figure;
  const [from, to] = [wholePoints(low), wholePoints(high)];
  const ends = from === to ? ([low, high] as const) : ([from, to] as const);
  return `${figure} (${formatInterval(...ends, { unit: 'share', language })})`;
}
