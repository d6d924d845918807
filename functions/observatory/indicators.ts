import {
  type Indicator as AskedIndicator,
  type Questionnaire,
  questionsOf,
} from '../survey/questionnaire.ts';
import { toneOfMeasure } from './tone-of.ts';

export type { IndicatorMeasure } from '../survey/questionnaire.ts';

export interface Indicator extends AskedIndicator {
  /** One of the four figures of the extract. */
  readonly headline: boolean;
  /** Set where it counts critical answers alone. */
  readonly tone?: 'critical';
}

/** A questionnaire's indicators, in the order of publication. */
export function indicatorsOf({
  indicators,
  headlines,
  sections,
}: Pick<Questionnaire, 'indicators' | 'headlines' | 'sections'>): readonly Indicator[] {
  const asked = questionsOf({ sections });
  return indicators.map((indicator) => {
    const tone = toneOfMeasure(indicator.measure, asked);
    return { ...indicator, headline: headlines.includes(indicator.id), ...(tone && { tone }) };
  });
}
