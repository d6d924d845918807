import { describe, expect, it } from 'vitest';
import { degreesOfFreedomOf, shareWithInterval } from '../../../functions/disclosure/noisy-shares.ts';
import { isOfFewCompanies, showGroups } from '../../../functions/disclosure/show-group.ts';

const table = {
  question: 'contact',
  by: [],
  codes: ['yes', 'no'],
  unit: 1,
  variance: 1,
  groups: [{ levels: {}, counts: [200, 800, 0] }],
};

function shown(count: number, others: number) {
  const [group] = showGroups(table, {
    perUnit: 1,
    designFactorOf: () => 2,
    companiesOf: () => ({ count, others, part: 1, degreesOfFreedom: 4 }),
    mostNoise: 0.05,
  });
  return group?.published;
}

describe('a group of few companies', () => {
  it('is flagged where they are fewer than five, and hardly anybody else', () => {
    expect(shown(5, 0)?.flags).toEqual([]);
    expect(shown(4, 0.09)).toMatchObject({ flags: ['k'], companies: 4 });
    expect(shown(4, 0.1)?.flags).toEqual([]);
    expect(shown(3, 0)?.cells).toHaveLength(2);
  });

  it('is not to be shown where they are one or two', () => {
    const isHidden = (count: number, others: number) =>
      isOfFewCompanies({ count, others, part: 1, degreesOfFreedom: 4 });
    expect([isHidden(2, 0), isHidden(1, 0.05), isHidden(2, 0.1), isHidden(3, 0), isHidden(0, 1)]).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  // Companies make half of the variance with 4 degrees of freedom: 4 · 2² = 16. t of 16 is 2.120 in printed tables.
  it('has Student’s t in place of z', () => {
    const group = { levels: {}, shares: [0.5, 0.5], base: 4e6, askedShare: 1, variance: 0 };
    const companies = { part: 1, degreesOfFreedom: 4 };
    expect(degreesOfFreedomOf(group, 2, companies)).toBe(16);
    const { low, effectiveBase } = shareWithInterval(group, 0, 2, companies);
    const error = Math.sqrt((2 * 0.25) / 4e6);
    expect((0.5 - low) / error).toBeCloseTo(2.12, 3);
    expect(effectiveBase).toBeCloseTo(2e6 * (1.959964 / 2.119905) ** 2, -1);
    expect(degreesOfFreedomOf(group, 2, { part: 0, degreesOfFreedom: 4 })).toBe(1000);
  });
});
