import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { createWave } from '../../functions/storage/waves.ts';
import { quarterWave } from '../../functions/survey/france-wave.ts';
import { type EmbeddedDatabase, localClient, startDatabase } from '../../infra/local/embedded-database.ts';
import { started } from '../support/observatory-process.ts';
import { answersWith } from '../support/respondents.ts';
import { makeTokens } from '../support/server-tokens.ts';
import { timeCalls } from './percentiles.ts';

const warmUp = 300;
const closedLoopAtOnce = 16;
const closedLoopCalls = 1500;
/** The evening's peak, as a part of what the stack did when it was asked as fast as it answered. */
const peakLoads = [0.5, 0.8, 1.2] as const;
const secondsOfEvening = 30;
/** When the news is read out; the curve rises to its peak by then and falls more slowly. */
const secondsToPeak = 8;

/**
 * A news evening through the local stack: respondents come when they come, whether or not those before them have been
 * answered. Latencies count from when a request was due, so that a stall shows in all that had to wait for it (no
 * coordinated omission; Tene, How NOT to measure latency).
 */
export async function benchLoad(): Promise<void> {
  const stack = await startStack();
  console.log(`  bare PutItem on a store of its own   ${(await bareStore()).toFixed(0)} a second`);
  await sendAll(stack, warmUp);
  const closed = await timeCalls(closedLoopCalls, closedLoopAtOnce, () => sendOne(stack));
  console.log(
    `  as fast as it answers, ${closedLoopAtOnce} at once      ${closed.perSecond.toFixed(0)} a second   p50 ${closed.p50.toFixed(0)} ms   p99 ${closed.p99.toFixed(0)} ms`,
  );
  for (const load of peakLoads) report(load, await evening(stack, closed.perSecond * load));
  await stack.stop();
}

const soakLoad = 0.3;
const soakReportSeconds = 30;

/**
 * Ten minutes, or as many as asked for, at a third of what the API can do over a database in another process: its
 * memory should not grow. (The embedded database's own grows by half a kilobyte a write, outside JavaScript's heap.)
 */
export async function benchSoak([minutes = 10]: number[] = []): Promise<void> {
  const database = await startDatabase(undefined);
  const api = await startApi(database);
  await sendAll(api, warmUp);
  const { perSecond } = await timeCalls(closedLoopCalls, closedLoopAtOnce, () => sendOne(api));
  const rounds = Math.max(1, Math.round((minutes * 60) / soakReportSeconds));
  for (let round = 1; round <= rounds; round++) {
    const arrivals = arrivalTimes(soakReportSeconds, () => perSecond * soakLoad);
    const result = await openLoop(api, arrivals);
    const minute = ((round * soakReportSeconds) / 60).toFixed(1).padStart(5);
    const [heap, process] = await api.megabytes();
    console.log(
      `  minute ${minute}   ${result.sent} sent   p99 ${at(result.latencies, 0.99).toFixed(0)} ms   ${countedErrors(result)}   heap ${heap} MB   process ${process} MB`,
    );
  }
  await api.stop();
  await database.stop();
}

interface Stack {
  readonly url: string;
  readonly nextToken: () => string;
  readonly agent: Agent;
  /** CPU seconds that the server has used so far; NaN where the system does not tell. */
  readonly cpuSeconds: () => number;
  stop(): Promise<void>;
}

interface Api extends Stack {
  /** Of JavaScript, and of the whole process, once rubbish is collected. */
  readonly megabytes: () => Promise<string[]>;
}

