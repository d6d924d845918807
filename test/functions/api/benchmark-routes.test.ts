import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { prepareEdition } from '../../../functions/publish/prepare-edition.ts';
import { releasePrepared } from '../../../functions/publish/release-edition.ts';
import { readCompany, replaceCompany } from '../../../functions/storage/companies.ts';
import { saveResponse } from '../../../functions/storage/responses.ts';
import { createWave } from '../../../functions/storage/waves.ts';
import { quarterWave } from '../../../functions/survey/france-wave.ts';
import { packAnswers } from '../../../functions/survey/pack-answers.ts';
import { twoEditions } from '../../../functions/survey/planned-editions.ts';
import type { Wave } from '../../../functions/survey/wave.ts';
import { call, type LocalObservatory, seed, startLocalObservatory } from '../../support/local-observatory.ts';
import { memorySliceStore } from '../../support/memory-slice-store.ts';
import { defaultQuestions } from '../../support/questionnaire-1.ts';
import { answersWith, random } from '../../support/respondents.ts';
import { signedUpCompany } from '../../support/signed-up-company.ts';

let observatory: LocalObservatory;

beforeEach(async () => {
  observatory = await startLocalObservatory();
});

afterEach(() => observatory.stop());

async function signUp(name = 'Acme', where = observatory): Promise<{ id: string; key: string }> {
  return signedUpCompany(where, { name, headcount: 200 });
}

async function verify(id: string, { table } = observatory): Promise<void> {
  const stored = await readCompany(table, id);
  if (!stored) throw new Error('no company');
  await replaceCompany(table, {
    ...stored,
    company: { ...stored.company, status: 'verified' },
  });
}

async function answer(
  people: number,
  {
    panel = 'open',
    mention = 'no',
    in: where = observatory,
    wave = where.wave,
  }: { panel?: string; mention?: string; in?: LocalObservatory; wave?: Wave } = {},
): Promise<void> {
  const packedAnswers = packAnswers(defaultQuestions, answersWith({ mention }));
  for (let person = 0; person < people; person++) {
    await saveResponse(
      where.services,
      { wave: wave.id, id: random() },
      { panel, questionnaireVersion: 1, packedAnswers },
    );
  }
}

interface Published {
  readonly in?: LocalObservatory;
  readonly wave?: Wave;
}

const contextOf = ({ table, services: { now } }: LocalObservatory) => ({
  table,
  seed,
  now,
  slices: memorySliceStore(),
  passesDates: true,
});

const prepare = (number = 1, { in: where = observatory, wave = where.wave }: Published = {}) =>
  prepareEdition(contextOf(where), wave, number);
const release = (number = 1, { in: where = observatory, wave = where.wave }: Published = {}) =>
  releasePrepared(contextOf(where), wave, number);

async function publish(number = 1, published: Published = {}) {
  await prepare(number, published);
  return release(number, published);
}

async function verifiedCompany(where = observatory) {
  const company = await signUp('Acme', where);
  await verify(company.id, where);
  return company;
}

const twice: Wave = { ...quarterWave(new Date()), editions: twoEditions(quarterWave(new Date())) };

