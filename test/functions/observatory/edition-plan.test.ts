import { describe, expect, it } from 'vitest';
import { type ChargedTable, checkBudget, spentOf } from '../../../functions/disclosure/account.ts';
import { boundOfRecord, oneOf } from '../../../functions/disclosure/budget.ts';
import { compare, quotient, rational } from '../../../functions/disclosure/rational.ts';
import { companyLevel, companyMinimum, companyPlan } from '../../../functions/observatory/company-plan.ts';
import {
  editionPlan,
  editionTiers,
  hasteOfEdition,
  type PlannedTable,
  publishedFrom,
  respondentTables,
  tierOf,
} from '../../../functions/observatory/edition-plan.ts';
import { defaultQuestions } from '../../../functions/survey/default-questionnaire.ts';

const questions = defaultQuestions;

/** Unweighted; what a table spends does not depend on its unit. */
function charged(tables: readonly PlannedTable[]): ChargedTable[] {
  return tables.map(({ rho, ...name }) => ({ ...name, sensitivity: 1, sigma2: quotient(rational(1), rho) }));
}

const everyMeasure = (respondents: number, editions: number) => [
  ...respondentTables(editions),
  hasteOfEdition(editions),
  ...editionPlan(respondents, editions),
];
const everyStage = (editions: number) =>
  (['first', 'all', 'mix'] as const).flatMap((stage) => companyPlan('a', stage, editions));

describe('editionPlan', () => {
  it.each(editionTiers.map(({ from }) => from))('stays within the budget from %i respondents on', (from) => {
    for (const editions of [1, 2, 4]) {
      const tables = charged([...everyMeasure(from, editions), ...everyStage(editions)]);
      expect(() => checkBudget(questions, spentOf(questions, tables), oneOf(editions))).not.toThrow();
    }
  });

  it('spends all of an ordinary question’s budget, and nearly all of a record’s', () => {
    for (const { from } of editionTiers) {
      const { questions: asked, record } = spentOf(questions, charged(everyMeasure(from, 1)));
      expect(asked.get('charter')?.public).toEqual(rational(1, 8));
      expect(compare(record.public, boundOfRecord(questions, 'public'))).toBeLessThanOrEqual(0);
    }
    expect(spentOf(questions, charged(everyMeasure(100, 1))).record.public).toEqual(
      boundOfRecord(questions, 'public'),
    );
  });

  it('pays for counts by company, and could not publish what companies’ own tables tell', () => {
    const byCompany = editionPlan(1000, 1).filter(({ by }) => by.includes('panel'));
    expect(byCompany.find(({ question }) => question === 'charter')?.rho).toEqual(rational(31, 5000));
    // Made from the benchmarks of all companies, a published number would be charged to everybody's public half.
    const published = everyStage(1).map(({ panel: _, ...table }) => table);
    const tables = charged([...everyMeasure(1000, 1), ...published]);
    expect(() => checkBudget(questions, spentOf(questions, tables), rational(1))).toThrow(/has ρ/);
  });

  it('fails the accounting for a table that nobody planned', () => {
    const planted = { question: 'sanctions', by: ['aware'], rho: rational(1, 1000) };
    const tables = charged([...everyMeasure(10_000, 1), planted]);
    expect(() => checkBudget(questions, spentOf(questions, tables), rational(1))).toThrow(/has ρ/);
  });

  it('has totals only below 1,000, and no edition below 100', () => {
    expect(editionPlan(99.9, 1)).toEqual([]);
    expect(tierOf(99.9)).toBeUndefined();
    expect(editionPlan(999, 1).map(({ by }) => by)).toEqual(new Array(16).fill([]));
  });

  it('has the headline questions by way in from 1,000, those of a few from 10,000, and no other', () => {
    const byWay = (respondents: number) =>
      editionPlan(respondents, 1)
        .filter(({ by }) => by.includes('way'))
        .map(({ question, by }) => `${question}|${by.join()}`);
    expect(byWay(1000)).toEqual(['mention|way', 'aware|way']);
    expect(byWay(3000)).toEqual(['mention|way', 'aware|way']);
    expect(byWay(10_000)).toEqual(['mention|way', 'tone|way', 'aware|way']);
    expect(publishedFrom('mention', ['way'])).toBe(1000);
    expect(publishedFrom('charter', ['way'])).toBeUndefined();
  });

  it('breaks down what is asked of everybody from 3,000, everything from 10,000, and by pairs from 100,000', () => {
    expect(publishedFrom('mention', [])).toBe(100);
    expect(publishedFrom('charter', ['age'])).toBe(3000);
    expect(publishedFrom('tone', ['age'])).toBe(10_000);
    expect(publishedFrom('charter', ['aware'])).toBe(10_000);
    expect(publishedFrom('charter', ['size', 'age'])).toBe(100_000);
    expect(publishedFrom('tone', ['age', 'aware'])).toBe(400_000);
    expect(publishedFrom('tone', ['mention'])).toBeUndefined();
  });

  it('counts haste once, as a total by nothing, and breaks nothing down by it', () => {
    for (const { from } of editionTiers) {
      const ofHaste = everyMeasure(from, 1).filter(({ question, by }) => [question, ...by].includes('haste'));
      expect(ofHaste).toEqual([{ question: 'haste', by: [], rho: rational(1, 1000) }]);
    }
    expect(everyStage(1).filter(({ question, by }) => [question, ...by].includes('haste'))).toEqual([]);
  });

  it('has no table twice', () => {
    for (const { from } of editionTiers) {
      const names = editionPlan(from, 1).map(({ question, by }) => `${question}|${[...by].sort()}`);
      expect(new Set(names).size).toBe(names.length);
    }
  });
});

describe('companyPlan', () => {
  it('spends a company’s budget and no more, at every stage', () => {
    const { questions: asked } = spentOf(questions, charged(everyStage(1)));
    for (const id of ['aware', 'charter', 'sanctions', 'outlook']) {
      expect(asked.get(id)?.company).toEqual(rational(1, 8));
    }
    expect(asked.get('mention')?.company).toEqual(rational(1, 4));
    // All of it but 1/16: the table of both answers is charged to both.
    expect(spentOf(questions, charged(everyStage(1))).record.company).toEqual(rational(557, 400));
  });

  it('tells more to larger panels, and asks for more where several editions share the budget', () => {
    const levels = [24, 25, 30, 99, 100, 300].map((respondents) => companyLevel(respondents, 1));
    expect(levels).toEqual(['nothing', 'base', 'headline', 'headline', 'all', 'mix']);
    expect(companyMinimum('headline', 4)).toBe(60);
    expect(companyMinimum('headline', 1)).toBe(30);
    expect(companyLevel(30, 4)).toBe('nothing');
  });
});
