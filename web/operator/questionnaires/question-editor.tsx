import { baseInWords } from '../../../functions/survey/base-in-words.ts';
import {
  type Option,
  type Question,
  type Questionnaire,
  questionsOf,
} from '../../../functions/survey/questionnaire.ts';
import { changedTexts } from '../../../functions/survey/series-effects.ts';
import { type Language, pick } from '../../shared/language.ts';
import { Button } from '../../space/button.tsx';
import { Choices, SelectField, TextPair } from '../../space/fields.tsx';
import type { FieldErrors } from '../../space/form.ts';
import { fieldId } from '../../space/form.ts';
import { useSpace, useTexts } from '../../space/space.ts';
import { useInBoth } from '../in-both.ts';
import { CommittedField, ScoreField } from './committed-field.tsx';
import { bindOptionalTo, bindTo } from './draft-bindings.ts';
import {
  isJoined,
  type QuestionPosition,
  withJoined,
  withOptionCode,
  withQuestion,
  withQuestionId,
} from './edit-draft.ts';
import {
  withFromCompany,
  withMovedOption,
  withNewOption,
  withOption,
  withoutOption,
  withRefusal,
  withScores,
  withTone,
} from './edit-question.ts';
import { focusWhenDrawn, MoveButtons } from './move-buttons.tsx';
import { standingOf, type WordingChoice } from './revisions.ts';
import { RoutingEditor } from './routing-editor.tsx';
import { questionnaireTexts } from './texts.ts';

interface QuestionEditorProps {
  draft: Questionnaire;
  at: QuestionPosition;
  question: Question;
  /** As it was last asked, where it was. */
  asked: Question | undefined;
  choice: WordingChoice | undefined;
  errors: FieldErrors;
  /** The whole as it is changed; the revision of this question is settled by what is done to it. */
  onChange: (draft: Questionnaire) => void;
  onChoose: (choice: WordingChoice) => void;
  onRemove: () => void;
  onPreview: () => void;
}

/** All of one question: its words in both languages, its answers, who is asked, and what its changes mean. */
export function QuestionEditor(props: QuestionEditorProps) {
  const { draft, at, question, asked, errors, onChange, onRemove, onPreview } = props;
  const t = useTexts(questionnaireTexts);
  const path = `sections.${at.section}.questions.${at.question}`;
  const change = (changed: Question) => onChange(withQuestion(draft, at, changed));
  const inBoth = useInBoth();
  const bind = bindTo(question, { path, errors, onChange: change });
  const bindOptional = bindOptionalTo(question, { path, errors, onChange: change });
  return (
    <div class="draft-question">
      <Revision {...props} path={path} />
      {asked ? (
        <p class="small muted">{t.idFixed(question.id, question.revision)}</p>
      ) : (
        <CommittedField
          path={`${path}.id`}
          label={t.id}
          hint={t.idHint}
          error={errors[`${path}.id`]}
          value={question.id}
          onChange={(id) => onChange(withQuestionId(draft, at, id))}
        />
      )}
      <TextPair {...bind('text')} labels={inBoth(t.question)} type="lines" />
      <TextPair {...bindOptional('hint')} labels={{ fr: t.hintFr, en: t.hintEn }} type="lines" />
      <TextPair {...bind('topic')} labels={inBoth(t.topic)} />
      {question.kind !== 'profile' && (
        <TextPair {...bindOptional('chapter')} labels={{ fr: t.chapterFr, en: t.chapterEn }} />
      )}
      <OptionsEditor {...props} path={path} change={change} />
      <RoutingEditor {...{ draft, question, path, errors }} onChange={change} />
      <BaseLine draft={draft} question={question} />
      <SelectField
        {...bind('kind')}
        label={t.kind}
        hint={t.kindHint}
        isShort
        options={[
          { code: 'opinion', label: t.kindOpinion },
          { code: 'usage', label: t.kindUsage },
          { code: 'profile', label: t.kindProfile },
        ]}
      />
      <div class="draft-switches">
        {at.question > 0 && (
          <Switch
            label={t.joined}
            isOn={isJoined(draft, at)}
            onChange={(joins) => onChange(withJoined(draft, at, joins))}
          />
        )}
        <Switch
          label={t.hasScores}
          isOn={question.numeric !== undefined}
          onChange={(has) => change(withScores(question, has ? {} : undefined))}
        />
        {(question.kind === 'profile' || question.fromCompany) && (
          <Switch
            id={fieldId(`${path}.fromCompany`)}
            label={t.isFromCompany}
            isOn={question.fromCompany === true}
            onChange={(is) => change(withFromCompany(question, is))}
          />
        )}
      </div>
      <div class="save-buttons">
        <Button kind="link" more="narrow-only" label={t.toPreview} onClick={onPreview} />
        <Button kind="link" label={t.removeQuestion} onClick={onRemove} />
      </div>
    </div>
  );
}

/** What was changed since respondents were asked, and, where words alone were, what a person says of it. */
function Revision({
  question,
  asked,
  choice,
  errors,
  path,
  onChoose,
}: QuestionEditorProps & { path: string }) {
  const t = useTexts(questionnaireTexts);
  const standing = standingOf(question, asked, choice);
  if (!asked || standing.is === 'new' || standing.is === 'same') return null;
  if (standing.is === 'restructured') {
    return (
      <div class="message message-waiting" id={fieldId(`${path}.revision`)} tabIndex={-1}>
        <p>{t.restructured(standing.revision)}</p>
      </div>
    );
  }
  return (
    <div class="message message-waiting">
      <Choices<WordingChoice>
        path={`${path}.revision`}
        legend={t.wordingTitle}
        errors={errors}
        options={[
          { code: 'corrected', label: t.wordingCorrected },
          { code: 'changed', label: t.wordingChanged },
        ]}
        value={choice}
        onChange={onChoose}
      />
      <ul class="draft-changes small unmarked">
        {changedTexts(asked, question).map(({ field, language, before, after }) => (
          <li key={`${field} ${language}`}>
            <span class="muted">{t.before}</span> <del lang={language}>{before || t.emptyText}</del>
            <br />
            <span class="muted">{t.after}</span> <ins lang={language}>{after || t.emptyText}</ins>
          </li>
        ))}
      </ul>
    </div>
  );
}

