import { notAsked } from '../disclosure/noisy-table.ts';
import { toNumber } from '../disclosure/rational.ts';
import type { Margin } from '../survey/wave.ts';
import type { Representativeness } from './edition.ts';
import type { MeasuredEdition } from './measure-edition.ts';
import { propensityVariation } from './propensity-variation.ts';

/**
 * How unequally people took part, margin by margin, from the noisy table of profiles. Those who do not say their
 * category, or were not asked it, are left out. The profile is read as figures rest on it: where a company is held back to a
 * fifth, its people count for as much here. How unequally all took part without that would be one more table, charged to
 * everybody.
 *
 * @param population  people in the universe; null where that is not known
 */
export function representativeness(
  { profile, respondents }: Pick<MeasuredEdition, 'profile' | 'respondents'>,
  margins: readonly Margin[],
  population: number | null,
): Representativeness[] {
  const participation = population ? Math.min(1, Math.max(0, respondents.estimate) / population) : null;
  return margins
    .filter(({ variable }) => profile.by.includes(variable))
    .flatMap(({ variable, categories }) => {
      const all = categories.reduce((sum, { share }) => sum + share, 0);
      const counted = categories.map(({ codes, share }) => {
        const cells = profile.groups.filter(({ levels }) => codes.includes(levels[variable] ?? notAsked));
        const count = cells.reduce((sum, { counts: [one = 0] }) => sum + one, 0) / profile.unit;
        return { share: share / all, count, cells: cells.length };
      });
      const measured = propensityVariation(counted, toNumber(profile.sigma2) / profile.unit ** 2);
      if (!measured) return [];
      return [
        {
          variable,
          variation: hundredths(measured.variation),
          low: hundredths(measured.low),
          high: hundredths(measured.high),
          // Rounded down: no more representative than it is.
          rIndicator:
            participation === null
              ? null
              : Math.floor((1 - 2 * participation * measured.variation) * 1000) / 1000,
        },
      ];
    });
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}
