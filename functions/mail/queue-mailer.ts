import { randomUUID } from 'node:crypto';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { requestTimeouts } from '../storage/request-timeouts.ts';
import { SettingError } from '../storage/setting-error.ts';
import type { Mailer } from './mailer.ts';

/** Asks by the queue that `MAIL_QUEUE_URL` names: of one company's mailing, one job at a time is worked on. */
export function queueMailer(url = process.env.MAIL_QUEUE_URL): Mailer {
  if (!url) throw new SettingError('MAIL_QUEUE_URL is not set');
  const client = new SQSClient({ requestHandler: { ...requestTimeouts } });
  return {
    async ask(job) {
      await client.send(
        new SendMessageCommand({
          QueueUrl: url,
          MessageBody: JSON.stringify(job),
          MessageGroupId: `${job.wave}.${job.company}`,
          MessageDeduplicationId: randomUUID(),
        }),
      );
    },
  };
}
