import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { MailJob } from '../../../functions/mail/mailer.ts';
import { readOperatorPeople, writePeople } from '../../../functions/storage/people.ts';
import { createSession } from '../../../functions/storage/sign-ins.ts';
import { operatorOwner, operatorRoles } from '../../../functions/survey/members.ts';
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
import { type CallOptions, operatorKey, slugOf } from '../../support/local-observatory.ts';
import { observatoryOfFile } from '../../support/observatory-of-file.ts';
import { addOperatorKey, addOperatorMember } from '../../support/operator-member.ts';
import { signedUpCompany } from '../../support/signed-up-company.ts';

const now = new Date('2026-11-28T10:20:00Z');
const asked: MailJob[] = [];
const observatory = await observatoryOfFile({ now, mailer: { ask: async (job) => void asked.push(job) } });
let routes: readonly DocumentedRoute[];

beforeAll(async () => {
  routes = (await documentedRoutes(observatory.services)).filter(({ path }) => path.startsWith('/operator/'));
});

/** Nobody but whoever has the operator's key, and nothing mailed. */
beforeEach(async () => {
  asked.length = 0;
  const { revision } = await readOperatorPeople(observatory.table);
  await writePeople(observatory.table, operatorOwner, { people: { members: [], keys: [] }, revision });
});

const asPage = (cookie: string, path: string, options?: CallOptions) =>
  callAsPage(observatory.services, cookie, path, options);
const byKey = (key: string, path: string, options?: CallOptions) =>
  callApi(observatory.services, path, { ...options, key, headers: { 'if-match': '*' } });
const changes = ({ method }: DocumentedRoute) => method !== 'GET';
const nameOf = ({ method, path }: DocumentedRoute) => `${method} ${path}`;
const log = async () => (await byKey(operatorKey, '/operator/actions')).body;
const members = async () => (await readOperatorPeople(observatory.table)).people.members;

/** Written down once more, by hand: the routes that a role is let into besides those that only `operates` is. */
const ofVerifies = [
  'GET /operator/session',
  'GET /operator/health',
  'GET /operator/waves',
  'GET /operator/waves/{wave}/editions',
  'GET /operator/waves/{wave}/import',
  'GET /operator/house',
  'GET /operator/actions',
  'GET /operator/members',
  'GET /operator/companies',
  'GET /operator/companies/{id}/recovery',
  'PATCH /operator/companies/{id}',
];

const isFor: Record<(typeof operatorRoles)[number], (route: DocumentedRoute) => boolean> = {
  operates: () => true,
  verifies: (route) => ofVerifies.includes(nameOf(route)),
  reads: (route) => !changes(route),
};