describe('a company’s list of benchmarks', () => {
  it('names one an edition, newest first', async () => {
    const two = await startLocalObservatory({ wave: twice });
    try {
      const { id, key } = await verifiedCompany(two);
      await answer(160, { in: two });
      await answer(90, { panel: id, in: two });
      const first = await publish(1, { in: two });
      expect((await call(two, '/company/editions', { key })).body).toMatchObject([{ id: first.id }]);
      await answer(30, { panel: id, in: two });
      const second = await publish(2, { in: two });
      const { body } = await call(two, '/company/editions', { key });
      expect(body).toMatchObject([
        { id: second.id, wave: two.wave.id, repeatedIn: null },
        { id: first.id, wave: two.wave.id, repeatedIn: null },
      ]);
      const latest = await call(two, '/company/editions/latest', { key });
      expect(latest.body).toMatchObject({ edition: second.id, adjustment: 'none' });
      expect(Math.abs(latest.body.respondents - 120)).toBeLessThan(25);
    } finally {
      await two.stop();
    }
  });

  it.each([0, 4])(
    'is empty where %d answered: no more is told than a band, and what is needed',
    async (people) => {
      const { id, key } = await verifiedCompany();
      await answer(160);
      await answer(people, { panel: id });
      await publish();
      expect((await call(observatory, '/company/editions', { key })).body).toEqual([]);
      expect((await call(observatory, '/company/development', { key })).body).toEqual({
        editions: [],
        indicators: [],
      });
      const refused = await call(observatory, '/company/editions/latest', { key });
      expect([refused.status, refused.body.required, Object.keys(refused.body.answered)]).toEqual([
        404,
        30,
        ['from', 'to'],
      ]);
      expect(refused.body.answered.to - refused.body.answered.from).toBeGreaterThanOrEqual(10);
      const participation = await call(observatory, '/company/waves/current/participation', { key });
      expect(participation.body).toMatchObject({
        answered: refused.body.answered,
        required: 30,
        edition: { id: `${observatory.wave.id}-1` },
      });
    },
  );

  it('tells nothing of an edition that is prepared and not released', async () => {
    const { id, key } = await verifiedCompany();
    await answer(160);
    await answer(90, { panel: id });
    await prepare();
    const participation = () => call(observatory, '/company/waves/current/participation', { key });
    expect((await participation()).body).toMatchObject({ answered: null, edition: null });
    expect((await call(observatory, '/company/editions', { key })).body).toEqual([]);
    expect((await call(observatory, `/company/editions/${observatory.wave.id}-1`, { key })).status).toBe(404);
    await release();
    expect((await participation()).body.answered).not.toBeNull();
    expect((await call(observatory, '/company/editions', { key })).body).toHaveLength(1);
  });

  it.each(['/company/editions', '/company/editions/latest', '/company/development'])(
    'is for the company’s own, verified, key only (%s)',
    async (path) => {
      const { id, key } = await signUp();
      expect((await call(observatory, path, { key })).status).toBe(403);
      await verify(id);
      expect((await call(observatory, path, {})).status).toBe(401);
      expect((await call(observatory, path, { key: `${id}.${'A'.repeat(32)}` })).status).toBe(401);
      const other = await verifiedCompany();
      await answer(90, { panel: other.id });
      await answer(160);
      await publish();
      const seen = await call(observatory, path, { key });
      expect(seen.text).not.toContain(other.id);
      expect(seen.headers.get('cache-control')).toBe('no-store');
    },
  );
});

describe('a company’s benchmark as a file', () => {
  it('has the same figures in both CSV and JSON, with the company’s name defused', async () => {
    const { id, key } = await signUp('=HYPERLINK("http://x")');
    await verify(id);
    await answer(160);
    await answer(140, { panel: id, mention: 'yes' });
    await publish();
    const json = (await call(observatory, '/company/editions/latest', { key })).body;
    const csv = await call(observatory, '/company/editions/latest?format=csv', { key });
    expect(csv.headers.get('content-type')).toContain('text/csv');
    expect(csv.text).toContain(`"'=HYPERLINK(""http://x"")"`);
    const [header = '', ...lines] = csv.text.trimEnd().split('\r\n');
    const index = header.split(',').length;
    expect(lines).toHaveLength(4 * json.indicators.length);
    expect(index).toBe(29);
    const byAccept = await call(observatory, '/company/editions/latest', {
      key,
      headers: { accept: 'text/csv' },
    });
    expect(byAccept.text).toBe(csv.text);
    const french = await call(observatory, '/company/editions/latest?format=csv-fr', { key });
    expect(french.text).toContain(';observatory;');
    const raw = await fetch(`${observatory.url}/api/v1/company/editions/latest?format=csv-fr`, {
      headers: { authorization: `Bearer ${key}` },
    });
    // Without its byte order mark a French spreadsheet takes UTF-8 for something else.
    const bytes = new Uint8Array(await raw.arrayBuffer());
    expect([...bytes.subarray(0, 4)]).toEqual([0xef, 0xbb, 0xbf, 'c'.charCodeAt(0)]);
    expect((await call(observatory, '/company/editions/latest?format=pdf', { key })).status).toBe(400);
  });
});

describe('a company’s development', () => {
  it('has one point a wave, in the order in which the waves opened, and tested differences', async () => {
    const { id, key } = await verifiedCompany();
    const earlier: Wave = {
      ...observatory.wave,
      id: 'earlier',
      opensOn: '2020-01-01',
      closesOn: '2020-02-01',
    };
    await createWave(observatory.table, earlier);
    await answer(160);
    await answer(90, { panel: id, mention: 'yes' });
    await publish();
    // The earlier wave's edition comes out last.
    await answer(160, { wave: earlier });
    await answer(90, { panel: id, wave: earlier });
    await publish(1, { wave: earlier });
    const { body } = await call(observatory, '/company/development', { key });
    expect(body.editions.map(({ wave }: { wave: string }) => wave)).toEqual(['earlier', observatory.wave.id]);
    const mention = body.indicators.find(({ id }: { id: string }) => id === 'mention');
    expect(mention.points.map(({ change }: { change?: string }) => change)).toEqual([undefined, 'rise']);
    const list = (await call(observatory, '/company/editions', { key })).body;
    expect(list.map(({ wave }: { wave: string }) => wave)).toEqual([observatory.wave.id, 'earlier']);
  });
});
