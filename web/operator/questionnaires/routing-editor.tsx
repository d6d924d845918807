import { useState } from 'preact/hooks';
import { type Question, type Questionnaire, questionsOf } from '../../../functions/survey/questionnaire.ts';
import { pick } from '../../shared/language.ts';
import { Button } from '../../space/button.tsx';
import { SelectField } from '../../space/fields.tsx';
import { type FieldErrors, fieldId } from '../../space/form.ts';
import { useSpace } from '../../space/space.ts';
import { answerChoices, CodeChoices } from './code-choices.tsx';
import { withRouting } from './edit-question.ts';
import { focusWhenDrawn } from './move-buttons.tsx';
import { questionnaireTexts } from './texts.ts';

interface RoutingEditorProps {
  draft: Questionnaire;
  question: Question;
  /** Of the question. */
  path: string;
  errors: FieldErrors;
  onChange: (question: Question) => void;
}

/** Who is asked: all, or those who gave certain answers to earlier questions. */
export function RoutingEditor({ draft, question, path, errors, onChange }: RoutingEditorProps) {
  const { t, language } = useSpace(questionnaireTexts);
  const [added, setAdded] = useState('');
  const questions = questionsOf(draft);
  const conditions = Object.entries(question.askedIf ?? {});
  const topicOf = (id: string) => {
    const topic = questions.find((other) => other.id === id)?.topic;
    return (topic && pick(topic, language)) || id;
  };
  const free = questionsBefore(questions, question).filter(({ id }) => !question.askedIf?.[id]);
  const own = `${path}.askedIf`;
  return (
    <fieldset class="draft-options">
      <legend id={fieldId(own)} tabIndex={-1}>
        {t.askedIf}
      </legend>
      {errors[own] !== undefined && <p class="field-error">{errors[own]}</p>}
      {conditions.length === 0 && <p>{t.askedOfAll}</p>}
      {conditions.map(([on, codes]) => {
        const options = questions.find(({ id }) => id === on)?.options ?? [];
        return (
          <div key={on} class="draft-condition">
            <CodeChoices
              {...{ errors, codes }}
              path={`${own}.${on}`}
              legend={t.conditionOn(topicOf(on))}
              options={answerChoices(options, language)}
              onChange={(changed) => onChange(withRouting(question, on, changed))}
            />
            <Button
              kind="link"
              label={t.removeCondition(topicOf(on))}
              onClick={() => {
                onChange(withRouting(question, on, undefined));
                focusWhenDrawn(fieldId(own));
              }}
            />
          </div>
        );
      })}
      {free.length > 0 && (
        <div class="draft-add">
          <SelectField
            path={`${own}-added`}
            label={t.addCondition}
            options={[
              { code: '', label: t.chooseQuestion },
              ...free.map(({ id }) => ({ code: id, label: topicOf(id) })),
            ]}
            value={added}
            onChange={setAdded}
          />
          <Button
            kind="secondary"
            label={t.addConditionButton}
            onClick={() => {
              if (added === '') return focusWhenDrawn(fieldId(`${own}-added`));
              onChange(withRouting(question, added, []));
              setAdded('');
              focusWhenDrawn(fieldId(`${own}.${added}`));
            }}
          />
        </div>
      )}
    </fieldset>
  );
}

/** What a question may hang on: earlier ones that are asked of whoever it may be asked of. */
function questionsBefore(questions: readonly Question[], question: Question): readonly Question[] {
  return questions
    .slice(0, questions.indexOf(question))
    .filter(({ kind, fromCompany }) => !fromCompany && (kind !== 'profile' || question.kind === 'profile'));
}
