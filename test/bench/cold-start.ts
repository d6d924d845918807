import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { createWave } from '../../functions/storage/waves.ts';
import { quarterWave } from '../../functions/survey/france-wave.ts';
import { bundleFunction, bundleHandler, bundlePages } from '../../infra/aws/bundle-functions.ts';
import { type EmbeddedDatabase, localClient, startDatabase } from '../../infra/local/embedded-database.ts';
import { httpEvent } from '../bundles/events/http-event.ts';
import { startSecretsManager } from '../bundles/runtime/secrets-manager.ts';

/** A bundle that is started again and again. */
interface Candidate {
  readonly name: string;
  readonly folder: string;
  /** All files, and those read at the start, from the folder. */
  readonly files: readonly string[];
  readonly start: readonly string[];
  readonly event: unknown;
  /** Of Node's own. */
  readonly environment?: Record<string, string>;
}

/** What a function finds around it. */
interface Surroundings {
  readonly database: EmbeddedDatabase;
  readonly secretsEndpoint: string;
}

interface Start {
  readonly importing: number;
  /** From the import to the first answer, which comes from the table. */
  readonly answering: number;
  /** Of all threads, from the start of the import to the first answer: less moved by what else the machine does. */
  readonly processor: number;
}

const root = resolve(import.meta.dirname, '../..');

/** The one that others are held against: the client, one `GetItem`, and nothing else. */
const bareClient = `
import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
export async function handler() {
  const Key = { pk: { S: 'WAVES' }, sk: { S: 'none' } };
  await new DynamoDBClient({}).send(new GetItemCommand({ TableName: process.env.TABLE_NAME, Key }));
}`;

/**
 * Sizes of the bundles, and how long a fresh process takes to import each and to answer a first request from the
 * table, beside a bare DynamoDB client bundled the same way. Medians; the candidates take turns.
 */
export async function benchColdStart([times = 21]: number[] = []): Promise<void> {
  const database = await startDatabase(undefined);
  const client = localClient(database.endpoint);
  await createWave({ client, name: database.tableName }, quarterWave(new Date()));
  const secrets = await startSecretsManager(
    new Map([
      ['seed', JSON.stringify({ seed: '0'.repeat(64) })],
      ['operatorKey', JSON.stringify({ operatorKey: 'x'.repeat(43) })],
    ]),
  );
  const out = mkdtempSync(join(tmpdir(), 'observatory-cold-start-'));
  const candidates = await bundleAll(out);
  const starts = new Map<Candidate, Start[]>(candidates.map((candidate) => [candidate, []]));
  for (let round = 0; round <= times; round++) {
    for (const [candidate, measured] of starts) {
      const start = await startOnce(candidate, { database, secretsEndpoint: secrets.endpoint });
      // The first round fills caches.
      if (round > 0) measured.push(start);
    }
  }
  client.destroy();
  secrets.stop();
  await database.stop();
  report(starts);
  rmSync(out, { recursive: true, force: true });
}

async function bundleAll(out: string): Promise<Candidate[]> {
  const read = requestOf('GET', '/api/v1/waves/current');
  const challenge = requestOf('POST', '/api/v1/waves/current/challenges');
  const rows = [
    ['survey', 'api', read],
    ['first step of an answer', 'api', challenge],
    ['publication', 'publication', {}],
    ['forgetting', 'forgetting', {}],
  ] as const;
  const ours = await Promise.all(
    rows.map(async ([name, handler, event], index) => {
      const folder = join(out, String(index));
      return { name, folder, event, ...filesOf(await bundleHandler(handler, folder)) };
    }),
  );
  const all = [await bareCandidate(join(out, 'bare')), ...ours, await homePage(join(out, 'pages'))];
  const cached = all.map((candidate) => ({
    ...candidate,
    name: `${candidate.name}, warm compile cache`,
    environment: { NODE_COMPILE_CACHE: join(out, 'cache') },
  }));
  return [...all, ...cached];
}

/** Bundled the same way, in the tree, so that the client is found. */
async function bareCandidate(folder: string): Promise<Candidate> {
  const source = 'dist/cold-start/bare-client.ts';
  mkdirSync(join(root, dirname(source)), { recursive: true });
  writeFileSync(join(root, source), bareClient);
  return { name: 'bare client', folder, event: {}, ...filesOf(await bundleFunction(source, folder)) };
}

