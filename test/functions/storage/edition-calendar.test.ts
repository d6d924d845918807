import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  beginEdition,
  freezeEdition,
  holdEdition,
  markPrepared,
  passOverEdition,
  releaseEdition,
  withdrawEdition,
} from '../../../functions/storage/edition-calendar.ts';
import { findEdition, listEditions } from '../../../functions/storage/editions.ts';
import { deleteSlice, readSlice, writeSlice } from '../../../functions/storage/slices.ts';
import type { Table } from '../../../functions/storage/table.ts';
import { faultyTable } from '../../support/faulty-table.ts';
import { openTable } from '../../support/table-in-memory.ts';

const edition = { id: '2026-q4-1', wave: '2026-q4' };
const { id } = edition;
let table: Table;
let close: () => Promise<void>;

beforeEach(async () => {
  ({ table, close } = await openTable());
});

afterEach(() => close());

const freeze = (run: string) =>
  freezeEdition(table, id, { run, digest: `of-${run}`, frozenOn: '2026-11-22' });
const prepared = (run: string) => markPrepared(table, id, { run, respondents: 150, simulated: 0 });
const release = (over = table) => releaseEdition(over, id, { publishedOn: '2026-11-23' });

describe('an edition’s entry', () => {
  it('belongs to the first run that freezes it; a later one is told so', async () => {
    expect(await beginEdition(table, { ...edition, run: 'a' })).toMatchObject({
      state: 'freezing',
      held: false,
    });
    expect(await freeze('a')).toMatchObject({ state: 'frozen', run: 'a', digest: 'of-a' });
    expect(await freeze('b')).toMatchObject({ state: 'frozen', run: 'a', digest: 'of-a' });
    expect(await beginEdition(table, { ...edition, run: 'a' })).toMatchObject({ state: 'frozen', run: 'a' });
  });

  it('notes every run that puts something away for it, until one has frozen it', async () => {
    await beginEdition(table, { ...edition, run: 'a' });
    await beginEdition(table, { ...edition, run: 'b' });
    await beginEdition(table, { ...edition, run: 'b' });
    await freeze('b');
    const { runs } = await beginEdition(table, { ...edition, run: 'c' });
    expect(runs?.toSorted()).toEqual(['a', 'b']);
  });

  it('is listed once it is released, and never before', async () => {
    await beginEdition(table, { ...edition, run: 'a' });
    await freeze('a');
    expect(await prepared('b')).toMatchObject({ state: 'frozen' });
    expect(await prepared('a')).toMatchObject({ state: 'prepared' });
    expect([await listEditions(table), await findEdition(table, id)]).toEqual([[], undefined]);
    await release();
    expect(await listEditions(table)).toEqual([
      { ...edition, run: 'a', publishedOn: '2026-11-23', respondents: 150 },
    ]);
  });

  it('is neither released before it is prepared nor withdrawn after it is released', async () => {
    await beginEdition(table, { ...edition, run: 'a' });
    await freeze('a');
    expect(await release()).toMatchObject({ state: 'frozen' });
    await prepared('a');
    await release();
    expect(await withdrawEdition(table, id)).toMatchObject({ state: 'released' });
    expect(await holdEdition(table, id, true)).toMatchObject({ state: 'released', held: false });
  });

  it('stays withdrawn, whatever a preparation under way still says', async () => {
    await beginEdition(table, { ...edition, run: 'a' });
    await freeze('a');
    expect(await withdrawEdition(table, id)).toMatchObject({ state: 'withdrawn' });
    expect(await prepared('a')).toMatchObject({ state: 'withdrawn' });
    expect(await release()).toMatchObject({ state: 'withdrawn' });
    expect(await passOverEdition(table, id, 'a')).toMatchObject({ state: 'withdrawn' });
  });

  it('is what it should be where the reply to a change was lost', async () => {
    await beginEdition(table, { ...edition, run: 'a' });
    await freeze('a');
    await prepared('a');
    const lossy = faultyTable(table, (number) => (number === 1 ? 'lostReply' : undefined));
    await release(lossy.table).catch(() => undefined);
    expect(await release()).toMatchObject({ state: 'released', publishedOn: '2026-11-23' });
  });

  it('of before editions were planned reads as released', async () => {
    await table.client.send(
      new PutItemCommand({
        TableName: table.name,
        Item: {
          pk: { S: 'EDITIONS' },
          sk: { S: id },
          wave: { S: edition.wave },
          publishedOn: { S: '2026-11-01' },
          respondents: { N: '50' },
          simulated: { N: '0' },
          run: { S: 'r' },
        },
      }),
    );
    expect(await listEditions(table)).toEqual([
      { ...edition, run: 'r', publishedOn: '2026-11-01', respondents: 50 },
    ]);
  });
});

describe('a slice in the table', () => {
  it('comes back whole, in parts where it is large, and is gone once it is deleted', async () => {
    const bytes = Uint8Array.from({ length: 900_000 }, (_, index) => (index * 7) % 251);
    await writeSlice(table, 'r/w/0', bytes);
    expect(Buffer.compare((await readSlice(table, 'r/w/0')) ?? Buffer.alloc(0), bytes)).toBe(0);
    await deleteSlice(table, 'r/w/0');
    expect(await readSlice(table, 'r/w/0')).toBeUndefined();
  });

  it('may be empty, and is not there where its writing was cut off', async () => {
    await writeSlice(table, 'r/w/1', new Uint8Array());
    expect(await readSlice(table, 'r/w/1')).toHaveLength(0);
    const dying = faultyTable(table, (number) => (number === 2 ? 'unreachable' : undefined));
    await writeSlice(dying.table, 'r/w/2', new Uint8Array(900_000)).catch(() => undefined);
    expect(await readSlice(table, 'r/w/2')).toBeUndefined();
  });
});
