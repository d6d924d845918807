import { type Answers, askedQuestions, type ProfileQuestions } from '../../functions/survey/answers.ts';
import type { Question, Section, Text } from '../../functions/survey/questionnaire.ts';

/** Where the respondent is; at a question, on the screen that has it. */
export type Place =
  | { readonly at: 'intro' | 'review' | 'sending' | 'thanks' | 'receipt' }
  | { readonly at: 'question'; readonly id: string };

/** What the wave's questionnaire asks, and on which screens; nothing until the wave is known. */
export interface Asking {
  /** In the order of asking. */
  readonly questions: readonly Question[];
  /** Each question is on one screen of one section. */
  readonly sections: readonly Pick<Section, 'title' | 'screens'>[];
}

export interface SurveyState extends Asking {
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
  | { type: 'ask'; asking: Asking }
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
  sections: [],
  answers: {},
  place: { at: 'intro' },
  reviewed: false,
  mode: 'answer',
  profile: 'full',
};

/** What decides what is asked next. */
export type Answering = Pick<SurveyState, 'questions' | 'answers' | 'profile'>;
type AnsweringOnScreens = Answering & Pick<SurveyState, 'sections'>;

/** One screen as this respondent sees it. */
export interface Screen {
  /** Among all screens of the questionnaire. */
  readonly index: number;
  /** Of its section. */
  readonly title: Text;
  /** Those of its questions that are asked; one at least. */
  readonly questions: readonly Question[];
}

/** The survey's only transitions; every place it returns can be shown with the answers it returns. */
export function reduceSurvey(state: SurveyState, action: SurveyAction): SurveyState {
  switch (action.type) {
    case 'start':
      return moveTo({ ...state, mode: 'answer' }, firstUnanswered(state));
    case 'ask':
      return { ...state, questions: action.asking.questions, sections: action.asking.sections };
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
      return withAskedAnswersOnly({ ...action.state, ...askingOf(state), profile: state.profile });
    case 'forget':
      return { ...begun(state), place: state.place };
  }
}

/** Nothing answered, of the same questions. */
function begun(state: SurveyState): SurveyState {
  return { ...initialState, ...askingOf(state), profile: state.profile };
}

function askingOf({ questions, sections }: Asking): Asking {
  return { questions, sections };
}

function choose(
  state: SurveyState,
  { question, code, goOn }: { question: string; code: string; goOn: boolean },
): SurveyState {
  const options = state.questions.find(({ id }) => id === question)?.options ?? [];
  if (!options.some((option) => option.code === code)) return state;
  const chosen = withAskedAnswersOnly({ ...state, answers: { ...state.answers, [question]: code } });
  return goOn ? moveTo(chosen, nextPlace(chosen)) : chosen;
}

/** Drops the answers to questions that the other answers no longer lead to, and to those that hang on these. */
function withAskedAnswersOnly(state: SurveyState): SurveyState {
  const asked = askedQuestions(state.questions, state.answers, state);
  const kept = asked.flatMap(({ id }) => {
    const code = state.answers[id];
    return code === undefined ? [] : [[id, code] as const];
  });
  const left = { ...state, answers: Object.fromEntries(kept) };
  return kept.length < Object.keys(state.answers).length ? withAskedAnswersOnly(left) : left;
}

function drop(state: SurveyState, questions: readonly string[]): SurveyState {
  const kept = Object.entries(state.answers).filter(([id]) => !questions.includes(id));
  const dropped = withAskedAnswersOnly({ ...state, answers: Object.fromEntries(kept) });
  return moveTo(dropped, firstUnanswered(dropped));
}

/**
 * After the review an edited answer leads back to it, unless it opened new questions. Nothing leads on from a screen with
 * a question that has no answer.
 */
function nextPlace(state: SurveyState): Place {
  const { place, answers, reviewed } = state;
  if (place.at !== 'question') return place;
  const screens = askedScreens(state);
  const here = screens.findIndex(({ index }) => index === screenIndex(state, place.id));
  if (!screens[here]?.questions.every(({ id }) => answers[id] !== undefined)) return place;
  const following = screens[here + 1];
  return following && !reviewed ? startOf(following) : firstUnanswered(state);
}

/** The screens that the answers lead to; one whose questions are all left out is none. */
function askedScreens(state: AnsweringOnScreens): Screen[] {
  return screensOf(state, askedQuestions(state.questions, state.answers, state));
}

function screensOf({ sections }: Pick<Asking, 'sections'>, asked: readonly Question[]): Screen[] {
  return sections
    .flatMap(({ title, screens }) => screens.map((ids) => ({ title, ids })))
    .map(({ title, ids }, index) => ({ index, title, questions: asked.filter(({ id }) => ids.includes(id)) }))
    .filter(({ questions }) => questions.length > 0);
}

function screenIndex({ sections }: Pick<Asking, 'sections'>, id: string): number {
  return sections.flatMap(({ screens }) => screens).findIndex((ids) => ids.includes(id));
}

/** The screen that has a question, as it stands after the answers; undefined where nothing on it is asked. */
export function screenOf(state: AnsweringOnScreens, id: string): Screen | undefined {
  return askedScreens(state).find(({ index }) => index === screenIndex(state, id));
}

/** A screen's first question. */
function startOf({ questions: [first] }: Screen): Place {
  return first ? { at: 'question', id: first.id } : { at: 'intro' };
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
  const wanted = screenOf(state, place.id);
  // A browser's entry for a screen no longer asked: the one before it is where Back was meant to lead.
  if (!wanted) return previousPlace(state, place.id);
  if (open.at === 'question' && wanted.index > screenIndex(state, open.id)) return open;
  return wanted.questions.some(({ id }) => id === place.id) ? place : startOf(wanted);
}

/** Where Back leads from a question: the screen before its own, or the intro. */
export function previousPlace(state: SurveyState, id: string): Place {
  const own = screenIndex(state, id);
  const last = askedScreens(state).findLast(({ index }) => index < own);
  return last ? startOf(last) : { at: 'intro' };
}

export interface Progress {
  /** From 1. */
  readonly number: number;
  readonly total: number;
}

/**
 * Where a question's screen stands among those that this respondent is or may still be shown. Questions whose condition
 * is still open are counted, so that the total never grows on the way.
 */
export function progressOf(state: AnsweringOnScreens, id: string): Progress {
  const counted = screensOf(state, possibleQuestions(state));
  const own = screenIndex(state, id);
  return { number: counted.findIndex(({ index }) => index === own) + 1, total: counted.length };
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

/** What was asked in one section, with the answers given. */
export interface AnsweredSection {
  readonly title: Text;
  readonly answered: readonly { readonly question: Question; readonly code: string | undefined }[];
}

/** For the review, by the sections that ask anything. */
export function answeredSections(state: AnsweringOnScreens): AnsweredSection[] {
  const asked = askedQuestions(state.questions, state.answers, state);
  return state.sections
    .map(({ title, screens }) => ({
      title,
      answered: asked
        .filter(({ id }) => screens.flat().includes(id))
        .map((question) => ({ question, code: state.answers[question.id] })),
    }))
    .filter(({ answered }) => answered.length > 0);
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
