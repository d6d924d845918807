import { describe, expect, it } from 'vitest';
import { mailerOf } from '../../functions/mail/local-mailer.ts';
import { openAddress } from '../../functions/mail/sealed-address.ts';
import type { OutgoingMail } from '../../functions/mail/transport.ts';
import { eachRecipient } from '../../functions/storage/mailings.ts';
import { texts as privacyTexts } from '../../web/privacy/texts.ts';
import { blindNonce } from '../../web/survey/protocol/blind-token.ts';
import { seededRandom } from '../load/simulated-answers.ts';
import { codeOf } from '../support/company-panel.ts';
import { call } from '../support/local-observatory.ts';
import { observatoryOfFile } from '../support/observatory-of-file.ts';
import { newToken, random } from '../support/respondents.ts';
import { rounds } from '../support/rounds.ts';
import { storedItems } from '../support/stored-items.ts';
import { type TestCompany, verifiedCompanyOf } from '../support/verified-company.ts';
import { chanceOfAtLeast } from './support/made-edition.ts';

/**
 * An employer that asks the token route with every code it can get, before and after its people come, and compares all
 * that its own routes say. Measure: of how many of 40 people it tells rightly whether they came; 15 did. Whoever says
 * of everybody that they did not is right 25 times, and learns nothing: so of the 15 whom it says came, how many did. By
 * guessing, twelve of them would once in a thousand times. The long form has 60 people, of whom 23 came.
 */
const people = rounds({ short: 40, long: 60 });
const came = rounds({ short: 15, long: 23 });
/** Below this chance of guessing as well, a way of telling counts as one. */
const significance = 0.001;

const observatory = await observatoryOfFile({
  now: new Date('2026-11-22T12:00:00Z'),
  mailer: { ask: async (job) => mailer.ask(job) },
});
let outbox: OutgoingMail[] = [];

const mailer = mailerOf({
  table: observatory.table,
  seed: observatory.services.seed,
  now: observatory.services.now,
  transport: {
    async send(mail) {
      // Members are written to as well, at addresses of another domain.
      if (mail.to.endsWith('x.fr')) outbox.push(mail);
      return 'accepted';
    },
    async close() {},
  },
  from: 'o@observatory.test',
  siteOrigin: 'https://observatory.test',
});

/** The people of a company in an order that chance gives, the first of whom came. */
function drawn(seed: number): number[] {
  const next = seededRandom(seed);
  return Array.from({ length: people }, (_, person) => ({ person, by: next() }))
    .sort((one, other) => one.by - other.by)
    .map(({ person }) => person);
}

/** Asks with each code, as anybody can; whoever is told that it was used before knows that it was. */
async function usedOf({ id }: TestCompany, codes: readonly string[]): Promise<boolean[]> {
  const used: boolean[] = [];
  for (const invitation of codes) {
    const { blindedElement } = blindNonce(observatory.wave.id, id, random);
    const body = { panel: id, blindedElement, invitation };
    const reply = await call(observatory, '/waves/current/tokens', { method: 'POST', body });
    used.push(reply.status === 409);
  }
  return used;
}

/** A code with another letter in its serial or MAC. */
const changed = (code: string) => code.replace(/(?<=^.{12})./, (letter) => (letter === 'A' ? 'B' : 'A'));

/** Of those whom the employer says came, how many did. */
const rightOf = (said: readonly boolean[], who: ReadonlySet<number>) =>
  said.filter((isSaid, person) => isSaid && who.has(person)).length;

/** All that the company's own routes say. */
async function allReplies({ key }: TestCompany): Promise<string[]> {
  const paths = ['invitations', 'participation', 'mailing', 'mailing/preview'];
  const replies = [];
  for (const path of paths) {
    replies.push((await call(observatory, `/company/waves/current/${path}`, { key })).text);
  }
  return [...replies, (await call(observatory, '/company/editions', { key })).text];
}

const make = async ({ key }: TestCompany) => {
  const body = { count: people };
  const { cards } = (await call(observatory, '/company/waves/current/cards', { method: 'POST', key, body }))
    .body;
  return cards.map(({ url }: { url: string }) => codeOf(url)) as string[];
};

