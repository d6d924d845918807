import { answeringTime } from '../../../functions/survey/answering-time.ts';
import { faultsOf, type QuestionnaireFault } from '../../../functions/survey/check-questionnaire.ts';
import { faultsOfRevisions } from '../../../functions/survey/check-revisions.ts';
import { type Questionnaire, questionsOf } from '../../../functions/survey/questionnaire.ts';
import type { FieldErrors } from '../../space/form.ts';

/** Above it every further minute costs respondents; the service warns from there, too. */
const longSeconds = 180;

/** What can be said of a draft as it stands in the form, before it is saved. */
export interface DraftFindings {
  readonly faults: readonly QuestionnaireFault[];
  readonly time: ReturnType<typeof answeringTime> | undefined;
  readonly isLong: boolean;
}

/** @param fielded  questionnaires that waves have opened with */
export function findingsOf(draft: Questionnaire, fielded: readonly Questionnaire[]): DraftFindings {
  const ofRules = faultsOf(draft);
  const faults = ofRules.length > 0 ? ofRules : faultsOfRevisions(draft, fielded);
  const time = questionsOf(draft).length > 0 ? answeringTime(draft) : undefined;
  return { faults, time, isLong: time !== undefined && time.seconds > longSeconds };
}

/** Errors by field; those of a list's items stand at the list as well. */
export function errorsByField(
  faults: readonly QuestionnaireFault[],
  textOf: (fault: QuestionnaireFault) => string,
): FieldErrors {
  const errors: Record<string, string> = {};
  for (const fault of faults) {
    const text = textOf(fault);
    errors[fault.path] ??= text;
    const list = fault.path.replace(/\.\d+$/, '');
    errors[list] ??= text;
  }
  return errors;
}
