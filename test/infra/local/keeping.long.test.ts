import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { defaultQuestions } from '../../../functions/survey/default-questionnaire.ts';
import { begin } from '../../../infra/local/main.ts';
import { end, type ObservatoryProcess, started } from '../../support/observatory-process.ts';
import { answersWith } from '../../support/respondents.ts';
import { makeTokens } from '../../support/server-tokens.ts';
import { storedResponses } from '../../support/stored-responses.ts';

/** What the manuals say of a laptop's data folder, done as they say it. */

let folder: string;
let running: ObservatoryProcess | undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'observatory-keeping-'));
});

afterEach(async () => {
  if (running) await end(running, 'SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

const data = () => join(folder, 'data');
const copy = () => join(folder, 'copy');

async function start(): Promise<string> {
  running = await started(data());
  return running.url;
}

async function stop(): Promise<void> {
  if (running) expect(await end(running, 'SIGTERM')).toBe(0);
  running = undefined;
}

function tokens(wave: string, count: number): string[] {
  return makeTokens(Buffer.from(readFileSync(join(data(), 'seed'), 'utf8').trim(), 'hex'), { wave }, count);
}

const currentWave = async (url: string) =>
  ((await (await fetch(`${url}/api/v1/waves/current`)).json()) as { id: string }).id;

function response(url: string, token: string, method = 'GET'): Promise<Response> {
  return fetch(`${url}/api/v1/waves/current/response`, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      ...(method === 'PUT' && { 'content-type': 'application/json' }),
    },
    ...(method === 'PUT' && {
      body: JSON.stringify({ answers: answersWith({ mention: 'no' }, { questions: defaultQuestions }) }),
    }),
  });
}

const operatorStatus = async (url: string, key: string) =>
  (await fetch(`${url}/api/v1/operator/waves`, { headers: { authorization: `Bearer ${key}` } })).status;

const keyFile = () => join(data(), 'operator.key');
const readKey = () => readFileSync(keyFile(), 'utf8').trim();

describe('a copy of the data folder', () => {
  it('made while the observatory runs is refused for as long as it does; put back it holds what was there, and nothing that came later', async () => {
    const url = await start();
    const [before = '', after = ''] = tokens(await currentWave(url), 2);
    expect((await response(url, before, 'PUT')).status).toBe(201);
    const key = readKey();
    cpSync(data(), copy(), { recursive: true });
    const environment = { PORT: '0', OBSERVATORY_DATA: copy(), OBSERVATORY_PAGES: 'built' };
    await expect(begin(environment)).rejects.toThrow('is using this data folder');
    rmSync(copy(), { recursive: true });
    await stop();
    cpSync(data(), copy(), { recursive: true });

    const later = await start();
    expect((await response(later, after, 'PUT')).status).toBe(201);
    expect((await response(later, before, 'DELETE')).status).toBe(204);
    await stop();
    rmSync(data(), { recursive: true });
    cpSync(copy(), data(), { recursive: true });

    const restored = await start();
    expect((await response(restored, before)).status).toBe(200);
    expect((await response(restored, after)).status).toBe(404);
    expect(await operatorStatus(restored, key)).toBe(200);
    // The token that answered later is as good as on the day of the copy.
    expect((await response(restored, after, 'PUT')).status).toBe(201);
  });
});

describe('a new secret in its file', () => {
  it('is the operator’s only key after the next start, and leaves tokens; as seed it voids them, and keeps the responses', async () => {
    const url = await start();
    const [token = ''] = tokens(await currentWave(url), 1);
    expect((await response(url, token, 'PUT')).status).toBe(201);
    const old = readKey();
    expect(await operatorStatus(url, old)).toBe(200);
    await stop();
    const key = 'the-key-of-who-comes-after-them';
    writeFileSync(keyFile(), `${key}\n`);

    const again = await start();
    expect([await operatorStatus(again, old), await operatorStatus(again, key)]).toEqual([401, 200]);
    expect((await response(again, token)).status).toBe(200);
    await stop();
    writeFileSync(join(data(), 'seed'), `${'5e'.repeat(32)}\n`);

    // As the manual warns.
    const reseeded = await start();
    expect((await response(reseeded, token)).status).toBe(401);
    const [fresh = ''] = tokens(await currentWave(reseeded), 1);
    expect((await response(reseeded, fresh, 'PUT')).status).toBe(201);
    await stop();
    expect((await storedResponses(data())).size).toBe(2);
  });
});
