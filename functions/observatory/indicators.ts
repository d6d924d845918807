import type { Indicator as AskedIndicator, Questionnaire } from '../survey/questionnaire.ts';

export type { IndicatorMeasure } from '../survey/questionnaire.ts';

export interface Indicator extends AskedIndicator {
  /** One of the four figures of the extract. */
  readonly headline: boolean;
}

/** A questionnaire's indicators, in the order of publication. */
export function indicatorsOf({
  indicators,
  headlines,
}: Pick<Questionnaire, 'indicators' | 'headlines'>): readonly Indicator[] {
  return indicators.map((indicator) => ({ ...indicator, headline: headlines.includes(indicator.id) }));
}
