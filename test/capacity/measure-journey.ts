import { performance } from 'node:perf_hooks';
import { brotliCompressSync } from 'node:zlib';
import { createApp } from '../../functions/api/app.ts';
import { keptWaves } from '../../functions/api/wave-reader.ts';
import type { Table } from '../../functions/storage/table.ts';
import { createWave } from '../../functions/storage/waves.ts';
import { compareAnswers } from '../../web/survey/compare-answers.ts';
import { obtainToken } from '../../web/survey/protocol/obtain-token.ts';
import { sendResponse } from '../../web/survey/protocol/response.ts';
import { fetchWave } from '../../web/survey/protocol/wave.ts';
import { seededRandom, simulatedAnswers } from '../load/simulated-answers.ts';
import { type LocalObservatory, startLocalObservatory } from '../support/local-observatory.ts';
import { releaseNext, storeResponses } from '../support/released-editions.ts';
import { random } from '../support/respondents.ts';

/** One kind of request of a respondent's, on average. */
export interface MeasuredRequest {
  readonly route: string;
  /** How often a respondent sends it. */
  readonly perRespondent: number;
  /** Milliseconds that the handler worked, waiting for the store left out. */
  readonly workMilliseconds: number;
  /** As the edge compresses it. */
  readonly replyBytes: number;
  readonly readUnits: number;
  readonly writeUnits: number;
  /** Whether the reply may be kept at the edge, which then answers in the function's place. */
  readonly isCacheable: boolean;
}

interface Totals {
  count: number;
  workMilliseconds: number[];
  replyBytes: number;
  readUnits: number;
  writeUnits: number;
  isCacheable: boolean;
}

/**
 * Sends respondents of the open panel through the real protocol, proof of work included and up to the comparison with the
 * last edition that they are shown at the end, and adds up what each of their requests costs; DynamoDB's units are those the store reports (`ReturnConsumedCapacity`).
 */
export async function measureJourney(respondents: number): Promise<MeasuredRequest[]> {
  const observatory = await startLocalObservatory();
  await releaseFormerWave(observatory);
  const meter = { waited: 0, pending: 0, since: 0, readUnits: 0, writeUnits: 0 };
  const table = metered(observatory.table, meter);
  const app = createApp({ ...observatory.services, table, waves: keptWaves(table) });
  const totals = new Map<string, Totals>();
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const before = { ...meter };
    const start = performance.now();
    const reply = await app.request(String(input), init);
    const body = Buffer.from(await reply.clone().arrayBuffer());
    const elapsed = performance.now() - start;
    const bytes = body.length < leastCompressed ? body.length : brotliCompressSync(body).length;
    if (!reply.ok) throw new Error(`${String(input)} was answered with ${reply.status}`);
    const route = `${init?.method ?? 'GET'} ${new URL(String(input)).pathname.replace(/\/waves\/[^/]+/, '/waves/{wave}')}`;
    const total =
      totals.get(route) ?? emptyTotals(/max-age=[1-9]/.test(reply.headers.get('cache-control') ?? ''));
    total.count += 1;
    total.workMilliseconds.push(elapsed - (meter.waited - before.waited));
    total.replyBytes += bytes;
    total.readUnits += meter.readUnits - before.readUnits;
    total.writeUnits += meter.writeUnits - before.writeUnits;
    totals.set(route, total);
    return reply;
  };
  const connection = { origin: 'http://localhost', fetch };
  const chance = seededRandom(7);
  for (let sent = 0; sent < respondents; sent++) {
    const { id, keys: keyList, questionnaire } = await fetchWave('current', connection);
    const token = await obtainToken(id, 'open', { ...connection, randomBytes: random, keyList });
    const answers = simulatedAnswers(chance);
    await sendResponse(id, token, answers, connection);
    await compareAnswers({ questions: questionnaire.questions, answers }, connection);
  }
  await observatory.stop();
  return [...totals].map(([route, total]) => ({
    route,
    perRespondent: total.count / respondents,
    workMilliseconds: median(total.workMilliseconds),
    replyBytes: total.replyBytes / total.count,
    readUnits: total.readUnits / total.count,
    writeUnits: total.writeUnits / total.count,
    isCacheable: total.isCacheable,
  }));
}

/** What respondents are compared with: without an edition, they would be with the short one of 2010. */
async function releaseFormerWave({ table, wave, services }: LocalObservatory): Promise<void> {
  const former = { ...wave, id: 'former', opensOn: '2026-01-01', closesOn: '2026-03-31' };
  await createWave(table, former);
  const chance = seededRandom(3);
  await storeResponses(table, former.id, { to: 3000, answers: () => simulatedAnswers(chance) });
  await releaseNext(table, former, services);
}

function emptyTotals(isCacheable: boolean): Totals {
  return { count: 0, workMilliseconds: [], replyBytes: 0, readUnits: 0, writeUnits: 0, isCacheable };
}

/** Smaller replies are sent as they are: AmazonCloudFront/latest/DeveloperGuide/ServingCompressedFiles.html. */
const leastCompressed = 1000;

/** Commands, by their kind, that write. */
const writes = /^(Put|Update|Delete|BatchWrite)/;

interface Sent {
  input: { ReturnConsumedCapacity?: string };
}

interface Answered {
  ConsumedCapacity?: { CapacityUnits?: number } | { CapacityUnits?: number }[];
}

interface Meter {
  /** Milliseconds in which a command was under way, one or more at a time. */
  waited: number;
  pending: number;
  /** When the first of those that are pending began. */
  since: number;
  readUnits: number;
  writeUnits: number;
}

/** The table, with what its commands cost and how long they took added to the meter. */
function metered(table: Table, meter: Meter): Table {
  const client = new Proxy(table.client, {
    get(target, property, receiver) {
      if (property !== 'send') return Reflect.get(target, property, receiver);
      return async (command: never) => {
        (command as Sent).input.ReturnConsumedCapacity = 'TOTAL';
        if (meter.pending++ === 0) meter.since = performance.now();
        const output = (await target.send(command).finally(() => {
          if (--meter.pending === 0) meter.waited += performance.now() - meter.since;
        })) as Answered;
        const units = [output.ConsumedCapacity ?? []]
          .flat()
          .reduce((sum, { CapacityUnits = 0 }) => sum + CapacityUnits, 0);
        if (writes.test((command as object).constructor.name)) meter.writeUnits += units;
        else meter.readUnits += units;
        return output;
      };
    },
  });
  return { ...table, client };
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0;
}
