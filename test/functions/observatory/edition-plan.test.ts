import { hash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type ChargedTable, checkBudget, spentOf } from '../../../functions/disclosure/account.ts';
import { boundOfRecord, oneOf } from '../../../functions/disclosure/budget.ts';
import { compare, quotient, rational, toText } from '../../../functions/disclosure/rational.ts';
import {
  companyHeadlines,
  companyLevel,
  companyMinimum,
  companyPlan,
} from '../../../functions/observatory/company-plan.ts';
import {
  editionPlan,
  editionTiers,
  hasteOfEdition,
  type PlannedTable,
  publishedFrom,
  respondentTables,
  tierOf,
  waysFrom,
} from '../../../functions/observatory/edition-plan.ts';
import { budgetOf } from '../../../functions/observatory/questionnaire-budget.ts';
import { defaultQuestionnaire, defaultQuestions } from '../../support/questionnaire-1.ts';

const questions = defaultQuestions;
const questionnaire = defaultQuestionnaire;
const budget = budgetOf(questionnaire);
const mixedBy = ['sex', 'age', 'occupation'];
const asked = { questions, breakdowns: questionnaire.breakdowns.map((id) => ({ id })) };

/** Unweighted; what a table spends does not depend on its unit. */
function charged(tables: readonly PlannedTable[]): ChargedTable[] {
  return tables.map(({ rho, ...name }) => ({ ...name, sensitivity: 1, sigma2: quotient(rational(1), rho) }));
}

const everyMeasure = (respondents: number, editions: number) => [
  ...respondentTables(editions, mixedBy),
  hasteOfEdition(editions),
  ...editionPlan(respondents, editions, questionnaire),
];
const everyStage = (editions: number) =>
  (['first', 'all', 'mix'] as const).flatMap((stage) =>
    companyPlan('a', stage, editions, { questionnaire, mixedBy }),
  );

describe('editionPlan', () => {
  it.each(editionTiers.map(({ from }) => from))('stays within the budget from %i respondents on', (from) => {
    for (const editions of [1, 2, 4]) {
      const tables = charged([...everyMeasure(from, editions), ...everyStage(editions)]);
      expect(() => checkBudget(budget, spentOf(questions, tables), oneOf(editions))).not.toThrow();
    }
  });

  it('spends all of an ordinary question’s budget, and nearly all of a record’s', () => {
    for (const { from } of editionTiers) {
      const { questions: asked, record } = spentOf(questions, charged(everyMeasure(from, 1)));
      expect(asked.get('charter')?.public).toEqual(rational(1, 8));
      expect(compare(record.public, boundOfRecord(budget, 'public'))).toBeLessThanOrEqual(0);
    }
    expect(spentOf(questions, charged(everyMeasure(100, 1))).record.public).toEqual(
      boundOfRecord(budget, 'public'),
    );
  });

  it('spends as much of an institute’s wave, whose people came neither by themselves nor from companies', () => {
    const spentBy = (tables: readonly PlannedTable[]) => spentOf(questions, charged(tables)).questions;
    for (const { from } of editionTiers) {
      const plan = editionPlan(from, 1, questionnaire, { isFromInstitute: true });
      expect(plan.filter(({ by }) => by.includes('way') || by.includes('panel'))).toEqual([]);
      const [elsewhere, here] = [spentBy(plan), spentBy(editionPlan(from, 1, questionnaire))];
      for (const { id } of questions.filter(({ kind }) => kind !== 'profile')) {
        expect([from, id, elsewhere.get(id)?.public]).toEqual([from, id, here.get(id)?.public]);
      }
    }
  });

  it('pays for counts by company, and could not publish what companies’ own tables tell', () => {
    const byCompany = editionPlan(1000, 1, questionnaire).filter(({ by }) => by.includes('panel'));
    expect(byCompany.find(({ question }) => question === 'charter')?.rho).toEqual(rational(31, 5000));
    // Made from the benchmarks of all companies, a published number would be charged to everybody's public half.
    const published = everyStage(1).map(({ panel: _, ...table }) => table);
    const tables = charged([...everyMeasure(1000, 1), ...published]);
    expect(() => checkBudget(budget, spentOf(questions, tables), rational(1))).toThrow(/has ρ/);
  });

  it('fails the accounting for a table that nobody planned', () => {
    const planted = { question: 'sanctions', by: ['aware'], rho: rational(1, 1000) };
    const tables = charged([...everyMeasure(10_000, 1), planted]);
    expect(() => checkBudget(budget, spentOf(questions, tables), rational(1))).toThrow(/has ρ/);
  });

  it('has totals and counts by company only below 1,000, and no edition below 100', () => {
    expect(editionPlan(99.9, 1, questionnaire)).toEqual([]);
    expect(tierOf(99.9)).toBeUndefined();
    expect(editionPlan(999, 1, questionnaire).map(({ by }) => by)).toEqual(
      new Array(16).fill([[], ['panel']]).flat(),
    );
  });

  it('has the headline questions by way in from 1,000, those of a few from 10,000, and no other', () => {
    const byWay = (respondents: number) =>
      editionPlan(respondents, 1, questionnaire)
        .filter(({ by }) => by.includes('way'))
        .map(({ question, by }) => `${question}|${by.join()}`);
    expect(byWay(1000)).toEqual(['mention|way', 'aware|way']);
    expect(byWay(3000)).toEqual(['mention|way', 'aware|way']);
    expect(byWay(10_000)).toEqual(['mention|way', 'tone|way', 'aware|way']);
    expect(waysFrom).toBe(1000);
  });

  it('breaks down what is asked of everybody from 3,000, everything from 10,000, and by pairs from 100,000', () => {
    expect(publishedFrom('mention', [], asked)).toBe(100);
    expect(publishedFrom('charter', ['age'], asked)).toBe(3000);
    expect(publishedFrom('tone', ['age'], asked)).toBe(10_000);
    expect(publishedFrom('charter', ['aware'], asked)).toBe(10_000);
    expect(publishedFrom('charter', ['size', 'age'], asked)).toBe(100_000);
    expect(publishedFrom('tone', ['age', 'aware'], asked)).toBe(400_000);
    expect(publishedFrom('tone', ['mention'], asked)).toBeUndefined();
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
      const names = editionPlan(from, 1, questionnaire).map(
        ({ question, by }) => `${question}|${[...by].sort()}`,
      );
      expect(new Set(names).size).toBe(names.length);
    }
  });
});

