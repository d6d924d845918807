import type { Mailer } from '../mail/mailer.ts';
import { SurveyError } from '../survey/survey-error.ts';
import type { Services } from './services.ts';

/** @throws SurveyError `mail-not-set-up` */
export async function requireMailer({ mailer }: Services): Promise<Mailer> {
  const found = await mailer();
  if (!found)
    throw new SurveyError('mail-not-set-up', 'its operator has not said how; cards and posters work');
  return found;
}
