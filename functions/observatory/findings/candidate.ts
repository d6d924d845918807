import type { Manifest, PublishedIndicator, PublishedQuestion } from '../edition.ts';
import { questionsBehind } from '../questions-behind.ts';
import type { Finding } from './finding.ts';

/** A finding with what ranks it. */
export interface Candidate {
  readonly finding: Finding;
  /** What it establishes at least, as a share of people: the size of a difference less its uncertainty. */
  readonly size: number;
}

/** An indicator with the question whose page tells its detail. */
export interface Told {
  readonly indicator: PublishedIndicator & { readonly estimate: number; readonly unit: 'share' | 'mean' };
  readonly question: PublishedQuestion;
}

/** The indicators that have a figure, each with its question. */
export function toldIndicators({ indicators, questions }: Manifest): Told[] {
  return indicators.flatMap((indicator) => {
    const { estimate, unit, suppressed } = indicator;
    const [asked] = questionsBehind(indicator);
    const question = questions.find(({ id }) => id === asked);
    // A difference of two shares is told by them.
    if (estimate === null || unit === 'points' || suppressed || !question) return [];
    return [{ indicator: { ...indicator, estimate, unit }, question }];
  });
}