describe('the plan of the first questionnaire', () => {
  // Settled question by question before any other could be fielded: tiers from 1,000, stages and numbers of editions. Smaller
  // editions have counts by company since.
  const settled = '4ca19b14cb4b871505be5815dc3316b4c645f01f5c08d876a2f8f9a85619f3db';

  it('is what it was when its questions had their parts by name, to the fraction', () => {
    const largerTiers = editionTiers.filter(({ from }) => from >= 1000);
    const lines = [1, 2, 3, 4].flatMap((editions) => [
      ...largerTiers.flatMap(({ from }) => {
        const [total, panels, profile] = respondentTables(editions, mixedBy) as [
          PlannedTable,
          PlannedTable,
          PlannedTable,
        ];
        const answers = editionPlan(from, editions, questionnaire);
        return [
          `# ${from} ${editions}`,
          ...[total, profile, panels, hasteOfEdition(editions), ...answers].map(lineOf),
        ];
      }),
      ...(['first', 'all', 'mix'] as const).flatMap((stage) => [
        `# ${stage} ${editions}`,
        ...companyPlan('acme', stage, editions, { questionnaire, mixedBy }).map(lineOf),
      ]),
    ]);
    expect(hash('sha256', `${lines.join('\n')}\n`)).toBe(settled);
  });

  it('gives these parts', () => {
    const parts = Object.fromEntries(
      [...budget.parts].map(([id, part]) => [id, [toText(part.public), toText(part.company)]]),
    );
    // 1/8, 1/16 and 1/40, less 1/1000 for haste; companies are told of two of the five.
    const ofAll = ['31/250', '1/8'];
    expect(parts).toEqual({
      ...Object.fromEntries(
        [
          'mention',
          'aware',
          'charter',
          'training',
          'contact',
          'ambassador',
          'sanctions',
          'outlook',
          'networks',
        ].map((id) => [id, ofAll]),
      ),
      tone: ['123/2000', '1/16'],
      audience: ['123/2000', '1/16'],
      usePublish: ['3/125', '0'],
      useShare: ['3/125', '0'],
      useDiscuss: ['3/125', '0'],
      personalInfo: ['3/125', '1/16'],
      professionalInfo: ['3/125', '1/16'],
    });
    expect(companyHeadlines(questionnaire)).toEqual([
      'mention',
      'aware',
      'charter',
      'training',
      'contact',
      'sanctions',
    ]);
  });
});

function lineOf({ panel, question, by, rho }: PlannedTable): string {
  return `${panel ? `${panel}:` : ''}${question}|${by.join(',')} ${toText(rho)}`;
}

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