describe('every route of the operator', () => {
  it('names in the document the roles that it lets in, by session and by key', () => {
    expect(routes.length).toBeGreaterThan(30);
    for (const route of routes) {
      const roles = operatorRoles.filter((role) => isFor[role](route));
      expect(route.security, nameOf(route)).toEqual({ operatorKey: roles, operatorSession: roles });
    }
  });

  it.each(operatorRoles)('lets a member who %s do what the document says, and no more', async (role) => {
    const { session } = await addOperatorMember(observatory, { role, label: role });
    const replies = await askAll(routes, (path, options) => asPage(session, path, options));
    for (const [index, [name, reply]] of replies.entries()) {
      if (isFor[role](routes[index] as DocumentedRoute)) expect(reply, name).not.toMatch(/^40[13]/);
      else expect(reply, name).toBe('403 not-in-role');
    }
    expect((await members()).map((member) => member.role)).toEqual([role]);
  });

  it.each(operatorRoles)('keeps a machine key to its scope, and from members and keys: %s', async (scope) => {
    const key = await addOperatorKey(observatory, scope);
    const replies = await askAll(routes, (path, options) => byKey(key, path, options));
    for (const [index, [name, reply]] of replies.entries()) {
      const route = routes[index] as DocumentedRoute;
      const isOfPeople = /^\/operator\/(members|keys)/.test(route.path);
      if (!isFor[scope](route)) expect(reply, name).toBe('403 not-in-role');
      else if (isOfPeople) expect(['403 members-only', '400 invalid-request'], name).toContain(reply);
      else expect(reply, name).not.toMatch(/^40[13]/);
    }
    const newMember = { label: 'X', address: 'x@x.example', role: 'operates', language: 'fr' };
    const added = await byKey(key, '/operator/members', { method: 'POST', body: newMember });
    expect(slugOf(added)).toMatch(/^403/);
  });

  it('lets whoever has the operator’s key in as before', async () => {
    const replies = await askAll(routes, (path, options) => byKey(operatorKey, path, options));
    for (const [name, reply] of replies) expect(reply, name).not.toMatch(/^40[13]/);
  });

  it('asks for the same role with HEAD as with GET', async () => {
    const { session } = await addOperatorMember(observatory, { role: 'verifies', label: 'V' });
    const { status } = await asPage(session, '/operator/questionnaires', { method: 'HEAD' });
    expect(status).toBe(403);
  });

  it.each<[string, () => Promise<Record<string, string>>]>([
    ['nothing', async () => ({})],
    ['an empty key', async () => ({ authorization: 'Bearer ' })],
    ['a made-up session', async () => ({ cookie: `__Host-operator=${'x'.repeat(43)}` })],
    [
      'a session under the laptop’s name',
      async () => {
        const { session } = await addOperatorMember(observatory, { role: 'operates', label: 'A' });
        return { cookie: session.replace('__Host-', 'local-') };
      },
    ],
    [
      'an expired session',
      async () => {
        const { member } = await addOperatorMember(observatory, { role: 'operates', label: 'A' });
        const begun = new Date(now.getTime() - 12 * 3_600_000);
        const person = { space: 'operator', owner: operatorOwner, member } as const;
        return { cookie: `__Host-operator=${await createSession(observatory.table, person, begun)}` };
      },
    ],
    [
      'a session that was signed out of',
      async () => {
        const { session } = await addOperatorMember(observatory, { role: 'operates', label: 'A' });
        const reply = await asPage(session, '/session?space=operator', { method: 'DELETE' });
        expect(reply.status).toBe(204);
        return { cookie: session };
      },
    ],
    [
      'the session of a member who was removed',
      async () => {
        await addOperatorMember(observatory, { role: 'operates', label: 'A' });
        const { member, session } = await addOperatorMember(observatory, { role: 'operates', label: 'B' });
        expect((await byKey(operatorKey, `/operator/members/${member}`, { method: 'DELETE' })).status).toBe(
          204,
        );
        return { cookie: session };
      },
    ],
    [
      'the session of a member who has another role now',
      async () => {
        await addOperatorMember(observatory, { role: 'operates', label: 'A' });
        const { member, session } = await addOperatorMember(observatory, { role: 'reads', label: 'B' });
        const path = `/operator/members/${member}`;
        const body = { role: 'operates' };
        expect((await byKey(operatorKey, path, { method: 'PATCH', body })).status).toBe(200);
        return { cookie: session };
      },
    ],
    [
      'a revoked machine key',
      async () => {
        const key = await addOperatorKey(observatory, 'operates');
        const [made] = (await byKey(operatorKey, '/operator/keys')).body;
        expect((await byKey(operatorKey, `/operator/keys/${made.id}`, { method: 'DELETE' })).status).toBe(
          204,
        );
        return { authorization: `Bearer ${key}` };
      },
    ],
    [
      'a session as a key',
      async () => {
        const { session } = await addOperatorMember(observatory, { role: 'operates', label: 'A' });
        return { authorization: `Bearer ${session.replace(/^.*=/, '')}` };
      },
    ],
    [
      'a company’s key',
      async () => ({ authorization: `Bearer ${(await signedUpCompany(observatory)).key}` }),
    ],
    [
      'a company’s session, under either name',
      async () => {
        const { session } = await signedUpCompany(observatory);
        return { cookie: `${session}; ${session.replace('company', 'operator')}` };
      },
    ],
  ])('is closed to %s', async (_, credential) => {
    const headers = await credential();
    const replies = await askAll(routes, (path, options) => asPage('', path, { ...options, headers }));
    for (const [name, reply] of replies) expect(reply, name).toBe('401 unauthorized');
    const unknown = await asPage('', '/operator/no-such-route', { headers });
    expect(slugOf(unknown)).toBe('401 unauthorized');
  });

  it('opens nothing of a company’s to one of the operator’s sessions or keys', async () => {
    const { session } = await addOperatorMember(observatory, { role: 'operates', label: 'A' });
    const key = await addOperatorKey(observatory, 'operates');
    const credentials: Record<string, string>[] = [
      { cookie: session },
      { cookie: session.replace('operator', 'company') },
      { authorization: `Bearer ${key}` },
    ];
    for (const headers of credentials) {
      expect(slugOf(await asPage('', '/company', { headers }))).toBe('401 unauthorized');
    }
  });

  it('is closed to what another site sends with a member’s cookie, whatever it sends along', async () => {
    const { session } = await addOperatorMember(observatory, { role: 'operates', label: 'A' });
    const foreign = foreignHeaders(observatory.services);
    const others = [
      { path: '/session?space=operator', method: 'DELETE' },
      { path: '/sessions', method: 'POST' },
      { path: '/provider-sign-ins', method: 'POST' },
    ].map((route) => ({ ...route, security: {} }));
    const writing = [...routes.filter(changes), ...others];
    expect(writing.length).toBeGreaterThan(18);
    for (const headers of foreign) {
      const replies = await askAll(writing, (path, options) => {
        const valid = { '/sessions': { link: 'x' }, '/provider-sign-ins': { language: 'fr' } }[path];
        const body = path.startsWith('/session?') ? undefined : (valid ?? options.body);
        const sent = { cookie: session, 'if-match': '*', ...headers };
        return callApi(observatory.services, path, { ...options, body, headers: sent });
      });
      for (const [name, reply] of replies) expect(reply, name).toBe('403 foreign-request');
    }
    expect((await asPage(session, '/operator/session')).status).toBe(200);
  });

  it('is told to no page of another site by CORS', async () => {
    const { session } = await addOperatorMember(observatory, { role: 'operates', label: 'A' });
    const headers = {
      cookie: session,
      origin: 'https://evil.example',
      'access-control-request-method': 'GET',
    };
    for (const { path } of routes) {
      for (const method of ['GET', 'OPTIONS']) {
        const reply = await callApi(observatory.services, path.replace(/\{\w+\}/g, 'none'), {
          method,
          headers,
        });
        expect(reply.headers.get('access-control-allow-origin'), path).toBeNull();
        expect(reply.headers.get('access-control-allow-credentials'), path).toBeNull();
      }
    }
  });
});

