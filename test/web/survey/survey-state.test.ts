import { describe, expect, it } from 'vitest';
import { askedQuestions, checkAnswers } from '../../../functions/survey/answers.ts';
import {
  answeredSections,
  type Place,
  parsePlace,
  placeKey,
  previousPlace,
  progressOf,
  reduceSurvey,
  type SurveyState,
  screenOf,
  initialState as unasked,
} from '../../../web/survey/survey-state.ts';
import { defaultQuestionnaire, defaultQuestions } from '../../support/questionnaire-1.ts';

const { sections } = defaultQuestionnaire;
const initialState: SurveyState = { ...unasked, questions: defaultQuestions, sections };
const at = (id: string): Place => ({ at: 'question', id });
const start = () => reduceSurvey(initialState, { type: 'start' });

/** Chooses the named codes, and the last option of every other question, until the review. */
function answerAll(codes: Record<string, string> = {}, from: SurveyState = start()): SurveyState {
  let state = from;
  while (state.place.at === 'question') {
    const { id } = state.place;
    const question = defaultQuestions.find((candidate) => candidate.id === id);
    const code = codes[id] ?? question?.options.at(-1)?.code ?? '';
    state = reduceSurvey(state, { type: 'choose', question: id, code, goOn: true });
  }
  return state;
}

const routes: readonly Record<string, string>[] = [
  {},
  { mention: 'yes' },
  { networks: '0' },
  { mention: 'yes', networks: '0' },
];

describe('reduceSurvey', () => {
  it('leads from the intro to the first question', () => {
    expect(start().place).toEqual(at('mention'));
  });

  it('goes on when told to, and stays while arrows only move the selection', () => {
    const moved = reduceSurvey(start(), { type: 'choose', question: 'mention', code: 'yes', goOn: false });
    expect(moved.place).toEqual(at('mention'));
    expect(reduceSurvey(moved, { type: 'goOn' }).place).toEqual(at('tone'));
  });

  it('does not go on from a question without an answer', () => {
    expect(reduceSurvey(start(), { type: 'goOn' }).place).toEqual(at('mention'));
  });

  it('takes no code that the question does not offer', () => {
    const state = start();
    expect(reduceSurvey(state, { type: 'choose', question: 'mention', code: 'private', goOn: true })).toBe(
      state,
    );
  });

  it('ends at the review with complete and valid answers, on every route', () => {
    for (const codes of routes) {
      const state = answerAll(codes);
      expect(state.place).toEqual({ at: 'review' });
      expect(checkAnswers(defaultQuestions, state.answers)).toEqual([]);
    }
  });

  it('asks a company panel no question that the company answers, and a small one no profile question', () => {
    const company = answerAll({}, reduceSurvey(start(), { type: 'profile', profile: 'company' }));
    expect(checkAnswers(defaultQuestions, company.answers, { profile: 'company' })).toEqual([]);
    const none = answerAll({}, reduceSurvey(start(), { type: 'profile', profile: 'none' }));
    expect(Object.keys(none.answers)).not.toContain('age');
  });

  it('returns to the review after an edited answer', () => {
    const editing = reduceSurvey(answerAll(), { type: 'goTo', place: at('age') });
    const edited = reduceSurvey(editing, { type: 'choose', question: 'age', code: '25-34', goOn: true });
    expect(edited.place).toEqual({ at: 'review' });
    expect(edited.answers.age).toBe('25-34');
  });

  it('drops answers that an edit leads away from', () => {
    const editing = reduceSurvey(answerAll({ mention: 'yes' }), { type: 'goTo', place: at('mention') });
    const edited = reduceSurvey(editing, { type: 'choose', question: 'mention', code: 'no', goOn: true });
    expect(edited.place).toEqual({ at: 'review' });
    expect(Object.keys(edited.answers)).not.toContain('tone');
    expect(checkAnswers(defaultQuestions, edited.answers)).toEqual([]);
  });

  it('drops what hangs on a dropped answer as well', () => {
    const [mention, tone, audience] = defaultQuestions;
    const questions = [mention, tone, { ...audience, askedIf: { tone: ['critical'] } }] as const;
    const answers = { mention: 'yes', tone: 'critical', audience: 'everyone' };
    const state = reduceSurvey(
      { ...initialState, questions: questions as typeof defaultQuestions },
      { type: 'change', answers },
    );
    const edited = reduceSurvey(state, { type: 'choose', question: 'mention', code: 'no', goOn: false });
    expect(edited.answers).toEqual({ mention: 'no' });
  });

  it('asks the questions that an edit leads to, then returns to the review', () => {
    const editing = reduceSurvey(answerAll({ mention: 'no' }), { type: 'goTo', place: at('mention') });
    const edited = reduceSurvey(editing, { type: 'choose', question: 'mention', code: 'yes', goOn: true });
    expect(edited.place).toEqual(at('tone'));
    expect(answerAll({}, edited).place).toEqual({ at: 'review' });
  });

  it('sends nobody beyond the first unanswered question', () => {
    expect(reduceSurvey(start(), { type: 'goTo', place: at('size') }).place).toEqual(at('mention'));
    expect(reduceSurvey(start(), { type: 'goTo', place: { at: 'review' } }).place).toEqual(at('mention'));
    expect(reduceSurvey(start(), { type: 'goTo', place: { at: 'sending' } }).place).toEqual(at('mention'));
  });

  it('leads from an entry no longer asked to the question before it', () => {
    const state = answerAll({ mention: 'no' });
    expect(reduceSurvey(state, { type: 'goTo', place: at('tone') }).place).toEqual(at('mention'));
  });

  it('goes to the question that the server refused, and keeps the other answers', () => {
    const state = reduceSurvey(answerAll(), { type: 'drop', questions: ['age'] });
    expect(state.place).toEqual(at('age'));
    expect(state.answers.sex).toBe('undisclosed');
  });

  it('keeps no answer once they are sent', () => {
    const sent = reduceSurvey(answerAll(), { type: 'sent' });
    expect(sent).toMatchObject({ answers: {}, place: { at: 'thanks' } });
  });

  it('shows a response to be changed at its review', () => {
    const { answers } = answerAll();
    const changing = reduceSurvey(initialState, { type: 'change', answers });
    expect(changing).toMatchObject({ mode: 'change', place: { at: 'review' }, answers });
  });
});

