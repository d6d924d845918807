import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimateMeans, scoreCodes } from '../../../functions/statistics/estimate-means.ts';
import { withVariable } from '../../../functions/statistics/sample.ts';
import { tabulate } from '../../../functions/statistics/tabulate.ts';
import { anyPeople, exampleCodes, fixedRuns, sampleOf } from './small-samples.ts';

describe('estimateMeans', () => {
  it('gives weighted means with their linearised standard errors', () => {
    // By hand: W = 4, mean (3·0 + 1·4)/4 = 1, u = −3/4 and 3/4, se² = 2/1 · 2 · 9/16; s² = (3·1 + 1·9)/4 = 3.
    const sample = sampleOf({ networks: ['0', '4'] }, [
      { answers: { networks: '0' }, weight: 3 },
      { answers: { networks: '4' }, weight: 1 },
      { answers: { networks: undefined }, weight: 5, unit: 'a' },
      { answers: { networks: undefined }, weight: 5, unit: 'a' },
    ]);
    const [{ mean, standardError, effectiveBase, respondents } = {}] = estimateMeans(
      sample,
      scoreCodes(sample, 'networks', { '0': 0, '4': 4 }),
    );
    expect([mean, respondents]).toEqual([1, 2]);
    expect(standardError).toBeCloseTo(Math.sqrt((3 / 2) * 2 * (9 / 16)), 14);
    expect(effectiveBase).toBeCloseTo(3 / ((3 / 2) * 2 * (9 / 16)), 12);
  });

  it('agrees with the shares that tabulate gives', () => {
    fc.assert(
      fc.property(anyPeople, (people) => {
        const sample = sampleOf(exampleCodes, people);
        const [table] = tabulate(sample, [{ question: 'opinion', by: ['sex', 'age'] }]);
        const means = estimateMeans(sample, scoreCodes(sample, 'opinion', { yes: 1 }), ['sex', 'age']);
        table?.groups.forEach(({ cells, ...group }, i) => {
          const { mean, standardError, effectiveBase, ...size } = means[i] as (typeof means)[number];
          expect(size).toMatchObject({
            levels: group.levels,
            respondents: group.respondents,
            units: group.units,
            largestCluster: group.largestCluster,
            recordKey: group.recordKey,
          });
          const [yes] = cells;
          if (yes?.share == null) expect(mean).toBeNull();
          else expect(mean).toBeCloseTo(yes.share, 11);
          if (yes?.standardError == null) expect(standardError).toBeNull();
          else expect(standardError).toBeCloseTo(yes.standardError, 11);
          if (yes?.standardError)
            expect((effectiveBase as number) / (yes.effectiveBase as number)).toBeCloseTo(1, 6);
        });
      }),
      fixedRuns,
    );
  });

  it('gives the variance of a difference of two shares of one base', () => {
    // Multinomial: var(a − b) = (a + b − (a − b)²)/n, here with n/(n − 1).
    const opinions = ['yes', 'yes', 'yes', 'no', 'unsure'];
    const sample = sampleOf(
      exampleCodes,
      opinions.map((opinion) => ({ answers: { opinion, sex: 'man', age: 'old' } })),
    );
    const [net] = estimateMeans(sample, scoreCodes(sample, 'opinion', { yes: 1, no: -1 }));
    expect(net?.mean).toBeCloseTo(0.4, 14);
    expect(net?.standardError).toBeCloseTo(Math.sqrt((0.8 - 0.16) / 4), 14);
  });

  it('measures shares of any condition by way of a variable of its own', () => {
    const sample = sampleOf(exampleCodes, [
      { answers: { opinion: 'yes', sex: 'man', age: 'old' } },
      { answers: { opinion: 'yes', sex: 'woman', age: 'old' } },
      { answers: { opinion: 'no', sex: 'man', age: 'old' } },
      { answers: { opinion: 'no', sex: 'woman', age: 'old' } },
    ]);
    const [opinion, sex] = sample.columns;
    const extended = withVariable(sample, { id: 'agreeing men', codes: ['yes', 'no'] }, (i) =>
      opinion?.[i] === 0 && sex?.[i] === 1 ? 0 : 1,
    );
    const [table] = tabulate(extended, [{ question: 'agreeing men', by: [] }]);
    expect(table?.groups[0]?.cells[0]?.share).toBe(0.25);
  });

  it('refuses scores it cannot use', () => {
    const sample = sampleOf(exampleCodes, [{ answers: { opinion: 'yes', sex: 'man', age: 'old' } }]);
    expect(() => estimateMeans(sample, Float64Array.of(1, 2))).toThrow(/one finite score/);
    expect(() => estimateMeans(sample, Float64Array.of(Infinity))).toThrow(/one finite score/);
    expect(() => scoreCodes(sample, 'opinion', { maybe: 1 })).toThrow(/no code "maybe"/);
  });
});
