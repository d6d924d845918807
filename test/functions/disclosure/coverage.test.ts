import { describe, expect, it } from 'vitest';
import { rounds } from '../../support/rounds.ts';
import { coverage } from './made-up-coverage.ts';

describe('intervals of 95 %', () => {
  // With so few rounds chance alone moves the share by about 1.2 points; the long form asks for 93 to 97 %.
  const slack = rounds({ short: 0.02, long: 0 });

  it.each([{ size: 1000, editions: 1, repeated: rounds({ short: 300, long: 2000 }) }])(
    'hold the population’s share 93 to 97 times of 100: $size respondents, $editions editions',
    (wave) => {
      const { total, groups } = coverage(wave.size, wave);
      expect(total).toBeGreaterThan(0.93 - slack);
      expect(total).toBeLessThan(0.97 + slack);
      if (!Number.isNaN(groups)) {
        expect(groups).toBeGreaterThan(0.93 - slack);
        expect(groups).toBeLessThan(0.97 + slack);
      }
    },
  );

  it('would hold it too seldom if noise were not told', () => {
    const { total } = coverage(1000, { editions: 4, repeated: 200, isNoiseTold: false });
    expect(total).toBeLessThan(0.92);
  });
});
