import type { IndicatorMeasure, Option, Question, Tone } from '../survey/questionnaire.ts';
import type { PublishedIndicator } from './edition.ts';

/** Of answers that do not say it: those of the observatory's questionnaires before answers did, and of 2010. */
const formerly: Readonly<Record<string, Readonly<Record<string, Tone>>>> = {
  tone: { critical: 'critical', unsure: 'unsure' },
};

/** In what tone an answer speaks of its subject, which charts colour by; undefined for a plain one. */
export function toneOf(
  question: string,
  { code, tone, refusal }: Pick<Option, 'code' | 'tone' | 'refusal'>,
): Tone | undefined {
  return tone ?? formerly[question]?.[code] ?? (refusal ? 'unsure' : undefined);
}

/** The tone of an indicator that counts critical answers alone. */
export function toneOfMeasure(
  measure: IndicatorMeasure,
  questions: readonly Question[],
): 'critical' | undefined {
  if (measure.kind === 'mean') return undefined;
  const options = questions.find(({ id }) => id === measure.question)?.options ?? [];
  const counted = options.filter(({ code }) => measure.codes.includes(code));
  const isCritical =
    counted.length > 0 && counted.every((option) => toneOf(measure.question, option) === 'critical');
  return isCritical ? 'critical' : undefined;
}

/** The same of a published indicator; editions of before it was told have it by the id of the one that was critical. */
export function toneOfIndicator({
  id,
  tone,
  measure,
}: Pick<PublishedIndicator, 'id' | 'tone' | 'measure'>): 'critical' | undefined {
  if (tone) return tone;
  const isKnown = measure
    ? measure.kind !== 'mean' &&
      measure.codes.every((code) => formerly[measure.question]?.[code] === 'critical')
    : id === 'critical';
  return isKnown ? 'critical' : undefined;
}
