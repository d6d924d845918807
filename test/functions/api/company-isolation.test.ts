import { beforeAll, describe, expect, it } from 'vitest';
import { readPeople, writePeople } from '../../../functions/storage/people.ts';
import { withoutKey } from '../../../functions/survey/members.ts';
import { call, operatorKey, type Reply } from '../../support/local-observatory.ts';
import { observatoryOfFile } from '../../support/observatory-of-file.ts';
import { companyFields } from '../../support/signed-up-company.ts';
import { type TestCompany, verifiedCompanyOf } from '../../support/verified-company.ts';

interface Operation {
  readonly security?: readonly Record<string, unknown>[];
}

interface CompanyRoute {
  readonly method: string;
  readonly path: string;
}

const observatory = await observatoryOfFile({
  now: new Date('2026-11-22T12:00:00Z'),
  mailer: { ask: async () => {} },
});
let routes: readonly CompanyRoute[];
let ours: TestCompany;
let theirs: TestCompany;

beforeAll(async () => {
  const { paths } = (await call(observatory, '/openapi.json')).body as {
    paths: Record<string, Record<string, Operation>>;
  };
  routes = Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations)
      .filter(([, { security = [] }]) => security.some((scheme) => 'companySession' in scheme))
      .map(([method]) => ({ method: method.toUpperCase(), path: path.replace(/^\/api\/v1/, '') })),
  );
  ours = await verifiedCompanyOf(observatory, { name: 'Notre entreprise' });
  theirs = await verifiedCompanyOf(observatory, { name: 'Leur entreprise' });
  await call(observatory, '/company/waves/current/cards', {
    method: 'POST',
    key: ours.key,
    body: { count: 60 },
  });
  const addresses = ['one@ours.test', 'two@ours.test'];
  await call(observatory, '/company/waves/current/mailings', {
    method: 'POST',
    key: ours.key,
    body: { addresses, sender: { signature: 'Notre entreprise' } },
  });
});

const signUp = (name: string) => verifiedCompanyOf(observatory, { name });

/** What a route takes, where it is not an empty object: with the right key some of these would do something. */
const bodies: Readonly<Record<string, unknown>> = {
  'PATCH /company': { headcount: 121 },
  'POST /company/waves/{wave}/cards': { count: 3, replaces: true },
  'POST /company/waves/{wave}/mailings': { addresses: ['one@theirs.test'] },
  'POST /company/waves/{wave}/mailing/test': { address: 'one@theirs.test' },
  'PUT /company/waves/{wave}/entrance': { admissions: 5 },
};

function ask({ method, path }: CompanyRoute, key: string | undefined): Promise<Reply> {
  const place = path.replace('{wave}', 'current').replace('{edition}', 'latest');
  const body = bodies[`${method} ${path}`] ?? (method === 'GET' ? undefined : {});
  const headers = { 'if-match': '*' };
  return call(observatory, place, { method, ...(key !== undefined && { key }), headers, body });
}

