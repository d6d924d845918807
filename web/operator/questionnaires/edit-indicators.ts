import {
  type Indicator,
  type IndicatorMeasure,
  type IndicatorWords,
  type Questionnaire,
  questionsOf,
} from '../../../functions/survey/questionnaire.ts';
import { noText } from '../../shared/language.ts';
import { freeName, moved } from './draft-parts.ts';

/** A new indicator: a share of the first question that may be counted. */
export function withNewIndicator(draft: Questionnaire): Questionnaire {
  const question = questionsOf(draft).find(({ kind }) => kind !== 'profile')?.id ?? '';
  const indicator: Indicator = {
    id: freeName(
      draft.indicators.map(({ id }) => id),
      'indicator',
    ),
    unit: 'share',
    sentence: noText,
    measure: { kind: 'share', question, codes: [] },
  };
  return { ...draft, indicators: [...draft.indicators, indicator] };
}

export function withIndicator(draft: Questionnaire, index: number, indicator: Indicator): Questionnaire {
  const old = draft.indicators[index]?.id;
  const isShared = draft.indicators.some(({ id }, other) => other !== index && id === old);
  const changed = draft.indicators.with(index, indicator);
  return {
    ...draft,
    indicators:
      isShared || old === undefined ? changed : changed.map((each) => heldTo(each, old, indicator.id)),
    headlines: isShared ? draft.headlines : draft.headlines.map((id) => (id === old ? indicator.id : id)),
  };
}

/** Without an indicator, among the headlines too. */
export function withoutIndicator(draft: Questionnaire, index: number): Questionnaire {
  const old = draft.indicators[index]?.id;
  return {
    ...draft,
    indicators: draft.indicators
      .filter((_, each) => each !== index)
      .map((each) => (old === undefined ? each : heldTo(each, old, undefined))),
    headlines: draft.headlines.filter((id) => id !== old),
  };
}

export function withMovedIndicator(draft: Questionnaire, index: number, by: -1 | 1): Questionnaire {
  return { ...draft, indicators: moved(draft.indicators, index, by) };
}

/** An indicator of another kind on the same question, as far as the two have something in common. */
export function withMeasureKind(indicator: Indicator, kind: IndicatorMeasure['kind']): Indicator {
  const { measure } = indicator;
  const { question } = measure;
  const codes = 'codes' in measure ? measure.codes : [];
  if (kind === 'mean') return { ...indicator, unit: 'mean', measure: { kind, question, scores: {} } };
  if (kind === 'share') return { ...indicator, unit: 'share', measure: { kind, question, codes } };
  return {
    ...indicator,
    unit: 'share',
    measure: { kind, question, codes, unless: { question: '', codes: [] } },
  };
}

/** What an indicator's findings are written with, none where nothing of it is filled in. */
export function withWords(indicator: Indicator, words: IndicatorWords): Indicator {
  const { words: _, ...rest } = indicator;
  const { claim, ...others } = words;
  const isEmpty = claim.fr === '' && claim.en === '' && Object.keys(others).length === 0;
  return isEmpty ? rest : { ...rest, words };
}

/** What was held against the one is held against the other, or against none. */
function heldTo(indicator: Indicator, old: string, id: string | undefined): Indicator {
  const { words } = indicator;
  if (words?.heldAgainst !== old) return indicator;
  const { heldAgainst: _, ...rest } = words;
  return withWords(indicator, id === undefined ? rest : { ...rest, heldAgainst: id });
}

/** With each part of a measure changed that counts answers to a question. */
export function mapMeasure(
  measure: IndicatorMeasure,
  change: <P extends MeasurePart>(part: P) => P,
): IndicatorMeasure {
  if (measure.kind !== 'jointShare') return change(measure);
  const { unless, ...first } = measure;
  return { ...change(first), unless: change(unless) };
}

type MeasurePart =
  | { readonly question: string; readonly codes: readonly string[] }
  | { readonly question: string; readonly scores: Readonly<Record<string, number>> };
