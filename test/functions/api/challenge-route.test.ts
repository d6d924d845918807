import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../../functions/api/app.ts';
import { type LocalObservatory, startLocalObservatory } from '../../support/local-observatory.ts';

let observatory: LocalObservatory;

beforeAll(async () => {
  observatory = await startLocalObservatory();
});
afterAll(() => observatory.stop());

async function ask(body?: string, type?: string) {
  const reply = await createApp(observatory.services).request('/api/v1/waves/current/challenges', {
    method: 'POST',
    ...(body !== undefined && { body }),
    headers: type === undefined ? {} : { 'content-type': type },
  });
  return { status: reply.status, body: await reply.json() };
}

describe('a challenge', () => {
  it.each([
    ['nothing', undefined, undefined],
    ['an empty object', '{}', 'application/json'],
    ['the panel', '{"panel":"open"}', 'application/json'],
    ['the panel, with a character set', '{"panel":"open"}', 'application/json; charset=utf-8'],
  ])('is given to whoever sends %s', async (_, body, type) => {
    const reply = await ask(body, type);
    expect([reply.status, reply.body.parameters.data.panel]).toEqual([200, 'open']);
  });

  it.each([
    ['a list', '[]', /body: Invalid input: expected object/],
    ['a number', '5', /body: Invalid input: expected object/],
    ['null', 'null', /body: Invalid input: expected object/],
    ['an unknown field', '{"panel":"open","who":"me"}', /who: unknown field/],
    ['a field of no object', '{"__proto__":{"panel":"open"}}', /__proto__: unknown field/],
    ['a panel that can be none', '{"panel":"Open"}', /panel: not a panel/],
    ['a panel that is no text', '{"panel":5}', /panel: Invalid input: expected string/],
    ['too long a code', `{"panel":"acme","entrance":"${'x'.repeat(101)}"}`, /entrance: Too big/],
    ['no JSON', '{"panel"', /./],
  ])('is refused to whoever sends %s, by the place and the reason', async (_, body, detail) => {
    const reply = await ask(body, 'application/json');
    expect([reply.status, reply.body.type]).toEqual([400, '/problems/invalid-request']);
    expect(reply.body.detail).toMatch(detail);
  });

  it('is refused to another type of content', async () => {
    expect((await ask('panel=open', 'application/x-www-form-urlencoded')).status).toBe(415);
  });
});
