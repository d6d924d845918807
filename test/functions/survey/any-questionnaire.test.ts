import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askedQuestions, checkAnswers, isRoutedTo } from '../../../functions/survey/answers.ts';
import { packAnswers, unpackIndices } from '../../../functions/survey/pack-answers.ts';
import { questionsOf } from '../../../functions/survey/questionnaire.ts';
import { initialState, progressOf, reduceSurvey } from '../../../web/survey/survey-state.ts';
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
        let state = reduceSurvey({ ...initialState, questions, profile }, { type: 'start' });
        let total = Number.POSITIVE_INFINITY;
        for (const pick of picked) {
          if (state.place.at !== 'question') break;
          const { id } = state.place;
          const progress = progressOf(state, id);
          expect(progress.number).toBeLessThanOrEqual(progress.total);
          expect(progress.total).toBeLessThanOrEqual(total);
          total = progress.total;
          const options = questions.find((question) => question.id === id)?.options ?? [];
          const code = options[pick % options.length]?.code ?? '';
          state = reduceSurvey(state, { type: 'choose', question: id, code, goOn: true });
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
