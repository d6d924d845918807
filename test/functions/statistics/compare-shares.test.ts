import { describe, expect, it } from 'vitest';
import { compareShares } from '../../../functions/statistics/compare-shares.ts';
import { expectFigures, type ReferenceEstimate, readJson } from './reference-cases.ts';

interface Difference {
  a: ReferenceEstimate;
  b: ReferenceEstimate;
  difference: number;
  lo: number;
  hi: number;
  se: number;
  z: number | null;
  p: number | null;
}

function shareOf({ p, se, nEff }: ReferenceEstimate) {
  return { share: p as number, standardError: se as number, effectiveBase: nEff as number };
}

describe('compareShares', () => {
  it('agrees with the reference', () => {
    const { differences } = readJson<{ differences: Difference[] }>('statistics/differences.json');
    for (const { a, b, ...expected } of differences) {
      const { difference, low, high, standardError, z, p } = compareShares(shareOf(a), shareOf(b));
      expectFigures({ difference, lo: low, hi: high, se: standardError, z, p }, expected, {
        absolute: 1e-12,
        relative: 1e-9,
      });
    }
  });

  it('gives the published interval', () => {
    // Newcombe (1998), Statistics in Medicine 17, 873–890, table II, method 10: 56/70 − 48/80.
    const simple = (yes: number, n: number) => {
      const share = yes / n;
      return { share, standardError: Math.sqrt((share * (1 - share)) / n), effectiveBase: n };
    };
    const { low, high } = compareShares(simple(56, 70), simple(48, 80));
    expect([low, high].map((limit) => limit.toFixed(4))).toEqual(['0.0524', '0.3339']);
  });

  it('has no p where neither share has an error', () => {
    const exact = { share: 1, standardError: 0, effectiveBase: 20 };
    expect(compareShares(exact, { ...exact, share: 0 })).toMatchObject({ difference: 1, z: null, p: null });
  });
});
