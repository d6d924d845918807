import { generateKeyPairSync } from 'node:crypto';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { identityProvider } from '../../../functions/api/identity-provider.ts';
import { loadProviderSettings } from '../../../functions/api/provider-settings.ts';
import { callbackPath } from '../../../functions/api/routes/provider-sign-ins.ts';
import type { MailJob } from '../../../functions/mail/mailer.ts';
import { readOperatorPeople, writePeople } from '../../../functions/storage/people.ts';
import { createLink, type Person, provedSessionHours } from '../../../functions/storage/sign-ins.ts';
import { operatorOwner } from '../../../functions/survey/members.ts';
import { dataProtectionTexts } from '../../../web/house/data-protection-texts.ts';
import { callApi, callAsPage, mailOf } from '../../support/every-route.ts';
import { type Account, type RunningProvider, startProvider } from '../../support/identity-provider.ts';
import {
  type LocalObservatory,
  operatorKey,
  type Reply,
  slugOf,
  startLocalObservatory,
} from '../../support/local-observatory.ts';
import { addOperatorMember } from '../../support/operator-member.ts';
import { signedUpCompany } from '../../support/signed-up-company.ts';

const siteOrigin = 'https://observatory.test';
const redirectAddress = `${siteOrigin}${callbackPath}`;
const roles = {
  claim: 'groups',
  byValue: { team: 'operates', checkers: 'verifies', board: 'reads' },
} as const;
const jeanne: Account = {
  ...{ sub: 'u-1', name: 'Jeanne Martin', email: 'jeanne@institute.example', email_verified: true },
  groups: ['everybody', 'checkers'],
};

let provider: RunningProvider;
let observatory: LocalObservatory;

beforeAll(async () => {
  provider = await startProvider(redirectAddress);
  const { issuer, clientId, clientSecret } = provider;
  const settings = { issuer, clientId, clientSecret, roles };
  observatory = await startLocalObservatory({ provider: identityProvider(settings, redirectAddress) });
});

beforeEach(async () => {
  const { revision } = await readOperatorPeople(observatory.table);
  await writePeople(observatory.table, operatorOwner, { people: { members: [], keys: [] }, revision });
});

afterEach(() => {
  observatory.failures.splice(0);
  provider.answerWith(undefined);
});

afterAll(async () => {
  await observatory.stop();
  await provider.stop();
});

const asPage = (cookie: string, path: string, options = {}) =>
  callAsPage(observatory.services, cookie, path, options);
const cookieNamed = (reply: Reply, name: string) =>
  reply.headers.getSetCookie().find((cookie) => cookie.startsWith(`__Host-${name}=`)) ?? '';
const pairOf = (cookie: string) => cookie.split(';')[0] ?? '';
const people = async () => (await readOperatorPeople(observatory.table)).people;

interface Visit {
  /** At the provider. */
  readonly address: string;
  /** What the browser keeps of us meanwhile. */
  readonly cookie: string;
}

async function begin(): Promise<Visit> {
  const reply = await asPage('', '/provider-sign-ins', { method: 'POST', body: { language: 'en' } });
  expect(reply.status).toBe(201);
  return { address: reply.body.address, cookie: pairOf(cookieNamed(reply, 'operator-visit')) };
}

/** Comes back from the provider, as a browser does that follows a redirect: from another site, without our headers. */
const comeBack = (address: string, cookie: string) =>
  callApi(observatory.services, address.replace(`${siteOrigin}/api/v1`, ''), {
    headers: { cookie, 'sec-fetch-site': 'cross-site' },
  });

async function signIn(account: Account): Promise<Reply> {
  const { address, cookie } = await begin();
  return comeBack(await provider.signIn(address, account), cookie);
}

const sessionOf = (reply: Reply) => pairOf(cookieNamed(reply, 'operator'));
const where = (reply: Reply) => `${reply.status} ${reply.headers.get('location')}`;

