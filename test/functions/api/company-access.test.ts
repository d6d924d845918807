import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { AccountJob, MailJob } from '../../../functions/mail/mailer.ts';
import type { OutgoingMail } from '../../../functions/mail/transport.ts';
import { createCompany } from '../../../functions/storage/companies.ts';
import { readPeople, writePeople } from '../../../functions/storage/people.ts';
import { createSession, linkMinutes, sessionHours } from '../../../functions/storage/sign-ins.ts';
import { besideTables, type Table } from '../../../functions/storage/table.ts';
import { companyKeyHash } from '../../../functions/survey/company.ts';
import { newMachineKey } from '../../../functions/survey/members.ts';
import { dataProtectionTexts } from '../../../web/house/data-protection-texts.ts';
import {
  askAll,
  callApi,
  callAsPage,
  cookieOf,
  type DocumentedRoute,
  documentedRoutes,
  foreignHeaders,
  linkIn,
  mailOf,
} from '../../support/every-route.ts';
import {
  type CallOptions,
  type LocalObservatory,
  operatorKey,
  slugOf,
} from '../../support/local-observatory.ts';
import { observatoryOfFile } from '../../support/observatory-of-file.ts';
import {
  addMember,
  companyFields,
  pageHeaders,
  type SignedUpCompany,
  signedUpCompany,
} from '../../support/signed-up-company.ts';
import { verifiedCompanyOf } from '../../support/verified-company.ts';

const now = new Date('2026-11-28T10:20:00Z');
const outbox: OutgoingMail[] = [];
let asked: MailJob[] = [];
const observatory = await observatoryOfFile({ now, mailer: { ask: async (job) => void asked.push(job) } });
let routes: readonly DocumentedRoute[];

beforeAll(async () => {
  routes = await documentedRoutes(observatory.services);
});

/** What asks for no key, session or token. */
const openRoutes = [
  'DELETE /session',
  'GET /editions',
  'GET /editions.atom',
  'GET /editions/{edition}',
  'GET /editions/{edition}/checksums',
  'GET /editions/{edition}/citation',
  'GET /editions/{edition}/download',
  'GET /editions/{edition}/files',
  'GET /editions/{edition}/files/{name}',
  'GET /editions/{edition}/tables',
  'GET /editions/{edition}/tables/{question}',
  'GET /guarantees/{hash}',
  'GET /house',
  'GET /house/logo/{file}',
  'GET /operator-sign-in-ways',
  'GET /provider-sign-ins/callback',
  'GET /questionnaires/{hash}',
  'GET /session',
  'GET /waves',
  'GET /waves/{wave}',
  'GET /waves/{wave}/panels',
  'GET /waves/{wave}/panels/{panel}',
  'POST /companies',
  'POST /provider-sign-ins',
  'POST /sessions',
  'POST /sign-in-links',
  'POST /waves/{wave}/challenges',
  'POST /waves/{wave}/panels/{panel}/welcome',
  'POST /waves/{wave}/tokens',
];
const isCompanys = ({ path }: DocumentedRoute) => /^\/company(?:\/|$)/.test(path);
const changes = ({ method }: DocumentedRoute) => method !== 'GET';
const call = ({ services }: LocalObservatory, path: string, options?: CallOptions) =>
  callApi(services, path, options);
const asPage = (cookie: string, path: string, options?: CallOptions) =>
  callAsPage(observatory.services, cookie, path, options);

/** Does what was asked of whoever sends mail. @returns what was mailed by it */
async function sendMail(): Promise<OutgoingMail[]> {
  const sent = await mailOf(observatory.services, asked);
  outbox.push(...sent);
  return sent;
}

const askLink = (address: string) =>
  call(observatory, '/sign-in-links', { method: 'POST', body: { address, language: 'fr' } });
const open = (link: string, options: CallOptions = {}) =>
  asPage('', '/sessions', { method: 'POST', body: { link }, ...options });

async function sessionOf(owner: string, member: string): Promise<string> {
  const { table, services } = observatory;
  return `__Host-company=${await createSession(table, { space: 'company', owner, member }, services.now())}`;
}

