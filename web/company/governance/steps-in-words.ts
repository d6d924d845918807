import type { Development } from '../../../functions/observatory/benchmark-development.ts';
import type { ChosenStep, StepCode } from '../../../functions/survey/action-plan.ts';
import { lowered } from '../../shared/first-letter.ts';
import { formatDate } from '../../shared/format.ts';
import { type Language, translate, typeset } from '../../shared/language.ts';
import { listed } from '../../shared/listed.ts';
import { indicatorName } from '../benchmark/phrases.ts';
import { actionTexts } from './action-texts.ts';
import { effectOfStep } from './effect-of-step.ts';
import type { EvidenceId } from './known.ts';
import { effectInWords } from './wording.ts';

/** Indicators by their names within a sentence: "having been trained and knowing whom to ask". */
export function namesInWords(ids: readonly EvidenceId[], language: Language): string {
  const names = ids.map((id) => lowered(indicatorName({ id }, language)));
  return listed(names, language);
}

/** "Communication, by 31 March 2027". */
export function chosenInWords({ who, by }: ChosenStep, language: Language): string {
  return typeset(translate(actionTexts, language).chosenLine(who, formatDate(by, language)), language);
}

export function effectLine(
  step: StepCode,
  wave: string,
  development: Development | undefined,
  language: Language,
): string {
  return effectInWords(step, effectOfStep(step, wave, development), language);
}
