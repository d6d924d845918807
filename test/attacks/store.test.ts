import { type AttributeValue, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { backUpResponses } from '../../functions/publish/back-up-responses.ts';
import { collectWave } from '../../functions/publish/collect-wave.ts';
import { runCalendar } from '../../functions/publish/run-calendar.ts';
import { tableSliceStore } from '../../functions/publish/table-slice-store.ts';
import { readSlice, slicesInOrder } from '../../functions/publish/wave-slice.ts';
import { eachResponse, responseItem, saveResponse } from '../../functions/storage/responses.ts';
import { besideTables, type Table, tableOf } from '../../functions/storage/table.ts';
import { createWave } from '../../functions/storage/waves.ts';
import { quarterWave } from '../../functions/survey/france-wave.ts';
import { packAnswers } from '../../functions/survey/pack-answers.ts';
import { ResponseSigner } from '../../functions/survey/response-mac.ts';
import { localClient, startDatabase } from '../../infra/local/embedded-database.ts';
import { seededRandom, simulatedAnswers } from '../load/simulated-answers.ts';
import { type DatabaseWithBackups, withBackups } from '../support/backup-stand-in.ts';
import {
  call,
  type LocalObservatory,
  operatorKey,
  seed,
  startLocalObservatory,
} from '../support/local-observatory.ts';
import { defaultQuestionnaire, defaultQuestions } from '../support/questionnaire-1.ts';
import { responseId, storeResponses } from '../support/released-editions.ts';

type Item = Record<string, AttributeValue>;

const random = seededRandom(9);
const packed = () => packAnswers(defaultQuestions, simulatedAnswers(random));
const response = (panel = 'open') => ({ panel, questionnaireVersion: 1, packedAnswers: packed() });

/**
 * Whoever may restore what is kept of the table of responses, after 60 people answered one after the other. Measure: of
 * all pairs of people, how many stand in the order in which they came, as its distance from a half in standard
 * deviations (Kendall 1938, Biometrika 30, 81-93).
 */
describe('restoring what is kept of responses', () => {
  const people = 60;
  const wave = {
    ...quarterWave(new Date('2026-11-01T12:00:00Z')),
    opensOn: '2026-11-01',
    closesOn: '2026-11-30',
  };
  const planned = {
    ...wave,
    editions: [
      { releasesOn: '2026-11-16', hour: 12 },
      { releasesOn: '2026-12-01', hour: 12 },
    ],
  };
  const ids = Array.from({ length: people }, (_, person) => responseId('order', person));
  const placeOf = new Map(ids.map((id, person) => [Buffer.from(id).toString('base64url'), person]));
  let copies: DatabaseWithBackups;
  let stopDatabase: () => Promise<void>;
  /** The most that lay there at once, and every copy that ever did. */
  let mostAtOnce = 0;
  const ever = new Map<string, readonly Item[]>();
  /** What point-in-time recovery would have given: the table after each answer. */
  const eachSecond: Item[][] = [];

  beforeAll(async () => {
    const database = await startDatabase(undefined);
    stopDatabase = database.stop;
    let now = new Date('2026-11-02T08:00:00Z');
    copies = await withBackups(database.endpoint, () => now);
    const table: Table = { client: localClient(copies.endpoint), name: database.tableName };
    await createWave(table, planned);
    // Enough for an edition, from before.
    await storeResponses(table, wave.id, { to: 200, answers: () => simulatedAnswers(random) });
    const context = { table, seed, now: () => now, slices: tableSliceStore(table) };
    const so: Item[] = [];
    for (const id of ids) {
      const kept = response();
      await saveResponse(context, { wave: wave.id, id }, kept);
      so.push(responseItem(table, new ResponseSigner(seed), { wave: wave.id, id, response: kept }).Item);
      eachSecond.push([...so]);
      now = new Date(now.getTime() + 11 * 3_600_000);
      await runCalendar(context);
      await backUpResponses(context);
      remember();
    }
    now = new Date('2026-12-05T08:00:00Z');
    await runCalendar(context);
    await backUpResponses(context);
    remember();
    table.client.destroy();
  }, 120_000);

  afterAll(async () => {
    copies.stop();
    await stopDatabase();
  });

  function remember(): void {
    mostAtOnce = Math.max(mostAtOnce, copies.backups.length);
    for (const { name, items } of copies.backups) ever.set(name, items);
  }

  const newest = () => [...ever.values()].at(-1) ?? [];
  const peopleOf = (items: readonly Item[]) => items.flatMap(({ sk }) => placeOf.get(sk?.S ?? '') ?? []);

  /** Standard deviations from chance of an order that is claimed to be that of arrival. */
  function beyondChance(order: readonly number[]): number {
    const n = order.length;
    let right = 0;
    for (let i = 0; i < n; i++)
      for (let j = i + 1; j < n; j++) right += (order[i] ?? 0) < (order[j] ?? 0) ? 1 : 0;
    const pairs = (n * (n - 1)) / 2;
    // Variance of the number of concordant pairs under a random order.
    return (right - pairs / 2) / Math.sqrt((n * (n - 1) * (2 * n + 5)) / 72);
  }

  const orders: Record<string, (item: Item) => string> = {
    'as it is scanned': () => '',
    'by its ids': ({ sk }) => sk?.S ?? '',
    'by its MACs': ({ mac }) => Buffer.from(mac?.B ?? []).toString('hex'),
    'by its answers': ({ answers }) => answers?.S ?? '',
  };
  it.each(Object.keys(orders))('tells no order better than chance, %s', (which) => {
    const by = orders[which] ?? (() => '');
    const restored = peopleOf([...newest()].sort((a, b) => (by(a) < by(b) ? -1 : by(a) > by(b) ? 1 : 0)));
    expect(restored.length).toBe(people);
    expect(Math.abs(beyondChance(restored))).toBeLessThan(3.3);
  });

  it('finds copies of two moments at most in a wave of one edition before its close, and never two at once', () => {
    expect([...ever.keys()]).toEqual([`${wave.id}-1`, `${wave.id}-closed`]);
    expect(mostAtOnce).toBe(1);
  });

  it('finds nobody who was admitted in any of them', () => {
    const kinds = [...ever.values()].flat().map(({ pk }) => pk?.S?.split('#')[0]);
    expect(new Set(kinds)).toEqual(new Set(['RESPONSE']));
  });

  it('would date everybody, could the table be put back to each second (control)', () => {
    const seen = new Set<number>();
    const arrivals = eachSecond.flatMap((items) => {
      const fresh = peopleOf(items).filter((person) => !seen.has(person));
      for (const person of fresh) seen.add(person);
      return fresh;
    });
    expect(arrivals).toEqual(Array.from({ length: people }, (_, person) => person));
    expect(beyondChance(arrivals)).toBeGreaterThan(10);
  });
});

/** Whoever can write the table of responses, and has not the seed. */
describe('a row that someone put into the table of responses', () => {
  const now = new Date('2026-11-22T12:00:00Z');
  const genuine = 150;
  let observatory: LocalObservatory;

  beforeAll(async () => {
    observatory = await startLocalObservatory({ now, wave: quarterWave(now) });
    const { table, wave } = observatory;
    await storeResponses(table, wave.id, { to: genuine, answers: () => simulatedAnswers(random) });
    for (const item of await forgeries()) await put(item);
  });

  afterAll(() => observatory.stop());

  const put = (item: Item, name?: string) => {
    const { client } = observatory.table;
    const TableName = name ?? tableOf(observatory.table, item.pk?.S ?? '');
    return client.send(new PutItemCommand({ TableName, Item: item }));
  };
  const made = (by: Uint8Array, number: number, wave = observatory.wave.id) =>
    responseItem(observatory.table, new ResponseSigner(by), {
      ...{ wave, id: responseId('forged', number), response: response() },
    }).Item;
  const genuineItem = (number: number, wave = observatory.wave.id) => {
    const id = responseId(wave, number);
    return responseItem(observatory.table, new ResponseSigner(seed), { wave, id, response: response() }).Item;
  };

  /** Nine in place of or beside the 150; the last four are altered, and so fewer of the genuine are left. */
  async function forgeries(): Promise<Item[]> {
    const { wave } = observatory;
    const { mac: _, ...unsigned } = made(seed, 1);
    const ofOther = made(seed, 2, 'another-wave');
    const another = made(seed, 4);
    return [
      unsigned,
      made(Buffer.alloc(32, 1), 3),
      // A genuine one of another wave, and one under another id.
      { ...ofOther, pk: { S: ofOther.pk?.S?.replace('another-wave', wave.id) ?? '' } },
      { ...another, sk: made(seed, 5).sk as AttributeValue, pk: made(seed, 5).pk as AttributeValue },
      // A second time, in the partition of another shard.
      {
        ...genuineItem(0),
        pk: { S: `RESPONSE#${wave.id}#${genuineItem(0).pk?.S?.endsWith('#0') ? '1' : '0'}` },
      },
      // Altered: its answers, its panel, its version, and one that lacks what it should have.
      { ...genuineItem(10), answers: { S: packed() } },
      { ...genuineItem(11), panel: { S: 'simulated' } },
      { ...genuineItem(12), version: { N: '2' } },
      { pk: genuineItem(13).pk as AttributeValue, sk: genuineItem(13).sk as AttributeValue },
    ];
  }

  const collected = () =>
    collectWave(
      { wave: observatory.wave.id, questionnaire: defaultQuestionnaire },
      [],
      slicesInOrder(
        (shard) =>
          readSlice(observatory.services, { wave: observatory.wave.id, shard }, defaultQuestionnaire),
        {
          atOnce: 4,
        },
      ),
    );

  it('is refused and counted, whatever of it is not as it was written', async () => {
    const { sample, refused } = await collected();
    expect([sample.respondents, refused]).toEqual([genuine - 4, 9]);
  });

  it('does not pass for an old one, neither there nor in the main table', async () => {
    const { mac: _, ...old } = made(seed, 6);
    await put(old, observatory.table.name);
    let read = 0;
    await eachResponse(observatory.services, observatory.wave.id, () => {
      read += 1;
    });
    expect(read).toBe(genuine - 4);
  });

  it('is told to the operator, by number, in the log and beside the edition', async () => {
    const asOperator = (path: string, method = 'GET') =>
      call(observatory, `/operator${path}`, { key: operatorKey, method });
    const prepared = await asOperator('/waves/current/editions/1/prepare', 'POST');
    expect([prepared.status, prepared.body.refused]).toEqual([200, 9]);
    const { body: log } = await asOperator('/actions');
    expect(log.find(({ action }: { action: string }) => action === 'responses-refused')).toMatchObject({
      ...{ who: 'observatory', object: observatory.wave.id, refused: 9 },
      ...{ outcome: 'done', edition: `${observatory.wave.id}-1` },
    });
  });

  it('would count, had its author the seed (control)', async () => {
    await put(made(seed, 7));
    const { sample, refused } = await collected();
    expect([sample.respondents, refused]).toEqual([genuine - 3, 9]);
    expect(besideTables(observatory.table.name).responses).toBe(tableOf(observatory.table, 'RESPONSE#'));
  });
});
