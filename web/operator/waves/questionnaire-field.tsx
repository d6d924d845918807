import { useMemo } from 'preact/hooks';
import { type Questionnaire, questionsOf } from '../../../functions/survey/questionnaire.ts';
import { beside } from '../../shared/beside.ts';
import { pick } from '../../shared/language.ts';
import { List } from '../../shared/lists.tsx';
import { type FieldBinding, fieldId } from '../../space/form.ts';
import { useSpace, useTexts } from '../../space/space.ts';
import type { OperatorWave } from '../api-types.ts';
import { listWords } from '../names.ts';
import { factsOf, type QuestionnaireChoice, type Questionnaires } from './questionnaire-choice.ts';
import { waveTexts } from './texts.ts';
import { effectLines, effectsInWords, factsInWords } from './wave-words.ts';

interface QuestionnaireFieldProps extends FieldBinding<string> {
  questionnaires: Questionnaires;
  /** What series are compared with; none for the first wave. */
  before: OperatorWave | undefined;
}

/** More lines than these are folded. */
const mostLines = 4;

/** The questionnaires that a wave can be fielded with, and what each does to the series. */
export function QuestionnaireField({ questionnaires, before, ...field }: QuestionnaireFieldProps) {
  const { path, form, errors, value, onChange } = field;
  const words = useTexts(waveTexts);
  const id = fieldId(path, form);
  const error = errors[path];
  const ofBefore = questionnaires.choices.find(({ hash }) => hash === before?.questionnaire);
  return (
    <>
      <fieldset class={error === undefined ? 'questionnaires' : 'questionnaires field-wrong'}>
        <legend>{words.chooseQuestionnaire}</legend>
        {inOrder(questionnaires.choices, ofBefore).map((choice, index) => (
          <Choice
            key={choice.hash}
            choice={choice}
            id={index === 0 ? id : `${id}-${index}`}
            name={id}
            isChosen={choice.hash === value}
            isWrong={index === 0 && error !== undefined}
            before={before}
            ofBefore={ofBefore?.questionnaire}
            onChoose={() => onChange(choice.hash)}
          />
        ))}
        {error !== undefined && (
          <p class="field-error" id={`${id}-error`}>
            {error}
          </p>
        )}
      </fieldset>
      {questionnaires.faulty.map((draft) => (
        <p key={draft.id} class="small muted">
          {words.faulty(draft.id, draft.faults)}
        </p>
      ))}
      <p>
        <a href="#/questionnaires">{words.toQuestionnaires}</a>
      </p>
    </>
  );
}

interface ChoiceProps {
  choice: QuestionnaireChoice;
  id: string;
  name: string;
  isChosen: boolean;
  isWrong: boolean;
  before: OperatorWave | undefined;
  ofBefore: Questionnaire | undefined;
  onChoose: () => void;
}

function Choice(props: ChoiceProps) {
  const { choice, id, name, isChosen, isWrong, before, ofBefore, onChoose } = props;
  const { t, language } = useSpace(waveTexts);
  const { hash, questionnaire, waves, state } = choice;
  const facts = useMemo(() => factsOf(questionnaire, ofBefore), [hash, ofBefore]);
  const origin = () => {
    if (before && hash === before.questionnaire) return t.sameAsLast(pick(before.title, language));
    if (state === 'draft') return t.draft;
    return waves.length === 0 ? t.neverFielded : t.fieldedWith(listWords(waves, language));
  };
  return (
    <div class="questionnaire-choice">
      <label class="choice">
        <input
          id={id}
          type="radio"
          name={name}
          value={hash}
          checked={isChosen}
          aria-describedby={`${id}-facts`}
          data-wrong={isWrong || undefined}
          onChange={onChoose}
        />
        {pick(questionnaire.title, language)}
      </label>
      <div class="small" id={`${id}-facts`}>
        <p class="muted">{beside(origin(), factsInWords(t, facts, language))}</p>
        <Effects facts={facts} questionnaires={[questionnaire, ofBefore]} />
      </div>
    </div>
  );
}

interface EffectsProps {
  facts: ReturnType<typeof factsOf>;
  /** Where the topics of questions are looked up, in this order. */
  questionnaires: readonly (Questionnaire | undefined)[];
}

/** What becomes of the series, in numbers and, where they do not all go on, one by one. */
export function Effects({ facts: { effects }, questionnaires }: EffectsProps) {
  const { t, language } = useSpace(waveTexts);
  const summary = effectsInWords(t, effects);
  const questions = questionnaires.flatMap((each) => (each ? questionsOf(each) : []));
  const topicOf = (question: string) => questions.find(({ id }) => id === question)?.topic;
  const lines = effectLines(t, effects, { topicOf, language });
  if (summary === undefined) return null;
  return (
    <>
      <p>{summary}</p>
      {lines.length > 0 && (
        <details open={lines.length <= mostLines}>
          <summary>{t.whichSeries}</summary>
          <List items={lines} />
        </details>
      )}
    </>
  );
}

/** That of the wave before first, then drafts, then the others. */
function inOrder(choices: readonly QuestionnaireChoice[], first: QuestionnaireChoice | undefined) {
  const rank = (choice: QuestionnaireChoice) => {
    if (choice === first) return 0;
    return choice.state === 'draft' ? 1 : 2;
  };
  return choices.toSorted((a, b) => rank(a) - rank(b));
}
