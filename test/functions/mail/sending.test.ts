import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { followMailings } from '../../../functions/mail/follow-mailings.ts';
import { mailerOf } from '../../../functions/mail/local-mailer.ts';
import type { MailJob } from '../../../functions/mail/mailer.ts';
import type { SendingContext } from '../../../functions/mail/send-mailing.ts';
import type { Outcome, OutgoingMail } from '../../../functions/mail/transport.ts';
import { workMailing } from '../../../functions/mail/work-mailing.ts';
import {
  call,
  type LocalObservatory,
  operatorKey,
  startLocalObservatory,
} from '../../support/local-observatory.ts';
import { newToken } from '../../support/respondents.ts';
import { storedItems } from '../../support/stored-items.ts';
import { type TestCompany, verifiedCompanyOf } from '../../support/verified-company.ts';

/** Mails under way at once, as many as may be sent twice. */
const mailsAtOnce = 4;

const opening = new Date('2026-11-16T12:00:00Z');
let observatory: LocalObservatory;
let mailer: ReturnType<typeof mailerOf>;
/** What was taken of the mail of the company at hand. */
let outbox: OutgoingMail[] = [];
let current = '';
let outcomeOf: (mail: OutgoingMail) => Outcome | Promise<Outcome> = () => 'accepted';
let context: SendingContext;
const asked: MailJob[] = [];

beforeAll(async () => {
  observatory = await startLocalObservatory({
    now: opening,
    mailer: {
      async ask(job) {
        asked.push(job);
        await mailer.ask(job);
      },
    },
  });
  context = {
    table: observatory.table,
    seed: observatory.services.seed,
    now: observatory.services.now,
    transport: {
      async send(mail) {
        const outcome = await outcomeOf(mail);
        if (outcome === 'accepted' && mail.tags.company === current) outbox.push(mail);
        return outcome;
      },
      async close() {},
    },
    from: 'Observatoire <o@observatory.test>',
    siteOrigin: 'https://observatory.test',
    wait: async () => {},
    isTimeUp: () => false,
  };
  const { wait: _, isTimeUp: __, ...shared } = context;
  mailer = mailerOf(shared, (error) => observatory.failures.push(error));
});

afterAll(async () => {
  await mailer.stop();
  expect(observatory.failures).toEqual([]);
  await observatory.stop();
});

const base = '/company/waves/current';
const addressesOf = (count: number, domain = 'exemple.fr') =>
  Array.from({ length: count }, (_, index) => `p${index}@${domain}`);
const send = ({ key }: TestCompany, body: Record<string, unknown>) =>
  call(observatory, `${base}/mailings`, { method: 'POST', key, body });
const mailing = async ({ key }: TestCompany) => (await call(observatory, `${base}/mailing`, { key })).body;
const change = ({ key }: TestCompany, what: 'pause' | 'resume') =>
  call(observatory, `${base}/mailing/${what}`, { method: 'POST', key });
const stop = ({ key }: TestCompany) => call(observatory, `${base}/mailing`, { method: 'DELETE', key });
const plan = async ({ key }: TestCompany) => (await call(observatory, `${base}/invitations`, { key })).body;
const slugOf = ({ status, body }: { status: number; body: { type?: string } }) =>
  `${status} ${body.type?.split('/').at(-1)}`;
const settled = (company: TestCompany, state = 'done') =>
  expect.poll(async () => (await mailing(company)).state, { timeout: 60_000 }).toBe(state);
const codeIn = ({ text }: OutgoingMail) => /&code=([\w-]{22})/.exec(text)?.[1] ?? '';
const wholeTable = async () =>
  JSON.stringify(await storedItems(observatory.table), (_, value) =>
    value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value,
  );
/** Addresses, sealed or not, that the table holds for a company. */
const addressesKept = async ({ id }: TestCompany) => {
  const items = await storedItems(observatory.table);
  return items.filter(({ pk, address }) => pk?.S?.endsWith(id) && address).length;
};
async function fresh(fields: { name?: string; headcount?: number } = {}): Promise<TestCompany> {
  outbox = [];
  outcomeOf = () => 'accepted';
  observatory.setNow(opening);
  const company = await verifiedCompanyOf(observatory, fields);
  current = company.id;
  return company;
}

