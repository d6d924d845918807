import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { publishEdition } from '../../../functions/publish/publish-edition.ts';
import { readCompany, replaceCompany } from '../../../functions/storage/companies.ts';
import { saveResponse } from '../../../functions/storage/responses.ts';
import { createWave } from '../../../functions/storage/waves.ts';
import { packAnswers } from '../../../functions/survey/pack-answers.ts';
import type { Wave } from '../../../functions/survey/wave.ts';
import { call, type LocalObservatory, seed, startLocalObservatory } from '../../support/local-observatory.ts';
import { answersWith, random } from '../../support/respondents.ts';

let observatory: LocalObservatory;

beforeEach(async () => {
  observatory = await startLocalObservatory();
});

afterEach(() => observatory.stop());

async function signUp(name = 'Acme'): Promise<{ id: string; key: string }> {
  const body = { name, activity: 'digital', employer: 'private', headcount: 100 };
  return (await call(observatory, '/companies', { method: 'POST', body })).body;
}

async function verify(id: string): Promise<void> {
  const stored = await readCompany(observatory.table, id);
  if (!stored) throw new Error('no company');
  await replaceCompany(observatory.table, {
    ...stored,
    company: { ...stored.company, status: 'verified' },
  });
}

async function answer(
  people: number,
  {
    panel = 'open',
    mention = 'no',
    wave = observatory.wave,
  }: { panel?: string; mention?: string; wave?: Wave } = {},
): Promise<void> {
  const packedAnswers = packAnswers(answersWith({ mention }));
  for (let person = 0; person < people; person++) {
    await saveResponse(
      observatory.table,
      { wave: wave.id, id: random() },
      { panel, questionnaireVersion: 1, packedAnswers },
    );
  }
}

const publish = (wave = observatory.wave) =>
  publishEdition({ table: observatory.table, seed, now: observatory.services.now }, wave);

async function verifiedCompany() {
  const company = await signUp();
  await verify(company.id);
  return company;
}

describe('a company’s list of benchmarks', () => {
  it('names each once, with the newest edition that repeats it', async () => {
    const { id, key } = await verifiedCompany();
    await answer(30);
    await answer(10, { panel: id });
    const first = await publish();
    await answer(10);
    const second = await publish();
    await answer(10, { panel: id });
    const third = await publish();
    await answer(10);
    const fourth = await publish();
    const { body } = await call(observatory, '/company/editions', { key });
    expect(body).toMatchObject([
      { id: third.id, wave: observatory.wave.id, repeatedIn: { id: fourth.id } },
      { id: first.id, wave: observatory.wave.id, repeatedIn: { id: second.id } },
    ]);
    const latest = await call(observatory, '/company/editions/latest', { key });
    expect(latest.body.edition).toBe(third.id);
  });

  it('is empty below ten respondents, and then nothing of the company is to be had', async () => {
    const { id, key } = await verifiedCompany();
    await answer(30);
    await answer(9, { panel: id });
    await publish();
    expect((await call(observatory, '/company/editions', { key })).body).toEqual([]);
    expect((await call(observatory, '/company/development', { key })).body).toEqual({
      editions: [],
      indicators: [],
    });
    const refused = await call(observatory, '/company/editions/latest', { key });
    expect([refused.status, refused.body.required]).toEqual([404, 10]);
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
      await answer(30, { panel: other.id });
      await answer(30);
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
    await answer(40);
    await answer(40, { panel: id, mention: 'yes' });
    await publish();
    const json = (await call(observatory, '/company/editions/latest', { key })).body;
    const csv = await call(observatory, '/company/editions/latest?format=csv', { key });
    expect(csv.headers.get('content-type')).toContain('text/csv');
    expect(csv.text).toContain(`"'=HYPERLINK(""http://x"")"`);
    const [header = '', ...lines] = csv.text.trimEnd().split('\r\n');
    const place = header.split(',').length;
    expect(lines).toHaveLength(5 * json.indicators.length);
    expect(place).toBe(22);
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
    await answer(60);
    await answer(60, { panel: id, mention: 'yes' });
    await publish();
    // The earlier wave's edition comes out last.
    await answer(60, { wave: earlier });
    await answer(60, { panel: id, wave: earlier });
    await publish(earlier);
    const { body } = await call(observatory, '/company/development', { key });
    expect(body.editions.map(({ wave }: { wave: string }) => wave)).toEqual(['earlier', observatory.wave.id]);
    const mention = body.indicators.find(({ id }: { id: string }) => id === 'mention');
    expect(mention.points.map(({ change }: { change?: string }) => change)).toEqual([undefined, 'rise']);
    const list = (await call(observatory, '/company/editions', { key })).body;
    expect(list.map(({ wave }: { wave: string }) => wave)).toEqual([observatory.wave.id, 'earlier']);
  });
});
