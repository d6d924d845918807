import { halves, mostOfAnswer, mostOfDeciding, mostOfRecord } from '../disclosure/budget.ts';
import { bestGuessOf, epsilonOf, statedDelta } from '../disclosure/epsilon.ts';
import { type Rational, sum, toNumber, toText } from '../disclosure/rational.ts';
import type { PrivacyStatement } from './edition.ts';

/**
 * What a whole wave may tell of one respondent at most, whatever it asks: to readers, and to an employer with its own
 * benchmark besides.
 */
export function waveBound(): PrivacyStatement['wave'] {
  const record = sum(...halves.map(mostOfRecord));
  return {
    answer: guessesOf(mostOfAnswer),
    mention: guessesOf(mostOfDeciding),
    record: {
      rho: toText(record),
      delta: statedDelta,
      epsilon: inTenths(epsilonOf(toNumber(record))),
      epsilonPublic: inTenths(epsilonOf(toNumber(mostOfRecord('public')))),
    },
  };
}

/** Of an answer of which each half may tell as much. */
function guessesOf(rho: Rational): { public: number; withCompany: number } {
  return { public: guessOf(rho), withCompany: guessOf(sum(rho, rho)) };
}

function guessOf(rho: Rational): number {
  return Math.round(bestGuessOf(toNumber(rho)) * 1000) / 1000;
}

function inTenths(epsilon: number): number {
  return Math.round(epsilon * 10) / 10;
}
