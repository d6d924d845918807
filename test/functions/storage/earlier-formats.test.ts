import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { forgetExpired } from '../../../functions/publish/forget-expired.ts';
import { runCalendar } from '../../../functions/publish/run-calendar.ts';
import { tableSliceStore } from '../../../functions/publish/table-slice-store.ts';
import { moveToOwnTables } from '../../../functions/storage/own-tables.ts';
import { readPartition } from '../../../functions/storage/query-partition.ts';
import { authenticResponse } from '../../../functions/storage/responses.ts';
import { readWave, replaceWave } from '../../../functions/storage/waves.ts';
import { unpackHaste } from '../../../functions/survey/pack-answers.ts';
import { ResponseSigner } from '../../../functions/survey/response-mac.ts';
import { sendResponse } from '../../../web/survey/protocol/response.ts';
import { cardLinks, codeOf } from '../../support/company-panel.ts';
import { drawnPages } from '../../support/drawn-pages.ts';
import { putEarlier, readEarlier, type StoredItem, withBytes } from '../../support/earlier-table.ts';
import {
  call,
  type LocalObservatory,
  operatorKey,
  startLocalObservatory,
} from '../../support/local-observatory.ts';
import { answersWith, newToken } from '../../support/respondents.ts';
import { rounds } from '../../support/rounds.ts';
import { makeTokens } from '../../support/server-tokens.ts';
import { storedAnswers, unpackAnswers } from '../../support/stored-answers.ts';

/** A table as an earlier version left it; see the README beside the files. */
interface EarlierTable {
  readonly wave: string;
  readonly edition: string;
  /** 64 hex digits. */
  readonly seed: string;
  /** One that answered. */
  readonly token: string;
  readonly company?: { readonly id: string; readonly key: string };
  /** The code of one that nobody used. */
  readonly invitation?: string;
  readonly items: readonly StoredItem[];
}

