import { describe, expect, it } from 'vitest';
import { companyLevel, companyMinimum, companyNoise } from '../../../functions/observatory/company-plan.ts';

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
