import { beforeAll, describe, expect, it } from 'vitest';
import { createWave } from '../../../functions/storage/waves.ts';
import { codeOf } from '../../support/company-panel.ts';
import { call, slugOf } from '../../support/local-observatory.ts';
import { observatoryOfFile } from '../../support/observatory-of-file.ts';
import { newToken } from '../../support/respondents.ts';
import { signedUpCompany } from '../../support/signed-up-company.ts';
import { type TestCompany, verifiedCompanyOf } from '../../support/verified-company.ts';

const observatory = await observatoryOfFile({
  now: new Date('2026-11-22T12:00:00Z'),
  mailer: { ask: async () => {} },
});

beforeAll(async () => {
  await createWave(observatory.table, {
    ...observatory.wave,
    id: 'past',
    opensOn: '2026-01-01',
    closesOn: '2026-03-31',
  });
});

const base = '/company/waves/current';
const fresh = (headcount = 200) => verifiedCompanyOf(observatory, { headcount });
const make = ({ key }: TestCompany, body: unknown, path = `${base}/cards`) =>
  call(observatory, path, { method: 'POST', key, body });
const discard = ({ key }: TestCompany, way: string) =>
  call(observatory, `${base}/${way}`, { method: 'DELETE', key });
const open = ({ key }: TestCompany, admissions: number) =>
  call(observatory, `${base}/entrance`, { method: 'PUT', key, body: { admissions } });
const mail = ({ key }: TestCompany, count: number, domain = 'x.fr') =>
  call(observatory, `${base}/mailings`, {
    method: 'POST',
    key,
    body: { addresses: Array.from({ length: count }, (_, index) => `p${index}@${domain}`) },
  });
const plan = async ({ key }: TestCompany) => (await call(observatory, `${base}/invitations`, { key })).body;
const codes = async (company: TestCompany, body: unknown) =>
  (await make(company, body)).body.cards.map(({ url }: { url: string }) => codeOf(url)) as string[];
const admit = ({ id }: TestCompany, invitation = '') => newToken(observatory, { panel: id, invitation });
const serialOf = (code: string) => Buffer.from(code, 'base64url').readUIntBE(0, 6);

describe('cards', () => {
  it('are as many links as asked for, each good once, in random order', async () => {
    const company = await fresh();
    const reply = await make(company, { count: 100, language: 'en' });
    expect(Object.keys(reply.body.cards[0])).toEqual(['url']);
    expect(reply.body.cards[0].url).toMatch(
      /^https:\/\/observatory\.test\/en\/survey\?by=link#wave=[\w-]+&panel=c\w+&code=[\w-]{22}&keys=[\w-]{22}$/,
    );
    const serials = reply.body.cards.map(({ url }: { url: string }) => serialOf(codeOf(url)));
    expect(serials.toSorted((a: number, b: number) => a - b)).toEqual(
      Array.from({ length: 100 }, (_, at) => at + 1),
    );
    const rises = serials.filter((serial: number, at: number) => at > 0 && serial > serials[at - 1]).length;
    // As many as falls, within six standard deviations of √(101/12).
    expect(Math.abs(rises - 49.5)).toBeLessThan(17.5);
    const [first] = reply.body.cards.map(({ url }: { url: string }) => codeOf(url));
    expect(await admit(company, first)).toContain('.');
    await expect(admit(company, first)).rejects.toMatchObject({ slug: 'admission-used' });
  });

  it('are told once: asked for again they are others, which make the first void, and say so before', async () => {
    const company = await fresh();
    const [one = '', two = ''] = await codes(company, { count: 2 });
    expect(slugOf(await make(company, { count: 2 }))).toBe('409 cards-exist');
    const renewed = await codes(company, { count: 2, replaces: true });
    expect(renewed).not.toContain(one);
    await expect(admit(company, two)).rejects.toMatchObject({ slug: 'invalid-admission' });
    expect((await plan(company)).cards).toBe(2);
    for (const code of renewed) expect(await admit(company, code)).toContain('.');
  });

  it('made anew admit again, and the used ones of before count for nothing', async () => {
    const company = await fresh(20);
    for (const code of await codes(company, { count: 10 })) await admit(company, code);
    const renewed = await codes(company, { count: 10, replaces: true });
    for (const code of renewed) expect(await admit(company, code)).toContain('.');
  });

  it('are void when they are taken back', async () => {
    const company = await fresh();
    const [one = ''] = await codes(company, { count: 1 });
    expect((await discard(company, 'cards')).status).toBe(204);
    expect(await plan(company)).toMatchObject({ cards: 0, left: 200 });
    await expect(admit(company, one)).rejects.toMatchObject({ slug: 'invalid-admission' });
  });

  it('are refused to a company that nobody verified, as every way in is', async () => {
    const pending = await signedUpCompany(observatory, { headcount: 200 });
    for (const reply of [await make(pending, { count: 2 }), await open(pending, 2), await mail(pending, 2)]) {
      expect(slugOf(reply)).toBe('409 not-verified');
    }
    expect(await plan(pending)).toMatchObject({ cards: 0, mailed: 0, entrance: null });
  });

  it('are refused once the wave is closed, and where they are no number', async () => {
    const company = await fresh();
    expect(slugOf(await make(company, { count: 2 }, '/company/waves/past/cards'))).toBe('409 wave-not-open');
    for (const body of [{ count: 0 }, { count: 10_001 }, { count: 2.5 }, {}, { count: 2, epoch: 3 }]) {
      expect([body, slugOf(await make(company, body))]).toEqual([body, '400 invalid-request']);
    }
  });
});

