import { describe, expect, it } from 'vitest';
import { kishDesignEffect } from '../../../functions/statistics/design-effect.ts';
import { rakeWeights } from '../../../functions/statistics/rake-weights.ts';
import { type Sample, withWeights } from '../../../functions/statistics/sample.ts';
import { tabulate } from '../../../functions/statistics/tabulate.ts';
import { testAssociations } from '../../../functions/statistics/test-association.ts';
import { wilsonInterval } from '../../../functions/statistics/wilson.ts';
import {
  expectFigures,
  keyOf,
  type ReferenceCase,
  type ReferenceEstimate,
  readJson,
  readSample,
  withGivenWeights,
  withOwnWeights,
} from './reference-cases.ts';

/** All tables that the case has estimates of, as estimates by their key. */
function estimate(sample: Sample, reference: ReferenceCase): Map<string, ReferenceEstimate> {
  const wanted = reference.estimates.map(({ question, by }) => ({ question, by: Object.keys(by) }));
  const requests = new Map(wanted.map((request) => [JSON.stringify(request), request]));
  const estimates = tabulate(sample, [...requests.values()]).flatMap(({ question, groups }) =>
    groups.flatMap(({ levels, respondents, cells }) =>
      cells.map(({ code, share, standardError, effectiveBase }): ReferenceEstimate => {
        const interval =
          share === null || effectiveBase === null ? null : wilsonInterval(share, effectiveBase);
        return {
          question,
          category: code,
          by: levels,
          p: share,
          se: standardError,
          n: respondents,
          nEff: effectiveBase,
          lo: interval?.low ?? null,
          hi: interval?.high ?? null,
        };
      }),
    ),
  );
  return new Map(estimates.map((found) => [keyOf(found), found]));
}

// Expected: R 4.2.2, package survey 4.1-1 (test/reference/statistics/README.md).
describe.each(['case-a', 'case-b'])('%s of the reference', (name) => {
  const reference = readJson<ReferenceCase>(`statistics/${name}.json`);
  const sample = readSample(reference, `statistics/${name}.csv`);
  const given = withWeights(sample, Float64Array.from(reference.weights));
  const raking = rakeWeights(sample, reference.margins);

  it('has the same respondents and sampling units', () => {
    expect([sample.size, sample.unitCount]).toEqual([reference.n, reference.psus]);
  });

  it('is raked to the same weights', () => {
    const gaps = raking.weights.map((weight, i) => Math.abs(weight - (reference.weights[i] as number)));
    expect(Math.max(...gaps)).toBeLessThan(1e-8);
  });

  it.each([
    ['given', given, withGivenWeights] as const,
    ['our own', withWeights(sample, raking.weights), withOwnWeights] as const,
  ])('has the same figures with %s weights', (_, weighted, tolerance) => {
    const estimates = estimate(weighted, reference);
    for (const expected of reference.estimates) {
      const found = estimates.get(keyOf(expected)) as ReferenceEstimate;
      expectFigures(found, expected, tolerance);
    }
    testAssociations(weighted, reference.tests).forEach((test, i) => {
      expectFigures(test, reference.tests[i] as (typeof reference.tests)[number], tolerance);
    });
    const { designEffect, effectiveBase } = kishDesignEffect(weighted.weights);
    expectFigures(
      { deff_w: designEffect, n_kish: effectiveBase },
      { deff_w: reference.deff_w, n_kish: reference.n_kish },
      tolerance,
    );
  });
});
