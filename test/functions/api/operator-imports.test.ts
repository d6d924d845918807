import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { editionReader } from '../../../functions/api/edition-reader.ts';
import type { PublishedIndicator } from '../../../functions/observatory/edition.ts';
import { standing } from '../../../functions/observatory/export/method-lines.ts';
import type { PageDrawer } from '../../../functions/pages/page.ts';
import { renderedPages } from '../../../functions/pages/rendered-pages.ts';
import { forgetExpired } from '../../../functions/publish/forget-expired.ts';
import { runCalendar } from '../../../functions/publish/run-calendar.ts';
import { tableSliceStore } from '../../../functions/publish/table-slice-store.ts';
import { writeEditionDocuments } from '../../../functions/storage/editions.ts';
import { enterBatch, enterDeletion, readImport } from '../../../functions/storage/imports.ts';
import { writeQuestionnaire } from '../../../functions/storage/questionnaires.ts';
import { deleteResponse, eachResponse, saveResponse } from '../../../functions/storage/responses.ts';
import type { Answers } from '../../../functions/survey/answers.ts';
import { digestOfResponses } from '../../../functions/survey/digest-of-responses.ts';
import { importedIds } from '../../../functions/survey/imported-responses.ts';
import { packAnswers } from '../../../functions/survey/pack-answers.ts';
import type { Section } from '../../../functions/survey/questionnaire.ts';
import { dayInParis } from '../../../functions/survey/wave.ts';
import { seededRandom, simulatedAnswers } from '../../load/simulated-answers.ts';
import { fielded2010 } from '../../support/fielded-wave.ts';
import {
  call,
  type LocalObservatory,
  operatorKey,
  seed,
  startLocalObservatory,
} from '../../support/local-observatory.ts';
import {
  defaultQuestionnaire,
  defaultQuestionnaireHash,
  defaultQuestions,
} from '../../support/questionnaire-1.ts';
import { listMadeUpEdition } from '../../support/released-editions.ts';
import { madeUp } from '../observatory/export/editions.ts';
import { madeUpSite } from '../pages/made-up-reader.ts';

const now = new Date('2026-11-28T12:00:00Z');
const afterRelease = new Date('2026-12-15T08:00:00Z');
const {
  columns: _,
  leftOut: __,
  ...written
} = fielded2010({ respondents: 1, releasesOn: '2026-12-15' }).waveFile;
const asked = { ...written, questionnaire: defaultQuestionnaireHash };
const path = `/operator/waves/${asked.id}`;

const random = seededRandom(18);
const byPacked = new Map<string, Answers>();
for (let number = 0; number < 240; number++) {
  const answers = simulatedAnswers(random);
  byPacked.set(packAnswers(defaultQuestions, answers), answers);
}
const packed = [...byPacked.keys()].sort();
const responses = packed.map((each) => byPacked.get(each) as Answers);
const brought = { digest: await digestOfResponses(responses), responses: packed.length };

let observatory: LocalObservatory;

beforeEach(async () => {
  observatory = await startLocalObservatory({ now, passesDates: false });
});

afterEach(async () => {
  expect(observatory.failures).toEqual([]);
  await observatory.stop();
});

const operate = (to: string, method = 'GET', body?: unknown) =>
  call(observatory, to, {
    key: operatorKey,
    method,
    body,
    headers: method === 'PATCH' ? { 'if-match': '*' } : {},
  });
const addWave = (change: object = {}) => operate('/operator/waves', 'POST', { ...asked, ...change });
const begin = (body: object = brought) => operate(`${path}/import`, 'PUT', body);
const send = (first: number, answers: readonly Answers[], digest = brought.digest) =>
  operate(`${path}/import/responses/${first}`, 'PUT', { digest, answers });
const complete = (body: object = brought) => operate(`${path}/import/completion`, 'POST', body);
const refusal = ({ status, body }: { status: number; body: { type: string } }) => [
  status,
  body.type.replace('/problems/', ''),
];

async function sendAll(): Promise<void> {
  for (let first = 0; first < responses.length; first += 100) {
    expect((await send(first, responses.slice(first, first + 100))).status).toBe(200);
  }
}

