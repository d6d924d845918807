import type { QuestionnaireFault } from '../../../functions/survey/check-questionnaire.ts';
import type { Question, Questionnaire } from '../../../functions/survey/questionnaire.ts';
import { beside } from '../../shared/beside.ts';
import { between } from '../../shared/between.ts';
import { pick } from '../../shared/language.ts';
import { Button } from '../../space/button.tsx';
import { ConfirmedAction } from '../../space/confirmed-action.tsx';
import { TextPair } from '../../space/fields.tsx';
import { type FieldErrors, fieldId } from '../../space/form.ts';
import { useSpace, useTexts } from '../../space/space.ts';
import { useInBoth } from '../in-both.ts';
import { DraftLine } from './draft-line.tsx';
import {
  isJoined,
  positionAfterMove,
  type QuestionPosition,
  withMovedQuestion,
  withMovedSection,
  withNewQuestion,
  withNewSection,
  withoutQuestion,
  withoutSection,
  withSectionTitle,
} from './edit-draft.ts';
import { focusWhenDrawn, MoveButtons } from './move-buttons.tsx';
import { QuestionEditor } from './question-editor.tsx';
import { standingOf, type WordingChoice } from './revisions.ts';
import { questionnaireTexts } from './texts.ts';

interface SectionsEditorProps {
  draft: Questionnaire;
  asked: ReadonlyMap<string, Question>;
  choices: ReadonlyMap<string, WordingChoice>;
  errors: FieldErrors;
  faults: readonly QuestionnaireFault[];
  /** The one question that is open. */
  open: QuestionPosition | undefined;
  onOpen: (at: QuestionPosition | undefined) => void;
  onChange: (draft: Questionnaire) => void;
  onChoose: (id: string, choice: WordingChoice) => void;
  onPreview: () => void;
}

const questionPath = ({ section, question }: QuestionPosition) => `sections.${section}.questions.${question}`;

/** The sections in order, each with its title and its questions. */
export function SectionsEditor(props: SectionsEditorProps) {
  const { draft, errors, onOpen, onChange } = props;
  const t = useTexts(questionnaireTexts);
  const inBoth = useInBoth();
  const { sections } = draft;
  const first = sections.map((_, section) =>
    sections.slice(0, section).reduce((sum, { questions }) => sum + questions.length, 1),
  );
  return (
    <section aria-labelledby={fieldId('sections')}>
      <h3 id={fieldId('sections')} tabIndex={-1}>
        {t.sections}
      </h3>
      <p>{t.sectionsLead}</p>
      {errors.sections !== undefined && <p class="field-error">{errors.sections}</p>}
      {sections.map(({ title, questions }, section) => (
        <section key={section} class="draft-section" aria-label={t.sectionNumber(section + 1)}>
          <TextPair
            path={`sections.${section}.title`}
            labels={inBoth(`${t.sectionNumber(section + 1)}, ${t.sectionTitle}`)}
            errors={errors}
            value={title}
            onChange={(text) => onChange(withSectionTitle(draft, section, text))}
          />
          {questions.length === 0 && <p class="muted">{t.noQuestions}</p>}
          <ol class="draft-lines unmarked" start={first[section]}>
            {questions.map((question, index) => (
              <QuestionLine
                key={index}
                {...props}
                at={{ section, question: index }}
                question={question}
                number={(first[section] ?? 1) + index}
              />
            ))}
          </ol>
          <div class="save-buttons" id={fieldId(`sections.${section}.questions`)} tabIndex={-1}>
            <Button
              kind="secondary"
              label={t.addQuestion}
              aria-label={t.addQuestionTo(section + 1)}
              onClick={() => {
                onChange(withNewQuestion(draft, section));
                const at = { section, question: questions.length };
                onOpen(at);
                focusWhenDrawn(fieldId(`${questionPath(at)}.id`));
              }}
            />
            <MoveButtons
              idAt={(by) => fieldId(`sections.${section + by}`)}
              name={t.sectionNumber(section + 1)}
              canMove={{ up: section > 0, down: section < sections.length - 1 }}
              onMove={(by) => {
                onOpen(undefined);
                onChange(withMovedSection(draft, section, by));
              }}
            />
            <ConfirmedAction
              label={t.removeSection}
              yes={t.removeSection}
              isSecondary
              act={async () => {
                onOpen(undefined);
                onChange(withoutSection(draft, section));
              }}
            >
              <p>{t.removeSectionQuestion(questions.length)}</p>
            </ConfirmedAction>
          </div>
        </section>
      ))}
      <Button
        kind="secondary"
        label={t.addSection}
        onClick={() => {
          onChange(withNewSection(draft));
          focusWhenDrawn(fieldId(`sections.${sections.length}.title.fr`));
        }}
      />
    </section>
  );
}

interface QuestionLineProps extends SectionsEditorProps {
  at: QuestionPosition;
  question: Question;
  /** Among all, from 1. */
  number: number;
}

/** A question in the list: what it is called and what is to be known of it, and all of it once it is open. */
function QuestionLine(props: QuestionLineProps) {
  const { draft, asked, choices, errors, faults, open, at, question, number } = props;
  const { onOpen, onChange, onChoose, onPreview } = props;
  const { t, language } = useSpace(questionnaireTexts);
  const path = questionPath(at);
  const isOpen = open?.section === at.section && open.question === at.question;
  const name = pick(question.topic, language).trim() || question.id || t.unnamed;
  const last = asked.get(question.id);
  const choice = choices.get(question.id);
  const standing = standingOf(question, last, choice);
  const isWaiting = standing.is === 'reworded' && standing.choice === undefined;
  const tags = [
    ...(isJoined(draft, at) ? [t.onSameScreen] : []),
    ...(standing.is === 'new' && asked.size > 0 ? [t.isNew] : []),
    ...(standing.is === 'restructured' || (standing.is === 'reworded' && !isWaiting) ? [t.isChanged] : []),
  ];
  return (
    <DraftLine
      {...{ path, number, name, faults, isOpen }}
      tags={
        <>
          {beside(question.id, ...tags)}
          {isWaiting && <strong class="critical">{`${between}${t.toBeChosen}`}</strong>}
        </>
      }
      move={{
        idAt(by) {
          const to = by === 0 ? at : positionAfterMove(draft, at, by);
          return fieldId(questionPath(to ?? at));
        },
        name,
        canMove: {
          up: positionAfterMove(draft, at, -1) !== undefined,
          down: positionAfterMove(draft, at, 1) !== undefined,
        },
        onMove(by) {
          const to = positionAfterMove(draft, at, by);
          onChange(withMovedQuestion(draft, at, by));
          // What is open stays open, wherever it is.
          if (isOpen) onOpen(to);
          else if (open) onOpen(undefined);
        },
      }}
      onToggle={() => onOpen(isOpen ? undefined : at)}
    >
      <QuestionEditor
        {...{ draft, at, question, asked: last, choice, errors, onChange, onPreview }}
        onChoose={(chosen) => onChoose(question.id, chosen)}
        onRemove={() => {
          onOpen(undefined);
          onChange(withoutQuestion(draft, at));
          focusWhenDrawn(fieldId(path), fieldId(`sections.${at.section}.questions`));
        }}
      />
    </DraftLine>
  );
}
