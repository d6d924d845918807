import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { beforeEach, describe, expect, it } from 'vitest';
import { createApp } from '../../functions/api/app.ts';
import type { MailJob } from '../../functions/mail/mailer.ts';
import { readPeople } from '../../functions/storage/people.ts';
import { createLink } from '../../functions/storage/sign-ins.ts';
import { callApi, callAsPage, cookieOf, linkIn, mailOf } from '../support/every-route.ts';
import { type CallOptions, operatorKey, slugOf } from '../support/local-observatory.ts';
import { observatoryOfFile } from '../support/observatory-of-file.ts';
import { addMember, companyFields, pageHeaders, type SignedUpCompany } from '../support/signed-up-company.ts';
import { verifiedCompanyOf } from '../support/verified-company.ts';

/** Who would enter a space, or stay in it, past what is said of links, sessions and keys: by haste, by repeating, by other forms. */
const now = new Date('2026-11-28T10:20:00Z');
const minutesLater = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

const mailer = { ask: async (job: MailJob) => void jobs.push(job) };
const observatory = await observatoryOfFile({ now, mailer });
let jobs: MailJob[] = [];
let company: SignedUpCompany;

beforeEach(async () => {
  observatory.setNow(now);
  company = await verifiedCompanyOf(observatory);
  jobs = [];
});

const as = (session: string, path: string, options: CallOptions = {}) =>
  callAsPage(observatory.services, session, path, options);
const open = (link: string) => as('', '/sessions', { method: 'POST', body: { link } });
const askLink = (address: string) =>
  callApi(observatory.services, '/sign-in-links', { method: 'POST', body: { address, language: 'en' } });
const mailed = () => mailOf(observatory.services, jobs);
const newLink = (member: string) =>
  createLink(
    observatory.table,
    { kind: 'sign-in', space: 'company', owner: company.id, member },
    observatory.services.now(),
  );

describe('a link', () => {
  it('that is followed ten times at once opens one session', async () => {
    const link = await newLink(company.member);
    const replies = await Promise.all(Array.from({ length: 10 }, () => open(link)));
    expect(replies.map(({ status }) => status).sort()).toEqual([201, ...Array(9).fill(403)]);
  });

  it('of a sign-up, followed at once and again, makes one company', async () => {
    const contact = { name: 'Jeanne Martin', address: 'jeanne@twice.example' };
    await callApi(observatory.services, '/companies', {
      method: 'POST',
      body: { ...companyFields, contact, language: 'fr' },
    });
    // As a queue may deliver it twice, there are two links for one company.
    const [job] = jobs;
    const mails = [...(await mailed()), ...(await mailOf(observatory.services, [job as MailJob]))];
    const links = mails.map(linkIn);
    const replies = await Promise.all([...links, ...links].map(open));
    const opened = replies.filter(({ status }) => status === 201);
    expect(opened).toHaveLength(1);
    const { people } = await readPeople(observatory.table, { id: opened[0]?.body.company });
    expect(people.members).toHaveLength(1);
    for (const reply of replies) if (reply.status !== 201) expect(reply.status).toBeLessThan(500);
  });

  it('lets everybody in whose first link is followed in the same moment', async () => {
    const added = await Promise.all([0, 1, 2, 3, 4].map((number) => `new${number}@acme.example`)).then(
      async (addresses) => {
        const ids: string[] = [];
        for (const address of addresses) {
          const body = { address, role: 'reads', language: 'en' };
          ids.push((await as(company.session, '/company/members', { method: 'POST', body })).body.id);
        }
        return ids;
      },
    );
    const links = await Promise.all(added.map(newLink));
    const replies = await Promise.all(links.map(open));
    expect(replies.map(({ status }) => status)).toEqual(added.map(() => 201));
    const { people } = await readPeople(observatory.table, { id: company.id });
    expect(people.members.filter(({ hasSignedIn }) => !hasSignedIn)).toEqual([]);
  });

  it('opens what the role allows now, and nothing of a company that has left meanwhile', async () => {
    const other = await addMember(observatory, company.id, { address: 'b@acme.example', now });
    const link = await newLink(other.member);
    const path = `/company/members/${other.member}`;
    expect((await as(other.session, path, { method: 'PATCH', body: { role: 'reads' } })).status).toBe(200);
    for (const session of [other.session, cookieOf(await open(link))]) {
      expect((await as(session, '/session')).body.role).toBe('reads');
      expect(slugOf(await as(session, path, { method: 'PATCH', body: { role: 'manages' } }))).toBe(
        '403 reads-only',
      );
    }
    const late = await newLink(company.member);
    const left = await as(company.session, '/company/departure', { method: 'POST', body: { name: 'Acme' } });
    expect(left.status).toBe(204);
    expect(slugOf(await open(late))).toBe('403 invalid-link');
    for (const { session } of [company, other]) expect((await as(session, '/company')).status).toBe(401);
    expect((await callApi(observatory.services, '/company', { key: company.key })).status).toBe(401);
  });

  it('of one company opens no other, though both have a member of the same address', async () => {
    const second = await verifiedCompanyOf(observatory, { name: 'Second' });
    await addMember(observatory, second.id, { address: company.address, now });
    await askLink(company.address);
    const mails = (await mailed()).filter(({ text }) => text.includes('#/link/'));
    expect(mails).toHaveLength(2);
    const mailOfCompany = (name: string) => mails.find(({ subject }) => subject.includes(name));
    const session = cookieOf(await open(linkIn(mailOfCompany('Acme'))));
    expect((await as(session, '/company')).body.name).toBe('Acme');
    await as(company.session, '/company/departure', { method: 'POST', body: { name: 'Acme' } });
    expect((await as(session, '/company')).status).toBe(401);
    const others = cookieOf(await open(linkIn(mailOfCompany('Second'))));
    expect((await as(others, '/company')).body.name).toBe('Second');
  });

  it('cannot be kept from its member by asking for many: whoever is mailed none has one that is good', async () => {
    let newest = { link: '', at: -60 };
    for (let minute = 0; minute < 90; minute += 5) {
      observatory.setNow(minutesLater(minute));
      // The flood comes first, then the member asks.
      for (let asking = 0; asking < 6; asking++) await askLink(company.address);
      const mail = (await mailed()).at(-1);
      if (mail) newest = { link: linkIn(mail), at: minute };
      expect(minute - newest.at).toBeLessThan(15);
    }
    expect((await open(newest.link)).status).toBe(201);
  });
});

