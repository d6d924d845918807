import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../load/simulated-answers.ts';
import { rounds } from '../../support/rounds.ts';
import { contactOf, sampleWith } from './made-up-companies.ts';

describe('an edition with a company of ten times the size of others', () => {
  it('has intervals that hold the truth 93 to 99.5 times in 100', () => {
    const draw = seededRandom(7);
    const normal = () => Math.sqrt(-2 * Math.log(1 - draw())) * Math.cos(2 * Math.PI * draw());
    const truth = 0.4;
    const spread = Math.sqrt(0.02 * truth * (1 - truth));
    const trials = rounds({ short: 80, long: 400 });
    // A few rounds move a share of 95 % by four points.
    const slack = rounds({ short: 5, long: 0 }) / 100;
    let held = 0;
    for (let trial = 0; trial < trials; trial++) {
      const rate = (company: number | undefined) =>
        company === undefined ? truth : truth + spread * normal();
      const { low, high } = contactOf(
        sampleWith({ open: 500, largest: 500 }, rate, draw),
        `covered ${trial}`,
      );
      if (low <= truth && truth <= high) held++;
    }
    expect(held / trials).toBeGreaterThan(0.93 - slack);
    expect(held / trials).toBeLessThan(0.995 + slack);
  });
});
