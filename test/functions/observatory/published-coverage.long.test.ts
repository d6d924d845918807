import { describe, expect, it } from 'vitest';
import { clusterCoverage } from '../../simulation/cluster-coverage.ts';
import { makePopulation } from '../../simulation/wave-population.ts';
import { rounds } from '../../support/rounds.ts';

const population = makePopulation({ size: 40_000, seed: 51 });
// As in the short form: some hundred rounds move a share of 95 % by two points.
const slack = rounds({ short: 2, long: 0 }) / 100;

// Where a few companies hardly differ, intervals are wider than they need be: 100 of 100 is let pass there, and said.
describe('figures of a wave that companies make up', () => {
  it.each(
    [
      {
        companies: 5,
        clustered: 1000,
        open: 0,
        correlation: 0.04,
        repeated: rounds({ short: 10, long: 150 }),
      },
      {
        companies: 12,
        clustered: 960,
        open: 40,
        correlation: 0.08,
        repeated: rounds({ short: 10, long: 150 }),
      },
      {
        companies: 12,
        clustered: 960,
        open: 40,
        correlation: 0.016,
        repeated: rounds({ short: 0, long: 150 }),
      },
      {
        companies: 12,
        clustered: 3300,
        open: 0,
        correlation: 0.04,
        repeated: rounds({ short: 0, long: 40 }),
      },
      {
        companies: 40,
        clustered: 4000,
        open: 500,
        correlation: 0.016,
        repeated: rounds({ short: 0, long: 40 }),
      },
    ].filter(({ repeated }) => repeated > 0),
  )(
    'hold the truth, and tell no change: $companies companies, $open others, alike by $correlation',
    ({ repeated, ...wave }) => {
      const found = clusterCoverage(population, wave, { rounds: repeated, seed: 5 });
      for (const { held, printed } of [found.total, found.profiles, found.records]) {
        if (printed === 0) continue;
        expect(held / printed).toBeGreaterThan(0.93 - slack);
      }
      for (const { held, printed } of [found.changes, found.shared]) {
        expect(printed).toBeGreaterThan(repeated);
        expect(1 - held / printed).toBeLessThan(0.06);
      }
    },
  );
});
