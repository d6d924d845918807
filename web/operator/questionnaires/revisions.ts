import { meaningOf } from '../../../functions/survey/check-revisions.ts';
import { type Question, type Questionnaire, questionsOf } from '../../../functions/survey/questionnaire.ts';
import { changedTexts } from '../../../functions/survey/series-effects.ts';
import { mapQuestions } from './edit-draft.ts';

/** What a person says of words that were changed: a mistake corrected, or another meaning. */
export type WordingChoice = 'corrected' | 'changed';

/** How a question stands to the one that respondents were asked last. */
type Standing =
  /** Never asked, or asked in the very same words. */
  | { readonly is: 'new' | 'same' }
  /** Other options, routing, kind or scores: its revision rises by itself. */
  | { readonly is: 'restructured'; readonly revision: number }
  /** Other words alone: a person has to say what they mean, and may not have said it yet. */
  | { readonly is: 'reworded'; readonly choice: WordingChoice | undefined };

/**
 * Each question as it was last asked, by id: of its highest revision, in the newest questionnaire that has it.
 *
 * @param fielded  questionnaires that waves have opened with, newest first
 */
export function lastAsked(fielded: readonly Questionnaire[]): ReadonlyMap<string, Question> {
  const last = new Map<string, Question>();
  for (const question of fielded.flatMap(questionsOf)) {
    const known = last.get(question.id);
    if (!known || question.revision > known.revision) last.set(question.id, question);
  }
  return last;
}

/** @param asked  the question as it was last asked, where it was */
export function standingOf(
  question: Question,
  asked: Question | undefined,
  choice: WordingChoice | undefined,
): Standing {
  if (!asked) return { is: 'new' };
  if (meaningOf(question) !== meaningOf(asked)) return { is: 'restructured', revision: asked.revision + 1 };
  return changedTexts(asked, question).length === 0 ? { is: 'same' } : { is: 'reworded', choice };
}

/** The question with the revision that its standing asks for; one that waits for a choice keeps what it has. */
export function withRevision(
  question: Question,
  asked: Question | undefined,
  choice: WordingChoice | undefined,
): Question {
  const standing = standingOf(question, asked, choice);
  if (!asked || standing.is === 'new') return question;
  const isOther = standing.is === 'restructured' || (standing.is === 'reworded' && choice === 'changed');
  return { ...question, revision: isOther ? asked.revision + 1 : asked.revision };
}

/**
 * What a document says by its revisions of the words that it changes.
 *
 * @param isSaved  a draft is saved once the choice is made; in a file the same revision says nothing yet
 */
export function choicesOf(
  draft: Questionnaire,
  asked: ReadonlyMap<string, Question>,
  { isSaved }: { isSaved: boolean },
): ReadonlyMap<string, WordingChoice> {
  const choices = new Map<string, WordingChoice>();
  for (const question of questionsOf(draft)) {
    const last = asked.get(question.id);
    if (!last || standingOf(question, last, undefined).is !== 'reworded') continue;
    if (question.revision > last.revision) choices.set(question.id, 'changed');
    else if (isSaved) choices.set(question.id, 'corrected');
  }
  return choices;
}

/** The draft with a higher revision wherever something else was asked under the one that it has. */
export function withRaisedRevisions(
  draft: Questionnaire,
  asked: ReadonlyMap<string, Question>,
): Questionnaire {
  return mapQuestions(draft, (question) => {
    const standing = standingOf(question, asked.get(question.id), undefined);
    const isOld = standing.is === 'restructured' && question.revision < standing.revision;
    return isOld ? { ...question, revision: standing.revision } : question;
  });
}

/** The draft after a change: whatever question was touched has the revision that its standing asks for. */
export function withSettledRevisions(
  draft: Questionnaire,
  before: Questionnaire,
  { asked, choices }: { asked: ReadonlyMap<string, Question>; choices: ReadonlyMap<string, WordingChoice> },
): Questionnaire {
  const untouched = new Set(questionsOf(before));
  return mapQuestions(draft, (question) =>
    untouched.has(question)
      ? question
      : withRevision(question, asked.get(question.id), choices.get(question.id)),
  );
}

/** Questions whose changed words wait for a person's choice. */
export function waitingForChoice(
  draft: Questionnaire,
  asked: ReadonlyMap<string, Question>,
  choices: ReadonlyMap<string, WordingChoice>,
): readonly Question[] {
  return questionsOf(draft).filter((question) => {
    const standing = standingOf(question, asked.get(question.id), choices.get(question.id));
    return standing.is === 'reworded' && standing.choice === undefined;
  });
}
