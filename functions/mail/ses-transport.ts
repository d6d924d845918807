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
 * What SES refuses every mail for, in words for whoever deployed. SES's own message quotes addresses, and is looked at for
 * one thing only: an identity that is not verified bears the same name as a mail that SES does not like.
 */
function wrongSetting({ name, message }: Error): string | undefined {
  if (name === 'MessageRejected' && /not verified/i.test(message)) {
    return 'MAIL_FROM is of no verified identity, or SES still sends this account’s mail to verified addresses only';
  }
  return settings[name];
}

const settings: Readonly<Record<string, string>> = {
  MailFromDomainNotVerifiedException: 'the custom MAIL FROM domain of MAIL_FROM is not verified',
  NotFoundException: 'MAIL_CONFIGURATION_SET, or the identity of MAIL_FROM, is not there',
  AccountSuspendedException: 'SES has suspended the account',
  SendingPausedException: 'sending is paused for the account or for MAIL_CONFIGURATION_SET',
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
  const told = new Set<string>();
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
        const { name } = error as Error;
        const setting = wrongSetting(error as Error);
        // Once a run, and of a single mail nothing: its address is near.
        if (setting !== undefined && !told.has(setting)) {
          told.add(setting);
          console.error(JSON.stringify({ failure: name, route: 'mail', setting }));
        }
        return outcomes[name] ?? 'down';
      }
    },
    async close() {
      client.destroy();
    },
  };
}
