import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ChargedTable, checkBudget, spentOf } from '../../../functions/disclosure/account.ts';
import {
  answersMovedBy,
  boundOfAnswer,
  boundOfRecord,
  halves,
  mostOfAnswer,
  mostOfDeciding,
  mostOfRecord,
  oneOf,
  rhoOf,
  rhoOfWeeks,
  shareBudget,
  tabulatedQuestions,
} from '../../../functions/disclosure/budget.ts';
import {
  compare,
  minus,
  product,
  quotient,
  rational,
  sum,
  toNumber,
  zero,
} from '../../../functions/disclosure/rational.ts';
import { companyPlan } from '../../../functions/observatory/company-plan.ts';
import {
  editionPlan,
  editionTiers,
  hasteOfEdition,
  type PlannedTable,
  publishedFrom,
  respondentTables,
} from '../../../functions/observatory/edition-plan.ts';
import {
  budgetOf,
  companyBudget,
  toldToCompanies,
} from '../../../functions/observatory/questionnaire-budget.ts';
import { weightingVariables } from '../../../functions/observatory/weighting-variables.ts';
import { type Questionnaire, questionsOf } from '../../../functions/survey/questionnaire.ts';
import { groupQuestion, type Supplement } from '../../../functions/survey/supplement.ts';
import { anyQuestionnaire } from '../../support/random-questionnaire.ts';

const anyText = fc.constant({ fr: 'Texte', en: 'Text' });
const anySupplement: fc.Arbitrary<Supplement> = fc.record({
  groups: fc.array(fc.record({ name: anyText, people: fc.constant(30) }), { maxLength: 6 }),
  questions: fc.array(
    fc.record({ text: anyText, options: fc.array(anyText, { minLength: 2, maxLength: 8 }) }),
    {
      maxLength: 3,
    },
  ),
});

const sizes = editionTiers.map(({ from }) => from);

/** Unweighted; what a table spends does not depend on its unit. */
function charged(tables: readonly PlannedTable[]): ChargedTable[] {
  return tables.map(({ rho, ...name }) => ({ ...name, sensitivity: 1, sigma2: quotient(rational(1), rho) }));
}

function planOf(questionnaire: Questionnaire, respondents: number, editions: number): PlannedTable[] {
  const mixedBy = weightingVariables(questionnaire, []);
  return [
    ...respondentTables(editions, mixedBy),
    hasteOfEdition(editions),
    ...editionPlan(respondents, editions, questionnaire),
    ...(['first', 'all', 'mix'] as const).flatMap((stage) =>
      companyPlan('acme', stage, editions, { questionnaire, mixedBy }),
    ),
  ];
}