describe.each([
  // An archive holds what the other files do: in the short form one edition's is made.
  { name: 'first-edition', published: 40, archive: 'zip' },
  { name: 'companies', published: 54, archive: rounds({ short: 0, long: 1 }) === 1 ? 'zip' : 'csv' },
])('a table of an earlier version ($name)', ({ name, published, archive }) => {
  const earlier = readEarlier<EarlierTable>(name);
  const { wave, edition, company } = earlier;
  let observatory: LocalObservatory;

  beforeAll(async () => {
    observatory = await startLocalObservatory({
      now: new Date('2026-11-24T12:00:00Z'),
      seed: Buffer.from(earlier.seed, 'hex'),
      async fill(table) {
        // All lay in the one table then.
        await putEarlier(table, earlier.items, () => table.name);
        expect(await moveToOwnTables(table, Buffer.from(earlier.seed, 'hex'))).toBeGreaterThan(0);
      },
    });
  });

  afterAll(async () => {
    expect(observatory.failures).toEqual([]);
    await observatory.stop();
  });

  const operate = (path: string, method = 'GET', body?: unknown) =>
    call(observatory, `/operator${path}`, { key: operatorKey, method, body });

  it('has its edition, every table of it, and all files made of it', async () => {
    const { body: editions } = await call(observatory, '/editions');
    expect(editions.map(({ id }: { id: string }) => id)).toEqual([edition, '2010']);
    const { body: manifest } = await call(observatory, `/editions/${edition}`);
    expect(manifest).toMatchObject({ id: edition, wave, respondents: published });
    for (const { id, kind } of manifest.questions) {
      if (kind === 'profile') continue;
      for (const by of ['', '?by=age', '?by=age,sex']) {
        const { status, body } = await call(observatory, `/editions/${edition}/tables/${id}${by}`);
        expect([id, by, status, body.edition]).toEqual([id, by, 200, edition]);
      }
    }
    for (const format of ['csv', 'csv-fr', 'xlsx', 'json-stat', 'csvw', 'ddi', archive]) {
      const { status } = await call(observatory, `/editions/${edition}/download?format=${format}`);
      expect([format, status]).toEqual([format, 200]);
    }
  });

  it('has its pages drawn', async () => {
    const drawn = drawnPages(observatory.table);
    for (const path of ['/fr/', '/en/', '/fr/over-time', '/en/method', '/fr/embed/mention']) {
      const page = await drawn(`${path}?edition=${edition}`);
      expect([path, page?.status]).toEqual([path, 200]);
    }
  });

  it('knows the tokens that were given out, those that answered and those that did not', async () => {
    const { token } = earlier;
    const answered = await call(observatory, `/waves/${wave}/response`, { key: token });
    expect([answered.status, answered.body]).toEqual([200, { recorded: true }]);
    const answers = await storedAnswers({ services: observatory.services, wave: { id: wave } }, token);
    expect(Object.keys(answers ?? {})).toEqual(expect.arrayContaining(['mention', 'aware']));
    const changed = { ...answers, age: 'undisclosed' };
    const replaced = { key: token, method: 'PUT', body: { answers: changed } };
    expect((await call(observatory, `/waves/${wave}/response`, replaced)).status).toBe(200);
    const [unused = ''] = makeTokens(Buffer.from(earlier.seed, 'hex'), { wave }, 1);
    const sent = await call(observatory, `/waves/${wave}/response`, {
      key: unused,
      method: 'PUT',
      body: { answers: answersWith({ mention: 'no' }) },
    });
    expect(sent.status).toBe(201);
    expect(
      (await call(observatory, `/waves/${wave}/response`, { key: unused, method: 'DELETE' })).status,
    ).toBe(204);
  });

  it.runIf(company)(
    'lets its company in, shows its benchmark, and invites anew, its former links being void',
    async () => {
      const { id = '', key } = company ?? {};
      expect((await call(observatory, '/company', { key })).body).toMatchObject({ id, status: 'verified' });
      const benchmark = await call(observatory, `/company/editions/${edition}`, { key });
      expect(benchmark.body).toMatchObject({ company: id, edition, respondents: 14, invited: 20 });
      expect((await call(observatory, '/company/editions', { key })).body).toHaveLength(1);
      const participation = await call(observatory, `/company/waves/${wave}/participation`, { key });
      expect(participation.body).toMatchObject({ invited: 20 });
      // The company has the file of these links, and could ask which of them were used.
      const { invitation = '' } = earlier;
      await expect(newToken(observatory, { panel: id, invitation })).rejects.toMatchObject({
        slug: 'invalid-admission',
      });
      const [card = ''] = await cardLinks(observatory, key ?? '', 1, { wave });
      const token = await newToken(observatory, { panel: id, invitation: codeOf(card) });
      const answers = answersWith({ mention: 'no' }, { profile: 'none' });
      await sendResponse(wave, token, answers, { origin: observatory.url });
      await call(observatory, `/waves/${wave}/response`, { key: token, method: 'DELETE' });
      expect((await operate('/actions')).body.length).toBeGreaterThan(0);
    },
  );

  it('plans one edition more, after its wave closes, whose number goes on', async () => {
    const { body } = await operate(`/waves/${wave}/editions`);
    expect(body.editions).toMatchObject([{ number: 1, id: `${wave}-2`, state: 'planned', isFinal: true }]);
    // Fewer than a hundred have answered: nothing new comes out, and what was published stays.
    const prepared = await operate(`/waves/${wave}/editions/1/prepare`, 'POST', {});
    expect([prepared.status, prepared.body.type]).toEqual([409, '/problems/too-few-respondents']);
    expect((await call(observatory, `/editions/${edition}`)).status).toBe(200);
  });

  it('publishes nothing more where its wave had an edition after it closed, not by hand either', async () => {
    const closed = { id: wave, closesOn: '2026-11-22' };
    const stored = await readWave(observatory.table, wave);
    if (!stored) throw new Error(`there is no wave ${wave}`);
    await replaceWave(observatory.table, { ...stored, wave: { ...stored.wave, ...closed } });
    expect((await operate(`/waves/${wave}/editions`)).body.editions).toEqual([]);
    const prepared = await operate(`/waves/${wave}/editions/1/prepare`, 'POST');
    expect([prepared.status, prepared.body.type]).toEqual([404, '/problems/unknown-edition']);
    const { table } = observatory;
    const context = { table, seed: observatory.services.seed, slices: tableSliceStore(table) };
    const run = await runCalendar({ ...context, now: () => new Date('2028-01-01T12:00:00Z') });
    expect(run).toEqual({ prepared: [], released: [] });
    expect((await call(observatory, '/editions')).body).toHaveLength(2);
  });

  it('is forgotten when its time is over', async () => {
    const now = () => new Date('2029-01-01T12:00:00Z');
    expect(await forgetExpired({ table: observatory.table, now })).toEqual([wave]);
    const left = await readPartition(observatory.table, `EDITION#${edition}`);
    expect(left.filter(({ sk }) => sk?.S?.startsWith('RESPONSES'))).toEqual([]);
    expect((await call(observatory, `/waves/${wave}/response`, { key: earlier.token })).status).toBe(404);
    expect((await call(observatory, `/editions/${edition}`)).status).toBe(200);
  });
});

describe('responses as they were written', () => {
  const { wave, seed, answers, items } = readEarlier<{
    wave: string;
    seed: string;
    answers: object;
    items: { before: StoredItem; hasty: StoredItem; steady: StoredItem };
  }>('responses');
  const signer = new ResponseSigner(Buffer.from(seed, 'hex'));
  const readItem = (item: StoredItem) => authenticResponse(signer, wave, withBytes(item));

  it('are read with what was said of haste and without', () => {
    for (const [name, panel, haste] of [
      ['before', 'open', 255],
      ['hasty', 'open', 0],
      ['steady', 'acme', 1],
    ] as const) {
      const response = readItem(items[name]);
      expect([name, response?.panel]).toEqual([name, panel]);
      expect(unpackHaste(response?.packedAnswers ?? '')).toBe(haste);
    }
    for (const name of ['before', 'hasty'] as const) {
      expect(unpackAnswers(readItem(items[name])?.packedAnswers ?? '')).toEqual(answers);
    }
  });

  it('are refused where someone wrote that they came in haste', () => {
    const forged = { ...items.before, answers: { S: `${items.before.answers?.S}h` } };
    expect(readItem(forged)).toBeUndefined();
  });
});
