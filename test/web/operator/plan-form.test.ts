import { describe, expect, it } from 'vitest';
import { faultsOfPlan } from '../../../functions/survey/planned-editions.ts';
import { texts } from '../../../web/operator/texts.ts';
import {
  checkPlan,
  type DaysForm,
  planOf,
  withClosingDay,
  withOneMore,
} from '../../../web/operator/waves/plan-form.ts';
import { translate } from '../../../web/shared/language.ts';

const t = translate(texts, 'en');
const row = (releasesOn: string, hour = '9') => ({ releasesOn, hour });
const form = (...editions: DaysForm['editions']): DaysForm => ({
  opensOn: '2027-01-01',
  closesOn: '2027-03-31',
  editions,
});

describe('a plan in its form', () => {
  it('proposes one edition on the day after the closing, which follows the closing day until it is moved', () => {
    const empty: DaysForm = { opensOn: '', closesOn: '', editions: [row('')] };
    const filled = withClosingDay(empty, '2027-02-28');
    expect(filled.editions).toEqual([row('2027-03-01')]);
    expect(withClosingDay(filled, '2027-03-31').editions).toEqual([row('2027-04-01')]);
    const moved = { ...filled, editions: [row('2027-03-05')] };
    expect(withClosingDay(moved, '2027-03-31').editions).toEqual([row('2027-03-05')]);
    expect(withClosingDay(filled, '').editions).toEqual([row('')]);
  });

  it('proposes a further edition before the last, half-way', () => {
    expect(withOneMore(form(row('2027-04-01')))).toEqual([row('2027-02-14'), row('2027-04-01')]);
    expect(withOneMore(form(row('2027-02-14'), row('2027-04-01')))).toEqual([
      row('2027-02-14'),
      row('2027-03-08'),
      row('2027-04-01'),
    ]);
    expect(withOneMore({ ...form(row('')), opensOn: '' })).toEqual([row(''), row('')]);
  });

  it('says row by row what the service would refuse', () => {
    const plans = [
      [row('2027-04-01')],
      [row('2027-02-01'), row('2027-02-01', '18'), row('2027-04-01')],
      [row('2026-12-31'), row('2027-04-01')],
      [row('2027-02-01', '10'), row('2027-02-01', '9'), row('2027-04-01')],
      [row('2027-02-01'), row('2027-03-31')],
      [row('2027-05-01'), row('2027-04-01')],
    ];
    for (const rows of plans) {
      const asked = form(...rows);
      const refused = faultsOfPlan({ ...asked, editions: planOf(rows) }).map(
        ({ index }) => `editions.${index}.releasesOn`,
      );
      expect(Object.keys(checkPlan(t, asked)), JSON.stringify(rows)).toEqual(refused);
    }
  });

  it('asks for a day in every row', () => {
    expect(checkPlan(t, form(row(''), row('2027-04-01')))).toEqual({
      'editions.0.releasesOn': t.dateWrong,
    });
  });

  it('holds the closing day to a plan that is fixed', () => {
    const fixed = form(row('2026-01-01'), row('2027-04-01'));
    expect(checkPlan(t, fixed, { isFixed: true })).toEqual({});
    expect(checkPlan(t, { ...fixed, closesOn: '2027-04-01' }, { isFixed: true })).toEqual({
      closesOn: t.closesAfterLast,
    });
  });
});
