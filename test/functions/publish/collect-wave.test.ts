import { createHash } from 'node:crypto';
import { QueryCommand, ScanCommand } from '@aws-sdk/client-dynamodb';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { crossedQuestions } from '../../../functions/observatory/crossed-questions.ts';
import { collectWave } from '../../../functions/publish/collect-wave.ts';
import { readCompanyPanels } from '../../../functions/publish/company-panels.ts';
import { prepareEdition } from '../../../functions/publish/prepare-edition.ts';
import { decodeSlice, encodeSlice } from '../../../functions/publish/slice-format.ts';
import { prepareSlices, readShard } from '../../../functions/publish/slice-steps.ts';
import { tableSliceStore } from '../../../functions/publish/table-slice-store.ts';
import { readSlice, slicesInOrder } from '../../../functions/publish/wave-slice.ts';
import { createCompany } from '../../../functions/storage/companies.ts';
import { hasMoreResponses, responseItem, shardsOf } from '../../../functions/storage/responses.ts';
import type { Table } from '../../../functions/storage/table.ts';
import { createWave } from '../../../functions/storage/waves.ts';
import { type Company, companyAnswers } from '../../../functions/survey/company.ts';
import { quarterWave } from '../../../functions/survey/france-wave.ts';
import { packAnswers, unpackHaste, unpackIndices } from '../../../functions/survey/pack-answers.ts';
import { ResponseSigner } from '../../../functions/survey/response-mac.ts';
import { localClient, startDatabase } from '../../../infra/local/embedded-database.ts';
import { seededRandom, simulatedAnswers } from '../../load/simulated-answers.ts';
import { seed } from '../../support/local-observatory.ts';
import { memorySliceStore } from '../../support/memory-slice-store.ts';
import { defaultQuestionnaire, defaultQuestions } from '../../support/questionnaire-1.ts';
import { putItems } from '../../support/released-editions.ts';
import { rounds } from '../../support/rounds.ts';

const responseShards = shardsOf({});

const company = (id: string, status: Company['status']): Company => ({
  id,
  name: 'Exemple',
  activity: 'services',
  employer: 'private',
  headcount: 300,
  status,
  keyHash: 'of-no-key',
});
const [alpha, beta] = [company('calpha12345', 'verified'), company('cbeta123456', 'verified')];
const unverified = company('cgamma12345', 'pending');
const panels = ['open', 'simulated', alpha.id, beta.id, unverified.id];
const withoutLastSection = {
  ...defaultQuestionnaire,
  sections: defaultQuestionnaire.sections.slice(0, -1),
};
const now = new Date('2026-11-22T12:00:00Z');
const wave = quarterWave(now);
const afterClose = new Date('2027-01-01T12:00:00Z');

/** Of responses that lie in the first shard. */
const numbersOfShard = Array.from({ length: 3000 }, (_, number) => number).filter(
  (number) => (createHash('sha256').update(String(number)).digest()[0] ?? 0) >> 4 === 0,
);

interface Given {
  readonly number: number;
  readonly panel: string;
  readonly packedAnswers: string;
}

const idOf = ({ number }: Given) => createHash('sha256').update(String(number)).digest();

async function startTable(): Promise<{ table: Table; stop: () => Promise<void> }> {
  const database = await startDatabase(undefined);
  const table = { client: localClient(database.endpoint), name: database.tableName };
  for (const one of [alpha, beta, unverified]) await createCompany(table, one);
  return {
    table,
    async stop() {
      table.client.destroy();
      await database.stop();
    },
  };
}

async function save(table: Table, ofWave: string, given: readonly Given[]): Promise<void> {
  const signer = new ResponseSigner(seed);
  const items = given.map((one) => {
    const { panel, packedAnswers } = one;
    const response = { panel, questionnaireVersion: 1, packedAnswers };
    return responseItem(table, signer, { wave: ofWave, id: idOf(one), response });
  });
  await putItems(table, items);
}

/** So many responses, spread over panels by a seed. */
function respondents(from: number, to: number): Given[] {
  const random = seededRandom(from + 1);
  return Array.from({ length: to - from }, (_, i) => ({
    number: from + i,
    panel: panels[Math.floor(random() ** 2 * panels.length)] ?? 'open',
    packedAnswers: packAnswers(defaultQuestions, simulatedAnswers(random)),
  }));
}

/** The table as one that hands over three items a page. */
function inSmallPages(table: Table): Table {
  const client = new Proxy(table.client, {
    get(target, property, receiver) {
      if (property !== 'send') return Reflect.get(target, property, receiver);
      return (command: never) => {
        const asked: unknown = command;
        if (asked instanceof QueryCommand) asked.input.Limit = 3;
        return target.send(command);
      };
    },
  });
  return { ...table, client };
}

