import validate from 'asl-validator';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { editionReader } from '../../../functions/api/edition-reader.ts';
import { planLargeWaves } from '../../../functions/publish/plan-large-waves.ts';
import { deleteSlices, prepareSlices, readShard } from '../../../functions/publish/slice-steps.ts';
import type { ReadSlice, SliceName } from '../../../functions/publish/slice-store.ts';
import { tableSliceStore } from '../../../functions/publish/table-slice-store.ts';
import { listEntries } from '../../../functions/storage/edition-calendar.ts';
import type { Table } from '../../../functions/storage/table.ts';
import { createWave } from '../../../functions/storage/waves.ts';
import { quarterWave } from '../../../functions/survey/france-wave.ts';
import type { Wave } from '../../../functions/survey/wave.ts';
import { seededRandom, simulatedAnswers } from '../../load/simulated-answers.ts';
import { faultyTable } from '../../support/faulty-table.ts';
import { seed } from '../../support/local-observatory.ts';
import { memorySliceStore } from '../../support/memory-slice-store.ts';
import { responseId, storeResponses } from '../../support/released-editions.ts';
import { openTable } from '../../support/table-in-memory.ts';
import { definitionOf, runSteps, type Tasks } from './run-steps.ts';
import { synthesise } from './synthesise.ts';

const definition = definitionOf(synthesise('production'));
const now = () => new Date('2026-11-22T12:00:00Z');
/** One edition is due and not yet to be released, another comes when the wave has closed. */
const wave: Wave = {
  ...quarterWave(new Date('2026-10-01T12:00:00Z')),
  editions: [
    { releasesOn: '2026-11-22', hour: 15 },
    { releasesOn: '2027-01-01', hour: 9 },
  ],
};
const neverLarge = 1_000_000;
/** Responses from which a wave is large here: ten a shard. */
const large = 160;

let table: Table;
let close: () => Promise<void>;
let store: ReturnType<typeof memorySliceStore>;
let kept: { run: string; failure: { Error: string; Cause: string } }[];
let answered: number;

beforeEach(async () => {
  ({ table, close } = await openTable());
  store = memorySliceStore();
  kept = [];
  answered = 0;
  await createWave(table, wave);
});

afterEach(() => close());

async function answer(count: number, ofWave = wave.id): Promise<void> {
  const random = seededRandom(answered + 1);
  await storeResponses(table, ofWave, {
    from: answered,
    to: answered + count,
    answers: () => simulatedAnswers(random),
  });
  answered += count;
}

/** A small wave whose edition cannot be built: its margins are damaged. */
async function addDamaged(id: string): Promise<void> {
  await createWave(table, {
    ...wave,
    id,
    margins: [{ variable: 'sex', source: 'x', categories: null as never }],
  });
  await answer(115, id);
}

/** What the first step works with, and what those of a large wave do. */
const small = () => ({ table, seed, now, slices: tableSliceStore(table) });
const ofSlices = (over = table) => ({ table: over, seed, now, slices: store });

