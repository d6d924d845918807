import { describe, expect, it } from 'vitest';
import type { MeasuredEdition } from '../../../functions/observatory/measure-edition.ts';
import { type QuestionFigures, questionFigures } from '../../../functions/observatory/question-figures.ts';
import { keyNamed, makeRespondents, measuredOf, sampleOf } from '../../attacks/support/made-edition.ts';

/** 200 of one company in construction, 150 of three in trade, and companies that nobody answered for. */
const companies = [
  { id: 'builder', answers: { activity: 'construction', size: '250-4999' } },
  ...['one', 'two', 'three'].map((id) => ({ id, answers: { activity: 'trade', size: '50-249' } })),
  ...Array.from({ length: 300 }, (_, index) => ({
    id: `empty${index}`,
    answers: { activity: index % 2 ? 'construction' : 'trade', size: index % 2 ? '250-4999' : '50-249' },
  })),
];
const panels = companies.map((company) => ({
  ...company,
  headcount: 500,
  activity: company.answers.activity,
}));

function respondentsWith(padding: number) {
  const open = makeRespondents(3300, 15);
  const padded = makeRespondents(padding, 16, (answers) => ({ ...answers, activity: 'construction' }));
  const ofCompany = (company: string, people: number, seed: number) =>
    makeRespondents(people, seed, (answers) => ({
      ...answers,
      ...companies.find(({ id }) => id === company)?.answers,
    })).map((one) => ({ ...one, company }));
  return [
    ...open,
    ...padded,
    ...ofCompany('builder', 200, 17),
    ...['one', 'two', 'three'].flatMap((id, index) => ofCompany(id, 50, 18 + index)),
  ];
}

function measure(padding: number, name = 'dominance'): MeasuredEdition {
  const measured = measuredOf(sampleOf(respondentsWith(padding)), { companies: panels, key: keyNamed(name) });
  if (!measured) throw new Error('too few');
  return measured;
}

const figuresOf = (measured: MeasuredEdition) => questionFigures(measured, { companies, population: 25e6 });
const groupOf = (figures: readonly QuestionFigures[], code: string, question = 'charter') =>
  figures
    .find((one) => one.question === question)
    ?.byName.get('activity')
    ?.groups.find(({ published }) => published.levels.activity === code)?.published;

describe('a group that is mostly one company', () => {
  it('is hidden, and the smallest beside it, so that the total less what is shown tells of neither', () => {
    for (const question of ['charter', 'aware', 'sanctions']) {
      const groups = figuresOf(measure(0))
        .find((one) => one.question === question)
        ?.byName.get('activity')?.groups;
      const reasons = (groups ?? []).map(({ published }) => published.suppressed);
      expect(groupOf(figuresOf(measure(0)), 'construction', question)?.suppressed).toBe('dominated');
      expect(reasons.filter((reason) => reason === 'complementary')).toHaveLength(1);
    }
    expect(groupOf(figuresOf(measure(0)), 'trade')?.suppressed).toBeUndefined();
  });

  it('is hidden however many of the open panel stand beside it', () => {
    expect(groupOf(figuresOf(measure(800)), 'construction')?.suppressed).toBe('dominated');
  });

  it('is hidden though hundreds of companies without a respondent have noise of their own', () => {
    const hidden = Array.from({ length: 10 }, (_, run) => figuresOf(measure(0, `run ${run}`)));
    for (const figures of hidden) expect(groupOf(figures, 'construction')?.suppressed).toBe('dominated');
  });

  it('has the same reason in every question, since it is decided on who answered', () => {
    const figures = figuresOf(measure(0));
    const reasons = figures.flatMap(({ byName }) => {
      const table = byName.get('activity');
      return table ? [table.groups.map(({ published }) => published.suppressed === 'dominated')] : [];
    });
    for (const one of reasons) expect(one).toEqual(reasons[0]);
  });
});

