import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { handle } from 'hono/aws-lambda';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createAnsweringApp } from '../../../functions/api/answering-app.ts';
import { createApp } from '../../../functions/api/app.ts';
import { lambdaHandler } from '../../../functions/api/lambda-handler.ts';
import { plainAnswers } from '../../../functions/api/plain-routes.ts';
import { faultyTable } from '../../support/faulty-table.ts';
import { lambdaEventFor } from '../../support/lambda-event.ts';
import { type LocalObservatory, startLocalObservatory } from '../../support/local-observatory.ts';
import { answersWith } from '../../support/respondents.ts';
import { makeTokens } from '../../support/server-tokens.ts';

let observatory: LocalObservatory;
let token: string;
type Answer = (event: APIGatewayProxyEventV2) => Promise<APIGatewayProxyStructuredResultV2>;
let plainly: Answer;
/** As Hono's own adapter has it answered: through requests and replies of Fetch's. */
let byFetch: Answer;

beforeAll(async () => {
  observatory = await startLocalObservatory();
  plainly = lambdaHandler(createApp(observatory.services));
  byFetch = handle(createApp(observatory.services)) as unknown as Answer;
  [token = ''] = makeTokens(observatory.services.seed, { wave: observatory.wave.id }, 1);
});

afterAll(() => observatory.stop());

const path = '/api/v1/waves/current/response';
const json = 'application/json';
const body = JSON.stringify({ answers: answersWith({ mention: 'no' }) });
const base64 = (bytes: Uint8Array | string) => ({
  body: Buffer.from(bytes).toString('base64'),
  isBase64Encoded: true,
});

function put(
  change: Partial<APIGatewayProxyEventV2> = {},
  headers: Record<string, string> = {},
): APIGatewayProxyEventV2 {
  const authorization = `Bearer ${token}`;
  const event = lambdaEventFor('PUT', path, {
    headers: { authorization, 'content-type': json, ...headers },
    body,
  });
  return { ...event, ...change };
}

const events: readonly [what: string, status: number, event: () => APIGatewayProxyEventV2][] = [
  ['answers', 200, () => put()],
  ['answers in base64', 200, () => put(base64(body))],
  ['a byte order mark before them', 200, () => put(base64(`\ufeff${body}`))],
  ['a query that no route reads', 200, () => put({ rawQueryString: 'by=age&by=sex' })],
  ['another case of the scheme', 200, () => put({}, { authorization: `bearer   ${token}` })],
  ['a character set', 200, () => put({}, { 'content-type': 'application/json; charset=utf-8' })],
  ['a length', 200, () => put({}, { 'content-length': String(body.length) })],
  ['pieces', 200, () => put({}, { 'transfer-encoding': 'chunked' })],
  ['haste', 200, () => put({ body: body.replace('}}', '},"hasty":true}') })],
  ['the wave by its id', 200, () => put({ rawPath: path.replace('current', observatory.wave.id) })],
  ['a header with capitals', 200, () => put({}, { Accept: '*/*' })],
  ['spaces around a header', 200, () => put({}, { authorization: ` Bearer ${token} ` })],
  ['a header beyond ASCII', 200, () => put({}, { accept: 'caf\u00e9' })],
  ['no token', 401, () => put({}, { authorization: '' })],
  ['a token beyond ASCII', 401, () => put({}, { authorization: 'Bearer \u00e9' })],
  ['a token of nobody', 401, () => put({}, { authorization: `Bearer ${token.slice(0, -9)}AAAAAAAAA` })],
  ['no body', 400, () => put({ body: '' })],
  ['neither body nor type', 400, () => put({ body: '' }, { 'content-type': '' })],
  ['no type', 415, () => put({}, { 'content-type': '' })],
  ['another type', 415, () => put({}, { 'content-type': 'text/plain' })],
  ['no JSON', 400, () => put({ body: body.slice(1) })],
  [
    'bytes that are no UTF-8',
    422,
    () => put(base64(Buffer.from(body.replace('"no"', '"\u00ff"'), 'latin1'))),
  ],
  ['half a character', 422, () => put({ body: body.replace('"no"', '"\ud800"') })],
  ['answers that are none', 400, () => put({ body: '{"answers":{"mention":1},"who":"me"}' })],
  ['a field of no object', 400, () => put({ body: '{"__proto__":{"answers":{}}}' })],
  ['answers that are not valid', 422, () => put({ body: '{"answers":{"mention":"perhaps"}}' })],
  ['as long a body as there may be', 200, () => put({ body: body.padEnd(16 * 1024) })],
  ['one byte more', 413, () => put({ body: body.padEnd(16 * 1024 + 1) })],
  ['a wave that there is not', 404, () => put({ rawPath: path.replace('current', 'none') })],
  ['a wave written otherwise', 200, () => put({ rawPath: path.replace('current', '%63urrent') })],
  ['a wave with a point', 404, () => put({ rawPath: path.replace('current', 'a.b') })],
  ['the way up', 404, () => put({ rawPath: path.replace('current', '..') })],
  ['a slash at the end', 404, () => put({ rawPath: `${path}/` })],
  ['an element that is none', 400, () => asking({ panel: 'open', blindedElement: 'A'.repeat(43) })],
  ['no admission', 403, () => asking({ panel: 'open', blindedElement: element })],
  ['a panel that there is not', 404, () => asking({ panel: 'cnobody', blindedElement: element })],
  ['a panel that can be none', 400, () => asking({ panel: 'Open', blindedElement: element })],
  ['the current wave', 200, () => lambdaEventFor('GET', wavePath)],
  ['the current wave to another site', 200, () => fromElsewhere(wavePath)],
  ['a wave by name that there is not', 404, () => lambdaEventFor('GET', '/api/v1/waves/none')],
  ['a wave that nobody may delete', 405, () => lambdaEventFor('DELETE', wavePath)],
  ['the first step for a panel that there is not', 404, () => begin({ body: '{"panel":"cnobody"}' })],
  ['the first step for a panel that can be none', 400, () => begin({ body: '{"panel":"Open"}' })],
  ['the first step with a field of no route', 400, () => begin({ body: '{"who":"me"}' })],
  ['the first step without JSON', 400, () => begin({ body: '{' })],
  ['the first step in another type', 415, () => begin({}, { 'content-type': 'text/plain' })],
];

