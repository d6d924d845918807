import { describe, expect, it } from 'vitest';
import { prepareMargins, rakeForPublication } from '../../../functions/statistics/prepare-margins.ts';
import { sampleOf } from './small-samples.ts';

const codes = { sex: ['woman', 'man'], age: ['18-24', '25-34', '35-49', '50+'] };
const sexes = {
  variable: 'sex',
  categories: [
    { codes: ['woman'], share: 0.5 },
    { codes: ['man'], share: 0.5 },
  ],
};
const ages = {
  variable: 'age',
  categories: codes.age.map((code, i) => ({ codes: [code], share: [0.1, 0.2, 0.3, 0.4][i] as number })),
};

/** So many respondents of each age, sexes by turns. */
function sampleByAge(...sizes: number[]) {
  const people = sizes.flatMap((size, k) =>
    Array.from({ length: size }, (_, i) => ({ answers: { sex: codes.sex[i % 2], age: codes.age[k] } })),
  );
  return sampleOf(codes, people);
}

describe('prepareMargins', () => {
  it('leaves margins alone that have enough respondents everywhere', () => {
    expect(prepareMargins(sampleByAge(10, 10, 10, 10), [sexes, ages])).toEqual({
      margins: [sexes, ages],
      changes: [],
    });
  });

  it('merges a small category with the smaller of its neighbours', () => {
    const { margins, changes } = prepareMargins(sampleByAge(30, 9, 20, 40), [ages]);
    expect(margins[0]?.categories).toEqual([
      { codes: ['18-24'], share: 0.1 },
      { codes: ['25-34', '35-49'], share: 0.5 },
      { codes: ['50+'], share: 0.4 },
    ]);
    expect(changes).toEqual([
      { variable: 'age', change: 'merged', codes: ['25-34'], respondents: 9, into: ['35-49'] },
    ]);
  });

  it('goes on merging until every category has enough', () => {
    const { margins, changes } = prepareMargins(sampleByAge(4, 0, 8, 40), [ages]);
    expect(margins[0]?.categories.map((category) => category.codes)).toEqual([
      ['18-24', '25-34', '35-49'],
      ['50+'],
    ]);
    expect(changes.map(({ change }) => change)).toEqual(['merged', 'merged']);
  });

  it('leaves a margin out that has less than two categories left', () => {
    const { margins, changes } = prepareMargins(sampleByAge(0, 0, 0, 12), [sexes]);
    expect(margins).toEqual([]);
    expect(changes.at(-1)).toEqual({ variable: 'sex', change: 'leftOut', reason: 'tooFewCategories' });
  });
});

describe('rakeForPublication', () => {
  it('weights whatever the answers', () => {
    for (const sizes of [[1], [0, 0, 0, 3], [20, 20], [10, 0, 9, 50], [100, 100, 100, 100]]) {
      const { weights } = rakeForPublication(sampleByAge(...sizes), [sexes, ages]);
      expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(weights.length, 9);
    }
  });

  it('leaves out a margin that cannot be met beside the others', () => {
    const people = Array.from({ length: 40 }, (_, i) => ({
      answers: { sex: codes.sex[i % 2], age: i % 2 ? '50+' : '18-24' },
    }));
    const leaning = {
      variable: 'age',
      categories: [
        { codes: ['18-24'], share: 0.3 },
        { codes: ['50+'], share: 0.7 },
      ],
    };
    const { margins, changes } = rakeForPublication(sampleOf(codes, people), [sexes, leaning], {
      maxSweeps: 100,
    });
    expect(margins).toHaveLength(1);
    expect(changes).toEqual([{ variable: expect.any(String), change: 'leftOut', reason: 'notConverged' }]);
  });
});
