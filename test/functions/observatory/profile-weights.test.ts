import { describe, expect, it } from 'vitest';
import { weightGrid } from '../../../functions/disclosure/budget.ts';
import {
  countRespondents,
  largestWeight,
  profileWeights,
  respondentUnits,
  withRespondents,
} from '../../../functions/observatory/profile-weights.ts';
import { countClusters, countTables } from '../../../functions/statistics/count-tables.ts';
import { SampleBuilder } from '../../../functions/statistics/sample.ts';
import { readNoisyTable } from '../../support/noisy-table.ts';

const variables = [
  { id: 'sex', codes: ['woman', 'man', 'undisclosed'] },
  { id: 'age', codes: ['young', 'old'] },
  { id: 'occupation', codes: ['manager', 'worker'] },
];
/** 60 women and 20 men, 20 who do not say, and a panel of 10 that was asked nothing. */
const builder = new SampleBuilder(variables);
for (let i = 0; i < 100; i++) builder.add([i < 60 ? 0 : i < 80 ? 1 : 2, i % 2, (i >> 1) % 2]);
for (let i = 0; i < 10; i++) builder.add([255, 255, 255], 'small');
const sample = withRespondents(builder.build());
const [total, profile] = countTables(sample, [
  { question: 'respondents', by: [] },
  { question: 'respondents', by: ['sex', 'age', 'occupation'] },
]).map((table) => readNoisyTable({ ...table, unit: 1, sensitivity: 1, rho: '1/4', sigma2: '4' }));
if (!total || !profile) throw new Error('no tables');
const margins = [
  {
    variable: 'sex',
    categories: [
      { codes: ['woman'], share: 0.5 },
      { codes: ['man'], share: 0.5 },
    ],
  },
  { variable: 'employer', categories: [{ codes: ['public'], share: 1 }] },
];

describe('countTables', () => {
  it('has everybody in one cell of every table, those not asked included', () => {
    for (const table of [total, profile]) {
      expect(table.groups.flatMap(({ counts }) => counts).reduce((a, b) => a + b, 0)).toBe(110);
    }
    expect(profile.groups).toHaveLength(4 * 3 * 3);
    const unasked = { sex: 'notAsked', age: 'notAsked', occupation: 'notAsked' };
    expect(profile.groups.at(-1)).toEqual({ levels: unasked, counts: [10, 0] });
  });

  it('counts a panel’s respondents alone', () => {
    const [[bySex]] = countClusters(sample, [{ question: 'sex', by: [] }]) as [
      ReturnType<typeof countTables>,
    ];
    expect(bySex?.groups).toEqual([{ levels: {}, counts: [0, 0, 0, 10] }]);
  });
});

describe('profileWeights', () => {
  it('meets the margins it has a table for, and leaves those who do not say their share', () => {
    const units = respondentUnits(sample, profileWeights(profile, margins, { largest: 3 }));
    const [bySex] = countTables(sample, [{ question: 'sex', by: [] }], units);
    const [women = 0, men = 0, undisclosed = 0, unasked] = bySex?.groups[0]?.counts ?? [];
    expect(women / men).toBeCloseTo(1, 0);
    expect(undisclosed / (women + men + undisclosed)).toBeCloseTo(0.2, 1);
    expect(unasked).toBe(10 * weightGrid);
  });

  it('keeps every weight within what its sensitivity says', () => {
    for (const largest of [1, 2, 3]) {
      const { units } = profileWeights(profile, margins, { largest });
      expect(Math.max(...units)).toBeLessThanOrEqual(largest * weightGrid);
      expect(Math.min(...units)).toBeGreaterThanOrEqual(Math.floor(weightGrid / largest));
    }
    expect(profileWeights(profile, margins, { largest: 1 })).toMatchObject({ designEffect: 1 });
  });

  it('bounds weights the less the more respondents there are', () => {
    expect([299, 300, 1000, 50_000].map(largestWeight)).toEqual([1, 2, 3, 5]);
  });
});

describe('countRespondents', () => {
  it('takes the table of all and the sum by profile, by their noise', () => {
    // 12 profiles and those not asked: 13 cells of variance 4, against the 1 of the total.
    expect(countRespondents(total, profile).estimate).toBeCloseTo(110, 9);
    expect(countRespondents(total, profile).variance).toBeCloseTo(1 / (1 / 4 + 1 / 52), 9);
  });
});
