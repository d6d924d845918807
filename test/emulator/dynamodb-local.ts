import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { findEmulator } from './find-emulator.ts';

/** AWS's DynamoDB Local, in memory. */
export interface DynamoDbLocal {
  readonly endpoint: string;
  stop(): Promise<void>;
}

const startSeconds = 60;

/** @throws Error in words that say what is missing, or what it ended with */
export async function startDynamoDbLocal(): Promise<DynamoDbLocal> {
  const emulator = findEmulator();
  if ('missing' in emulator) throw new Error(emulator.missing);
  const port = await freePort();
  const child = spawn(
    emulator.java,
    [
      `-Djava.library.path=${emulator.libraries}`,
      ...['-jar', emulator.jar],
      // It would tell its maker of its use otherwise.
      '-disableTelemetry',
      ...['-inMemory', '-port', String(port)],
    ],
    { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, DDB_LOCAL_TELEMETRY: '0' } },
  );
  let complaint = '';
  child.stderr.on('data', (chunk) => {
    complaint = `${complaint}${chunk}`.slice(-2000);
  });
  const endpoint = `http://127.0.0.1:${port}`;
  await untilItAnswers(endpoint, () => {
    if (child.exitCode !== null) throw new Error(`DynamoDB Local ended with ${child.exitCode}: ${complaint}`);
  });
  return {
    endpoint,
    async stop() {
      const ended = once(child, 'exit');
      child.kill();
      await ended;
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function untilItAnswers(endpoint: string, check: () => void): Promise<void> {
  for (const start = Date.now(); Date.now() - start < startSeconds * 1000; ) {
    check();
    // Without credentials it answers 400, and so it is there.
    if (await fetch(endpoint).catch(() => undefined)) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`DynamoDB Local did not answer in ${startSeconds} seconds`);
}