describe('a screen of several questions', () => {
  /** Tone and audience together, which follow from a yes to mention; and the profile on two screens. */
  const grouped = sections.map(({ title, screens }) => {
    const ids = screens.flat();
    const together = [
      ['tone', 'audience'],
      ['sex', 'age', 'occupation'],
      ['employer', 'activity', 'size'],
    ];
    const groupOf = (id: string) => together.find((group) => group.includes(id)) ?? [id];
    return { title, screens: ids.flatMap((id) => (groupOf(id)[0] === id ? [groupOf(id)] : [])) };
  });
  const from: SurveyState = { ...initialState, sections: grouped };
  const choose = (state: SurveyState, question: string, code: string) =>
    reduceSurvey(state, { type: 'choose', question, code, goOn: false });
  const goOn = (state: SurveyState) => reduceSurvey(state, { type: 'goOn' });
  const shown = (state: SurveyState) =>
    state.place.at === 'question'
      ? screenOf(state, state.place.id)?.questions.map(({ id }) => id)
      : undefined;
  /** Answers each screen with the last options, or the named codes, until the review. */
  function answerScreens(state: SurveyState, codes: Record<string, string> = {}): SurveyState {
    let next = state;
    while (next.place.at === 'question') {
      for (const id of shown(next) ?? []) {
        const options = defaultQuestions.find((question) => question.id === id)?.options;
        next = choose(next, id, codes[id] ?? options?.at(-1)?.code ?? '');
      }
      next = goOn(next);
    }
    return next;
  }
  const atTone = () => goOn(choose(reduceSurvey(from, { type: 'start' }), 'mention', 'yes'));

  it('is left once each of them has its answer, in whatever order', () => {
    expect(shown(atTone())).toEqual(['tone', 'audience']);
    const half = choose(atTone(), 'audience', 'everyone');
    expect(goOn(half).place).toEqual(at('tone'));
    expect(goOn(choose(half, 'tone', 'critical')).place).toEqual(at('aware'));
  });

  it('is where Back leads from the next, at its first question', () => {
    const next = goOn(choose(choose(atTone(), 'tone', 'critical'), 'audience', 'everyone'));
    expect(previousPlace(next, 'aware')).toEqual(at('tone'));
  });

  it('goes when an earlier answer leads past it, and comes back empty', () => {
    const answered = answerScreens(atTone(), { tone: 'critical' });
    const edited = goOn(
      choose(reduceSurvey(answered, { type: 'goTo', place: at('mention') }), 'mention', 'no'),
    );
    expect(edited.place).toEqual({ at: 'review' });
    expect(reduceSurvey(edited, { type: 'goTo', place: at('audience') }).place).toEqual(at('mention'));
    const again = goOn(
      choose(reduceSurvey(edited, { type: 'goTo', place: at('mention') }), 'mention', 'yes'),
    );
    expect([shown(again), again.answers.tone]).toEqual([['tone', 'audience'], undefined]);
    expect(answerScreens(again).place).toEqual({ at: 'review' });
  });

  it('is opened from the review at the question that is to be changed, and leads back', () => {
    const editing = reduceSurvey(answerScreens(atTone()), { type: 'goTo', place: at('age') });
    expect([editing.place, shown(editing)]).toEqual([at('age'), ['sex', 'age', 'occupation']]);
    const edited = goOn(choose(editing, 'age', '25-34'));
    expect([edited.place, edited.answers.age]).toEqual([{ at: 'review' }, '25-34']);
  });

  it('opens no later one by the browser’s history while one of its questions is open', () => {
    const half = choose(atTone(), 'tone', 'critical');
    expect(reduceSurvey(half, { type: 'goTo', place: at('audience') }).place).toEqual(at('audience'));
    expect(reduceSurvey(half, { type: 'goTo', place: at('aware') }).place).toEqual(at('audience'));
  });

  it('has only what the panel is asked, and is left out where that is nothing', () => {
    const company = reduceSurvey(answerScreens(atTone()), { type: 'profile', profile: 'company' });
    expect(screenOf(company, 'size')).toBeUndefined();
    expect(reduceSurvey(company, { type: 'goTo', place: at('size') }).place).toEqual(at('sex'));
    expect(progressOf(company, 'age').total).toBe(progressOf(answerScreens(atTone()), 'age').total - 1);
  });

  it('counts as one in the progress', () => {
    expect(progressOf(reduceSurvey(from, { type: 'start' }), 'mention')).toEqual({ number: 1, total: 17 });
    expect(progressOf(atTone(), 'audience')).toEqual({ number: 2, total: 17 });
  });

  it('is read again in the review by its section', () => {
    const state = answerScreens(atTone());
    expect(answeredSections(state).map(({ title }) => title)).toEqual(grouped.map(({ title }) => title));
    const { answered } = answeredSections(state).at(-1) ?? {};
    expect(answered?.map(({ question }) => question.id)).toEqual([
      'sex',
      'age',
      'occupation',
      'employer',
      'activity',
      'size',
    ]);
    expect(answered?.at(-1)?.code).toBe('undisclosed');
  });
});

