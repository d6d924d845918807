import type { Company } from '../survey/company.ts';
import { SurveyError } from '../survey/survey-error.ts';
import { type Wave, waveStatus } from '../survey/wave.ts';

/** @throws SurveyError `not-verified`, or `wave-not-open` where the wave is over */
export function requireMayInvite({ status }: Company, wave: Wave, now: Date): void {
  if (status !== 'verified') {
    throw new SurveyError(
      'not-verified',
      'the operator has not verified the company, or not since it changed',
    );
  }
  if (waveStatus(wave, now) !== 'closed') return;
  throw new SurveyError('wave-not-open', `wave ${wave.id} is closed`, { details: { waveStatus: 'closed' } });
}
