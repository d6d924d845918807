import {
  CreateTableCommand,
  DescribeTableCommand,
  PutItemCommand,
  paginateScan,
} from '@aws-sdk/client-dynamodb';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { useInvitation } from '../../functions/storage/admission-marks.ts';
import { readBenchmark } from '../../functions/storage/benchmarks.ts';
import { createCompany } from '../../functions/storage/companies.ts';
import { listEditions } from '../../functions/storage/editions.ts';
import { readPartition } from '../../functions/storage/query-partition.ts';
import { eachResponse, saveResponse } from '../../functions/storage/responses.ts';
import { besideTables, type Table } from '../../functions/storage/table.ts';
import { createWave } from '../../functions/storage/waves.ts';
import { type Company, companyAnswers } from '../../functions/survey/company.ts';
import { packAnswers } from '../../functions/survey/pack-answers.ts';
import { filledHouse } from '../support/filled-house.ts';
import { call } from '../support/local-observatory.ts';
import { defaultQuestions } from '../support/questionnaire-1.ts';
import { answersWith, newToken, random } from '../support/respondents.ts';
import { rounds } from '../support/rounds.ts';
import { type DeployedFunction, secretIds } from './deployed.ts';
import {
  answer,
  answers,
  api,
  deployed,
  deployProduction,
  firstKey,
  gateway,
  secrets,
  seed,
  slices,
  slugOf,
  table,
  throughGateway,
  wave,
} from './deployed-production.ts';
import { httpEvent, identifying } from './events/http-event.ts';
import scheduled from './events/scheduler-event.json' with { type: 'json' };
import type { AskedOf } from './runtime/permissions.ts';

deployProduction();

async function saveResponses(count: number, ofWave = wave.id, newId = random): Promise<void> {
  const packedAnswers = packAnswers(defaultQuestions, answers);
  const response = { panel: 'open', questionnaireVersion: 1, packedAnswers };
  await Promise.all(
    Array.from({ length: count }, () =>
      saveResponse({ table, seed }, { wave: ofWave, id: newId() }, response),
    ),
  );
}

/** What the state machine hands over each hour. */
const hourly = (execution: string) => deployed.stepInput('Do what is due', execution);

const company: Company = {
  id: 'cabc1234567',
  name: 'Exemple',
  activity: 'services',
  employer: 'private',
  headcount: 300,
  status: 'verified',
  keyHash: 'of-no-key',
};

async function usedInvitations({ wave, company }: { wave: string; company: string }): Promise<unknown[]> {
  const Items = await readPartition(table, `INVITATION#${wave}#${company}`);
  return Items;
}

describe('the API as Lambda runs it', () => {
  const path = `/waves/${wave.id}/response`;

  it('issues a token for a proof of work, and takes, changes, confirms and deletes a response with it', async () => {
    const token = await newToken(gateway, { wave: wave.id, panel: 'open' });
    const put = (given: unknown) =>
      call(gateway, path, { method: 'PUT', key: token, body: { answers: given } });
    expect((await put(answers)).status).toBe(201);
    expect((await put(answers)).status).toBe(200);
    const withOther = answersWith({ mention: 'no' });
    expect((await put(withOther)).status).toBe(200);
    expect((await call(gateway, path, { key: token })).body).toEqual({ recorded: true });
    expect((await call(gateway, path, { method: 'DELETE', key: token })).status).toBe(204);
    expect((await call(gateway, path, { key: token })).status).toBe(404);
  });

  it('admits nobody simulated', async () => {
    const panel = await call(gateway, `/waves/${wave.id}/panels/simulated`);
    expect([panel.status, slugOf(panel)]).toEqual([404, 'unknown-panel']);
  });

  it('has written nothing at all: neither who asked nor that anybody did', () => {
    expect(api.lines).toEqual([]);
  });
});

