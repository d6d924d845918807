import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { buildEdition } from '../../functions/observatory/build-edition.ts';
import { crossedQuestions } from '../../functions/observatory/crossed-questions.ts';
import { hasteVariable } from '../../functions/observatory/haste.ts';
import { collectWave } from '../../functions/publish/collect-wave.ts';
import { decodeSlice, encodeSlice } from '../../functions/publish/slice-format.ts';
import { readSlice, slicesInOrder } from '../../functions/publish/wave-slice.ts';
import { FoldingBuilder } from '../../functions/statistics/folding-builder.ts';
import type { Sample } from '../../functions/statistics/sample.ts';
import { responseItem, shardsOf } from '../../functions/storage/responses.ts';
import type { Table } from '../../functions/storage/table.ts';
import { quarterWave } from '../../functions/survey/france-wave.ts';
import { ResponseSigner } from '../../functions/survey/response-mac.ts';
import { mixedAnswers } from '../load/mixed-answers.ts';
import { seededRandom } from '../load/simulated-answers.ts';
import { seed } from '../support/local-observatory.ts';
import { defaultQuestionnaire, defaultQuestions } from '../support/questionnaire-1.ts';

const responseShards = shardsOf({});

/** What a publication of so many responses took, without the network; seconds are of CPU time. */
export interface MeasuredPublication {
  readonly responses: number;
  readonly readSeconds: number;
  readonly computeSeconds: number;
  readonly peakMegabytes: number;
  /** DynamoDB's pages of up to 1 MB. */
  readonly pages: number;
  readonly bytesPerResponse: number;
}

/** What reading one shard of so many responses into a slice took. */
export interface MeasuredSlice {
  readonly responses: number;
  readonly readSeconds: number;
  readonly peakMegabytes: number;
  readonly bytes: number;
}

/** What making an edition took from the slices of so many responses, put away before. */
export interface MeasuredFold {
  readonly responses: number;
  /** That they are folded to. */
  readonly rows: number;
  readonly foldSeconds: number;
  readonly computeSeconds: number;
  readonly peakMegabytes: number;
}

/** Each size in a process of its own, for its peak memory. */
export function measurePublications(sizes: readonly number[]): MeasuredPublication[] {
  return sizes.map((size) => measureApart('publication', size) as MeasuredPublication);
}

export function measureSlices(sizes: readonly number[]): MeasuredSlice[] {
  return sizes.map((size) => measureApart('slice', size) as MeasuredSlice);
}

export function measureFolds(sizes: readonly number[]): MeasuredFold[] {
  return sizes.map((size) => measureApart('fold', size) as MeasuredFold);
}

function measureApart(what: keyof typeof measures, size: number): unknown {
  const { stdout, stderr } = spawnSync(process.execPath, [import.meta.filename, what, String(size)], {
    encoding: 'utf8',
  });
  const line = stdout.trim().split('\n').at(-1);
  if (!line) throw new Error(stderr);
  return JSON.parse(line);
}

/** DynamoDB returns at most this much a page. */
const pageBytes = 1024 ** 2;
const shards = 16;
const wave = quarterWave(new Date('2026-11-22T12:00:00Z'));

/**
 * A table that hands out so many responses, page after page, without the network. They are repeated, so that they fold better
 * than people's would: what folding leaves is measured of slices.
 *
 * @param itemsOfShard  responses that come again and again
 */
function pagedTable(responses: number, itemsOfShard = 2000) {
  const random = seededRandom(7);
  const draw = mixedAnswers(random);
  const row = new Uint8Array(defaultQuestions.length);
  const signer = new ResponseSigner(seed);
  const itemsOf = (shard: string) =>
    Array.from({ length: itemsOfShard }, (_, index) => {
      draw(row);
      const packedAnswers = [...row].map((option) => (option === 255 ? '-' : option)).join('');
      const id = createHash('sha256').update(String(index)).digest();
      id[0] = (Number.parseInt(shard, 16) << 4) | ((id[0] ?? 0) & 15);
      const response = { panel: 'open', questionnaireVersion: 1, packedAnswers };
      const { mac, ...texts } = responseItem({ name: 'observatory' } as Table, signer, {
        ...{ wave: wave.id, id, response },
      }).Item;
      // As the store writes bytes into its replies.
      return { ...texts, mac: { B: Buffer.from(mac?.B ?? []).toString('base64') } };
    });
  const itemsOfShards = new Map(responseShards.map((shard) => [shard, itemsOf(shard)]));
  const some = itemsOf('0');
  const bytesPerResponse = some.reduce((sum, item) => sum + sizeOf(item), 0) / some.length;
  const perPage = Math.floor(pageBytes / bytesPerResponse);
  const pageOf = (shard: string, length: number) => {
    const items = itemsOfShards.get(shard) ?? [];
    const Items = Array.from({ length }, (_, index) => items[index % items.length]);
    const isLast = length < perPage;
    return Buffer.from(
      JSON.stringify({ Items, Count: length, ...(!isLast && { LastEvaluatedKey: { pk: { S: 'x' } } }) }),
    );
  };
  const fullPages = new Map(responseShards.map((shard) => [shard, pageOf(shard, perPage)]));
  let pages = 0;
  const left = new Map<string, number>();
  // The SDK's own work on each page, from the bytes of the reply on, is what is measured; the network is not there.
  const client = new DynamoDBClient({
    region: 'local',
    credentials: { accessKeyId: 'x', secretAccessKey: 'x' },
    requestHandler: {
      async handle({ body }: { body: Uint8Array }) {
        const { ExpressionAttributeValues } = JSON.parse(Buffer.from(body).toString()) as Query;
        const [kind, , shard = ''] = ExpressionAttributeValues[':pk'].S.split('#');
        const remaining = kind === 'RESPONSE' ? (left.get(shard) ?? Math.ceil(responses / shards)) : 0;
        left.set(shard, Math.max(0, remaining - perPage));
        if (remaining > 0) pages++;
        const reply = remaining >= perPage ? fullPages.get(shard) : pageOf(shard, remaining);
        const headers = { 'content-type': 'application/x-amz-json-1.0' };
        return { response: { statusCode: 200, headers, body: Readable.from([reply]) } };
      },
    } as never,
  });
  return { store: { table: { client, name: 'observatory' }, seed }, bytesPerResponse, pages: () => pages };
}

