import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

export interface ObservatoryProcess {
  readonly child: ChildProcess;
  readonly url: string;
  /** What it said until it was running. */
  readonly output: string;
}

/** What a start that failed said, and its exit code. */
export interface FailedStart {
  readonly code: number | null;
  readonly output: string;
}

/** Starts the observatory as `npm start` does, over pages that are built already (or a stand-in for them). */
export async function startProcess(
  data: string,
  port = 0,
  options: readonly string[] = [],
  environment: Readonly<Record<string, string>> = {},
): Promise<ObservatoryProcess | FailedStart> {
  ensurePages();
  const child = spawn(process.execPath, [join(root, 'infra/local/start.mjs'), ...options], {
    env: {
      ...process.env,
      PORT: String(port),
      OBSERVATORY_DATA: data,
      OBSERVATORY_PAGES: 'built',
      HOST: '',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  return new Promise((done) => {
    const read = (chunk: Buffer) => {
      output += chunk;
      const url = /Results\s+(http:\/\/[^/\s]+)/.exec(output)?.[1];
      if (url && output.includes('Stop with')) done({ child, url, output });
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', (code) => done({ code, output }));
  });
}

export async function started(
  data: string,
  port = 0,
  environment: Readonly<Record<string, string>> = {},
): Promise<ObservatoryProcess> {
  const result = await startProcess(data, port, [], environment);
  if ('url' in result) return result;
  throw new Error(`the observatory ended with ${result.code}:\n${result.output}`);
}

/** The same with data of its own, which go as it is stopped. */
export async function startedAnew(): Promise<{
  url: string;
  operatorKey: string;
  /** Where its mail is put. */
  mailFolder: string;
  stop(): Promise<void>;
}> {
  const data = mkdtempSync(join(tmpdir(), 'observatory-'));
  const observatory = await started(data);
  return {
    url: observatory.url,
    operatorKey: readFileSync(join(data, 'operator.key'), 'utf8').trim(),
    mailFolder: join(data, 'mail'),
    async stop() {
      await end(observatory, 'SIGTERM');
      rmSync(data, { recursive: true, force: true });
    },
  };
}

/** Ends the process by a signal; returns its exit code. */
export async function end(
  { child }: ObservatoryProcess,
  signal: 'SIGTERM' | 'SIGINT' | 'SIGKILL',
): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const exited = once(child, 'exit');
  child.kill(signal);
  const [code] = await exited;
  return code;
}

function ensurePages(): void {
  const pages = join(root, 'dist/web');
  if (existsSync(pages)) return;
  mkdirSync(pages, { recursive: true });
  writeFileSync(join(pages, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
}
