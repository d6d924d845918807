import { beforeAll, describe, expect, it } from 'vitest';
import { CsvParser } from '../../../functions/statistics/command/csv-parser.ts';
import { seededRandom, simulatedAnswers } from '../../load/simulated-answers.ts';
import { call, operatorKey, type Reply } from '../../support/local-observatory.ts';
import { observatoryOfFile } from '../../support/observatory-of-file.ts';
import { defaultQuestions } from '../../support/questionnaire-1.ts';
import { storeResponses } from '../../support/released-editions.ts';

const responses = 1000;
const random = seededRandom(3);
const all = Array.from({ length: responses }, () => simulatedAnswers(random));
const observatory = await observatoryOfFile({ now: new Date('2026-11-22T12:00:00Z') });
let released: Reply;
let published: Reply;

const get = (path: string, headers: Record<string, string> = {}) => call(observatory, path, { headers });

describe('before an edition of our own', () => {
  it('the newest edition is that of 2010, named as such', async () => {
    const list = await get('/editions');
    expect(list.body).toEqual([{ id: '2010', wave: null, publishedOn: '2011-01-06', respondents: 1000 }]);
    const latest = await get('/editions/latest');
    expect(latest.body).toMatchObject({ id: '2010', reference: true, respondents: 1000 });
    expect(latest.headers.get('cache-control')).toBe('public, max-age=60');
  });

  it('its tables hold what was published, and nothing in place of what was not', async () => {
    const { body } = await get('/editions/2010/tables/mention?by=sex');
    expect(body.groups).toEqual([
      expect.objectContaining({
        levels: { sex: 'woman' },
        cells: [{ code: 'yes', share: 0.119, low: null, high: null, population: null }],
      }),
      expect.objectContaining({
        levels: { sex: 'man' },
        cells: [{ code: 'yes', share: 0.189, low: null, high: null, population: null }],
      }),
    ]);
    const missing = await get('/editions/2010/tables/mention?by=size');
    expect([missing.status, missing.body.type]).toEqual([400, '/problems/unknown-breakdown']);
    const unasked = await get('/editions/2010/tables/training');
    expect([unasked.status, unasked.body.type]).toEqual([404, '/problems/unknown-question']);
  });
});

