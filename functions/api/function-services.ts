import { loadOperatorKeyHash, loadSeed } from '../storage/secrets.ts';
import { SurveyError } from '../survey/survey-error.ts';
import { kept } from './kept.ts';
import type { Alarm, ReadingServices, Services } from './services.ts';

const seed = kept(loadSeed);
const keptOperatorKeyHash = kept(loadOperatorKeyHash);

/**
 * What all routes of the API's function work with, its secrets read and the rest from the environment.
 *
 * @throws what reading the seed throws; the operator's key is read when the first of the operator's routes needs it
 */
export async function functionServices(reading: ReadingServices): Promise<Services> {
  return {
    ...reading,
    seed: await seed(),
    operatorKeyHash: async () => {
      try {
        return await keptOperatorKeyHash();
      } catch (error) {
        reading.reportFailure(error, 'operator key');
        throw new SurveyError('unavailable', 'the operator’s key cannot be checked for the moment');
      }
    },
    allowsSimulation: process.env.ALLOWS_SIMULATION === 'yes',
    passesDates: process.env.PASSES_DATES === 'yes',
    requiresHouse: process.env.REQUIRES_HOUSE === 'yes',
    largeWaveResponses: Number(process.env.LARGE_WAVE_RESPONSES ?? Number.POSITIVE_INFINITY),
    mailer,
    alarms,
    provider,
    // Whatever it says: a word that is none of ours must not leave mail on that somebody meant to switch off.
    onlyProvider: Boolean(process.env.OIDC_ONLY),
    siteOrigin: process.env.SITE_ORIGIN ?? '',
  };
}

/** By a queue in AWS, by this very process on a laptop. */
const mailer = kept(async () => {
  if (process.env.MAIL_QUEUE_URL) return (await import('../mail/queue-mailer.ts')).queueMailer();
  if (process.env.MAIL_FOLDER === undefined) return undefined;
  return (await import('../mail/local-mailer.ts')).localMailer();
});

/** In AWS by CloudWatch; a laptop has none. */
async function alarms(): Promise<readonly Alarm[] | undefined> {
  const prefix = process.env.ALARM_PREFIX;
  if (!prefix) return undefined;
  return (await import('./raised-alarms.ts')).raisedAlarms(prefix);
}

const provider = kept(async () => {
  const { loadProviderSettings } = await import('./provider-settings.ts');
  const settings = await loadProviderSettings();
  if (!settings) return undefined;
  const [{ identityProvider }, { callbackPath }] = await Promise.all([
    import('./identity-provider.ts'),
    import('./routes/provider-sign-ins.ts'),
  ]);
  return identityProvider(settings, `${process.env.SITE_ORIGIN ?? ''}${callbackPath}`);
});
