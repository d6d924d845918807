import { canonicalJson } from './canonical-json.ts';
import type { IndicatorMeasure } from './questionnaire.ts';

/** The questions that an indicator is computed from, that of its base first. */
export function questionsOfMeasure(measure: IndicatorMeasure): string[] {
  return measure.kind === 'jointShare' ? [measure.question, measure.unless.question] : [measure.question];
}

/** The same text for what computes the same: codes in any order, and an answer that counts nothing named or not. */
export function computationOf(measure: IndicatorMeasure): string {
  if (measure.kind === 'mean') {
    const scores = Object.entries(measure.scores).filter(([, score]) => score !== 0);
    return canonicalJson({ ...measure, scores: Object.fromEntries(scores) });
  }
  const unless = measure.kind === 'jointShare' && {
    unless: { ...measure.unless, codes: measure.unless.codes.toSorted() },
  };
  return canonicalJson({ ...measure, codes: measure.codes.toSorted(), ...unless });
}

/** The same text for the same condition under which a question is asked: codes in any order. */
export function conditionOf(askedIf: Readonly<Record<string, readonly string[]>>): string {
  return canonicalJson(
    Object.fromEntries(Object.entries(askedIf).map(([id, codes]) => [id, codes.toSorted()])),
  );
}
