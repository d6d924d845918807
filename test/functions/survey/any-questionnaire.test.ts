import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askedQuestions, checkAnswers, isRoutedTo } from '../../../functions/survey/answers.ts';
import { packAnswers, unpackIndices } from '../../../functions/survey/pack-answers.ts';
import { questionsOf } from '../../../functions/survey/questionnaire.ts';
import {
  answeredSections,
  initialState,
  progressOf,
  reduceSurvey,
  type SurveyState,
  screenOf,
} from '../../../web/survey/survey-state.ts';
import { anyQuestionnaire } from '../../support/random-questionnaire.ts';
import { unpackAnswers } from '../../support/stored-answers.ts';

const picks = fc.array(fc.nat(1000), { minLength: 40, maxLength: 40 });
const profiles = fc.constantFrom('full' as const, 'company' as const, 'none' as const);
const runs = { seed: 8785, numRuns: 200 };

describe('of any questionnaire', () => {
  it('the survey, the check and the packed answers agree on what was asked and answered', () => {
    fc.assert(
      fc.property(anyQuestionnaire, picks, profiles, (questionnaire, picked, profile) => {
        const questions = questionsOf(questionnaire);
        const { sections } = questionnaire;
        let state = reduceSurvey({ ...initialState, questions, sections, profile }, { type: 'start' });
        let total = Number.POSITIVE_INFINITY;
        let screens = 0;
        for (let picks = [...picked]; state.place.at === 'question'; picks = picks.length > 0 ? picks : [0]) {
          const { id } = state.place;
          const progress = progressOf(state, id);
          screens += 1;
          expect(progress).toMatchObject({ number: screens });
          expect(progress.number).toBeLessThanOrEqual(progress.total);
          expect(progress.total).toBeLessThanOrEqual(total);
          total = progress.total;
          const shown = screenOf(state, id)?.questions ?? [];
          for (const [index, { id, options }] of shown.entries()) {
            // Nothing leads on while a question of the screen is open.
            if (index > 0) expect(reduceSurvey(state, { type: 'goOn' }).place).toBe(state.place);
            const code = options[(picks.shift() ?? 0) % options.length]?.code ?? '';
            state = reduceSurvey(state, { type: 'choose', question: id, code, goOn: false });
          }
          state = reduceSurvey(state, { type: 'goOn' });
        }
        const { answers, place } = state;
        expect(place.at).toBe('review');
        expect(checkAnswers(questions, answers, { profile })).toEqual([]);
        const asked = new Set(askedQuestions(questions, answers, { profile }).map(({ id }) => id));
        for (const question of questions) {
          const isAsked =
            isRoutedTo(question, answers) && (question.kind !== 'profile' || profile !== 'none');
          expect([question.id, asked.has(question.id)]).toEqual([question.id, isAsked]);
        }
        expect(screens).toBeLessThanOrEqual(total);
        const reviewed = answeredSections(state).flatMap(({ answered }) =>
          answered.map(({ question, code }) => [question.id, code]),
        );
        expect(Object.fromEntries(reviewed)).toEqual(answers);
        const packed = packAnswers(questions, answers);
        expect(unpackAnswers(packed, questions)).toEqual(answers);
        const row = new Uint8Array(questions.length);
        unpackIndices(packed, row);
        for (const [index, { id, options }] of questions.entries()) {
          expect(options[row[index] as number]?.code).toBe(answers[id]);
        }
      }),
      runs,
    );
  });

  it('an answer changed from the review leads back to it, with what is asked after it and nothing else', () => {
    fc.assert(
      fc.property(anyQuestionnaire, picks, fc.nat(39), fc.nat(11), (questionnaire, picked, which, option) => {
        const questions = questionsOf(questionnaire);
        const { sections } = questionnaire;
        const complete = (from: SurveyState, take: (id: string) => number) => {
          let state = from;
          while (state.place.at === 'question') {
            for (const { id, options } of screenOf(state, state.place.id)?.questions ?? []) {
              if (state.answers[id] !== undefined) continue;
              const code = options[take(id) % options.length]?.code ?? '';
              state = reduceSurvey(state, { type: 'choose', question: id, code, goOn: false });
            }
            state = reduceSurvey(state, { type: 'goOn' });
          }
          return state;
        };
        const pickOf = (id: string) => picked[Number(id.slice(1))] ?? 0;
        const start = reduceSurvey({ ...initialState, questions, sections }, { type: 'start' });
        const first = complete(start, pickOf);
        const asked = askedQuestions(questions, first.answers);
        const changed = asked[which % asked.length];
        if (!changed) return;
        const code = changed.options[option % changed.options.length]?.code ?? '';
        const opened = reduceSurvey(first, { type: 'goTo', place: { at: 'question', id: changed.id } });
        expect(opened.place).toEqual({ at: 'question', id: changed.id });
        const chosen = reduceSurvey(opened, { type: 'choose', question: changed.id, code, goOn: true });
        const again = complete(chosen, pickOf);
        expect(again.place.at).toBe('review');
        expect(checkAnswers(questions, again.answers)).toEqual([]);
        // As if it had been answered so from the start, where the later answers are the same.
        const straight = complete(start, (id) =>
          id === changed.id ? changed.options.findIndex((each) => each.code === code) : pickOf(id),
        );
        expect(again.answers).toEqual(straight.answers);
      }),
      runs,
    );
  });

  it('an answer to what was not asked, or none to what was, is refused by its name', () => {
    fc.assert(
      fc.property(anyQuestionnaire, ({ sections }) => {
        const questions = questionsOf({ sections });
        const everything = Object.fromEntries(
          questions.map(({ id, options }) => [id, options.at(-1)?.code ?? '']),
        );
        const asked = new Set(askedQuestions(questions, everything).map(({ id }) => id));
        const refused = checkAnswers(questions, everything).map(({ question }) => question);
        expect(refused).toEqual(questions.filter(({ id }) => !asked.has(id)).map(({ id }) => id));
        expect(checkAnswers(questions, {})[0]).toEqual({ question: questions[0]?.id, reason: 'missing' });
      }),
      runs,
    );
  });
});
