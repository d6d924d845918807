import { describe, expect, it } from 'vitest';
import type { PublishedGroup, PublishedTable } from '../../../functions/observatory/edition.ts';
import { stepsOf } from '../../../web/figures/axis.ts';
import { figureRows } from '../../../web/figures/figure-rows.ts';
import { findBreakdowns } from '../../../web/figures/figures.ts';
import { pick } from '../../../web/shared/language.ts';
import { madeUpEdition } from './made-up-edition.ts';

const { manifest } = madeUpEdition();
const [age] = findBreakdowns(manifest, ['age']);
const question = manifest.questions.find(({ id }) => id === 'mention');
if (!question || !age) throw new Error('the made-up edition has no mention by age');

const sex = {
  ...age,
  id: 'sex',
  options: [
    { code: 'woman', label: { fr: 'Une femme', en: 'A woman' } },
    { code: 'man', label: { fr: 'Un homme', en: 'A man' } },
  ],
};

/** Rows of mention by age and sex in which these groups, and no others, have a figure. */
function rowsWith(published: readonly string[]) {
  const groups = (age?.options ?? []).flatMap(({ code }) =>
    sex.options.map((option): PublishedGroup => {
      const levels = { age: code, sex: option.code };
      const base = { levels, base: 40, effectiveBase: 30, flags: [] };
      if (!published.includes(`${code}.${option.code}`))
        return { ...base, suppressed: 'fewerThan10', cells: [] };
      const cells = [{ code: 'yes', share: 0.2, low: 0.1, high: 0.3, population: null }];
      return { ...base, cells };
    }),
  );
  const table = { groups } as unknown as PublishedTable;
  return figureRows({
    question: question as NonNullable<typeof question>,
    breakdowns: [age as NonNullable<typeof age>, sex],
    table,
    language: 'en',
    names: { edition: '2026', reference: '2010' },
  });
}

const all = age.options.flatMap(({ code }) => sex.options.map((option) => `${code}.${option.code}`));

describe('figureRows', () => {
  it('keeps the rows of a few groups without a figure, where they stand', () => {
    const { rows, hidden } = rowsWith(all.slice(4));
    expect(rows).toHaveLength(all.length);
    expect(hidden).toEqual([]);
  });

  it('gives no row to many, and heads those that are left', () => {
    const last = all.at(-1) ?? '';
    const oldest = pick(age.options.at(-1)?.label ?? sex.text, 'en');
    const { rows, hidden, axisMax } = rowsWith([last]);
    expect(rows.map(({ label, heading }) => [label, heading])).toEqual([
      ['Men', `${oldest} (counts refusals)`],
    ]);
    expect(hidden.map(({ groupCode }) => groupCode)).toEqual(all.slice(0, -1));
    expect(axisMax).toBe(0.3);
  });

  it('has no row, and no mark, where nothing is published', () => {
    expect(rowsWith([]).rows).toEqual([]);
  });
});

describe('stepsOf', () => {
  it('divides every axis into a few steps of whole points', () => {
    const steps = [0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1].map(stepsOf);
    expect(steps).toEqual([4, 3, 4, 5, 3, 7, 4, 9, 5]);
  });
});
