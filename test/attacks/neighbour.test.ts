import { once } from 'node:events';
import { createServer, request, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { ListTablesCommand } from '@aws-sdk/client-dynamodb';
import dynalite from 'dynalite';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EmbeddedDatabase, localClient, startDatabase } from '../../infra/local/embedded-database.ts';
import { startGateway } from '../../infra/local/gateway.ts';
import { type Reach, reachOf } from '../../infra/local/reach.ts';
import { browserFlags, executablePath } from '../e2e/support/browser.ts';

type Gateway = Awaited<ReturnType<typeof startGateway>>;

/**
 * Whoever shares a network with a laptop that runs the observatory, and every web page that is open on the laptop
 * itself, in a real browser. One page has a name that was made to point to the laptop (DNS rebinding): to the browser
 * it is of the same origin as what it asks.
 */

const rebound = 'rebound.test';
const secret = '{"secret":"of the inside"}';

let browser: Browser;
let stranger: Server;
let database: EmbeddedDatabase;
/** The control: the database by itself, at every address of the machine. */
let bare: Server;
let gateway: Gateway;
/** The control: a gateway that lets everybody in. */
let open: Gateway;
let asked: string[] = [];

beforeAll(async () => {
  stranger = createServer((_, reply) => {
    reply.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Elsewhere</title>');
  }).listen(0, '127.0.0.1');
  bare = dynalite({ createTableMs: 0 }).listen(0, '0.0.0.0');
  const parts = {
    api: async ({ rawPath }: { rawPath: string }) => {
      asked.push(rawPath);
      const headers = { 'content-type': 'application/json', 'access-control-allow-origin': '*' };
      return { statusCode: 200, headers, body: secret };
    },
    files: 'no-pages',
  };
  const everybody: Reach = { ...reachOf('0.0.0.0'), isOurs: () => true };
  [database, gateway, open] = await Promise.all([
    startDatabase(undefined),
    startGateway(0, parts),
    startGateway(0, parts, { reach: everybody }),
    once(stranger, 'listening'),
    once(bare, 'listening'),
  ]);
  browser = await chromium.launch({
    executablePath: await executablePath(),
    args: [...browserFlags, `--host-resolver-rules=MAP ${rebound} 127.0.0.1`],
  });
});

afterAll(async () => {
  await browser?.close();
  stranger?.close();
  bare?.close();
  await Promise.all([gateway?.stop(), open?.stop(), database?.stop()]);
});

const portOf = (server: Server) => (server.address() as AddressInfo).port;
const portIn = (url: string) => Number(new URL(url).port);

async function onPage<T>(address: string, act: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext();
  const page = await context.newPage();
  try {
    await page.goto(address);
    return await act(page);
  } finally {
    await context.close();
  }
}

interface Sent {
  readonly address: string;
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
  readonly mode?: 'cors' | 'no-cors';
}

/** What a script of the page gets to see. */
function fetchedBy(page: Page, sent: Sent): Promise<{ status: number; text: string } | 'nothing'> {
  return page.evaluate(async ({ address, ...init }) => {
    try {
      const reply = await fetch(address, init);
      return { status: reply.status, text: await reply.text() };
    } catch {
      return 'nothing' as const;
    }
  }, sent);
}

/** A command of DynamoDB's, signed by nobody, as a page would make it up. */
function command(port: number, name: string, input: unknown, host = '127.0.0.1'): Sent {
  return {
    address: `http://${host}:${port}/`,
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.0',
      'x-amz-target': `DynamoDB_20120810.${name}`,
      'x-amz-date': '20261128T000000Z',
      authorization:
        'AWS4-HMAC-SHA256 Credential=a/20261128/local/dynamodb/aws4_request, SignedHeaders=host, Signature=a',
    },
    body: JSON.stringify(input),
  };
}

const newTable = (TableName: string) => ({
  TableName,
  BillingMode: 'PAY_PER_REQUEST',
  AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
  KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
});

