import { describe, expect, it } from 'vitest';
import { boundOfAnswer, shareBudget, tabulatedQuestions } from '../../../functions/disclosure/budget.ts';
import { bestGuessOf } from '../../../functions/disclosure/epsilon.ts';
import { toNumber } from '../../../functions/disclosure/rational.ts';
import { waveBound } from '../../../functions/observatory/wave-bound.ts';
import { type Question, questionsOf } from '../../../functions/survey/questionnaire.ts';
import { promise, promiseOfParticipation, promiseOfWave } from '../../../web/shared/promise.ts';
import { otherQuestionnaire } from '../../support/other-questionnaire.ts';
import { defaultQuestions } from '../../support/questionnaire-1.ts';

describe('promise', () => {
  // Φ(√(ρ/2)) from a table of the normal distribution: Φ(0.25) = 0.5987, Φ(0.354) = 0.638, Φ(0.5) = 0.6915 at ρ = 1/8,
  // 1/4 and 1/2; Φ(0.863) = 0.806 and Φ(1.248) = 0.894 at 1.488 and 3.113 of a whole record.
  it('rounds up what may be guessed of one answer, of a deciding one and of a whole record', () => {
    expect(promise()).toEqual({
      answer: { public: 60, withCompany: 64 },
      deciding: { public: 64, withCompany: 70 },
      record: { public: 81, withCompany: 90 },
    });
  });

  it('is no better than what every edition states', () => {
    const { answer, mention } = waveBound();
    const { answer: said, deciding } = promise();
    expect(said.public).toBeGreaterThanOrEqual(answer.public * 100);
    expect(said.withCompany).toBeGreaterThanOrEqual(answer.withCompany * 100);
    expect(deciding.withCompany).toBeGreaterThanOrEqual(mention.withCompany * 100);
  });

  // Φ(√(0.085/2)) = 0.582 and Φ(√(1.557/2)) = 0.811: half of 0.17 and of 3.113.
  it('rounds up what an employer may guess of who has answered, from its weeks and from all', () => {
    expect(promiseOfParticipation()).toEqual({ weeks: 59, all: 82 });
  });

  // Φ(√(ρ/2)) of the wave's own budget, the employer's half with it, of the answer that tells most.
  it('of a wave is no better than what its own budget bounds, whichever questions companies are told', () => {
    const plain: Question[] = defaultQuestions.map(({ askedIf: _, ...question }) => question);
    for (const questions of [defaultQuestions, questionsOf(otherQuestionnaire), plain]) {
      const ids = tabulatedQuestions(questions).map(({ id }) => id);
      for (const told of [ids, ids.slice(0, 3), ids.slice(-2)]) {
        const budget = shareBudget(questions, told);
        const most = (halves: readonly ('public' | 'company')[]) =>
          Math.max(
            ...ids.map((id) =>
              bestGuessOf(halves.reduce((sum, half) => sum + toNumber(boundOfAnswer(budget, id, half)), 0)),
            ),
          );
        const said = promiseOfWave(questions);
        expect(said.public / 100).toBeGreaterThanOrEqual(most(['public']) - 0.0005);
        expect(said.withCompany / 100).toBeGreaterThanOrEqual(most(['public', 'company']) - 0.0005);
      }
    }
    expect([promiseOfWave(defaultQuestions).withCompany, promiseOfWave(plain).withCompany]).toEqual([70, 64]);
  });
});
