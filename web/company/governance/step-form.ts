import type { ChosenStep, StepCode, StepState } from '../../../functions/survey/action-plan.ts';
import type { TextsOf } from '../../shared/language.ts';
import type { FieldErrors } from '../../space/form.ts';
import type { actionTexts } from './action-texts.ts';

/** What is entered for a step, as entered. */
interface StepForm {
  readonly who: string;
  readonly by: string;
  readonly state: StepState;
  readonly note: string;
}

const longest = { who: 120, note: 500 };

export function stepFormOf(chosen: ChosenStep | undefined): StepForm {
  return {
    who: chosen?.who ?? '',
    by: chosen?.by ?? '',
    state: chosen?.state ?? 'open',
    note: chosen?.note ?? '',
  };
}

/** What is missing or wrong, by field. */
export function checkStepForm(
  t: TextsOf<typeof actionTexts>,
  { who, by, state, note }: StepForm,
): FieldErrors {
  const errors: Record<string, string> = {};
  if (who.trim() === '') errors.who = t.whoMissing;
  else if (who.trim().length > longest.who) errors.who = t.whoTooLong;
  if (!/^20\d\d-\d\d-\d\d$/.test(by)) errors.by = t.byMissing;
  if (state === 'dropped' && note.trim() === '') errors.note = t.noteMissing;
  else if (note.trim().length > longest.note) errors.note = t.noteTooLong;
  return errors;
}

/** The steps of a wave with one of them as entered: in its place, or the last. */
export function withEnteredStep(
  steps: readonly ChosenStep[],
  step: StepCode,
  { who, by, state, note }: StepForm,
): ChosenStep[] {
  const kept = state === 'open' ? '' : note.trim();
  const entered = { step, who: who.trim(), by, state, ...(kept !== '' && { note: kept }) };
  return steps.some((chosen) => chosen.step === step)
    ? steps.map((chosen) => (chosen.step === step ? entered : chosen))
    : [...steps, entered];
}
