import { type Answers, askedQuestions, type ProfileQuestions } from '../../functions/survey/answers.ts';
import type { Question } from '../../functions/survey/questionnaire.ts';

/** Where the respondent is. */
export type Place =
  | { readonly at: 'intro' | 'review' | 'sending' | 'thanks' | 'receipt' }
  | { readonly at: 'question'; readonly id: string };

export interface SurveyState {
  /** Of the wave's questionnaire; none until the wave is known. */
  readonly questions: readonly Question[];
  readonly answers: Answers;
  readonly place: Place;
  /** Set once the review was reached: an edited answer then leads back to it. */
  readonly reviewed: boolean;
  /** The first response of a token, or a change of one already sent. */
  readonly mode: 'answer' | 'change';
  readonly profile: ProfileQuestions;
}

export type SurveyAction =
  | { type: 'start' }
  | { type: 'ask'; questions: readonly Question[] }
  | { type: 'choose'; question: string; code: string; goOn: boolean }
  | { type: 'goOn' }
  | { type: 'goTo'; place: Place }
  | { type: 'change'; answers: Answers }
  | { type: 'drop'; questions: readonly string[] }
  | { type: 'profile'; profile: ProfileQuestions }
  | { type: 'sent' }
  | { type: 'restore'; state: SurveyState }
  | { type: 'forget' };

export const initialState: SurveyState = {
  questions: [],
  answers: {},
  place: { at: 'intro' },
  reviewed: false,
  mode: 'answer',
  profile: 'full',
};

/** What decides what is asked next. */
export type Answering = Pick<SurveyState, 'questions' | 'answers' | 'profile'>;

export function findQuestion(
  { questions }: Pick<SurveyState, 'questions'>,
  id: string,
): Question | undefined {
  return questions.find((question) => question.id === id);
}

/** The survey's only transitions; every place it returns can be shown with the answers it returns. */
export function reduceSurvey(state: SurveyState, action: SurveyAction): SurveyState {
  switch (action.type) {
    case 'start':
      return moveTo({ ...state, mode: 'answer' }, firstUnanswered(state));
    case 'ask':
      return { ...state, questions: action.questions };
    case 'choose':
      return choose(state, action);
    case 'goOn':
      return moveTo(state, nextPlace(state));
    case 'goTo':
      return moveTo(state, action.place);
    case 'change':
      return moveTo({ ...state, mode: 'change', answers: action.answers }, { at: 'review' });
    case 'drop':
      return drop(state, action.questions);
    case 'profile':
      return moveTo(withAskedAnswersOnly({ ...state, profile: action.profile }), state.place);
    case 'sent':
      return { ...begun(state), mode: state.mode, place: { at: 'thanks' } };
    case 'restore':
      return withAskedAnswersOnly({ ...action.state, questions: state.questions, profile: state.profile });
    case 'forget':
      return { ...begun(state), place: state.place };
  }
}

/** Nothing answered, of the same questions. */
function begun({ questions, profile }: SurveyState): SurveyState {
  return { ...initialState, questions, profile };
}

function choose(
  state: SurveyState,
  { question, code, goOn }: { question: string; code: string; goOn: boolean },
): SurveyState {
  const options = findQuestion(state, question)?.options ?? [];
  if (!options.some((option) => option.code === code)) return state;
  const chosen = withAskedAnswersOnly({ ...state, answers: { ...state.answers, [question]: code } });
  return goOn ? moveTo(chosen, nextPlace(chosen)) : chosen;
}

/** Drops the answers to questions that the other answers no longer lead to. */
function withAskedAnswersOnly(state: SurveyState): SurveyState {
  const asked = askedQuestions(state.questions, state.answers, state);
  const kept = asked.flatMap(({ id }) => {
    const code = state.answers[id];
    return code === undefined ? [] : [[id, code] as const];
  });
  return { ...state, answers: Object.fromEntries(kept) };
}

function drop(state: SurveyState, questions: readonly string[]): SurveyState {
  const kept = Object.entries(state.answers).filter(([id]) => !questions.includes(id));
  const dropped = withAskedAnswersOnly({ ...state, answers: Object.fromEntries(kept) });
  return moveTo(dropped, firstUnanswered(dropped));
}

