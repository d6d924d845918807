import { describe, expect, it } from 'vitest';
import { askedQuestions, checkAnswers } from '../../../functions/survey/answers.ts';
import { defaultQuestions } from '../../../functions/survey/default-questionnaire.ts';
import {
  type Place,
  parsePlace,
  placeKey,
  progressOf,
  reduceSurvey,
  type SurveyState,
  initialState as unasked,
} from '../../../web/survey/survey-state.ts';

const initialState: SurveyState = { ...unasked, questions: defaultQuestions };
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

  it('counts 22 questions at first, and 20 once somebody never talks about the company', () => {
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
