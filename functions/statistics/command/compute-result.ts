import { capEffectiveBase } from '../cap-effective-base.ts';
import { kishDesignEffect } from '../design-effect.ts';
import type { Cell } from '../estimate-cells.ts';
import { rakeWeights } from '../rake-weights.ts';
import { type Sample, withWeights } from '../sample.ts';
import { tabulate } from '../tabulate.ts';
import { testAssociations } from '../test-association.ts';
import { wilsonInterval } from '../wilson.ts';
import type { Spec } from './read-spec.ts';

/** An estimate as the result lists it: everything but `n` is null for a group without anyone who was asked. */
export interface ResultEstimate {
  readonly question: string;
  readonly category: string;
  readonly by: Readonly<Record<string, string>>;
  readonly p: number | null;
  readonly se: number | null;
  readonly n: number;
  readonly nEff: number | null;
  readonly lo: number | null;
  readonly hi: number | null;
}

export interface ResultTest {
  readonly row: string;
  readonly col: string;
  readonly F: number | null;
  readonly ndf: number | null;
  readonly ddf: number | null;
  readonly p: number | null;
  readonly cramersV: number | null;
}

export interface Result {
  /** One per line of the data, in its order; raked ones have mean 1, those of a column are as given. */
  readonly weights: readonly number[];
  readonly designEffect: number;
  readonly effectiveBase: number;
  /** In the order of the spec's tables, and in each for every combination of codes that occur in the file. */
  readonly estimates: readonly ResultEstimate[];
  readonly tests: readonly ResultTest[];
}

/**
 * All that a spec asks for.
 *
 * @throws StatisticsError from the raking, or for a table that is too large
 */
export function computeResult(sample: Sample, spec: Spec): Result {
  const { margins } = spec.weights;
  const weighted = margins ? withWeights(sample, rakeWeights(sample, margins).weights) : sample;
  const estimates = tabulate(weighted, spec.tables).flatMap(({ question, groups }) =>
    groups.flatMap(({ levels, respondents, cells }) =>
      cells.map((cell): ResultEstimate => {
        const figures = figuresOf(cell, respondents, spec.capEffectiveBase);
        return { question, category: cell.code, by: levels, n: respondents, ...figures };
      }),
    ),
  );
  const tests = testAssociations(weighted, spec.tests).map(
    ({ row, col, F, ndf, ddf, p, cramersV }): ResultTest => ({ row, col, F, ndf, ddf, p, cramersV }),
  );
  return { weights: [...weighted.weights], ...kishDesignEffect(weighted.weights), estimates, tests };
}

function figuresOf({ share, standardError, effectiveBase }: Cell, respondents: number, isCapped: boolean) {
  if (share === null || effectiveBase === null) {
    return { p: share, se: standardError, nEff: null, lo: null, hi: null };
  }
  const nEff = isCapped ? capEffectiveBase(effectiveBase, respondents) : effectiveBase;
  const { low, high } = wilsonInterval(share, nEff);
  return { p: share, se: standardError, nEff, lo: low, hi: high };
}
