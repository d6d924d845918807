import type { ComponentChild } from 'preact';
import type { Question } from '../../../functions/survey/questionnaire.ts';
import { type Language, pick } from '../../shared/language.ts';
import { shownOptions } from '../shown-options.ts';
import { ChangingText } from './changing-text.tsx';

interface QuestionGroupProps {
  language: Language;
  question: Question;
  code: string | undefined;
  /** No other question is on the screen. */
  isAlone: boolean;
  /** A heading with the question's text. */
  title: ComponentChild;
  error: string | undefined;
  onClick: (code: string, event: MouseEvent) => void;
}

/** One question: its text, what is meant, what is wrong, and its options. */
export function QuestionGroup(props: QuestionGroupProps) {
  const { language, question, code, isAlone, title, error, onClick } = props;
  const { id, hint } = question;
  const described = [...(hint ? [`hint-${id}`] : []), ...(error ? [`error-${id}`] : [])].join(' ');
  return (
    <fieldset aria-describedby={described || undefined}>
      <legend>{title}</legend>
      {hint && (
        <p id={`hint-${id}`} class="muted hint">
          {pick(hint, language)}
        </p>
      )}
      <p id={`error-${id}`} class="error" role={isAlone ? 'alert' : undefined}>
        <ChangingText>{error}</ChangingText>
      </p>
      <div class={isAlone ? undefined : 'options-side-by-side'}>
        {shownOptions(question).map((option, index) => (
          <label class="option" key={option.code}>
            <input
              type="radio"
              name={id}
              value={option.code}
              checked={option.code === code}
              onClick={(event) => onClick(option.code, event)}
            />
            <span class="option-label">{pick(option.label, language)}</span>
            {index < 9 && (
              <span class="key muted small" aria-hidden="true" translate={false}>
                {index + 1}
              </span>
            )}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