describe('the calendar as Lambda follows it', () => {
  it('prepares and releases what is due as the hourly execution asks it to, and once', async () => {
    await saveResponses(150);
    const calendar = await deployed.start('Follows the calendar');
    const id = `${wave.id}-1`;
    // Nothing comes out in production before the house file says who publishes it.
    expect(await calendar.invoke(hourly('first'))).toEqual({
      result: { prepared: [id], released: [], slices: [] },
    });
    const house = { method: 'PUT', key: firstKey, headers: { 'if-match': '*' }, body: filledHouse };
    expect((await call(gateway, '/operator/health', { key: firstKey })).body).toMatchObject({
      watched: 'yes',
      alarms: [],
    });
    expect((await call(gateway, '/operator/house', house)).status).toBe(200);
    expect(await calendar.invoke(hourly('second'))).toEqual({
      result: { prepared: [], released: [id], slices: [] },
    });
    expect(await calendar.invoke(hourly('again'))).toEqual({
      result: { prepared: [], released: [], slices: [] },
    });
    await calendar.stop();
    // The alarm on an edition that is late reads this number, and nothing else is written.
    const lines = calendar.lines.map((line) => JSON.parse(line));
    expect(lines.map(({ level, message }) => [level, message])).toEqual([
      ['WARN', { hoursOverdue: expect.toSatisfy((hours: number) => hours > 0) }],
      ['WARN', { hoursOverdue: 0 }],
      ['WARN', { hoursOverdue: 0 }],
    ]);
    expect(calendar.refused).toEqual([]);
    expect((await call(gateway, '/editions/latest')).body).toMatchObject({ id, wave: wave.id });
  });

  it('is followed by the operator, too, who may look before', async () => {
    await createWave(table, { ...wave, id: 'by-hand' });
    await saveResponses(150, 'by-hand');
    const path = '/operator/waves/by-hand/editions/1';
    const operate = (action: string, method = 'POST') =>
      call(gateway, `${path}${action}`, { method, key: firstKey, ...(method !== 'GET' && { body: {} }) });
    const tooEarly = await call(gateway, '/operator/waves/by-hand/editions/2/prepare', {
      method: 'POST',
      key: firstKey,
      body: {},
    });
    expect([tooEarly.status, slugOf(tooEarly)]).toEqual([409, 'edition-not-due']);
    expect((await operate('/prepare')).body.state).toBe('prepared');
    const preview = (await operate('/preview', 'GET')).body;
    expect((await operate('/release')).body.state).toBe('released');
    const { body } = await call(gateway, '/editions/by-hand-1');
    expect(body.indicators).toEqual(preview.indicators);
    await createWave(table, { ...wave, id: 'given-up' });
    await saveResponses(150, 'given-up');
    const ofOther = (action: string, method: string) =>
      call(gateway, `/operator/waves/given-up/editions/1${action}`, { method, key: firstKey, body: {} });
    expect((await ofOther('/prepare', 'POST')).body.state).toBe('prepared');
    expect((await ofOther('', 'DELETE')).body.state).toBe('withdrawn');
    expect([api.lines, api.refused]).toEqual([[], []]);
  });

  it('fails so that Lambda counts it and comes again, when the table cannot be reached', async () => {
    const calendar = await deployed.start('Follows the calendar', { TABLE_NAME: 'no-such-table' });
    const outcome = await calendar.invoke(hourly('third'));
    expect(outcome).toMatchObject({ error: { errorType: 'ResourceNotFoundException' } });
    await calendar.stop();
    const lines = calendar.lines.map((line) => JSON.parse(line));
    expect(lines.map(({ level }) => level)).toEqual(['ERROR', 'ERROR', 'ERROR', 'ERROR']);
    // Our own, of each thing that it could not do; the last is Lambda's, with what the run failed with.
    const told = lines.flatMap(({ message }) => (typeof message === 'string' ? [message] : []));
    for (const phase of ['start', 'back up', 'report'])
      expect(told).toContain(JSON.stringify({ failure: 'ResourceNotFoundException', phase }));
  });
});