describe('of any questionnaire', () => {
  it('an answer, one that decides what else is asked, and a whole record have the bounds that the pages state', () => {
    fc.assert(
      fc.property(anyQuestionnaire, (questionnaire) => {
        const budget = budgetOf(questionnaire);
        const questions = questionsOf(questionnaire);
        for (const half of halves) {
          expect(compare(boundOfRecord(budget, half), mostOfRecord(half))).toBeLessThanOrEqual(0);
          for (const { id } of tabulatedQuestions(questions)) {
            const isDeciding = answersMovedBy(questions, id).length > 1;
            const most = isDeciding ? mostOfDeciding : mostOfAnswer;
            expect(compare(boundOfAnswer(budget, id, half), most)).toBeLessThanOrEqual(0);
            const isTold = half === 'public' || toldToCompanies(questionnaire).includes(id);
            expect(compare(rhoOf(budget, id, half), zero) > 0).toBe(isTold);
          }
        }
      }),
      { seed: 18, numRuns: 300 },
    );
  });

  it('the tables of an edition and of a company, charged one by one, stay within the budget', () => {
    fc.assert(
      fc.property(
        anyQuestionnaire,
        fc.constantFrom(...sizes),
        fc.integer({ min: 1, max: 4 }),
        (questionnaire, respondents, editions) => {
          const questions = questionsOf(questionnaire);
          const budget = budgetOf(questionnaire);
          const planned = planOf(questionnaire, respondents, editions);
          const names = planned.map(
            ({ question, by, panel = '' }) => `${panel}:${question}|${[...by].sort()}`,
          );
          expect(new Set(names).size).toBe(names.length);
          for (const { rho } of planned) expect(toNumber(rho)).toBeGreaterThan(0);
          const spent = spentOf(questions, charged(planned));
          expect(() => checkBudget(budget, spent, oneOf(editions))).not.toThrow();
          // What nothing hangs on and nothing is broken down by has all of its part spent, in both halves.
          const lenders = [
            ...questionnaire.breakdowns,
            ...questionnaire.indicators.flatMap(({ measure }) =>
              measure.kind === 'jointShare' ? [measure.question, measure.unless.question] : [],
            ),
          ];
          for (const { id } of tabulatedQuestions(questions)) {
            if (lenders.includes(id) || answersMovedBy(questions, id).length > 1) continue;
            for (const half of halves) {
              const bound = product(boundOfAnswer(budget, id, half), oneOf(editions));
              expect(spent.questions.get(id)?.[half]).toEqual(bound);
            }
          }
        },
      ),
      { seed: 18, numRuns: 60 },
    );
  });

  it('groups and questions of a company’s own keep every bound, an answer’s and a record’s, in that company’s tables', () => {
    fc.assert(
      fc.property(
        anyQuestionnaire,
        anySupplement,
        fc.integer({ min: 1, max: 4 }),
        (questionnaire, supplement, editions) => {
          const mixedBy = weightingVariables(questionnaire, []);
          const stages = ['first', 'own', 'all', 'groups', 'mix'] as const;
          const planned = stages.flatMap((stage) =>
            companyPlan('acme', stage, editions, { questionnaire, mixedBy, supplement }),
          );
          const names = planned.map(({ question, by }) => `${question}|${[...by].sort()}`);
          expect(new Set(names).size).toBe(names.length);
          for (const { rho } of planned) expect(toNumber(rho)).toBeGreaterThan(0);
          const budget = companyBudget(questionnaire, supplement);
          const asked = [...budget.questions, { id: groupQuestion, kind: 'usage' as const }];
          const spent = spentOf(asked, charged(planned));
          expect(() => checkBudget(budget, spent, oneOf(editions))).not.toThrow();
          const part = oneOf(editions);
          for (const { id } of tabulatedQuestions(asked)) {
            const isDeciding = answersMovedBy(asked, id).length > 1;
            const most = product(isDeciding ? mostOfDeciding : mostOfAnswer, part);
            expect(compare(spent.questions.get(id)?.company ?? zero, most)).toBeLessThanOrEqual(0);
          }
          const most = product(minus(mostOfRecord('company'), rhoOfWeeks), part);
          expect(compare(spent.record.company, most)).toBeLessThanOrEqual(0);
          // What readers are told is what it was.
          for (const [id, { public: readers }] of budgetOf(questionnaire).parts) {
            expect(rhoOf(budget, id, 'public')).toEqual(readers);
          }
        },
      ),
      { seed: 20, numRuns: 60 },
    );
  });

  it('one answer more than the budget would fail the accounting (control)', () => {
    fc.assert(
      fc.property(anyQuestionnaire, (questionnaire) => {
        const id = questionsOf(questionnaire)[0]?.id ?? '';
        const planted = { question: id, by: [], rho: mostOfDeciding };
        const tables = charged([...planOf(questionnaire, 100, 1), planted]);
        const account = spentOf(questionsOf(questionnaire), tables);
        expect(() => checkBudget(budgetOf(questionnaire), account, rational(1))).toThrow(/has ρ/);
      }),
      { seed: 18, numRuns: 20 },
    );
  });

  it('an edition’s document says rightly from how many respondents on a table is published', () => {
    fc.assert(
      fc.property(anyQuestionnaire, (questionnaire) => {
        const asked = {
          questions: questionsOf(questionnaire),
          breakdowns: questionnaire.breakdowns.map((id) => ({ id })),
        };
        const first = asked.questions[0]?.id ?? '';
        for (const by of questionnaire.breakdowns.slice(0, 3)) {
          const from = sizes.find((size) =>
            editionPlan(size, 1, questionnaire).some(
              (table) => table.question === first && table.by.join() === by,
            ),
          );
          expect(publishedFrom(first, [by], asked)).toBe(from);
        }
      }),
      { seed: 18, numRuns: 15 },
    );
  });
});

describe('a questionnaire that asks more than the budget lasts for', () => {
  it('has all of it shared among its questions alike, and spends it', () => {
    fc.assert(
      fc.property(anyQuestionnaire, (questionnaire) => {
        const unrouted = questionsOf(questionnaire).map(({ askedIf: _, ...question }) => question);
        const budget = shareBudget(unrouted, []);
        const roots = tabulatedQuestions(unrouted);
        fc.pre(roots.length > 11);
        const [largest] = roots.map(({ id }) => rhoOf(budget, id, 'public'));
        for (const { id } of roots) expect(rhoOf(budget, id, 'public')).toEqual(largest);
        const [whole, most] = [boundOfRecord(budget, 'public'), mostOfRecord('public')].map(toNumber);
        expect((whole ?? 0) / (most ?? 1)).toBeGreaterThan(0.995);
        const all = sum(...[...budget.parts.values()].map((part) => part.public));
        expect(compare(all, rational(1359, 1000))).toBeLessThanOrEqual(0);
      }),
      { seed: 18, numRuns: 20 },
    );
  });
});