async function tablesOf({ endpoint }: EmbeddedDatabase): Promise<string[]> {
  const client = localClient(endpoint);
  const { TableNames = [] } = await client.send(new ListTablesCommand({}));
  client.destroy();
  return TableNames;
}

describe('a page of another site, on the laptop that runs the observatory', () => {
  it('reads and writes the database where nothing guards it (control)', async () => {
    await onPage(`http://localhost:${portOf(stranger)}/`, async (page) => {
      const written = await fetchedBy(page, command(portOf(bare), 'CreateTable', newTable('planted')));
      expect(written).toMatchObject({ status: 200 });
      const read = await fetchedBy(page, command(portOf(bare), 'ListTables', {}));
      expect(read).toMatchObject({ status: 200, text: expect.stringContaining('planted') });
    });
  });

  it('can do neither with the observatory’s, whatever it sends', async () => {
    const port = portIn(database.endpoint);
    await onPage(`http://localhost:${portOf(stranger)}/`, async (page) => {
      for (const host of ['127.0.0.1', 'localhost']) {
        expect(await fetchedBy(page, command(port, 'CreateTable', newTable('planted'), host))).toBe(
          'nothing',
        );
        expect(await fetchedBy(page, command(port, 'ListTables', {}, host))).toBe('nothing');
        expect(await fetchedBy(page, { address: `http://${host}:${port}/` })).toBe('nothing');
        const unseen = {
          address: `http://${host}:${port}/`,
          method: 'POST',
          body: '{}',
          mode: 'no-cors',
        } as const;
        expect(await fetchedBy(page, unseen)).not.toMatchObject({ text: expect.stringMatching(/./) });
      }
    });
    const tables = await tablesOf(database);
    expect(tables).toContain(database.tableName);
    expect(tables).not.toContain('planted');
  });

  it('reaches the API of a gateway that lets everybody in (control)', async () => {
    asked = [];
    const address = `http://${rebound}:${portIn(open.url)}`;
    await onPage(`${address}/api/v1/company`, async (page) => {
      expect(await fetchedBy(page, { address: '/api/v1/company' })).toEqual({ status: 200, text: secret });
    });
    expect(asked).toContain('/api/v1/company');
  });

  it('reaches nothing of the observatory’s, be it to read, to write, or to frame', async () => {
    asked = [];
    await onPage(`http://localhost:${portOf(stranger)}/`, async (page) => {
      for (const path of ['/api/v1/company', '/api/v1/waves/current', '/api/v1/companies', '/fr/operator']) {
        for (const method of ['GET', 'POST']) {
          const address = `${gateway.url}${path}`;
          const headers = { authorization: 'Bearer key', 'content-type': 'application/json' };
          const told = await fetchedBy(page, { address, method, headers });
          expect([path, method, told]).toEqual([path, method, 'nothing']);
          const unseen = await fetchedBy(page, { address, method, mode: 'no-cors' });
          expect(unseen).not.toMatchObject({ text: expect.stringMatching(/./) });
        }
        const framed = page.waitForResponse((reply) => reply.url() === `${gateway.url}${path}`);
        await page.evaluate((address) => {
          const frame = document.createElement('iframe');
          frame.src = address;
          document.body.append(frame);
        }, `${gateway.url}${path}`);
        expect((await framed).status()).toBe(403);
      }
    });
    expect(asked).toEqual([]);
  });

  it('may have what is published, as every page may', async () => {
    asked = [];
    await onPage(`http://localhost:${portOf(stranger)}/`, async (page) => {
      const read = await fetchedBy(page, { address: `${gateway.url}/api/v1/editions/latest` });
      expect(read).toEqual({ status: 200, text: secret });
    });
    expect(asked).toEqual(['/api/v1/editions/latest']);
  });
});