describe('mail by the observatory', () => {
  it('brings everyone one message with a link of their own, which admits once, and forgets the addresses', async () => {
    const company = await fresh({ name: 'Ateliers Morvan' });
    const reply = await send(company, { addresses: addressesOf(20), sender: { signature: 'Le CSE' } });
    expect([reply.status, reply.body]).toEqual([
      202,
      { accepted: 20, already: [], duplicates: [], invalid: [] },
    ]);
    await settled(company);
    expect(outbox.map(({ to }) => to).sort()).toEqual(addressesOf(20).sort());
    expect(new Set(outbox.map(codeIn)).size).toBe(20);
    expect(outbox[0]?.text).toMatch(/Ateliers Morvan vous invite .*Le CSE/s);
    expect(await mailing(company)).toEqual({
      state: 'done',
      sendsOn: '2026-11-16',
      invited: 20,
      sent: 20,
      failed: 0,
      reminders: [],
      signature: 'Le CSE',
      language: 'fr',
      addressesKept: false,
    });
    const [first] = outbox;
    if (!first) throw new Error('no mail');
    const invitation = codeIn(first);
    expect(await newToken(observatory, { panel: company.id, invitation })).toContain('.');
    await expect(newToken(observatory, { panel: company.id, invitation })).rejects.toMatchObject({
      slug: 'admission-used',
    });
    const table = await wholeTable();
    for (const { to } of outbox) {
      expect(table).not.toContain(to);
      expect(table).not.toContain(Buffer.from(to).toString('base64').slice(0, 12));
    }
    expect(await addressesKept(company)).toBe(0);
  });

  it('goes out in an order that is neither that of the upload nor the alphabet’s', async () => {
    const company = await fresh();
    const addresses = addressesOf(100).sort();
    await send(company, { addresses });
    await settled(company);
    const indexes = outbox.map(({ to }) => addresses.indexOf(to));
    const inOrder = indexes.filter((index, at) => at > 0 && index > (indexes[at - 1] ?? 0)).length;
    // Of a hundred in random order, half of 99 neighbours rise; six standard deviations (√(101/12) each) are 17.
    expect(Math.abs(inOrder - 49.5)).toBeLessThan(17.5);
  });

  it('invites nobody twice, and names them in that very answer only', async () => {
    const company = await fresh();
    await send(company, { addresses: ['a@x.fr', 'b@x.fr'] });
    await settled(company);
    const again = await send(company, { addresses: ['c@x.fr', 'B@X.fr', 'c@x.FR'] });
    expect(again.body).toEqual({
      accepted: 1,
      already: [2],
      duplicates: [{ line: 3, firstLine: 1 }],
      invalid: [],
    });
    await settled(company);
    expect(outbox.map(({ to }) => to).sort()).toEqual(['a@x.fr', 'b@x.fr', 'c@x.fr']);
    expect((await send(company, { addresses: ['a@x.fr'] })).body).toMatchObject({
      accepted: 0,
      already: [1],
    });
    expect(await plan(company)).toMatchObject({ mailed: 3, left: 197 });
  });

  it('keeps nothing unless all addresses are good, and names every faulty line', async () => {
    const company = await fresh();
    const reply = await send(company, { addresses: ['a@x.fr', 'nobody', 'a@x.fr', 'é@x.fr'] });
    expect([slugOf(reply), reply.body.invalid]).toEqual([
      '422 invalid-addresses',
      [
        { line: 2, reason: 'not-an-address' },
        { line: 4, reason: 'not-ascii' },
      ],
    ]);
    expect(await mailing(company)).toMatchObject({ state: 'none', invited: 0 });
  });

  it('of two uploads at once loses nobody and doubles nobody', async () => {
    const company = await fresh();
    const replies = await Promise.all(
      [addressesOf(30), addressesOf(40), addressesOf(20, 'other.fr')].map((addresses) =>
        send(company, { addresses }),
      ),
    );
    for (const reply of replies)
      if (reply.status !== 202) expect(slugOf(reply)).toBe('409 changed-meanwhile');
    for (const addresses of [addressesOf(40), addressesOf(20, 'other.fr')]) {
      expect((await send(company, { addresses })).status).toBe(202);
    }
    await settled(company);
    expect(outbox.map(({ to }) => to).sort()).toEqual(
      [...addressesOf(40), ...addressesOf(20, 'other.fr')].sort(),
    );
    expect(await plan(company)).toMatchObject({ mailed: 60 });
  });
});

