import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { forgetExpired } from '../../../functions/publish/forget-expired.ts';
import { runCalendar } from '../../../functions/publish/run-calendar.ts';
import { tableSliceStore } from '../../../functions/publish/table-slice-store.ts';
import { drawnPages } from '../../support/drawn-pages.ts';
import { putEarlier, readEarlier, type StoredItem } from '../../support/earlier-table.ts';
import {
  call,
  type LocalObservatory,
  operatorKey,
  startLocalObservatory,
} from '../../support/local-observatory.ts';
import { newToken } from '../../support/respondents.ts';

/** All tables of a stage as an earlier release left them in its open wave. */
interface EarlierStage {
  readonly wave: string;
  readonly edition: string;
  /** 64 hex digits. */
  readonly seed: string;
  /** One that answered. */
  readonly token: string;
  readonly company: { readonly id: string; readonly key: string; readonly session?: string };
  /** The code of a card that nobody used. */
  readonly invitation: string;
  readonly import: { readonly wave: string; readonly responses: number };
  readonly supplement?: object;
  readonly items: readonly StoredItem[];
}

describe.each([
  // With noise, as it was published then.
  { name: 'one-key', people: 73 },
  { name: 'guarantees', people: 62 },
])('a stage that an earlier release left ($name)', ({ name, people }) => {
  const earlier = readEarlier<EarlierStage>(name);
  const { wave, edition, company } = earlier;
  const mailed: string[] = [];
  let observatory: LocalObservatory;

  beforeAll(async () => {
    observatory = await startLocalObservatory({
      now: new Date('2026-11-24T13:00:00Z'),
      seed: Buffer.from(earlier.seed, 'hex'),
      requiresHouse: true,
      mailer: { ask: async (job) => void mailed.push(job.kind) },
      fill: (table) => putEarlier(table, earlier.items),
    });
  });

  afterAll(async () => {
    expect(observatory.failures).toEqual([]);
    await observatory.stop();
  });

  const operate = (path: string) => call(observatory, `/operator${path}`, { key: operatorKey });
  const ask = (path: string) => call(observatory, `/company${path}`, { key: company.key });
  /** Follows the calendar as it stands at a moment. */
  const follow = (moment: string) => {
    const { table, services } = observatory;
    const now = () => new Date(moment);
    return runCalendar({ table, seed: services.seed, slices: tableSliceStore(table), now });
  };

  it('asks its wave, and shows its house, its edition and every table of that', async () => {
    const { body: asked } = await call(observatory, '/waves/current');
    expect([asked.id, asked.status, asked.questionnaire.questions.length > 10]).toEqual([wave, 'open', true]);
    expect((await operate('/house')).body).toMatchObject({
      house: { publisher: 'The publisher' },
      missing: [],
    });
    const { body: manifest } = await call(observatory, `/editions/${edition}`);
    expect(manifest).toMatchObject({ id: edition, wave, simulated: expect.any(Number) });
    for (const { id, kind } of manifest.questions) {
      if (kind === 'profile') continue;
      const { status } = await call(observatory, `/editions/${edition}/tables/${id}`);
      expect([id, status]).toEqual([id, 200]);
    }
  });

  it('has its pages drawn', async () => {
    const drawn = drawnPages(observatory.table);
    for (const path of ['/fr/', '/en/', '/en/method', '/fr/over-time', '/en/embed/mention']) {
      const page = await drawn(`${path}?edition=${edition}`);
      expect([path, page?.status]).toEqual([path, 200]);
    }
  });

  it('knows the tokens and the cards that it gave out', async () => {
    const { token, invitation } = earlier;
    const response = (method = 'GET') => call(observatory, `/waves/${wave}/response`, { key: token, method });
    expect((await response()).body).toEqual({ recorded: true });
    expect((await response('DELETE')).status).toBe(204);
    expect((await response()).status).toBe(404);
    const admitted = await newToken(observatory, { panel: company.id, invitation });
    expect(admitted.startsWith(`${company.id}.`)).toBe(true);
    const { body: keys } = await call(observatory, `/waves/${wave}/panels`);
    expect(keys.panels.map(({ panel }: { panel: string }) => panel)).toContain(company.id);
  });

  it('lets its company in, whose figures, plan and statement are there', async () => {
    expect((await ask('')).body).toMatchObject({
      id: company.id,
      status: 'verified',
      governance: { charter: { state: 'none' } },
    });
    const { body: benchmark } = await ask(`/editions/${edition}`);
    expect(benchmark).toMatchObject({ company: company.id, respondents: people });
    expect((await ask('/actions')).body.waves).toMatchObject([
      { wave, edition, steps: [{ step: 'charterWrite' }] },
    ]);
    expect((await ask(`/waves/${wave}/participation`)).body.invited).toBe(10);
  });

  it('lets members in as before, or the one key of before there were any make the first', async () => {
    if (company.session !== undefined) {
      const headers = { cookie: company.session };
      const entered = await call(observatory, '/session', { headers });
      expect([entered.status, entered.body.role]).toEqual([200, 'manages']);
      return;
    }
    const first = { address: 'first@acme.example', role: 'manages', language: 'fr' };
    const adding = () =>
      call(observatory, '/company/members', { method: 'POST', key: company.key, body: first });
    expect((await adding()).status).toBe(201);
    expect(mailed).toEqual(['welcome']);
    expect((await ask('')).status).toBe(200);
    // From then on members are members' matter.
    expect((await adding()).body.type).toBe('/problems/members-only');
  });

  it('has the guarantee sheet that was accepted, and says so where the panel was opened before there were any', async () => {
    const { body: sheet } = await ask(`/waves/${wave}/guarantee`);
    if (earlier.supplement === undefined) {
      expect(sheet).toEqual({ state: 'none', hash: null, sheet: null });
      return;
    }
    expect(sheet.state).toBe('frozen');
    expect((await call(observatory, `/guarantees/${sheet.hash}`)).status).toBe(200);
    expect((await ask(`/waves/${wave}/supplement`)).body).toMatchObject(earlier.supplement);
  });

  it('publishes from the responses that it holds: what an institute brought in, and its wave’s last edition', async () => {
    const { wave: brought, responses } = earlier.import;
    const { body } = await operate(`/waves/${brought}/import`);
    expect(body.import).toMatchObject({ state: 'complete', responses });
    expect(await follow('2026-12-15T09:00:00Z')).toEqual({
      prepared: [`${brought}-1`],
      released: [`${brought}-1`],
    });
    expect(await follow('2027-01-04T09:00:00Z')).toEqual({
      prepared: [`${wave}-2`],
      released: [`${wave}-2`],
    });
    expect((await call(observatory, `/editions/${brought}-1`)).body.respondents).toBeGreaterThan(200);
    const { body: last } = await ask(`/editions/${wave}-2`);
    expect(last.company).toBe(company.id);
    expect(Math.abs(last.respondents - 70)).toBeLessThan(30);
  });

  it('is forgotten when its time is over', async () => {
    const now = () => new Date('2029-01-01T12:00:00Z');
    const forgotten = await forgetExpired({ table: observatory.table, now });
    expect(forgotten.toSorted()).toEqual([wave, earlier.import.wave].toSorted());
    expect((await call(observatory, `/editions/${edition}`)).status).toBe(200);
  });
});
