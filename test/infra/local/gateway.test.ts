import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startGateway } from '../../../infra/local/gateway.ts';
import { limitSources } from '../../../infra/local/limit-sources.ts';
import { preferredLanguage } from '../../../infra/local/preferred-language.ts';
import { sourceLimits } from '../../../infra/source-limits.ts';

type Gateway = Awaited<ReturnType<typeof startGateway>>;

let gateway: Gateway;
let pages: string;
const events: APIGatewayProxyEventV2[] = [];

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'observatory-gateway-'));
  pages = join(folder, 'web');
  mkdirSync(join(pages, 'fr/survey'), { recursive: true });
  mkdirSync(join(pages, 'assets'));
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  for (const status of [404, 503]) {
    mkdirSync(join(pages, `en/${status}`), { recursive: true });
    writeFileSync(join(pages, `en/${status}/index.html`), `<p>designed ${status}</p>`);
  }
  writeFileSync(join(pages, 'fr/index.html'), '<p>accueil</p>');
  writeFileSync(join(pages, 'fr/survey/index.html'), '<p>questionnaire</p>');
  writeFileSync(join(pages, 'assets/main-abc.js'), `console.log('${'x'.repeat(5000)}')`);
  gateway = await startGateway(0, {
    api: async (event) => {
      events.push(event);
      if (event.rawPath === '/api/v1/crash') throw new Error('a secret of the inside');
      return { statusCode: 200, headers: { 'content-type': 'application/json' }, body: '{"ok":true}' };
    },
    pages: async ({ rawPath }) => {
      if (rawPath === '/en/method') throw new Error('a secret of the inside');
      return rawPath === '/en/'
        ? { statusCode: 200, headers: { 'content-type': 'text/html; charset=utf-8' }, body: '<p>figures</p>' }
        : { statusCode: 404, body: '' };
    },
    files: pages,
  });
});

afterAll(async () => {
  await gateway.stop();
  rmSync(join(pages, '..'), { recursive: true, force: true });
});