describe('a link for one of the operator’s members', () => {
  const askLink = (address: string, space?: string) =>
    callApi(observatory.services, '/sign-in-links', {
      method: 'POST',
      body: { address, language: 'en', space },
    });
  const open = (link: string, cookie = '') => asPage(cookie, '/sessions', { method: 'POST', body: { link } });

  it('comes by mail to the operator’s page, opens a session once, and ends the one before', async () => {
    const { address, session } = await addOperatorMember(observatory, { role: 'reads', label: 'JM' });
    expect((await askLink(address, 'operator')).status).toBe(202);
    const [mail, ...more] = await mailOf(observatory.services, asked);
    expect([mail?.to, more.length]).toEqual([address, 0]);
    expect(mail?.text).toContain('https://observatory.test/en/operator#/link/');
    const opened = await open(linkIn(mail), session);
    expect([opened.status, opened.body]).toEqual([201, { company: null }]);
    expect(opened.headers.get('set-cookie')).toMatch(
      /^__Host-operator=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
    );
    // Whoever put a session into this browser before knows it in vain.
    expect((await asPage(session, '/operator/session')).status).toBe(401);
    const who = await asPage(cookieOf(opened), '/operator/session');
    expect(who.body).toMatchObject({ by: 'member', name: 'JM', role: 'reads' });
    // The page asks before it knows that anybody is: the same, or nothing.
    expect((await asPage(cookieOf(opened), '/session?space=operator')).body).toEqual(who.body);
    expect((await asPage(session, '/session?space=operator')).status).toBe(204);
    expect((await asPage(cookieOf(opened).replace('operator', 'company'), '/session')).status).toBe(204);
    expect(slugOf(await open(linkIn(mail)))).toBe('403 invalid-link');
  });

  it('is mailed to members of the space alone that it was asked for, and nobody is told', async () => {
    const { address } = await addOperatorMember(observatory, { role: 'reads', label: 'JM' });
    const company = await signedUpCompany(observatory);
    const replies = [
      await askLink(address),
      await askLink(company.address, 'operator'),
      await askLink('nobody@elsewhere.example', 'operator'),
    ];
    expect(new Set(replies.map(({ text }) => text)).size).toBe(1);
    expect(await mailOf(observatory.services, asked)).toEqual([]);
  });

  it('opens nothing for a member who was removed, or has another role, since', async () => {
    await addOperatorMember(observatory, { role: 'operates', label: 'A' });
    for (const options of [{ method: 'DELETE' }, { method: 'PATCH', body: { role: 'verifies' } }]) {
      const { address, member } = await addOperatorMember(observatory, {
        role: 'reads',
        label: options.method,
      });
      await askLink(address, 'operator');
      const [mail] = await mailOf(observatory.services, asked);
      await byKey(operatorKey, `/operator/members/${member}`, options);
      expect(slugOf(await open(linkIn(mail)))).toBe('403 invalid-link');
    }
  });
});