/** Whatever is in the tables, as text. */
async function everyItem({ client, name }: Table): Promise<string> {
  const { responses, admissions } = besideTables(name);
  const found = await Promise.all(
    [name, responses, admissions].map((TableName) => client.send(new ScanCommand({ TableName }))),
  );
  return JSON.stringify(found.map(({ Items }) => Items));
}

describe('every route below /company', () => {
  it('states in the document that it asks for a session, and no other route does; nothing is open but what is named so', () => {
    for (const route of routes) {
      const [schemes, name] = [Object.keys(route.security), `${route.method} ${route.path}`];
      expect(schemes.includes('companySession'), name).toBe(isCompanys(route));
      expect(schemes.includes('operatorSession'), name).toBe(route.path.startsWith('/operator/'));
    }
    expect(routes.filter(isCompanys).map(({ path }) => path)).toContain('/company/members/{member}');
    expect(routes.filter(isCompanys).length).toBeGreaterThan(25);
    // Whatever asks for nothing is named here: what is added without a scheme is none by oversight.
    const open = routes.filter(({ security }) => Object.keys(security).length === 0);
    expect(open.map(({ method, path }) => `${method} ${path}`).sort()).toEqual(openRoutes);
  });

  it.each<[string, () => Promise<[headers: Record<string, string>]>]>([
    ['no session', async () => [{}]],
    ['a made-up session', async () => [{ cookie: `__Host-company=${'x'.repeat(43)}` }]],
    [
      'a session under the laptop’s name',
      async () => [{ cookie: (await signedUpCompany(observatory)).session.replace('__Host-', 'local-') }],
    ],
    [
      'an expired session',
      async () => {
        const { id, member } = await signedUpCompany(observatory);
        const begun = new Date(now.getTime() - 12 * 3_600_000);
        const session = await createSession(
          observatory.table,
          { space: 'company', owner: id, member },
          begun,
        );
        return [{ cookie: `__Host-company=${session}` }];
      },
    ],
    [
      'a session that was signed out of',
      async () => {
        const { session } = await signedUpCompany(observatory);
        expect((await asPage(session, '/session', { method: 'DELETE' })).status).toBe(204);
        return [{ cookie: session }];
      },
    ],
    [
      'the session of a member who was removed',
      async () => {
        const company = await signedUpCompany(observatory);
        const other = await addMember(observatory, company.id, {
          ...{ address: 'b@b.example', now, role: 'reads' },
        });
        const removal = `/company/members/${other.member}`;
        expect((await asPage(company.session, removal, { method: 'DELETE' })).status).toBe(204);
        await sendMail();
        return [{ cookie: other.session }];
      },
    ],
    [
      'a session as a key',
      async () => [
        { authorization: `Bearer ${(await signedUpCompany(observatory)).session.replace(/^.*=/, '')}` },
      ],
    ],
    ['the operator’s key', async () => [{ authorization: `Bearer ${operatorKey}` }]],
  ])('is closed to %s', async (_, credential) => {
    const [headers] = await credential();
    const replies = await askAll(routes.filter(isCompanys), (path, options) =>
      asPage('', path, { ...options, headers }),
    );
    for (const [route, reply] of replies) expect(reply, route).toBe('401 unauthorized');
  });

  it('lets a member who reads read all but keys and the export, and change nothing but refuse a new address', async () => {
    const { id } = await verifiedCompanyOf(observatory);
    const { session } = await addMember(observatory, id, { address: 'reads@a.example', now, role: 'reads' });
    const replies = await askAll(routes.filter(isCompanys), (path, options) =>
      asPage(session, path, options),
    );
    for (const [route, reply] of replies) {
      const isForReaders = route.startsWith('GET') && !/\/(keys|export)$/.test(route);
      // Told of by mail to every member, and theirs to refuse.
      const isTheirs = /^DELETE \/company\/(recovery|removal|departure)$/.test(route);
      if (isForReaders || isTheirs) expect(reply, route).not.toMatch(/^40[13]/);
      else expect(reply, route).toBe('403 reads-only');
    }
  });

  it('lets a member who manages read and change', async () => {
    const { session } = await verifiedCompanyOf(observatory);
    const replies = await askAll(routes.filter(isCompanys), (path, options) =>
      asPage(session, path, options),
    );
    for (const [route, reply] of replies) expect(reply, route).not.toMatch(/401|403/);
  });

  it.each(['reads', 'manages'] as const)('keeps a machine key to its scope: %s', async (scope) => {
    const { id } = await verifiedCompanyOf(observatory);
    const { key, kept } = newMachineKey(id, 'small', scope);
    const { people, revision } = await readPeople(observatory.table, { id });
    await writePeople(observatory.table, id, { people: { ...people, keys: [kept] }, revision });
    const replies = await askAll(routes.filter(isCompanys), (path, options) =>
      call(observatory, path, { ...options, key, headers: { 'if-match': '*' } }),
    );
    for (const [name, reply] of replies) {
      const route = routes.find(({ method, path }) => `${method} ${path}` === name) as DocumentedRoute;
      if (scope === 'reads' && changes(route)) expect(reply, name).toBe('403 reads-only');
      else if (!('companyKey' in route.security))
        expect(['403 members-only', '403 reads-only', '400 invalid-request'], name).toContain(reply);
      else if (name !== 'POST /company/members') expect(reply, name).not.toMatch(/401|403/);
    }
  });

  it('is closed to what another site sends with a member’s cookie, whatever it sends along', async () => {
    const { session } = await verifiedCompanyOf(observatory);
    const foreign = foreignHeaders(observatory.services);
    const writing = routes.filter((route) => isCompanys(route) && changes(route));
    expect(writing.length).toBeGreaterThan(12);
    for (const headers of foreign) {
      const replies = await askAll(writing, (path, options) =>
        call(observatory, path, { ...options, headers: { cookie: session, 'if-match': '*', ...headers } }),
      );
      for (const [route, reply] of replies) expect(reply, route).toBe('403 foreign-request');
      for (const [path, method] of [
        ['/session', 'DELETE'],
        ['/sessions', 'POST'],
      ] as const) {
        const body = method === 'POST' ? { link: 'x' } : undefined;
        const reply = await call(observatory, path, {
          method,
          headers: { cookie: session, ...headers },
          body,
        });
        expect(slugOf(reply), path).toBe('403 foreign-request');
      }
    }
    expect((await asPage(session, '/company')).status).toBe(200);
  });

  it('is told to no page of another site by CORS', async () => {
    const { session } = await signedUpCompany(observatory);
    for (const { path } of routes.filter(isCompanys)) {
      const headers = {
        cookie: session,
        origin: 'https://evil.example',
        'access-control-request-method': 'GET',
      };
      for (const method of ['GET', 'OPTIONS']) {
        const reply = await call(observatory, path.replace(/\{\w+\}/g, 'none'), { method, headers });
        expect(reply.headers.get('access-control-allow-origin'), path).toBeNull();
        expect(reply.headers.get('access-control-allow-credentials'), path).toBeNull();
      }
    }
  });

  it('shows a member nothing of another company, whose members and keys are not theirs to change', async () => {
    const [ours, theirs] = [await signedUpCompany(observatory), await signedUpCompany(observatory)];
    const { people } = await readPeople(observatory.table, { id: ours.id });
    for (const [path, options] of [
      [`/company/members/${ours.member}`, { method: 'PATCH', body: { role: 'reads' } }],
      [`/company/members/${ours.member}`, { method: 'DELETE' }],
      [`/company/members/${ours.member}/recovery`, { method: 'POST', body: { address: 'x@x.example' } }],
      [`/company/keys/${people.keys[0]?.id}`, { method: 'DELETE' }],
    ] as const) {
      expect((await asPage(theirs.session, path, options)).status).toBe(404);
    }
    const seen = await Promise.all(
      ['/company', '/company/members', '/company/keys', '/session'].map((path) =>
        asPage(theirs.session, path),
      ),
    );
    const text = seen.map((reply) => reply.text).join();
    for (const own of [ours.id, ours.address, ours.member]) expect(text).not.toContain(own);
    expect((await readPeople(observatory.table, { id: ours.id })).people).toEqual(people);
  });
});

