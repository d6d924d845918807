import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { problem, problemFor } from '../../../functions/api/errors.ts';
import { Api, describeRoute } from '../../../functions/api/route.ts';

const response = {
  description: 'What was understood',
  content: { 'application/json': { schema: z.unknown() } },
};

function describedAs(required: boolean) {
  return describeRoute({
    method: 'post',
    path: required ? '/things/{thing}' : '/optional',
    summary: 'A route of this test',
    request: {
      ...(required && { params: z.object({ thing: z.string().check(z.maxLength(5)) }) }),
      query: z.strictObject({ by: z.optional(z.string()) }),
      body: {
        content: { 'application/json': { schema: z.strictObject({ count: z.optional(z.int()) }) } },
        required,
      },
    },
    responses: { 200: response },
  });
}

const app = new Hono();
app.onError((error, c) => problem(c, problemFor({ reportFailure: () => {} }, error, c.req.routePath)));
const api = new Api(app);
for (const required of [true, false]) {
  api.route(describedAs(required), async (c) =>
    c.json({ body: c.req.valid('json'), query: c.req.valid('query'), param: c.req.valid('param') }, 200),
  );
}

async function post(path: string, type: string | undefined, body?: string) {
  // Bytes, since a text brings a type of its own.
  const init = body === undefined ? {} : { body: Buffer.from(body) };
  const reply = await app.request(path, {
    ...{ method: 'POST', ...init },
    headers: type === undefined ? {} : { 'content-type': type },
  });
  return { status: reply.status, body: await reply.json() };
}

describe('a route with a body', () => {
  it.each([
    'application/json',
    'application/json; charset=utf-8',
    'Application/JSON',
    'application/merge-patch+json',
  ])('reads JSON that comes as %s', async (type) => {
    const { status, body } = await post('/things/a', type, '{"count":2}');
    expect(status).toBe(200);
    expect(body).toEqual({ body: { count: 2 }, query: {}, param: { thing: 'a' } });
  });

  it.each([undefined, 'text/plain', 'application/jsonx', 'text/json', 'multipart/form-data; boundary=x', ''])(
    'refuses a body that comes as %s',
    async (type) => {
      expect(await post('/things/a', type, '{"count":2}')).toMatchObject({
        status: 415,
        body: { type: '/problems/unsupported-media-type' },
      });
    },
  );

  it.each(['', '{', '{"count":1}{}', 'undefined', '\u0000'])('refuses what is not JSON: %j', async (text) => {
    expect(await post('/things/a', 'application/json', text)).toMatchObject({
      status: 400,
      body: { type: '/problems/invalid-request', detail: 'the body is not valid JSON' },
    });
  });

  it.each([
    '[]',
    'null',
    '"count"',
    '{"count":"2"}',
    '{"count":1e400}',
    '{"__proto__":{"count":1}}',
    '{"toString":1}',
  ])('refuses JSON of another shape, and says where: %s', async (text) => {
    const { status, body } = await post('/things/a', 'application/json', text);
    expect(status).toBe(400);
    expect(body.errors.length).toBeGreaterThan(0);
  });

  it('takes no body for an empty object where the schema allows it', async () => {
    expect(await post('/optional', undefined)).toMatchObject({ status: 200, body: { body: {} } });
  });

  it('names unknown fields one by one, at most fifty', async () => {
    const many = Object.fromEntries(Array.from({ length: 80 }, (_, index) => [`field${index}`, 1]));
    const { body } = await post('/things/a', 'application/json', JSON.stringify(many));
    expect(body.errors).toHaveLength(50);
    expect(body.errors[0]).toEqual({ path: 'field0', message: 'unknown field' });
    expect(body.detail.length).toBeLessThanOrEqual(1000);
  });

  it('checks the path and the query, in which a field comes once', async () => {
    expect((await post('/things/too-long', undefined)).body.errors).toEqual([
      { path: 'thing', message: expect.stringContaining('5') },
    ]);
    expect((await post('/things/a?by=age', undefined)).body.query).toEqual({ by: 'age' });
    expect((await post('/things/a?by=age&by=sex', undefined)).body.errors).toEqual([
      { path: 'by', message: expect.stringContaining('string') },
    ]);
    expect((await post('/things/a?to=age', undefined)).body.errors).toEqual([
      { path: 'to', message: 'unknown field' },
    ]);
  });
});