describe('an employer with every code it can get', () => {
  it('tells by cards how many came, and of none of its people whether they did', async () => {
    const company = await verifiedCompanyOf(observatory, { headcount: people });
    const cards = await make(company);
    // Each draws a card from the box: the one of that place in the file.
    const draws = drawn(4);
    const before = await allReplies(company);
    const who = drawn(7).slice(0, came);
    for (const person of who)
      await newToken(observatory, { panel: company.id, invitation: cards[draws[person] ?? 0] ?? '' });
    expect(await allReplies(company)).toEqual(before);
    const used = await usedOf(company, cards);
    expect(used.filter(Boolean)).toHaveLength(came);
    // Its best guess: the file's order, which it may have cut the cards in.
    const right = rightOf(used, new Set(who));
    expect(chanceOfAtLeast(right, came, came / people)).toBeGreaterThan(significance);
  });

  it('has no code at all of those who are invited by mail, and asking tells it nothing', async () => {
    const company = await verifiedCompanyOf(observatory, { headcount: people });
    const addresses = Array.from({ length: people }, (_, person) => `p${person}@x.fr`);
    const post = (path: string, body: unknown) =>
      call(observatory, `/company/waves/current/${path}`, { method: 'POST', key: company.key, body });
    outbox = [];
    const told = [
      await post('mailings', { addresses }),
      await post('mailing/test', { address: 'boss@x.fr' }),
    ];
    await expect.poll(() => outbox.length).toBe(people + 1);
    await expect.poll(async () => (await allReplies(company))[2]).toContain('"state":"done"');
    const codesOf = new Map(outbox.map(({ to, text }) => [to, /&code=([\w-]+)/.exec(text)?.[1] ?? '']));
    const before = await allReplies(company);
    const who = drawn(9).slice(0, came);
    for (const person of who) {
      await newToken(observatory, { panel: company.id, invitation: codesOf.get(`p${person}@x.fr`) ?? '' });
    }
    expect(await allReplies(company)).toEqual(before);
    const replies = [...told.map(({ text }) => text), ...before, codesOf.get('boss@x.fr') ?? ''];
    const all = [...codesOf.values()].filter((code) => code !== 'example');
    expect(all.filter((code) => replies.some((text) => text.includes(code)))).toEqual([]);
    expect(await usedOf(company, ['example', ...all.map(changed)])).not.toContain(true);
    // Uploading everybody again says of all the same.
    const again = await post('mailings', { addresses });
    expect(again.body).toMatchObject({ accepted: 0, already: addresses.map((_, index) => index + 1) });
  });

  it('tells all rightly as the administrator of their mailboxes, which every mail and the privacy page say', async () => {
    const company = await verifiedCompanyOf(observatory, { headcount: people });
    const addresses = Array.from({ length: people }, (_, person) => `q${person}@x.fr`);
    outbox = [];
    const path = '/company/waves/current/mailings';
    await call(observatory, path, { method: 'POST', key: company.key, body: { addresses } });
    await expect.poll(() => outbox.length).toBe(people);
    const codes = addresses.map((address) => {
      const mail = outbox.find(({ to }) => to === address);
      return /&code=([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? '';
    });
    const who = new Set(drawn(11).slice(0, came));
    for (const person of who) {
      await newToken(observatory, { panel: company.id, invitation: codes[person] ?? '' });
    }
    const used = await usedOf(company, codes);
    expect(used.map((isUsed, person) => isUsed === who.has(person))).not.toContain(false);
    for (const { text, html } of outbox) {
      for (const part of [text, html]) {
        expect(part).toContain('Les personnes qui administrent votre messagerie pourraient lire ce message');
        expect(part).toContain('The people who run your mailbox could read this message');
      }
    }
    expect(privacyTexts.whoEmployerText.fr).toContain('administre votre boîte aux lettres');
    expect(privacyTexts.whoEmployerText.en).toContain('runs your mailbox');
  });

  it('tells as much with the seed and the database while a reminder is planned, which the privacy page says', async () => {
    const company = await verifiedCompanyOf(observatory, { headcount: people });
    const addresses = Array.from({ length: people }, (_, person) => `s${person}@x.fr`);
    outbox = [];
    const path = '/company/waves/current/mailings';
    const body = { addresses, reminders: [observatory.wave.closesOn] };
    await call(observatory, path, { method: 'POST', key: company.key, body });
    await expect.poll(() => outbox.length).toBe(people);
    const who = new Set(drawn(13).slice(0, came));
    for (const person of who) {
      const mail = outbox.find(({ to }) => to === addresses[person]);
      const invitation = /&code=([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? '';
      await newToken(observatory, { panel: company.id, invitation });
    }
    const panel = { wave: observatory.wave.id, company: company.id };
    const items = await storedItems(observatory.table);
    const used = new Set(
      items
        .filter(({ pk }) => pk?.S === `INVITATION#${panel.wave}#${panel.company}`)
        .map(({ sk }) => Number(sk?.S?.split('#').at(-1))),
    );
    const said: string[] = [];
    for await (const { serial, sealedAddress } of eachRecipient(observatory.table, panel)) {
      const { seed } = observatory.services;
      if (sealedAddress && used.has(serial))
        said.push(openAddress(seed, { ...panel, serial }, sealedAddress));
    }
    expect(said.toSorted()).toEqual([...who].map((person) => addresses[person]).toSorted());
    expect(privacyTexts.whoUsText.fr).toContain('avant le dernier rappel, savoir si votre lien a servi');
    expect(privacyTexts.whoUsText.en).toContain('until the last reminder, whether your link was used');
  });

  it('told all rightly by the file of personal links that there was (control)', async () => {
    const company = await verifiedCompanyOf(observatory, { headcount: people });
    const file = await make(company);
    const who = new Set(drawn(7).slice(0, came));
    for (const person of who)
      await newToken(observatory, { panel: company.id, invitation: file[person] ?? '' });
    const used = await usedOf(company, file);
    expect(used.map((isUsed, person) => isUsed === who.has(person))).not.toContain(false);
    expect(chanceOfAtLeast(rightOf(used, who), came, came / people)).toBeLessThan(significance);
  });
});