describe('one member on two devices', () => {
  /** Each signs in by a link of its own. */
  const device = async () => cookieOf(await open(await newLink(company.member)));
  const isIn = async (session: string) => (await as(session, '/company')).status === 200;

  it('opens on one the link that was asked for on the other, which is spent then, whatever the first still shows', async () => {
    await askLink(company.address);
    const link = linkIn((await mailed()).at(-1));
    const other = await device();
    const opened = await as(other, '/sessions', { method: 'POST', body: { link } });
    expect(await isIn(cookieOf(opened))).toBe(true);
    // In that browser the new session takes the place of the old one; the first device is asked for a link of its own.
    expect(await isIn(other)).toBe(false);
    expect(slugOf(await open(link))).toBe('403 invalid-link');
  });

  it('is signed out where they sign out, and stays signed in elsewhere', async () => {
    const [one, other] = [await device(), await device()];
    expect((await as(one, '/session', { method: 'DELETE' })).status).toBe(204);
    expect([await isIn(one), await isIn(other)]).toEqual([false, true]);
  });

  it('is out on both as they are removed, and whoever was is let into nothing by an open page’s change', async () => {
    const reader = await addMember(observatory, company.id, { address: 'b@a.example', now, role: 'reads' });
    const second = cookieOf(await open(await newLink(reader.member)));
    await as(company.session, `/company/members/${reader.member}`, { method: 'DELETE' });
    for (const session of [reader.session, second]) {
      expect((await as(session, '/company/recovery', { method: 'DELETE' })).status).toBe(401);
      expect(await isIn(session)).toBe(false);
    }
  });

  it('saves what was opened on both on one alone: the other is told, and nothing of it is lost or mixed', async () => {
    const [one, other] = [await device(), await device()];
    const tag = (await as(one, '/company')).headers.get('etag') ?? '';
    const change = (session: string, body: object) =>
      as(session, '/company', { method: 'PATCH', body, headers: { 'if-match': tag } });
    const replies = await Promise.all([change(one, { headcount: 301 }), change(other, { headcount: 302 })]);
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 412]);
    const kept = (await as(one, '/company')).body.headcount;
    expect(kept).toBe(replies[0]?.status === 200 ? 301 : 302);
    expect((await change(other, { headcount: 303 })).status).toBe(412);
  });
});

