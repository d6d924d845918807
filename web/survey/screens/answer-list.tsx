import type { Question } from '../../../functions/survey/questionnaire.ts';
import { type Language, pick } from '../../shared/language.ts';
import type { AnsweredSection } from '../survey-state.ts';
import type { Texts } from '../texts.ts';

interface AnswerListProps {
  language: Language;
  t: Texts;
  answered: AnsweredSection['answered'];
  onEdit?: (questionId: string) => void;
}

/** Each asked question with the answer given and, where it can be, a way to change it. */
export function AnswerList({ language, t, answered, onEdit }: AnswerListProps) {
  return (
    <dl class="answers">
      {answered.map(({ question, code }) => (
        <div key={question.id}>
          <dt class="muted small">{pick(question.text, language)}</dt>
          <dd>
            <span>{answerLabel(question, code, language)}</span>
            {onEdit && (
              <button type="button" class="button-link button" onClick={() => onEdit(question.id)}>
                {t.edit}
                <span class="visually-hidden"> : {pick(question.text, language)}</span>
              </button>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

export function answerLabel(question: Question, code: string | undefined, language: Language): string {
  const option = question.options.find((candidate) => candidate.code === code);
  return option ? pick(option.label, language) : '–';
}