interface OptionsEditorProps extends QuestionEditorProps {
  path: string;
  change: (question: Question) => void;
}

/** The answers in order, each with its words, its code, and whether it is one of not answering. */
function OptionsEditor({ draft, at, question, asked, errors, path, change, onChange }: OptionsEditorProps) {
  const t = useTexts(questionnaireTexts);
  const inBoth = useInBoth();
  const { options, numeric } = question;
  const error = errors[`${path}.options`];
  return (
    <fieldset class="draft-options">
      <legend id={fieldId(`${path}.options`)} tabIndex={-1}>
        {t.options}
      </legend>
      {error !== undefined && <p class="field-error">{error}</p>}
      {options.map((option, index) => {
        const own = `${path}.options.${index}`;
        const number = index + 1;
        const take = (changed: Option) => change(withOption(question, index, changed));
        const bound = { path: own, errors, onChange: take };
        const isFixed = asked?.options.some(({ code }) => code === option.code);
        return (
          <fieldset key={index} class="draft-option">
            <legend class="visually-hidden">{t.optionNumber(number)}</legend>
            <TextPair {...bindTo(option, bound)('label')} labels={inBoth(t.optionNumber(number))} />
            {draft.breakdowns.includes(question.id) && !option.refusal && (
              <TextPair
                {...bindOptionalTo(option, bound)('group')}
                labels={{ fr: t.groupFr(number), en: t.groupEn(number) }}
              />
            )}
            <div class="draft-option-line">
              {isFixed ? (
                <p class="small muted">
                  {t.code} {option.code}
                </p>
              ) : (
                <CommittedField
                  path={`${own}.code`}
                  label={t.optionCode(number)}
                  error={errors[`${own}.code`]}
                  value={option.code}
                  onChange={(code) => onChange(withOptionCode(draft, at, { option: index, code }))}
                />
              )}
              {numeric && !option.refusal && (
                <ScoreField
                  path={`${path}.numeric.${option.code}`}
                  label={t.optionScore(number)}
                  error={errors[`${path}.numeric.${option.code}`]}
                  score={numeric[option.code]}
                  onChange={(score) => change(withScores(question, withScore(question, option, score)))}
                />
              )}
              {question.kind !== 'profile' && !option.refusal && (
                <SelectField
                  path={`${own}.tone`}
                  label={t.optionTone(number)}
                  errors={errors}
                  isShort
                  options={[
                    { code: '', label: t.tonePlain },
                    { code: 'critical', label: t.toneCritical },
                    { code: 'unsure', label: t.toneUnsure },
                  ]}
                  value={option.tone ?? ''}
                  onChange={(tone) => change(withTone(question, index, tone || undefined))}
                />
              )}
              <Switch
                label={t.refusal}
                isOn={option.refusal === true}
                onChange={(is) => change(withRefusal(question, index, is))}
              />
              <span class="move-buttons">
                <MoveButtons
                  idAt={(by) => fieldId(`${path}.options.${index + by}`)}
                  name={t.optionNumber(number)}
                  canMove={{ up: index > 0, down: index < options.length - 1 }}
                  onMove={(by) => change(withMovedOption(question, index, by))}
                />
                <Button
                  kind="link"
                  label={t.removeOption}
                  aria-label={t.removeOptionOf(number)}
                  onClick={() => {
                    change(withoutOption(question, index));
                    focusWhenDrawn(fieldId(`${path}.options`));
                  }}
                />
              </span>
            </div>
          </fieldset>
        );
      })}
      <Button
        kind="secondary"
        label={t.addOption}
        onClick={() => {
          const changed = withNewOption(question);
          const index = changed.options.findIndex((option) => !options.includes(option));
          change(changed);
          focusWhenDrawn(fieldId(`${path}.options.${index}.label.fr`));
        }}
      />
    </fieldset>
  );
}

function withScore({ options, numeric = {} }: Question, { code }: Option, score: number | undefined) {
  // In the order of the answers, whatever was typed first.
  const given = options.map((each) => [each.code, each.code === code ? score : numeric[each.code]] as const);
  return Object.fromEntries(given.filter((pair): pair is [string, number] => pair[1] !== undefined));
}

function BaseLine({ draft, question }: Pick<QuestionEditorProps, 'draft' | 'question'>) {
  const { t, language } = useSpace(questionnaireTexts);
  if (!question.askedIf) return null;
  const base = baseOf(draft, question, language);
  return base === undefined ? null : <p class="small muted">{t.askedOf(base)}</p>;
}

/** Undefined while the routing names what is not there. */
function baseOf(draft: Questionnaire, question: Question, language: Language): string | undefined {
  try {
    return pick(baseInWords(questionsOf(draft), question), language);
  } catch {
    return undefined;
  }
}

interface SwitchProps {
  id?: string;
  label: string;
  isOn: boolean;
  onChange: (isOn: boolean) => void;
}

function Switch({ id, label, isOn, onChange }: SwitchProps) {
  return (
    <label class="choice">
      <input
        id={id}
        type="checkbox"
        checked={isOn}
        onChange={({ currentTarget }) => onChange(currentTarget.checked)}
      />
      {label}
    </label>
  );
}
