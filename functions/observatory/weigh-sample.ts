import type { Sample } from '../statistics/sample.ts';
import type { Margin } from '../survey/wave.ts';
import type { Weighting } from './edition.ts';

export interface WeighedSample {
  readonly sample: Sample;
  readonly weighting: Weighting;
  readonly designEffect: number;
  readonly effectiveBase: number;
}

/** Gives every respondent the weight 1. */
export function weighSample(sample: Sample, margins: readonly Margin[]): WeighedSample {
  const weighting: Weighting = {
    method: 'none',
    margins: margins.map(({ variable, source, categories }) => ({
      variable,
      source,
      used: false,
      categories: categories.map(({ codes, share }) => ({ codes: [...codes], target: share, sample: null })),
    })),
    iterations: 0,
    minWeight: 1,
    maxWeight: 1,
    note: { fr: 'Résultats non redressés.', en: 'Figures are not weighted.' },
  };
  return { sample, weighting, designEffect: 1, effectiveBase: sample.size };
}
