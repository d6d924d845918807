import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { readSodiumProgram } from '../../functions/survey/sodium-program.ts';
import { lambdaEventFor } from '../support/lambda-event.ts';
import { call } from '../support/local-observatory.ts';
import { secretIds } from './deployed.ts';
import {
  answers,
  api,
  database,
  deployed,
  deployProduction,
  type Gateway,
  gateway,
  secretsManager,
  slugOf,
  table,
  throughGateway,
  wave,
} from './deployed-production.ts';
import { httpEvent, identifying } from './events/http-event.ts';

deployProduction({ only: 'api' });

/** Answers one event and tells which of Node's modules of `fetch` were loaded meanwhile. */
const program = `
const { handler } = await import(process.env.BUNDLE);
const { statusCode: status } = await handler(JSON.parse(process.env.EVENT), {});
const fetch = process.moduleLoadList.filter((name) => name.includes('undici'));
process.stdout.write(JSON.stringify({ status, fetch }), () => process.exit());`;

describe('the API as Lambda runs it', () => {
  const path = `/waves/${wave.id}/response`;

  it('starts with the environment of the template, and answers', async () => {
    const { status, body } = await call(gateway, '/health');
    expect([status, body]).toEqual([200, { status: 'ok' }]);
    expect((await call(gateway, '/waves/current')).body).toMatchObject({ id: wave.id, status: 'open' });
    expect((await call(gateway, '/openapi.json')).body.openapi).toBe('3.1.0');
  });

  it('opens the survey, and begins an answer, without Node’s fetch, whose code would take a fifth of either start', async () => {
    for (const [method, path] of [
      ['GET', '/api/v1/waves/current'],
      ['POST', '/api/v1/waves/current/challenges'],
    ] as const) {
      const event = httpEvent(lambdaEventFor(method, path));
      const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', program], {
        env: {
          ...{ BUNDLE: join(api.folder, 'index.mjs'), EVENT: JSON.stringify(event), TABLE_NAME: table.name },
          ...{ AWS_REGION: 'local', AWS_ACCESS_KEY_ID: database.accessKey, AWS_SECRET_ACCESS_KEY: 'any' },
          ...{ SEED_SECRET_ID: secretIds.seed, OPERATOR_KEY_SECRET_ID: secretIds.operatorKey },
          AWS_ENDPOINT_URL_DYNAMODB: database.endpoint,
          AWS_ENDPOINT_URL_SECRETS_MANAGER: secretsManager.endpoint,
        },
      });
      expect(JSON.parse(stdout)).toEqual({ status: 200, fetch: [] });
    }
  });

  it('has libsodium’s program beside its modules as bytes, and in none of them as text', () => {
    const program = readFileSync(join(api.folder, 'libsodium.wasm'));
    expect(program.equals(readSodiumProgram())).toBe(true);
    const modules = readdirSync(api.folder).filter((name) => name.endsWith('.mjs'));
    const holding = modules.filter((name) =>
      /[A-Za-z0-9+/]{10000}/.test(readFileSync(join(api.folder, name), 'utf8')),
    );
    expect(holding).toEqual([]);
  });

  it('refuses what is not valid as it does on a laptop', async () => {
    const sent = { method: 'PUT', key: 'open.no.token' };
    const refusals = [
      await call(gateway, path, { ...sent, body: { answers } }),
      await call(gateway, path, { ...sent, body: '{' }),
      await call(gateway, path, { ...sent, headers: { 'content-type': 'text/plain' }, body: 'a' }),
      await call(gateway, path, { method: 'POST', body: {} }),
      await call(gateway, '/companies', { method: 'POST', body: 'x'.repeat(20_000) }),
      await call(gateway, '/nothing'),
      await call(gateway, '/operator/waves/current/editions', { key: 'another' }),
    ];
    expect(refusals.map(({ status }) => status)).toEqual([401, 400, 415, 405, 413, 404, 401]);
    for (const { headers } of refusals) expect(headers.get('content-type')).toMatch(/^application\/problem/);
  });

  it('has written nothing at all: neither who asked nor that anybody did', () => {
    expect(api.lines).toEqual([]);
  });
});

describe('an API that cannot do its work', () => {
  const failing = async (names: Record<string, string>, work: (through: Gateway) => Promise<void>) => {
    const started = await deployed.start('Answers', names);
    const through = await throughGateway(started);
    await work(through);
    await through.stop();
    await started.stop();
    return started.lines;
  };

  it.each([
    ['whose table is missing', { TABLE_NAME: 'no-such-table' }],
    ['whose secret is missing', { SEED_SECRET_ID: 'no-such-secret' }],
  ])(
    '%s answers 503, writes the kind of failure for the alarm, and nothing of who asked',
    async (_, names) => {
      const lines = await failing(names, async (through) => {
        const reply = await call(through, `/waves/${wave.id}/panels/open?of=somebody`, {
          key: 'open.their.token',
        });
        expect([reply.status, slugOf(reply)]).toEqual([503, 'unavailable']);
        expect(reply.headers.get('retry-after')).toMatch(/^\d+$/);
      });
      expect(lines.length).toBeGreaterThan(0);
      for (const line of lines) {
        const { level, message } = JSON.parse(line);
        expect(level).toBe('ERROR');
        const { failure, route, setting, ...more } = JSON.parse(message);
        expect([typeof failure, typeof route, more]).toEqual(['string', 'string', {}]);
        // Of a setting that is wrong a fixed sentence, which names it.
        expect(setting ?? '').toMatch(failure === 'SettingError' ? /SEED_SECRET_ID|OPERATOR_KEY/ : /^$/);
        for (const mark of [...identifying, 'somebody', 'their.token']) expect(line).not.toContain(mark);
      }
    },
  );
});

describe('the roles of the functions', () => {
  it('allow everything that their functions did', () => {
    expect(api.refused).toEqual([]);
  });
});
