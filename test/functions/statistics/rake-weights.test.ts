import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Margin } from '../../../functions/statistics/margins.ts';
import { rakeWeights } from '../../../functions/statistics/rake-weights.ts';
import { type Person, sampleOf } from './small-samples.ts';

const codes = { sex: ['woman', 'man', 'undisclosed'], age: ['young', 'middle', 'old'] };

function person(sex: string | undefined, age = 'old', weight = 1): Person {
  return { answers: { sex, age }, weight };
}

function margin(variable: string, ...categories: [codes: string[], share: number][]): Margin {
  return {
    variable,
    categories: categories.map(([categoryCodes, share]) => ({ codes: categoryCodes, share })),
  };
}

const sexes = margin('sex', [['woman'], 0.5], [['man'], 0.5]);
const ages = margin('age', [['young'], 0.3], [['middle', 'old'], 0.7]);

describe('rakeWeights', () => {
  it('gives each group its share of the population', () => {
    const { weights, designEffect, minWeight, maxWeight } = rakeWeights(
      sampleOf(codes, [person('woman'), person('woman'), person('woman'), person('man')]),
      [sexes],
    );
    expect([...weights]).toEqual([2 / 3, 2 / 3, 2 / 3, 2]);
    expect([designEffect, minWeight, maxWeight]).toEqual([expect.closeTo(4 / 3, 12), 2 / 3, 2]);
  });

  it('keeps respondents in no category at their share by the weights given', () => {
    const weighed = [person('woman'), person('man'), person('undisclosed', undefined, 2)];
    const { weights: found } = rakeWeights(sampleOf(codes, weighed), [sexes]);
    [0.75, 0.75, 1.5].forEach((weight, i) => {
      expect(found[i]).toBeCloseTo(weight, 12);
    });
  });

  it('keeps unweighted respondents in no category at their share of the sample', () => {
    const people = [
      person('woman'),
      person('woman'),
      person('man'),
      person('undisclosed'),
      person(undefined),
    ];
    const { weights, margins } = rakeWeights(sampleOf(codes, people), [sexes]);
    expect([...weights].map((weight) => weight.toFixed(12))).toEqual(
      [0.75, 0.75, 1.5, 1, 1].map((weight) => weight.toFixed(12)),
    );
    expect(margins[0]?.categories).toEqual([
      { codes: ['woman'], target: 0.3, sample: 0.4, respondents: 2 },
      { codes: ['man'], target: 0.3, sample: 0.2, respondents: 1 },
      { codes: [], target: 0.4, sample: 0.4, respondents: 2 },
    ]);
  });

  it('starts from the weights that the sample has', () => {
    const people = [person('woman', 'old', 1), person('woman', 'old', 3), person('man')];
    const { weights } = rakeWeights(sampleOf(codes, people), [sexes]);
    [0.375, 1.125, 1.5].forEach((weight, i) => {
      expect(weights[i]).toBeCloseTo(weight, 12);
    });
  });

  it('meets all margins, in whatever order, with mean 1', () => {
    const cell = fc.integer({ min: 1, max: 30 });
    fc.assert(
      fc.property(
        fc.array(cell, { minLength: 9, maxLength: 9 }),
        fc.double({ min: 0.05, max: 0.95, noNaN: true }),
        (sizes, share) => {
          const people = sizes.flatMap((size, k) =>
            Array.from({ length: size }, () => person(codes.sex[k % 3], codes.age[Math.floor(k / 3)])),
          );
          const sample = sampleOf(codes, people);
          const leaning = margin('sex', [['woman'], share], [['man'], 1 - share]);
          const { weights } = rakeWeights(sample, [leaning, ages]);
          const shareOf = (variable: string, wanted: string[]) =>
            people.reduce((sum, { answers }, i) => {
              return wanted.includes(answers[variable] as string) ? sum + (weights[i] as number) : sum;
            }, 0) / people.length;
          const undisclosed =
            people.filter(({ answers }) => answers.sex === 'undisclosed').length / people.length;
          expect(shareOf('sex', ['woman'])).toBeCloseTo(share * (1 - undisclosed), 11);
          expect(shareOf('sex', ['undisclosed'])).toBeCloseTo(undisclosed, 11);
          expect(shareOf('age', ['young'])).toBeCloseTo(0.3, 11);
          expect(shareOf('age', codes.age)).toBeCloseTo(1, 11);
          const turned = rakeWeights(sample, [ages, leaning]).weights;
          weights.forEach((weight, i) => {
            expect(turned[i]).toBeCloseTo(weight, 9);
          });
        },
      ),
      { seed: 2010, numRuns: 100 },
    );
  });

  it('trims to bounds and still meets the margins', () => {
    const crowd = (size: number, sex: string, age: string) =>
      Array.from({ length: size }, () => person(sex, age));
    const people = [
      ...crowd(80, 'woman', 'old'),
      ...crowd(40, 'man', 'old'),
      ...crowd(30, 'woman', 'young'),
      ...crowd(2, 'man', 'young'),
    ];
    const sample = sampleOf(codes, people);
    const untrimmed = rakeWeights(sample, [sexes, ages]);
    expect(untrimmed.maxWeight).toBeGreaterThan(3);
    const trimmed = rakeWeights(sample, [sexes, ages], { trim: { low: 0.2, high: 3 } });
    expect(trimmed.maxWeight).toBeLessThan(3.01);
    expect(trimmed.trimmed).toBe(2);
    const men = people.reduce(
      (sum, { answers }, i) => sum + (answers.sex === 'man' ? (trimmed.weights[i] as number) : 0),
      0,
    );
    expect(men / people.length).toBeCloseTo(0.5, 11);
  });

  it.each([
    [
      'shares that do not sum to 1',
      margin('sex', [['woman'], 0.5], [['man'], 0.4]),
      /margin "sex": shares sum to 0\.9/,
    ],
    [
      'a share below 0',
      margin('sex', [['woman'], -0.5], [['man'], 1.5]),
      /category "woman" has the share -0\.5/,
    ],
    ['a share that is no number', margin('sex', [['woman'], Number.NaN]), /has the share NaN/],
    [
      'a code in two categories',
      margin('sex', [['woman'], 0.5], [['man', 'woman'], 0.5]),
      /"woman" is named twice/,
    ],
    ['a category without codes', margin('sex', [[], 1]), /has no codes/],
    ['no categories', margin('sex'), /has no categories/],
    [
      'a category without respondents',
      margin('sex', [['woman'], 0.5], [['man'], 0.4], [['undisclosed', 'none'], 0.1]),
      /no respondent for category "undisclosed" \+ "none", which has the share 0\.1/,
    ],
    ['an unknown variable', margin('shoe', [['big'], 1]), /no variable "shoe"/],
  ])('refuses a margin with %s', (_, refused, message) => {
    const sample = sampleOf(codes, [person('woman'), person('man')]);
    expect(() => rakeWeights(sample, [refused])).toThrow(message);
  });

  it('takes margins that were rounded in print', () => {
    const thirds = margin('age', [['young'], 0.333], [['middle'], 0.333], [['old'], 0.333]);
    const people = codes.age.map((age) => person('woman', age));
    expect([...rakeWeights(sampleOf(codes, people), [thirds]).weights]).toEqual([1, 1, 1]);
  });

  it('is the same for weights of any scale', () => {
    const people = (scale: number) => [
      person('woman', 'old', scale),
      person('woman', 'old', 3 * scale),
      person('man', 'old', scale),
    ];
    for (const scale of [1e-310, 1e-150, 1, 1e150, 1e307]) {
      const { weights, effectiveBase } = rakeWeights(sampleOf(codes, people(scale)), [sexes]);
      [0.375, 1.125, 1.5].forEach((weight, i) => {
        expect(weights[i]).toBeCloseTo(weight, 12);
      });
      expect(effectiveBase).toBeCloseTo(9 / (0.375 ** 2 + 1.125 ** 2 + 1.5 ** 2), 12);
    }
  });

  // 40 private women, 30 private men, 30 public men. By hand: with no public women, men of 21 % in a public sector of
  // 20.95 % leave 0.05 % private men; of a public sector of 20.995 %, 0.005 %.
  it.each([
    [0.2095, 1e-6, 0.0005],
    [0.20995, 1e-4, 0.00005],
  ])('meets margins that leave hardly any room: a public sector of %d', (publicShare, most, privateMen) => {
    const people = [
      ...Array.from({ length: 40 }, () => person('woman', 'young')),
      ...Array.from({ length: 30 }, () => person('man', 'young')),
      ...Array.from({ length: 30 }, () => person('man', 'old')),
    ];
    const { weights, gap } = rakeWeights(sampleOf(codes, people), [
      margin('sex', [['woman'], 0.79], [['man'], 0.21]),
      margin('age', [['young'], 1 - publicShare], [['old'], publicShare]),
    ]);
    expect(gap).toBeLessThanOrEqual(most);
    expect(((weights[0] as number) * 40) / 100).toBeCloseTo(0.79, 4);
    expect(Math.abs(((weights[40] as number) * 30) / 100 - privateMen)).toBeLessThan(most);
    expect(((weights[70] as number) * 30) / 100).toBeCloseTo(publicShare, 4);
  });

  it('names the margin where no weights meet all of them', () => {
    // All women are old and all men young, so sex and age cannot have different shares.
    const sample = sampleOf(codes, [person('woman', 'old'), person('man', 'young')]);
    expect(() => rakeWeights(sample, [sexes, ages], { maxSweeps: 50 })).toThrow(
      /margin "sex": after 50 sweeps category "/,
    );
  });
});