function expectRefused(reply: Reply, why: string): void {
  expect(where(reply)).toMatch(new RegExp(`^303 /(?:en|fr)/operator#/sign-in/${why}$`));
  expect(sessionOf(reply)).toBe('');
}

describe('signing in at the institute’s own provider', () => {
  it('is offered where one is set', async () => {
    const { body } = await callApi(observatory.services, '/operator-sign-in-ways');
    expect(body.provider).toBe(true);
    const none = await startLocalObservatory();
    const reply = await callAsPage(none.services, '', '/provider-sign-ins', {
      method: 'POST',
      body: { language: 'fr' },
    });
    expect(slugOf(reply)).toBe('409 provider-not-set-up');
    await none.stop();
  });

  it('asks by code, with PKCE, a state and a nonce that are new each time', async () => {
    const [one, other] = [new URL((await begin()).address), new URL((await begin()).address)];
    expect(one.origin).toBe(provider.issuer);
    expect(Object.fromEntries(one.searchParams)).toMatchObject({
      ...{ response_type: 'code', client_id: 'observatory', redirect_uri: redirectAddress },
      ...{ scope: 'openid email profile', code_challenge_method: 'S256' },
    });
    for (const name of ['state', 'nonce', 'code_challenge']) {
      expect(one.searchParams.get(name)).toMatch(/^[\w-]{43}$/);
      expect(one.searchParams.get(name)).not.toBe(other.searchParams.get(name));
    }
  });

  it('begins a session of a member whose verified address is in the list, in the role that stands there', async () => {
    const { member } = await addOperatorMember(observatory, {
      ...{ role: 'reads', label: 'JM', address: 'Jeanne@Institute.example' },
    });
    const reply = await signIn(jeanne);
    expect(where(reply)).toBe('303 /en/operator');
    expect(cookieNamed(reply, 'operator')).toMatch(/HttpOnly; Secure; SameSite=Strict$/);
    expect(cookieNamed(reply, 'operator-visit')).toContain('Max-Age=0');
    const who = await asPage(sessionOf(reply), '/operator/session');
    expect(who.body).toEqual({ by: 'member', name: 'JM', role: 'reads', member });
  });

  it('is asked for again after two hours, since the provider tells nobody whom it has removed', async () => {
    const start = observatory.services.now();
    const pass = (minutes: number) => observatory.setNow(new Date(start.getTime() + minutes * 60_000));
    await addOperatorMember(observatory, { role: 'reads', label: 'JM', address: jeanne.email });
    const reply = await signIn(jeanne);
    const open = async () => (await asPage(sessionOf(reply), '/operator/session')).status;
    expect(cookieNamed(reply, 'operator')).toContain(`Max-Age=${provedSessionHours * 3600}`);
    pass(100);
    expect(await open()).toBe(200);
    pass(provedSessionHours * 60);
    expect(await open()).toBe(401);
    // Their browser brings them back with a press; whoever was removed there is not.
    expect(sessionOf(await signIn({ ...jeanne, email_verified: false, groups: [] }))).toBe('');
    expect((await asPage(sessionOf(await signIn(jeanne)), '/operator/session')).status).toBe(200);
    observatory.setNow(start);
    expect(dataProtectionTexts.operatorUntil.fr).toContain(`${provedSessionHours} par le compte`);
    expect(dataProtectionTexts.operatorUntil.en).toContain(`${provedSessionHours} with your institution’s`);
  });

  it('takes in whoever has a group with a role, by initials, and says so in the log', async () => {
    const reply = await signIn(jeanne);
    const who = (await asPage(sessionOf(reply), '/operator/session')).body;
    expect(who).toMatchObject({ by: 'member', name: 'JM', role: 'verifies' });
    const { members } = await people();
    expect(members).toHaveLength(1);
    expect(JSON.stringify(members)).not.toMatch(/u-1|jeanne/i);
    const [entry] = (await callApi(observatory.services, '/operator/actions', { key: operatorKey })).body;
    expect(entry).toMatchObject({ who: 'observatory', action: 'member-added', object: 'JM' });
    await signIn(jeanne);
    expect((await people()).members).toEqual(members);
  });

  it('gives the role that may most of several groups, and follows the provider when it changes', async () => {
    const before = await signIn({ ...jeanne, groups: ['board', 'team', 'checkers'] });
    expect((await asPage(sessionOf(before), '/operator/session')).body.role).toBe('operates');
    const after = await signIn({ ...jeanne, groups: ['board'] });
    expect((await asPage(sessionOf(after), '/operator/session')).body.role).toBe('reads');
    expect((await asPage(sessionOf(before), '/operator/session')).status).toBe(401);
    expectRefused(await signIn({ ...jeanne, groups: ['everybody'] }), 'not-a-member');
    expect((await people()).members).toEqual([]);
    expect((await asPage(sessionOf(after), '/operator/session')).status).toBe(401);
  });

  it('lets nobody give another role to whom the provider gives theirs', async () => {
    await signIn({ ...jeanne, groups: ['board'] });
    const [member] = (await people()).members;
    const reply = await callApi(observatory.services, `/operator/members/${member?.id}`, {
      ...{ method: 'PATCH', key: operatorKey, body: { role: 'operates' } },
    });
    expect(slugOf(reply)).toBe('409 role-from-provider');
  });

  it('tells a stranger nothing but that they are none', async () => {
    expectRefused(await signIn({ sub: 'u-2', groups: ['everybody'] }), 'not-a-member');
    expectRefused(await signIn({ sub: 'u-3', groups: ['__proto__', 'constructor'] }), 'not-a-member');
  });

  it('takes nobody at their word for an address that the provider has not verified', async () => {
    await addOperatorMember(observatory, { role: 'operates', label: 'A', address: jeanne.email as string });
    for (const email_verified of [false, undefined]) {
      const { email_verified: _, ...stranger } = { ...jeanne, sub: 'u-4', groups: [] };
      const reply = await signIn({ ...stranger, ...(email_verified !== undefined && { email_verified }) });
      expectRefused(reply, 'not-a-member');
    }
    const text = await signIn({ ...jeanne, groups: [], email_verified: 'true' as unknown as boolean });
    expectRefused(text, 'not-a-member');
  });
});

