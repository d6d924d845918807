import { describe, expect, it } from 'vitest';
import { rhoOfTable } from '../../../functions/disclosure/account.ts';
import { rational } from '../../../functions/disclosure/rational.ts';
import { respondentTables } from '../../../functions/observatory/edition-plan.ts';
import { keyNamed, makeRespondents, measuredOf, sampleOf } from '../../attacks/support/made-edition.ts';

const companies = ['alpha', 'beta', 'empty'].map((id) => ({
  id,
  headcount: 500,
  activity: 'trade',
  answers: {},
}));
const respondents = makeRespondents(400, 11).map((respondent, index) =>
  index < 150
    ? { ...respondent, company: 'alpha' }
    : index < 200
      ? { ...respondent, company: 'beta' }
      : respondent,
);
const measure = (editions = 1, all = respondents) =>
  measuredOf(sampleOf(all), { editions, companies, key: keyNamed(`measure ${editions}`) });

describe('measureEdition', () => {
  it('measures respondents first: all, by profile and by company, as the plan says', () => {
    const measured = measure();
    const [total, profile, panels] = measured?.measured ?? [];
    const planned = respondentTables(1, ['sex', 'age', 'occupation']);
    [total, panels, profile].forEach((table, index) => {
      const { by, rho } = planned[index] ?? {};
      expect([table?.question, table?.by]).toEqual(['respondents', by]);
      expect(table && rhoOfTable(table)).toEqual(rho);
    });
    expect(Math.abs((measured?.respondents.estimate ?? 0) - 400)).toBeLessThan(40);
  });

  it('charges every table that it measured, the counts of answers by company too, though they are in no document', () => {
    const measured = measure();
    const { haste, tables = [], companyTables = [] } = measured ?? {};
    expect(companyTables.length).toBeGreaterThan(0);
    expect(measured?.measured.slice(3)).toEqual([haste, ...tables, ...companyTables]);
    expect(measured?.measured[1]).toBe(measured?.profile);
    for (const table of measured?.measured ?? []) expect(rhoOfTable(table)).toEqual(table.rho);
  });

  it('measures a company that nobody answered for like any other', () => {
    const { panelSizes, panelVariance = 0 } = measure() ?? {};
    expect([...(panelSizes ?? [])].map(([id]) => id)).toEqual(['open', 'alpha', 'beta', 'empty']);
    const most = 4 * Math.sqrt(panelVariance);
    for (const [id, people] of [
      ['open', 200],
      ['alpha', 150],
      ['beta', 50],
      ['empty', 0],
    ] as const) {
      expect(Math.abs((panelSizes?.get(id) ?? 0) - people)).toBeLessThan(most);
    }
  });

  it('has the same groups whoever answered, also of a company without a record', () => {
    const stranger = respondents.map((one, index) => (index === 0 ? { ...one, company: 'unknown' } : one));
    const names = (all: typeof respondents) =>
      measure(1, all)?.measured.map(({ question, groups }) => [question, groups.map(({ levels }) => levels)]);
    expect(names(stranger)).toEqual(names(respondents));
  });

  it('shares what may be told between the planned editions', () => {
    const rho = (editions: number) =>
      measure(editions)?.tables.find(({ question }) => question === 'aware')?.rho;
    // A twentieth is for counts by company.
    expect([rho(1), rho(4)]).toEqual([rational(31 * 19, 250 * 20), rational(31 * 19, 1000 * 20)]);
  });

  it('measures nothing of answers where there are too few', () => {
    expect(measure(1, respondents.slice(0, 20))).toBeUndefined();
  });
});
