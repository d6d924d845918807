import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { useInvitation } from '../../../functions/storage/invitations.ts';
import { createWave } from '../../../functions/storage/waves.ts';
import { call, type LocalObservatory, startLocalObservatory } from '../../support/local-observatory.ts';
import { newToken } from '../../support/respondents.ts';

const now = new Date('2026-11-22T12:00:00Z');
let observatory: LocalObservatory;

beforeAll(async () => {
  observatory = await startLocalObservatory({ now });
  const base = observatory.wave;
  await createWave(observatory.table, { ...base, id: 'next', opensOn: '2027-01-01', closesOn: '2027-03-31' });
  await createWave(observatory.table, { ...base, id: 'past', opensOn: '2026-01-01', closesOn: '2026-03-31' });
});

afterAll(async () => {
  expect(observatory.failures).toEqual([]);
  await observatory.stop();
});

interface Company {
  readonly id: string;
  readonly key: string;
}

async function signUp(): Promise<Company> {
  const body = { name: 'Acme', activity: 'digital', employer: 'private', headcount: 200 };
  return (await call(observatory, '/companies', { method: 'POST', body })).body;
}

const links = '/company/waves/current/invitations';
const entrance = '/company/waves/current/entrance';
const post = ({ key }: Company, body: unknown, path = links) =>
  call(observatory, path, { method: 'POST', key, body });
const put = ({ key }: Company, body: unknown, path = entrance) =>
  call(observatory, path, { method: 'PUT', key, body });
const plan = async ({ key }: Company, query = '') => (await call(observatory, links + query, { key })).body;
const participation = async ({ key }: Company) =>
  (await call(observatory, '/company/waves/current/participation', { key })).body;
const slugOf = ({ status, body }: { status: number; body: { type?: string } }) =>
  `${status} ${body.type?.split('/').at(-1)}`;
const codeOf = (url: string, name = 'code') =>
  new URLSearchParams(new URL(url).hash.slice(1)).get(name) ?? '';
const asked = async ({ id }: Company) =>
  (await call(observatory, `/waves/current/panels/${id}`)).body.profileQuestions;

/** Has so many of the company's links used, without the protocol. */
async function useLinks({ id }: Company, from: number, to: number): Promise<void> {
  const panel = { wave: observatory.wave.id, company: id };
  for (let serial = from; serial <= to; serial++) {
    await useInvitation(observatory.table, panel, { serial, blindedHash: `hash-${serial}` });
  }
}

