import { describe, expect, it } from 'vitest';
import { figureDifference, standardErrorOf } from '../../../functions/observatory/figure-difference.ts';
import { wilsonInterval } from '../../../functions/statistics/wilson.ts';
import { seededRandom } from '../../load/simulated-answers.ts';

const figure = (estimate: number, low: number, high: number, degreesOfFreedom?: number) => ({
  estimate,
  low,
  high,
  ...(degreesOfFreedom !== undefined && { degreesOfFreedom }),
});

describe('figureDifference', () => {
  // Whoever takes the base of 10,000 for the precision says p = 0.001. By hand, from the intervals: the difference of
  // 2 points reaches √(3² + 3²) = 4.24 either way, and p is that of z = 1.96 · 2/4.24 = 0.924, which is 0.3555.
  it('goes by the intervals and not by the bases: 20 % [17, 23] and 22 % [19, 25] do not differ', () => {
    const difference = figureDifference(figure(0.22, 0.19, 0.25), figure(0.2, 0.17, 0.23));
    expect(difference?.low).toBeCloseTo(0.02 - 0.0424264, 6);
    expect(difference?.high).toBeCloseTo(0.02 + 0.0424264, 6);
    expect(difference?.p).toBeCloseTo(0.3555, 3);
  });

  // R: 2 * pt(-qt(0.975, 8) * 2 / sqrt(2), 8), two variances of 4 degrees of freedom each, which make 8 together.
  it('tests by Student’s t where the figures’ intervals are made with it', () => {
    const difference = figureDifference(figure(0.32, 0.31, 0.33, 4), figure(0.3, 0.29, 0.31, 4));
    const t = (2.3060041 * 2) / Math.SQRT2;
    // P(|T| ≥ 3.2612) of 8 degrees, from the closed form of an even number of them.
    expect(difference?.p).toBeCloseTo(closedForm8(t), 8);
    const normal = figureDifference(figure(0.32, 0.31, 0.33, 1000), figure(0.3, 0.29, 0.31));
    expect(normal?.p).toBeLessThan(difference?.p ?? 0);
  });

  it('has p under 5 % exactly where the interval leaves out zero', () => {
    for (const degrees of [2, 3.5, 12, 1000]) {
      for (let step = 0; step <= 40; step++) {
        const first = figure(0.3 + step / 200, 0.25 + step / 200, 0.36 + step / 200, degrees);
        const difference = figureDifference(first, figure(0.3, 0.27, 0.34, 5));
        if (!difference || difference.estimate === 0) continue;
        expect(difference.p < 0.05).toBe(difference.low > 0 || difference.high < 0);
      }
    }
  });

  // Of 400 people, each of whom says half of the time what they said before.
  it('calls fewer changes than one in twenty where the same people answer twice', () => {
    const draw = seededRandom(4);
    const figureOf = (answers: readonly boolean[]) => {
      const share = answers.filter(Boolean).length / answers.length;
      return { estimate: share, ...wilsonInterval(share, answers.length) };
    };
    const called = Array.from({ length: 2000 }, () => {
      const before = Array.from({ length: 400 }, () => draw() < 0.3);
      const after = before.map((said) => (draw() < 0.5 ? said : draw() < 0.3));
      return (figureDifference(figureOf(after), figureOf(before))?.p ?? 1) < 0.05;
    });
    expect(called.filter(Boolean).length / called.length).toBeLessThan(0.02);
  });

  it('takes a figure without degrees of freedom, of an earlier edition, as normal', () => {
    const interval = wilsonInterval(0.2, 400);
    expect(standardErrorOf({ estimate: 0.2, ...interval })).toBeCloseTo(Math.sqrt((0.2 * 0.8) / 400), 3);
    expect(standardErrorOf(figure(0.2, 0.2 - 0.02776445, 0.2 + 0.02776445, 4))).toBeCloseTo(0.01, 8);
  });
});

/** Abramowitz & Stegun (1964), 26.7.4, with 8 degrees of freedom. */
function closedForm8(t: number): number {
  const angle = Math.atan(t / Math.sqrt(8));
  const cos2 = Math.cos(angle) ** 2;
  return 1 - Math.sin(angle) * (1 + cos2 / 2 + (3 / 8) * cos2 ** 2 + (5 / 16) * cos2 ** 3);
}