describe('a link to sign in with', () => {
  let company: SignedUpCompany;
  beforeEach(async () => {
    company = await signedUpCompany(observatory);
    asked = [];
  });

  it('is asked for in the same words and by the same steps whether the address is known or not', async () => {
    const replies = [await askLink(company.address), await askLink('nobody@elsewhere.example')];
    expect(replies.map(({ status, text }) => [status, text])).toEqual([
      [202, '{"minutes":15}'],
      [202, '{"minutes":15}'],
    ]);
    const [known, unknown] = asked as (AccountJob & { kind: 'sign-in' })[];
    expect([known?.kind, known?.sealedAddress.length]).toEqual([
      unknown?.kind,
      unknown?.sealedAddress.length,
    ]);
    expect(JSON.stringify(asked)).not.toMatch(/@|example/);
    expect((await sendMail()).map(({ to }) => to)).toEqual([company.address]);
  });

  it('opens a session once, by a press and not by being fetched', async () => {
    await askLink(company.address.toUpperCase());
    const [mail] = await sendMail();
    const secret = linkIn(mail as OutgoingMail);
    expect(mail?.text).toContain(`https://observatory.test/fr/company#/link/${secret}`);
    // What a mail scanner does: the secret is in the fragment, which is not sent.
    expect((await call(observatory, '/sessions')).status).toBe(405);
    const opened = await open(secret);
    expect(opened.body).toEqual({ company: company.id });
    expect(opened.headers.get('set-cookie')).toMatch(
      /^__Host-company=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
    );
    expect((await asPage(cookieOf(opened), '/session')).body).toMatchObject({ role: 'manages' });
    expect(slugOf(await open(secret))).toBe('403 invalid-link');
  });

  it('makes a member of whoever asks who is signed in; before it, and of another space, nobody is, which is no error', async () => {
    const asked = await asPage(company.session, '/session');
    expect(asked.headers.get('cache-control')).toBe('no-store');
    expect(asked.body).toEqual({ member: company.member, address: company.address, role: 'manages' });
    const gone = await addMember(observatory, company.id, { address: 'gone@acme.example', now });
    await asPage(company.session, `/company/members/${gone.member}`, { method: 'DELETE' });
    const nobody = ['', `__Host-company=${'x'.repeat(43)}`, gone.session];
    for (const reply of await Promise.all(nobody.map((cookie) => asPage(cookie, '/session')))) {
      expect([reply.status, reply.text]).toEqual([204, '']);
    }
    expect((await asPage(company.session, '/session?space=operator')).status).toBe(204);
    expect(slugOf(await asPage(company.session, '/session?space=else'))).toBe('400 invalid-request');
  });

  it('is no link any more after fifteen minutes', async () => {
    await askLink(company.address);
    const [mail] = await sendMail();
    observatory.setNow(new Date(now.getTime() + 15 * 60_000));
    expect(slugOf(await open(linkIn(mail as OutgoingMail)))).toBe('403 invalid-link');
    observatory.setNow(now);
  });

  it('is not mailed a third time within a quarter of an hour', async () => {
    const { address } = await signedUpCompany(observatory);
    for (let asking = 0; asking < 7; asking++) await askLink(address);
    expect(await sendMail()).toHaveLength(2);
    observatory.setNow(new Date(now.getTime() + linkMinutes * 60_000));
    await askLink(address);
    expect(await sendMail()).toHaveLength(1);
    observatory.setNow(now);
  });

  it('begins a session of a new identifier, and ends the one that was there: none can be fixed beforehand', async () => {
    const fixed = `__Host-company=${'A'.repeat(43)}`;
    await askLink(company.address);
    const [mail] = await sendMail();
    const own = pageHeaders(observatory.services.siteOrigin);
    const before = company.session;
    const headers = { ...own, cookie: `${before}; ${fixed}` };
    const opened = await call(observatory, '/sessions', {
      method: 'POST',
      headers,
      body: { link: linkIn(mail as OutgoingMail) },
    });
    expect([before, fixed]).not.toContain(cookieOf(opened));
    expect((await asPage(fixed, '/company')).status).toBe(401);
    expect((await asPage(before, '/company')).status).toBe(401);
    expect((await asPage(cookieOf(opened), '/company')).status).toBe(200);
  });

  it('is worth nothing to a member who was removed meanwhile', async () => {
    const { session, id } = await signedUpCompany(observatory);
    const { member } = await addMember(observatory, id, { address: 'gone@a.example', now, role: 'reads' });
    await askLink('gone@a.example');
    const [mail] = await sendMail();
    await asPage(session, `/company/members/${member}`, { method: 'DELETE' });
    await sendMail();
    expect(slugOf(await open(linkIn(mail as OutgoingMail)))).toBe('403 invalid-link');
    await askLink('gone@a.example');
    expect(await sendMail()).toEqual([]);
  });
});

