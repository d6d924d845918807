import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { requestTimeouts } from '../storage/request-timeouts.ts';
import type { Outcome, Transport } from './transport.ts';
import { writeMessage } from './write-message.ts';

/** Errors that are about the one mail; whatever else goes wrong says nothing of its address. */
const outcomes: Readonly<Record<string, Outcome>> = {
  BadRequestException: 'refused',
  MessageRejected: 'putOff',
};

/**
 * Amazon SES. It replaces the Message-ID by its own: here a mail that is sent twice, of a run that was killed, cannot be
 * told for one.
 *
 * @param configurationSet  has bounces told, and no opening or click
 */
export function sesTransport({
  configurationSet,
  client = new SESv2Client({ retryMode: 'adaptive', maxAttempts: 6, requestHandler: { ...requestTimeouts } }),
}: {
  configurationSet: string;
  client?: Pick<SESv2Client, 'send' | 'destroy'>;
}): Transport {
  return {
    async send(mail) {
      const command = new SendEmailCommand({
        FromEmailAddress: mail.from,
        Destination: { ToAddresses: [mail.to] },
        Content: { Raw: { Data: await writeMessage(mail) } },
        ConfigurationSetName: configurationSet,
        EmailTags: Object.entries(mail.tags).map(([Name, Value]) => ({ Name, Value })),
      });
      try {
        await client.send(command);
        return 'accepted';
      } catch (error) {
        return outcomes[(error as Error).name] ?? 'down';
      }
    },
    async close() {
      client.destroy();
    },
  };
}
