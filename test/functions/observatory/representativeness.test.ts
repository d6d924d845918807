import { describe, expect, it } from 'vitest';
import type { Manifest } from '../../../functions/observatory/edition.ts';
import { propensityVariation } from '../../../functions/observatory/propensity-variation.ts';
import { editionOf, keyNamed, made, makeRespondents, wave } from '../../attacks/support/made-edition.ts';
import { seededRandom } from '../../load/simulated-answers.ts';
import { normalDraw } from '../../support/normal-draw.ts';

describe('propensityVariation', () => {
  it('is S(ρ)/ρ̄ as Schouten, Cobben and Bethlehem define it', () => {
    // By hand: propensities 0.6 and 0.4 in halves of the population have a mean of 0.5 and S(ρ) = 0.1, so R = 0.8.
    const halves = propensityVariation(
      [
        { share: 0.5, count: 6e8, cells: 1 },
        { share: 0.5, count: 4e8, cells: 1 },
      ],
      0,
    );
    expect(halves?.variation).toBeCloseTo(0.2, 4);
    expect(1 - 2 * 0.5 * (halves?.variation ?? 0)).toBeCloseTo(0.8, 4);
    // By hand: 0.2, 0.3 and 0.5 of the people at 0.1, 0.2 and 0.4: mean 0.28, S² = 0.094 − 0.0784.
    const parts = [0.2 * 0.1, 0.3 * 0.2, 0.5 * 0.4];
    const thirds = propensityVariation(
      [0.2, 0.3, 0.5].map((share, index) => ({ share, count: 1e9 * (parts[index] ?? 0), cells: 1 })),
      0,
    );
    expect(thirds?.variation).toBeCloseTo(Math.sqrt(0.094 - 0.0784) / 0.28, 4);
  });

  it('is 0 where all took part alike, and nothing where there is no one to tell of', () => {
    const alike = [0.3, 0.7].map((share) => ({ share, count: 1000 * share, cells: 4 }));
    expect(propensityVariation(alike, 10)).toMatchObject({ variation: 0, low: 0 });
    expect(
      propensityVariation(
        alike.map((one) => ({ ...one, count: -1 })),
        10,
      ),
    ).toBeUndefined();
    expect(propensityVariation(alike.slice(0, 1), 10)).toBeUndefined();
    expect(propensityVariation([], 10)).toBeUndefined();
  });

  it('takes off what chance and noise alone would give, and holds the true value in more than 93 % of samples', () => {
    const random = seededRandom(77);
    const shares = [0.1, 0.2, 0.3, 0.4];
    for (const { respondents, noise, propensities } of [
      { respondents: 1000, noise: 10, propensities: [1.6, 1.2, 1, 0.7] },
      { respondents: 3000, noise: 40, propensities: [0.5, 1, 1.3, 0.9] },
      { respondents: 1000, noise: 10, propensities: [1, 1, 1, 1] },
    ]) {
      const weights = shares.map((share, index) => share * (propensities[index] ?? 0));
      const ends = weights.map((_, index) => weights.slice(0, index + 1).reduce((sum, one) => sum + one, 0));
      const mean = ends.at(-1) ?? 1;
      const variance = shares.reduce(
        (sum, share, index) => sum + share * ((propensities[index] ?? 0) / mean - 1) ** 2,
        0,
      );
      let [held, squares] = [0, 0];
      const rounds = 600;
      for (let round = 0; round < rounds; round++) {
        const counts = shares.map(() => 0);
        for (let i = 0; i < respondents; i++) {
          const drawn = random() * mean;
          const index = ends.findIndex((end) => drawn < end);
          counts[index] = (counts[index] ?? 0) + 1;
        }
        const cells = 5;
        const measured = propensityVariation(
          shares.map((share, index) => ({
            share,
            count: (counts[index] ?? 0) + Math.sqrt(noise * cells) * normalDraw(random),
            cells,
          })),
          noise,
        );
        const { variation = 0, low = 0, high = 0 } = measured ?? {};
        if (low <= Math.sqrt(variance) && Math.sqrt(variance) <= high) held++;
        squares += variation ** 2;
      }
      expect(held / rounds).toBeGreaterThan(0.93);
      // At 0 the lower end never misses.
      if (variance > 0) expect(held / rounds).toBeLessThan(0.98);
      // Without what is taken off, chance and noise would add 0.01 to 0.02 to the first.
      expect(squares / rounds).toBeLessThan(variance + 0.004);
    }
  });
});

describe('the representativeness of an edition', () => {
  const ofEdition = ({ volunteering }: Manifest) => volunteering?.representativeness ?? [];

  it('is told by margin, from 0 on, with an R-indicator near 1 since few of many answered', () => {
    const respondents = makeRespondents(1500, 5, (answers, random) => ({
      ...answers,
      sex: random() < 0.8 ? 'woman' : 'man',
    }));
    const { manifest } = made(editionOf(respondents, { key: keyNamed('unequal') }));
    expect(ofEdition(manifest).map(({ variable }) => variable)).toEqual(['sex', 'age', 'occupation']);
    const sex = ofEdition(manifest).find(({ variable }) => variable === 'sex');
    const women = wave.margins
      .find(({ variable }) => variable === 'sex')
      ?.categories.find(({ codes }) => codes.includes('woman'))?.share;
    // (0.8 − W)²/W + (0.2 − 1 + W)²/(1 − W), by hand.
    const target = women ?? 0;
    const expected = Math.sqrt((0.8 - target) ** 2 / target + (0.8 - target) ** 2 / (1 - target));
    expect(sex?.low).toBeLessThan(expected);
    expect(sex?.high).toBeGreaterThan(expected);
    // 1,500 of 25 million: 1 − 2 · 0.00006 · 0.6 is 0.99993, rounded down.
    expect(sex?.rIndicator).toBe(0.999);
  });
});