describe('a provider that is the one way in', () => {
  const asked: MailJob[] = [];
  let alone: LocalObservatory;

  beforeAll(async () => {
    const mailer = { ask: async (job: MailJob) => void asked.push(job) };
    alone = await startLocalObservatory({ mailer, onlyProvider: true });
  });

  afterAll(() => alone.stop());

  it('is told to the page, and no link is mailed to a member, who may know it or not', async () => {
    const { address } = await addOperatorMember(alone, { role: 'operates', label: 'A' });
    const ways = await callApi(alone.services, '/operator-sign-in-ways');
    expect(ways.body).toMatchObject({ hasMembers: true, onlyProvider: true });
    const replies = await Promise.all(
      [address, 'nobody@elsewhere.example'].map((each) =>
        callApi(alone.services, '/sign-in-links', {
          method: 'POST',
          body: { address: each, language: 'fr', space: 'operator' },
        }),
      ),
    );
    expect(replies.map(slugOf)).toEqual(['409 provider-only', '409 provider-only']);
    expect(asked).toEqual([]);
  });

  it('lets nobody in by a link that was mailed before, and companies’ people by theirs', async () => {
    const { table, services } = alone;
    const { member } = await addOperatorMember(alone, { role: 'operates', label: 'B' });
    const company = await signedUpCompany(alone);
    const open = async (person: Person) => {
      const link = await createLink(table, { kind: 'sign-in', ...person }, services.now());
      return callAsPage(services, '', '/sessions', { method: 'POST', body: { link } });
    };
    const operators = await open({ space: 'operator', owner: operatorOwner, member });
    expect(slugOf(operators)).toBe('403 invalid-link');
    const companys = await open({ space: 'company', owner: company.id, member: company.member });
    expect(companys.status).toBe(201);
  });

  it('leaves the operator’s key, and writes to a new member what their way in is', async () => {
    const body = { label: 'JM', role: 'operates', address: 'jm@institute.example', language: 'en' };
    const added = await callApi(alone.services, '/operator/members', {
      ...{ method: 'POST', key: operatorKey, body },
    });
    expect(added.status).toBe(201);
    const [mail] = await mailOf(alone.services, asked);
    expect(mail?.text).toContain('sign in with your institution’s account');
    expect(mail?.text).not.toContain('ask for a link');
  });
});