/** The steps of the functions over the table of this test; some may be put in place of others. */
function tasks(largeFrom: number, changed: Tasks = {}): Tasks {
  return {
    'Do what is due': ({ run }: { run: string }) => planLargeWaves(small(), { run, largeFrom }),
    'Plan the large waves': ({ run, largeOnly }: { run: string; largeOnly: boolean }) =>
      planLargeWaves(small(), { run, largeFrom, largeOnly }),
    'Read a shard': (name: SliceName) => readShard({ table, seed, slices: store }, name),
    'Prepare from slices': ({ slices }: { slices: ReadSlice[] }) => prepareSlices(ofSlices(), slices),
    'Delete the slices': ({ slices }: { slices: SliceName[] }) =>
      deleteSlices({ table, slices: store }, slices),
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

/** The ids of the editions that are prepared, every document of them being there. */
async function editions(): Promise<string[]> {
  const reader = editionReader(table);
  const prepared = (await listEntries(table)).filter(({ state }) => state === 'prepared');
  for (const { id, run = '' } of prepared) {
    const edition = reader.prepared({ id, run, publishedOn: '2026-11-22' });
    const manifest = await edition.manifest();
    for (const question of manifest.questions.filter(({ kind }) => kind !== 'profile'))
      await edition.table(question.id, []);
  }
  return prepared.map(({ id }) => id);
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
    await answer(150);
    const run = await runSteps(definition, 'r1', tasks(neverLarge));
    expect(run).toEqual({ steps: ['Do what is due', 'What is next?', 'Done'], failure: undefined });
    expect(await afterRun()).toEqual(published);
  });

  it('are as few where nothing is due', async () => {
    const run = await runSteps(definition, 'r1', tasks(neverLarge));
    expect(run.steps).toHaveLength(3);
    expect(await afterRun()).toEqual({ editions: [], slices: [], kept: [] });
  });

  it('have the pictures made of what was released, and go on where that fails', async () => {
    const asked: unknown[] = [];
    const releasing = (makes: () => Promise<void>): Tasks => ({
      'Do what is due': async () => ({ prepared: [], released: [first], slices: [] }),
      'Make the pictures': async (input: never) => {
        asked.push(input);
        await makes();
      },
    });
    const steps = ['Do what is due', 'What is next?', 'Make the pictures', 'Is a wave large?', 'Done'];
    const made = await runSteps(
      definition,
      'r1',
      tasks(
        neverLarge,
        releasing(async () => {}),
      ),
    );
    expect(made).toEqual({ steps, failure: undefined });
    const failing = releasing(() => Promise.reject(new Error('out of memory')));
    const failed = await runSteps(definition, 'r1', tasks(neverLarge, failing));
    expect(failed).toEqual({ steps, failure: undefined });
    expect(asked).toEqual([{ released: [first] }, { released: [first] }]);
  });

  it('read every shard of a large wave once, four at a time, publish it, and leave no slice', async () => {
    await answer(400);
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
  });

  it('prepare an edition once, and have nothing to read in the next run', async () => {
    await answer(400);
    await runSteps(definition, 'r1', tasks(large));
    await answer(50);
    const run = await runSteps(definition, 'r2', tasks(large));
    expect(run.steps).not.toContain('Prepare from slices');
    expect(await afterRun()).toEqual(published);
  });

  it('try a shard again that failed twice', async () => {
    await answer(400);
    const failing = failingAtFirst(2, 'Read a shard', ({ shard }: { shard: string }) => shard === '7');
    expect((await runSteps(definition, 'r1', tasks(large, failing))).failure).toBeUndefined();
    expect(await afterRun()).toEqual(published);
  });

  it('publish nothing without a shard that fails for good: the failure is kept, the slices go, and the next run makes it good', async () => {
    await answer(400);
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
          Cause: `wave ${wave.id} failed: UnreadShard, shard 7 of wave ${wave.id} was not read: Error out of memory`,
        },
      },
    ]);
    kept = [];
    expect((await runSteps(definition, 'r2', tasks(large))).failure).toBeUndefined();
    expect(await afterRun()).toEqual(published);
  });

  it('make the edition whole where preparing dies at any command and is tried again', async () => {
    await answer(400);
    const random = seededRandom(11);
    for (let round = 1; round <= 4; round++) {
      const ofRound = { ...wave, id: `round-${round}` };
      await createWave(table, ofRound);
      await answer(400, ofRound.id);
      let attempt = 0;
      const fatal = [1 + Math.floor(random() * 24), 1 + Math.floor(random() * 24)];
      const dying = async ({ slices }: { slices: ReadSlice[] }) => {
        const last = fatal[attempt++];
        const faulty = faultyTable(table, (number) => (number === last ? 'unreachable' : undefined));
        return prepareSlices(ofSlices(faulty.table), slices);
      };
      const run = await runSteps(definition, `r${round}`, tasks(large, { 'Prepare from slices': dying }));
      expect([run.failure, attempt > 1], `died at ${fatal}`).toEqual([undefined, true]);
      expect(await editions()).toContain(`round-${round}-1`);
      expect([...store.kept.keys(), ...kept]).toEqual([]);
    }
  });

  it('keep the failure of a preparation that dies three times, and go on from its slices in the next run', async () => {
    await answer(400);
    let times = 0;
    const dying = async ({ slices }: { slices: ReadSlice[] }) => {
      times++;
      // Past the freezing, which takes a dozen commands.
      const faulty = faultyTable(table, (number) => (number > 14 ? 'unreachable' : undefined));
      return prepareSlices(ofSlices(faulty.table), slices);
    };
    const run = await runSteps(definition, 'r1', tasks(large, { 'Prepare from slices': dying }));
    expect([run.failure !== undefined, times]).toEqual([true, 3]);
    expect(await listEntries(table)).toMatchObject([{ state: 'frozen', run: 'r1' }]);
    expect(store.kept.size).toBeGreaterThan(16);
    kept = [];
    await answer(50);
    expect((await runSteps(definition, 'r2', tasks(large))).failure).toBeUndefined();
    expect(await listEntries(table)).toMatchObject([{ state: 'prepared', run: 'r1' }]);
    expect(await afterRun()).toEqual(published);
  });

  it('refuse a damaged slice rather than publish without some', async () => {
    await answer(400);
    const damaging = async ({ slices }: { slices: ReadSlice[] }) => {
      const [path, bytes] = [...store.kept][3] ?? [];
      const middle = (bytes?.length ?? 0) >> 1;
      if (path && bytes) store.kept.set(path, bytes.with(middle, ((bytes[middle] ?? 0) + 1) % 256));
      return prepareSlices(ofSlices(), slices);
    };
    await runSteps(definition, 'r1', tasks(large, { 'Prepare from slices': damaging }));
    const after = await afterRun();
    expect(after).toMatchObject({ editions: [], slices: [] });
    expect(after.kept[0]?.failure.Cause).toMatch(/decodeSlice: slice . of wave .* is damaged/);
    expect(after.kept[0]?.failure.Cause).not.toMatch(
      new RegExp(
        Array.from({ length: answered }, (_, number) =>
          Buffer.from(responseId(wave.id, number)).toString('base64url'),
        ).join('|'),
      ),
    );
  });

  it('wait for a publication that is at work, twenty minutes long', async () => {
    await answer(400);
    let asked = 0;
    const busy = async (input: never) => {
      if (++asked <= 20)
        throw Object.assign(new Error('Rate exceeded'), { name: 'Lambda.TooManyRequestsException' });
      return original('Prepare from slices')(input);
    };
    expect(
      (await runSteps(definition, 'r1', tasks(large, { 'Prepare from slices': busy }))).failure,
    ).toBeUndefined();
    expect(await afterRun()).toEqual(published);
    const { Retry } =
      (definition.States as never as Record<string, { Retry: object[] }>)['Prepare from slices'] ?? {};
    expect(Retry).toContainEqual({
      ErrorEquals: ['Lambda.TooManyRequestsException'],
      IntervalSeconds: 60,
      BackoffRate: 1,
      MaxAttempts: 20,
    });
  });

  it('of two runs at once make one edition, and leave nothing', async () => {
    await answer(400);
    const runs = await Promise.all(['r1', 'r2'].map((run) => runSteps(definition, run, tasks(large))));
    expect(runs.map(({ failure }) => failure)).toEqual([undefined, undefined]);
    expect(await afterRun()).toEqual(published);
  });

  it('tell of slices that could not be deleted; the edition is prepared', async () => {
    await answer(400);
    const failing = failingAtFirst(99, 'Delete the slices');
    expect((await runSteps(definition, 'r1', tasks(large, failing))).failure).toBe('Error');
    expect(await afterRun()).toMatchObject({ editions: [first], kept: [{ run: 'r1' }] });
  });

  it('publish a large wave although a small one fails, and keep that failure', async () => {
    await answer(400);
    await addDamaged('a-small');
    const run = await runSteps(definition, 'r1', tasks(large));
    expect([run.failure, run.steps.filter((step) => step === 'Do what is due')]).toEqual([
      'TypeError',
      ['Do what is due'],
    ]);
    expect(await editions()).toEqual([first]);
    expect([...store.kept.keys()]).toEqual([]);
    expect(kept).toMatchObject([
      {
        run: 'r1',
        failure: { Cause: expect.stringMatching(/^wave a-small failed: /) },
      },
    ]);
  });

  it('publish a large wave although the slices of another are damaged', async () => {
    await createWave(table, { ...wave, id: 'a-large' });
    await answer(400, 'a-large');
    await answer(400);
    const damaging = async ({ slices }: { slices: ReadSlice[] }) => {
      for (const path of store.kept.keys())
        if (path.includes('a-large')) store.kept.set(path, Uint8Array.of(1));
      return prepareSlices(ofSlices(), slices);
    };
    const run = await runSteps(definition, 'r1', tasks(large, { 'Prepare from slices': damaging }));
    expect(run.failure).toBeDefined();
    expect(await afterRun()).toMatchObject({ editions: [first], slices: [], kept: [{ run: 'r1' }] });
  });

  it('publish a large wave although a shard of another was not read, which no other attempt would mend', async () => {
    await createWave(table, { ...wave, id: 'a-large' });
    await answer(400, 'a-large');
    await answer(400);
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
        'Prepare from slices': async ({ slices }: { slices: ReadSlice[] }) => {
          attempts += 1;
          return prepareSlices(ofSlices(), slices);
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
        ...failingAtFirst(3, 'Do what is due'),
        'Plan the large waves': async () => {
          throw new Error('of no interest');
        },
      }),
    );
    expect(run.failure).toBe('Error');
    expect(kept).toMatchObject([{ run: 'r1', failure: { Cause: expect.stringContaining('out of memory') } }]);
  });

  it('keep a run whose first step fails for good', async () => {
    const failing = failingAtFirst(3, 'Do what is due');
    const run = await runSteps(definition, 'r1', tasks(large, failing));
    expect(run).toEqual({
      steps: ['Do what is due', 'Plan the large waves', 'Is a wave large?', 'Keep the failure', 'Failed'],
      failure: 'Error',
    });
    expect(kept).toMatchObject([{ run: 'r1', failure: { Cause: expect.stringContaining('out of memory') } }]);
  });
});
