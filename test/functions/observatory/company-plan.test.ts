import { describe, expect, it } from 'vitest';
import { respondentsTable } from '../../../functions/disclosure/budget.ts';
import {
  companyLevel,
  companyMinimum,
  companyNoise,
  companyPlan,
} from '../../../functions/observatory/company-plan.ts';
import { questionsOf } from '../../../functions/survey/questionnaire.ts';
import { otherQuestionnaire } from '../../support/other-questionnaire.ts';
import { defaultQuestionnaire } from '../../support/questionnaire-1.ts';

describe('what a company is told by its size', () => {
  it('is nothing, then the headline questions, then all', () => {
    expect([24, 25, 30, 100, 300].map((respondents) => companyLevel(respondents, 1))).toEqual([
      'nothing',
      'base',
      'headline',
      'all',
      'mix',
    ]);
  });

  it('asks for √k times as many where k editions share the budget, as noise is √k times as large', () => {
    // ρ = 1/8 a question: σ² = 8 of one edition, 16 of each of two.
    expect(companyNoise(1)).toBeCloseTo(Math.sqrt(8), 12);
    expect(companyNoise(2)).toBeCloseTo(4, 12);
    expect([1, 2, 4].map((editions) => companyMinimum('headline', editions))).toEqual([30, 43, 60]);
  });
});

describe('the tables of a company’s people', () => {
  it('never tell what a group of them said: none is by a question of the profile but that of how many there are', () => {
    for (const questionnaire of [defaultQuestionnaire, otherQuestionnaire]) {
      const profile = questionsOf(questionnaire).flatMap(({ id, kind }) => (kind === 'profile' ? [id] : []));
      const planned = (['first', 'all', 'mix'] as const).flatMap((stage) =>
        companyPlan('acme', stage, 1, { questionnaire, mixedBy: profile.slice(0, 3) }),
      );
      const byProfile = planned.filter(({ by }) => by.some((id) => profile.includes(id)));
      expect(planned.length).toBeGreaterThan(5);
      expect(byProfile.filter(({ question }) => question !== respondentsTable)).toEqual([]);
    }
  });
});