describe('an attack on signing in at the provider', () => {
  it('with a code that somebody else brought about ends without the cookie of that browser', async () => {
    const attackers = await begin();
    const address = await provider.signIn(attackers.address, { ...jeanne, groups: ['team'] });
    expectRefused(await comeBack(address, ''), 'gone');
    const victims = await begin();
    expectRefused(await comeBack(address, victims.cookie), 'not-proved');
    expect((await people()).members).toEqual([]);
  });

  it('with a wrong state, or none, ends, and the visit with it', async () => {
    for (const change of [
      (url: URL) => url.searchParams.set('state', 'x'.repeat(43)),
      (url: URL) => url.searchParams.delete('state'),
      (url: URL) => url.searchParams.append('state', 'twice'),
    ]) {
      const { address, cookie } = await begin();
      const back = await provider.signIn(address, { ...jeanne, groups: ['team'] });
      const url = new URL(back);
      change(url);
      expectRefused(await comeBack(url.href, cookie), 'not-proved');
      expectRefused(await comeBack(back, cookie), 'gone');
    }
  });

  it('with a code that was used before, in the same browser or another visit, ends', async () => {
    const { address, cookie } = await begin();
    const back = await provider.signIn(address, jeanne);
    expect(where(await comeBack(back, cookie))).toBe('303 /en/operator');
    expectRefused(await comeBack(back, cookie), 'gone');
    const again = await begin();
    const url = new URL(back);
    url.searchParams.set('state', new URL(again.address).searchParams.get('state') as string);
    expectRefused(await comeBack(url.href, again.cookie), 'not-proved');
  });

  it.each<[string, (claims: Record<string, unknown>) => string]>([
    ['another nonce', (claims) => provider.signed({ ...claims, nonce: 'another' })],
    ['no nonce', ({ nonce: _, ...claims }) => provider.signed(claims)],
    ['another issuer', (claims) => provider.signed({ ...claims, iss: 'https://evil.example' })],
    ['another audience', (claims) => provider.signed({ ...claims, aud: 'somebody-else' })],
    ['an end that is over', (claims) => provider.signed({ ...claims, exp: Number(claims.iat) - 3600 })],
    ['the algorithm none', (claims) => provider.signed(claims, { alg: 'none' })],
    ['an algorithm that nobody named', (claims) => provider.signed(claims, { alg: 'HS256' })],
    ['the key of somebody else', (claims) => provider.signed(claims, { key: strangersKey() })],
    [
      'a claim changed after it was signed',
      (claims) => {
        const [head, , signature] = provider.signed(claims).split('.');
        const changed = Buffer.from(JSON.stringify({ ...claims, sub: 'u-9' })).toString('base64url');
        return [head, changed, signature].join('.');
      },
    ],
    ['no claims at all', () => 'not.a.token'],
  ])('with an ID token with %s ends', async (_, forge) => {
    provider.answerWith(forge);
    expectRefused(await signIn({ ...jeanne, groups: ['team'] }), 'not-proved');
    expect((await people()).members).toEqual([]);
  });

  it('by the reply of another issuer ends', async () => {
    const { address, cookie } = await begin();
    const url = new URL(await provider.signIn(address, jeanne));
    expect(url.searchParams.get('iss')).toBe(provider.issuer);
    url.searchParams.set('iss', 'https://evil.example');
    expectRefused(await comeBack(url.href, cookie), 'not-proved');
  });

  it('leads nobody to another site, whatever the address says', async () => {
    const { address, cookie } = await begin();
    const url = new URL(await provider.signIn(address, jeanne));
    for (const name of ['redirect_uri', 'return_to', 'next', 'post_login', 'language']) {
      url.searchParams.set(name, '//evil.example');
    }
    expect(where(await comeBack(url.href, cookie))).toBe('303 /en/operator');
    expectRefused(await comeBack(`${redirectAddress}?error=x&error_uri=https://evil.example`, ''), 'gone');
  });

  it('by a mailed link in place of the visit, or the other way round, ends', async () => {
    const { table, services } = observatory;
    const { member } = await addOperatorMember(observatory, { role: 'operates', label: 'A' });
    const purpose = { kind: 'sign-in', space: 'operator', owner: operatorOwner, member } as const;
    const link = await createLink(table, purpose, services.now());
    const back = await provider.signIn((await begin()).address, jeanne);
    expectRefused(await comeBack(back, `__Host-operator-visit=${link}`), 'gone');
    const { cookie } = await begin();
    const body = { link: cookie.replace(/^.*=/, '') };
    expect(slugOf(await asPage('', '/sessions', { method: 'POST', body }))).toBe('403 invalid-link');
  });

  it('by a session that was put into the browser before ends as the person signs in', async () => {
    const { session } = await addOperatorMember(observatory, { role: 'operates', label: 'A' });
    const { address, cookie } = await begin();
    const back = await provider.signIn(address, jeanne);
    const reply = await comeBack(back, `${cookie}; ${session}`);
    expect(sessionOf(reply)).not.toBe(session);
    expect((await asPage(session, '/operator/session')).status).toBe(401);
  });

  it('is told from somebody who changed their mind there', async () => {
    const { address, cookie } = await begin();
    const state = new URL(address).searchParams.get('state');
    const iss = encodeURIComponent(provider.issuer);
    const back = `${redirectAddress}?error=access_denied&error_description=no&state=${state}&iss=${iss}`;
    expectRefused(await comeBack(back, cookie), 'declined');
    expect(observatory.failures).toEqual([]);
  });

  it.each([
    ['the sign of the kelvin for a k', 'jac\u212a@institute.example'],
    ['a Cyrillic letter', 'ja\u0441k@institute.example'],
    ['an unseen space', 'jack\u200b@institute.example'],
    ['a space at its end', 'jack@institute.example '],
    ['two addresses', 'jack@institute.example,eve@evil.example'],
  ])('by an address that looks like a member’s ends: %s', async (_, email) => {
    await addOperatorMember(observatory, { role: 'operates', label: 'J', address: 'jack@institute.example' });
    expectRefused(await signIn({ sub: 'u-5', email, email_verified: true, groups: [] }), 'not-a-member');
    const known = { sub: 'u-6', email: 'Jack@Institute.example', email_verified: true, groups: [] };
    expect(where(await signIn(known))).toBe('303 /en/operator');
  });

  it('is reported to whoever looks after the service, without what was sent', async () => {
    provider.answerWith((claims) => provider.signed({ ...claims, iss: 'https://evil.example' }));
    await signIn(jeanne);
    expect(observatory.failures).toHaveLength(1);
  });
});

