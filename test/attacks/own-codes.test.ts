import { describe, expect, it } from 'vitest';
import { call } from '../support/local-observatory.ts';
import { newToken } from '../support/respondents.ts';
import { verifiedCompanyOf } from '../support/verified-company.ts';
import { chanceOfAtLeast } from './support/made-edition.ts';
import {
  allReplies,
  came,
  changed,
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
    emptyOutbox();
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
});
