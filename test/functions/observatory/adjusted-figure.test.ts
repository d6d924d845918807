import { describe, expect, it } from 'vitest';
import type { Benchmark } from '../../../functions/observatory/benchmark-document.ts';
import type { Answers } from '../../../functions/survey/answers.ts';
import {
  type BuiltEdition,
  editionOf,
  keyNamed,
  made,
  makeRespondents,
  type Respondent,
} from '../../attacks/support/made-edition.ts';

const companies = [{ id: 'acme', headcount: 5000, activity: 'digital', invited: 5000, answers: {} }];

/** Managers in four of five places, and otherwise like everybody. */
function managers(people: number): Respondent[] {
  return makeRespondents(people, 62).map((one, index) => ({
    company: 'acme',
    answers: index % 5 > 0 ? { ...one.answers, occupation: 'manager' } : one.answers,
  }));
}

/** Managers say yes twice as often. */
function asManagersSay({ answers, ...one }: Respondent, index: number): Respondent {
  const isYes = Math.floor(index / 5) % 10 < (answers.occupation === 'manager' ? 6 : 3);
  return { ...one, answers: { ...answers, contact: isYes ? 'yes' : 'no' } as Answers };
}

const everybody = [...makeRespondents(10_500, 61), ...managers(500)].map(asManagersSay);
const edition = made(editionOf(everybody, { companies, key: keyNamed('adjusted') }));
const benchmark = edition.benchmarks[0] as Benchmark;
const figureOf = (id: string) => benchmark.indicators.find((indicator) => indicator.id === id);

describe('a company’s adjusted figures', () => {
  it('are the observatory’s with its mix: of managers, what managers say', () => {
    const { company, adjusted, observatory, difference } = figureOf('contactKnown') ?? {};
    expect(benchmark.adjustment).toBe('sexAgeOccupation');
    expect(benchmark.mix?.names?.map(({ en }) => en)).toEqual(['sex', 'age', 'occupational group']);
    // 60 % of managers, 30 % of others; about 87 % of the company's people are managers, 34 % of the observatory's.
    expect(Math.abs((adjusted?.estimate ?? 0) - 0.56)).toBeLessThan(0.03);
    expect(Math.abs((observatory?.estimate ?? 0) - 0.38)).toBeLessThan(0.05);
    expect(difference?.estimate).toBeCloseTo((company?.estimate ?? 0) - (adjusted?.estimate ?? 0), 3);
    expect(difference?.verdict).toBe('similar');
    expect((company?.low ?? 0) > (observatory?.high ?? 1)).toBe(true);
  });

  it('follow from the edition’s tables and the two mixes that the benchmark holds, and nothing else', () => {
    for (const [id, question, codes] of [
      ['contactKnown', 'contact', ['yes']],
      ['aware', 'aware', ['yes']],
      ['ambassadors', 'ambassador', ['already', 'yes']],
    ] as const) {
      expect(figureOf(id)?.adjusted?.estimate).toBeCloseTo(recompute(edition, benchmark, question, codes), 2);
    }
  });

  it('are not given where no table allows them, and the difference is from the observatory as it is', () => {
    const { company, adjusted, observatory, difference } = figureOf('exposed') ?? {};
    expect(adjusted).toBeNull();
    expect(difference?.estimate).toBeCloseTo((company?.estimate ?? 0) - (observatory?.estimate ?? 0), 3);
  });

  it('are not given to a company under 300, nor in an edition without tables by profile', () => {
    const few = [...everybody.slice(0, 10_500), ...everybody.slice(-200)];
    const small = [...everybody.slice(0, 1500), ...everybody.slice(-500)];
    for (const respondents of [few, small]) {
      const [own] = made(editionOf(respondents, { companies, key: keyNamed('none') })).benchmarks;
      expect(own?.adjustment).toBe('none');
      expect(own?.mix).toBeUndefined();
      expect(own?.indicators.length).toBeGreaterThan(5);
      for (const { adjusted } of own?.indicators ?? []) expect(adjusted).toBeNull();
    }
  });

  it('are charged: the mix is a table of the company’s part of the budget', () => {
    const mix = benchmark.privacy?.tables.find(({ question }) => question === 'respondents');
    expect(mix).toMatchObject({
      by: ['sex', 'age', 'occupation'],
      rho: '2/25',
      sigma2: '25/2',
      sensitivity: 1,
    });
    const people = benchmark.mix?.cells.reduce((sum, { company }) => sum + company, 0) ?? 0;
    // 90 cells of σ² 12.5.
    expect(Math.abs(people - 500)).toBeLessThan(4 * Math.sqrt(90 * 12.5));
    expect(benchmark.mix?.cells.some(({ company }) => company < 0)).toBe(true);
  });
});

/** As a reader would: raking in a spreadsheet, of those who say one of the codes, over printed shares. */
function recompute(
  { tables }: BuiltEdition,
  { mix }: Benchmark,
  question: string,
  codes: readonly string[],
): number {
  const cells = mix?.cells ?? [];
  const shareIn = (by: string, level: string): number => {
    const group = tables.get(question)?.[by]?.groups.find(({ levels }) => (levels[by] ?? '') === level);
    // Who is of a level that is not shown is taken to be like all.
    if (!group || group.suppressed) return shareIn('', '');
    return group.cells.reduce((sum, { code, share }) => sum + (codes.includes(code) ? (share ?? 0) : 0), 0);
  };
  const all = shareIn('', '');
  const odds = cells.map(() => all / (1 - all));
  const shares = () => odds.map((own) => own / (1 + own));
  for (let sweep = 0; sweep < 60; sweep++) {
    for (const by of ['sex', 'age', 'occupation']) {
      for (const level of new Set(cells.map(({ levels }) => levels[by] ?? ''))) {
        const wanted = shareIn(by, level);
        const isIn = cells.map(({ levels }) => levels[by] === level);
        const [part, yes] = cells.reduce(
          ([of, said], { observatory }, index) =>
            isIn[index] ? [of + observatory, said + observatory * (shares()[index] ?? 0)] : [of, said],
          [0, 0],
        );
        const factor = ((wanted / (1 - wanted)) * (part - yes)) / yes;
        if (part > 0) for (const [index, own] of odds.entries()) if (isIn[index]) odds[index] = own * factor;
      }
    }
  }
  const people = cells.reduce((sum, { company }) => sum + company, 0);
  return cells.reduce((sum, { company }, index) => sum + company * (shares()[index] ?? 0), 0) / people;
}
