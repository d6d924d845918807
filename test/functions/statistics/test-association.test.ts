import { describe, expect, it } from 'vitest';
import { testAssociations } from '../../../functions/statistics/test-association.ts';
import { type Person, sampleOf } from './small-samples.ts';

const codes = { opinion: ['yes', 'no', 'unsure'], sex: ['woman', 'man', 'other'] };

function crowd(size: number, opinion: string | undefined, sex: string, unit?: string): Person[] {
  return Array.from({ length: size }, () => ({ answers: { opinion, sex }, ...(unit && { unit }) }));
}

function association(people: readonly Person[]) {
  return testAssociations(sampleOf(codes, people), [{ row: 'opinion', col: 'sex' }])[0];
}

// The values of R's survey package are in reference-cases.test.ts.
describe('testAssociations', () => {
  it('counts what occurs in the table', () => {
    const people = [
      ...crowd(5, 'yes', 'woman'),
      ...crowd(7, 'no', 'woman'),
      ...crowd(8, 'yes', 'man', 'firm'),
    ];
    expect(association([...people, ...crowd(3, undefined, 'other')])).toMatchObject({
      n: 20,
      psus: 13,
      rows: 2,
      cols: 2,
      emptyCells: 1,
    });
  });

  it('has V 1 where one variable tells the other, and 0 where they have nothing to do with each other', () => {
    const bound = [...crowd(5, 'yes', 'woman'), ...crowd(5, 'no', 'man')];
    expect(association(bound)?.cramersV).toBeCloseTo(1, 14);
    const free = ['woman', 'man'].flatMap((sex) => [...crowd(6, 'yes', sex), ...crowd(3, 'no', sex)]);
    expect(association(free)).toMatchObject({ F: 0, p: 1, cramersV: 0 });
  });

  it.each([
    ['a single row', crowd(5, 'yes', 'woman').concat(crowd(5, 'yes', 'man'))],
    ['nobody', []],
    [
      'a single unit',
      [...crowd(5, 'yes', 'woman', 'a'), ...crowd(4, 'no', 'man', 'a'), ...crowd(3, 'yes', 'man', 'a')],
    ],
    [
      'empty cells that hide the interaction',
      [...crowd(9, 'yes', 'woman'), ...crowd(5, 'no', 'man'), ...crowd(5, 'unsure', 'other')],
    ],
  ])('gives null with %s', (_, people) => {
    expect(association(people)).toMatchObject({ F: null, ndf: null, ddf: null, p: null });
  });

  it('answers in the order of the requests', () => {
    const requests = [
      { row: 'opinion', col: 'sex' },
      { row: 'sex', col: 'opinion' },
      { row: 'opinion', col: 'sex' },
    ];
    const people = [...crowd(5, 'yes', 'woman'), ...crowd(7, 'no', 'woman'), ...crowd(8, 'yes', 'man')];
    const found = testAssociations(sampleOf(codes, people), requests);
    expect(found.map(({ row }) => row)).toEqual(['opinion', 'sex', 'opinion']);
    expect(found[1]?.p).toBeCloseTo(found[0]?.p as number, 12);
  });

  it('refuses a variable with itself, and one that is not there', () => {
    const sample = sampleOf(codes, crowd(2, 'yes', 'man'));
    expect(() => testAssociations(sample, [{ row: 'sex', col: 'sex' }])).toThrow(/with itself/);
    expect(() => testAssociations(sample, [{ row: 'sex', col: 'shoe' }])).toThrow(/no variable "shoe"/);
  });
});