describe('the preparation of a large wave as Lambda runs it', () => {
  it('goes by slices, which are gone once the edition is prepared', async () => {
    const large = 'large';
    await createWave(table, { ...wave, id: large });
    await saveResponses(140, large);
    // In the first shard, by which the size of a wave is judged.
    await saveResponses(20, large, () => random().with(0, 0));
    const steps = {
      begin: await deployed.start('Follows the calendar', { LARGE_WAVE_RESPONSES: '256' }),
      readShard: await deployed.start('Reads one shard'),
      prepare: await deployed.start('Prepares the edition of a large wave'),
      remove: await deployed.start('Deletes the slices'),
    };
    const { result } = (await steps.begin.invoke(hourly('r1'))) as {
      result: { prepared: string[]; slices: { run: string; wave: string; shard: string }[] };
    };
    expect(result.prepared).toEqual([]);
    expect(result.slices).toHaveLength(16);
    // What a run goes on with whose small waves failed.
    const onlyLarge = deployed.stepInput('Plan the large waves', 'r1');
    expect(await steps.begin.invoke(onlyLarge)).toMatchObject({ result: { slices: result.slices } });
    for (const name of result.slices) expect(await steps.readShard.invoke(name)).toEqual({ result: null });
    const bucket = '/PublicationSlicesBucket1B4C4B8A';
    expect([...slices.objects.keys()].toSorted()).toEqual(
      result.slices.map(({ shard }) => `${bucket}/r1/${large}/${shard}`).toSorted(),
    );
    const givenUp = { ...result.slices[0], failure: { Error: 'Runtime.OutOfMemory', Cause: '' } };
    expect(await steps.prepare.invoke({ slices: [givenUp] })).toMatchObject({
      error: { errorType: 'UnreadShard' },
    });
    expect(await steps.prepare.invoke({ slices: result.slices })).toEqual({
      result: { prepared: [`${large}-1`] },
    });
    expect(slices.objects.size).toBe(0);
    expect(await steps.remove.invoke({ slices: result.slices })).toEqual({ result: null });
    // The next run makes it visible.
    expect(await steps.begin.invoke(hourly('r2'))).toMatchObject({
      result: { released: [`${large}-1`], slices: [] },
    });
    await Promise.all(Object.values(steps).map((step) => step.stop()));
    expect([...steps.readShard.lines, ...steps.remove.lines]).toEqual([]);
    expect(Object.values(steps).flatMap(({ refused }) => refused)).toEqual([]);
  });
});

describe('what makes pictures, as Lambda runs it', () => {
  it('draws one of a released edition, keeps it, and hands out what it kept', async () => {
    const pictures = await deployed.start('Makes the pictures');
    const picture = (rawPath: string) =>
      answer(pictures, httpEvent({ ...askedPage, rawPath } as APIGatewayProxyEventV2));
    const address = `/pictures/${wave.id}-1/fr/edition.share.png`;
    const drawn = await picture(address);
    expect([drawn.statusCode, drawn.headers?.['content-type']]).toEqual([200, 'image/png']);
    const png = Buffer.from(drawn.body ?? '', 'base64');
    // Width and height in the header of a PNG (ISO/IEC 15948, 11.2.2).
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
    expect((await picture(address)).body).toBe(drawn.body);
    expect((await picture('/pictures/nothing/fr/edition.share.png')).statusCode).toBe(404);
    await pictures.stop();
    expect([pictures.lines, pictures.refused]).toEqual([[], []]);
  });
});

describe('what draws pages, as Lambda runs it', () => {
  it('puts the newest edition into the page, and writes nothing', async () => {
    const pages = await deployed.start('Draws');
    const page = (rawPath: string) =>
      answer(pages, httpEvent({ ...askedPage, rawPath } as APIGatewayProxyEventV2));
    const drawn = await page('/fr/');
    expect(drawn.statusCode).toBe(200);
    expect(drawn.headers?.['content-type']).toBe('text/html; charset=utf-8');
    expect(drawn.body).toContain((await call(gateway, '/editions/latest')).body.id);
    expect((await page('/fr/nothing')).statusCode).toBe(404);
    await pages.stop();
    expect([pages.lines, pages.refused]).toEqual([[], []]);
  });

  it('writes of a failure its kind and the page, and nothing of who asked', async () => {
    const pages = await deployed.start('Draws', { TABLE_NAME: 'no-such-table' });
    const asked = { ...askedPage, rawPath: '/fr/', rawQueryString: 'edition=somebody' };
    const refused = await answer(pages, httpEvent(asked as APIGatewayProxyEventV2));
    await pages.stop();
    expect(refused.statusCode).toBe(503);
    expect(pages.lines).toHaveLength(1);
    expect(JSON.parse(JSON.parse(pages.lines[0] ?? '').message)).toEqual({
      failure: 'ResourceNotFoundException',
      route: '/',
    });
    for (const mark of [...identifying, 'somebody']) expect(pages.lines[0]).not.toContain(mark);
  });
});