describe('the slices of a wave', () => {
  let table: Table;
  let stop: () => Promise<void>;
  let waves = 0;

  beforeAll(async () => {
    ({ table, stop } = await startTable());
  });
  afterAll(() => stop());

  const someRespondents = fc.uniqueArray(
    fc.record({
      number: fc.integer({ min: 0, max: 10_000 }),
      panel: fc.constantFrom(...panels),
      packedAnswers: fc
        .nat(1000)
        .map((n) =>
          packAnswers(
            defaultQuestions,
            simulatedAnswers(seededRandom(n + 1)),
            [true, false, undefined][n % 3],
          ),
        ),
    }),
    { selector: ({ number }) => number, maxLength: 60 },
  );

  it('make the tables that the responses themselves make, put away and in whatever order they come', async () => {
    await fc.assert(
      fc.asyncProperty(
        someRespondents,
        fc.array(fc.nat(5), { minLength: 16, maxLength: 16 }),
        fc.integer({ min: 1, max: 16 }),
        async (given, delays, atOnce) => {
          const ofWave = { ...wave, id: `w${++waves}` };
          await save(table, ofWave.id, given);
          const companies = await readCompanyPanels(table, ofWave.id);
          const straight = slicesInOrder(
            (shard) => readSlice({ table, seed }, { wave: ofWave.id, shard }, defaultQuestionnaire),
            {
              atOnce: 4,
            },
          );
          const collected = await collectWave(
            { wave: ofWave.id, questionnaire: defaultQuestionnaire },
            companies,
            straight,
          );
          expect(plain(collected)).toEqual(expectedOf(given));

          const putAway = slicesInOrder(
            async (shard) => {
              const place = { wave: ofWave.id, shard };
              await new Promise((done) => setTimeout(done, delays[responseShards.indexOf(shard)]));
              return decodeSlice(
                encodeSlice(
                  await readSlice({ table: inSmallPages(table), seed }, place, defaultQuestionnaire),
                ),
                place,
              );
            },
            { atOnce },
          );
          const again = await collectWave(
            { wave: ofWave.id, questionnaire: defaultQuestionnaire },
            companies,
            putAway,
          );
          expect(again).toEqual(collected);
        },
      ),
      { numRuns: rounds({ short: 8, long: 25 }), seed: 7 },
    );
  });

  it('hold nothing of a response but its answers, its bit of haste and its panel', async () => {
    await save(table, 'bare', respondents(0, 40));
    const slice = await readSlice({ table, seed }, { wave: 'bare', shard: '3' }, defaultQuestionnaire);
    expect(Object.keys(slice).toSorted()).toEqual(
      [
        'answers',
        'counts',
        'haste',
        'panelPlaces',
        'panels',
        'questions',
        'refused',
        'shard',
        'size',
        'wave',
      ].toSorted(),
    );
  });

  it('are the same to the byte whoever has which id, and whoever of a profile gave which answers', async () => {
    const given = respondents(0, 60).map((one) => ({ ...one, panel: 'open' }));
    const [first, second] = [given[0], given[1]] as [Given, Given];
    const profile = crossedQuestions(defaultQuestionnaire);
    const isCrossed = defaultQuestions.map(({ id }) => profile.includes(id));
    const exchanged = (own: Given, other: Given, isTaken: (question: number) => boolean): Given => ({
      ...own,
      packedAnswers: [...own.packedAnswers].map((x, q) => (isTaken(q) ? other.packedAnswers[q] : x)).join(''),
    });
    // Two of one profile, whose other answers are those of two people: once whole, once one answer exchanged.
    const alike = exchanged(second, first, (question) => isCrossed[question] ?? false);
    const swap = defaultQuestions.findIndex(({ id }) => id === 'outlook');
    const ways = [
      [first, alike, ...given.slice(2)],
      [
        exchanged(first, alike, (q) => q === swap),
        exchanged(alike, first, (q) => q === swap),
        ...given.slice(2),
      ],
      [
        { ...alike, number: first.number },
        { ...first, number: second.number },
        ...given.slice(2).toReversed(),
      ],
    ];
    // All in one shard, since a shard is all that a slice knows.
    const bytes = await Promise.all(
      ways.map(async (way, index) => {
        const id = `way-${index}`;
        await save(
          table,
          id,
          way.map((one, place) => ({ ...one, number: numbersOfShard[place] ?? -1 })),
        );
        const slice = await readSlice({ table, seed }, { wave: id, shard: '0' }, defaultQuestionnaire);
        return Buffer.from(encodeSlice({ ...slice, wave: 'w' })).toString('hex');
      }),
    );
    expect(new Set(bytes).size).toBe(1);
  });

  it('of another questionnaire are refused', async () => {
    const others = slicesInOrder(
      (shard) => readSlice({ table, seed }, { wave: 'bare', shard }, withoutLastSection),
      { atOnce: 1 },
    );
    const collected = collectWave({ wave: 'bare', questionnaire: defaultQuestionnaire }, [], others);
    await expect(collected).rejects.toThrow(/slice 0 of wave bare is of another questionnaire/);
  });

  it('tell how many are simulated, which no person’s response changes: left out, another or one more', async () => {
    const given = respondents(500, 560);
    const isPerson = ({ panel }: Given) => panel !== 'simulated';
    const person = given.find(isPerson) as Given;
    const others = given.filter((one) => one !== person);
    const packedAnswers = packAnswers(defaultQuestions, simulatedAnswers(seededRandom(99)));
    const another = { ...person, panel: person.panel === 'open' ? alpha.id : 'open', packedAnswers };
    const neighbours = [given, others, [...others, another], [...given, { ...another, number: 9999 }]];
    const told = await Promise.all(
      neighbours.map(async (those, index) => {
        const id = `neighbours-${index}`;
        await save(table, id, those);
        const companies = await readCompanyPanels(table, id);
        const slices = slicesInOrder(
          (shard) => readSlice({ table, seed }, { wave: id, shard }, defaultQuestionnaire),
          {
            atOnce: 4,
          },
        );
        return (await collectWave({ wave: id, questionnaire: defaultQuestionnaire }, companies, slices))
          .simulated;
      }),
    );
    expect(given.filter(isPerson).length).toBeGreaterThan(20);
    expect(new Set(told)).toEqual(new Set([given.filter((one) => !isPerson(one)).length]));
  });

  it('are all needed, and in their order', async () => {
    const fetched = (shards: readonly string[]) =>
      (async function* () {
        for (const shard of shards)
          yield await readSlice({ table, seed }, { wave: wave.id, shard }, defaultQuestionnaire);
      })();
    const collect = (shards: readonly string[]) =>
      collectWave({ wave: wave.id, questionnaire: defaultQuestionnaire }, [], fetched(shards));
    await expect(collect(responseShards.slice(0, -1))).rejects.toThrow(/has 15 slices instead of 16/);
    await expect(collect(responseShards.toReversed())).rejects.toThrow(
      /slice f of wave .* in place of slice 0/,
    );
    await expect(collect([...responseShards, 'f'])).rejects.toThrow(/slice f of wave/);
    const other = slicesInOrder(
      (shard) => readSlice({ table, seed }, { wave: 'another', shard }, defaultQuestionnaire),
      {
        atOnce: 4,
      },
    );
    await expect(
      collectWave({ wave: wave.id, questionnaire: defaultQuestionnaire }, [], other),
    ).rejects.toThrow(/slice 0 of wave another came/);
  });

  it('fail as a whole where one cannot be read, and leave no rejection behind', async () => {
    const slices = slicesInOrder(
      async (shard) => {
        if (shard >= '2') throw new Error(`shard ${shard} is out of reach`);
        return readSlice({ table, seed }, { wave: wave.id, shard }, defaultQuestionnaire);
      },
      { atOnce: 6 },
    );
    await expect(
      collectWave({ wave: wave.id, questionnaire: defaultQuestionnaire }, [], slices),
    ).rejects.toThrow('shard 2 is out of reach');
  });

  it('are told to be many by counting one shard no further than needed', async () => {
    const given = Array.from({ length: 120 }, (_, number) => ({ ...respondents(0, 1)[0], number }) as Given);
    await save(table, 'counted', given);
    const inFirst = given.filter((one) => (idOf(one)[0] ?? 0) >> 4 === 0).length;
    const asked = { wave: 'counted', shard: '0' };
    const paged = inSmallPages(table);
    expect(inFirst).toBeGreaterThan(0);
    expect(await hasMoreResponses(paged, asked, inFirst - 1)).toBe(true);
    expect(await hasMoreResponses(paged, asked, inFirst)).toBe(false);
  });
});

