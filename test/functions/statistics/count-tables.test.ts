import { describe, expect, it } from 'vitest';
import { countClusters, countTables } from '../../../functions/statistics/count-tables.ts';
import { type Sample, SampleBuilder } from '../../../functions/statistics/sample.ts';
import { seededRandom } from '../../load/simulated-answers.ts';

/** Of the last a column is wide. */
const levels = { a: 7, b: 6, c: 5, d: 4, e: 5, opinion: 3, wide: 300 };
const variables = Object.entries(levels).map(([id, codes]) => ({
  id,
  codes: Array.from({ length: codes }, (_, k) => `${id}${k}`),
}));
const breakdowns = ['a', 'b', 'c', 'd', 'e'];
const pairs = breakdowns.flatMap((first, k) => breakdowns.slice(k + 1).map((second) => [first, second]));
const requests = [
  ...['opinion', 'a'].flatMap((question) =>
    [[], ['d', 'b', 'a'], ...breakdowns.map((by) => [by]), ...pairs, ['c', 'a']]
      .filter((by) => !by.includes(question))
      .map((by) => ({ question, by })),
  ),
  { question: 'wide', by: [] },
  { question: 'opinion', by: ['wide'] },
];

/** Some of whom are not asked, a third in clusters. */
function someRespondents(size: number): Sample {
  const random = seededRandom(size);
  const builder = new SampleBuilder(variables);
  for (let i = 0; i < size; i++) {
    const row = variables.map(({ codes }) =>
      random() < 0.1 ? (codes.length < 255 ? 255 : 65535) : Math.floor(random() ** 2 * codes.length),
    );
    builder.add(row, random() < 0.3 ? `company ${Math.floor(random() * 5)}` : undefined);
  }
  return builder.build();
}

/** Each respondent looked at for each table: slow, and nothing else. */
function countOneByOne(sample: Sample, isCounted: (row: number) => boolean, weights?: ArrayLike<number>) {
  return requests.map(({ question, by }) => {
    const cells = new Map<string, number>();
    for (let row = 0; row < sample.size; row++) {
      if (!isCounted(row)) continue;
      const codes = [...by, question].map((id) => {
        const k = variables.findIndex((variable) => variable.id === id);
        return variables[k]?.codes[sample.columns[k]?.[row] ?? -1] ?? 'notAsked';
      });
      cells.set(codes.join(), (cells.get(codes.join()) ?? 0) + (weights?.[row] ?? 1));
    }
    return cells;
  });
}

function cellsOf(tables: ReturnType<typeof countTables>) {
  return tables.map(
    ({ codes, by, groups }) =>
      new Map(
        groups.flatMap(({ levels: own, counts }) =>
          counts.flatMap((count, k) => {
            const cell = [...by.map((id) => own[id]), codes[k] ?? 'notAsked'].join();
            return count > 0 ? [[cell, count] as const] : [];
          }),
        ),
      ),
  );
}

describe('countTables', () => {
  // Of 300 all tables are summed from the finest cells, of 8,000 most from coarser ones.
  it.each([0, 1, 300, 8000])('sums the weights of %i respondents as one by one', (size) => {
    const sample = someRespondents(size);
    const weights = Uint16Array.from({ length: size }, (_, row) => 1 + (row % 64));
    expect(cellsOf(countTables(sample, requests, weights))).toEqual(
      countOneByOne(sample, () => true, weights),
    );
  });

  it('has every group of a table, in the order of its codes, whether or not anybody is in it', () => {
    const [table] = countTables(someRespondents(1), [{ question: 'opinion', by: ['d', 'b'] }]);
    expect(table?.groups.map(({ levels: { d, b } }) => `${d} ${b}`)).toEqual(
      ['d0', 'd1', 'd2', 'd3', 'notAsked'].flatMap((d) =>
        ['b0', 'b1', 'b2', 'b3', 'b4', 'b5', 'notAsked'].map((b) => `${d} ${b}`),
      ),
    );
    expect(table?.groups.every(({ counts }) => counts.length === 4)).toBe(true);
  });

  it.each([
    { question: 'shoe', by: [] },
    { question: 'opinion', by: ['shoe'] },
  ])('refuses %j', (request) => {
    expect(() => countTables(someRespondents(3), [request])).toThrow(/no variable "shoe"/);
  });
});

describe('countClusters', () => {
  it('counts each cluster’s respondents as one by one', () => {
    const sample = someRespondents(500);
    const counted = countClusters(sample, requests);
    expect(counted).toHaveLength(5);
    counted.forEach((tables, cluster) => {
      expect(cellsOf(tables)).toEqual(countOneByOne(sample, (row) => sample.units[row] === cluster));
    });
  });
});
