import { describe, expect, it } from 'vitest';
import { type ChargedTable, checkBudget, spentOf } from '../../../functions/disclosure/account.ts';
import { type Rational, rational } from '../../../functions/disclosure/rational.ts';
import { budgetOf } from '../../../functions/observatory/questionnaire-budget.ts';
import { defaultQuestionnaire, defaultQuestions } from '../../support/questionnaire-1.ts';

const asked = defaultQuestions;
const spent = (tables: readonly ChargedTable[]) => spentOf(asked, tables);
const check = (account: ReturnType<typeof spent>, part: Rational) =>
  checkBudget(budgetOf(defaultQuestionnaire), account, part);

/** w = 1, so that rho is 1/sigma2. */
function table(question: string, by: readonly string[], rhoDen: number, panel?: string): ChargedTable {
  return { question, by, panel, sensitivity: 1, sigma2: rational(rhoDen) };
}

describe('spentOf', () => {
  it('takes rho from sensitivity and variance: the square of the one over the other', () => {
    const weighted = { question: 'aware', by: [], sensitivity: 192, sigma2: rational(192 * 192 * 8) };
    expect(spent([weighted]).questions.get('aware')?.public).toEqual(rational(1, 8));
  });

  it('charges a table by an answer to both questions', () => {
    const { questions, record } = spent([table('charter', ['aware'], 10)]);
    expect(questions.get('charter')?.public).toEqual(rational(1, 10));
    expect(questions.get('aware')?.public).toEqual(rational(1, 10));
    expect(questions.get('mention')?.public).toEqual(rational(0));
    expect(record.public).toEqual(rational(1, 10));
  });

  it('charges the tables of a question to the one that decides whether it is asked', () => {
    const tables = [table('tone', [], 16), table('tone', ['aware'], 16), table('usePublish', ['tone'], 16)];
    const { questions } = spent(tables);
    expect(questions.get('mention')?.public).toEqual(rational(3, 16));
    expect(questions.get('tone')?.public).toEqual(rational(3, 16));
    expect(questions.get('networks')?.public).toEqual(rational(1, 16));
  });

  it('counts the company that is told most, and not the sum of companies', () => {
    const tables = [table('aware', [], 10, 'a'), table('aware', [], 5, 'b'), table('charter', [], 10, 'a')];
    expect(spent(tables).record).toEqual({ public: rational(0), company: rational(1, 5) });
  });

  it('counts every public table for a profile answer that weights depend on', () => {
    const byProfile = table('respondents', ['sex', 'age', 'occupation'], 4);
    const { questions } = spent([byProfile, table('aware', [], 8), table('aware', ['size'], 8)]);
    expect(questions.get('age')?.public).toEqual(rational(1, 2));
    expect(questions.get('size')?.public).toEqual(rational(1, 8));
  });

  it('refuses a table without noise', () => {
    expect(() => spent([{ question: 'aware', by: [], sensitivity: 1, sigma2: rational(0) }])).toThrow(
      RangeError,
    );
  });
});

describe('checkBudget', () => {
  const whole = [table('aware', [], 16), table('aware', ['sex'], 16)];

  it('takes what is within the budget, to the last part', () => {
    expect(() => check(spent(whole), rational(1))).not.toThrow();
  });

  it('refuses one table more that nobody charged, and names the question', () => {
    const planted = table('aware', ['age', 'size'], 1_000_000);
    expect(() => check(spent([...whole, planted]), rational(1))).toThrow(/aware has/);
    expect(() => check(spent([...whole, table('tone', ['aware'], 1_000_000)]), rational(1))).toThrow(
      /aware has/,
    );
  });

  it('refuses a wave’s budget for one of its two editions', () => {
    expect(() => check(spent(whole), rational(1, 2))).toThrow(/1\/8 of 1\/16/);
  });

  it('refuses too much of a whole record', () => {
    const tables = [table('respondents', ['sex'], 1)];
    expect(() => check(spent(tables), rational(1))).not.toThrow();
    expect(() => check(spent([...tables, table('respondents', ['age'], 1)]), rational(1))).toThrow(/record/);
  });
});
