import { randomUUID } from 'node:crypto';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { requestTimeouts } from '../storage/request-timeouts.ts';
import { SettingError } from '../storage/setting-error.ts';
import { isAccountJob, type Mailer } from './mailer.ts';

/**
 * Asks by queue: by `MAIL_QUEUE_URL` for mailings, of which one job of a company's is worked on at a time, and by
 * `ACCOUNT_QUEUE_URL` for what somebody waits for, such as a link to sign in with.
 */
export function queueMailer({ MAIL_QUEUE_URL, ACCOUNT_QUEUE_URL } = process.env): Mailer {
  if (!MAIL_QUEUE_URL || !ACCOUNT_QUEUE_URL) {
    throw new SettingError('MAIL_QUEUE_URL or ACCOUNT_QUEUE_URL is not set');
  }
  const client = new SQSClient({ requestHandler: { ...requestTimeouts } });
  return {
    async ask(job) {
      const isAccounts = isAccountJob(job);
      await client.send(
        new SendMessageCommand({
          QueueUrl: isAccounts ? ACCOUNT_QUEUE_URL : MAIL_QUEUE_URL,
          MessageBody: JSON.stringify(job),
          MessageGroupId: isAccounts ? randomUUID() : `${job.wave}.${job.company}`,
          MessageDeduplicationId: randomUUID(),
        }),
      );
    },
  };
}
