import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { editionReader } from '../../functions/api/edition-reader.ts';
import { renderedPages } from '../../functions/pages/rendered-pages.ts';
import { siteFiles } from '../../functions/pages/site-files.ts';
import { answerPicture } from '../../functions/pictures/answer-picture.ts';
import { listEntries } from '../../functions/storage/edition-calendar.ts';
import { quarterWave } from '../../functions/survey/france-wave.ts';
import type { Wave } from '../../functions/survey/wave.ts';
import { readPictureAddress } from '../../web/pictures/picture-address.ts';
import { seededRandom, simulatedAnswers } from '../load/simulated-answers.ts';
import { drawnPages } from '../support/drawn-pages.ts';
import {
  call,
  type LocalObservatory,
  operatorKey,
  startLocalObservatory,
} from '../support/local-observatory.ts';
import { storeResponses } from '../support/released-editions.ts';
import { verifiedCompanyOf } from '../support/verified-company.ts';

/**
 * A journalist, a competitor or an invited company before an edition is released, who knows its name and that of its run.
 * Measure: how many of all addresses that there are answer otherwise once the edition is prepared than before.
 */
const wave: Wave = {
  ...quarterWave(new Date('2026-10-01T12:00:00Z')),
  editions: [{ releasesOn: '2026-11-22', hour: 9 }],
};
const edition = `${wave.id}-1`;

let observatory: LocalObservatory;
let companyKey: string;
let before: ReadonlyMap<string, string>;
let prepared: ReadonlyMap<string, string>;
let released: ReadonlyMap<string, string>;
let rasterised = 0;

beforeAll(async () => {
  observatory = await startLocalObservatory({ now: new Date('2026-11-22T02:00:00Z'), wave });
  const company = await verifiedCompanyOf(observatory, { headcount: 300 });
  companyKey = company.key;
  const random = seededRandom(1);
  const answers = () => simulatedAnswers(random);
  await storeResponses(observatory.table, wave.id, { to: 150, answers });
  await storeResponses(observatory.table, wave.id, { from: 150, to: 250, panel: company.id, answers });
  // The name of its run is in the table alone; who guesses it learns no more.
  before = await everythingReadable('RUN');
  await operate('prepare');
  const [entry] = await listEntries(observatory.table);
  const run = (entry as { run?: string } | undefined)?.run ?? '';
  expect(run).not.toBe('');
  prepared = await everythingReadable(run);
  await operate('release');
  released = await everythingReadable(run);
});

afterAll(() => observatory.stop());

async function operate(deed: 'prepare' | 'release'): Promise<void> {
  const path = `/operator/waves/${wave.id}/editions/1/${deed}`;
  const { status, text } = await call(observatory, path, {
    key: operatorKey,
    method: 'POST',
    headers: { 'if-match': '*' },
  });
  expect([status, text]).toEqual([200, expect.any(String)]);
}

/** What each address says, to nobody in particular and to a company with its key, but not to the operator. */
async function everythingReadable(run: string): Promise<Map<string, string>> {
  const answers = new Map<string, string>();
  for (const { path, isCompanys } of await apiAddresses()) {
    const asked = path.replaceAll('RUN', run);
    const reply = await call(observatory, asked, isCompanys ? { key: companyKey } : {});
    answers.set(path, `${reply.status} ${reply.text}`.replaceAll(run, 'RUN'));
  }
  const { table } = observatory;
  const reader = editionReader(table);
  const pages = drawnPages(table);
  for (const path of pageAddresses()) {
    const page = await pages(path);
    answers.set(path, `${page?.status} ${page?.body}`);
  }
  const rasterise = async () => {
    rasterised++;
    return new Uint8Array([1]);
  };
  const maker = { table, reader, origin: '', rasterise, reportFailure: () => {} };
  for (const path of pictureAddresses) {
    const { statusCode } = await answerPicture(maker, readPictureAddress(path));
    answers.set(path, String(statusCode));
  }
  return answers;
}

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly schema?: { readonly enum?: readonly string[] };
}

/** Every address that the API's own document has for reading, with all that stands in its place of an edition. */
async function apiAddresses(): Promise<{ path: string; isCompanys: boolean }[]> {
  const { paths } = (await call(observatory, '/openapi.json')).body as {
    paths: Record<string, { get?: { security?: Record<string, unknown>[]; parameters?: Parameter[] } }>;
  };
  const routes = Object.entries(paths).flatMap(([path, { get }]) => {
    const scheme = Object.keys(get?.security?.[0] ?? { none: [] })[0];
    return get && scheme !== 'operatorKey' ? [{ path, get, isCompanys: scheme === 'companyKey' }] : [];
  });
  expect(routes.filter(({ path }) => path.includes('{edition}')).length).toBeGreaterThan(7);
  return routes.flatMap(({ path, get, isCompanys }) => {
    const query = (get.parameters ?? [])
      .filter(({ in: where }) => where === 'query')
      .flatMap(({ name, schema }) =>
        (schema?.enum ?? [name === 'by' ? 'age' : '']).map((value) => `?${name}=${value}`),
      );
    const below = path.replace('/api/v1', '').replace('{wave}', wave.id).replace('{question}', 'mention');
    const named = ['csv', 'en.xlsx', 'zip'].map((ending) =>
      below.replace('{name}', `observatory-${edition}.${ending}`),
    );
    return [...new Set(named)].flatMap((address) =>
      ['', ...query].flatMap((asked) =>
        // Downloads of 2010, which is the latest before, are held against the pages elsewhere.
        [edition, ...(asked === '' ? ['latest', 'RUN', `${edition}.json`] : [])].map((id) => ({
          path: address.replace('{edition}', id).replace(/\{\w+\}/, 'x') + asked,
          isCompanys,
        })),
      ),
    );
  });
}

function pageAddresses(): string[] {
  const own = Object.keys(renderedPages).map((page) => page.replace('*', 'mention'));
  return [
    ...Object.keys(siteFiles),
    ...own.flatMap((page) => ['', `?edition=${edition}`, '?by=age'].map((query) => `/en${page}${query}`)),
  ];
}

const pictureAddresses = [
  'edition',
  'finding.level-mention',
  'question.mention',
  'question.mention.age',
].flatMap((subject) =>
  ['share.png', 'tall.png', 'svg'].map((file) => `/pictures/${edition}/en/${subject}.${file}`),
);

describe('whoever knows that an edition is coming', () => {
  it('reads nothing of it, at no address, while it is prepared and not released', () => {
    expect(prepared.size).toBeGreaterThan(120);
    expect([...prepared].filter(([path, said]) => said !== before.get(path))).toEqual([]);
  });

  it('reads it everywhere once it is released (control)', () => {
    const changed = [...released].filter(([path, said]) => said !== before.get(path)).map(([path]) => path);
    for (const path of [
      '/editions',
      '/editions.atom',
      '/editions/latest',
      `/editions/${edition}`,
      `/editions/${edition}/checksums`,
      `/editions/${edition}/files/observatory-${edition}.csv`,
      `/company/editions/${edition}`,
      '/en/',
      '/en/press',
      '/en/questions/mention',
      '/en/embed/mention',
      '/sitemap.xml',
      `/pictures/${edition}/en/edition.share.png`,
    ])
      expect(changed).toContain(path);
  });

  it('makes no rasteriser run for a picture of it', () => {
    expect([...prepared].filter(([path, said]) => path.startsWith('/pictures') && said !== '404')).toEqual(
      [],
    );
    expect(rasterised).toBeGreaterThan(0);
    expect(rasterised).toBeLessThanOrEqual(pictureAddresses.length);
  });
});