describe('an edition made from slices', () => {
  let one: Awaited<ReturnType<typeof startTable>>;
  let other: Awaited<ReturnType<typeof startTable>>;

  beforeEach(async () => {
    [one, other] = await Promise.all([startTable(), startTable()]);
    for (const { table } of [one, other]) await createWave(table, wave);
  });
  afterEach(() => Promise.all([one.stop(), other.stop()]));

  it('is to the byte that which one function makes', async () => {
    await Promise.all([one, other].map(({ table }) => save(table, wave.id, respondents(0, 300))));
    const context = { seed, now: () => afterClose };
    await prepareEdition(
      { ...context, table: one.table, slices: tableSliceStore(one.table), nameRun: () => 'the-run' },
      wave,
      1,
    );
    const slices = memorySliceStore();
    const names = responseShards.map((shard) => ({ run: 'the-run', wave: wave.id, shard }));
    // As the shards come in where many are read at once.
    for (const name of names.toReversed())
      await readShard({ table: inSmallPages(other.table), seed, slices }, name);
    expect((await prepareSlices({ ...context, table: other.table, slices }, names)).prepared).toHaveLength(1);
    expect(await editionItems(other.table)).toEqual(await editionItems(one.table));
    expect([...slices.kept.keys()]).toEqual([]);
    const kinds = (await editionItems(one.table)).map((item) => item.split('#')[0]);
    expect(new Set(kinds)).toEqual(new Set(['COMPANY', 'MANIFEST', 'TABLE', 'EDITIONS']));
  });

  /** All that editions consist of, byte for byte, but for the name of the run and where its input lay. */
  async function editionItems({ client, name }: Table): Promise<string[]> {
    const { Items = [] } = await client.send(new ScanCommand({ TableName: name }));
    return Items.filter(({ pk }) => pk?.S?.startsWith('EDITION'))
      .map((item) => {
        const { pk, sk, run, runs, byShards, ...rest } = item;
        const bytes = Object.entries(rest).toSorted(([a], [b]) => (a < b ? -1 : 1));
        const key = pk?.S === 'EDITIONS' ? `EDITIONS#${sk?.S}` : `${sk?.S} ${pk?.S}`;
        const values = bytes.map(([field, { B, S, N }]) => [
          field,
          S ?? N ?? Buffer.from(B ?? []).toString('hex'),
        ]);
        return `${key.replace(/[0-9a-f]{8}-[0-9a-f-]{27}|the-run/, 'a-run')} ${JSON.stringify(values)}`;
      })
      .toSorted();
  }
});