describe('a pair of recorded breakdowns', () => {
  it('hides the pair that is mostly one company where neither of its two groups is', () => {
    const measured = measure(0);
    const bySize = measured.tables.find(({ question, by }) => question === 'charter' && by.join() === 'size');
    const byActivity = measured.tables.find(
      ({ question, by }) => question === 'charter' && by.join() === 'activity',
    );
    if (!bySize || !byActivity) throw new Error('no breakdowns');
    const pair = {
      ...byActivity,
      by: ['activity', 'size'],
      groups: byActivity.groups.flatMap(({ levels, counts }) =>
        bySize.groups.map((group) => ({
          levels: { ...levels, ...group.levels },
          counts: counts.map((count) => Math.round(count / bySize.groups.length)),
        })),
      ),
    };
    const some = [
      { id: 'a', people: 300, answers: { activity: 'trade', size: '250-4999' } },
      { id: 'b', people: 290, answers: { activity: 'trade', size: '250-4999' } },
      { id: 'c', people: 280, answers: { activity: 'trade', size: '50-249' } },
      { id: 'd', people: 270, answers: { activity: 'trade', size: '50-249' } },
      { id: 'alone', people: 250, answers: { activity: 'finance', size: '250-4999' } },
      { id: 'e', people: 260, answers: { activity: 'finance', size: '50-249' } },
      { id: 'f', people: 240, answers: { activity: 'finance', size: '50-249' } },
      { id: 'g', people: 230, answers: { activity: 'finance', size: '50-249' } },
    ];
    const panelSizes = new Map(some.map(({ id, people }) => [id, people]));
    const figures = questionFigures(
      {
        ...measured,
        panelSizes,
        tables: [...measured.tables.filter(({ question }) => question === 'charter'), pair],
      },
      { companies: some, population: 25e6 },
    );
    const table = figures[0]?.byName.get('activity,size');
    const reasonOf = (activity: string, size: string) =>
      table?.groups.find(({ published: { levels } }) => levels.activity === activity && levels.size === size)
        ?.published.suppressed;
    expect(groupOf(figures, 'finance')?.suppressed).not.toBe('dominated');
    expect(reasonOf('finance', '250-4999')).toBe('dominated');
    expect(reasonOf('finance', '50-249')).not.toBe('dominated');
  });
});

describe('a group of two companies', () => {
  const elsewhere = ['trade', 'finance', 'industry'] as const;
  // The third is too small to be told from none, and keeps either of the two from being more than half.
  const few = [
    ...['one', 'two', 'small'].map((id) => ({ id, answers: { activity: 'construction' } })),
    ...elsewhere.flatMap((activity) =>
      ['a', 'b', 'c'].map((id) => ({ id: `${activity}-${id}`, answers: { activity } })),
    ),
  ];
  const sizeOf = (id: string) => ({ one: 450, two: 450, small: 20 })[id] ?? 180;
  const respondents = [
    ...elsewhere.flatMap((activity, index) =>
      makeRespondents(1000, 51 + index, (answers) => ({ ...answers, activity })),
    ),
    ...few.flatMap(({ id, answers: { activity } }, index) =>
      makeRespondents(sizeOf(id), 32 + index, (answers) => ({ ...answers, activity })).map((one) => ({
        ...one,
        company: id,
      })),
    ),
  ];
  const noisy = measuredOf(sampleOf(respondents), {
    companies: few.map((company) => ({ ...company, headcount: 500, activity: company.answers.activity })),
    key: keyNamed('few'),
  });
  if (!noisy) throw new Error('too few');
  const measured = { ...noisy, panelSizes: new Map(few.map(({ id }) => [id, sizeOf(id)])) };

  it('is hidden, and the smallest beside it, from which it would follow', () => {
    for (const { byName } of questionFigures(measured, { companies: few, population: 25e6 })) {
      const groups = byName.get('activity')?.groups ?? [];
      if (groups.length === 0) continue;
      const reasons = groups.map(({ published }) => published.suppressed);
      expect(reasons.filter((reason) => reason === 'fewCompanies')).toHaveLength(1);
      expect(reasons.filter((reason) => reason === 'complementary')).toHaveLength(1);
    }
  });

  it('is hidden in pairs with other variables too, which would add up to it', () => {
    const byActivity = measured.tables.find(
      ({ question, by }) => question === 'charter' && by.join() === 'activity',
    );
    if (!byActivity) throw new Error('no breakdown');
    const pair = {
      ...byActivity,
      by: ['activity', 'sex'],
      groups: byActivity.groups.flatMap(({ levels, counts }) =>
        ['woman', 'man'].map((sex) => ({
          levels: { ...levels, sex },
          counts: counts.map((count) => Math.round(count / 2)),
        })),
      ),
    };
    const tables = [...measured.tables.filter(({ question }) => question === 'charter'), pair];
    const [figures] = questionFigures({ ...measured, tables }, { companies: few, population: 25e6 });
    const own = figures?.byName
      .get('activity,sex')
      ?.groups.filter(({ published: { levels } }) => levels.activity === 'construction');
    expect(own?.map(({ published }) => published.suppressed)).toEqual(['fewCompanies', 'fewCompanies']);
  });
});

describe('questionFigures', () => {
  it('says people of the whole alone', () => {
    for (const { byName } of figuresOf(measure(0))) {
      for (const { by, groups } of byName.values()) {
        const told = groups.flatMap(({ published }) =>
          published.cells.map(({ population }) => population !== null),
        );
        if (by.length > 0) expect(told.some(Boolean)).toBe(false);
        else expect(told.every(Boolean)).toBe(true);
      }
    }
  });
});