describe('a member who is removed', () => {
  it.each([
    ['fr', 'vous n’en êtes plus membre', 'retiré·e'],
    ['en', 'you are no longer a member', 'has removed you'],
  ] as const)('is told so in their language (%s), with no link', async (language, subject, words) => {
    const { session, id } = await signedUpCompany(observatory);
    const address = `removed.${language}@a.example`;
    const { member } = await addMember(observatory, id, { address, language, now, role: 'reads' });
    await asPage(session, `/company/members/${member}`, { method: 'DELETE' });
    const [mail, ...others] = await sendMail();
    expect(others).toEqual([]);
    expect(mail?.to).toBe(address);
    expect(mail?.subject).toContain(subject);
    expect(mail?.text).toContain(words);
    expect(mail?.text).not.toMatch(/https?:/);
  });

  it('is not written to where they removed themselves: those who still manage are', async () => {
    const { session, id, address } = await signedUpCompany(observatory);
    const other = await addMember(observatory, id, { address: 'self@a.example', role: 'manages', now });
    await asPage(other.session, `/company/members/${other.member}`, { method: 'DELETE' });
    const mails = await sendMail();
    expect(mails.map(({ to }) => to)).toEqual([address]);
    expect(mails[0]?.text).toContain('self@a.example ne gère plus l’espace');
    expect((await asPage(session, '/company/members')).status).toBe(200);
  });
});