async function stored(): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  await eachResponse(observatory.services, asked.id, (id, { panel, packedAnswers }) => {
    found.set(id, `${panel} ${packedAnswers}`);
  });
  return found;
}

const importsOf = (ids: readonly string[]) =>
  Promise.all(ids.map(async (id) => (await readImport(observatory.table, id))?.state));

/** Holds one of the commands of the next request back, the first or a later one of those that name something, until it may go on. */
function pauseAt(name: string, which: number, of = ''): { reached: Promise<void>; goOn: () => void } {
  const { promise: reached, resolve: reach } = Promise.withResolvers<void>();
  const { promise: goingOn, resolve: goOn } = Promise.withResolvers<void>();
  let seen = 0;
  const { client } = observatory.table;
  const send = client.send.bind(client) as (command: object) => Promise<never>;
  const sending = vi.spyOn(client, 'send').mockImplementation(async (command: object) => {
    const isHeld = command.constructor.name === name && JSON.stringify(command).includes(of);
    if (isHeld && ++seen === which) {
      reach();
      await goingOn;
    }
    return send(command);
  });
  return {
    reached,
    goOn: () => {
      sending.mockRestore();
      goOn();
    },
  };
}

describe('a wave that was fielded elsewhere', () => {
  it('is over when it comes in, states its own, and plans one edition that is to come', async () => {
    const { notice, population } = asked;
    const wrong = { closesOn: dayInParis(now), notice: undefined, population: undefined };
    const faults = (await addWave(wrong)).body.errors.map(({ path: at }: { path: string }) => at);
    expect(faults).toEqual(['closesOn', 'population', 'notice']);
    const past = await addWave({ editions: [{ releasesOn: '2010-12-20', hour: 9 }] });
    expect([past.status, past.body.errors[0].path]).toEqual([400, 'editions.0.releasesOn']);
    const twice = [1, 2].map((day) => ({ releasesOn: `2026-12-0${day}`, hour: 9 }));
    expect((await addWave({ editions: twice })).body.errors[0].path).toBe('editions');
    expect((await addWave()).body).toMatchObject({
      selection: 'quotas',
      status: 'closed',
      notice,
      population,
    });
  });

  it('is never answered here: not as it is, and not by moving its last day', async () => {
    await addWave();
    const challenge = await call(observatory, `/waves/${asked.id}/challenges`, { method: 'POST', body: {} });
    expect(refusal(challenge)).toEqual([409, 'wave-not-open']);
    const moved = await operate(path, 'PATCH', { closesOn: '2026-12-10' });
    expect([moved.status, moved.body.errors[0].path]).toEqual([400, 'closesOn']);
  });

  it('is neither the current wave nor among those to answer, and the next takes nothing over from it', async () => {
    await addWave({ opensOn: '2026-11-20', closesOn: '2026-11-27' });
    expect((await call(observatory, '/waves/current')).body.id).toBe(observatory.wave.id);
    const listed = (await call(observatory, '/waves')).body.map(({ id }: { id: string }) => id);
    expect(listed).toEqual([observatory.wave.id]);
    const next = { id: '2027-q1', title: asked.title, opensOn: '2027-01-01', closesOn: '2027-03-31' };
    const { body } = await operate('/operator/waves', 'POST', next);
    expect(body.notice).toEqual(observatory.wave.notice);
    expect(body.selection).toBeUndefined();
  });

  it('may be put right until responses are in', async () => {
    await addWave();
    expect((await operate(path, 'PATCH', { population: 24_000_000 })).body.population).toBe(24_000_000);
    await begin();
    await send(0, responses.slice(0, 1));
    expect(refusal(await operate(path, 'PATCH', { population: 1 }))).toEqual([409, 'wave-fixed']);
  });
});

