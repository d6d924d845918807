import { describe, expect, it } from 'vitest';
import { openAddress } from '../../functions/mail/sealed-address.ts';
import { eachRecipient } from '../../functions/storage/mailings.ts';
import { texts as privacyTexts } from '../../web/privacy/texts.ts';
import { call } from '../support/local-observatory.ts';
import { newToken } from '../support/respondents.ts';
import { storedItems } from '../support/stored-items.ts';
import { verifiedCompanyOf } from '../support/verified-company.ts';
import { chanceOfAtLeast } from './support/made-edition.ts';
import {
  came,
  drawn,
  emptyOutbox,
  make,
  observatory,
  openObservatory,
  outbox,
  people,
  rightOf,
  significance,
  usedOf,
} from './support/own-codes.ts';

await openObservatory();

describe('an employer with every code it can get', () => {
  it('tells all rightly as the administrator of their mailboxes, which every mail and the privacy page say', async () => {
    const company = await verifiedCompanyOf(observatory, { headcount: people });
    const addresses = Array.from({ length: people }, (_, person) => `q${person}@x.fr`);
    emptyOutbox();
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
    emptyOutbox();
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