describe('what the data-protection notice says of members', () => {
  it('is for how long a session lasts, and that the table alone says no address', async () => {
    const { memberUntil, memberWhat } = dataProtectionTexts;
    expect(memberUntil.fr).toContain(`une session, ${sessionHours} heures au plus`);
    expect(memberUntil.en).toContain(`a session, ${sessionHours} hours at most`);
    expect(memberWhat.en).toContain('Nobody can read your address from the database alone');
    const { address, session, id } = await signedUpCompany(observatory);
    const items = await everyItem(observatory.table);
    expect(items).toContain(id);
    for (const part of [address, address.split('@')[1], session.split('=')[1], 'Jeanne']) {
      expect(items).not.toContain(part);
    }
  });
});

describe('signing a company up', () => {
  const contact = { name: 'Jeanne Martin', address: 'jeanne@acme.example' };
  const body = { ...companyFields, name: 'Neuve', contact, language: 'fr' };
  const signUp = (changed: object = {}) =>
    call(observatory, '/companies', { method: 'POST', body: { ...body, ...changed } });
  const companies = async () =>
    (await call(observatory, '/operator/companies', { key: operatorKey })).body as { name: string }[];

  it('shows the operator nothing before the mailbox has confirmed it, and then who asks', async () => {
    asked = [];
    expect((await signUp()).body).toEqual({ hours: 24 });
    const [mail] = await sendMail();
    expect(mail?.to).toBe('jeanne@acme.example');
    expect((await companies()).map(({ name }) => name)).not.toContain('Neuve');
    const cookie = cookieOf(await open(linkIn(mail as OutgoingMail)));
    expect((await asPage(cookie, '/company')).body).toMatchObject({ name: 'Neuve', status: 'pending' });
    expect((await asPage(cookie, '/company')).text).not.toContain('contact');
    expect((await companies()).find(({ name }) => name === 'Neuve')).toMatchObject({
      contact,
      country: 'FR',
      registration: '732829320',
    });
  });

  it.each([
    ['registration', { registration: '732829321' }],
    ['registration', { registration: '1234' }],
    ['registration', { country: 'BE', registration: '1' }],
    ['contact.address', { contact: { ...contact, address: 'jeanne@gmail.com' } }],
    ['contact.address', { contact: { ...contact, address: 'jeanne' } }],
    ['contact.name', { contact: { ...contact, name: ' ' } }],
    ['country', { country: 'XX' }],
  ])('refuses a wrong %s: %j', async (path, changed) => {
    const reply = await signUp(changed);
    expect(reply.status).toBe(400);
    expect(reply.body.errors.map((error: { path: string }) => error.path)).toEqual([path]);
  });

  it('mails each decision and its reason to those who manage', async () => {
    const { id, address } = await signedUpCompany(observatory);
    await addMember(observatory, id, { address: 'reader@a.example', now, role: 'reads' });
    const decide = (decision: object) =>
      call(observatory, `/operator/companies/${id}`, { method: 'PATCH', key: operatorKey, body: decision });
    expect((await decide({ status: 'suspended' })).body.errors[0].path).toBe('reason');
    asked = [];
    await decide({ status: 'verified' });
    await decide({ status: 'suspended', reason: 'Le contact ne répond plus.' });
    const mails = await sendMail();
    expect(mails.map(({ to }) => to)).toEqual([address, address]);
    expect(mails[0]?.text).toContain('suspendu');
    expect(mails[1]?.text).toContain('Le contact ne répond plus.');
  });
});

