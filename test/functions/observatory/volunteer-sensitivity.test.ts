import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { volunteerSensitivity } from '../../../functions/observatory/volunteer-sensitivity.ts';

describe('what a share would be if taking part depended on the answer', () => {
  it('is what counting people gives', () => {
    // Of 1000 people 200 talk. Those answer with 30 %, the 800 others with 20 %: 60 of 220 respondents talk.
    expect(volunteerSensitivity(60 / 220).ifKeener).toBeCloseTo(200 / 1000, 12);
    // Those answer with 20 %, the others with 30 %: 40 of 280.
    expect(volunteerSensitivity(40 / 280).ifShyer).toBeCloseTo(200 / 1000, 12);
  });

  it('is nothing else where everybody is as likely, or everybody says the same', () => {
    expect(volunteerSensitivity(0.15, 1)).toEqual({
      ifKeener: expect.closeTo(0.15, 12),
      ifShyer: expect.closeTo(0.15, 12),
    });
    for (const share of [0, 1]) {
      expect(volunteerSensitivity(share)).toEqual({ ifKeener: share, ifShyer: share });
    }
  });

  it('moves the odds by the propensity, one way and the other', () => {
    const share = fc.double({ min: 0.001, max: 0.999, noNaN: true });
    const propensity = fc.double({ min: 1, max: 10, noNaN: true });
    fc.assert(
      fc.property(share, propensity, (p, ratio) => {
        const { ifKeener, ifShyer } = volunteerSensitivity(p, ratio);
        const odds = (value: number) => value / (1 - value);
        expect(odds(ifKeener) / odds(p)).toBeCloseTo(1 / ratio, 6);
        expect(odds(ifShyer) / odds(p)).toBeCloseTo(ratio, 6);
      }),
      { seed: 2010 },
    );
  });
});