describe('a page whose name was made to point to the laptop', () => {
  it('reads the database where nothing guards it (control)', async () => {
    const port = portOf(bare);
    await onPage(`http://${rebound}:${port}/`, async (page) => {
      const read = await fetchedBy(page, command(port, 'ListTables', {}, rebound));
      expect(read).toMatchObject({ status: 200, text: expect.stringContaining('TableNames') });
    });
  });

  it('is refused by the observatory’s, before it can ask anything', async () => {
    const port = portIn(database.endpoint);
    await onPage(`http://${rebound}:${port}/`, async (page) => {
      const read = await fetchedBy(page, command(port, 'ListTables', {}, rebound));
      expect(read).toEqual({ status: 403, text: '' });
    });
  });

  it('is refused by the gateway, be it for a page or the API', async () => {
    asked = [];
    const address = `http://${rebound}:${portIn(gateway.url)}`;
    await onPage(`${address}/fr/`, async (page) => {
      for (const path of ['/api/v1/company', '/api/v1/editions/latest', '/fr/survey']) {
        const told = await fetchedBy(page, { address: `${address}${path}` });
        expect(told).toMatchObject({ status: 421 });
        expect(JSON.stringify(told)).not.toContain('of the inside');
      }
    });
    expect(asked).toEqual([]);
  });
});

describe('each guard of the database by itself', () => {
  const own = () => `127.0.0.1:${portIn(database.endpoint)}`;
  const signed = () => ({
    ...command(0, 'ListTables', {}).headers,
    authorization: `AWS4-HMAC-SHA256 Credential=${database.accessKey}/20261128/local/dynamodb/aws4_request, SignedHeaders=host, Signature=a`,
    host: own(),
  });

  it('lets in who knows the access key (control)', async () => {
    expect(await statusOf(signed())).toBe(200);
  });

  it.each([
    ['without a key', () => ({ ...signed(), authorization: '' })],
    [
      'with the key of an earlier start',
      () => ({
        ...signed(),
        authorization: signed().authorization.replace(database.accessKey, 'a'.repeat(48)),
      }),
    ],
    [
      'with a part of it',
      () => ({
        ...signed(),
        authorization: signed().authorization.replace(database.accessKey, database.accessKey.slice(1)),
      }),
    ],
    ['from a page, even of this machine', () => ({ ...signed(), origin: `http://${own()}` })],
    ['from a browser that names no origin', () => ({ ...signed(), 'sec-fetch-site': 'none' })],
    ['by another name', () => ({ ...signed(), host: rebound })],
    [
      'by another name of this machine',
      () => ({ ...signed(), host: own().replace('127.0.0.1', 'localhost') }),
    ],
  ])('refuses %s', async (_, headers) => {
    expect(await statusOf(headers())).toBe(403);
  });

  function statusOf(headers: Record<string, string>): Promise<number | undefined> {
    return new Promise((done, refuse) => {
      const sent = request(
        { port: portIn(database.endpoint), host: '127.0.0.1', method: 'POST', headers },
        (reply) => {
          reply.resume();
          done(reply.statusCode);
        },
      );
      sent.on('error', refuse);
      sent.end('{}');
    });
  }
});

/** An address by which others in its network find this machine. */
const outside = Object.values(networkInterfaces())
  .flatMap((addresses) => addresses ?? [])
  .find(({ internal, family }) => !internal && family === 'IPv4')?.address;

// Without a network there is no neighbour, and nothing to try.
describe.skipIf(outside === undefined)('a neighbour in the network', () => {
  const isReached = (port: number) =>
    new Promise<boolean>((done) => {
      const socket = connect({ host: outside as string, port });
      socket.once('connect', () => {
        socket.destroy();
        done(true);
      });
      socket.once('error', () => done(false));
    });

  it('reaches what listens at every address (control)', async () => {
    expect(await isReached(portOf(bare))).toBe(true);
    expect(await isReached(portIn(open.url))).toBe(true);
  });

  it('reaches neither the database nor the gateway', async () => {
    expect(await isReached(portIn(database.endpoint))).toBe(false);
    expect(await isReached(portIn(gateway.url))).toBe(false);
  });
});