describe('reminders', () => {
  const days = ['2026-11-23', '2026-11-30'];

  it('go to everyone on their days, answered or not, and then the addresses are forgotten', async () => {
    const company = await fresh();
    await send(company, { addresses: addressesOf(12), reminders: days });
    await settled(company);
    expect(await mailing(company)).toMatchObject({
      addressesKept: true,
      reminders: days.map((on) => ({ on, state: 'planned' })),
    });
    expect(await wholeTable()).not.toContain('p3@exemple.fr');
    const codes = new Map(outbox.map((mail) => [mail.to, codeIn(mail)]));
    await newToken(observatory, { panel: company.id, invitation: codes.get('p3@exemple.fr') ?? '' });
    for (const [index, on] of days.entries()) {
      outbox = [];
      observatory.setNow(new Date(`${on}T06:00:00Z`));
      await followMailings(context, mailer);
      observatory.setNow(new Date(`${on}T09:30:00Z`));
      await followMailings(context, mailer);
      await expect.poll(async () => (await mailing(company)).reminders[index].state).toBe('sent');
      expect(outbox.map(({ to }) => to).sort()).toEqual(addressesOf(12).sort());
      for (const mail of outbox) {
        expect(mail.subject).toMatch(/^Rappel/);
        expect(codeIn(mail)).toBe(codes.get(mail.to));
      }
      expect((await mailing(company)).addressesKept).toBe(index === 0);
    }
    outbox = [];
    await followMailings(context, mailer);
    expect([outbox, await addressesKept(company)]).toEqual([[], 0]);
  });

  it('are fixed once mail is on its way, follow each other and end with the wave', async () => {
    const company = await fresh();
    for (const reminders of [['2026-11-16'], ['2026-11-30', '2026-11-23'], ['2027-01-01']]) {
      expect(slugOf(await send(company, { addresses: ['a@x.fr'], reminders }))).toBe('400 invalid-request');
    }
    await send(company, { addresses: ['a@x.fr'], reminders: days });
    const other = await send(company, { addresses: ['b@x.fr'] });
    expect([slugOf(other), other.body.reminders]).toEqual(['409 reminders-fixed', days]);
    await settled(company);
  });

  it('that came too late are passed over for the next', async () => {
    const company = await fresh();
    await send(company, { addresses: addressesOf(3), reminders: days });
    await settled(company);
    outbox = [];
    observatory.setNow(new Date('2026-12-01T12:00:00Z'));
    await followMailings(context, mailer);
    await expect
      .poll(async () => (await mailing(company)).reminders.map(({ state }: { state: string }) => state))
      .toEqual(['missed', 'sent']);
    expect([outbox.length, await addressesKept(company)]).toEqual([3, 0]);
  });

  it('bring whoever was added later the invitation and not a reminder on the same day', async () => {
    const company = await fresh();
    await send(company, { addresses: addressesOf(3), reminders: days });
    await settled(company);
    outbox = [];
    observatory.setNow(new Date('2026-11-23T12:00:00Z'));
    await send(company, { addresses: ['late@x.fr'], reminders: days });
    await settled(company);
    await followMailings(context, mailer);
    await expect.poll(() => outbox.length).toBe(4);
    expect(
      outbox.filter(({ to }) => to === 'late@x.fr').map(({ subject }) => /^Rappel/.test(subject)),
    ).toEqual([false]);
  });
});

