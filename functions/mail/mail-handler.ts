import { createHash } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { Context, EventBridgeEvent, SQSEvent } from 'aws-lambda';
import { countBounce } from '../storage/mailings.ts';
import { loadSeed } from '../storage/secrets.ts';
import { SettingError } from '../storage/setting-error.ts';
import { tableFromEnvironment } from '../storage/table.ts';
import { followMailings } from './follow-mailings.ts';
import type { MailJob } from './mailer.ts';
import { queueMailer } from './queue-mailer.ts';
import { runJob } from './run-job.ts';
import type { SendingContext } from './send-mailing.ts';
import { sesTransport } from './ses-transport.ts';

/** What is left of a run's time when it comes to an end by itself. */
const reserveMilliseconds = 45_000;

/**
 * The Lambda function that sends mail, a job of the queue at a time. What is left when its time is over it asks for
 * anew. A failure is named and nothing more: the queue tries again, and in the end keeps the job, which has no address.
 */
export async function handler({ Records }: SQSEvent, lambda: Context): Promise<void> {
  const context = await sendingContext(() => lambda.getRemainingTimeInMillis() < reserveMilliseconds);
  for (const { body } of Records) {
    const job = JSON.parse(body) as MailJob;
    const isLeft = await runJob(context, job);
    if (isLeft && context.isTimeUp()) await queueMailer().ask(job);
  }
}

/** The Lambda function that is started every hour: asks for what is due, and forgets the addresses of waves that are over. */
export async function follow(): Promise<{ asked: number; ended: number }> {
  const context = { table: tableFromEnvironment(), seed: await loadSeed(), now: () => new Date() };
  return followMailings(context, queueMailer());
}

/** What SES tells of a mail that came back, as far as it is looked at. */
interface Bounce {
  readonly bounce?: { readonly bounceType?: string };
  readonly mail?: {
    readonly messageId?: string;
    readonly tags?: Readonly<Record<string, readonly string[]>>;
  };
}

/** The Lambda function that SES tells of mail that came back: counts it, and leaves the address where it was. */
export async function countBounced({ detail }: EventBridgeEvent<string, Bounce>): Promise<void> {
  const { wave: [wave] = [], company: [company] = [] } = detail.mail?.tags ?? {};
  const { messageId } = detail.mail ?? {};
  if (detail.bounce?.bounceType !== 'Permanent' || !wave || !company || !messageId) return;
  const id = createHash('sha256').update(messageId).digest('base64url').slice(0, 22);
  await countBounce(tableFromEnvironment(), { wave, company }, id);
}

async function sendingContext(isTimeUp: () => boolean): Promise<SendingContext> {
  const { MAIL_FROM, MAIL_CONFIGURATION_SET, SITE_ORIGIN } = process.env;
  if (!MAIL_FROM || !MAIL_CONFIGURATION_SET || !SITE_ORIGIN) {
    throw new SettingError('MAIL_FROM, MAIL_CONFIGURATION_SET and SITE_ORIGIN must be set');
  }
  return {
    table: tableFromEnvironment(),
    seed: await loadSeed(),
    now: () => new Date(),
    transport: sesTransport({ configurationSet: MAIL_CONFIGURATION_SET }),
    from: MAIL_FROM,
    siteOrigin: SITE_ORIGIN,
    wait: (seconds) => setTimeout(seconds * 1000),
    isTimeUp,
  };
}
