import { PutItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keyList, listedKey } from '../../../functions/api/panel-keys.ts';
import { forgetExpired } from '../../../functions/publish/forget-expired.ts';
import { hoursOverdue } from '../../../functions/publish/hours-overdue.ts';
import { prepareEdition } from '../../../functions/publish/prepare-edition.ts';
import {
  holdPrepared,
  preparedEntry,
  releasePrepared,
  withdrawPrepared,
} from '../../../functions/publish/release-edition.ts';
import { nextDue, runCalendar } from '../../../functions/publish/run-calendar.ts';
import { encodeSlice } from '../../../functions/publish/slice-format.ts';
import type { SliceStore } from '../../../functions/publish/slice-store.ts';
import { tableSliceStore } from '../../../functions/publish/table-slice-store.ts';
import { readSlice } from '../../../functions/publish/wave-slice.ts';
import { readBenchmark } from '../../../functions/storage/benchmarks.ts';
import { createCompany } from '../../../functions/storage/companies.ts';
import { listEntries, readEntry } from '../../../functions/storage/edition-calendar.ts';
import { listEditions, readManifest, readQuestion } from '../../../functions/storage/editions.ts';
import { writeHouse } from '../../../functions/storage/house.ts';
import { deleteResponse, eachResponse } from '../../../functions/storage/responses.ts';
import { type Table, tableOf } from '../../../functions/storage/table.ts';
import { createWave } from '../../../functions/storage/waves.ts';
import { type Company, companyAnswers } from '../../../functions/survey/company.ts';
import { quarterWave } from '../../../functions/survey/france-wave.ts';
import type { Wave } from '../../../functions/survey/wave.ts';
import { seededRandom, simulatedAnswers } from '../../load/simulated-answers.ts';
import { filledHouse } from '../../support/filled-house.ts';
import { seed } from '../../support/local-observatory.ts';
import { defaultQuestionnaire } from '../../support/questionnaire-1.ts';
import { responseId, storeResponses } from '../../support/released-editions.ts';
import { answersWith } from '../../support/respondents.ts';
import { rounds } from '../../support/rounds.ts';
import { storedItems } from '../../support/stored-items.ts';
import { openTable } from '../../support/table-in-memory.ts';

const wave: Wave = {
  ...quarterWave(new Date('2026-10-01T12:00:00Z')),
  editions: [
    { releasesOn: '2026-11-22', hour: 9 },
    { releasesOn: '2027-01-02', hour: 9 },
  ],
};
const [beforeFirst, atFirst, afterFirst] = ['T01:00:00Z', 'T03:00:00Z', 'T08:00:00Z'].map(
  (time) => new Date(`2026-11-22${time}`),
) as [Date, Date, Date];
const afterLast = new Date('2027-01-02T08:00:00Z');
let now: Date;
let table: Table;
let close: () => Promise<void>;
const context = (over = table) => ({ table: over, seed, now: () => now, slices: tableSliceStore(over) });
const code = (error: { code?: string }) => error.code;

beforeEach(async () => {
  now = atFirst;
  ({ table, close } = await openTable());
  await createWave(table, wave);
});

afterEach(() => close());

async function answer(from: number, to: number): Promise<void> {
  const random = seededRandom(from + 1);
  await storeResponses(table, wave.id, { from, to, answers: () => simulatedAnswers(random) });
}

const prepare = (number = 1) => prepareEdition(context(), wave, number);
const release = (number = 1) => releasePrepared(context(), wave, number);

/** Everything that a prepared edition holds, as text. */
async function documents(number = 1): Promise<string> {
  const { id, run } = await preparedEntry(table, wave, number);
  const manifest = await readManifest(table, { id, run });
  const questions = manifest.questions.filter(({ kind }) => kind !== 'profile');
  const tables = await Promise.all(
    questions.map((question) => readQuestion(table, { id, run }, question.id)),
  );
  return JSON.stringify([manifest, tables]);
}

async function partitions(): Promise<string[]> {
  return (await storedItems(table)).map(({ pk }) => pk?.S?.split('#')[0] ?? '');
}