describe('invitation links', () => {
  it('are the same when asked for again, and the first ones stay when more are asked for', async () => {
    const company = await signUp();
    const first = (await post(company, { count: 7 })).body.invitations;
    expect(first.map(({ serial }: { serial: number }) => serial)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(new Set(first.map(({ url }: { url: string }) => url)).size).toBe(7);
    expect((await post(company, { count: 7 })).body.invitations).toEqual(first);
    expect((await post(company, { count: 9 })).body.invitations.slice(0, 7)).toEqual(first);
    expect((await plan(company)).links).toBe(9);
  });

  it('come in parts that make up the whole', async () => {
    const company = await signUp();
    const whole = (await post(company, { count: 10 })).body.invitations;
    const parts = [];
    for (const [from, to] of [
      [1, 4],
      [5, 5],
      [6, 10],
    ]) {
      parts.push(...(await post(company, { count: 10, from, to })).body.invitations);
    }
    expect(parts).toEqual(whole);
  });

  it('are up to 100,000, each answer under Lambda’s 6 MB', async () => {
    const company = await signUp();
    const last = await post(company, { count: 100_000, from: 85_001, to: 100_000 });
    expect(last.status).toBe(200);
    expect(last.body.invitations).toHaveLength(15_000);
    expect(last.body.invitations.at(-1).serial).toBe(100_000);
    // As a Lambda function answers it, inside JSON, and on the longest host name that DNS allows (RFC 1035, 2.3.4).
    const longer = 255 - 'observatory.test'.length;
    expect(JSON.stringify(last.text).length + 15_000 * longer).toBeLessThan(6 * 1024 * 1024);
    expect(await plan(company)).toMatchObject({ links: 100_000, profileQuestions: 'company' });
  });

  it('are refused in one answer beyond that, by name, and nothing is planned', async () => {
    const company = await signUp();
    const reply = await post(company, { count: 15_001 });
    expect(slugOf(reply)).toBe('400 invalid-request');
    expect(reply.body.errors).toEqual([
      { path: 'count', message: expect.stringContaining('at most 15000 links') },
    ]);
    expect((await plan(company)).links).toBe(0);
    expect((await post(company, { count: 15_000 })).body.invitations).toHaveLength(15_000);
  });

  it('refuse a range that is none, and fields that they do not know', async () => {
    const company = await signUp();
    for (const [body, path] of [
      [{ count: 0 }, 'count'],
      [{ count: 100_001, from: 1, to: 2 }, 'count'],
      [{ count: 1.5 }, 'count'],
      [{ count: '5' }, 'count'],
      [{ count: 5, from: 2 }, 'to'],
      [{ count: 5, to: 2 }, 'from'],
      [{ count: 5, from: 4, to: 2 }, 'from'],
      [{ count: 5, from: 4, to: 6 }, 'to'],
      [{ count: 5, from: 0, to: 2 }, 'from'],
      [{ count: 50_000, from: 1, to: 15_001 }, 'to'],
      [{ count: 5, language: 'de' }, 'language'],
      [{ count: 5, epoch: 3 }, 'epoch'],
    ] as const) {
      const reply = await post(company, body);
      expect([body, slugOf(reply)]).toEqual([body, '400 invalid-request']);
      expect(reply.body.errors.map((error: { path: string }) => error.path)).toContain(path);
    }
    expect((await plan(company)).links).toBe(0);
  });

  it('lead to the page in the language asked for, French without one', async () => {
    const company = await signUp();
    const urls = async (language?: string) =>
      (await post(company, { count: 1, ...(language && { language }) })).body.invitations[0].url;
    expect(await urls()).toMatch(/^https:\/\/observatory\.test\/fr\/survey#wave=[\w-]+&panel=c/);
    expect(await urls('en')).toBe((await urls('fr')).replace('/fr/', '/en/'));
  });

  it('come as CSV by Accept, ranges included', async () => {
    const { key } = await signUp();
    const csv = await call(observatory, links, {
      method: 'POST',
      key,
      headers: { accept: 'text/csv' },
      body: { count: 3, from: 2, to: 3 },
    });
    expect(csv.headers.get('content-type')).toMatch(/^text\/csv/);
    const [head, ...rows] = csv.text.trim().split('\r\n');
    expect(head).toBe('serial,url');
    expect(rows.map((row) => row.split(',')[0])).toEqual(['2', '3']);
    for (const row of rows)
      expect(row).toMatch(
        /^\d,https:\/\/observatory\.test\/fr\/survey#wave=[\w-]+&panel=\w+&code=[\w-]{22}$/,
      );
  });

  it('are void after a renewal, and the number of a used one is not given out anew', async () => {
    const company = await signUp();
    const [one, two] = (await post(company, { count: 2 })).body.invitations;
    await newToken(observatory, { panel: company.id, invitation: codeOf(one.url) });
    expect((await call(observatory, links, { method: 'DELETE', key: company.key })).status).toBe(204);
    expect(await plan(company)).toMatchObject({ links: 0 });
    await expect(
      newToken(observatory, { panel: company.id, invitation: codeOf(two.url) }),
    ).rejects.toMatchObject({ slug: 'invalid-admission' });
    const [newOne, newTwo] = (await post(company, { count: 2 })).body.invitations;
    expect([newOne.url === one.url, newTwo.url === two.url]).toEqual([false, false]);
    await expect(
      newToken(observatory, { panel: company.id, invitation: codeOf(newOne.url) }),
    ).rejects.toMatchObject({ slug: 'admission-used' });
    expect(await newToken(observatory, { panel: company.id, invitation: codeOf(newTwo.url) })).toContain('.');
  });

  it('can be prepared before a wave opens, and not once it is closed', async () => {
    const company = await signUp();
    expect((await post(company, { count: 3 }, '/company/waves/next/invitations')).status).toBe(200);
    expect((await put(company, { admissions: 3 }, '/company/waves/next/entrance')).status).toBe(200);
    const closed = await post(company, { count: 3 }, '/company/waves/past/invitations');
    expect([slugOf(closed), closed.body.waveStatus]).toEqual(['409 wave-not-open', 'closed']);
    expect(slugOf(await put(company, { admissions: 3 }, '/company/waves/past/entrance'))).toBe(
      '409 wave-not-open',
    );
    for (const path of ['/company/waves/nope/invitations', '/company/waves/nope/entrance']) {
      const method = path.endsWith('entrance') ? 'PUT' : 'POST';
      const body = path.endsWith('entrance') ? { admissions: 3 } : { count: 3 };
      expect(slugOf(await call(observatory, path, { method, key: company.key, body }))).toBe(
        '404 unknown-wave',
      );
    }
  });
});

describe('a shared entrance', () => {
  it('has the same link when asked for again, and another with another number of admissions', async () => {
    const company = await signUp();
    expect((await plan(company)).entrance).toBeNull();
    const first = (await put(company, { admissions: 40 })).body;
    expect(first).toEqual({
      admissions: 40,
      url: expect.stringMatching(
        /^https:\/\/observatory\.test\/fr\/survey#wave=[\w-]+&panel=c\w+&entrance=[\w-]{16}$/,
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

  it('outlives the renewal of the links, and they its closing', async () => {
    const company = await signUp();
    const poster = (await put(company, { admissions: 5 })).body;
    await post(company, { count: 3 });
    await call(observatory, links, { method: 'DELETE', key: company.key });
    expect(await plan(company)).toMatchObject({ links: 0, entrance: poster });
    await post(company, { count: 3 });
    await call(observatory, entrance, { method: 'DELETE', key: company.key });
    expect(await plan(company)).toMatchObject({ links: 3, entrance: null });
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
    const { links: linked, entrance: opened } = await plan(company);
    expect((await participation(company)).invited).toBe(linked + (opened?.admissions ?? 0));
  });
});

describe('participation', () => {
  it('is the number invited, by link and entrance together, and what the wave plans', async () => {
    const company = await signUp();
    await post(company, { count: 30 });
    await put(company, { admissions: 12 });
    expect(await participation(company)).toEqual({
      invited: 42,
      answered: null,
      required: 30,
      edition: null,
      editions: [{ releasesOn: '2027-01-01', hour: 9 }],
    });
  });

  it('tells nothing of who comes', async () => {
    const company = await signUp();
    await post(company, { count: 30 });
    const { url } = (await put(company, { admissions: 12 })).body;
    const before = await participation(company);
    await useLinks(company, 1, 25);
    await newToken(observatory, { panel: company.id, entrance: codeOf(url, 'entrance') });
    expect(await participation(company)).toEqual(before);
  });
});

describe('the profile questions', () => {
  const [nextLinks, nextEntrance] = ['invitations', 'entrance'].map((part) => `/company/waves/next/${part}`);

  it('are asked from 50 people on, links and admissions together, until the wave opens', async () => {
    const company = await signUp();
    const settled = async () => (await call(observatory, nextLinks ?? '', { key: company.key })).body;
    await post(company, { count: 30 }, nextLinks);
    expect(await settled()).toMatchObject({ profileQuestions: 'none', isSettled: false });
    await put(company, { admissions: 19 }, nextEntrance);
    expect(await settled()).toMatchObject({ profileQuestions: 'none' });
    await put(company, { admissions: 20 }, nextEntrance);
    expect(await settled()).toMatchObject({ profileQuestions: 'company', isSettled: false });
    await call(observatory, nextLinks ?? '', { method: 'DELETE', key: company.key });
    expect(await settled()).toMatchObject({ profileQuestions: 'none' });
  });

  it('are settled by the first who are invited to an open wave: who was told of none is asked none', async () => {
    const company = await signUp();
    expect(await plan(company)).toMatchObject({ profileQuestions: 'none', isSettled: false });
    await post(company, { count: 30 });
    expect(await plan(company)).toMatchObject({ profileQuestions: 'none', isSettled: true });
    await put(company, { admissions: 60 });
    expect([await asked(company), (await plan(company)).profileQuestions]).toEqual(['none', 'none']);
    // Nor by taking the links back.
    await call(observatory, entrance, { method: 'DELETE', key: company.key });
    await call(observatory, links, { method: 'DELETE', key: company.key });
    await post(company, { count: 60 });
    expect(await asked(company)).toBe('none');
  });

  it('are asked no more where links are taken back and fewer people are invited', async () => {
    const company = await signUp();
    await post(company, { count: 60 });
    expect(await asked(company)).toBe('company');
    await call(observatory, links, { method: 'DELETE', key: company.key });
    await post(company, { count: 60 });
    expect(await asked(company)).toBe('company');
    await call(observatory, links, { method: 'DELETE', key: company.key });
    await post(company, { count: 20 });
    expect(await asked(company)).toBe('none');
  });

  it('do not tell an employer who came: by the calendar alone they are the same', async () => {
    const askedAfter = async (used: number) => {
      const company = await signUp();
      await post(company, { count: 5 });
      await useLinks(company, 1, used);
      await post(company, { count: 60 });
      return asked(company);
    };
    for (const used of [0, 1, 4, 5]) expect([used, await askedAfter(used)]).toEqual([used, 'none']);
  });
});