describe('the company’s routes', () => {
  it('are the ones that the contract names, and any that came since', () => {
    const named = routes.map(({ method, path }) => `${method} ${path}`);
    expect(named).toEqual(
      expect.arrayContaining([
        'GET /company',
        'PATCH /company',
        'POST /company/keys',
        'DELETE /company/members/{member}',
        'POST /company/waves/{wave}/cards',
        'DELETE /company/waves/{wave}/cards',
        'POST /company/waves/{wave}/mailings',
        'GET /company/waves/{wave}/mailing',
        'DELETE /company/waves/{wave}/mailing',
        'GET /company/waves/{wave}/participation',
        'GET /company/editions/{edition}',
      ]),
    );
  });

  it('say the same to no key, a wrong one, a revoked one, a spliced one, and the operator’s', async () => {
    const { id, key: revoked } = await signUp('Qui a changé de clé');
    const { people, revision } = await readPeople(observatory.table, { id });
    await writePeople(observatory.table, id, {
      people: withoutKey(people, people.keys[0]?.id ?? ''),
      revision,
    });
    const keys: Record<string, string | undefined> = {
      none: undefined,
      empty: '',
      wrong: 'not-a-key',
      revoked,
      operator: operatorKey,
      'our id with their secret': `${ours.id}.${theirs.key.split('.')[1]}`,
      'our id alone': `${ours.id}.`,
      'our key with more': `${ours.key}A`,
      'our key with a letter changed': ours.key.replace(/.$/, (letter) => (letter === 'A' ? 'B' : 'A')),
      'a company that is not there': `c0000000000.${ours.key.split('.')[1]}`,
      'a key of the table': `COMPANIES.${ours.key.split('.')[1]}`,
      long: `${ours.id}.${'x'.repeat(4000)}`,
    };
    const replies = new Set<string>();
    for (const route of routes) {
      for (const [name, key] of Object.entries(keys)) {
        const reply = await ask(route, key);
        const where = `${route.method} ${route.path} with ${name}`;
        expect(reply.status, where).toBe(401);
        expect(reply.headers.get('content-type'), where).toBe('application/problem+json');
        expect(reply.text, where).not.toContain(ours.id);
        replies.add(reply.text);
      }
    }
    expect(replies.size).toBe(1);
  });

  it('show and change with a company’s key nothing of another’s', async () => {
    const before = await call(observatory, '/company', { key: ours.key });
    const invited = () => call(observatory, '/company/waves/current/participation', { key: ours.key });
    const mailing = () => call(observatory, '/company/waves/current/mailing', { key: ours.key });
    const [participation, mailed] = [(await invited()).body, (await mailing()).body];
    for (const route of routes) {
      const reply = await ask(route, theirs.key);
      expect(reply.text, `${route.method} ${route.path}`).not.toContain(ours.id);
      expect(reply.text).not.toContain('Notre entreprise');
    }
    expect((await call(observatory, '/company', { key: ours.key })).body).toEqual(before.body);
    expect((await invited()).body).toEqual(participation);
    expect([(await mailing()).body, mailed.invited]).toEqual([mailed, 2]);
  });

  it('are no way to a company by its id, which is guessed in vain', async () => {
    for (const path of [
      `/company/${ours.id}`,
      `/companies/${ours.id}`,
      `/company?id=${ours.id}`,
      '/companies',
    ]) {
      for (const key of [undefined, theirs.key, operatorKey]) {
        const reply = await call(observatory, path, key === undefined ? {} : { key });
        // A name that no route reads leaves it whose key it is.
        expect(path.includes('?') && key === theirs.key ? [200] : [401, 404, 405], path).toContain(
          reply.status,
        );
        expect(reply.text).not.toContain('Notre entreprise');
      }
    }
    const operated = `/operator/companies/${ours.id}`;
    for (const key of [ours.key, theirs.key]) {
      const body = { status: 'refused', reason: 'Not found.' };
      expect((await call(observatory, operated, { method: 'PATCH', key, body })).status).toBe(401);
    }
    expect((await call(observatory, '/company', { key: ours.key })).body.status).toBe('verified');
  });
});

describe('a company’s name', () => {
  it.each([
    ['HTML', '<img src=x onerror=alert(1)>'],
    ['a formula', '=HYPERLINK("http://evil.test","click")'],
    ['emoji', 'Société 🧑‍🚀🇫🇷'],
    ['Arabic', 'شركة المثال'],
  ])('may be %s, and comes back as it is', async (_, name) => {
    const { key } = await signUp(name);
    expect((await call(observatory, '/company', { key })).body.name).toBe(name);
  });

  it.each([
    ['turned around', 'Acme\u202egpj.exe'],
    ['a line break', 'Acme\nX-Header: 1'],
    ['an escape', 'Acme\u001b[2J'],
    ['10,000 characters', 'x'.repeat(10_000)],
    ['nothing but spaces', '   '],
  ])('is refused when it is or holds %s', async (_, name) => {
    const contact = { name: 'Jeanne Martin', address: 'jeanne@acme.example' };
    const body = { ...companyFields, name, contact, language: 'fr' };
    const reply = await call(observatory, '/companies', { method: 'POST', body });
    expect(reply.status).toBe(400);
    expect(reply.body.errors[0].path).toBe('name');
  });
});
