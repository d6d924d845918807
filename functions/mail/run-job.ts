import { randomBytes } from 'node:crypto';
import { readHouse } from '../storage/house.ts';
import { readSheetHash } from '../storage/panel-keys.ts';
import { readWave } from '../storage/waves.ts';
import { namedHouse } from '../survey/house.ts';
import { composeMessage } from './compose-message.ts';
import { isAccountJob, type MailJob, type PanelJob } from './mailer.ts';
import { exampleLinks } from './mailing-link.ts';
import { openAddress } from './sealed-address.ts';
import { sendAccountMail } from './send-account-mail.ts';
import type { SendingContext } from './send-mailing.ts';
import { workMailing } from './work-mailing.ts';

/** Does what was asked for. @returns whether mail of a mailing is left, for a later run */
export async function runJob(context: SendingContext, job: MailJob): Promise<boolean> {
  if (isAccountJob(job)) {
    await sendAccountMail(context, job);
    return false;
  }
  if (job.kind === 'mailing') return workMailing(context, job);
  await sendTest(context, job);
  return false;
}

async function sendTest(
  { table, seed, transport, from, siteOrigin }: SendingContext,
  job: PanelJob & { kind: 'test' },
): Promise<void> {
  const wave = (await readWave(table, job.wave))?.wave;
  if (!wave) return;
  const { wave: id, company } = job;
  const message = composeMessage({
    ...job,
    house: namedHouse((await readHouse(table)).house),
    links: exampleLinks(siteOrigin, job),
    closesOn: wave.closesOn,
    reminders: [],
    guarantee: await readSheetHash(table, job),
  });
  const outcome = await transport.send({
    ...message,
    from,
    to: openAddress(seed, { wave: id, company, serial: 0 }, Buffer.from(job.sealedAddress, 'base64')),
    messageId: `<${randomBytes(18).toString('base64url')}@${/@([A-Za-z0-9.-]+)/.exec(from)?.[1] ?? 'localhost'}>`,
    tags: { wave: id, company },
  });
  if (outcome !== 'accepted') throw new TestNotSent(outcome);
}

/** Tells how a test message failed, and not whose it was. */
export class TestNotSent extends Error {
  override readonly name = 'TestNotSent';
}