describe('a page that comes with its figures', () => {
  it('is drawn by its function, with the headers of every page', async () => {
    const reply = await fetch(`${gateway.url}/en/`);
    expect(await reply.text()).toBe('<p>figures</p>');
    expect(reply.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it('leaves every other address to the files', async () => {
    expect(await (await fetch(`${gateway.url}/fr/`)).text()).toBe('<p>accueil</p>');
  });
});

describe('the event that a handler is given', () => {
  it('is API Gateway’s, with method, path, query and body', async () => {
    await fetch(`${gateway.url}/api/v1/some/path?a=1&b=2`, {
      method: 'PUT',
      headers: { authorization: 'Bearer t', 'content-type': 'application/json' },
      body: '{"é":1}',
    });
    const event = events.at(-1);
    expect(event).toMatchObject({
      version: '2.0',
      rawPath: '/api/v1/some/path',
      rawQueryString: 'a=1&b=2',
      headers: { authorization: 'Bearer t', 'content-type': 'application/json' },
      requestContext: { http: { method: 'PUT', path: '/api/v1/some/path' } },
      isBase64Encoded: true,
    });
    expect(Buffer.from(event?.body ?? '', 'base64').toString()).toBe('{"é":1}');
  });

  it('names neither the sender’s address nor its browser, nor a time or number of the request', async () => {
    await fetch(`${gateway.url}/api/v1/waves`, {
      headers: {
        'user-agent': 'Recognisable/1.0',
        'x-forwarded-for': '203.0.113.7',
        forwarded: 'for=203.0.113.7',
        cookie: 'session=1',
        referer: 'https://intranet.example/',
      },
    });
    const text = JSON.stringify(events.at(-1));
    for (const trace of ['Recognisable', '203.0.113.7', '127.0.0.1', '::1', 'session=1', 'intranet']) {
      expect([trace, text.includes(trace)]).toEqual([trace, false]);
    }
    expect(events.at(-1)?.requestContext).toMatchObject({ requestId: '', time: '', timeEpoch: 0 });
  });
});

describe('the gateway', () => {
  it('answers 503 and nothing of the inside when the handler breaks down', async () => {
    const reply = await fetch(`${gateway.url}/api/v1/crash`);
    expect([reply.status, reply.headers.get('retry-after')]).toEqual([503, '5']);
    expect(await reply.text()).not.toContain('secret');
  });

  it('serves a page at its address, with headers that let nothing else in', async () => {
    const reply = await fetch(`${gateway.url}/fr/survey`);
    expect(await reply.text()).toBe('<p>questionnaire</p>');
    expect(reply.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(reply.headers.get('referrer-policy')).toBe('no-referrer');
    const home = await fetch(`${gateway.url}/fr/`);
    expect(home.status).toBe(200);
    expect(home.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(home.headers.get('content-security-policy')).not.toMatch(/unsafe|blob:|data:/);
    expect((await fetch(`${gateway.url}/fr/nothing`)).status).toBe(404);
  });

  it('says in a page of our own that there is nothing, or that it cannot be had for the moment', async () => {
    const nothing = await fetch(`${gateway.url}/en/nothing`);
    expect([nothing.status, await nothing.text()]).toEqual([404, '<p>designed 404</p>']);
    const failed = await fetch(`${gateway.url}/en/method`);
    expect([failed.status, await failed.text()]).toEqual([503, '<p>designed 503</p>']);
    expect(failed.headers.get('cache-control')).toBe('no-store');
    expect(failed.headers.get('retry-after')).toBe('5');
    expect(failed.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it('keeps hashed files for ever, and compresses what is worth it', async () => {
    // The second time as the first; another way to compress is not taken for it.
    for (const encoding of ['br', 'br', 'gzip']) {
      const headers = { 'accept-encoding': encoding };
      const reply = await fetch(`${gateway.url}/assets/main-abc.js`, { headers });
      expect(reply.headers.get('cache-control')).toContain('immutable');
      expect(reply.headers.get('content-encoding')).toBe(encoding);
      expect(await reply.text()).toContain('xxxx');
    }
    expect((await fetch(`${gateway.url}/fr/`)).headers.get('cache-control')).toBe('no-cache');
  });

  it('never leaves the pages’ folder', async () => {
    for (const path of [
      '/../secret.txt',
      '/fr/../../secret.txt',
      '/%2e%2e/secret.txt',
      '/..%2fsecret.txt',
      '/fr/%00',
      '/%',
    ]) {
      const { status, body } = await rawGet(path);
      expect([path, status, body.includes('secret')]).toEqual([path, 404, false]);
    }
  });

  it('sends `/` on by the reader’s language', async () => {
    for (const [accepted, location] of [
      ['en-GB,en;q=0.9,fr;q=0.2', '/en/'],
      ['fr-FR,fr;q=0.9,en;q=0.8', '/fr/'],
      ['de-DE,de;q=0.9,en;q=0.5', '/en/'],
      ['de', '/fr/'],
      ['', '/fr/'],
    ] as const) {
      const reply = await fetch(`${gateway.url}/`, {
        redirect: 'manual',
        headers: { 'accept-language': accepted },
      });
      expect([accepted, reply.status, reply.headers.get('location')]).toEqual([accepted, 302, location]);
    }
    expect(preferredLanguage('en;q=nonsense')).toBe('fr');
  });

  it('refuses to write pages', async () => {
    const reply = await fetch(`${gateway.url}/fr/`, { method: 'POST' });
    expect([reply.status, reply.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });
});

describe('a gateway with limits', () => {
  it('answers 429, and for how long, to a source that signs up too many companies, and goes on with the rest', async () => {
    const limited = await startGateway(0, {
      api: async ({ rawPath }) => ({ statusCode: rawPath.endsWith('/companies') ? 202 : 200, body: '{}' }),
      files: pages,
      limits: limitSources(() => 0),
    });
    const signUp = async () => fetch(`${limited.url}/api/v1/companies`, { method: 'POST', body: '{}' });
    for (let i = 0; i < sourceLimits.signUps; i++) expect((await signUp()).status).toBe(202);
    const refused = await signUp();
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '300']);
    expect(refused.headers.get('content-type')).toBe('application/problem+json');
    const challenge = await fetch(`${limited.url}/api/v1/waves/current/challenges`, { method: 'POST' });
    expect(challenge.status).toBe(200);
    await limited.stop();
  });
});

/** `fetch` would tidy the path up before it is sent. */
function rawGet(path: string): Promise<{ status: number; body: string }> {
  const { port } = new URL(gateway.url);
  return new Promise((done, refuse) => {
    request({ port, path, method: 'GET' }, (response) => {
      let body = '';
      response.on('data', (chunk) => {
        body += chunk;
      });
      response.on('end', () => done({ status: response.statusCode ?? 0, body }));
    })
      .on('error', refuse)
      .end();
  });
}
