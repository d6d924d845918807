import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { editionReader } from '../../../functions/api/edition-reader.ts';
import type { PublishedIndicator } from '../../../functions/observatory/edition.ts';
import { standing } from '../../../functions/observatory/export/method-lines.ts';
import type { PageDrawer } from '../../../functions/pages/page.ts';
import { renderedPages } from '../../../functions/pages/rendered-pages.ts';
import { forgetExpired } from '../../../functions/publish/forget-expired.ts';
import { runCalendar } from '../../../functions/publish/run-calendar.ts';
import { tableSliceStore } from '../../../functions/publish/table-slice-store.ts';
import { writeEditionDocuments } from '../../../functions/storage/editions.ts';
import { deleteResponse, eachResponse, saveResponse } from '../../../functions/storage/responses.ts';
import type { Answers } from '../../../functions/survey/answers.ts';
import { digestOfResponses, importedIds } from '../../../functions/survey/imported-responses.ts';
import { packAnswers } from '../../../functions/survey/pack-answers.ts';
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
import { defaultQuestionnaireHash, defaultQuestions } from '../../support/questionnaire-1.ts';
import { listMadeUpEdition } from '../../support/released-editions.ts';
import { madeUp } from '../observatory/export/editions.ts';

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
const brought = { digest: digestOfResponses(defaultQuestionnaireHash, packed), responses: packed.length };

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
      'An institute’s survey, by quotas. quota method: sex, age, occupation',
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
        return (await drawer(reader, address)).app;
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
