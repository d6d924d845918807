import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect } from 'vitest';
import { begin } from '../../../infra/local/main.ts';
import { StartError } from '../../../infra/local/start-error.ts';
import {
  end,
  type FailedStart,
  type ObservatoryProcess,
  started,
  startProcess,
} from '../../support/observatory-process.ts';

export let data: string;
export const running: ObservatoryProcess[] = [];

/** A data folder for each test of a file, which ends what it starts there. */
export function startsInOwnFolders(): void {
  beforeEach(() => {
    data = mkdtempSync(join(tmpdir(), 'observatory-start-'));
  });

  afterEach(async () => {
    for (const observatory of running.splice(0)) await end(observatory, 'SIGKILL');
    rmSync(data, { recursive: true, force: true });
  });
}

export async function start(): Promise<ObservatoryProcess> {
  const observatory = await started(data);
  running.push(observatory);
  return observatory;
}

/** By the command itself: one exit code, and a message for people without a stack. */
export async function failedStart(port = 0, environment = {}): Promise<FailedStart> {
  const result = await startProcess(data, port, [], environment);
  if ('url' in result) {
    running.push(result);
    throw new Error('it started');
  }
  expect(result.code).toBe(1);
  expect(result.output).toMatch(/The observatory cannot start: /);
  expect(result.output).not.toMatch(/\n\s+at /);
  return result;
}

/** What the command would say, in this process. */
export async function refusal({ folder = data, port = '0' } = {}, argument?: string): Promise<string> {
  const environment = { PORT: port, OBSERVATORY_DATA: folder, OBSERVATORY_PAGES: 'built' };
  const error = await begin(environment, argument).catch((cause: unknown) => cause);
  expect(error).toBeInstanceOf(StartError);
  return (error as StartError).message;
}
