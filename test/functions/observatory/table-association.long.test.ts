import { describe, expect, it } from 'vitest';
import { rounds } from '../../support/rounds.ts';
import { alike, associationOf, type MadeWave, publish } from './made-up-waves.ts';

describe('the association of a question with a breakdown', () => {
  const waves: (MadeWave & { name: string })[] = [
    { name: 'an open panel', companies: 0, clustered: 0, open: 12_000 },
    { name: '40 companies and an open panel', companies: 40, clustered: 12_000, open: 3000 },
  ];

  it.each(waves)('is found in at most 6 of 100 tables without one, and where there is one: $name', (wave) => {
    const run = rounds({ short: 6, long: 200 });
    const counts = { tested: 0, found: 0, told: 0 };
    for (let round = 0; round < run; round++) {
      const published = publish(wave, round);
      for (const question of alike) {
        for (const by of ['sex', 'occupation', 'employer', 'activity', 'size', 'way']) {
          const association = associationOf(published, question, by);
          if (!association) continue;
          counts.tested++;
          if ((association.p ?? 1) < 0.05) counts.found++;
        }
      }
      // In 2010 managers stood at 21 %, workers at 8 %.
      if ((associationOf(published, 'mention', 'occupation')?.p ?? 1) < 0.05) counts.told++;
    }
    expect(counts.tested).toBeGreaterThan(15 * run);
    // Tables of one wave share their respondents: as if a fourth of them were independent.
    expect(counts.found / counts.tested).toBeLessThan(
      0.055 + 2 * Math.sqrt((0.05 * 0.95 * 4) / counts.tested),
    );
    expect(counts.told / run).toBeGreaterThan(0.9);
  });
});
