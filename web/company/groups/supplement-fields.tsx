import type { Supplement } from '../../../functions/survey/supplement.ts';
import { mostGroups, mostOwnOptions, mostOwnQuestions } from '../../../functions/survey/supplement.ts';
import { noText } from '../../shared/language.ts';
import { Button } from '../../space/button.tsx';
import { ErrorBox } from '../../space/error-box.tsx';
import { TextField, TextPair } from '../../space/fields.tsx';
import { fieldId, refusedFields, useForm } from '../../space/form.ts';
import { useSpace } from '../../space/space.ts';
import { looksLikePerson } from './looks-like-person.ts';
import {
  checkForm,
  emptyGroup,
  emptyQuestion,
  formOf,
  type SupplementForm,
  supplementOf,
} from './supplement-form.ts';
import { groupsTexts } from './texts.ts';

interface SupplementFieldsProps {
  headcount: number;
  supplement: Supplement;
  answersNeeded: { readonly question: number; readonly group: number; readonly difference: number };
  onSave: (supplement: Supplement) => Promise<void>;
}

/** Groups and questions as they are prepared. */
export function SupplementFields({ headcount, supplement, answersNeeded, onSave }: SupplementFieldsProps) {
  const { t } = useSpace(groupsTexts);
  const form = useForm<SupplementForm>({
    name: 'supplement',
    initial: () => formOf(supplement),
    check: (value) => checkForm(t, value, headcount),
    send: (value) => onSave(supplementOf(value)),
    refused: (cause, hasField) => refusedFields(cause, () => t.refused, hasField),
    refusals: { 'changed-since-read': t.changed },
  });
  const { value, set, errors } = form;
  const { groups, questions } = value;
  const bound = { form: 'supplement', errors };
  const setGroup = (index: number, group: SupplementForm['groups'][0]) =>
    set({ ...value, groups: groups.with(index, group) });
  const setQuestion = (index: number, question: SupplementForm['questions'][0]) =>
    set({ ...value, questions: questions.with(index, question) });
  return (
    <form ref={form.element} class="groups-form" onSubmit={form.submit} noValidate>
      <section aria-labelledby="groups-title">
        <h4 id="groups-title">{t.groupsTitle}</h4>
        <p class="muted">{t.groupsHint(answersNeeded.group, answersNeeded.difference)}</p>
        {groups.map((group, index) => (
          <fieldset key={index} class="groups-item">
            <legend>{t.group(index + 1)}</legend>
            <TextPair
              {...bound}
              path={`groups.${index}.name`}
              labels={{ fr: t.nameFr, en: t.nameEn }}
              value={group.name}
              onChange={(name) => setGroup(index, { ...group, name })}
            />
            {looksLikePerson(group.name.fr) && (
              <p class="message groups-hint" role="status">
                {t.personHint}
              </p>
            )}
            <div class="groups-last">
              <TextField
                {...bound}
                path={`groups.${index}.people`}
                label={t.people}
                type="number"
                value={group.people}
                onChange={(people) => setGroup(index, { ...group, people })}
              />
              <Button
                kind="link"
                label={t.remove}
                aria-label={`${t.remove} : ${t.group(index + 1)}`}
                onClick={() => {
                  set({ ...value, groups: groups.toSpliced(index, 1) });
                  goTo(addGroupId);
                }}
              />
            </div>
          </fieldset>
        ))}
        <ErrorBox text={errors.groups} />
        {groups.length < mostGroups && (
          <Button
            kind="secondary"
            label={t.addGroup}
            id={addGroupId}
            onClick={() => {
              set({ ...value, groups: [...groups, emptyGroup] });
              goTo(fieldId(`groups.${groups.length}.name.fr`, 'supplement'));
            }}
          />
        )}
      </section>
      <section aria-labelledby="own-title">
        <h4 id="own-title">{t.questionsTitle}</h4>
        <p class="muted">{t.questionsHint(answersNeeded.question)}</p>
        {questions.map((question, index) => (
          <fieldset key={index} class="groups-item">
            <legend>{t.question(index + 1)}</legend>
            <TextPair
              {...bound}
              path={`questions.${index}.text`}
              labels={{ fr: t.textFr, en: t.textEn }}
              value={question.text}
              onChange={(text) => setQuestion(index, { ...question, text })}
            />
            {question.options.map((option, place) => (
              <TextPair
                {...bound}
                key={place}
                path={`questions.${index}.options.${place}`}
                labels={{ fr: t.answerFr(place + 1), en: t.answerEn(place + 1) }}
                value={option}
                onChange={(text) =>
                  setQuestion(index, { ...question, options: question.options.with(place, text) })
                }
              />
            ))}
            <div class="groups-last">
              {question.options.length < mostOwnOptions && (
                <Button
                  kind="link"
                  label={t.addAnswer}
                  onClick={() => {
                    setQuestion(index, { ...question, options: [...question.options, noText] });
                    goTo(optionId(index, question.options.length));
                  }}
                />
              )}
              {question.options.length > 2 && (
                <Button
                  kind="link"
                  label={t.removeAnswer}
                  onClick={() => {
                    setQuestion(index, { ...question, options: question.options.slice(0, -1) });
                    goTo(optionId(index, question.options.length - 2));
                  }}
                />
              )}
              <Button
                kind="link"
                label={t.remove}
                aria-label={`${t.remove} : ${t.question(index + 1)}`}
                onClick={() => {
                  set({ ...value, questions: questions.toSpliced(index, 1) });
                  goTo(addQuestionId);
                }}
              />
            </div>
          </fieldset>
        ))}
        {questions.length < mostOwnQuestions && (
          <Button
            kind="secondary"
            label={t.addQuestion}
            id={addQuestionId}
            onClick={() => {
              set({ ...value, questions: [...questions, emptyQuestion] });
              goTo(fieldId(`questions.${questions.length}.text.fr`, 'supplement'));
            }}
          />
        )}
      </section>
      <ErrorBox text={form.failure} />
      <div class="buttons">
        <Button isSubmit label={t.save} isBusy={form.isBusy} busyLabel={t.saving} />
      </div>
    </form>
  );
}

const addGroupId = 'groups-add';
const addQuestionId = 'own-add';

function optionId(question: number, option: number): string {
  return fieldId(`questions.${question}.options.${option}.fr`, 'supplement');
}

/** Puts whoever pressed a button to where they go on, once it is drawn: what they pressed may be gone. */
function goTo(id: string): void {
  setTimeout(() => document.getElementById(id)?.focus());
}