describe('a provider that does not say what it has to', () => {
  let answer: (response: ServerResponse, issuer: string) => void;
  let server: Server;
  let issuer: string;
  const metadata = () => ({
    ...{ issuer, authorization_endpoint: `${issuer}/authorize` },
    ...{ token_endpoint: `${issuer}/token`, jwks_uri: `${issuer}/keys` },
  });
  const begun = () => {
    const settings = { issuer, clientId: 'observatory', clientSecret: 'secret' };
    return identityProvider(settings, redirectAddress).begin();
  };

  beforeAll(async () => {
    server = createServer((_, response) => answer(response, issuer));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

  afterAll(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  const json = (response: ServerResponse, document: object) =>
    response.setHeader('content-type', 'application/json').end(JSON.stringify(document));

  it.each<[string, (response: ServerResponse) => void]>([
    ['is another issuer', (response) => json(response, { ...metadata(), issuer: `${issuer}/other` })],
    [
      'sends to a script',
      (response) => json(response, { ...metadata(), authorization_endpoint: 'javascript:x' }),
    ],
    ['leads elsewhere', (response) => response.writeHead(302, { location: `${issuer}/elsewhere` }).end()],
    ['answers without an end', (response) => endless(response)],
  ])('sends nobody there: it %s', async (_, says) => {
    answer = (response) => json(response, metadata());
    expect((await begun()).address).toContain(`${issuer}/authorize`);
    answer = says;
    await expect(begun()).rejects.toThrow();
  });

  it('is left as soon as it has answered with more than any says', async () => {
    let sent = 0;
    answer = (response) => {
      endless(response, (bytes) => {
        sent += bytes;
      });
    };
    await expect(begun()).rejects.toThrow();
    expect(sent).toBeGreaterThan(1024 * 1024);
    expect(sent).toBeLessThan(20 * 1024 * 1024);
  });
});

/** Metadata that goes on until nobody listens. */
function endless(response: ServerResponse, onSent: (bytes: number) => void = () => {}): void {
  const part = 'x'.repeat(64 * 1024);
  response.setHeader('content-type', 'application/json').write('{"issuer":"');
  const goOn = () => {
    while (!response.destroyed) {
      onSent(part.length);
      if (!response.write(part)) return;
    }
  };
  response.on('drain', goOn).on('error', () => {});
  goOn();
}

describe('the provider’s settings', () => {
  const whole = {
    OIDC_ISSUER: 'https://login.institute.example',
    OIDC_CLIENT_ID: 'o',
    OIDC_CLIENT_SECRET: 's',
  };

  it('are none where nothing is said', async () => {
    expect(await loadProviderSettings({})).toBeUndefined();
  });

  it('name issuer, client and the role of each group', async () => {
    const byGroup = { OIDC_ROLE_CLAIM: 'groups', OIDC_ROLES: '{"team": "operates"}' };
    expect(await loadProviderSettings({ ...whole, ...byGroup })).toEqual({
      ...{ issuer: 'https://login.institute.example', clientId: 'o', clientSecret: 's' },
      roles: { claim: 'groups', byValue: { team: 'operates' } },
    });
  });

  it.each([
    [{ OIDC_CLIENT_ID: '' }, 'OIDC_ISSUER and OIDC_CLIENT_ID need each other'],
    [{ OIDC_ISSUER: 'http://login.institute.example' }, 'OIDC_ISSUER must be an https address'],
    [{ OIDC_ISSUER: 'login.institute.example' }, 'OIDC_ISSUER must be an https address'],
    [{ OIDC_CLIENT_SECRET: '' }, 'neither OIDC_CLIENT_SECRET nor OIDC_SECRET_ID is set'],
    [{ OIDC_ONLY: 'true' }, 'OIDC_ONLY must be yes, or left out'],
    [{ OIDC_ONLY: 'yes', OIDC_ISSUER: '', OIDC_CLIENT_ID: '' }, 'OIDC_ONLY needs OIDC_ISSUER'],
    [{ OIDC_ROLES: '{"team": "operates"}' }, 'OIDC_ROLE_CLAIM and OIDC_ROLES need each other'],
    [{ OIDC_ROLE_CLAIM: 'groups', OIDC_ROLES: 'team=operates' }, 'OIDC_ROLES must be JSON'],
    [
      { OIDC_ROLE_CLAIM: 'groups', OIDC_ROLES: '{"team": "owner"}' },
      'OIDC_ROLES must give each group one of',
    ],
  ])('that cannot be used are refused by name: %o', async (change, message) => {
    await expect(loadProviderSettings({ ...whole, ...change })).rejects.toThrow(message);
  });
});

function strangersKey() {
  return generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
}
