import { describe, expect, it } from 'vitest';
import { readCompany, replaceCompany } from '../../../functions/storage/companies.ts';
import { call, operatorKey } from '../../support/local-observatory.ts';
import { observatoryOfFile } from '../../support/observatory-of-file.ts';
import { signedUpCompany } from '../../support/signed-up-company.ts';

const observatory = await observatoryOfFile({ now: new Date('2026-11-22T12:00:00Z') });

async function signUp(name = 'Acme'): Promise<{ id: string; key: string }> {
  return signedUpCompany(observatory, { name, headcount: 120 });
}

const whateverIsThere = { 'if-match': '*' };
const state = (key: string | undefined, body: unknown, method = 'PUT') =>
  call(observatory, '/company/governance', {
    method,
    ...(key !== undefined && { key }),
    headers: whateverIsThere,
    body,
  });

const none = { state: 'none', measures: [] };
const statement = {
  listening: none,
  charter: { state: 'inPlace', month: '2026-03', measures: ['published', 'bothSides'] },
  awareness: { state: 'planned', month: '2027-01', measures: ['everyone', 'executives'] },
  training: { state: 'inPlace', measures: [] },
};

describe('PUT /company/governance', () => {
  it('keeps the statement, which the company reads with the rest of itself', async () => {
    const { key } = await signUp();
    expect((await call(observatory, '/company', { key })).body).not.toHaveProperty('governance');
    const reply = await state(key, statement);
    expect(reply.status).toBe(200);
    expect(reply.body).toEqual(statement);
    expect(reply.headers.get('cache-control')).toBe('no-store');
    expect((await call(observatory, '/company', { key })).body.governance).toEqual(statement);
  });

  it('replaces an earlier statement whole', async () => {
    const { key } = await signUp();
    await state(key, statement);
    const later = { ...statement, charter: none };
    await state(key, later);
    expect((await call(observatory, '/company', { key })).body.governance).toEqual(later);
  });

  it('changes some of the four by PATCH, and no others', async () => {
    const { key } = await signUp();
    const first = await state(key, { charter: statement.charter }, 'PATCH');
    expect([first.status, first.body.errors.map(({ path }: { path: string }) => path)]).toEqual([
      400,
      ['listening', 'awareness', 'training'],
    ]);
    expect((await state(key, statement, 'PATCH')).status).toBe(200);
    const reply = await state(key, { charter: none }, 'PATCH');
    expect([reply.status, reply.body]).toEqual([200, { ...statement, charter: none }]);
    expect((await call(observatory, '/company', { key })).body.governance).toEqual(reply.body);
    expect((await state(key, { charter: { ...none, note: 'x' } }, 'PATCH')).status).toBe(400);
    expect((await state(key, { charter: { ...statement.charter, month: '2027-12' } }, 'PATCH')).status).toBe(
      400,
    );
  });

  it('leaves a verified company verified, and outlives a change of its name', async () => {
    const { id, key } = await signUp();
    const verified = await call(observatory, `/operator/companies/${id}`, {
      method: 'PATCH',
      key: operatorKey,
      body: { status: 'verified' },
    });
    expect(verified.status).toBe(200);
    await state(key, statement);
    expect((await call(observatory, '/company', { key })).body.status).toBe('verified');
    await call(observatory, '/company', {
      method: 'PATCH',
      key,
      headers: whateverIsThere,
      body: { name: 'Acme & Co' },
    });
    const { body } = await call(observatory, '/company', { key });
    expect(body).toMatchObject({ name: 'Acme & Co', status: 'pending', governance: statement });
  });

  it('writes nothing into the log of what the operator did', async () => {
    const before = await call(observatory, '/operator/actions', { key: operatorKey });
    const { key } = await signUp();
    await state(key, statement);
    const after = await call(observatory, '/operator/actions', { key: operatorKey });
    expect(after.text).toBe(before.text);
  });

  it.each([
    ['a pillar left out', { ...statement, charter: undefined }, 'charter'],
    ['a fifth pillar', { ...statement, budget: none }, 'budget'],
    ['a note', { ...statement, charter: { ...statement.charter, note: 'Mr X' } }, 'charter.note'],
    [
      'another pillar’s measure',
      { ...statement, charter: { state: 'planned', measures: ['owner'] } },
      'charter.measures.0',
    ],
    [
      'a measure twice',
      { ...statement, charter: { state: 'planned', measures: ['contact', 'contact'] } },
      'charter.measures',
    ],
    [
      'measures of nothing',
      { ...statement, charter: { state: 'none', measures: ['contact'] } },
      'charter.measures',
    ],
    ['a month of nothing', { ...statement, charter: { ...none, month: '2026-01' } }, 'charter.month'],
    [
      'a thirteenth month',
      { ...statement, charter: { state: 'planned', month: '2026-13', measures: [] } },
      'charter.month',
    ],
    [
      'a day',
      { ...statement, charter: { state: 'planned', month: '2026-12-01', measures: [] } },
      'charter.month',
    ],
    [
      'in place, but later',
      { ...statement, charter: { state: 'inPlace', month: '2026-12', measures: [] } },
      'charter.month',
    ],
    ['a state of its own', { ...statement, charter: { state: 'maybe', measures: [] } }, 'charter.state'],
  ])('refuses %s, and says where', async (_, body, path) => {
    const { key } = await signUp();
    const reply = await state(key, body);
    expect(reply.status).toBe(400);
    expect(reply.headers.get('content-type')).toBe('application/problem+json');
    expect(reply.body.type).toMatch(/invalid-request$/);
    expect(reply.body.errors.map((error: { path: string }) => error.path)).toContain(path);
    expect((await call(observatory, '/company', { key })).body).not.toHaveProperty('governance');
  });

  it('takes the present month for begun wherever it has begun', async () => {
    const { key } = await signUp();
    observatory.setNow(new Date('2026-11-30T11:00:00Z'));
    const inPlace = { ...statement, charter: { state: 'inPlace', month: '2026-12', measures: [] } };
    expect((await state(key, inPlace)).status).toBe(200);
    observatory.setNow(new Date('2026-11-22T12:00:00Z'));
  });

  it('is closed to no key, a wrong one and the operator’s', async () => {
    const { key } = await signUp();
    for (const other of [undefined, 'wrong', operatorKey]) {
      expect((await state(other, statement)).status).toBe(401);
    }
    expect((await call(observatory, '/company', { key })).body).not.toHaveProperty('governance');
  });

  it('changes only the company whose key it is', async () => {
    const [ours, theirs] = [await signUp('Ours'), await signUp('Theirs')];
    await state(ours.key, statement);
    await state(theirs.key, { ...statement, charter: none });
    expect((await call(observatory, '/company', { key: ours.key })).body.governance).toEqual(statement);
  });

  it('does not undo what someone else changed at the same moment', async () => {
    const { id, key } = await signUp();
    const { table } = observatory;
    const send = table.client.send.bind(table.client);
    let isMeanwhile = false;
    // Between the reading of the company and its writing, another change comes in.
    table.client.send = (async (command: Parameters<typeof send>[0]) => {
      if (!isMeanwhile && command.constructor.name === 'PutItemCommand') {
        isMeanwhile = true;
        const stored = await readCompany(table, id);
        if (stored) await replaceCompany(table, { ...stored, company: { ...stored.company, name: 'First' } });
      }
      return send(command as never);
    }) as typeof table.client.send;
    const reply = await state(key, statement).finally(() => {
      table.client.send = send;
    });
    expect(reply.status).toBe(412);
    expect(reply.body.type).toMatch(/changed-since-read$/);
    const { body } = await call(observatory, '/company', { key });
    expect(body.name).toBe('First');
    expect(body).not.toHaveProperty('governance');
  });
});
