import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { dataFolder } from '../../infra/local/data-folder.ts';
import { buildPages } from '../../infra/local/pages.ts';
import { startObservatory } from '../../infra/local/start-observatory.ts';
import { publishAsLarge } from './publish-as-large.ts';
import { SmokeFailure, smoke } from './smoke.ts';

const usage = `npm run smoke                                   an observatory made for it on this machine, then deleted
npm run smoke -- <address>                      that one: read only, or with the operator's key in OPERATOR_KEY
                                                also a wave with 150 simulated answers and an edition

Nothing is ever written to a stage of production. Exit code 1 where something is not as it should be.`;

const root = resolve(import.meta.dirname, '../..');
const say = (line: string) => console.log(line);

/** Everything on this machine, the way of large waves included; nothing of it stays. */
async function smokeHere(): Promise<void> {
  // Built already, where a test says so.
  if (process.env.OBSERVATORY_PAGES !== 'built' || !existsSync(join(root, 'dist/server'))) {
    await buildPages(root, console.log);
  }
  const folder = mkdtempSync(join(tmpdir(), 'observatory-smoke-'));
  const data = dataFolder(folder);
  const observatory = await startObservatory({ port: 0, data, built: join(root, 'dist') });
  try {
    const operatorKey = readFileSync(observatory.operatorKeyFile, 'utf8').trim();
    const seed = Buffer.from(data.seed, 'hex');
    const prepareAsLarge = (wave: string) => publishAsLarge(wave, seed);
    await smoke({ origin: observatory.url, operatorKey, say, prepareAsLarge });
  } finally {
    await observatory.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

function askedAddress(): string | undefined {
  const { values, positionals } = parseArgs({
    options: { help: { type: 'boolean' } },
    allowPositionals: true,
  });
  if (values.help) {
    console.log(usage);
    process.exit(0);
  }
  const [address, ...others] = positionals;
  if (others.length > 0 || (address !== undefined && !/^https?:\/\/[^/]+\/?$/.test(address))) {
    throw new SmokeFailure(
      `"${positionals.join(' ')}" is no address such as https://observatory.example.org`,
    );
  }
  return address?.replace(/\/$/, '');
}

try {
  const origin = askedAddress();
  await (origin === undefined
    ? smokeHere()
    : smoke({ origin, operatorKey: process.env.OPERATOR_KEY?.trim() || undefined, say }));
  console.log('All is as it should be.');
} catch (error) {
  if (!(error instanceof SmokeFailure)) throw error;
  console.error(`Failed at ${error.message}`);
  process.exitCode = 1;
}
