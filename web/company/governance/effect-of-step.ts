import type { Development, DevelopmentPoint } from '../../../functions/observatory/benchmark-development.ts';
import { type StepCode, stepIndicators } from '../../../functions/survey/action-plan.ts';
import { isWantedMore } from './rank-steps.ts';

/**
 * What the wave after a choice says of the step's indicator, by the development's own test: `better` and `worse` are
 * established, `none` is not, `notComparable` was asked otherwise; `toCome` while there is no later wave.
 */
export interface Effect {
  readonly kind: 'better' | 'worse' | 'none' | 'notComparable' | 'toCome';
  /** The figure that the step was chosen by, and the one of the next wave. */
  readonly before?: DevelopmentPoint | undefined;
  readonly after?: DevelopmentPoint | undefined;
}

/** @param wave  the wave that the step was chosen after */
export function effectOfStep(step: StepCode, wave: string, development: Development | undefined): Effect {
  const editions = development?.editions ?? [];
  const index = editions.findIndex((edition) => edition.wave === wave);
  const indicator = development?.indicators.find(({ id }) => id === stepIndicators[step]);
  const pointAt = (at: number) => indicator?.points.find(({ edition }) => edition === editions[at]?.id);
  if (index < 0 || index + 1 >= editions.length) return { kind: 'toCome', before: pointAt(index) };
  const [before, after] = [pointAt(index), pointAt(index + 1)];
  return { kind: kindOf(step, after), before, after };
}

function kindOf(step: StepCode, after: DevelopmentPoint | undefined): Effect['kind'] {
  switch (after?.change) {
    case 'none':
      return 'none';
    case 'rise':
    case 'fall':
      return (after.change === 'rise') === isWantedMore(stepIndicators[step]) ? 'better' : 'worse';
    default:
      return 'notComparable';
  }
}
