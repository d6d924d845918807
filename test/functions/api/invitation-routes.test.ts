import { beforeAll, describe, expect, it } from 'vitest';
import { useInvitation } from '../../../functions/storage/admission-marks.ts';
import { createWave } from '../../../functions/storage/waves.ts';
import { plannedCounts } from '../../../functions/survey/planned-counts.ts';
import { acceptGuarantee } from '../../support/company-panel.ts';
import { call, slugOf } from '../../support/local-observatory.ts';
import { observatoryOfFile } from '../../support/observatory-of-file.ts';
import { newToken } from '../../support/respondents.ts';
import { type TestCompany, verifiedCompanyOf } from '../../support/verified-company.ts';

const now = new Date('2026-11-22T12:00:00Z');
const observatory = await observatoryOfFile({ now });

beforeAll(async () => {
  const base = observatory.wave;
  await createWave(observatory.table, { ...base, id: 'next', opensOn: '2027-01-01', closesOn: '2027-03-31' });
  await createWave(observatory.table, { ...base, id: 'past', opensOn: '2026-01-01', closesOn: '2026-03-31' });
});

const signUp = () => verifiedCompanyOf(observatory);

const links = '/company/waves/current/invitations';
const entrance = '/company/waves/current/entrance';
const cards = '/company/waves/current/cards';
/** Makes cards, in place of those that there are. */
const post = ({ key }: TestCompany, { count }: { count: number }, path = cards) =>
  call(observatory, path, { method: 'POST', key, body: { count, replaces: true } });
const put = ({ key }: TestCompany, body: unknown, path = entrance) =>
  call(observatory, path, { method: 'PUT', key, body });
const plan = async ({ key }: TestCompany, query = '') =>
  (await call(observatory, links + query, { key })).body;
const participation = async ({ key }: TestCompany) =>
  (await call(observatory, '/company/waves/current/participation', { key })).body;
const codeOf = (url: string, name = 'code') =>
  new URLSearchParams(new URL(url).hash.slice(1)).get(name) ?? '';
const asked = async ({ id }: TestCompany) =>
  (await call(observatory, `/waves/current/panels/${id}`)).body.profileQuestions;

/** Has so many of the company's cards used, without the protocol. */
async function useCards({ id }: TestCompany, from: number, to: number): Promise<void> {
  const panel = { wave: observatory.wave.id, company: id };
  for (let serial = from; serial <= to; serial++) {
    await useInvitation(observatory.table, panel, {
      kind: 'card',
      epoch: 1,
      serial,
      blindedHash: `hash-${serial}`,
    });
  }
}

describe('a shared entrance', () => {
  it('has the same link when asked for again, and another with another number of admissions', async () => {
    const company = await signUp();
    expect((await plan(company)).entrance).toBeNull();
    const first = (await put(company, { admissions: 40 })).body;
    expect(first).toEqual({
      admissions: 40,
      url: expect.stringMatching(
        /^https:\/\/observatory\.test\/fr\/survey\?by=link#wave=[\w-]+&panel=c\w+&entrance=[\w-]{16}&keys=[\w-]{22}$/,
      ),
    });
    expect((await put(company, { admissions: 40 })).body).toEqual(first);
    expect((await plan(company)).entrance).toEqual(first);
    expect((await plan(company, '?language=en')).entrance.url).toBe(first.url.replace('/fr/', '/en/'));
    const second = (await put(company, { admissions: 41 })).body;
    const third = (await put(company, { admissions: 40 })).body;
    const codes = [first, second, third].map(({ url }) => codeOf(url, 'entrance'));
    expect(new Set(codes).size).toBe(3);
  });

  it('is closed in words that last: the poster admits nobody, and the next one is new', async () => {
    const company = await signUp();
    const before = (await put(company, { admissions: 5 })).body;
    for (let times = 0; times < 2; times++) {
      const reply = await call(observatory, entrance, { method: 'DELETE', key: company.key });
      expect(reply.status).toBe(204);
    }
    expect((await plan(company)).entrance).toBeNull();
    expect(await participation(company)).toMatchObject({ invited: 0, answered: null });
    await expect(
      newToken(observatory, { panel: company.id, entrance: codeOf(before.url, 'entrance') }),
    ).rejects.toMatchObject({ slug: 'invalid-admission' });
    expect((await put(company, { admissions: 5 })).body.url).not.toBe(before.url);
  });

  it('outlives the renewal of the cards, and they its closing', async () => {
    const company = await signUp();
    const poster = (await put(company, { admissions: 5 })).body;
    await post(company, { count: 3 });
    await call(observatory, cards, { method: 'DELETE', key: company.key });
    expect(await plan(company)).toMatchObject({ cards: 0, entrance: poster });
    await post(company, { count: 3 });
    await call(observatory, entrance, { method: 'DELETE', key: company.key });
    expect(await plan(company)).toMatchObject({ cards: 3, entrance: null });
  });

  it('refuses what is no number of admissions', async () => {
    const company = await signUp();
    for (const body of [
      { admissions: 0 },
      { admissions: 10_001 },
      { admissions: 2.5 },
      {},
      { admissions: 5, poster: 9 },
    ]) {
      expect([body, slugOf(await put(company, body))]).toEqual([body, '400 invalid-request']);
    }
    expect(await plan(company, '?epoch=1')).toMatchObject({ status: 400 });
  });

  it('does not lose a change that is made at the same time', async () => {
    const company = await signUp();
    await post(company, { count: 1 });
    const replies = await Promise.all([
      ...[2, 3, 4].map((count) => post(company, { count })),
      ...[5, 6, 7].map((admissions) => put(company, { admissions })),
    ]);
    for (const reply of replies) {
      if (reply.status !== 200) expect(slugOf(reply)).toBe('409 changed-meanwhile');
    }
    const { cards: made, entrance: opened } = await plan(company);
    expect((await participation(company)).invited).toBe(made + (opened?.admissions ?? 0));
  });
});