describe('the operator’s members', () => {
  const add = (label: string, role: string, address = `${label.toLowerCase()}@operator.example`) =>
    byKey(operatorKey, '/operator/members', {
      method: 'POST',
      body: { label, role, address, language: 'fr' },
    });

  it('begin with whoever has the operator’s key, who is told how members sign in from then on', async () => {
    const ways = async () => (await callApi(observatory.services, '/operator-sign-in-ways')).body;
    const here = { sendsMail: true, provider: false, onlyProvider: false };
    expect(await ways()).toEqual({ hasMembers: false, ...here });
    expect((await add('JM', 'operates')).status).toBe(201);
    expect(await ways()).toEqual({ hasMembers: true, ...here });
    const [mail] = await mailOf(observatory.services, asked);
    expect(mail?.to).toBe('jm@operator.example');
    expect(mail?.text).toContain('https://observatory.test/fr/operator\n');
  });

  it('never lose the last who operates, by role or by removal', async () => {
    const { member, session } = await addOperatorMember(observatory, { role: 'operates', label: 'A' });
    await addOperatorMember(observatory, { role: 'verifies', label: 'B' });
    const path = `/operator/members/${member}`;
    const attempts = [
      await asPage(session, path, { method: 'DELETE' }),
      await asPage(session, path, { method: 'PATCH', body: { role: 'reads' } }),
      await byKey(operatorKey, path, { method: 'DELETE' }),
    ];
    for (const reply of attempts) expect(slugOf(reply)).toBe('409 last-manager');
    expect((await members()).map(({ role }) => role)).toEqual(['operates', 'verifies']);
  });

  it('are refused twice under one address or label, and with an address as label', async () => {
    await add('JM', 'operates');
    expect(slugOf(await add('JM', 'reads', 'other@operator.example'))).toBe('409 label-taken');
    expect(slugOf(await add('XY', 'reads', 'JM@operator.example'))).toBe('409 member-exists');
    expect(slugOf(await add('jm@operator.example', 'reads', 'c@operator.example'))).toBe(
      '400 invalid-request',
    );
  });

  it('show their addresses to whoever operates, and to others their own', async () => {
    const operates = await addOperatorMember(observatory, { role: 'operates', label: 'A' });
    const reads = await addOperatorMember(observatory, { role: 'reads', label: 'B' });
    const seen = async (cookie: string) =>
      (await asPage(cookie, '/operator/members')).body.map(({ address }: { address: string }) => address);
    expect(await seen(operates.session)).toEqual([operates.address, reads.address]);
    expect(await seen(reads.session)).toEqual([null, reads.address]);
  });

  it('are in the log by label and week, and by no address or day', async () => {
    expect(dataProtectionTexts.operatorWhat.en).toContain(
      'gives your label, and the Monday of the week in place of the day',
    );
    const { session, address } = await addOperatorMember(observatory, { role: 'operates', label: 'A' });
    const body = { label: 'XY', address: 'somebody@operator.example', role: 'reads', language: 'fr' };
    const { id } = (await asPage(session, '/operator/members', { method: 'POST', body })).body;
    await asPage(session, `/operator/members/${id}`, {
      method: 'PATCH',
      body: { role: 'verifies', label: 'XZ' },
    });
    await asPage(session, '/operator/keys', { method: 'POST', body: { name: 'nightly', scope: 'reads' } });
    const [key, changed, added] = await log();
    const entry = { week: '2026-11-23', who: 'operator', by: { kind: 'member', name: 'A' }, outcome: 'done' };
    expect(key).toEqual({ ...entry, number: key.number, action: 'key-made', object: 'nightly' });
    expect(changed).toEqual({
      ...{ ...entry, number: changed.number, action: 'member-changed', object: 'XZ' },
      fields: ['role', 'label'],
    });
    expect(added).toEqual({ ...entry, number: added.number, action: 'member-added', object: 'XY' });
    expect(JSON.stringify(await log())).not.toContain(address.split('@')[1]);
  });

  it('are told apart in the log from machine keys and from the operator’s key', async () => {
    const company = await signedUpCompany(observatory);
    const verify = (key: string) =>
      byKey(key, `/operator/companies/${company.id}`, { method: 'PATCH', body: { status: 'verified' } });
    await verify(await addOperatorKey(observatory, 'verifies'));
    expect((await log())[0].by).toEqual({ kind: 'key', name: 'for verifies' });
    await verify(operatorKey);
    expect((await log())[0].by).toBeUndefined();
  });
});