describe('another form of the same request', () => {
  it('opens nothing to a member who reads', async () => {
    const { session } = await addMember(observatory, company.id, {
      address: 'r@a.example',
      now,
      role: 'reads',
    });
    for (const path of [
      '/company/%65xport',
      '/company/export/',
      '/company//export',
      '/company/./export',
      '/Company/export',
      '/company/keys?x=1',
      '/company/keys%3F',
      '/company/keys/',
      '/%63ompany/keys',
      '/x/../company/keys',
      '/company/export;a',
    ]) {
      const reply = await as(session, path);
      expect([400, 401, 403, 404], path).toContain(reply.status);
      expect(reply.headers.get('content-type'), path).not.toContain('zip');
      expect(reply.text, path).not.toContain('usedInWeekOf');
      const head = await as(session, path, { method: 'HEAD' });
      expect([400, 401, 403, 404], path).toContain(head.status);
    }
    expect((await as(session, '/company/export', { method: 'HEAD' })).status).toBe(403);
  });

  it('is none of ours: a form’s text, a beacon, or another method named in a header', async () => {
    const app = createApp(observatory.services);
    const origin = observatory.services.siteOrigin;
    const body = JSON.stringify({ name: 'Acme' });
    const plain = { cookie: company.session, 'content-type': 'text/plain', origin };
    for (const headers of [
      plain,
      { ...plain, 'content-type': 'application/x-www-form-urlencoded' },
      { ...plain, origin: 'https://evil.observatory.test', ...{ 'x-observatory-page': '1' } },
      { ...plain, ...pageHeaders('null') },
      { ...plain, ...pageHeaders(origin), 'sec-fetch-site': 'none' },
    ]) {
      const reply = await app.request('/api/v1/company/departure', { method: 'POST', headers, body });
      expect(reply.status).toBe(403);
    }
    const overridden = await app.request('/api/v1/company/members', {
      headers: { ...plain, 'x-http-method-override': 'DELETE', 'x-method': 'DELETE' },
    });
    expect(overridden.status).toBe(200);
    expect((await as(company.session, '/company')).status).toBe(200);
  });

  it('of a key is none: in the address, as a cookie, in other letters, of before it was revoked, or the operator’s side', async () => {
    const made = await as(company.session, '/company/keys', {
      method: 'POST',
      body: { name: 'k', scope: 'reads' },
    });
    const { id, key } = made.body;
    const asKey = (path: string, headers: Record<string, string>) =>
      callApi(observatory.services, path, { headers });
    for (const [path, headers] of [
      [`/company?key=${key}`, {}],
      [`/company?access_token=${key}`, {}],
      ['/company', { cookie: `__Host-company=${key}` }],
      ['/company', { authorization: `Basic ${btoa(`${key}:`)}` }],
      ['/company', { authorization: `Bearer ${key.toUpperCase()}` }],
      ['/company', { authorization: `Bearer ${key}x` }],
      ['/company', { authorization: `Bearer ${key.split('.')[0]}.` }],
      ['/company', { authorization: 'Bearer ' }],
      ['/operator/health', { authorization: `Bearer ${key}` }],
      ['/operator/health', { authorization: `Bearer ${company.key}` }],
      // A key beside a session counts, and a wrong one is not helped by the session.
      ['/company', { authorization: 'Bearer x', cookie: company.session }],
    ] as const) {
      expect((await asKey(path, headers)).status, `${path} ${JSON.stringify(headers)}`).toBe(401);
    }
    expect((await asKey('/company', { authorization: `Bearer ${key}` })).status).toBe(200);
    await as(company.session, `/company/keys/${id}`, { method: 'DELETE' });
    expect((await asKey('/company', { authorization: `Bearer ${key}` })).status).toBe(401);
  });
});

describe('what two do at once', () => {
  it('leaves nothing of an address that came to nothing', async () => {
    const add = (address: string) =>
      as(company.session, '/company/members', {
        method: 'POST',
        body: { address, role: 'reads', language: 'en' },
      });
    const lookups = async () => {
      const { Items = [] } = await observatory.table.client.send(
        new ScanCommand({ TableName: observatory.table.name, ConsistentRead: true }),
      );
      return Items.filter(({ pk, sk }) => pk?.S?.startsWith('MEMBER#') && sk?.S === company.id).length;
    };
    const replies = await Promise.all([1, 2, 3, 4, 5].map((number) => add(`at-once${number}@acme.example`)));
    const added = replies.filter(({ status }) => status === 201).length;
    expect(replies.map(({ status }) => status).filter((status) => status !== 201)).toEqual(
      Array(5 - added).fill(409),
    );
    expect(added).toBeLessThan(5);
    expect(await lookups()).toBe(1 + added);
  });

  it('verifies no company as what the operator has not seen', async () => {
    const change = (name: string) =>
      callApi(observatory.services, '/company', {
        ...{ method: 'PATCH', key: company.key, headers: { 'if-match': '*' } },
        body: { name },
      });
    await change('Boulangerie Martin');
    const seen = (
      await callApi(observatory.services, '/operator/companies?status=pending', { key: operatorKey })
    ).body.find(({ id }: { id: string }) => id === company.id);
    expect(seen.name).toBe('Boulangerie Martin');
    await change('Banque de France');
    const decide = (revision: number) =>
      callApi(observatory.services, `/operator/companies/${company.id}`, {
        ...{ method: 'PATCH', key: operatorKey, body: { status: 'verified', revision } },
      });
    expect(slugOf(await decide(seen.revision))).toBe('409 changed-meanwhile');
    expect((await callApi(observatory.services, '/company', { key: company.key })).body.status).toBe(
      'pending',
    );
    expect((await decide(seen.revision + 1)).body.status).toBe('verified');
  });
});