describe('members', () => {
  it('are added, change roles and go; the last who manages stays', async () => {
    const { session, member } = await signedUpCompany(observatory);
    asked = [];
    const body = { address: 'Rep@Union.example', role: 'reads', language: 'en' };
    const added = await asPage(session, '/company/members', { method: 'POST', body });
    expect(added.status).toBe(201);
    expect((await sendMail()).map(({ to }) => to)).toEqual(['Rep@union.example']);
    expect(slugOf(await asPage(session, '/company/members', { method: 'POST', body }))).toBe(
      '409 member-exists',
    );
    const own = `/company/members/${member}`;
    const demote = { method: 'PATCH', body: { role: 'reads' } };
    expect(slugOf(await asPage(session, own, demote))).toBe('409 last-manager');
    expect(slugOf(await asPage(session, own, { method: 'DELETE' }))).toBe('409 last-manager');
    const promoted = await asPage(session, `/company/members/${added.body.id}`, {
      method: 'PATCH',
      body: { role: 'manages' },
    });
    expect(promoted.body.members.map(({ role }: { role: string }) => role)).toEqual(['manages', 'manages']);
    expect((await asPage(session, own, demote)).status).toBe(200);
    expect(slugOf(await asPage(session, own, { method: 'DELETE' }))).toBe('403 reads-only');
  });

  it('are no address in the table, which the seed alone reads', async () => {
    const { id, address } = await signedUpCompany(observatory);
    const { people } = await readPeople(observatory.table, { id });
    const kept = JSON.stringify(people);
    const [name = '', domain = ''] = address.split('@');
    for (const part of [name, domain, Buffer.from(address).toString('base64')])
      expect(kept).not.toContain(part);
  });

  it('recover together for a third: one asks, another confirms, and the former address opens nothing', async () => {
    const first = await signedUpCompany(observatory);
    const second = await addMember(observatory, first.id, { address: 'second@a.example', now });
    const third = await addMember(observatory, first.id, { address: 'third@a.example', now });
    const asking = { method: 'POST', body: { address: 'third@new.example' } };
    const path = `/company/members/${third.member}/recovery`;
    expect(slugOf(await asPage(third.session, path, asking))).toBe('403 own-recovery');
    asked = [];
    expect((await asPage(first.session, path, asking)).body.recovery).toMatchObject({
      address: 'third@new.example',
      ...{ from: '2026-12-05', until: '2026-12-12', isDue: false },
    });
    // All are told at once, the member above all whose access it is: the two others may be one person's two addresses.
    const told = await sendMail();
    expect(told.map(({ to }) => to).sort()).toEqual(
      [first.address, 'second@a.example', 'third@a.example'].sort(),
    );
    for (const { text } of told) {
      expect(text).toContain('Rien ne change avant le 5 décembre 2026');
      expect(text).not.toContain('third@new.example');
    }
    const confirm = (session: string, address = 'third@new.example') =>
      asPage(session, '/company/recovery/confirmation', {
        method: 'POST',
        body: { member: third.member, address },
      });
    expect(slugOf(await confirm(first.session))).toBe('403 own-recovery');
    expect(slugOf(await confirm(third.session))).toBe('403 own-recovery');
    expect(slugOf(await confirm(second.session, 'other@new.example'))).toBe('404 no-recovery');
    const early = await confirm(second.session);
    expect([slugOf(early), early.body.from]).toEqual(['409 recovery-waits', '2026-12-05']);
    observatory.setNow(new Date(now.getTime() + 7 * 86_400_000));
    const lost = await sessionOf(first.id, third.member);
    expect((await asPage(lost, '/company/members')).body.recovery.isDue).toBe(true);
    expect(slugOf(await confirm(lost))).toBe('403 own-recovery');
    asked = [];
    expect((await confirm(await sessionOf(first.id, second.member))).body.recovery).toBeNull();
    expect((await sendMail()).map(({ to }) => to)).toEqual(['third@a.example', 'third@new.example']);
    expect((await asPage(lost, '/company')).status).toBe(401);
    await askLink('third@a.example');
    expect(await sendMail()).toEqual([]);
    await askLink('third@new.example');
    expect(cookieOf(await open(linkIn((await sendMail())[0] as OutgoingMail)))).toMatch(/^__Host-company=/);
    observatory.setNow(now);
  });
});

