import { createHash } from 'node:crypto';
import validate from 'asl-validator';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { editionReader } from '../../../functions/api/edition-reader.ts';
import { planPublication } from '../../../functions/publish/plan-publication.ts';
import { publishEdition } from '../../../functions/publish/publish-edition.ts';
import { deleteSlices, publishSlices, putSlice } from '../../../functions/publish/slice-steps.ts';
import type { ReadSlice, SliceName } from '../../../functions/publish/slice-store.ts';
import { listEditions } from '../../../functions/storage/editions.ts';
import { deletePublishedResponses } from '../../../functions/storage/published-responses.ts';
import { saveResponse } from '../../../functions/storage/responses.ts';
import type { Table } from '../../../functions/storage/table.ts';
import { createWave } from '../../../functions/storage/waves.ts';
import { quarterWave } from '../../../functions/survey/france-wave.ts';
import { packAnswers } from '../../../functions/survey/pack-answers.ts';
import { localClient, startDatabase } from '../../../infra/local/embedded-database.ts';
import { seededRandom, simulatedAnswers } from '../../load/simulated-answers.ts';
import { faultyTable } from '../../support/faulty-table.ts';
import { seed } from '../../support/local-observatory.ts';
import { memorySliceStore } from '../../support/memory-slice-store.ts';
import { definitionOf, runSteps, type Tasks } from './run-steps.ts';
import { synthesise } from './synthesise.ts';

const definition = definitionOf(synthesise('production'));
const now = () => new Date('2026-11-22T12:00:00Z');
const wave = quarterWave(now());
const small = 1_000_000;
/** Responses from which a wave is large here: two a shard. */
const large = 32;

let table: Table;
let stopDatabase: () => Promise<void>;
let store: ReturnType<typeof memorySliceStore>;
let kept: { run: string; failure: { Error: string; Cause: string } }[];
let answered: number;

beforeEach(async () => {
  const database = await startDatabase(undefined);
  table = { client: localClient(database.endpoint), name: database.tableName };
  stopDatabase = database.stop;
  store = memorySliceStore();
  kept = [];
  answered = 0;
  await createWave(table, wave);
});

afterEach(async () => {
  table.client.destroy();
  await stopDatabase();
});

const idOf = (number: number) => createHash('sha256').update(String(number)).digest();

async function answer(count: number, ofWave = wave.id): Promise<void> {
  const random = seededRandom(answered + 1);
  for (let made = 0; made < count; made++, answered++) {
    const packedAnswers = packAnswers(simulatedAnswers(random));
    const response = { panel: 'open', questionnaireVersion: 1, packedAnswers };
    await saveResponse(table, { wave: ofWave, id: idOf(answered) }, response);
  }
}

/** A small wave that cannot be published any more: its edition has lost what tells new responses apart. */
async function addDamaged(id: string): Promise<void> {
  await createWave(table, { ...wave, id });
  await answer(12, id);
  await publishEdition({ table, seed, now }, { ...wave, id });
  for (const edition of await listEditions(table)) await deletePublishedResponses(table, edition);
}

/** The steps of the functions over the table of this test; some may be put in place of others. */
function tasks(largeFrom: number, changed: Tasks = {}): Tasks {
  return {
    'Publish what is due': ({ run }: { run: string }) =>
      planPublication({ table, seed, now }, { run, largeFrom }),
    'Plan the large waves': ({ run, largeOnly }: { run: string; largeOnly: boolean }) =>
      planPublication({ table, seed, now }, { run, largeFrom, largeOnly }),
    'Read a shard': (name: SliceName) => putSlice({ table, seed, store }, name),
    'Publish from slices': ({ slices }: { slices: ReadSlice[] }) =>
      publishSlices({ table, store, now }, slices),
    'Delete the slices': ({ slices }: { slices: SliceName[] }) => deleteSlices(store, slices),
    'Keep the failure': async ({ MessageBody }: { MessageBody: never }) => {
      kept.push(MessageBody);
    },
    ...changed,
  };
}