describe('participation', () => {
  it('is the number invited, by cards and entrance together, and what the wave plans', async () => {
    const company = await signUp();
    await post(company, { count: 30 });
    await put(company, { admissions: 12 });
    expect(await participation(company)).toEqual({
      invited: 42,
      answered: null,
      required: 30,
      needed: expect.objectContaining({ headlines: 30, everything: 100, likeForLike: 300 }),
      edition: null,
      editions: [{ releasesOn: '2027-01-01', hour: 9 }],
      weeks: [],
      countedOn: plannedCounts(observatory.wave),
    });
  });

  it('tells nothing of who comes', async () => {
    const company = await signUp();
    await post(company, { count: 30 });
    const { url } = (await put(company, { admissions: 12 })).body;
    const before = await participation(company);
    await useCards(company, 1, 25);
    await newToken(observatory, { panel: company.id, entrance: codeOf(url, 'entrance') });
    expect(await participation(company)).toEqual(before);
  });
});

describe('the profile questions', () => {
  const [nextPlan, nextCards, nextEntrance] = ['invitations', 'cards', 'entrance'].map(
    (part) => `/company/waves/next/${part}`,
  );

  it('are asked from 50 people on, cards and admissions together, until the wave opens', async () => {
    const company = await signUp();
    await acceptGuarantee(observatory, company.key, 'next');
    const settled = async () => (await call(observatory, nextPlan ?? '', { key: company.key })).body;
    await post(company, { count: 30 }, nextCards);
    expect(await settled()).toMatchObject({ profileQuestions: 'none', isSettled: false });
    await put(company, { admissions: 19 }, nextEntrance);
    expect(await settled()).toMatchObject({ profileQuestions: 'none' });
    await put(company, { admissions: 20 }, nextEntrance);
    expect(await settled()).toMatchObject({ profileQuestions: 'company', isSettled: false });
    await call(observatory, nextCards ?? '', { method: 'DELETE', key: company.key });
    expect(await settled()).toMatchObject({ profileQuestions: 'none' });
  });

  it('are settled by the first who are invited to an open wave: who was told of none is asked none', async () => {
    const company = await signUp();
    expect(await plan(company)).toMatchObject({ profileQuestions: 'none', isSettled: false });
    await post(company, { count: 30 });
    expect(await plan(company)).toMatchObject({ profileQuestions: 'none', isSettled: true });
    await put(company, { admissions: 60 });
    expect([await asked(company), (await plan(company)).profileQuestions]).toEqual(['none', 'none']);
    // Nor by taking the cards back.
    await call(observatory, entrance, { method: 'DELETE', key: company.key });
    await call(observatory, cards, { method: 'DELETE', key: company.key });
    await post(company, { count: 60 });
    expect(await asked(company)).toBe('none');
  });

  it('are asked no more where cards are taken back and fewer people are invited', async () => {
    const company = await signUp();
    await post(company, { count: 60 });
    expect(await asked(company)).toBe('company');
    await call(observatory, cards, { method: 'DELETE', key: company.key });
    await post(company, { count: 60 });
    expect(await asked(company)).toBe('company');
    await call(observatory, cards, { method: 'DELETE', key: company.key });
    await post(company, { count: 20 });
    expect(await asked(company)).toBe('none');
  });

  it('do not tell an employer who came: by the calendar alone they are the same', async () => {
    const askedAfter = async (used: number) => {
      const company = await signUp();
      await post(company, { count: 5 });
      await useCards(company, 1, used);
      await post(company, { count: 60 });
      return asked(company);
    };
    for (const used of [0, 1, 4, 5]) expect([used, await askedAfter(used)]).toEqual([used, 'none']);
  });
});
