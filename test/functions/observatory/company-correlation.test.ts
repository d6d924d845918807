import { describe, expect, it } from 'vitest';
import { shareWithInterval } from '../../../functions/disclosure/noisy-shares.ts';
import { rational } from '../../../functions/disclosure/rational.ts';
import { companyCorrelation, statedCorrelation } from '../../../functions/observatory/company-correlation.ts';
import { seededRandom } from '../../load/simulated-answers.ts';
import { companyCounts } from '../../simulation/company-counts.ts';

const binary = (counts: readonly (readonly [number, number])[], sigma2 = 0) => ({
  codes: ['yes', 'no'],
  sigma2: rational(sigma2),
  groups: counts.map(([yes, no], index) => ({ levels: { panel: `c${index}` }, counts: [yes, no, 0] })),
});

describe('companyCorrelation', () => {
  it('is what is stated where no company, or one, tells anything', () => {
    expect(companyCorrelation(undefined)).toEqual(statedCorrelation);
    expect(companyCorrelation(binary([[60, 40]]))).toEqual(statedCorrelation);
    expect(companyCorrelation(binary([]))).toEqual(statedCorrelation);
    expect(
      companyCorrelation(
        binary([
          [0, 0],
          [0, 0],
        ]),
      ),
    ).toEqual(statedCorrelation);
    // Everybody answers the same: nothing varies.
    expect(
      companyCorrelation(
        binary([
          [100, 0],
          [80, 0],
        ]),
      ),
    ).toEqual(statedCorrelation);
  });

  // By hand: 100 and 100 people, of whom 70 and 50 said yes. p = 0.6, d = ±10 for either answer, so that the squares sum
  // to 400. Each company's part left in its deviation is 1 − 1 + 1/2; chance makes 2 · 0.48 · 100/2 = 48, companies
  // 0.48 · 2 · 9900/2 = 4752, so that ρ = 352/4752. Sizes give one degree of freedom.
  it('is the moment estimate, drawn to what is stated', () => {
    const estimate = 352 / 4752;
    const told = ((4752 * estimate) / (48 + 4752 * estimate)) ** 2;
    const found = companyCorrelation(
      binary([
        [70, 30],
        [50, 50],
      ]),
    );
    expect(found.correlation).toBeCloseTo((told * estimate + 0.5 * 0.02) / (told + 0.5), 12);
    expect(found.degreesOfFreedom).toBeCloseTo(told + 1.5, 12);
  });

  // Three equal codes vary in two dimensions, so that three companies give four degrees of freedom where chance makes nothing.
  it('counts the dimensions in which shares vary', () => {
    const counts = [
      [1e6, 0, 0],
      [0, 1e6, 0],
      [0, 0, 1e6],
    ];
    const { degreesOfFreedom } = companyCorrelation({
      codes: ['a', 'b', 'c'],
      sigma2: rational(0),
      groups: counts.map((own, index) => ({ levels: { panel: `c${index}` }, counts: [...own, 0] })),
    });
    expect(degreesOfFreedom).toBeCloseTo(2 * 2 + 1.5, 4);
  });

  it('is between 0 and 1 whatever noise does', () => {
    for (const counts of [
      [
        [-40, 60],
        [50, -20],
      ],
      [
        [-40, -60],
        [-50, -20],
      ],
      [
        [1e6, 0],
        [0, 1e6],
      ],
    ] as const) {
      const { correlation, degreesOfFreedom } = companyCorrelation(binary(counts, 160));
      expect(correlation).toBeGreaterThanOrEqual(0);
      expect(correlation).toBeLessThanOrEqual(1);
      expect(degreesOfFreedom).toBeGreaterThanOrEqual(1.5);
    }
  });

  it.each([
    { companies: 40, of: 100, correlation: 0.04 },
    { companies: 200, of: 60, correlation: 0.016 },
    { companies: 200, of: 60, correlation: 0.08 },
  ])('finds $correlation in $companies companies of $of, under the noise of an edition', (drawn) => {
    const draw = seededRandom(9);
    const found = Array.from({ length: 60 }, () =>
      companyCorrelation(companyCounts({ ...drawn, sigma2: 160 }, draw)),
    );
    const mean = found.reduce((sum, { correlation }) => sum + correlation, 0) / found.length;
    expect(mean).toBeGreaterThan(drawn.correlation * 0.85);
    expect(mean).toBeLessThan(drawn.correlation * 1.25);
  });
});

// What a wave of companies alone publishes of a share of 0.3, without the way there: from the counts to the interval.
describe('intervals of 95 % of companies’ answers', () => {
  const rounds = 400;
  const sigma2 = 240;

  function coverage(drawn: { companies: number; of: number; correlation: number }): number {
    const draw = seededRandom(21);
    const base = drawn.companies * drawn.of;
    const held = Array.from({ length: rounds }, () => {
      const { yes, ...table } = companyCounts({ ...drawn, sigma2 }, draw);
      const { correlation, degreesOfFreedom } = companyCorrelation(table);
      const part = correlation * (drawn.of - 1);
      const shares = [yes / base, 1 - yes / base];
      const noisy = { levels: {}, shares, base, askedShare: 1, variance: 0 };
      const { low, high } = shareWithInterval(noisy, 0, 1 + part, { part, degreesOfFreedom });
      return low <= 0.3 && high >= 0.3;
    });
    return held.filter(Boolean).length / rounds;
  }

  it.each([
    // As in a wave of 200,000 respondents, what chance makes is nothing beside what companies do.
    { companies: 12, of: 2000, correlation: 0.016 },
    { companies: 12, of: 2000, correlation: 0.08 },
    { companies: 40, of: 400, correlation: 0.016 },
    { companies: 40, of: 100, correlation: 0.04 },
    { companies: 200, of: 60, correlation: 0.08 },
  ])('hold the share 93 to 97 times of 100: $companies companies of $of, alike by $correlation', (drawn) => {
    const held = coverage(drawn);
    // Four hundred rounds move it by a point.
    expect(held).toBeGreaterThan(0.92);
    expect(held).toBeLessThan(0.98);
  });

  it.each([
    { companies: 5, of: 200, correlation: 0.016, from: 97, to: 100 },
    { companies: 12, of: 80, correlation: 0.016, from: 97, to: 100 },
    { companies: 5, of: 200, correlation: 0.08, from: 91, to: 95 },
    { companies: 12, of: 80, correlation: 0.08, from: 91, to: 95 },
  ])(
    'hold it $from to $to times where a few small companies tell little: $companies of $of, $correlation',
    ({ from, to, ...drawn }) => {
      const held = 100 * coverage(drawn);
      expect(held).toBeGreaterThan(from);
      expect(held).toBeLessThanOrEqual(to);
    },
  );
});
