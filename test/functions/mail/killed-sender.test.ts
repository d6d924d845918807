import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { acceptGuarantee, send, verifiedCompany } from '../../support/company-panel.ts';
import { end, type ObservatoryProcess, started } from '../../support/observatory-process.ts';
import { rounds } from '../../support/rounds.ts';
import { type Fault, type SmtpServer, startSmtpServer } from '../../support/smtp-server.ts';

/** Mails under way at once, as many as may be sent twice. */
const mailsAtOnce = 4;

/**
 * The whole observatory as `npm start` runs it, with a mail server that fails every seventh time, one way after the
 * other, and a process that is killed halfway without warning.
 */
/** `MAILS=5000 npm run test:long -- killed-sender`: for as many as a large company has; the embedded database takes seven minutes. */
const people = Number(process.env.MAILS) || rounds({ short: 80, long: 1000 });
const addresses = Array.from({ length: people }, (_, index) => `person-${index}@kill.example`);
const faults: readonly Fault[] = [
  'recipient-later',
  'message-later',
  'recipient-later',
  'hang-up',
  'shut-down',
];

const waiting = { timeout: rounds({ short: 200_000, long: 1_800_000 }), interval: 100 };

let data: string;
let smtp: SmtpServer;
let observatory: ObservatoryProcess;
let key: string;
let killed: Promise<unknown> | undefined;

beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), 'killed-sender-'));
  smtp = await startSmtpServer({
    faultOf: (attempt) => (attempt % 7 === 0 ? faults[(attempt / 7) % faults.length] : undefined),
    onTaken: (taken) => {
      if (taken === people / 2) killed = kill(observatory);
    },
  });
  // Signs up by the mail in its folder, before there is the server.
  observatory = await started(data);
  const operatorKey = readFileSync(join(data, 'operator.key'), 'utf8').trim();
  const { url } = observatory;
  const company = { url, operatorKey, mailFolder: join(data, 'mail') };
  key = (await verifiedCompany(company, { headcount: people })).key;
  await end(observatory, 'SIGTERM');
  observatory = await startWithMail();
});

afterAll(async () => {
  await end(observatory, 'SIGTERM');
  await smtp.stop();
  rmSync(data, { recursive: true, force: true });
});

function startWithMail(): Promise<ObservatoryProcess> {
  return started(data, 0, { SMTP_URL: smtp.url, MAIL_FROM: 'Observatoire <o@kill.example>' });
}

async function kill({ child }: ObservatoryProcess): Promise<void> {
  child.kill('SIGKILL');
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
}

interface MailingView {
  readonly state: string;
  readonly sent: number;
  readonly failed: number;
  readonly addressesKept: boolean;
}

describe(`${people} mails through a server that fails, of a sender that is killed`, () => {
  it('bring everyone exactly one message, and leave no address in any file', async () => {
    await acceptGuarantee(observatory, key);
    const path = '/company/waves/current/mailings';
    await send(observatory, path, { method: 'POST', key, body: { addresses } });
    await expect.poll(() => killed !== undefined, waiting).toBe(true);
    await killed;
    observatory = await startWithMail();
    const view = () => send<MailingView>(observatory, '/company/waves/current/mailing', { key });
    await expect.poll(async () => (await view()).state, waiting).toBe('done');
    expect(await view()).toMatchObject({ sent: people, failed: 0, addressesKept: false });

    const messages = new Map(addresses.map((address) => [address, new Set<string>()]));
    const links = new Set<string>();
    for (const { to, messageId, source } of smtp.taken) {
      messages.get(to)?.add(messageId);
      links.add(/code=3D([\w-]{22})/.exec(source.replaceAll('=\r\n', ''))?.[1] ?? '');
    }
    expect([...messages].filter(([, ids]) => ids.size !== 1)).toEqual([]);
    expect([links.size, messages.size]).toEqual([people, people]);
    // Taken again under the same Message-ID were at most those that were on the line when the process was killed.
    expect(smtp.taken.length - people).toBeLessThanOrEqual(mailsAtOnce);

    await end(observatory, 'SIGTERM');
    const found = filesIn(data).filter((file) => {
      const bytes = readFileSync(file).toString('latin1');
      return (
        /person-\d+|kill\.example/.test(bytes) ||
        bytes.includes(Buffer.from('person-1').toString('base64').slice(0, 9))
      );
    });
    expect(found).toEqual([]);
    observatory = await startWithMail();
  });
});

function filesIn(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesIn(path) : [path];
  });
}