describe('preparing an edition', () => {
  it('is done at its time and not before', async () => {
    await answer(0, 150);
    now = beforeFirst;
    await expect(prepare()).rejects.toMatchObject({
      code: 'edition-not-due',
      details: { preparedFrom: '2026-11-22T02:00:00.000Z' },
    });
    now = atFirst;
    expect(await prepare()).toMatchObject({ id: `${wave.id}-1`, state: 'prepared' });
    await expect(prepare(3)).rejects.toMatchObject({ code: 'unknown-edition' });
  });

  it('may be done at any time where dates are passed by', async () => {
    await answer(0, 150);
    now = beforeFirst;
    const prepared = await prepareEdition({ ...context(), passesDates: true }, wave, 1);
    expect(prepared.state).toBe('prepared');
  });

  it('shows nobody anything, and leaves what it was made from nowhere', async () => {
    await answer(0, 150);
    await prepare();
    expect(await listEditions(table)).toEqual([]);
    expect(await partitions()).not.toContain('SLICE');
    await release();
    expect(await listEditions(table)).toMatchObject([{ id: `${wave.id}-1`, publishedOn: '2026-11-22' }]);
  });

  it('is done once: nobody prepares again what does not please, whatever was answered since', async () => {
    await answer(0, 150);
    await prepare();
    const first = await documents();
    await answer(150, 300);
    await prepare();
    expect(await documents()).toBe(first);
  });

  it('of two at once makes one edition', async () => {
    await answer(0, 150);
    const entries = await Promise.all([prepare(), prepare(), prepare()]);
    expect(new Set(entries.map(({ run }) => run)).size).toBe(1);
    expect(await partitions()).not.toContain('SLICE');
  });

  it('that dies at any write is finished from the same input, to the same bytes', async () => {
    await answer(0, 150);
    const writes = await countWrites(() => prepareEdition(context(failingAt(Infinity)), wave, 1));
    const whole = await documents();
    expect(writes).toBeGreaterThan(30);
    // At a slice, around the freezing, and at the last one; in the long form at others, too.
    const others = rounds({ short: 0, long: 1 }) === 1 ? [1, 9, 25, writes - 1] : [];
    for (const fatal of [2, 18, 19, 20, writes, ...others]) {
      await withdrawAll();
      await expect(prepareEdition(context(failingAt(fatal)), wave, 1)).rejects.toThrow('the power went off');
      const wasFrozen = (await readEntry(table, `${wave.id}-1`))?.state === 'frozen';
      // Whoever answers or withdraws between the two runs changes nothing that is frozen.
      if (wasFrozen) {
        await answer(500 + fatal, 501 + fatal);
        await deleteResponse(table, { wave: wave.id, id: responseId(wave.id, 3) });
      }
      await prepare();
      expect(await documents(), `write ${fatal}`).toBe(whole);
      if (wasFrozen) {
        await deleteResponse(table, { wave: wave.id, id: responseId(wave.id, 500 + fatal) });
        await restoreThird();
      }
    }
  }, 120_000);

  it('names the head of its wave’s list of keys as it was when it was frozen', async () => {
    await answer(0, 150);
    await listedKey({ table, seed }, wave.id, 'acme');
    const { head } = await keyList({ table, seed }, wave.id);
    const { id, run = '' } = await prepare();
    expect((await readManifest(table, { id, run })).keys).toBe(head);
  });

  it('needs about a hundred respondents, by their noisy number, and is passed over without', async () => {
    await answer(0, 40);
    await expect(prepare()).rejects.toMatchObject({ code: 'too-few-respondents' });
    expect(await readEntry(table, `${wave.id}-1`)).toMatchObject({
      state: 'withdrawn',
      reason: 'too-few-respondents',
    });
    expect(await partitions()).not.toContain('SLICE');
    now = afterLast;
    await answer(40, 200);
    expect(await prepare(2)).toMatchObject({ state: 'prepared' });
  });

  it('waits for the edition before, and for the fields of its notice', async () => {
    await answer(0, 150);
    await prepare();
    now = afterLast;
    await expect(prepare(2)).rejects.toMatchObject({ code: 'edition-out-of-order' });
    await release();
    expect(await prepare(2)).toMatchObject({ state: 'prepared' });
    const { who: _, ...notice } = wave.notice;
    const unfinished = { ...wave, notice: { ...notice, limits: { fr: ' ', en: 'x' } } };
    await expect(prepareEdition(context(), unfinished, 2)).rejects.toMatchObject({
      code: 'incomplete-notice',
      details: { missing: ['who', 'limits'] },
    });
  });

  it('goes on in order only: none is passed by, whatever is due', async () => {
    await answer(0, 150);
    now = afterLast;
    expect(await prepare(2).catch(code)).toBe('edition-out-of-order');
    await prepare(1);
    await withdrawPrepared(context(), wave, 1);
    expect(await prepare(2)).toMatchObject({ state: 'prepared' });
    expect(await runCalendar(context())).toEqual({ prepared: [], released: [`${wave.id}-2`] });
  });

  it('is refused before its wave has opened, also where dates are passed by', async () => {
    now = new Date('2026-09-30T12:00:00Z');
    const early = prepareEdition({ ...context(), passesDates: true }, wave, 1);
    expect(await early.catch(code)).toBe('edition-not-due');
    expect(await listEntries(table)).toEqual([]);
  });

  it('has what dead runs put away deleted once it is prepared, or given up', async () => {
    await answer(0, 150);
    const dies = () => prepareEdition(context(failingAt(9)), wave, 1).catch(() => undefined);
    await dies();
    await dies();
    expect(await partitions()).toContain('SLICE');
    await prepare();
    expect(await partitions()).not.toContain('SLICE');
    await release();
    now = afterLast;
    await prepareEdition(context(failingAt(9)), wave, 2).catch(() => undefined);
    expect(await partitions()).toContain('SLICE');
    await withdrawPrepared(context(), wave, 2);
    expect(await partitions()).not.toContain('SLICE');
  });

  it('ends as its edition has ended where another run, or the operator, was first', async () => {
    await answer(0, 150);
    const atFourtieth = (act: () => Promise<unknown>) => ({
      ...context(),
      slices: interruptedSlices(40, act),
    });
    const { run } = await prepareEdition(atFourtieth(prepare), wave, 1);
    expect(await readEntry(table, `${wave.id}-1`)).toMatchObject({ state: 'prepared', run });
    await release();
    now = afterLast;
    const withdrawn = atFourtieth(() => withdrawPrepared(context(), wave, 2));
    expect(await prepareEdition(withdrawn, wave, 2).catch(code)).toBe('edition-withdrawn');
    expect(await partitions()).not.toContain('SLICE');
  });

  it('draws the noise of the secret with which its input was frozen, also of before secrets had labels', async () => {
    await answer(0, 150);
    const slices = interruptedSlices(40, () => Promise.reject(new Error('the power went off')));
    await expect(prepareEdition({ ...context(), slices }, wave, 1)).rejects.toThrow('the power went off');
    const frozen = await storedItems(table);
    const finished = async ({ before }: { before: boolean }) => {
      for (const { secrets, ...item } of frozen) {
        const Item = { ...item, ...(secrets && !before && { secrets }) };
        await table.client.send(new PutItemCommand({ TableName: tableOf(table, item.pk?.S ?? ''), Item }));
      }
      await prepare();
      return documents();
    };
    const [labelled, before] = [await finished({ before: false }), await finished({ before: true })];
    expect(before).not.toBe(labelled);
    expect(await finished({ before: true })).toBe(before);
    expect(await finished({ before: false })).toBe(labelled);
  });

  it('never puts other responses under the same noise: what was replaced after it was frozen is refused', async () => {
    await answer(0, 150);
    const store = tableSliceStore(table);
    // By the fortieth, all are read for the digest of what is frozen, and some again for the edition.
    const slices = interruptedSlices(40, async () => {
      await answer(150, 170);
      const { run = '' } = (await readEntry(table, `${wave.id}-1`)) ?? {};
      const name = { run, wave: wave.id, shard: 'f' };
      await store.put(name, encodeSlice(await readSlice({ table, seed }, name, defaultQuestionnaire)));
    });
    await expect(prepareEdition({ ...context(), slices }, wave, 1)).rejects.toThrow(
      /not what its edition was made from/,
    );
    expect(await readEntry(table, `${wave.id}-1`)).toMatchObject({ state: 'frozen' });
    expect(await partitions()).not.toContain('EDITION');
  });

  it('writes a benchmark for every verified company, whether or not anybody of it has answered', async () => {
    const company: Company = {
      id: 'cabc1234567',
      name: 'Exemple',
      activity: 'services',
      employer: 'private',
      headcount: 300,
      status: 'verified',
      keyHash: 'of-no-key',
    };
    await createCompany(table, company);
    await createCompany(table, { ...company, id: 'cnobody1234' });
    await createCompany(table, { ...company, id: 'cpending123', status: 'pending' });
    await answer(0, 150);
    const answers = { ...answersWith({ mention: 'no' }), ...companyAnswers(company) };
    await storeResponses(table, wave.id, { from: 1000, to: 1080, panel: company.id, answers: () => answers });
    const { id, run = '' } = await prepare();
    const read = (of: string) => readBenchmark(table, { id, run }, of);
    expect(await read(company.id)).toMatchObject({ company: company.id, respondents: expect.any(Number) });
    expect(await read('cnobody1234')).toMatchObject({ respondents: null, indicators: [] });
    expect(await read('cpending123')).toBeUndefined();
  });

  async function withdrawAll(): Promise<void> {
    for (const { id } of await listEntries(table)) await deleteEntry(id);
  }

  async function deleteEntry(id: string): Promise<void> {
    const { DeleteItemCommand } = await import('@aws-sdk/client-dynamodb');
    await table.client.send(
      new DeleteItemCommand({ TableName: table.name, Key: { pk: { S: 'EDITIONS' }, sk: { S: id } } }),
    );
  }

  /** The first 150 are drawn one after the other: the fourth again as it was. */
  async function restoreThird(): Promise<void> {
    const random = seededRandom(1);
    const all = Array.from({ length: 150 }, () => simulatedAnswers(random));
    await storeResponses(table, wave.id, { from: 3, to: 4, answers: () => all[3] ?? {} });
  }

  /** The store of slices, in which something happens just before the n-th is fetched. */
  function interruptedSlices(index: number, act: () => Promise<unknown>): SliceStore {
    const store = tableSliceStore(table);
    let fetched = 0;
    return {
      ...store,
      async get(name) {
        if (++fetched === index) await act();
        return store.get(name);
      },
    };
  }

  let writesSeen = 0;

  /** The table, whose n-th write never happens. */
  function failingAt(fatal: number): Table {
    writesSeen = 0;
    const client = new Proxy(table.client, {
      get(target, property, receiver) {
        if (property !== 'send') return Reflect.get(target, property, receiver);
        return (command: unknown) => {
          const isWrite = command instanceof PutItemCommand || command instanceof UpdateItemCommand;
          if (isWrite && ++writesSeen === fatal) return Promise.reject(new Error('the power went off'));
          return target.send(command as PutItemCommand);
        };
      },
    });
    return { ...table, client };
  }

  async function countWrites(run: () => Promise<unknown>): Promise<number> {
    await run();
    return writesSeen;
  }
});

