import { describe, expect, it } from 'vitest';
import { type AdjustedWave, adjustedCoverage } from '../../simulation/adjusted-coverage.ts';
import { makePopulation } from '../../simulation/wave-population.ts';
import { rounds } from '../../support/rounds.ts';

const population = makePopulation({ size: 20_000, seed: 51 });

describe('the interval of an adjusted figure', () => {
  const waves: (AdjustedWave & { name: string })[] = [
    { name: '60 companies of 200', companies: 60, each: 200, open: 0, own: 400, correlation: 0.016 },
    { name: '8 of 600 and an open panel', companies: 8, each: 600, open: 5000, own: 400, correlation: 0.016 },
    { name: '8 companies of 800', companies: 8, each: 800, open: 0, own: 400, correlation: 0.016 },
    { name: 'an open panel of 12,000', companies: 0, each: 0, open: 12_000, own: 400, correlation: 0 },
  ];

  it.each(waves.slice(0, rounds({ short: 2, long: waves.length })))(
    'holds what it estimates, about 19 times in 20: $name',
    (wave) => {
      const found = adjustedCoverage(population, wave, { rounds: rounds({ short: 8, long: 300 }), seed: 7 });
      const counted = [found.contactKnown, found.sanctions];
      const held = counted.reduce((sum, count) => sum + count.held, 0);
      const printed = counted.reduce((sum, count) => sum + count.printed, 0);
      const distance = counted.reduce((sum, count) => sum + count.distance, 0) / printed;
      const reach = 3 * Math.sqrt((0.05 * 0.95) / printed);
      expect(printed).toBeGreaterThan(10);
      expect(held / printed).toBeGreaterThan(0.95 - reach);
      // Not by being too wide: the adjustment moves figures by more than it leaves open.
      const width = counted.reduce((sum, count) => sum + count.width, 0) / printed;
      expect(width).toBeLessThan(wave.companies === 8 && wave.open === 0 ? 0.15 : 0.1);
      expect(distance).toBeGreaterThan(0.04);
    },
  );
});
