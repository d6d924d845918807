import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../../..');

export interface RunningServer {
  readonly url: string;
  readonly operatorKey: string;
  /** Ends it as Ctrl-C does and removes its data. */
  stop(): Promise<void>;
  /** Ends it as a power cut does; the data stay. */
  kill(): Promise<void>;
}

/** The observatory as `npm start` runs it, over the built pages, on a free port with data of its own. */
export async function startObservatory(): Promise<RunningServer> {
  const data = mkdtempSync(join(tmpdir(), 'observatory-'));
  const server = spawn(process.execPath, [join(root, 'infra/local/start.mjs')], {
    cwd: root,
    env: { ...process.env, PORT: '0', OBSERVATORY_DATA: data, OBSERVATORY_PAGES: 'built' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const url = await printedUrl(server);
  const end = async (signal: 'SIGTERM' | 'SIGKILL') => {
    if (server.exitCode === null && server.signalCode === null) {
      server.kill(signal);
      await once(server, 'exit');
    }
  };
  return {
    url,
    operatorKey: readFileSync(join(data, 'operator.key'), 'utf8').trim(),
    async stop() {
      await end('SIGTERM');
      rmSync(data, { recursive: true, force: true });
    },
    kill: () => end('SIGKILL'),
  };
}

function printedUrl(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    const read = (chunk: Buffer) => {
      output += chunk;
      const url = /Results\s+(http:\/\/[^/\s]+)/.exec(output)?.[1];
      if (url) resolve(url);
    };
    server.stdout?.on('data', read);
    server.stderr?.on('data', read);
    server.once('exit', (code) => reject(new Error(`the observatory ended with ${code}:\n${output}`)));
  });
}
