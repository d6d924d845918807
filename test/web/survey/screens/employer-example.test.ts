import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { edition2010 } from '../../../../functions/observatory/edition-2010.ts';
import { BenchmarkTable } from '../../../../web/company/benchmark/benchmark-table.tsx';
import { exampleBenchmark } from '../../../../web/survey/screens/employer-example.tsx';
import { otherEdition } from '../../../support/other-edition.ts';
import { madeUpEdition } from '../../figures/made-up-edition.ts';

describe('the example of what an employer sees', () => {
  const editions = [madeUpEdition(), otherEdition(), edition2010()].map(({ manifest }) => manifest);

  it('has the observatory’s own figures beside made-up ones, told apart from none of them, and one not shown yet', () => {
    for (const edition of editions) {
      const { indicators } = exampleBenchmark(edition, 2);
      expect(indicators.length).toBeGreaterThan(0);
      for (const { id, observatory, difference } of indicators) {
        expect(observatory.estimate).toBe(edition.indicators.find((one) => one.id === id)?.estimate);
        if (difference) expect(difference.low * difference.high).toBeLessThan(0);
      }
      expect(indicators.slice(2).map(({ company }) => company.suppressed)).toEqual(
        indicators.slice(2).map(() => 'tooNoisy'),
      );
    }
  });

  // Half of a 95 % interval: 1.96 √(p(1 − p)/n + σ²/n²), with σ² = 1/ρ = 8 for each of one to four editions that share it.
  it('is as uncertain as a real one of that size', () => {
    for (const planned of [1, 4]) {
      const { respondents, indicators } = exampleBenchmark(madeUpEdition().manifest, planned);
      const { estimate, low, high } = indicators[0]?.company ?? {};
      const [n, p] = [respondents ?? 0, estimate ?? 0];
      const half = 1.96 * Math.sqrt((p * (1 - p)) / n + (8 * planned) / n ** 2);
      expect(n).toBe(60 * Math.sqrt(planned));
      expect(((high ?? 0) - (low ?? 0)) / 2).toBeCloseTo(half, 1);
    }
  });

  it('is drawn by the company’s own table, with an indicator a row', () => {
    const benchmark = exampleBenchmark(madeUpEdition().manifest, 2);
    const table = renderToString(h(BenchmarkTable, { benchmark, language: 'fr' }));
    expect(table.match(/data-indicator=/g)).toHaveLength(benchmark.indicators.length);
    expect(table).not.toMatch(/NaN|undefined/);
  });
});
