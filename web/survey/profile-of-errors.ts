import type { ProfileQuestions } from '../../functions/survey/answers.ts';
import type { Question } from '../../functions/survey/questionnaire.ts';
import type { Problem } from '../shared/api.ts';

/**
 * Which profile questions the server asks, where its refusal says that it is others than were asked here: a company
 * may have invited more people meanwhile, or a receipt was opened without the link that the answers came by.
 *
 * @returns undefined where the refusal is about something else
 */
export function profileOfErrors(
  questions: readonly Question[],
  errors: Problem['errors'] = [],
): ProfileQuestions | undefined {
  const about = (wanted: string) =>
    errors.flatMap(({ question, reason }) => {
      const found = reason === wanted ? questions.find(({ id }) => id === question) : undefined;
      return found?.kind === 'profile' ? [found] : [];
    });
  const notAsked = about('not-asked');
  if (notAsked.length > 0) return notAsked.every(({ fromCompany }) => fromCompany) ? 'company' : 'none';
  const missing = about('missing');
  if (missing.length > 0) return missing.some(({ fromCompany }) => fromCompany) ? 'full' : 'company';
  return undefined;
}