/** The home page with the figures of 2010. */
async function homePage(folder: string): Promise<Candidate> {
  const bundle = await bundlePages(folder);
  const template = join(folder, 'pages/en/index.html');
  mkdirSync(dirname(template), { recursive: true });
  writeFileSync(template, '<html><head></head><body><div id="app"></div></body></html>');
  return { name: 'pages', folder, event: requestOf('GET', '/en/'), ...filesOf(bundle) };
}

/** The entry and what it imports statically. */
function filesOf({ files }: Awaited<ReturnType<typeof bundleFunction>>): Pick<Candidate, 'files' | 'start'> {
  const start = new Set(['index.mjs']);
  // A set that grows is walked to its new end.
  for (const name of start)
    for (const imported of files.get(name) ?? []) if (files.has(imported)) start.add(imported);
  return { files: [...files.keys()], start: [...start] };
}

function requestOf(method: string, rawPath: string) {
  const headers = {};
  return httpEvent({
    ...{ rawPath, rawQueryString: '', headers, isBase64Encoded: false },
    requestContext: { http: { method } },
  } as Parameters<typeof httpEvent>[0]);
}

const program = `
const [file, event] = process.argv.slice(1);
const before = process.cpuUsage();
const begin = performance.now();
const { handler } = await import(file);
const imported = performance.now();
const answer = await handler(JSON.parse(event), {});
if (answer?.statusCode >= 400) throw new Error(answer.body);
const answered = performance.now();
const { user, system } = process.cpuUsage(before);
console.log(JSON.stringify({
  importing: imported - begin,
  answering: answered - imported,
  processor: (user + system) / 1000,
}));
process.exit();`;

async function startOnce(
  { folder, event, environment = {} }: Candidate,
  { database, secretsEndpoint }: Surroundings,
): Promise<Start> {
  const { endpoint, tableName, accessKey } = database;
  const child = spawn(
    process.execPath,
    ['--input-type=module', '-e', program, join(folder, 'index.mjs'), JSON.stringify(event)],
    {
      env: {
        AWS_ENDPOINT_URL_DYNAMODB: endpoint,
        AWS_REGION: 'local',
        AWS_ACCESS_KEY_ID: accessKey,
        AWS_SECRET_ACCESS_KEY: 'any',
        TABLE_NAME: tableName,
        AWS_ENDPOINT_URL_SECRETS_MANAGER: secretsEndpoint,
        SEED_SECRET_ID: 'seed',
        OPERATOR_KEY_SECRET_ID: 'operatorKey',
        ...environment,
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const [printed] = await Promise.all([text(child.stdout), once(child, 'exit')]);
  return JSON.parse(printed);
}

function report(starts: Map<Candidate, Start[]>): void {
  const [bare] = starts.values();
  const median = (measured: readonly Start[], of: (start: Start) => number) =>
    measured.map(of).sort((a, b) => a - b)[Math.floor(measured.length / 2)] ?? 0;
  const importing = ({ importing }: Start) => importing;
  const inAll = ({ importing, answering }: Start) => importing + answering;
  const processor = ({ processor }: Start) => processor;
  console.log(
    '  KiB minified (gzip), in all and read at the start; median ms, and as multiples of the bare client’s',
  );
  for (const [candidate, measured] of starts) {
    const { all, start } = sizesOf(candidate);
    const times = [importing, inAll, processor].map((of) => {
      const ms = median(measured, of);
      return `${ms.toFixed(0).padStart(5)} (${(ms / median(bare ?? [], of)).toFixed(2)})`;
    });
    console.log(
      `  ${candidate.name.padEnd(45)} ${all.padStart(11)} ${start.padStart(11)}   import ${times[0]}   to the first answer ${times[1]}   CPU ${times[2]}`,
    );
  }
}

function sizesOf({ folder, files, start }: Candidate): { all: string; start: string } {
  return { all: sizeOf(folder, files), start: sizeOf(folder, start) };
}

function sizeOf(folder: string, files: readonly string[]): string {
  const contents = files.map((name) => readFileSync(join(folder, name)));
  const kib = (bytes: number) => (bytes / 1024).toFixed(0);
  const sum = (sizes: number[]) => sizes.reduce((total, size) => total + size, 0);
  return `${kib(sum(contents.map(({ length }) => length)))} (${kib(sum(contents.map((content) => gzipSync(content).length)))})`;
}
