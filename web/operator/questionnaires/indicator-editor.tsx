import {
  type Indicator,
  type IndicatorMeasure,
  type IndicatorWords,
  type Question,
  type Questionnaire,
  questionsOf,
} from '../../../functions/survey/questionnaire.ts';
import { noText, pick } from '../../shared/language.ts';
import { Button } from '../../space/button.tsx';
import { Choices, SelectField, TextPair } from '../../space/fields.tsx';
import type { FieldErrors } from '../../space/form.ts';
import { useSpace, useTexts } from '../../space/space.ts';
import { useInBoth } from '../in-both.ts';
import { answerChoices, CodeChoices } from './code-choices.tsx';
import { CommittedField, ScoreField } from './committed-field.tsx';
import { bindOptionalTo, bindTo } from './draft-bindings.ts';
import { withMeasureKind, withWords } from './edit-indicators.ts';
import { questionnaireTexts } from './texts.ts';

interface IndicatorEditorProps {
  draft: Questionnaire;
  index: number;
  indicator: Indicator;
  /** Whether a series of this id has begun: then it stays. */
  isFielded: boolean;
  errors: FieldErrors;
  onChange: (indicator: Indicator) => void;
  onRemove: () => void;
}

/** One indicator: the sentence that its figure begins, and how it is computed. */
export function IndicatorEditor(props: IndicatorEditorProps) {
  const { draft, index, indicator, isFielded, errors, onChange, onRemove } = props;
  const t = useTexts(questionnaireTexts);
  const path = `indicators.${index}`;
  const inBoth = useInBoth();
  const { measure } = indicator;
  const bind = bindTo(indicator, { path, errors, onChange });
  const setMeasure = (changed: IndicatorMeasure) => onChange({ ...indicator, measure: changed });
  return (
    <div class="draft-question">
      {!isFielded && (
        <CommittedField
          path={`${path}.id`}
          label={t.id}
          hint={t.idHint}
          error={errors[`${path}.id`]}
          value={indicator.id}
          onChange={(id) => onChange({ ...indicator, id })}
        />
      )}
      <TextPair {...bind('sentence')} labels={inBoth(t.sentenceLabel)} type="lines" />
      {indicator.unit === 'share' && <Words {...props} path={`${path}.words`} />}
      <Choices<IndicatorMeasure['kind']>
        path={`${path}.measure`}
        legend={t.measure}
        class="draft-options"
        options={[
          { code: 'share', label: t.measureShare },
          { code: 'jointShare', label: t.measureJoint },
          { code: 'mean', label: t.measureMean },
        ]}
        value={measure.kind}
        onChange={(kind) => onChange(withMeasureKind(indicator, kind))}
      />
      <QuestionChoice
        {...{ draft, errors }}
        path={`${path}.measure.question`}
        label={t.question}
        value={measure.question}
        onChange={(question) =>
          setMeasure(
            measure.kind === 'mean'
              ? { ...measure, question, scores: numericOf(draft, question) }
              : { ...measure, question, codes: [] },
          )
        }
      />
      {measure.kind === 'mean' ? (
        <>
          <SelectField
            {...bind('unit')}
            label={t.unit}
            isShort
            options={[
              { code: 'mean', label: t.unitMean },
              { code: 'points', label: t.unitPoints },
            ]}
          />
          <Scores
            {...{ draft, errors }}
            path={`${path}.measure.scores`}
            measure={measure}
            onChange={(scores) => setMeasure({ ...measure, scores })}
          />
        </>
      ) : (
        <AnswerChoice
          {...{ draft, errors, question: measure.question, codes: measure.codes }}
          path={`${path}.measure.codes`}
          legend={t.countedAnswers}
          onChange={(codes) => setMeasure({ ...measure, codes })}
        />
      )}
      {measure.kind === 'jointShare' && (
        <>
          <QuestionChoice
            {...{ draft, errors }}
            path={`${path}.measure.unless.question`}
            label={t.unlessQuestion}
            value={measure.unless.question}
            onChange={(question) => setMeasure({ ...measure, unless: { question, codes: [] } })}
          />
          <AnswerChoice
            {...{ draft, errors, ...measure.unless }}
            path={`${path}.measure.unless.codes`}
            legend={t.unlessAnswers}
            onChange={(codes) => setMeasure({ ...measure, unless: { ...measure.unless, codes } })}
          />
        </>
      )}
      <Button kind="link" label={t.removeIndicator} onClick={onRemove} />
    </div>
  );
}