async function measurePublication(responses: number): Promise<MeasuredPublication> {
  const { store, bytesPerResponse, pages } = pagedTable(responses);
  const start = cpuSeconds();
  // As a preparation does: each shard is put away, and read again from there.
  const slices = slicesInOrder(
    async (shard) => {
      const place = { wave: wave.id, shard };
      return decodeSlice(encodeSlice(await readSlice(store, place, defaultQuestionnaire)), place);
    },
    { atOnce: 4 },
  );
  const { sample } = await collectWave({ wave: wave.id, questionnaire: defaultQuestionnaire }, [], slices);
  const read = cpuSeconds();
  build(sample);
  const computed = cpuSeconds();
  return {
    responses,
    readSeconds: read - start,
    computeSeconds: computed - read,
    peakMegabytes: peakMegabytes(),
    pages: pages(),
    bytesPerResponse,
  };
}

async function measureSlice(responses: number): Promise<MeasuredSlice> {
  const { store } = pagedTable(responses * shards, 5000);
  const start = cpuSeconds();
  const { length } = encodeSlice(await readSlice(store, { wave: wave.id, shard: '0' }, defaultQuestionnaire));
  return {
    responses,
    readSeconds: cpuSeconds() - start,
    peakMegabytes: peakMegabytes(),
    bytes: length,
  };
}

async function measureFold(responses: number): Promise<MeasuredFold> {
  const draw = mixedAnswers(seededRandom(7));
  const size = Math.ceil(responses / shards);
  let making = 0;
  const slices = slicesInOrder(
    async (shard) => {
      // Such as it comes out of the store: bytes of its own, of answers that hardly repeat.
      const start = cpuSeconds();
      const bytes = encodeSlice(madeSlice(draw, { shard, size }));
      making += cpuSeconds() - start;
      return decodeSlice(bytes, { wave: wave.id, shard });
    },
    { atOnce: 2 },
  );
  const start = cpuSeconds();
  const { sample } = await collectWave({ wave: wave.id, questionnaire: defaultQuestionnaire }, [], slices);
  const folded = cpuSeconds();
  build(sample);
  return {
    responses,
    rows: sample.size,
    foldSeconds: folded - start - making,
    computeSeconds: cpuSeconds() - folded,
    peakMegabytes: peakMegabytes(),
  };
}

/** As reading a shard of so many responses makes it. */
function madeSlice(draw: (row: Uint8Array) => void, { shard, size }: { shard: string; size: number }) {
  const variables = [
    ...defaultQuestions.map(({ id, options }) => ({ id, codes: options.map(({ code }) => code) })),
    hasteVariable,
  ];
  const builder = new FoldingBuilder(variables, crossedQuestions(defaultQuestionnaire));
  const row = new Uint8Array(variables.length).fill(255);
  for (let i = 0; i < size; i++) {
    draw(row);
    builder.add(row, 'open');
  }
  const { sample, clusters } = builder.inOrder();
  const columns = sample.columns as Uint8Array[];
  return {
    wave: wave.id,
    shard,
    size: sample.size,
    counts: sample.counts ?? new Uint32Array(),
    questions: defaultQuestions.map(({ id }) => id),
    refused: 0,
    answers: columns.slice(0, -1),
    haste: columns.at(-1) ?? new Uint8Array(),
    panels: clusters,
    panelPlaces: Uint32Array.from(sample.units),
  };
}

function build(sample: Sample): void {
  buildEdition({
    questionnaire: defaultQuestionnaire,
    id: `${wave.id}-1`,
    wave,
    number: 1,
    editions: 1,
    publishedOn: '2026-12-01',
    sample,
    simulated: 0,
    companies: [],
    clusters: [],
    key: { secret: seed, digest: '00', edition: `${wave.id}-1` },
  });
}

function peakMegabytes(): number {
  return process.resourceUsage().maxRSS / 1024;
}

/** Of this process; what else the machine does leaves it alone. */
function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000_000;
}

interface Query {
  readonly ExpressionAttributeValues: { readonly ':pk': { readonly S: string } };
}

/**
 * An item's size as DynamoDB counts it: names and values in UTF-8, a number's digits by two and one byte more.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html
 */
function sizeOf(item: Readonly<Record<string, { S?: string; N?: string; B?: string }>>): number {
  const valueBytes = ({ S, N = '', B }: { S?: string; N?: string; B?: string }) =>
    S !== undefined
      ? Buffer.byteLength(S)
      : B !== undefined
        ? Buffer.byteLength(B, 'base64')
        : Math.ceil(N.length / 2) + 1;
  return Object.entries(item).reduce(
    (sum, [name, value]) => sum + Buffer.byteLength(name) + valueBytes(value),
    0,
  );
}

const measures = { publication: measurePublication, slice: measureSlice, fold: measureFold };

if (process.argv[1] === import.meta.filename) {
  const [what, size] = process.argv.slice(2) as [keyof typeof measures, string];
  console.log(JSON.stringify(await measures[what](Number(size))));
}