const wavePath = '/api/v1/waves/current';
const fromElsewhere = (path: string) =>
  lambdaEventFor('GET', path, { headers: { origin: 'https://elsewhere.example' } });

function begin(change: Partial<APIGatewayProxyEventV2> = {}, headers: Record<string, string> = {}) {
  const event = lambdaEventFor('POST', `${wavePath}/challenges`, {
    headers: { 'content-type': json, ...headers },
    body: '{}',
  });
  return { ...event, ...change };
}

/** The group's base, RFC 9496, A.1. */
const element = Buffer.from(
  'e2f2ae0a6abc4e71a884a961c500515f58e30b6aa582dd8db6a65945e08d2d76',
  'hex',
).toString('base64url');

const asking = (asked: object) =>
  lambdaEventFor('POST', '/api/v1/waves/current/tokens', {
    headers: { 'content-type': json },
    body: JSON.stringify(asked),
  });

describe('a plain route', () => {
  it.each(events)('answers %s as Fetch would have it', async (_, status, event) => {
    // The first to come would find nothing to replace.
    await byFetch(put());
    const reply = await plainly(event());
    expect(reply.statusCode).toBe(status);
    expect(reply).toEqual(await byFetch(event()));
  });

  it('makes no request of what is plain, and one of anything else', () => {
    const answer = plainAnswers(createApp(observatory.services));
    const isPlain = (event: APIGatewayProxyEventV2) => answer(event) !== undefined;
    expect(isPlain(put())).toBe(true);
    expect(isPlain(put(base64(body)))).toBe(true);
    expect(isPlain(asking({}))).toBe(true);
    expect(isPlain(lambdaEventFor('GET', wavePath))).toBe(true);
    expect(isPlain(begin())).toBe(true);
    expect(isPlain(put({ rawPath: `${path}/` }))).toBe(false);
    expect(isPlain(put({ body: 'x'.repeat(16 * 1024 + 1) }))).toBe(false);
    expect(isPlain(put({}, { accept: 'caf\u00e9' }))).toBe(false);
    expect(isPlain(lambdaEventFor('GET', path))).toBe(false);
  });

  it('counts a failure under the pattern of its route, and shows nothing of it', async () => {
    const reportFailure = vi.fn();
    const { table } = faultyTable(observatory.table, () => 'throttled');
    const broken = Object.assign(new Error('what nobody expected'), { name: 'Odd' });
    for (const [status, services] of [
      [503, { ...observatory.services, table, reportFailure }],
      [
        500,
        {
          ...observatory.services,
          now: () => {
            throw broken;
          },
          reportFailure,
        },
      ],
    ] as const) {
      const reply = await lambdaHandler(createAnsweringApp(services))(put());
      expect([reply.statusCode, reply.headers?.['cache-control']]).toEqual([status, 'no-store']);
      expect(reply.body).not.toContain('expected');
    }
    expect(reportFailure.mock.calls).toEqual([
      [expect.objectContaining({ name: 'ProvisionedThroughputExceededException' }), pattern],
      [broken, pattern],
    ]);
  });
});

const pattern = '/api/v1/waves/:wave/response';