describe('a day to send on', () => {
  it('is waited for, until nine in the morning in Paris', async () => {
    const company = await fresh();
    await send(company, { addresses: addressesOf(4), sendsOn: '2026-11-18' });
    expect(await mailing(company)).toMatchObject({
      state: 'draft',
      sendsOn: '2026-11-18',
      sent: 0,
      invited: 4,
    });
    observatory.setNow(new Date('2026-11-18T07:59:00Z'));
    await followMailings(context, mailer);
    expect((await mailing(company)).state).toBe('draft');
    observatory.setNow(new Date('2026-11-18T08:00:00Z'));
    await followMailings(context, mailer);
    await settled(company);
    expect(outbox).toHaveLength(4);
  });
});

describe('a pause', () => {
  it('begins no more mail, and goes on where it was', async () => {
    const company = await fresh();
    let seen = 0;
    let before = 0;
    outcomeOf = async () => {
      seen += 1;
      if (seen === 5) {
        await change(company, 'pause');
        before = outbox.length;
      }
      return 'accepted' as const;
    };
    await send(company, { addresses: addressesOf(60) });
    await settled(company, 'paused');
    await mailer.idle();
    const { sent, addressesKept: kept } = await mailing(company);
    // Those under way when the pause came are no more than there are at once.
    expect([sent <= before + mailsAtOnce, sent < 60, kept]).toEqual([true, true, true]);
    await followMailings(context, mailer);
    expect((await mailing(company)).sent).toBe(sent);
    expect((await change(company, 'resume')).body.state).toBe('sending');
    await settled(company);
    expect(outbox.map(({ to }) => to).sort()).toEqual(addressesOf(60).sort());
  });
});

describe('a stop', () => {
  it('stops, forgets every address at once, and lets those be invited who got nothing', async () => {
    const company = await fresh();
    let seen = 0;
    let before = 0;
    outcomeOf = async () => {
      seen += 1;
      if (seen === 10) {
        expect((await stop(company)).status).toBe(204);
        before = outbox.length;
      }
      return 'accepted' as const;
    };
    await send(company, { addresses: addressesOf(50), reminders: ['2026-11-23'] });
    await settled(company);
    await expect.poll(() => before).toBeGreaterThan(0);
    await mailer.idle();
    const sent = outbox.length;
    expect([sent <= before + mailsAtOnce, sent < 50]).toEqual([true, true]);
    expect(await mailing(company)).toMatchObject({
      state: 'done',
      invited: sent,
      addressesKept: false,
      reminders: [],
    });
    expect([await addressesKept(company), (await plan(company)).mailed]).toEqual([0, sent]);
    const rest = await send(company, { addresses: addressesOf(50) });
    expect(rest.body).toMatchObject({ accepted: 50 - sent });
    await settled(company);
    expect(outbox.map(({ to }) => to).sort()).toEqual(addressesOf(50).sort());
  });

  it('of what has not begun leaves nothing', async () => {
    const company = await fresh();
    await send(company, { addresses: addressesOf(5), sendsOn: '2026-11-20' });
    expect((await stop(company)).status).toBe(204);
    expect(await mailing(company)).toMatchObject({ state: 'none', invited: 0 });
    expect(await plan(company)).toMatchObject({ mailed: 0, left: 200 });
    expect(slugOf(await stop(company))).toBe('404 no-mailing');
  });
});

describe('a company that is refused', () => {
  it('has no mail sent until it is verified again', async () => {
    const company = await fresh();
    const judge = (status: string) =>
      call(observatory, `/operator/companies/${company.id}`, {
        method: 'PATCH',
        key: operatorKey,
        body: { status, ...(status === 'refused' && { reason: 'Not found.' }) },
      });
    // The company itself is written to of each decision.
    const invited = () => outbox.filter(({ to }) => to !== company.address);
    await send(company, { addresses: addressesOf(3), sendsOn: '2026-11-18' });
    await judge('refused');
    observatory.setNow(new Date('2026-11-18T12:00:00Z'));
    await followMailings(context, mailer);
    await mailer.idle();
    expect([invited(), (await mailing(company)).state]).toEqual([[], 'draft']);
    await judge('verified');
    await followMailings(context, mailer);
    await settled(company);
    expect(invited()).toHaveLength(3);
  });
});

