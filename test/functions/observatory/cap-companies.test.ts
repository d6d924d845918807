import { describe, expect, it } from 'vitest';
import { weightGrid } from '../../../functions/disclosure/budget.ts';
import { companyFactors, mostOfCompany } from '../../../functions/observatory/cap-companies.ts';
import { seededRandom } from '../../load/simulated-answers.ts';
import { contactOf, sampleWith } from './made-up-companies.ts';

const sizesOf = (...sizes: number[]) => new Map(sizes.map((size, index) => [`c${index}`, size] as const));
const exact = (all: number, ...sizes: number[]) =>
  companyFactors({ respondents: { estimate: all }, panelSizes: sizesOf(...sizes), panelVariance: 0 });

describe('companyFactors', () => {
  it('holds a company to a fifth of what counts', () => {
    expect(exact(3000, 1000)).toEqual(new Map([['c0', 32]]));
    // 1,000 others are three fifths, so that two companies count 333 each.
    expect(exact(3000, 1000, 1000)).toEqual(
      new Map([
        ['c0', 21],
        ['c1', 21],
      ]),
    );
  });

  it('leaves companies alone that have a fifth or less, and the open panel whatever it has', () => {
    expect(exact(1000, 200, 199, 3).size).toBe(0);
    const open = new Map([
      ['open', 900],
      ['c0', 100],
    ]);
    expect(companyFactors({ respondents: { estimate: 1000 }, panelSizes: open, panelVariance: 0 }).size).toBe(
      0,
    );
  });

  it('holds back none whose number noise alone could make', () => {
    const noisy = { respondents: { estimate: 100 }, panelSizes: sizesOf(25, 31), panelVariance: 100 };
    expect([...companyFactors(noisy).keys()]).toEqual(['c1']);
  });

  it('leaves no company more than a fifth, whatever their sizes', () => {
    const random = seededRandom(4);
    for (let trial = 0; trial < 500; trial++) {
      const sizes = Array.from({ length: 1 + Math.floor(random() * 12) }, () =>
        Math.floor(10 ** (1 + 3 * random())),
      );
      const open = Math.floor(10 ** (2 + 2 * random()));
      const all = open + sizes.reduce((sum, size) => sum + size, 0);
      const factors = exact(all, ...sizes);
      const counted = sizes.map(
        (size, index) => (size * (factors.get(`c${index}`) ?? weightGrid)) / weightGrid,
      );
      const whole = open + counted.reduce((sum, count) => sum + count, 0);
      // Factors are rounded to the grid.
      if (Math.min(weightGrid, ...factors.values()) >= 8) {
        expect(Math.max(...counted) / whole).toBeLessThan(mostOfCompany + 0.01);
      }
    }
  });
});

describe('an edition with a company of ten times the size of others', () => {
  const sizes = { open: 1000, largest: 1000 };

  it('is moved by it as by a fifth of all; without a limit by a third (control)', () => {
    const draw = seededRandom(6);
    const rate = (company: number | undefined) => (company === 0 ? 0.6 : 0.15);
    const editions = Array.from({ length: 12 }, (_, trial) => {
      const sampled = sampleWith(sizes, rate, draw);
      return [contactOf(sampled, `held ${trial}`), contactOf(sampled, `free ${trial}`, [])] as const;
    });
    const mean = (figures: readonly { share: number }[]) =>
      figures.reduce((sum, { share }) => sum + share, 0) / figures.length;
    // 15 % and a fifth, or a third, of 45 points.
    expect(mean(editions.map(([held]) => held))).toBeCloseTo(0.24, 2);
    expect(mean(editions.map(([, free]) => free))).toBeCloseTo(0.3, 2);
    for (const [{ factors }] of editions) expect([...factors.keys()]).toEqual(['c0']);
  });

  // Companies' own shares differ with the intraclass correlation that the estimate is drawn to. With so few companies it
  // cannot be told from more, and Student's t makes up for that: intervals are rather too wide than too narrow.
});
