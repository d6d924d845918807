import { describe, expect, it } from 'vitest';
import { governanceSchema } from '../../../../functions/api/schemas/governance.ts';
import type { Governance } from '../../../../functions/survey/governance.ts';
import {
  checkForm,
  formOf,
  governanceOf,
  readForm,
} from '../../../../web/company/governance/governance-form.ts';
import { parseMonth } from '../../../../web/company/governance/parse-month.ts';
import { governanceTexts } from '../../../../web/company/governance/texts.ts';
import { translate } from '../../../../web/shared/language.ts';

const statement: Governance = {
  listening: { state: 'none', measures: [] },
  charter: { state: 'inPlace', month: '2026-03', measures: ['published', 'contact'] },
  awareness: { state: 'planned', measures: [] },
  training: { state: 'inPlace', measures: ['courses'] },
};
const t = translate(governanceTexts, 'en');
const now = new Date('2026-11-22T12:00:00Z');

describe('parseMonth', () => {
  it.each(['03/2026', '3/2026', '3.2026', '03-2026', '2026-03', '2026/3', ' 3 / 2026 ', '3 2026'])(
    'reads %s',
    (typed) => expect(parseMonth(typed)).toBe('2026-03'),
  );

  it.each([
    '',
    '2026',
    '13/2026',
    '0/2026',
    '3/26',
    '3/1989',
    '3/2100',
    '12/03/2026',
    'mars 2026',
    '3/20266',
  ])('refuses "%s"', (typed) => expect(parseMonth(typed)).toBeUndefined());
});

describe('the form', () => {
  it('gives a statement back as it was, and the service takes it', () => {
    expect(governanceOf(formOf(statement))).toEqual(statement);
    expect(governanceSchema.safeParse(governanceOf(formOf(statement))).success).toBe(true);
  });

  it('keeps what "nothing" hides, and does not send it', () => {
    const hidden: ReturnType<typeof formOf> = {
      ...formOf(statement),
      charter: { ...formOf(statement).charter, state: 'none' },
    };
    expect(governanceOf(hidden).charter).toEqual({ state: 'none', measures: [] });
    expect(hidden.charter.month).toBe('03/2026');
  });

  it('says what is missing or wrong, beside it', () => {
    expect(Object.keys(checkForm(t, formOf(undefined), now))).toEqual([
      'listening.state',
      'charter.state',
      'awareness.state',
      'training.state',
    ]);
    const wrong = formOf(statement);
    const month = (typed: string) =>
      checkForm(t, { ...wrong, charter: { ...wrong.charter, month: typed } }, now)['charter.month'];
    expect(month('soon')).toBe(t.monthWrong);
    expect(month('12/2026')).toBe(t.monthFuture);
    expect(month('11/2026')).toBeUndefined();
    expect(month('')).toBeUndefined();
  });

  it('comes back from the tab only where it is one', () => {
    expect(readForm(JSON.parse(JSON.stringify(formOf(statement))))).toEqual(formOf(statement));
    for (const wrong of [undefined, null, 1, {}, { ...formOf(statement), charter: { state: 'x' } }]) {
      expect(readForm(wrong)).toBeUndefined();
    }
  });
});
