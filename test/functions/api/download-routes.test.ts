import { unzipSync } from 'fflate';
import readExcelFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { isMainTable } from '../../../functions/observatory/export/edition-tables.ts';
import { citationOf } from '../../../functions/observatory/released-manifest.ts';
import { call } from '../../support/local-observatory.ts';
import {
  expectChecksums,
  expectDownload,
  get,
  id,
  manifest,
  observatory,
  openDownloads,
  tables,
} from './made-up-downloads.ts';

await openDownloads();

async function bytesOf(path: string): Promise<Buffer> {
  const response = await fetch(`${observatory.url}/api/v1${path}`);
  expect([path, response.status]).toEqual([path, 200]);
  return Buffer.from(await response.arrayBuffer());
}

describe('downloads', () => {
  it('come named, typed, open to all, kept for ever, and below what Lambda can answer', async () => {
    for (const format of ['csv', 'xlsx'] as const) await expectDownload('2010', format);
  });

  it('pass the gateway whole, binary and text alike', async () => {
    const workbook = await readExcelFile(await bytesOf(`/editions/${id}/download?format=xlsx&lang=fr`));
    expect(workbook[0]?.sheet).toBe('Indicateurs');
    const members = unzipSync(await bytesOf('/editions/2010/download?format=zip'));
    expect(Object.keys(members)).toContain('observatory-2010/README.md');
    const french = await bytesOf(`/editions/${id}/download?format=csv-fr`);
    expect([...french.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });

  it('are not sent again to who has them, and have a head without a body', async () => {
    const path = '/editions/2010/download?format=csv';
    const first = await get(path);
    const etag = first.headers.get('etag') ?? '';
    const again = await get(path, { 'if-none-match': etag });
    expect([again.status, again.text]).toEqual([304, '']);
    const head = await call(observatory, path, { method: 'HEAD' });
    expect([head.status, head.text, head.headers.get('etag')]).toEqual([200, '', etag]);
    expect(head.headers.get('content-disposition')).toBe(first.headers.get('content-disposition'));
  });

  it('of the newest edition say which it is, and are asked for again', async () => {
    const latest = await get('/editions/latest/download?format=csv');
    expect(latest.headers.get('cache-control')).toBe('public, max-age=60');
    expect(latest.headers.get('content-disposition')).toBe(`attachment; filename="observatory-${id}.csv"`);
    expect(latest.text).toBe((await get(`/editions/${id}/download?format=csv`)).text);
  });

  it('are in the language asked for, whatever the browser’s', async () => {
    const [fr, en, both] = await Promise.all(
      ['&lang=fr', '&lang=en', ''].map((lang) => get(`/editions/2010/download?format=csv${lang}`)),
    );
    const header = (reply: typeof fr) => reply?.text.split('\r\n')[0];
    expect([header(fr)?.includes('text_en'), header(en)?.includes('text_fr')]).toEqual([false, false]);
    expect(header(both)).toMatch(/text_fr,text_en/);
    const asked = await get('/editions/2010/download?format=csv', { 'accept-language': 'fr' });
    expect(asked.text).toBe(both?.text);
  });

  it('of one question have every table of it', async () => {
    const { text } = await get(`/editions/${id}/download?format=json-stat&question=mention`);
    const collection = JSON.parse(text);
    expect(collection.link.item).toHaveLength(tables.filter(({ question }) => question === 'mention').length);
  });

  it('name what is allowed when they are asked for wrongly', async () => {
    for (const [path, status, slug, says] of [
      ['/editions/2010/download', 400, 'invalid-request', 'json-stat'],
      ['/editions/2010/download?format=pdf', 400, 'invalid-request', 'csv-fr'],
      ['/editions/2010/download?format=csv&lang=de', 400, 'invalid-request', '"fr"'],
      ['/editions/2010/download?format=csv&colour=red', 400, 'invalid-request', 'colour'],
      ['/editions/2010/download?format=zip&question=mention', 400, 'invalid-request', 'json-stat'],
      ['/editions/2010/download?format=csv&question=sex', 404, 'unknown-question', 'sex'],
      ['/editions/nope/download?format=csv', 404, 'unknown-edition', 'nope'],
      ['/editions/2010/files/secret.csv', 404, 'unknown-file', '2010'],
      ['/editions/2010/files/..%2f..%2fetc%2fpasswd', 404, 'unknown-file', '2010'],
      ['/editions/2010/checksums?question=sex', 404, 'unknown-question', 'sex'],
      ['/editions/2010/citation?format=ris', 400, 'invalid-request', 'bibtex'],
      ['/editions.atom?lang=de', 400, 'invalid-request', '"fr"'],
    ] as const) {
      const { status: answered, text, body } = await get(path);
      expect([path, answered, body.type]).toEqual([path, status, `/problems/${slug}`]);
      expect([path, JSON.parse(text).detail.includes(says)]).toEqual([path, true]);
    }
  });
});

describe('files', () => {
  it('are listed with lasting addresses, all of which lead to a file', async () => {
    const { body } = await get('/editions/2010/files');
    expect(body.files.length).toBeGreaterThan(50);
    for (const { name, path, mediaType, format } of body.files) {
      if (!['csv', 'csvw', 'ddi', 'json-stat'].includes(format)) continue;
      const response = await fetch(`${observatory.url}${path}`, { method: 'HEAD' });
      expect([name, response.status, response.headers.get('content-type')]).toEqual([name, 200, mediaType]);
      expect(response.headers.get('content-disposition')).toContain(`"${name}"`);
    }
  });

  it('have the checksums that are published for them', async () => {
    await expectChecksums('mention');
  });

  it('have an address under latest, too, where CSV on the Web finds its metadata', async () => {
    const csv = await get('/editions/latest/files/observatory-latest.csv');
    expect(csv.status).toBe(200);
    const metadata = await get('/editions/latest/files/observatory-latest.csv-metadata.json');
    expect(metadata.body.tables[0].url).toBe('observatory-latest.csv');
    expect(metadata.headers.get('cache-control')).toBe('public, max-age=60');
  });
});

describe('citations and feed', () => {
  it('come as text, BibTeX and CSL-JSON', async () => {
    const text = await get(`/editions/${id}/citation?lang=fr`);
    expect(text.text).toBe(`${citationOf(manifest).fr} https://observatory.test/fr/?edition=${id}\n`);
    const bibtex = await get(`/editions/${id}/citation?format=bibtex`);
    expect([bibtex.text.startsWith('@misc{'), bibtex.headers.get('content-type')]).toEqual([
      true,
      'application/x-bibtex; charset=utf-8',
    ]);
    expect((await get(`/editions/${id}/citation?format=csl-json`)).body[0].type).toBe('dataset');
  });

  it('the feed has every edition, is open to all, and is asked for again', async () => {
    const feed = await get('/editions.atom?lang=fr');
    expect(feed.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
    expect(feed.headers.get('access-control-allow-origin')).toBe('*');
    expect(feed.headers.get('cache-control')).toBe('public, max-age=60');
    expect(feed.text.match(/<entry>/g)).toHaveLength(2);
    const again = await get('/editions.atom?lang=fr', { 'if-none-match': feed.headers.get('etag') ?? '' });
    expect(again.status).toBe(304);
  });
});

describe('the tables of an edition at once', () => {
  it('are those that each has alone', async () => {
    const { body, headers } = await get(`/editions/${id}/tables`);
    expect(body.tables).toEqual(tables.filter(isMainTable));
    expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  });

  it('stand in the OpenAPI document, as all of these routes', async () => {
    const { body } = await get('/openapi.json');
    const paths = Object.keys(body.paths).map((path) => path.replace('/api/v1', ''));
    expect(paths).toEqual(
      expect.arrayContaining([
        '/editions.atom',
        '/editions/{edition}/download',
        '/editions/{edition}/files',
        '/editions/{edition}/files/{name}',
        '/editions/{edition}/citation',
        '/editions/{edition}/tables',
      ]),
    );
  });
});