describe('bringing responses in', () => {
  it('makes them a panel of their own, each once however often it is sent', async () => {
    await addWave();
    expect((await begin()).body).toEqual({ ...brought, state: 'begun' });
    await send(100, responses.slice(100, 200));
    await sendAll();
    await begin();
    await sendAll();
    expect((await complete()).body).toEqual({ ...brought, state: 'complete' });
    expect((await complete()).status).toBe(200);
    const found = await stored();
    expect([...found.values()].sort()).toEqual(packed.map((each) => `institute ${each}`));
    // Nor does the order of their ids tell that of the file.
    const inOrderOfIds = [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each);
    expect(inOrderOfIds).not.toEqual([...inOrderOfIds].sort());
  });

  it('is refused where the wave is answered here, and without the key', async () => {
    const here = `/operator/waves/${observatory.wave.id}/import`;
    for (const [to, method, body] of [
      [here, 'GET', undefined],
      [here, 'PUT', brought],
      [`${here}/responses/0`, 'PUT', { digest: brought.digest, answers: responses.slice(0, 1) }],
      [`${here}/completion`, 'POST', brought],
      [here, 'DELETE', undefined],
    ] as const) {
      expect([method, refusal(await operate(to, method, body))]).toEqual([method, [409, 'fielded-here']]);
      expect((await call(observatory, to, { method, body })).status).toBe(401);
    }
  });

  it('refuses answers that nobody could give, naming response and question', async () => {
    await addWave();
    await begin();
    const { status, body } = await send(100, [
      responses[0] as Answers,
      { ...responses[1], mention: 'maybe', mood: 'good' },
    ]);
    expect([status, body.errors]).toEqual([
      422,
      expect.arrayContaining([
        { response: 101, question: 'mention', reason: 'unknown-code' },
        { response: 101, question: 'mood', reason: 'unexpected' },
      ]),
    ]);
    expect((await stored()).size).toBe(0);
    expect(refusal(await send(brought.responses, responses.slice(0, 1)))).toEqual([400, 'invalid-request']);
  });

  it('keeps to the file that it was begun with', async () => {
    await addWave();
    await begin();
    const other = { digest: '0'.repeat(64), responses: 2 };
    expect(refusal(await begin(other))).toEqual([409, 'import-differs']);
    expect(refusal(await send(0, responses.slice(0, 1), other.digest))).toEqual([409, 'import-differs']);
    expect(refusal(await complete(other))).toEqual([409, 'import-differs']);
  });

  it('takes the same responses into one wave only, since each has a budget of its own', async () => {
    await addWave();
    await begin();
    await addWave({ id: 'viavoice-again' });
    const again = () => operate('/operator/waves/viavoice-again/import', 'PUT', brought);
    expect(refusal(await again())).toEqual([409, 'import-repeated']);
    await operate(`${path}/import`, 'DELETE');
    expect((await again()).status).toBe(200);
  });

  it('takes them into one wave only, also under another questionnaire', async () => {
    const [first, ...others] = defaultQuestionnaire.sections;
    const reworded = {
      ...defaultQuestionnaire,
      id: 'reworded',
      sections: [{ ...(first as Section), title: { fr: 'Autrement dit', en: 'In other words' } }, ...others],
    };
    const hash = await writeQuestionnaire(observatory.table, reworded);
    await addWave();
    await begin();
    expect((await addWave({ id: 'viavoice-again', questionnaire: hash })).status).toBe(201);
    const again = await operate('/operator/waves/viavoice-again/import', 'PUT', brought);
    expect(refusal(again)).toEqual([409, 'import-repeated']);
    expect(again.body.detail).toContain(asked.id);
  });

  it('takes them into one of two waves that are begun with them at once', async () => {
    const ids = ['viavoice-2010', 'viavoice-b', 'viavoice-c', 'viavoice-d'];
    for (const id of ids) await addWave({ id });
    const begun = await Promise.all(ids.map((id) => operate(`/operator/waves/${id}/import`, 'PUT', brought)));
    const told = begun.map((reply) => (reply.status === 200 ? 'begun' : refusal(reply)[1])).sort();
    expect(told).toEqual(['begun', 'import-repeated', 'import-repeated', 'import-repeated']);
    const had = ids.filter((_, index) => begun[index]?.status === 200);
    expect(await importsOf(ids)).toEqual(ids.map((id) => (had.includes(id) ? 'begun' : undefined)));
  });

  it('is begun with one of two files that come at once', async () => {
    await addWave();
    const other = { digest: '0'.repeat(64), responses: 2 };
    const begun = await Promise.all([begin(), begin(other)]);
    expect(begun.map(({ status }) => status).sort()).toEqual([200, 409]);
    // What the other had claimed is free again with the wave's import.
    await operate(`${path}/import`, 'DELETE');
    await addWave({ id: 'viavoice-again' });
    for (const each of [brought, other]) {
      const to = '/operator/waves/viavoice-again/import';
      expect((await operate(to, 'PUT', each)).status).toBe(200);
      await operate(to, 'DELETE');
    }
  });

  it('is complete only with all that was stated, as it was stated', async () => {
    await addWave();
    await begin();
    await sendAll();
    const key = { wave: asked.id, id: importedIds(seed, asked.id, brought.digest)(7) };
    const response = { panel: 'institute', questionnaireVersion: 1, packedAnswers: packed[8] as string };
    await saveResponse(observatory.services, key, response);
    expect(refusal(await complete())).toEqual([409, 'import-incomplete']);
    await deleteResponse(observatory.table, key);
    expect(refusal(await complete())).toEqual([409, 'import-incomplete']);
    await sendAll();
    expect((await complete()).status).toBe(200);
    await send(0, responses.slice(1, 2));
    expect((await stored()).size).toBe(packed.length);
    expect([...(await stored()).values()].sort()).toEqual(packed.map((each) => `institute ${each}`));
  });

  it('begins anew once what is in was deleted, and stays once its edition has begun', async () => {
    await addWave();
    await begin();
    await sendAll();
    expect((await operate(`${path}/import`, 'DELETE')).status).toBe(204);
    expect([(await stored()).size, (await operate(`${path}/import`)).body]).toEqual([0, { import: null }]);
    await begin();
    await sendAll();
    await complete();
    observatory.setNow(afterRelease);
    expect((await operate(`${path}/editions/1/prepare`, 'POST')).status).toBe(200);
    expect(refusal(await operate(`${path}/import`, 'DELETE'))).toEqual([409, 'import-published']);
    expect((await operate(`${path}/import`)).body.import.state).toBe('complete');
  });

  it('leaves nothing behind where it is deleted while a batch comes in, wherever in the batch', async () => {
    await addWave();
    // Before its leave to write, before its first and its last write, and before it gives the leave back.
    for (const [command, which] of [
      ['UpdateItemCommand', 1],
      ['PutItemCommand', 1],
      ['PutItemCommand', 100],
      ['UpdateItemCommand', 2],
    ] as const) {
      await begin();
      const paused = pauseAt(command, which);
      const batch = send(0, responses.slice(0, 100));
      await paused.reached;
      const during = await operate(`${path}/import`, 'DELETE');
      paused.goOn();
      const { status } = await batch;
      const isEntered = !(command === 'UpdateItemCommand' && which === 1);
      expect([command, which, during.status, status]).toEqual([
        ...[command, which],
        ...(isEntered ? [409, 200] : [204, 409]),
      ]);
      if (isEntered) {
        expect(refusal(during)).toEqual([409, 'import-busy']);
        expect(refusal(await send(100, responses.slice(100, 200)))).toEqual([409, 'import-busy']);
        expect(refusal(await begin())).toEqual([409, 'import-busy']);
        expect((await operate(`${path}/import`)).body.import.state).toBe('deleting');
        expect((await operate(`${path}/import`, 'DELETE')).status).toBe(204);
      }
      expect([(await stored()).size, (await operate(`${path}/import`)).body]).toEqual([0, { import: null }]);
    }
  });

  it('waits a minute for whoever died over a batch or over deleting, and no longer', async () => {
    await addWave();
    await begin();
    const lease = { token: 'of a dead function', until: now.getTime() + 60_000 };
    await enterBatch(observatory.table, asked.id, brought.digest, lease);
    const deletion = () => operate(`${path}/import`, 'DELETE');
    expect(refusal(await deletion())).toEqual([409, 'import-busy']);
    observatory.setNow(new Date(now.getTime() + 60_001));
    await enterDeletion(observatory.table, asked.id, {
      lease: { ...lease, until: now.getTime() + 120_000 },
      now: now.getTime() + 60_001,
    });
    expect(refusal(await deletion())).toEqual([409, 'import-busy']);
    observatory.setNow(new Date(now.getTime() + 120_001));
    expect((await deletion()).status).toBe(204);
  });

  it('is not complete while a batch comes in, nor takes one afterwards', async () => {
    await addWave();
    await begin();
    await sendAll();
    const paused = pauseAt('PutItemCommand', 1);
    const batch = send(0, responses.slice(1, 2));
    await paused.reached;
    expect(refusal(await complete())).toEqual([409, 'import-busy']);
    paused.goOn();
    await batch;
    expect(refusal(await complete())).toEqual([409, 'import-incomplete']);
    await sendAll();
    // A batch that asks for leave while all are being read.
    const reading = pauseAt('QueryCommand', 1, 'RESPONSE#');
    const completion = complete();
    await reading.reached;
    await send(0, responses.slice(0, 1));
    reading.goOn();
    expect(refusal(await completion)).toEqual([409, 'import-busy']);
    expect((await complete()).status).toBe(200);
  });

  it('is not deleted under an edition that begins at the same moment', async () => {
    await addWave();
    observatory.setNow(afterRelease);
    // Before it looks whether all are in, before it begins, and before it looks once more.
    for (const [command, which, of, isKept] of [
      ['GetItemCommand', 1, 'IMPORT#', false],
      ['UpdateItemCommand', 1, '"EDITIONS"', false],
      ['GetItemCommand', 2, 'IMPORT#', true],
    ] as const) {
      await begin();
      await sendAll();
      await complete();
      const paused = pauseAt(command, which, of);
      const prepared = operate(`${path}/editions/1/prepare`, 'POST');
      await paused.reached;
      const deleted = await operate(`${path}/import`, 'DELETE');
      paused.goOn();
      const { status } = await prepared;
      const left = (await stored()).size;
      const told = [command, which, deleted.status, status, left];
      expect(told).toEqual([command, which, ...(isKept ? [409, 200, packed.length] : [204, 409, 0])]);
    }
  });

  it('stands in the operator’s log, before it is done', async () => {
    await addWave();
    await begin();
    await complete();
    await operate(`${path}/import`, 'DELETE');
    const { body } = await operate('/operator/actions');
    const told = body.map(
      ({ action, outcome }: { action: string; outcome: string }) => `${action} ${outcome}`,
    );
    expect(told.slice(0, 3)).toEqual([
      'import-deleted done',
      'import-completed refused',
      'import-begun done',
    ]);
  });
});

