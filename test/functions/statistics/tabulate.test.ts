import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tabulate } from '../../../functions/statistics/tabulate.ts';
import { wilsonInterval } from '../../../functions/statistics/wilson.ts';
import { anyPeople, exampleCodes, fixedRuns, type Person, sampleOf } from './small-samples.ts';

type Table = ReturnType<typeof tabulate>[number];

const codes = exampleCodes;
const requests = [[], ['sex'], ['age'], ['sex', 'age']].map((by) => ({ question: 'opinion', by }));

function tableOf(
  people: readonly Person[],
  by: readonly string[] = [],
  inOrder: typeof codes = codes,
): Table {
  return tabulate(sampleOf(inOrder, people), [{ question: 'opinion', by }])[0] as Table;
}

function answering(
  opinion: string | undefined,
  rest: Omit<Person, 'answers'> & { age?: string } = {},
): Person {
  return { answers: { opinion, sex: 'woman', age: rest.age ?? 'old' }, ...rest };
}

/** Shares and standard errors to compare, by group and code. */
function figuresOf(tables: readonly Table[]) {
  return tables.flatMap(({ by, groups }) =>
    groups.flatMap(({ levels, respondents, cells, ...group }) =>
      cells.map(({ code, share, standardError }) => ({
        key: JSON.stringify([by, levels, code]),
        figures: [respondents, group.units, group.largestCluster, share, standardError],
      })),
    ),
  );
}

function expectSameFigures(found: readonly Table[], expected: readonly Table[]): void {
  const byKey = new Map(figuresOf(found).map(({ key, figures }) => [key, figures]));
  for (const { key, figures } of figuresOf(expected)) {
    figures.forEach((figure, i) => {
      const other = byKey.get(key)?.[i];
      if (figure === null) expect(other).toBeNull();
      else expect(other).toBeCloseTo(figure, 11);
    });
  }
}