describe('progressOf', () => {
  it('counts what may still be asked, so that the total never grows on the way', () => {
    for (const codes of routes) {
      let state = start();
      let before = { number: 0, total: Number.POSITIVE_INFINITY };
      while (state.place.at === 'question') {
        const { id } = state.place;
        const progress = progressOf(state, id);
        expect(progress.total).toBeLessThanOrEqual(before.total);
        expect(progress.number).toBe(before.number + 1);
        before = progress;
        const options = defaultQuestions.find((question) => question.id === id)?.options;
        const code = codes[id] ?? options?.at(-1)?.code ?? '';
        state = reduceSurvey(state, { type: 'choose', question: id, code, goOn: true });
      }
      expect(before.number).toBe(before.total);
      expect(before.total).toBe(askedQuestions(defaultQuestions, state.answers).length);
    }
  });

  it('counts 22 screens at first, and 20 once somebody never talks about the company', () => {
    expect(progressOf(start(), 'mention')).toEqual({ number: 1, total: 22 });
    const next = reduceSurvey(start(), { type: 'choose', question: 'mention', code: 'no', goOn: true });
    expect(progressOf(next, 'aware')).toEqual({ number: 2, total: 20 });
  });
});

describe('placeKey', () => {
  it('is read back by parsePlace', () => {
    const places: Place[] = [{ at: 'intro' }, { at: 'receipt' }, at('usePublish')];
    for (const place of places) expect(parsePlace(placeKey(place))).toEqual(place);
  });

  it('reads nothing from what it did not write', () => {
    expect(parsePlace('elsewhere')).toBeUndefined();
    expect(parsePlace(undefined)).toBeUndefined();
  });
});