describe('its edition', () => {
  it('is not made before all responses are in', async () => {
    await addWave();
    observatory.setNow(afterRelease);
    const prepare = () => operate(`${path}/editions/1/prepare`, 'POST');
    expect(refusal(await prepare())).toEqual([409, 'import-incomplete']);
    await begin();
    await sendAll();
    expect(refusal(await prepare())).toEqual([409, 'import-incomplete']);
    await complete();
    expect((await prepare()).status).toBe(200);
  });

  it('comes by the calendar once all are in, and its responses of long ago are kept for it', async () => {
    await addWave();
    await begin();
    await sendAll();
    const { table } = observatory;
    const context = { table, seed, now: () => afterRelease, slices: tableSliceStore(table) };
    const runs = [await runCalendar(context)];
    await complete();
    expect(await forgetExpired({ table, now: () => afterRelease })).toEqual([]);
    expect((await stored()).size).toBe(packed.length);
    runs.push(await runCalendar(context));
    expect(runs).toEqual([
      { prepared: [], released: [] },
      { prepared: [`${asked.id}-1`], released: [`${asked.id}-1`] },
    ]);
    // As long as any wave's after its edition.
    const aYearLater = new Date('2028-01-15T12:00:00Z');
    expect(await forgetExpired({ table, now: () => aYearLater })).toContain(asked.id);
    expect((await stored()).size).toBe(0);
  });

  it('is compared with no wave whose respondents were found otherwise', async () => {
    const { manifest } = madeUp();
    const earlier = { ...manifest, id: `${observatory.wave.id}-1`, wave: observatory.wave.id };
    await writeEditionDocuments(observatory.table, 'run', { manifest: earlier, questions: new Map() });
    const { id, wave, publishedOn, respondents } = earlier;
    await listMadeUpEdition(observatory.table, { id, wave, publishedOn, respondents, run: 'run' });
    await addWave();
    await begin();
    await sendAll();
    await complete();
    observatory.setNow(afterRelease);
    await operate(`${path}/editions/1/prepare`, 'POST');
    const { body } = await operate(`${path}/editions/1/preview`);
    const indicators: PublishedIndicator[] = (body.manifest ?? body).indicators;
    expect(indicators.filter(({ reference2010 }) => reference2010).length).toBeGreaterThan(0);
    expect(indicators.filter(({ previous }) => previous)).toEqual([]);
  });

  it('does not become the latest of all by being released last, where its fieldwork is long past', async () => {
    const { manifest } = madeUp();
    const own = { ...manifest, id: `${observatory.wave.id}-1`, wave: observatory.wave.id };
    await writeEditionDocuments(observatory.table, 'run', { manifest: own, questions: new Map() });
    const { id, wave, respondents } = own;
    await listMadeUpEdition(observatory.table, {
      ...{ id, wave, respondents, run: 'run' },
      publishedOn: '2026-12-01',
    });
    await addWave();
    await begin();
    await sendAll();
    await complete();
    observatory.setNow(afterRelease);
    await operate(`${path}/editions/1/prepare`, 'POST');
    await operate(`${path}/editions/1/release`, 'POST');
    const listed = (await call(observatory, '/editions')).body.map((edition: { id: string }) => edition.id);
    expect(listed).toEqual([id, `${asked.id}-1`, '2010']);
    expect((await call(observatory, '/editions/latest')).body.id).toBe(id);
  });

  it('tells how respondents were chosen, and calls nobody a volunteer', async () => {
    await addWave();
    await begin();
    await sendAll();
    await complete();
    observatory.setNow(afterRelease);
    await operate(`${path}/editions/1/prepare`, 'POST');
    await operate(`${path}/editions/1/release`, 'POST');
    const { body: manifest } = await call(observatory, `/editions/${asked.id}-1`);
    expect(manifest).toMatchObject({
      selection: 'quotas',
      fieldwork: { from: '2010-12-13', to: '2010-12-17' },
    });
    expect(manifest.notice.selection.en).toBe(
      'An institute’s survey, with quotas. quota method: sex, age, occupation',
    );
    expect([manifest.ways, manifest.volunteering]).toEqual([undefined, undefined]);
    expect(standing(manifest, 'en')).toMatch(/^A quota sample, surveyed by an institute/);
    const zip = await fetch(`${observatory.url}/api/v1/editions/${asked.id}-1/download?format=zip`);
    const files = Object.values(unzipSync(new Uint8Array(await zip.arrayBuffer())));
    const reader = editionReader(observatory.table);
    const pages = ['/', '/method', '/embed/mention'].flatMap((page) =>
      (['fr', 'en'] as const).map(async (language) => {
        const address = new URL(`http://localhost/${language}${page}?edition=${asked.id}-1`);
        const drawer = renderedPages[page.replace(/mention$/, '*')] as PageDrawer;
        return (await drawer(reader, address, madeUpSite)).app;
      }),
    );
    const texts = [...files.map((file) => strFromU8(file)), ...(await Promise.all(pages))];
    const told = texts.filter((text) => /quota sample, surveyed|par quotas interrogé/i.test(text));
    expect([files.length > 3, told.length > 6]).toEqual([true, true]);
    for (const text of texts) {
      const found =
        /.{0,80}(?:volunteer|volontaire|availability|eux-mêmes|by themselves|chooses to answer|jetons? aveugle|blind token).{0,80}/i;
      expect(found.exec(text)?.[0]).toBeUndefined();
    }
  });
});
