import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { problemFor } from '../../../functions/api/errors.ts';
import { requestTimeouts } from '../../../functions/storage/request-timeouts.ts';
import { key, type Table, tableFromEnvironment } from '../../../functions/storage/table.ts';

/** Takes requests and answers none, or half of one. */
let server: Server;
let beginsToAnswer = false;

beforeAll(async () => {
  server = createServer((_, reply) => {
    if (beginsToAnswer) reply.writeHead(200, { 'content-length': '100' }).write('{');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  vi.stubEnv('AWS_ENDPOINT_URL_DYNAMODB', `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  vi.stubEnv('AWS_REGION', 'local');
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'local');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'local');
});

afterAll(() => {
  vi.unstubAllEnvs();
  server.closeAllConnections();
  server.close();
});

function read({ client, name }: Table): Promise<unknown> {
  return client.send(new GetItemCommand({ TableName: name, Key: key('WAVES', 'none') }));
}

describe('a table that does not answer', () => {
  it.each([
    ['at all', false],
    ['to the end', true],
  ])('%s is asked again, and then given up as unavailable', async (_, begins) => {
    beginsToAnswer = begins;
    const timeouts = { ...requestTimeouts, requestTimeout: 40, socketTimeout: 40 };
    const table = tableFromEnvironment({ TABLE_NAME: 'observatory' }, { maxAttempts: 2, timeouts });
    const error = await read(table).catch((cause: unknown) => cause);
    // By the client's own count: a busy machine gives up before the server has seen anybody.
    expect(error).toMatchObject({ $metadata: { attempts: 2 } });
    expect(problemFor({ reportFailure: () => {} }, error, '/')).toMatchObject({
      slug: 'unavailable',
      status: 503,
    });
    table.client.destroy();
  });

  it('is given up before API Gateway gives us up', () => {
    const { requestTimeout, socketTimeout } = requestTimeouts;
    const pausesSeconds = 2;
    for (const milliseconds of [requestTimeout, socketTimeout]) {
      expect((4 * milliseconds) / 1000 + pausesSeconds).toBeLessThan(29);
    }
  });
});
