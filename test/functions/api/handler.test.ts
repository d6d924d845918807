import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { lambdaEventFor } from '../../support/lambda-event.ts';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  vi.resetModules();
});

const seed = '7'.repeat(64);

/** What was logged, line by line. */
const lines = (told: { mock: { calls: unknown[][] } }) =>
  told.mock.calls.map(([line]) => JSON.parse(String(line)));

describe('the API’s function', () => {
  it('says 503 and when to come back without its secrets, and starts once it has them', async () => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => {});
    vi.stubEnv('TABLE_NAME', 'observatory');
    vi.stubEnv('OBSERVATORY_SECRETS', undefined);
    vi.stubEnv('SEED_SECRET_ID', undefined);
    const { handler } = await import('../../../functions/api/handler.ts');
    const refused = await handler(lambdaEventFor('GET', '/api/v1/health'));
    expect(refused.statusCode).toBe(503);
    expect(refused.headers).toMatchObject({
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
      'retry-after': expect.stringMatching(/^\d+$/),
    });
    expect(JSON.parse(refused.body ?? '')).toMatchObject({ type: '/problems/unavailable', status: 503 });
    // What an alarm counts.
    expect(lines(told)).toEqual([
      {
        failure: 'SettingError',
        route: 'start',
        setting: 'neither OBSERVATORY_SECRETS nor SEED_SECRET_ID is set',
      },
    ]);
    vi.stubEnv('OBSERVATORY_SECRETS', JSON.stringify({ seed, operatorKey: 'x'.repeat(32) }));
    expect((await handler(lambdaEventFor('GET', '/api/v1/health'))).statusCode).toBe(200);
  });

  it.each([
    [JSON.stringify({ seed: 'not-a-seed-but-secret' }), 'the secret’s seed must be 64 hex digits'],
    ['not-a-seed-but-secret', 'the secret named by SEED_SECRET_ID is no JSON'],
  ])('names the setting that is wrong, and never its value', async (secret, setting) => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => {});
    vi.stubEnv('TABLE_NAME', 'observatory');
    vi.stubEnv('OBSERVATORY_SECRETS', secret);
    const { handler } = await import('../../../functions/api/handler.ts');
    expect((await handler(lambdaEventFor('GET', '/api/v1/health'))).statusCode).toBe(503);
    expect(lines(told)).toEqual([{ failure: 'SettingError', route: 'start', setting }]);
    expect(JSON.stringify(told.mock.calls)).not.toContain('but-secret');
  });

  it('answers nobody beside CloudFront, whose key it is given', async () => {
    vi.stubEnv('TABLE_NAME', 'observatory');
    vi.stubEnv('OBSERVATORY_SECRETS', JSON.stringify({ seed, operatorKey: 'x'.repeat(32) }));
    vi.stubEnv('EDGE_KEYS', `${'k'.repeat(64)},none`);
    const { handler } = await import('../../../functions/api/handler.ts');
    const event = lambdaEventFor('GET', '/api/v1/health');
    expect((await handler(event)).statusCode).toBe(403);
    const byTheEdge = { ...event, headers: { ...event.headers, 'x-observatory-edge': 'k'.repeat(64) } };
    expect((await handler(byTheEdge)).statusCode).toBe(200);
  });

  it.each(['pages', 'pictures'])('has neighbours that do the same: %s', async (name) => {
    vi.stubEnv('EDGE_KEYS', `${'k'.repeat(64)},none`);
    const { handler } = await import(`../../../functions/${name}/handler.ts`);
    expect((await handler(lambdaEventFor('GET', '/fr/'))).statusCode).toBe(403);
  });

  it('shows the survey without any secret', async () => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => {});
    vi.stubEnv('TABLE_NAME', 'observatory');
    vi.stubEnv('OBSERVATORY_SECRETS', undefined);
    vi.stubEnv('SEED_SECRET_ID', undefined);
    const { handler } = await import('../../../functions/api/handler.ts');
    expect((await handler(lambdaEventFor('POST', '/api/v1/waves'))).statusCode).toBe(405);
    expect(told).not.toHaveBeenCalled();
  });

  it('names a table that is throttled, and the route, in one line', async () => {
    const database = createServer((_, reply) => {
      const __type = 'com.amazonaws.dynamodb.v20120810#ProvisionedThroughputExceededException';
      reply.writeHead(400, { 'content-type': 'application/x-amz-json-1.0' }).end(JSON.stringify({ __type }));
    });
    await new Promise<void>((listening) => database.listen(0, '127.0.0.1', listening));
    const told = vi.spyOn(console, 'error').mockImplementation(() => {});
    vi.stubEnv('TABLE_NAME', 'observatory');
    vi.stubEnv('AWS_REGION', 'local');
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'any');
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'any');
    vi.stubEnv('AWS_ENDPOINT_URL_DYNAMODB', `http://127.0.0.1:${(database.address() as AddressInfo).port}`);
    const { handler } = await import('../../../functions/api/handler.ts');
    expect((await handler(lambdaEventFor('GET', '/api/v1/waves'))).statusCode).toBe(503);
    database.closeAllConnections();
    database.close();
    expect(lines(told)).toEqual([
      { failure: 'ProvisionedThroughputExceededException', route: '/api/v1/waves' },
    ]);
  });

  it('says 503 to everybody without its table', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    vi.stubEnv('TABLE_NAME', undefined);
    vi.stubEnv('OBSERVATORY_SECRETS', JSON.stringify({ seed, operatorKey: 'x'.repeat(32) }));
    const { handler } = await import('../../../functions/api/handler.ts');
    for (const path of ['waves', 'health', 'editions']) {
      expect((await handler(lambdaEventFor('GET', `/api/v1/${path}`))).statusCode).toBe(503);
    }
  });

  it('answers respondents without the operator’s key, and says 503 to the operator until it is there', async () => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => {});
    vi.stubEnv('TABLE_NAME', 'observatory');
    vi.stubEnv('OBSERVATORY_SECRETS', JSON.stringify({ seed }));
    const { handler } = await import('../../../functions/api/handler.ts');
    expect((await handler(lambdaEventFor('GET', '/api/v1/health'))).statusCode).toBe(200);
    expect(told).not.toHaveBeenCalled();
    const withKey = { headers: { authorization: `Bearer ${'x'.repeat(32)}` } };
    const refused = await handler(lambdaEventFor('GET', '/api/v1/operator/nothing', withKey));
    expect(refused).toMatchObject({ statusCode: 503, headers: { 'retry-after': expect.any(String) } });
    expect(JSON.parse(refused.body ?? '')).toMatchObject({ type: '/problems/unavailable' });
    expect(lines(told)).toEqual([
      {
        failure: 'SettingError',
        route: 'operator key',
        setting: 'the secret’s operatorKey must have at least 20 characters',
      },
    ]);
    vi.stubEnv('OBSERVATORY_SECRETS', JSON.stringify({ seed, operatorKey: 'x'.repeat(32) }));
    expect((await handler(lambdaEventFor('GET', '/api/v1/operator/nothing'))).statusCode).toBe(401);
  });

  it.each(['TRACE', 'CONNECT'])('refuses %s, of which no request can be made', async (method) => {
    vi.stubEnv('TABLE_NAME', 'observatory');
    vi.stubEnv('OBSERVATORY_SECRETS', JSON.stringify({ seed, operatorKey: 'x'.repeat(32) }));
    const { handler } = await import('../../../functions/api/handler.ts');
    expect((await handler(lambdaEventFor(method, '/api/v1/waves'))).statusCode).toBe(405);
  });

  it('reads past the body of a GET, and logs nothing of a header that is none', async () => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => {});
    vi.stubEnv('TABLE_NAME', 'observatory');
    vi.stubEnv('OBSERVATORY_SECRETS', JSON.stringify({ seed, operatorKey: 'x'.repeat(32) }));
    const { handler } = await import('../../../functions/api/handler.ts');
    const event = lambdaEventFor('GET', '/api/v1/health');
    expect((await handler({ ...event, body: '{}' })).statusCode).toBe(200);
    const spoiled = { ...event, headers: { authorization: 'Bearer a-token\u0000' } };
    expect((await handler(spoiled)).statusCode).toBe(400);
    expect(told).not.toHaveBeenCalled();
  });
});