const original = (name: string) => tasks(large)[name] as (input: unknown) => Promise<unknown>;

/** Fails so many times, then does what it should. */
function failingAtFirst(times: number, name: string, isMeant: (input: never) => boolean = () => true): Tasks {
  let left = times;
  return {
    [name]: async (input: never) => {
      if (isMeant(input) && left-- > 0) throw new Error('out of memory');
      return original(name)(input);
    },
  };
}

async function editions(): Promise<string[]> {
  const reader = editionReader(table);
  const listed = await listEditions(table);
  for (const { id } of listed) {
    const edition = await reader.find(id);
    const manifest = await edition?.manifest();
    for (const question of manifest?.questions.filter(({ kind }) => kind !== 'profile') ?? []) {
      await edition?.table(question.id, []);
      await edition?.table(question.id, ['age']);
    }
  }
  return listed.map(({ id }) => id);
}

const first = `${wave.id}-1`;
const afterRun = async () => ({ editions: await editions(), slices: [...store.kept.keys()], kept });
const published = { editions: [first], slices: [], kept: [] };

describe('the steps of a publication', () => {
  it('are such as Step Functions takes', () => {
    const { isValid, errorsText } = validate(definition);
    expect(isValid, errorsText('\n')).toBe(true);
  });

  it('are three for a small wave, and put no slice away', async () => {
    await answer(60);
    const run = await runSteps(definition, 'r1', tasks(small));
    expect(run).toEqual({ steps: ['Publish what is due', 'Is a wave large?', 'Done'], failure: undefined });
    expect(await afterRun()).toEqual(published);
  });

  it('are as few where nothing is due', async () => {
    const run = await runSteps(definition, 'r1', tasks(small));
    expect(run.steps).toHaveLength(3);
    expect(await afterRun()).toEqual({ editions: [], slices: [], kept: [] });
  });

  it('read every shard of a large wave once, four at a time, publish it, and leave no slice', async () => {
    await answer(100);
    const read: string[] = [];
    let [atOnce, most] = [0, 0];
    let meet = () => {};
    const fourMet = new Promise<void>((done) => {
      meet = done;
    });
    const run = await runSteps(
      definition,
      'r1',
      tasks(large, {
        'Read a shard': async (name: SliceName) => {
          most = Math.max(most, ++atOnce);
          if (atOnce === 4) meet();
          // Nobody goes on before four are under way: with fewer at a time this would never end.
          await fourMet;
          await original('Read a shard')(name);
          atOnce--;
          read.push(`${name.run} ${name.wave} ${name.shard}`);
        },
      }),
    );
    expect(run.failure).toBeUndefined();
    expect(read.toSorted()).toEqual([...'0123456789abcdef'].map((shard) => `r1 ${wave.id} ${shard}`));
    expect(most).toBe(4);
    expect(await afterRun()).toEqual(published);
    // To within the noise of a count.
    expect(Math.abs(((await listEditions(table))[0]?.respondents ?? 0) - 100)).toBeLessThanOrEqual(2);
  });

  it('publish nothing where too few are new, and leave no slice', async () => {
    await answer(100);
    await runSteps(definition, 'r1', tasks(large));
    await answer(9);
    const run = await runSteps(definition, 'r2', tasks(large));
    expect(run.steps).toContain('Publish from slices');
    expect(run.failure).toBeUndefined();
    expect(await afterRun()).toEqual(published);
  });

  it('try a shard again that failed twice', async () => {
    await answer(100);
    const failing = failingAtFirst(2, 'Read a shard', ({ shard }: { shard: string }) => shard === '7');
    expect((await runSteps(definition, 'r1', tasks(large, failing))).failure).toBeUndefined();
    expect(await afterRun()).toEqual(published);
  });

  it('publish nothing without a shard that fails for good: the failure is kept, the slices go, and the next run makes it good', async () => {
    await answer(100);
    const failing = failingAtFirst(99, 'Read a shard', ({ shard }: { shard: string }) => shard === '7');
    const run = await runSteps(definition, 'r1', tasks(large, failing));
    expect(run.failure).toBe('UnreadShard');
    expect(run.steps.filter((step) => step === 'Read a shard')).toHaveLength(16);
    const after = await afterRun();
    expect(after).toMatchObject({ editions: [], slices: [] });
    expect(after.kept).toEqual([
      {
        run: 'r1',
        startedAt: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T/),
        failure: {
          Error: 'UnreadShard',
          Cause: `wave ${wave.id} was not published: UnreadShard, shard 7 of wave ${wave.id} was not read: Error out of memory`,
        },
      },
    ]);
    kept = [];
    expect((await runSteps(definition, 'r2', tasks(large))).failure).toBeUndefined();
    expect(await afterRun()).toEqual(published);
  });

  it('make the edition whole where publishing dies at any write and is tried again', async () => {
    await answer(100);
    const random = seededRandom(11);
    for (let edition = 1; edition <= 6; edition++) {
      let attempt = 0;
      const fatal = [1 + Math.floor(random() * 20), 1 + Math.floor(random() * 20)];
      const dying = async ({ slices }: { slices: ReadSlice[] }) => {
        const last = fatal[attempt++];
        const faulty = faultyTable(table, (number) => (number === last ? 'unreachable' : undefined));
        return publishSlices({ table: faulty.table, store, now }, slices);
      };
      const run = await runSteps(definition, `r${edition}`, tasks(large, { 'Publish from slices': dying }));
      expect([run.failure, attempt > 1], `died at ${fatal}`).toEqual([undefined, true]);
      expect((await editions())[0]).toBe(`${wave.id}-${edition}`);
      expect([...store.kept.keys(), ...kept]).toEqual([]);
      await answer(10);
    }
  });

  it('keep the failure of a publication that dies three times, and leave the last edition', async () => {
    await answer(100);
    await runSteps(definition, 'r1', tasks(large));
    await answer(10);
    const run = await runSteps(definition, 'r2', tasks(large, failingAtFirst(3, 'Publish from slices')));
    expect(run.failure).toBe('Error');
    expect(await afterRun()).toMatchObject({ editions: [first], slices: [], kept: [{ run: 'r2' }] });
  });

  it('refuse a damaged slice rather than publish without some', async () => {
    await answer(100);
    const damaging = async ({ slices }: { slices: ReadSlice[] }) => {
      const [path, bytes] = [...store.kept][3] ?? [];
      const middle = (bytes?.length ?? 0) >> 1;
      if (path && bytes) store.kept.set(path, bytes.with(middle, ((bytes[middle] ?? 0) + 1) % 256));
      return publishSlices({ table, store, now }, slices);
    };
    await runSteps(definition, 'r1', tasks(large, { 'Publish from slices': damaging }));
    const after = await afterRun();
    expect(after).toMatchObject({ editions: [], slices: [] });
    expect(after.kept[0]?.failure.Cause).toMatch(/decodeSlice: slice . of wave .* is damaged/);
    expect(after.kept[0]?.failure.Cause).not.toMatch(
      new RegExp(
        Array.from({ length: answered }, (_, number) => idOf(number).toString('base64url')).join('|'),
      ),
    );
  });

  it('wait for a publication that is at work, twenty minutes long', async () => {
    await answer(100);
    let asked = 0;
    const busy = async (input: never) => {
      if (++asked <= 20)
        throw Object.assign(new Error('Rate exceeded'), { name: 'Lambda.TooManyRequestsException' });
      return original('Publish from slices')(input);
    };
    expect(
      (await runSteps(definition, 'r1', tasks(large, { 'Publish from slices': busy }))).failure,
    ).toBeUndefined();
    expect(await afterRun()).toEqual(published);
    const { Retry } =
      (definition.States as never as Record<string, { Retry: object[] }>)['Publish from slices'] ?? {};
    expect(Retry).toContainEqual({
      ErrorEquals: ['Lambda.TooManyRequestsException'],
      IntervalSeconds: 60,
      BackoffRate: 1,
      MaxAttempts: 20,
    });
  });

  it('of two runs at once make one edition, and leave nothing', async () => {
    await answer(100);
    const runs = await Promise.all(['r1', 'r2'].map((run) => runSteps(definition, run, tasks(large))));
    expect(runs.map(({ failure }) => failure)).toEqual([undefined, undefined]);
    expect(await afterRun()).toEqual(published);
  });

  it('tell of slices that could not be deleted; the edition is out', async () => {
    await answer(100);
    const failing = failingAtFirst(99, 'Delete the slices');
    expect((await runSteps(definition, 'r1', tasks(large, failing))).failure).toBe('Error');
    expect(await afterRun()).toMatchObject({ editions: [first], kept: [{ run: 'r1' }] });
  });

  it('publish a large wave although a small one fails, and keep that failure', async () => {
    await answer(100);
    await addDamaged('a-small');
    const run = await runSteps(definition, 'r1', tasks(large));
    expect([run.failure, run.steps.filter((step) => step === 'Publish what is due')]).toEqual([
      'Error',
      ['Publish what is due'],
    ]);
    expect((await editions()).toSorted()).toEqual([first, 'a-small-1']);
    expect([...store.kept.keys()]).toEqual([]);
    expect(kept).toMatchObject([
      {
        run: 'r1',
        failure: { Cause: 'wave a-small was not published: edition a-small-1 has lost its digests' },
      },
    ]);
  });

  it('publish a large wave although the slices of another are damaged', async () => {
    await createWave(table, { ...wave, id: 'a-large' });
    await answer(100, 'a-large');
    await answer(100);
    const damaging = async ({ slices }: { slices: ReadSlice[] }) => {
      for (const path of store.kept.keys())
        if (path.includes('a-large')) store.kept.set(path, Uint8Array.of(1));
      return publishSlices({ table, store, now }, slices);
    };
    const run = await runSteps(definition, 'r1', tasks(large, { 'Publish from slices': damaging }));
    expect(run.failure).toBeDefined();
    expect(await afterRun()).toMatchObject({ editions: [first], slices: [], kept: [{ run: 'r1' }] });
  });

  it('publish a large wave although a shard of another was not read, which no other attempt would mend', async () => {
    await createWave(table, { ...wave, id: 'a-large' });
    await answer(100, 'a-large');
    await answer(100);
    let attempts = 0;
    const run = await runSteps(
      definition,
      'r1',
      tasks(large, {
        ...failingAtFirst(
          99,
          'Read a shard',
          (name: SliceName) => `${name.wave} ${name.shard}` === 'a-large 7',
        ),
        'Publish from slices': async ({ slices }: { slices: ReadSlice[] }) => {
          attempts += 1;
          return publishSlices({ table, store, now }, slices);
        },
      }),
    );
    expect([run.failure, attempts]).toEqual(['UnreadShard', 1]);
    expect(await afterRun()).toMatchObject({ editions: [first], slices: [], kept: [{ run: 'r1' }] });
  });

  it('keep what the first step failed with where the plan fails, too', async () => {
    const run = await runSteps(
      definition,
      'r1',
      tasks(large, {
        ...failingAtFirst(3, 'Publish what is due'),
        'Plan the large waves': async () => {
          throw new Error('of no interest');
        },
      }),
    );
    expect(run.failure).toBe('Error');
    expect(kept).toMatchObject([{ run: 'r1', failure: { Cause: expect.stringContaining('out of memory') } }]);
  });

  it('keep a run whose first step fails for good', async () => {
    const failing = failingAtFirst(3, 'Publish what is due');
    const run = await runSteps(definition, 'r1', tasks(large, failing));
    expect(run).toEqual({
      steps: [
        'Publish what is due',
        'Plan the large waves',
        'Is a wave large?',
        'Keep the failure',
        'Failed',
      ],
      failure: 'Error',
    });
    expect(kept).toMatchObject([{ run: 'r1', failure: { Cause: expect.stringContaining('out of memory') } }]);
  });
});