describe('after a thousand simulated respondents', () => {
  beforeAll(async () => {
    const { table, wave } = observatory;
    await storeResponses(table, wave.id, {
      to: responses,
      panel: 'simulated',
      answers: (number) => all[number] ?? {},
    });
    const operate = (action: string, body: object) =>
      call(observatory, `/operator/waves/current/editions/1/${action}`, {
        method: 'POST',
        key: operatorKey,
        body,
      });
    await operate('prepare', {});
    released = await operate('release', { headline: { fr: 'Une première', en: 'A first' } });
    published = await get(`/editions/${released.body.id}`);
  });

  /** Half a percent chance of more, of normal noise of the totals of an edition of a thousand. */
  const noiseBound = 60;

  it('an edition is published with the headline, and says that it is simulated', () => {
    expect(released.status).toBe(200);
    expect(published.body).toMatchObject({
      id: `${observatory.wave.id}-1`,
      wave: observatory.wave.id,
      publishedOn: '2026-11-22',
      headline: { fr: 'Une première', en: 'A first' },
      // The number of respondents has noise, which may say more than there are.
      simulated: Math.min(responses, published.body.respondents),
    });
    expect(Math.abs(published.body.respondents - responses)).toBeLessThanOrEqual(noiseBound);
  });

  it('its bases are what was sent, but for the noise', async () => {
    for (const { id, kind } of defaultQuestions) {
      if (kind === 'profile') continue;
      const asked = all.filter((answers) => id in answers).length;
      const { body } = await get(`/editions/latest/tables/${id}`);
      expect([id, body.base.total === null || Math.abs(body.base.total - asked) <= noiseBound]).toEqual([
        id,
        true,
      ]);
    }
  });

  it('its shares are those of what was sent, but for weights and noise', async () => {
    const { body } = await get('/editions/latest/tables/mention');
    const share = all.filter(({ mention }) => mention === 'yes').length / all.length;
    expect(Math.abs(body.groups[0].cells[0].share - share)).toBeLessThan(0.06);
    expect(
      body.groups[0].cells.reduce((sum: number, cell: { share: number }) => sum + cell.share, 0),
    ).toBeCloseTo(1);
  });

  it('says what it tells of one respondent at most, and of which size other tables would be', async () => {
    const { privacy, tables } = published.body;
    expect(privacy.wave.answer).toEqual({ public: 0.599, withCompany: 0.638 });
    expect(tables.charter).toEqual([]);
    const missing = await get('/editions/latest/tables/mention?by=sex');
    expect([missing.status, missing.body.type]).toEqual([400, '/problems/unknown-breakdown']);
    // What it names instead can be had of this edition.
    const { body: nonsense } = await get('/editions/latest/tables/mention?by=nonsense');
    expect(nonsense.breakdowns).toEqual(tables.mention);
  });

  it('is found by its id for ever, and as the latest for a minute', async () => {
    const byId = await get(`/editions/${published.body.id}`);
    expect(byId.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(byId.body).toEqual(published.body);
    expect((await get('/editions/latest')).body).toEqual(published.body);
    const etag = byId.headers.get('etag') ?? '';
    expect(etag).not.toBe('');
    const again = await get(`/editions/${published.body.id}`, { 'if-none-match': etag });
    expect([again.status, again.text]).toEqual([304, '']);
    const list = await get('/editions');
    expect(list.body.map(({ id }: { id: string }) => id)).toEqual([published.body.id, '2010']);
  });

  it('is open to pages of any origin', async () => {
    expect((await get('/editions/latest')).headers.get('access-control-allow-origin')).toBe('*');
    expect((await get('/waves/current/panels/open')).headers.get('access-control-allow-origin')).toBeNull();
  });

  it('its tables come as CSV and JSON-stat with the same figures', async () => {
    const { body } = await get('/editions/latest/tables/aware');
    const csv = await get('/editions/latest/tables/aware?format=csv');
    expect(csv.headers.get('content-type')).toMatch(/^text\/csv/);
    const records: (readonly string[])[] = [];
    const parser = new CsvParser('aware.csv', ({ fields }) => records.push(fields));
    parser.write(csv.text);
    parser.end();
    const [names = [], ...lines] = records;
    const rows = lines.map((fields) => Object.fromEntries(names.map((name, i) => [name, fields[i]])));
    for (const { cells } of body.groups) {
      for (const { code, share } of cells) {
        const row = rows.find((found) => found.category === code);
        expect(Number(row?.estimate)).toBe(share);
        expect(row?.simulated).toBe('yes');
      }
    }
    const stat = await get('/editions/latest/tables/aware', {
      accept: 'application/vnd.json-stat+json',
    });
    expect(stat.body).toMatchObject({
      version: '2.0',
      class: 'dataset',
      id: ['edition', 'aware', 'measure'],
      size: [1, 3, 8],
    });
    expect(stat.body.value[0]).toBe(body.groups[0].cells[0].share);
    const accepted = await get('/editions/latest/tables/aware', { accept: 'text/csv' });
    expect(accepted.text).toBe(csv.text);
  });

  it('names what it does not have', async () => {
    for (const [path, status, slug] of [
      ['/editions/nope', 404, 'unknown-edition'],
      ['/editions/nope/tables/mention', 404, 'unknown-edition'],
      ['/editions/latest/tables/shoes', 404, 'unknown-question'],
      ['/editions/latest/tables/sex', 404, 'unknown-question'],
      ['/editions/latest/tables/__proto__', 404, 'unknown-question'],
      ['/editions/latest/tables/mention?by=shoes', 400, 'unknown-breakdown'],
      // A name that every object has is no question.
      ['/editions/latest/tables/toString?by=age', 404, 'unknown-question'],
      ['/editions/latest/tables/mention?by=mention', 400, 'unknown-breakdown'],
      ['/editions/latest/tables/mention?by=age,age', 400, 'unknown-breakdown'],
      ['/editions/latest/tables/mention?by=age,sex,size', 400, 'unknown-breakdown'],
      ['/editions/latest/tables/mention?by=age,', 400, 'unknown-breakdown'],
      ['/editions/latest/tables/mention?format=pdf', 400, 'invalid-request'],
      ['/editions/latest/tables/mention?colour=red', 400, 'invalid-request'],
    ] as const) {
      const reply = await get(path);
      expect([path, reply.status, reply.body.type]).toEqual([path, status, `/problems/${slug}`]);
    }
  });
});

describe('any route', () => {
  it('says which methods it takes', async () => {
    for (const [method, path, allow] of [
      ['POST', '/waves', 'GET, HEAD'],
      ['DELETE', '/editions', 'GET, HEAD'],
      ['GET', '/waves/current/tokens', 'POST'],
      ['POST', '/waves/current/response', 'PUT, GET, DELETE, HEAD'],
      ['PUT', '/health', 'GET, HEAD'],
    ] as const) {
      const reply = await call(observatory, path, { method });
      expect([path, reply.status, reply.headers.get('allow')]).toEqual([path, 405, allow]);
      expect(reply.body.type).toBe('/problems/method-not-allowed');
    }
  });

  it('that does not exist is a problem document, too', async () => {
    for (const path of ['/', '/nothing', '/waves/current/nothing']) {
      const reply = await get(path);
      expect([path, reply.status, reply.headers.get('content-type')]).toEqual([
        path,
        404,
        'application/problem+json',
      ]);
    }
  });

  it('stands in the OpenAPI document', async () => {
    const { body } = await get('/openapi.json');
    expect(body.openapi).toBe('3.1.0');
    expect(Object.keys(body.paths)).toEqual(
      expect.arrayContaining([
        '/api/v1/waves/{wave}/tokens',
        '/api/v1/waves/{wave}/response',
        '/api/v1/editions/{edition}/tables/{question}',
        '/api/v1/company/waves/{wave}/invitations',
        '/api/v1/operator/waves/{wave}/editions',
      ]),
    );
    for (const [path, operations] of Object.entries<Record<string, { summary?: string; responses: object }>>(
      body.paths,
    )) {
      for (const [method, { summary, responses: replies }] of Object.entries(operations)) {
        expect([path, method, (summary ?? '').length > 5]).toEqual([path, method, true]);
        expect(Object.keys(replies).some((status) => /^[23]/.test(status))).toBe(true);
      }
    }
  });
});