describe('an edition that is prepared', () => {
  beforeEach(async () => {
    await answer(0, 150);
    await prepare();
  });

  it('is released once, with the words of whoever was first; another is told that its own are not there', async () => {
    const headline = { fr: 'Une première', en: 'A first' };
    const other = { fr: 'Autre', en: 'Other' };
    await releasePrepared(context(), wave, 1, { headline });
    expect(await releasePrepared(context(), wave, 1, { headline })).toMatchObject({ state: 'released' });
    expect(await release()).toMatchObject({ state: 'released', headline });
    expect(await releasePrepared(context(), wave, 1, { headline: other }).catch(code)).toBe(
      'edition-released',
    );
    expect(await listEditions(table)).toMatchObject([{ headline }]);
  });

  it('refuses a headline with a number that is none of its figures, and says which', async () => {
    const headline = { fr: '98 % en parlent', en: 'Everybody talks' };
    await expect(releasePrepared(context(), wave, 1, { headline })).rejects.toMatchObject({
      code: 'headline-number',
      details: { unknown: [{ language: 'fr', number: '98' }] },
    });
    expect(await listEditions(table)).toEqual([]);
  });

  it('is released with the findings that are put on top, in their words, for good', async () => {
    const words = { fr: 'Peu de salariés en parlent.', en: 'Few employees talk about it.' };
    const findings = [{ id: 'level-aware' }, { id: 'level-mention', sentence: words }];
    await releasePrepared(context(), wave, 1, { findings });
    expect(await releasePrepared(context(), wave, 1, { findings })).toMatchObject({ findings });
    const others = releasePrepared(context(), wave, 1, { findings: [{ id: 'level-aware' }] });
    expect(await others.catch(code)).toBe('edition-released');
    expect(await listEditions(table)).toMatchObject([{ findings }]);
  });

  it('refuses findings that it has not, twice the same, and numbers that are not its own, each by name', async () => {
    const unknown = releasePrepared(context(), wave, 1, { findings: [{ id: 'level-nothing' }] });
    await expect(unknown).rejects.toMatchObject({
      code: 'unknown-finding',
      details: { finding: 'level-nothing' },
    });
    const twice = releasePrepared(context(), wave, 1, {
      findings: [{ id: 'level-aware' }, { id: 'level-aware' }],
    });
    await expect(twice).rejects.toMatchObject({ code: 'unknown-finding' });
    const title = { fr: '98,7 % en parlent', en: 'Nearly all talk' };
    const wrong = releasePrepared(context(), wave, 1, { findings: [{ id: 'level-mention', title }] });
    await expect(wrong).rejects.toMatchObject({
      code: 'finding-number',
      details: { unknown: [{ finding: 'level-mention', field: 'title', language: 'fr', number: '98,7' }] },
    });
    expect(await listEditions(table)).toEqual([]);
  });

  it('is released by itself at its hour, unless it is held', async () => {
    now = afterFirst;
    await holdPrepared(table, wave, 1, true);
    expect(await runCalendar(context())).toEqual({ prepared: [], released: [] });
    await holdPrepared(table, wave, 1, false);
    expect(await runCalendar(context())).toEqual({ prepared: [], released: [`${wave.id}-1`] });
    expect(await holdPrepared(table, wave, 1, true).catch(code)).toBe('edition-released');
  });

  it('stays back in production while the house file lacks a field, which the error names, and is late meanwhile', async () => {
    now = afterFirst;
    const production = { ...context(), requiresHouse: true };
    const { press: _, ...withoutPress } = filledHouse;
    await writeHouse(table, { house: withoutPress, revision: 0 });
    await expect(releasePrepared(production, wave, 1)).rejects.toMatchObject({
      code: 'incomplete-house',
      message: expect.stringContaining('press'),
      details: { missing: ['press'] },
    });
    expect(await runCalendar(production)).toEqual({ prepared: [], released: [] });
    now = new Date(afterFirst.getTime() + 5 * 3_600_000);
    expect(await hoursOverdue(production)).toBeGreaterThan(4);
    await writeHouse(table, { house: filledHouse, revision: 1 });
    expect(await runCalendar(production)).toEqual({ prepared: [], released: [`${wave.id}-1`] });
  });

  it('can be given up for good, and then is gone', async () => {
    await withdrawPrepared(context(), wave, 1);
    expect(await partitions()).not.toContain('EDITION');
    expect(await release().catch(code)).toBe('edition-withdrawn');
    expect(await prepare().catch(code)).toBe('edition-withdrawn');
  });

  it('cannot be given up any more once it is released', async () => {
    await release();
    expect(await withdrawPrepared(context(), wave, 1).catch(code)).toBe('edition-released');
    expect(await listEditions(table)).toHaveLength(1);
  });
});