describe('a mail server', () => {
  it('that refuses an address for good is asked three times, and its room can be given to another', async () => {
    const company = await fresh({ headcount: 10 });
    outcomeOf = ({ to }) => (to === 'p3@exemple.fr' ? 'refused' : 'accepted');
    await send(company, { addresses: addressesOf(10) });
    await settled(company);
    expect(await mailing(company)).toMatchObject({ invited: 10, sent: 9, failed: 1, addressesKept: false });
    expect(await plan(company)).toMatchObject({ mailed: 9, left: 1 });
    expect((await send(company, { addresses: ['right@exemple.fr'] })).body).toMatchObject({ accepted: 1 });
    await settled(company);
    expect(outbox).toHaveLength(10);
  });

  it('that is down loses nobody: what is left is found by the clock', async () => {
    const company = await fresh();
    outcomeOf = () => 'down';
    await send(company, { addresses: addressesOf(8) });
    expect(await workMailing(context, { wave: observatory.wave.id, company: company.id })).toBe(true);
    expect(await mailing(company)).toMatchObject({ state: 'sending', sent: 0, failed: 0 });
    outcomeOf = () => 'accepted';
    await followMailings(context, mailer);
    await settled(company);
    expect(outbox).toHaveLength(8);
  });
});

describe('the end of a wave', () => {
  it('forgets the addresses of whoever got nothing, and of reminders that did not come', async () => {
    const company = await fresh();
    outcomeOf = ({ to }) => (to === 'p0@exemple.fr' ? 'putOff' : 'accepted');
    await send(company, { addresses: addressesOf(6), reminders: ['2026-12-30'] });
    await expect.poll(async () => (await mailing(company)).sent, { timeout: 30_000 }).toBe(5);
    expect(await addressesKept(company)).toBe(6);
    observatory.setNow(new Date('2027-01-01T12:00:00Z'));
    await followMailings(context, mailer);
    expect([await addressesKept(company), (await plan(company)).mailed]).toEqual([0, 5]);
    observatory.setNow(opening);
    expect(await mailing(company)).toMatchObject({ state: 'done', sent: 5, addressesKept: false });
  });
});

describe('a preview and a test message', () => {
  it('show the message with a link that admits nobody', async () => {
    const company = await fresh({ name: 'Ateliers Morvan' });
    const preview = await call(observatory, `${base}/mailing/preview?language=en&signature=Anna`, {
      key: company.key,
    });
    expect(preview.body.subject).toBe('Ateliers Morvan invites you to answer the observatory');
    expect(preview.body.text).toContain('Anna');
    expect(preview.body.text).toContain('&code=example');
    const reply = await call(observatory, `${base}/mailing/test`, {
      method: 'POST',
      key: company.key,
      body: { address: 'me@x.fr', language: 'en' },
    });
    expect([reply.status, outbox.map(({ to }) => to)]).toEqual([202, ['me@x.fr']]);
    expect(outbox[0]?.subject).toMatch(/^\[Test\]/);
    expect(JSON.stringify(asked.at(-1))).not.toContain('me@x.fr');
    await expect(newToken(observatory, { panel: company.id, invitation: 'example' })).rejects.toThrow();
    outcomeOf = () => 'down';
    const failed = await call(observatory, `${base}/mailing/test`, {
      method: 'POST',
      key: company.key,
      body: { address: 'me@x.fr' },
    });
    expect([slugOf(failed), failed.text.includes('me@x.fr')]).toEqual(['503 unavailable', false]);
  });

  it('are twenty at most', async () => {
    const company = await fresh();
    const test = () =>
      call(observatory, `${base}/mailing/test`, {
        method: 'POST',
        key: company.key,
        body: { address: 'me@x.fr' },
      });
    for (let times = 0; times < 20; times++) expect((await test()).status).toBe(202);
    expect(slugOf(await test())).toBe('409 too-many-tests');
  });
});
