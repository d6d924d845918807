import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { readFile, walkSite } from '../../functions/canary/walk-site.ts';
import { runCalendar } from '../../functions/publish/run-calendar.ts';
import { tableSliceStore } from '../../functions/publish/table-slice-store.ts';
import { type SmokeOptions, smoke } from '../smoke/smoke.ts';
import { type LocalObservatory, operatorKey, startLocalObservatory } from '../support/local-observatory.ts';

type Planted = { status: number; body: string } | undefined;

let observatory: LocalObservatory;
let production: LocalObservatory;
let site: Server;
let origin: string;
/** Behind the site: the API that it hands requests to, and what it answers in its place. */
let api: string;
let planted: (method: string, path: string) => Planted | Promise<Planted>;
const asked: string[] = [];

const kept = new Map<string, ReturnType<typeof answerOf>>();

async function answerOf(address: string, sent: RequestInit) {
  const answer = await fetch(address, sent);
  const etag = answer.headers.get('etag');
  const told = { 'content-type': answer.headers.get('content-type') ?? '', ...(etag && { etag }) };
  return { status: answer.status, told, content: Buffer.from(await answer.arrayBuffer()) };
}

const page = (language: string) =>
  `<!doctype html><html lang="${language}"><script src="/assets/a-1.js"></script></html>`;

beforeAll(async () => {
  [observatory, production] = await Promise.all([
    startLocalObservatory({ passesDates: false }),
    startLocalObservatory({ requiresHouse: true }),
  ]);
  site = createServer(async (request, reply) => {
    const { method = '', url = '' } = request;
    asked.push(`${method} ${url}`);
    const instead = await planted(method, url);
    const language = /^\/(fr|en)\//.exec(url)?.[1];
    if (instead) reply.writeHead(instead.status).end(instead.body);
    else if (language !== undefined) reply.end(page(language));
    else if (url.startsWith('/assets/')) reply.end('0;');
    else {
      const headers = Object.entries(request.headers).filter(
        ([name]) => !/^(host|connection|content-length|origin)$/.test(name),
      );
      const body = await buffer(request);
      const sent = {
        method,
        headers: headers as [string, string][],
        ...(body.length > 0 && { body: new Uint8Array(body) }),
      };
      const answer = kept.get(api + url) ?? answerOf(api + url, sent);
      // As a cache before a real site: a file stays the same, and to write it takes long.
      if (method === 'GET' && /\/files\/./.test(url)) kept.set(api + url, answer);
      const { status, told, content } = await answer;
      reply.writeHead(status, told).end(content);
    }
  });
  await new Promise<void>((listening) => site.listen(0, '127.0.0.1', listening));
  origin = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
});

afterAll(async () => {
  site.closeAllConnections();
  site.close();
  await Promise.all([observatory.stop(), production.stop()]);
});

function begin(options: Partial<SmokeOptions> = {}) {
  const said: string[] = [];
  return smoke({
    origin,
    operatorKey,
    files: 'each format',
    say: (line) => said.push(line),
    ...options,
  }).then((waves) => ({ waves, said }));
}

describe('a trial of a whole observatory', () => {
  afterEach(() => {
    asked.length = 0;
  });

  it('makes a wave and an edition in a stage that passes over no date, and leaves no answer', async () => {
    api = observatory.url;
    const { table, services } = observatory;
    // The calendar comes every hour, whatever is under way.
    const hours = [1, 75, 149];
    let answered = 0;
    planted = async (method, path) => {
      if (method !== 'PUT' || !path.endsWith('/response') || !hours.includes(answered++)) return undefined;
      const context = { table, seed: services.seed, slices: tableSliceStore(table), now: () => new Date() };
      expect(await runCalendar(context)).toEqual({ prepared: [], released: [] });
      return undefined;
    };
    const { waves, said } = await begin();
    const [wave] = waves;
    expect(answered).toBe(150);
    expect(said).toContainEqual(`edition   ${wave}-1 prepared and released`);
    expect(said.at(-1)).toBe(`cleaned   150 answers withdrawn, wave ${wave} closed`);
    const editions = await fetch(`${api}/api/v1/editions`).then((reply) => reply.json());
    expect(editions[0].id).toBe(`${wave}-1`);
    expect((await fetch(`${api}/api/v1/waves/${wave}`).then((reply) => reply.json())).status).toBe('closed');
    const withdrawn = asked.filter((line) => line === `DELETE /api/v1/waves/${wave}/response`);
    expect(withdrawn).toHaveLength(150);
  });

  it('only reads in a stage of production, and without the operator’s key', async () => {
    api = production.url;
    planted = () => undefined;
    const { waves, said } = await begin();
    expect(waves).toEqual([]);
    expect(said.at(-1)).toMatch(/a stage of production/);
    expect((await begin({ operatorKey: undefined })).said.at(-1)).toMatch(/^read only/);
    expect(asked.filter((line) => !line.startsWith('GET '))).toEqual([]);
  });

  const problem = (title: string) => JSON.stringify({ title, detail: `${title} in detail` });
  it.each([
    [
      'GET /api/v1/health',
      503,
      problem('unavailable'),
      /^pages: \/api\/v1\/health answered 503: unavailable in detail$/,
    ],
    ['GET /fr/survey/', 429, '{"message":"Too Many Requests"}', /^pages: \/fr\/survey\/ answered 429$/],
    ['GET /en/', 200, page('fr'), /^pages: \/en\/ is no page in the language en$/],
    ['GET /assets/a-1.js', 404, '', /^pages: \/assets\/a-1.js answered 404$/],
    [
      'GET /api/v1/waves/current',
      404,
      problem('none'),
      /^pages: \/api\/v1\/waves\/current answered 404: none in detail$/,
    ],
    ['POST /api/v1/operator/waves', 401, '{"type":"/problems/unauthorised"}', /^wave: 401 unauthorised$/],
  ])('names its cause in one line: %s answers %i', async (at, status, body, message) => {
    api = observatory.url;
    planted = (method, path) => (`${method} ${path}` === at ? { status, body } : undefined);
    const failure = await begin().catch((error: Error) => error);
    expect(failure).toMatchObject({ name: 'SmokeFailure', message: expect.stringMatching(message) });
  });

  it('names a limit that its answers meet, closes its wave and leaves none behind', async () => {
    api = observatory.url;
    let answered = 0;
    planted = (method, path) =>
      method === 'PUT' && path.endsWith('/response') && ++answered > 20
        ? { status: 429, body: '{"message":"Too Many Requests"}' }
        : undefined;
    const failure = await begin().catch((error: Error) => error);
    expect((failure as Error).message).toMatch(/^answers: 429/);
    const [, wave] = /operator\/waves\/(smoke-\d+)/.exec(asked.join('\n')) ?? [];
    const closed = await fetch(`${api}/api/v1/waves/${wave}`).then((reply) => reply.json());
    expect(closed.status).toBe('closed');
    expect(asked.filter((line) => /^DELETE .*\/response$/.test(line))).toHaveLength(20);
  });

  it('names a site that is not there', async () => {
    await expect(walkSite('http://127.0.0.1:9')).rejects.toThrow(/^\/api\/v1\/health was not answered \(/);
    await expect(readFile('http://127.0.0.1:9', '/x')).rejects.toThrow(/^\/x was not answered/);
  });
});