describe('the calendar', () => {
  it('prepares and releases what is due, and nothing before', async () => {
    await answer(0, 150);
    now = beforeFirst;
    expect(await runCalendar(context())).toEqual({ prepared: [], released: [] });
    now = atFirst;
    expect(await runCalendar(context())).toEqual({ prepared: [`${wave.id}-1`], released: [] });
    now = afterFirst;
    expect(await runCalendar(context())).toEqual({ prepared: [], released: [`${wave.id}-1`] });
    expect(await nextDue(context(), wave)).toBeUndefined();
    now = afterLast;
    expect(await runCalendar(context())).toEqual({
      prepared: [`${wave.id}-2`],
      released: [`${wave.id}-2`],
    });
    expect(await runCalendar(context())).toEqual({ prepared: [], released: [] });
  });

  it('has the editions of a wave that was closed early come out when they were planned', async () => {
    const early = { ...wave, id: 'early', closedEarly: true };
    await createWave(table, early);
    const random = seededRandom(1);
    await storeResponses(table, early.id, { to: 150, answers: () => simulatedAnswers(random) });
    const released = async () =>
      (await runCalendar(context())).released.filter((id) => id.startsWith('early'));
    now = beforeFirst;
    expect(await released()).toEqual([]);
    now = afterFirst;
    expect(await released()).toEqual(['early-1']);
    now = new Date('2026-12-20T12:00:00Z');
    expect(await released()).toEqual([]);
    now = afterLast;
    expect(await released()).toEqual(['early-2']);
  });

  it('releases what is prepared though the notice of its wave has lost a field since', async () => {
    await answer(0, 150);
    await prepare();
    now = afterFirst;
    const { limits: _, ...notice } = wave.notice;
    expect(await nextDue(context(), { ...wave, notice })).toMatchObject({ act: 'release', number: 1 });
  });

  it('passes over a wave that has not begun, or whose notice lacks a field', async () => {
    now = afterLast;
    await createWave(table, {
      ...wave,
      id: 'later',
      opensOn: '2028-01-01',
      closesOn: '2028-02-01',
      editions: undefined,
    });
    await createWave(table, { ...wave, id: 'unfinished', notice: {} });
    await answer(0, 150);
    const { prepared } = await runCalendar(context());
    expect(prepared.every((id) => id.startsWith(wave.id))).toBe(true);
  });

  it('goes on after the editions that a wave had by the former rules, unless one came out after it closed', async () => {
    const { editions: _, ...unplanned } = { ...wave, id: 'unplanned' };
    await createWave(table, unplanned);
    const random = seededRandom(1);
    await storeResponses(table, unplanned.id, { to: 150, answers: () => simulatedAnswers(random) });
    const publishedOn = async (day: string) => {
      const former = { publishedOn: { S: day }, respondents: { N: '54' }, run: { S: 'r' } };
      const Item = { pk: { S: 'EDITIONS' }, sk: { S: 'unplanned-3' }, wave: { S: 'unplanned' }, ...former };
      await table.client.send(new PutItemCommand({ TableName: table.name, Item }));
    };
    now = new Date('2027-01-01T12:00:00Z');
    await publishedOn('2027-01-01');
    expect(await nextDue(context(), unplanned)).toBeUndefined();
    expect(await prepareEdition(context(), unplanned, 1).catch(code)).toBe('unknown-edition');
    await publishedOn('2026-12-31');
    expect(await nextDue(context(), unplanned)).toMatchObject({ act: 'prepare', number: 1 });
    expect(await prepareEdition(context(), unplanned, 1)).toMatchObject({ id: 'unplanned-4' });
  });

  it('goes past an edition for which too few have answered', async () => {
    await answer(0, 30);
    now = afterFirst;
    expect(await runCalendar(context())).toEqual({ prepared: [], released: [] });
    await answer(30, 200);
    now = afterLast;
    expect(await runCalendar(context())).toMatchObject({ released: [`${wave.id}-2`] });
  });
});

describe('what is over', () => {
  const stored = async () => {
    let count = 0;
    await eachResponse({ table, seed }, wave.id, () => {
      count += 1;
    });
    return count;
  };

  it('is forgotten twelve months after the last edition; the edition stays', async () => {
    await answer(0, 150);
    now = afterLast;
    await runCalendar(context());
    now = new Date('2028-01-02T12:00:00Z');
    expect(await forgetExpired({ table, now: () => now })).toEqual([]);
    expect(await stored()).toBe(150);
    now = new Date('2028-01-03T12:00:00Z');
    expect(await forgetExpired({ table, now: () => now })).toEqual([wave.id]);
    expect(await stored()).toBe(0);
    expect(await listEditions(table)).toHaveLength(2);
    expect(await forgetExpired({ table, now: () => now })).toEqual([]);
  });

  it('is kept while its wave is open, however long', async () => {
    await createWave(table, { ...wave, id: 'long', closesOn: '2030-12-31', editions: undefined });
    await storeResponses(table, 'long', { to: 1, answers: () => answersWith({ mention: 'no' }) });
    now = new Date('2029-06-01T12:00:00Z');
    expect(await forgetExpired({ table, now: () => now })).toEqual([]);
  });
});