describe('what forgets, as Lambda runs it', () => {
  it('deletes by a Scheduler event the responses whose time is over, and no others', async () => {
    await createWave(table, { ...wave, id: 'long-over', opensOn: '2020-01-01', closesOn: '2020-03-31' });
    await saveResponses(3, 'long-over');
    await createCompany(table, company);
    const panel = { wave: 'long-over', company: company.id };
    await useInvitation(table, panel, { kind: 'card', epoch: 1, serial: 1, blindedHash: 'of-nobody' });
    const invitations = async () => (await usedInvitations(panel)).length;
    expect(await invitations()).toBe(1);
    const forgetting = await deployed.start('Forgets');
    expect(await forgetting.invoke(scheduled)).toEqual({ result: { forgotten: ['long-over'] } });
    expect(await forgetting.invoke(scheduled)).toEqual({ result: { forgotten: [] } });
    await forgetting.stop();
    expect(await invitations()).toBe(0);
    expect([forgetting.lines, forgetting.refused]).toEqual([[], []]);
    let left = 0;
    await eachResponse({ table, seed }, wave.id, () => {
      left += 1;
    });
    expect(left).toBe(150);
  });
});

describe('a rotation of the operator’s key', () => {
  it('is done once the functions have started anew; tokens and responses stay', async () => {
    const secondKey = 'operator-key-of-the-second-year';
    const token = await newToken(gateway, { wave: wave.id, panel: 'open' });
    secrets.set(secretIds.operatorKey, JSON.stringify({ operatorKey: secondKey }));
    const renewed = await deployed.start('Answers', { SECRETS_ROTATED_ON: '2026-12-01' });
    const through = await throughGateway(renewed);
    const preview = async (key: string) =>
      (await call(through, '/operator/waves/current/editions', { key })).status;
    expect([await preview(firstKey), await preview(secondKey)]).toEqual([401, 200]);
    const put = await call(through, `/waves/${wave.id}/response`, {
      ...{ method: 'PUT', key: token },
      body: { answers },
    });
    expect(put.status).toBe(201);
    await through.stop();
    await renewed.stop();
  });
});

describe('a restored table', () => {
  it('serves editions and takes the tokens of before, under its own name', async () => {
    const token = await newToken(gateway, { wave: wave.id, panel: 'open' });
    const path = `/waves/${wave.id}/response`;
    expect((await call(gateway, path, { method: 'PUT', key: token, body: { answers } })).status).toBe(201);
    const restored = `${table.name}-restored`;
    await copyTable(table, restored);
    const { responses } = besideTables(table.name);
    const restoredResponses = `${responses}-restored`;
    await copyTable({ ...table, name: responses }, restoredResponses);
    // What happens after the moment that is restored is not in it.
    expect((await call(gateway, path, { method: 'DELETE', key: token })).status).toBe(204);

    const started = await deployed.start('Answers', {
      TABLE_NAME: restored,
      RESPONSES_TABLE_NAME: restoredResponses,
    });
    const through = await throughGateway(started);
    expect((await call(through, `/editions/${wave.id}-1`)).body.id).toBe(`${wave.id}-1`);
    expect((await call(through, path, { key: token })).body).toEqual({ recorded: true });
    await through.stop();
    await started.stop();
    expect(started.lines).toEqual([]);
  });
});

describe('a later edition', () => {
  it('reads companies, and has a benchmark of one that has answered', async () => {
    await createWave(table, { ...wave, id: 'of-company' });
    await saveResponses(120, 'of-company');
    const packedAnswers = packAnswers(defaultQuestions, { ...answers, ...companyAnswers(company) });
    for (let number = 0; number < 60; number++) {
      const response = { panel: company.id, questionnaireVersion: 1, packedAnswers };
      await saveResponse({ table, seed }, { wave: 'of-company', id: random() }, response);
    }
    const calendar = await deployed.start('Follows the calendar');
    const outcome = await calendar.invoke(hourly('with a company'));
    expect(outcome).toMatchObject({ result: { released: ['of-company-1'] } });
    await calendar.stop();
    const edition = (await listEditions(table)).find(({ id }) => id === 'of-company-1');
    expect(edition && (await readBenchmark(table, edition, company.id))).toMatchObject({
      respondents: expect.any(Number),
    });
    expect(calendar.refused).toEqual([]);
  });
});