/** After the review an edited answer leads back to it, unless it opened new questions. */
function nextPlace(state: SurveyState): Place {
  const { place, answers, reviewed } = state;
  if (place.at !== 'question') return place;
  if (answers[place.id] === undefined) return place;
  if (reviewed) return firstUnanswered(state);
  const asked = askedQuestions(state.questions, answers, state);
  const following = asked[asked.findIndex(({ id }) => id === place.id) + 1];
  return following ? { at: 'question', id: following.id } : firstUnanswered(state);
}

/** The first asked question without an answer, else the review. */
function firstUnanswered({ questions, answers, profile }: Answering): Place {
  const open = askedQuestions(questions, answers, { profile }).find(({ id }) => answers[id] === undefined);
  return open ? { at: 'question', id: open.id } : { at: 'review' };
}

/** Moves to a place, or to the nearest one that the answers allow. */
function moveTo(state: SurveyState, place: Place): SurveyState {
  const allowed = allowedPlace(state, place);
  return { ...state, place: allowed, reviewed: state.reviewed || allowed.at === 'review' };
}

function allowedPlace(state: SurveyState, place: Place): Place {
  if (place.at === 'intro' || place.at === 'thanks' || place.at === 'receipt') return place;
  const open = firstUnanswered(state);
  if (place.at !== 'question') return open.at === 'review' ? place : open;
  const asked = askedQuestions(state.questions, state.answers, state);
  const wanted = asked.findIndex(({ id }) => id === place.id);
  // A browser's entry for a question no longer asked: the one before it is where Back was meant to lead.
  if (wanted === -1) return previousPlace(state, place.id);
  const openIndex = open.at === 'question' ? asked.findIndex(({ id }) => id === open.id) : asked.length;
  return wanted <= openIndex ? place : open;
}

/** Where Back leads from a question: the one asked before it, or the intro. */
export function previousPlace({ questions, answers, profile }: SurveyState, id: string): Place {
  const order = questions.map((question) => question.id);
  const before = askedQuestions(questions, answers, { profile }).filter(
    (question) => order.indexOf(question.id) < order.indexOf(id),
  );
  const last = before.at(-1);
  return last ? { at: 'question', id: last.id } : { at: 'intro' };
}

export interface Progress {
  /** From 1. */
  readonly number: number;
  readonly total: number;
}

/**
 * Where a question stands among those that this respondent is or may still be asked. Questions whose condition is
 * still open are counted, so that the total never grows on the way.
 */
export function progressOf(state: SurveyState, id: string): Progress {
  const counted = possibleQuestions(state);
  return { number: counted.findIndex((question) => question.id === id) + 1, total: counted.length };
}

function possibleQuestions({ questions, answers, profile }: Answering): Question[] {
  const possible: Question[] = [];
  for (const question of questions) {
    const isAnswered = (id: string) => answers[id] !== undefined;
    const supposed = Object.entries(question.askedIf ?? {}).map(([id, codes]) => [
      id,
      isAnswered(id) || !possible.some((other) => other.id === id) ? answers[id] : codes[0],
    ]);
    const asked = askedQuestions(questions, { ...answers, ...Object.fromEntries(supposed) }, { profile });
    if (asked.some(({ id }) => id === question.id)) possible.push(question);
  }
  return possible;
}

/** The asked questions with the answers given, for the review. */
export function answeredQuestions({
  questions,
  answers,
  profile,
}: Answering): { question: Question; code: string | undefined }[] {
  return askedQuestions(questions, answers, { profile }).map((question) => ({
    question,
    code: answers[question.id],
  }));
}

/** A place as one word, for the browser's history and the draft. */
export function placeKey(place: Place): string {
  return place.at === 'question' ? `question-${place.id}` : place.at;
}

export function parsePlace(key: unknown): Place | undefined {
  if (typeof key !== 'string') return undefined;
  if (key.startsWith('question-')) return { at: 'question', id: key.slice('question-'.length) };
  const places = ['intro', 'review', 'sending', 'thanks', 'receipt'] as const;
  const at = places.find((place) => place === key);
  return at && { at };
}
