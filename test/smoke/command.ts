import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { dataFolder } from '../../infra/local/data-folder.ts';
import { buildPages } from '../../infra/local/pages.ts';
import { startObservatory } from '../../infra/local/start-observatory.ts';
import { startDynamoDbLocal } from '../emulator/dynamodb-local.ts';
import { emulatedTables } from '../emulator/emulated-tables.ts';
import { findEmulator } from '../emulator/find-emulator.ts';
import { publishAsLarge } from './publish-as-large.ts';
import { SmokeFailure, smoke } from './smoke.ts';

const usage = `npm run smoke                                   tries an observatory made for this on this machine, then deletes it
npm run smoke -- --dynamodb-local               the same over AWS's own DynamoDB Local, which needs Java 17 or newer;
                                                with --if-possible nothing is tried where that is missing
npm run smoke -- <address>                      tries that one: reads only; with the operator's key in OPERATOR_KEY,
                                                also a wave with 150 simulated answers and an edition

On this machine a second wave is prepared as a large one: by the stack's state machine, in an interpreter of its language.
Nothing is ever written to a production stage. The exit code is 1 where something is not as it should be.`;

const root = resolve(import.meta.dirname, '../..');
const say = (line: string) => console.log(line);

/** Everything on this machine, the way of large waves included; nothing of it stays. */
async function smokeHere(database?: Awaited<ReturnType<typeof emulatedTables>>): Promise<void> {
  // Built already, where a test says so.
  if (process.env.OBSERVATORY_PAGES !== 'built' || !existsSync(join(root, 'dist/server'))) {
    await buildPages(root, console.log);
  }
  const folder = mkdtempSync(join(tmpdir(), 'observatory-smoke-'));
  const observatory = await startObservatory({
    port: 0,
    data: dataFolder(folder),
    built: join(root, 'dist'),
    ...(database && { database }),
  });
  try {
    const operatorKey = readFileSync(observatory.operatorKeyFile, 'utf8').trim();
    await smoke({ origin: observatory.url, operatorKey, say, prepareAsLarge: publishAsLarge });
  } finally {
    await observatory.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function smokeOnDynamoDbLocal(): Promise<void> {
  const emulator = await startDynamoDbLocal();
  try {
    say('database  DynamoDB Local');
    await smokeHere(await emulatedTables(emulator.endpoint));
  } finally {
    await emulator.stop();
  }
}

interface Asked {
  readonly origin: string | undefined;
  readonly onDynamoDbLocal: boolean;
  readonly ifPossible: boolean;
}

function readArguments(): Asked {
  const { values, positionals } = parseArgs({
    options: {
      help: { type: 'boolean' },
      'dynamodb-local': { type: 'boolean', default: false },
      'if-possible': { type: 'boolean', default: false },
    },
    allowPositionals: true,
  });
  if (values.help) {
    console.log(usage);
    process.exit(0);
  }
  const [address, ...others] = positionals;
  if (others.length > 0 || (address !== undefined && !/^https?:\/\/[^/]+\/?$/.test(address))) {
    throw new SmokeFailure(
      `"${positionals.join(' ')}" is not an address such as https://observatory.example.org`,
    );
  }
  const onDynamoDbLocal = values['dynamodb-local'];
  if (onDynamoDbLocal && address !== undefined) {
    throw new SmokeFailure(`${address} has a database already, and takes no --dynamodb-local`);
  }
  const origin = address?.replace(/\/$/, '');
  return { origin, onDynamoDbLocal, ifPossible: values['if-possible'] };
}

async function main(): Promise<void> {
  const { origin, onDynamoDbLocal, ifPossible } = readArguments();
  if (origin !== undefined) {
    await smoke({ origin, operatorKey: process.env.OPERATOR_KEY?.trim() || undefined, say });
  } else if (onDynamoDbLocal) {
    const emulator = findEmulator();
    if ('missing' in emulator && ifPossible) {
      console.error(`Not tried on DynamoDB Local: ${emulator.missing}.`);
      return;
    }
    if ('missing' in emulator) throw new SmokeFailure(`DynamoDB Local: ${emulator.missing}`);
    await smokeOnDynamoDbLocal();
  } else {
    await smokeHere();
  }
  console.log('All is as it should be.');
}

try {
  await main();
} catch (error) {
  if (!(error instanceof SmokeFailure)) throw error;
  console.error(`Failed at ${error.message}`);
  process.exitCode = 1;
}