/** What an edition's findings are written with: folded away, since they do without. */
function Words({ draft, indicator, errors, path, onChange }: IndicatorEditorProps & { path: string }) {
  const { t, language } = useSpace(questionnaireTexts);
  const { words = { claim: noText } } = indicator;
  const change = (changed: IndicatorWords) => onChange(withWords(indicator, changed));
  const bind = bindTo(words, { path, errors, onChange: change });
  const bindOptional = bindOptionalTo(words, { path, errors, onChange: change });
  const { heldAgainst = '', ...others } = words;
  return (
    <details open={Object.keys(errors).some((wrong) => wrong.startsWith(path)) || undefined}>
      <summary>{t.words}</summary>
      <p class="small muted">{t.wordsHint}</p>
      <TextPair {...bind('claim')} labels={{ fr: t.claimFr, en: t.claimEn }} type="lines" />
      <TextPair {...bindOptional('people')} labels={{ fr: t.peopleFr, en: t.peopleEn }} />
      <TextPair
        {...bindOptional('comparison')}
        labels={{ fr: t.comparisonFr, en: t.comparisonEn }}
        type="lines"
      />
      <SelectField
        path={`${path}.heldAgainst`}
        label={t.heldAgainst}
        errors={errors}
        options={[
          { code: '', label: t.heldAgainstNone },
          ...draft.indicators
            .filter(({ id, unit }) => id !== indicator.id && unit === 'share')
            .map(({ id, sentence }) => ({ code: id, label: pick(sentence, language) || id })),
        ]}
        value={heldAgainst}
        onChange={(id) => change(id === '' ? others : { ...others, heldAgainst: id })}
      />
    </details>
  );
}

/** What may be counted: nothing of the profile. */
function countable(draft: Questionnaire): Question[] {
  return questionsOf(draft).filter(({ kind }) => kind !== 'profile');
}

function numericOf(draft: Questionnaire, id: string): Readonly<Record<string, number>> {
  return questionsOf(draft).find((question) => question.id === id)?.numeric ?? {};
}

interface PartProps {
  draft: Questionnaire;
  path: string;
  errors: FieldErrors;
}

function QuestionChoice(
  props: PartProps & { label: string; value: string; onChange: (question: string) => void },
) {
  const { draft, path, errors, label, value, onChange } = props;
  const { t, language } = useSpace(questionnaireTexts);
  const questions = countable(draft);
  const isKnown = questions.some(({ id }) => id === value);
  return (
    <SelectField
      {...{ path, errors, label, value, onChange }}
      options={[
        ...(isKnown ? [] : [{ code: value, label: value === '' ? t.chooseQuestion : t.unknownCode(value) }]),
        ...questions.map(({ id, topic }) => ({ code: id, label: pick(topic, language) || id })),
      ]}
    />
  );
}

interface AnswerChoiceProps extends PartProps {
  legend: string;
  question: string;
  codes: readonly string[];
  onChange: (codes: readonly string[]) => void;
}

function AnswerChoice({ draft, path, errors, legend, question, codes, onChange }: AnswerChoiceProps) {
  const { language } = useSpace();
  const options = answerChoices(answersOf(draft, question), language);
  if (options.length === 0 && codes.length === 0) return null;
  return <CodeChoices {...{ path, errors, legend, options, codes, onChange }} class="draft-options" />;
}

interface ScoresProps extends PartProps {
  measure: Extract<IndicatorMeasure, { kind: 'mean' }>;
  onChange: (scores: Readonly<Record<string, number>>) => void;
}

function Scores({ draft, path, errors, measure, onChange }: ScoresProps) {
  const { t, language } = useSpace(questionnaireTexts);
  const options = answersOf(draft, measure.question);
  const set = (changed: string, score: number | undefined) => {
    const { [changed]: _, ...others } = measure.scores;
    onChange(score === undefined ? others : { ...measure.scores, [changed]: score });
  };
  return (
    <fieldset class="draft-options">
      <legend>{t.score}</legend>
      {errors[path] !== undefined && <p class="field-error">{errors[path]}</p>}
      {options.map(({ code, label }) => (
        <ScoreField
          key={code}
          path={`${path}.${code}`}
          label={pick(label, language) || code}
          error={errors[`${path}.${code}`]}
          score={measure.scores[code]}
          onChange={(score) => set(code, score)}
        />
      ))}
    </fieldset>
  );
}

/** The answers that may be counted: none of those by which one does not answer. */
function answersOf(draft: Questionnaire, id: string): Question['options'] {
  const question = questionsOf(draft).find((other) => other.id === id);
  return question?.options.filter(({ refusal }) => !refusal) ?? [];
}