describe('tabulate', () => {
  it('gives weighted shares with their linearised standard errors', () => {
    // By hand: W = 4, p = 3/4, u = 3·(1/4)/4 and 1·(−3/4)/4, se² = 2/1 · 2 · (3/16)² = 9/64.
    const [group] = tableOf([answering('yes', { weight: 3 }), answering('no', { weight: 1 })]).groups;
    expect(group).toMatchObject({ respondents: 2, weight: 4, kishBase: 1.6, units: 2, largestCluster: 1 });
    expect(group?.cells[0]).toMatchObject({ code: 'yes', respondents: 1, weight: 3, share: 0.75 });
    expect(group?.cells[0]?.standardError).toBeCloseTo(3 / 8, 14);
    expect(group?.cells[0]?.effectiveBase).toBeCloseTo(((3 / 4) * (1 / 4)) / (9 / 64), 12);
  });

  it('gives a code that nobody chose a share of 0 without error, on the Kish base', () => {
    const [group] = tableOf([answering('yes', { weight: 3 }), answering('yes')]).groups;
    expect(
      group?.cells.map(({ share, standardError, effectiveBase }) => [share, standardError, effectiveBase]),
    ).toEqual([
      [1, 0, 1.6],
      [0, 0, 1.6],
      [0, 0, 1.6],
    ]);
  });

  it('lists groups without anyone, with null for their figures', () => {
    const { groups } = tableOf([answering('yes'), answering(undefined, { age: 'young' })], ['age']);
    expect(groups.map(({ levels, respondents }) => [levels.age, respondents])).toEqual([
      ['young', 0],
      ['middle', 0],
      ['old', 1],
    ]);
    expect(groups[0]).toMatchObject({ kishBase: 0, units: 0, largestCluster: 0 });
    expect(groups[0]?.cells[0]).toMatchObject({ share: null, standardError: null, effectiveBase: null });
  });

  it('gives no standard error for a sample of a single unit', () => {
    const [group] = tableOf([answering('yes', { unit: 'a' }), answering('no', { unit: 'a' })]).groups;
    expect(group?.cells[0]).toMatchObject({ share: 0.5, standardError: null, effectiveBase: null });
  });

  it('finds no error where the whole base lies in one cluster', () => {
    const inside = [0.1, 0.7, 1.3, 2.9].map((weight, i) =>
      answering(i % 2 ? 'yes' : 'no', { unit: 'a', weight, age: 'young' }),
    );
    const outside = [answering('yes'), answering('no'), answering('no', { unit: 'b' })];
    const [young] = tableOf([...inside, ...outside], ['age']).groups;
    expect(young?.cells.map(({ standardError }) => standardError)).toEqual([0, 0, 0]);
    expect(young?.cells[0]?.effectiveBase).toBe(young?.kishBase);
    expect(young).toMatchObject({ units: 1, largestCluster: 4 });
  });

  it('finds no error where all clusters have the same shares', () => {
    const people = ['a', 'b', 'c'].flatMap((unit, k) =>
      ['yes', 'no', 'unsure'].map((opinion, i) =>
        answering(opinion, { unit, weight: (0.1 + i * 0.7) * 3 ** k }),
      ),
    );
    expect(tableOf(people).groups[0]?.cells.map(({ standardError }) => standardError)).toEqual([0, 0, 0]);
  });

  it('returns tables in the order of the requests', () => {
    const sample = sampleOf(codes, [answering('yes')]);
    const mixed = [requests[0], requests[3], requests[1]] as typeof requests;
    expect(tabulate(sample, mixed).map(({ by }) => by)).toEqual([[], ['sex', 'age'], ['sex']]);
  });

  it.each([
    [{ question: 'opinion', by: ['opinion'] }, /broken down by itself/],
    [{ question: 'opinion', by: ['sex', 'sex'] }, /named twice/],
    [{ question: 'opinion', by: ['shoe'] }, /no variable "shoe"/],
    [{ question: 'shoe', by: [] }, /no variable "shoe"/],
  ])('refuses %j', (request, message) => {
    expect(() => tabulate(sampleOf(codes, [answering('yes')]), [request])).toThrow(message);
  });

  it('makes coarse tables from fine ones as if alone', () => {
    fc.assert(
      fc.property(anyPeople, (people) => {
        const sample = sampleOf(codes, people);
        const alone = requests.flatMap((request) => tabulate(sample, [request]));
        expectSameFigures(tabulate(sample, requests), alone);
      }),
      fixedRuns,
    );
  });

  it('gives shares of a base that sum to 1, in intervals that hold them', () => {
    fc.assert(
      fc.property(anyPeople, (people) => {
        for (const { cells, respondents } of tabulate(sampleOf(codes, people), requests).flatMap(
          ({ groups }) => groups,
        )) {
          if (respondents === 0) continue;
          expect(cells.reduce((sum, { share }) => sum + (share as number), 0)).toBeCloseTo(1, 12);
          for (const { share, effectiveBase } of cells) {
            if (share === null || effectiveBase === null) continue;
            const { low, high } = wilsonInterval(share, effectiveBase);
            expect(low >= 0 && low <= share && share <= high && high <= 1).toBe(true);
          }
        }
      }),
      fixedRuns,
    );
  });

  it('does not depend on the order of respondents or codes', () => {
    const turned = {
      age: ['old', 'young', 'middle'],
      sex: ['man', 'woman'],
      opinion: ['no', 'unsure', 'yes'],
    } as const;
    fc.assert(
      fc.property(anyPeople, (people) => {
        const shuffled = people.toSorted((a, b) => a.order - b.order);
        const found = tabulate(sampleOf(turned, shuffled), requests);
        expectSameFigures(found, tabulate(sampleOf(codes, people), requests));
      }),
      fixedRuns,
    );
  });

  it('halves the variance when every unit comes twice, but for m/(m − 1)', () => {
    fc.assert(
      fc.property(anyPeople, (people) => {
        const again = people.map((person) => ({
          ...person,
          ...(person.unit && { unit: `${person.unit}2` }),
        }));
        const once = sampleOf(codes, people);
        const m = once.unitCount;
        if (m < 2) return;
        const expected = figuresOf(tabulate(once, requests));
        const found = figuresOf(tabulate(sampleOf(codes, [...people, ...again]), requests));
        const factor = (2 * m) / (2 * m - 1) / (m / (m - 1)) / 2;
        expected.forEach(({ figures }, i) => {
          const error = figures[5];
          if (error === null || error === undefined) return;
          expect(found[i]?.figures[5]).toBeCloseTo(error * Math.sqrt(factor), 11);
        });
      }),
      fixedRuns,
    );
  });
});