describe('all ways in together', () => {
  it('never exceed the headcount, and the refusal says how many are left', async () => {
    const company = await fresh(12);
    expect(slugOf(await make(company, { count: 5000 }))).toBe('422 above-headcount');
    expect((await make(company, { count: 5 })).status).toBe(200);
    const tooMany = await open(company, 8);
    expect([slugOf(tooMany), tooMany.body.left, tooMany.body.headcount]).toEqual([
      '422 above-headcount',
      7,
      12,
    ]);
    expect((await open(company, 4)).status).toBe(200);
    const mailed = await mail(company, 4);
    expect([slugOf(mailed), mailed.body.left]).toEqual(['422 above-headcount', 3]);
    expect((await mail(company, 3)).status).toBe(202);
    expect(await plan(company)).toMatchObject({ mailed: 3, cards: 5, left: 0, headcount: 12 });
    expect(slugOf(await open(company, 5))).toBe('422 above-headcount');
    expect((await open(company, 2)).status).toBe(200);
    expect((await make(company, { count: 7, replaces: true })).status).toBe(200);
    expect((await make(company, { count: 8, replaces: true })).body.left).toBe(7);
  });

  it('do not at once, either', async () => {
    const company = await fresh(12);
    await Promise.all([
      make(company, { count: 8 }),
      open(company, 8),
      mail(company, 8),
      mail(company, 8, 'y.fr'),
    ]);
    const { mailed, cards, entrance } = await plan(company);
    expect(mailed + cards + (entrance?.admissions ?? 0)).toBeLessThanOrEqual(12);
  });

  it('admit no more people than there are, though cards be made anew and a poster closed', async () => {
    const company = await fresh(10);
    let admitted = 0;
    const tryAll = async (found: readonly string[]) => {
      for (const code of found) {
        const [reply] = await Promise.allSettled([admit(company, code)]);
        if (reply.status === 'fulfilled') admitted += 1;
        else expect(reply.reason).toMatchObject({ slug: 'no-admission-left' });
      }
    };
    for (let times = 0; times < 3; times++) await tryAll(await codes(company, { count: 6, replaces: true }));
    expect(admitted).toBeLessThanOrEqual(10);
    expect(admitted).toBeGreaterThanOrEqual(10 - 4);
    await discard(company, 'cards');
    const entrance = codeOf((await open(company, 10)).body.url, 'entrance');
    await expect(newToken(observatory, { panel: company.id, entrance })).rejects.toMatchObject({
      slug: 'no-admission-left',
    });
  });

  it('admit the same number where all come at once', async () => {
    const company = await fresh(5);
    for (const code of await codes(company, { count: 4 })) await admit(company, code);
    const renewed = await codes(company, { count: 5, replaces: true });
    const replies = await Promise.allSettled(renewed.map((code) => admit(company, code)));
    expect(replies.filter(({ status }) => status === 'fulfilled').length).toBeLessThanOrEqual(1);
  });
});