/**
 * What the responses come to, told the slow and simple way: of each company or none, and each combination of what tables are
 * broken down by, how many gave each answer.
 */
function expectedOf(given: readonly Given[]) {
  const verified = new Map([alpha, beta].map((one) => [one.id, one]));
  const counted = given.filter(({ panel }) => panel !== unverified.id);
  const answers = new Map<string, number>();
  for (const one of counted) {
    const row = new Uint8Array(defaultQuestions.length);
    unpackIndices(one.packedAnswers, row);
    const ofRecord = verified.get(one.panel);
    for (const [id, code] of Object.entries(ofRecord ? companyAnswers(ofRecord) : {})) {
      const index = defaultQuestions.findIndex((question) => question.id === id);
      row[index] = defaultQuestions[index]?.options.findIndex((option) => option.code === code) ?? -1;
    }
    countAnswers(
      answers,
      verified.has(one.panel) ? one.panel : '',
      [...row, unpackHaste(one.packedAnswers)],
      1,
    );
  }
  return {
    answers,
    respondents: counted.length,
    simulated: counted.filter(({ panel }) => panel === 'simulated').length,
    clusters: [...new Set(counted.map(({ panel }) => panel))]
      .filter((panel) => verified.has(panel))
      .toSorted(),
  };
}

function plain({ sample, simulated, clusters }: Awaited<ReturnType<typeof collectWave>>) {
  const answers = new Map<string, number>();
  for (let i = 0; i < sample.size; i++) {
    const row = sample.columns.map((column) => column[i] ?? -1);
    countAnswers(answers, clusters[sample.units[i] ?? -1] ?? '', row, sample.counts?.[i] ?? 1);
  }
  return { answers, respondents: sample.respondents, simulated, clusters: clusters.toSorted() };
}

const crossed = crossedQuestions(defaultQuestionnaire).map((id) =>
  defaultQuestions.findIndex((question) => question.id === id),
);

function countAnswers(
  answers: Map<string, number>,
  company: string,
  row: readonly number[],
  respondents: number,
): void {
  const profile = crossed.map((question) => row[question]);
  row.forEach((answer, question) => {
    const name = [company, ...profile, question, answer].join();
    answers.set(name, (answers.get(name) ?? 0) + respondents);
  });
}
