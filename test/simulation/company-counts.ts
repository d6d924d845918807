import { type Rational, rational } from '../../functions/disclosure/rational.ts';
import type { Random } from '../load/simulated-answers.ts';
import { gamma, normal } from './wave-population.ts';

/** Counts of a question with two answers by company, whose people answer alike by `correlation`, with noise on each. */
export function companyCounts(
  {
    companies,
    of,
    correlation,
    sigma2,
  }: { companies: number; of: number; correlation: number; sigma2: number },
  draw: Random,
): {
  codes: string[];
  sigma2: Rational;
  groups: { levels: Record<string, string>; counts: number[] }[];
  /** How many of all say yes, without noise; 0.3 of the population. */
  yes: number;
} {
  let yes = 0;
  const noise = () => Math.round(Math.sqrt(sigma2) * normal(draw));
  const groups = Array.from({ length: companies }, (_, index) => {
    const [ofYes, ofNo] = [0.3, 0.7].map((share) => gamma(share * (1 / correlation - 1), draw)) as [
      number,
      number,
    ];
    let said = 0;
    for (let person = 0; person < of; person++) if (draw() < ofYes / (ofYes + ofNo)) said++;
    yes += said;
    return { levels: { panel: `c${index}` }, counts: [said + noise(), of - said + noise(), 0] };
  });
  return { codes: ['yes', 'no'], sigma2: rational(sigma2), groups, yes };
}