/** The API in a process of its own. */
async function startApi({ endpoint, tableName, accessKey }: EmbeddedDatabase): Promise<Api> {
  const seed = Buffer.alloc(32, 7);
  const wave = quarterWave(new Date());
  await createWave({ client: localClient(endpoint), name: tableName }, wave);
  const secrets = { seed: seed.toString('hex'), operatorKey: 'the-operator-of-this-bench' };
  const child = spawn(process.execPath, ['--expose-gc', join(import.meta.dirname, 'serve-api.ts')], {
    env: {
      ...process.env,
      AWS_ENDPOINT_URL_DYNAMODB: endpoint,
      AWS_REGION: 'local',
      AWS_ACCESS_KEY_ID: accessKey,
      AWS_SECRET_ACCESS_KEY: 'any',
      TABLE_NAME: tableName,
      OBSERVATORY_SECRETS: JSON.stringify(secrets),
    },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const nextLine = async () => String((await once(child.stdout, 'data'))[0]).trim();
  const ofSending = sending(await nextLine(), seed, wave.id);
  return {
    ...ofSending,
    cpuSeconds: () => cpuSecondsOf(child.pid),
    megabytes: async () => {
      child.stdin.write('\n');
      return (await nextLine()).split(' ');
    },
    async stop() {
      ofSending.agent.destroy();
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}

function sending(url: string, seed: Buffer, wave: string): Pick<Stack, 'url' | 'nextToken' | 'agent'> {
  // Made a few at a time while nothing is measured; a token may be sent again, which replaces its answers.
  const tokens = makeTokens(seed, { wave }, 2000);
  let next = 0;
  return {
    url,
    nextToken: () => tokens[next++ % tokens.length] ?? '',
    agent: new Agent({ keepAlive: true, maxSockets: 1024 }),
  };
}

async function startStack(): Promise<Stack> {
  const folder = mkdtempSync(join(tmpdir(), 'observatory-load-'));
  const { url, child } = await started(folder);
  const seed = Buffer.from(readFileSync(join(folder, 'seed'), 'utf8').trim(), 'hex');
  const { id: wave } = (await (await fetch(`${url}/api/v1/waves/current`)).json()) as { id: string };
  const ofSending = sending(url, seed, wave);
  return {
    ...ofSending,
    cpuSeconds: () => cpuSecondsOf(child.pid),
    async stop() {
      ofSending.agent.destroy();
      child.kill('SIGTERM');
      await new Promise((done) => child.once('exit', done));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function bareStore(): Promise<number> {
  const database = await startDatabase(undefined);
  const client = localClient(database.endpoint);
  const put = (i: number) =>
    client.send(
      new PutItemCommand({
        TableName: database.tableName,
        Item: { pk: { S: `BARE#${i % 16}` }, sk: { S: String(i) }, answers: { S: '0'.repeat(22) } },
      }),
    );
  await timeCalls(warmUp, closedLoopAtOnce, put);
  const { perSecond } = await timeCalls(closedLoopCalls, closedLoopAtOnce, put);
  client.destroy();
  await database.stop();
  return perSecond;
}

interface Outcome {
  readonly sent: number;
  readonly errors: readonly string[];
  readonly seconds: number;
  readonly cpuSeconds: number;
  /** Milliseconds from when each request was due to its answer, sorted. */
  readonly latencies: Float64Array;
}

function evening(stack: Stack, peakPerSecond: number): Promise<Outcome> {
  const rate = (second: number) => {
    const part = second / secondsToPeak;
    return peakPerSecond * part * Math.exp(1 - part);
  };
  return openLoop(stack, arrivalTimes(secondsOfEvening, rate));
}

/** Seconds at which requests are due: as even as the rate allows, so that runs are alike. */
function arrivalTimes(seconds: number, rate: (second: number) => number): number[] {
  const times: number[] = [];
  const step = 0.001;
  let due = 0;
  for (let second = 0; second < seconds; second += step) {
    due += rate(second) * step;
    while (due >= 1) {
      times.push(second);
      due -= 1;
    }
  }
  return times;
}

async function openLoop(stack: Stack, arrivals: readonly number[]): Promise<Outcome> {
  const latencies = new Float64Array(arrivals.length);
  const cpuBefore = stack.cpuSeconds();
  const start = performance.now();
  const errors: string[] = [];
  const pending: Promise<void>[] = [];
  for (const [index, second] of arrivals.entries()) {
    const due = start + second * 1000;
    const wait = due - performance.now();
    if (wait > 0) await new Promise((done) => setTimeout(done, wait));
    pending.push(
      sendOne(stack).then(
        () => {
          latencies[index] = performance.now() - due;
        },
        (error: Error & { code?: string }) => {
          errors.push(error.code ?? error.message);
          latencies[index] = performance.now() - due;
        },
      ),
    );
  }
  await Promise.all(pending);
  return {
    sent: arrivals.length,
    errors,
    seconds: (performance.now() - start) / 1000,
    cpuSeconds: stack.cpuSeconds() - cpuBefore,
    latencies: latencies.sort(),
  };
}

const body = JSON.stringify({ answers: answersWith({ mention: 'no' }) });

async function sendAll(stack: Stack, times: number): Promise<void> {
  await timeCalls(times, closedLoopAtOnce, () => sendOne(stack));
}

/** @throws Error for every answer but 200 and 201 */
function sendOne({ url, nextToken, agent }: Stack): Promise<void> {
  return new Promise((done, fail) => {
    const sent = request(
      `${url}/api/v1/waves/current/response`,
      {
        method: 'PUT',
        agent,
        headers: {
          authorization: `Bearer ${nextToken()}`,
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
        },
      },
      (response) => {
        response.resume();
        response.once('end', () => {
          if (response.statusCode === 200 || response.statusCode === 201) done();
          else fail(new Error(`status ${response.statusCode}`));
        });
      },
    );
    sent.once('error', fail);
    sent.end(body);
  });
}

/** How many, and which: `3 errors (ECONNRESET)`. */
function countedErrors({ errors }: Pick<Outcome, 'errors'>): string {
  const kinds = errors.length > 0 ? ` (${[...new Set(errors)].join(', ')})` : '';
  return `${errors.length} errors${kinds}`;
}

function report(load: number, { sent, errors, seconds, cpuSeconds, latencies }: Outcome): void {
  const percentiles = [0.5, 0.99, 0.999].map((part) => `p${part * 100} ${at(latencies, part).toFixed(0)} ms`);
  const cpu = Number.isNaN(cpuSeconds) ? '' : `   ${((cpuSeconds / sent) * 1000).toFixed(2)} ms CPU each`;
  console.log(
    `  evening, peak ${String(load * 100).padStart(3)} % of that        ${(sent / seconds).toFixed(0)} a second on average   ${percentiles.join('   ')}   ${countedErrors({ errors })} of ${sent}${cpu}`,
  );
}

function at(sorted: Float64Array, part: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}

const clockTicksPerSecond = 100;

/** From Linux's /proc (proc(5)): user and system time are fields 14 and 15 of `stat`. */
function cpuSecondsOf(pid: number | undefined): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
    return (Number(fields[11]) + Number(fields[12])) / clockTicksPerSecond;
  } catch {
    return Number.NaN;
  }
}