describe('a preparation that is killed', () => {
  const isPageOf =
    (shard: string) =>
    ({ action, leadingKeys = [] }: AskedOf) =>
      action === 'dynamodb:Query' && leadingKeys.includes(`RESPONSE#killed-${shard}#${shard}`);
  const isWriteTo =
    (partition: string) =>
    ({ action, leadingKeys = [] }: AskedOf) =>
      action === 'dynamodb:PutItem' && leadingKeys.some((key) => key.startsWith(partition));

  const moments = [
    ['in the middle of reading', '8', isPageOf('8'), 1],
    ['in the middle of writing', 'documents', isWriteTo('EDITION'), 8],
    // By the first shard the size of the wave is judged before.
    ['at the first page it reads', '0', isPageOf('0'), 2],
    ['at the last page', 'f', isPageOf('f'), 1],
    ['at the first slice it writes', 'slice', isWriteTo('SLICE'), 1],
    ['at the first document it writes', 'document', isWriteTo('EDITION'), 1],
  ] as const;

  it.each(moments.slice(0, rounds({ short: 2, long: moments.length })))(
    '%s, as for want of memory, leaves nothing to see, and the next run makes it whole',
    async (_, name, isFatal, nth) => {
      const id = `killed-${name}`;
      await createWave(table, { ...wave, id });
      await saveResponses(150, id);
      let done = 0;
      const dying: DeployedFunction = await deployed.start('Follows the calendar', {}, async (asked) => {
        // What was under way beside it may still arrive.
        if (done < nth && isFatal(asked) && ++done === nth) await dying.stop();
      });
      const outcome = await dying.invoke(hourly('dying'));
      expect(outcome).toMatchObject({ error: { errorType: 'Runtime.ExitError' } });
      expect(done).toBe(nth);
      expect((await call(gateway, `/editions/${id}-1`)).status).toBe(404);

      const next = await deployed.start('Follows the calendar');
      expect(await next.invoke(hourly('next'))).toMatchObject({ result: { released: [`${id}-1`] } });
      await next.stop();
      const { questions } = (await call(gateway, `/editions/${id}-1`)).body;
      const tabulated = questions.filter(({ kind }: { kind: string }) => kind !== 'profile');
      expect(tabulated.length).toBeGreaterThan(10);
      for (const { id: question, respondents } of tabulated) {
        const { groups } = (await call(gateway, `/editions/${id}-1/tables/${question}`)).body;
        expect([question, groups[0].base]).toEqual([question, respondents]);
      }
    },
    300_000,
  );
});

describe('the roles of the functions', () => {
  /** CDK grants these with others; nobody does them, and nothing comes of them. */
  const companions = /^(?:logs:|sqs:|secretsmanager:DescribeSecret$)/;

  it('allow everything that their functions did', () => {
    expect(api.refused).toEqual([]);
  });

  it('allow nothing that their functions do not do', () => {
    for (const [description, { granted, used }] of deployed.permissions()) {
      const needless = granted.filter((action) => !companions.test(action) && !used.has(action));
      expect([description, ...needless]).toEqual([description]);
    }
  });
});

/** What a restoration comes to: another table with every item of that moment. */
async function copyTable({ client, name }: Table, to: string): Promise<void> {
  const { Table: described } = await client.send(new DescribeTableCommand({ TableName: name }));
  await client.send(
    new CreateTableCommand({
      TableName: to,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: described?.AttributeDefinitions,
      KeySchema: described?.KeySchema,
    }),
  );
  for await (const { Items = [] } of paginateScan({ client }, { TableName: name })) {
    for (const Item of Items) await client.send(new PutItemCommand({ TableName: to, Item }));
  }
}

/** A request for a page, of which only the address matters. */
const askedPage = {
  rawQueryString: '',
  headers: {},
  requestContext: { http: { method: 'GET' } },
  isBase64Encoded: false,
};