describe('machine keys', () => {
  it('are named, ten at most, shown once, and void once revoked', async () => {
    const { session } = await signedUpCompany(observatory);
    const make = (name: string) =>
      asPage(session, '/company/keys', { method: 'POST', body: { name, scope: 'reads' } });
    const made = await make('Tableau de bord');
    expect((await call(observatory, '/company', { key: made.body.key })).status).toBe(200);
    const list = await asPage(session, '/company/keys');
    expect(list.text).not.toContain(made.body.key.split('.')[1]);
    expect(list.body[1]).toEqual({
      id: made.body.id,
      name: 'Tableau de bord',
      scope: 'reads',
      usedInWeekOf: '2026-11-23',
    });
    for (let more = 0; more < 8; more++) expect((await make(`${more}`)).status).toBe(201);
    expect(slugOf(await make('one too many'))).toBe('409 too-many-keys');
    expect((await asPage(session, `/company/keys/${made.body.id}`, { method: 'DELETE' })).status).toBe(204);
    expect((await call(observatory, '/company', { key: made.body.key })).status).toBe(401);
  });

  it('may be the one of before members, which adds the first of them and is revoked like any other', async () => {
    const id = 'c0formerkey';
    const key = `${id}.of-before-december-2026`;
    const { country: _, registration: __, ...stated } = companyFields;
    await createCompany(observatory.table, {
      id,
      ...stated,
      status: 'verified',
      keyHash: companyKeyHash(key),
    });
    expect((await call(observatory, '/company', { key })).body.name).toBe('Acme');
    const add = (address: string) =>
      call(observatory, '/company/members', {
        method: 'POST',
        key,
        body: { address, role: 'reads', language: 'fr' },
      });
    expect((await add('first@former.example')).status).toBe(201);
    expect(slugOf(await add('second@former.example'))).toBe('403 members-only');
    asked = [];
    await askLink('first@former.example');
    const session = cookieOf(await open(linkIn((await sendMail())[0] as OutgoingMail)));
    expect((await asPage(session, '/session')).body.role).toBe('manages');
    expect((await asPage(session, '/company/keys')).body).toMatchObject([{ id: 'former', scope: 'manages' }]);
    await asPage(session, '/company/keys/former', { method: 'DELETE' });
    expect((await call(observatory, '/company', { key })).status).toBe(401);
  });
});
