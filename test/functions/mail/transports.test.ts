import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { folderTransport } from '../../../functions/mail/folder-transport.ts';
import { sesTransport } from '../../../functions/mail/ses-transport.ts';
import { smtpTransport } from '../../../functions/mail/smtp-transport.ts';
import type { OutgoingMail } from '../../../functions/mail/transport.ts';
import { type Fault, startSmtpServer } from '../../support/smtp-server.ts';

const mail: OutgoingMail = {
  from: 'Observatoire <o@observatory.test>',
  to: 'jeanne@exemple.fr',
  subject: 'Ateliers Morvan vous invite à répondre',
  text: 'Bonjour\n\n.\nFin',
  html: '<p>Bonjour</p>',
  messageId: '<abc@observatory.test>',
  tags: { wave: '2026-q4', company: 'c1' },
};

describe('an SMTP server', () => {
  it('gets the mail whole, in text and HTML, under its Message-ID', async () => {
    const server = await startSmtpServer();
    const transport = smtpTransport(server.url);
    expect(await transport.send(mail)).toBe('accepted');
    const [taken] = server.taken;
    expect(taken).toMatchObject({ to: mail.to, messageId: mail.messageId });
    expect(taken?.source).toMatch(/multipart\/alternative[\s\S]*text\/plain[\s\S]*Fin[\s\S]*text\/html/);
    await transport.close();
    await server.stop();
  });

  it.each<[Fault, string]>([
    ['recipient-later', 'putOff'],
    ['recipient-never', 'refused'],
    ['message-later', 'putOff'],
    ['hang-up', 'down'],
    ['shut-down', 'down'],
  ])('that says %s is understood as %s, and the next mail goes through', async (fault, outcome) => {
    const server = await startSmtpServer({ faultOf: (attempt) => (attempt === 1 ? fault : undefined) });
    const transport = smtpTransport(server.url);
    expect([await transport.send(mail), await transport.send(mail)]).toEqual([outcome, 'accepted']);
    expect(server.taken).toHaveLength(1);
    await transport.close();
    await server.stop();
  });

  it('that is not there is down', async () => {
    const transport = smtpTransport('smtp://127.0.0.1:9');
    expect(await transport.send(mail)).toBe('down');
    await transport.close();
  });
});

describe('a folder', () => {
  it('has a file a mail, which only its owner reads, and the same mail twice once', async () => {
    const folder = join(mkdtempSync(join(tmpdir(), 'mail-')), 'mail');
    const transport = folderTransport(folder);
    expect([await transport.send(mail), await transport.send(mail)]).toEqual(['accepted', 'accepted']);
    expect(readdirSync(folder)).toEqual(['abc.eml']);
    expect(statSync(join(folder, 'abc.eml')).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(folder, 'abc.eml'), 'utf8')).toContain('To: jeanne@exemple.fr\r\n');
    rmSync(folder, { recursive: true });
  });
});

describe('SES', () => {
  const failingWith = (name: string | undefined, message = 'about jeanne@exemple.fr') => {
    const sent: unknown[] = [];
    const send = async ({ input }: { input: unknown }) => {
      sent.push(input);
      if (name) throw Object.assign(new Error(message), { name });
    };
    const client = { send, destroy() {} } as unknown as Parameters<typeof sesTransport>[0]['client'];
    return { sent, transport: sesTransport({ configurationSet: 'set', ...(client && { client }) }) };
  };

  it('gets the same mail, counted under wave and company', async () => {
    const { sent, transport } = failingWith(undefined);
    expect(await transport.send(mail)).toBe('accepted');
    expect(sent).toMatchObject([
      {
        FromEmailAddress: mail.from,
        Destination: { ToAddresses: [mail.to] },
        ConfigurationSetName: 'set',
        EmailTags: [
          { Name: 'wave', Value: '2026-q4' },
          { Name: 'company', Value: 'c1' },
        ],
      },
    ]);
  });

  it.each([
    ['TooManyRequestsException', 'down'],
    ['SendingPausedException', 'down'],
    ['MessageRejected', 'putOff'],
    ['BadRequestException', 'refused'],
    ['TimeoutError', 'down'],
  ])('that says %s is understood as %s', async (name, outcome) => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    expect(await failingWith(name).transport.send(mail)).toBe(outcome);
    vi.restoreAllMocks();
  });

  it.each([
    [
      'MessageRejected',
      'Email address is not verified. The following identities failed the check: jeanne@exemple.fr',
      'MAIL_FROM is of no verified identity, or SES still sends this account’s mail to verified addresses only',
    ],
    [
      'NotFoundException',
      'Configuration set <set> does not exist, jeanne@exemple.fr',
      'MAIL_CONFIGURATION_SET, or the identity of MAIL_FROM, is not there',
    ],
  ])(
    'that refuses every mail has the setting named once a run, and no address: %s',
    async (name, message, setting) => {
      const told = vi.spyOn(console, 'error').mockImplementation(() => {});
      const { transport } = failingWith(name, message);
      await transport.send(mail);
      await transport.send(mail);
      expect(told.mock.calls).toEqual([[JSON.stringify({ failure: name, route: 'mail', setting })]]);
      vi.restoreAllMocks();
    },
  );
});