describe('a key of the operator’s', () => {
  it('tells the week in which it was last used, and no day', async () => {
    const key = await addOperatorKey(observatory, 'reads');
    await byKey(key, '/operator/waves');
    const [made] = (await byKey(operatorKey, '/operator/keys')).body;
    expect(made).toMatchObject({ name: 'for reads', scope: 'reads', usedInWeekOf: '2026-11-23' });
    const health = (await byKey(operatorKey, '/operator/health')).body;
    expect(health.operatorKeyUsedInWeekOf).toBe('2026-11-23');
  });

  it('that everything is done with is not used as others sign in', async () => {
    const { session } = await addOperatorMember(observatory, { role: 'operates', label: 'A' });
    const health = (await asPage(session, '/operator/health')).body;
    expect([health.operatorKeyUsedInWeekOf, health.hasMembers]).toEqual([null, true]);
  });

  it('is shown once, kept as a hash, and opens what its scope says', async () => {
    const { session } = await addOperatorMember(observatory, { role: 'operates', label: 'A' });
    const made = await asPage(session, '/operator/keys', {
      method: 'POST',
      body: { name: 'n', scope: 'reads' },
    });
    const { key } = made.body;
    expect(key).toMatch(/^operator\.[\w-]{32}$/);
    expect((await byKey(key, '/operator/waves')).status).toBe(200);
    const listed = await asPage(session, '/operator/keys');
    expect(listed.text).not.toContain(key.slice(9));
    expect(JSON.stringify((await readOperatorPeople(observatory.table)).people)).not.toContain(key.slice(9));
  });
});
