import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeEach, expect } from 'vitest';
import { questionnaireAsFile } from '../../../functions/survey/questionnaire-file.ts';
import { fielded2010 } from '../../support/fielded-wave.ts';
import {
  call,
  type LocalObservatory,
  operatorKey,
  startLocalObservatory,
} from '../../support/local-observatory.ts';
import { defaultQuestionnaire } from '../../support/questionnaire-1.ts';
import { storedItems } from '../../support/stored-items.ts';

export const command = resolve(import.meta.dirname, '../../../functions/import/command.ts');
export const folder = mkdtempSync(join(tmpdir(), 'import-'));

export const [day, hour] = [86_400_000, 3_600_000];
export const releasesOn = new Date(Date.now() + 3 * day).toISOString().slice(0, 10);
export const afterRelease = new Date(Date.parse(releasesOn) + 12 * hour);
export const fielded = fielded2010({ releasesOn });
/** Where the number of people is nothing to the case. */
export const ofFew = fielded2010({ respondents: 200, releasesOn });

export let observatory: LocalObservatory;

/** An observatory for each test of a file, which ends with it and must have counted no failure of its own. */
export function importIntoEach(): void {
  beforeEach(async () => {
    observatory = await startLocalObservatory({ passesDates: false });
  });

  afterEach(async () => {
    expect(observatory.failures).toEqual([]);
    await observatory.stop();
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));
}

/** The command's arguments for files written for the occasion. */
export function filesOf(
  { csv, waveFile }: { csv: string; waveFile: object },
  questionnaire = defaultQuestionnaire,
) {
  const write = (name: string, content: string) => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  return [
    ...['--data', write('answers.csv', csv)],
    ...['--questionnaire', write('q.json', questionnaireAsFile(questionnaire))],
    ...['--wave', write('w.json', JSON.stringify(waveFile))],
    ...['--url', observatory.url],
  ];
}

export function start(args: readonly string[], key = operatorKey) {
  const child = spawn(process.execPath, [command, ...args], {
    env: { ...process.env, OPERATOR_KEY: key },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return { child, ended: ended(child) };
}

export function ended(
  child: ChildProcess,
): Promise<{ status: number | null; stdout: string; stderr: string }> {
  const said = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const)
    child[stream]?.on('data', (chunk: Buffer) => {
      said[stream] += chunk;
    });
  return new Promise((done) => child.once('close', (status) => done({ status, ...said })));
}

export const run = (args: readonly string[], key?: string) => start(args, key).ended;

/** All that the store holds of responses and imports. */
export async function broughtIn() {
  const items = await storedItems(observatory.table);
  return items.filter(({ pk }) => /^(?:RESPONSE|IMPORT)#/.test(pk?.S ?? ''));
}

export const operate = (path: string, method = 'GET') =>
  call(observatory, `/operator/waves/viavoice-2010${path}`, { key: operatorKey, method });
