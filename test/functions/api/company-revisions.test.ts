import { describe, expect, it } from 'vitest';
import { call, operatorKey, type Reply } from '../../support/local-observatory.ts';
import { observatoryOfFile } from '../../support/observatory-of-file.ts';
import { signedUpCompany } from '../../support/signed-up-company.ts';

const observatory = await observatoryOfFile();

const fields = { name: 'Acme', activity: 'digital', employer: 'private', headcount: 120 };
const none = { state: 'none', measures: [] };
const statement = { listening: none, charter: none, awareness: none, training: none };

async function signUp(): Promise<{ id: string; key: string }> {
  return signedUpCompany(observatory, fields);
}

async function verify(id: string, status = 'verified'): Promise<void> {
  const path = `/operator/companies/${id}`;
  const reply = await call(observatory, path, {
    method: 'PATCH',
    key: operatorKey,
    body: { status, ...(status !== 'verified' && { reason: 'Not found.' }) },
  });
  expect(reply.status).toBe(200);
}

const read = (key: string) => call(observatory, '/company', { key });
const etagOf = ({ headers }: Reply) => headers.get('etag') ?? '';

function change(
  key: string,
  body: unknown,
  ifMatch: string | undefined,
  path = '/company',
  method = 'PATCH',
) {
  return call(observatory, path, {
    method,
    key,
    ...(ifMatch !== undefined && { headers: { 'if-match': ifMatch } }),
    body,
  });
}

const slugOf = ({ body }: Reply) => String(body.type).split('/').at(-1);

const ways = [
  ['PATCH /company', { name: 'Mine' }, '/company', 'PATCH'],
  ['PUT /company/governance', statement, '/company/governance', 'PUT'],
  ['PATCH /company/governance', statement, '/company/governance', 'PATCH'],
] as const;

describe.each(ways)('%s', (_, body, path, method) => {
  it('is refused where it does not say what it changes', async () => {
    const { key } = await signUp();
    for (const ifMatch of [undefined, '']) {
      const reply = await change(key, body, ifMatch, path, method);
      expect([reply.status, slugOf(reply)]).toEqual([428, 'if-match-required']);
    }
    expect((await read(key)).body).toMatchObject({ name: 'Acme' });
  });

  it('is refused to who read it before somebody else changed it, and nothing is overwritten', async () => {
    const { key } = await signUp();
    const etag = etagOf(await read(key));
    await change(key, { headcount: 110 }, etag);
    const before = await read(key);
    for (const old of [etag, `W/${etag}`, '"0"', 'nonsense', '"1" "2"']) {
      const reply = await change(key, body, old, path, method);
      expect([old, reply.status, slugOf(reply)]).toEqual([old, 412, 'changed-since-read']);
    }
    const after = await read(key);
    expect([after.body, etagOf(after)]).toEqual([before.body, etagOf(before)]);
  });

  it('goes on from its own reply, and takes what CloudFront makes of an ETag', async () => {
    const { key } = await signUp();
    const first = await change(key, body, etagOf(await read(key)), path, method);
    expect([first.status, etagOf(first)]).toEqual([200, etagOf(await read(key))]);
    const second = await change(key, body, `W/${etagOf(first)}`, path, method);
    expect(second.status).toBe(200);
    expect((await change(key, body, `"0", ${etagOf(second)}`, path, method)).status).toBe(200);
    expect((await change(key, body, '*', path, method)).status).toBe(200);
  });

  it('says so in the API’s document', async () => {
    const { body: document } = await call(observatory, '/openapi.json');
    const operation = document.paths[`/api/v1${path}`][method.toLowerCase()];
    expect(operation.parameters).toContainEqual(
      expect.objectContaining({ in: 'header', name: 'if-match', required: true }),
    );
    expect(operation.responses[200].headers).toHaveProperty('etag');
    expect(Object.keys(operation.responses)).toEqual(expect.arrayContaining(['412', '428']));
  });
});

describe('two people of one company', () => {
  it('who save at the same moment: one of them is told', async () => {
    const { key } = await signUp();
    const etag = etagOf(await read(key));
    const replies = await Promise.all(['One', 'Two', 'Three'].map((name) => change(key, { name }, etag)));
    expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 412, 412]);
    const saved = replies.find(({ status }) => status === 200);
    expect((await read(key)).body.name).toBe(saved?.body.name);
  });

  it('overwrote each other where nobody said what was changed (control)', async () => {
    const { key } = await signUp();
    const replies = [await change(key, { name: 'One' }, '*'), await change(key, { name: 'Two' }, '*')];
    expect(replies.map(({ status }) => status)).toEqual([200, 200]);
    expect((await read(key)).body.name).toBe('Two');
  });
});

describe('a change of what a company says of itself', () => {
  const statusAfter = async (body: object, before: 'verified' | 'refused' = 'verified') => {
    const { id, key } = await signUp();
    await verify(id, before);
    const reply = await change(key, body, etagOf(await read(key)));
    expect(reply.status).toBe(200);
    expect((await read(key)).body).toMatchObject({ ...body, status: reply.body.status });
    return reply.body.status;
  };

  it('leaves it verified where fewer work there, or where nothing is another', async () => {
    expect(await statusAfter({ headcount: 119 })).toBe('verified');
    expect(await statusAfter({ headcount: 1 })).toBe('verified');
    expect(await statusAfter({})).toBe('verified');
    expect(await statusAfter(fields)).toBe('verified');
  });

  it.each([
    { headcount: 121 },
    { name: 'Other' },
    { activity: 'industry' },
    { employer: 'public' },
    { name: 'Other', headcount: 5 },
  ])('sends it back to be verified: %j', async (body) => {
    expect(await statusAfter(body)).toBe('pending');
  });

  it('has one that was refused looked at again, whatever it mends', async () => {
    expect(await statusAfter({ headcount: 119 }, 'refused')).toBe('pending');
    expect(await statusAfter({}, 'refused')).toBe('refused');
  });

  it('cannot grow step by step from one that shrank', async () => {
    const { id, key } = await signUp();
    await verify(id);
    const shrunk = await change(key, { headcount: 10 }, '*');
    expect(shrunk.body.status).toBe('verified');
    expect((await change(key, { headcount: 11 }, '*')).body.status).toBe('pending');
  });
});
