import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { forgetExpired } from '../../../functions/publish/forget-expired.ts';
import { isLarge } from '../../../functions/publish/is-large.ts';
import { planLargeWaves } from '../../../functions/publish/plan-large-waves.ts';
import { deleteSlices, prepareSlices, readShard } from '../../../functions/publish/slice-steps.ts';
import { readEntry } from '../../../functions/storage/edition-calendar.ts';
import { readManifest } from '../../../functions/storage/editions.ts';
import { saveResponse, shardsFor, shardsOf } from '../../../functions/storage/responses.ts';
import { readWave } from '../../../functions/storage/waves.ts';
import { packAnswers } from '../../../functions/survey/pack-answers.ts';
import type { Wave } from '../../../functions/survey/wave.ts';
import { seededRandom, simulatedAnswers } from '../../load/simulated-answers.ts';
import {
  call,
  type LocalObservatory,
  operatorKey,
  startLocalObservatory,
} from '../../support/local-observatory.ts';
import { memorySliceStore } from '../../support/memory-slice-store.ts';
import { defaultQuestions } from '../../support/questionnaire-1.ts';
import { responseId } from '../../support/released-editions.ts';
import { answersWith, newToken } from '../../support/respondents.ts';
import { storedItems } from '../../support/stored-items.ts';

/** A wave that so many could answer that its responses lie in 256 shards, from its opening until they are forgotten. */

const now = new Date('2026-11-22T12:00:00Z');
const continent = 450_000_000;
let observatory: LocalObservatory;
let wave: Wave;

const operator = (method: string, path: string, body: unknown) =>
  call(observatory, path, { method, key: operatorKey, body });
const made = (id: string, population: number) =>
  operator('POST', '/operator/waves', {
    id,
    title: { fr: 'Un continent', en: 'A continent' },
    opensOn: '2026-11-22',
    closesOn: '2026-12-31',
    editions: [
      { releasesOn: '2026-11-22', hour: 15 },
      { releasesOn: '2027-01-01', hour: 9 },
    ],
    population,
  });
const waveOf = async (id: string) => (await readWave(observatory.table, id))?.wave as Wave;
const partitions = async () => {
  const items = await storedItems(observatory.table);
  const keys = items.flatMap(({ pk }) => (pk?.S?.startsWith(`RESPONSE#${wave.id}#`) ? [pk.S] : []));
  return keys.map((key) => key.split('#').at(-1) ?? '');
};

beforeAll(async () => {
  observatory = await startLocalObservatory({ now });
  expect((await made('continent', continent)).status).toBe(201);
  wave = await waveOf('continent');
});

afterAll(() => observatory.stop());

describe('a wave’s shards', () => {
  it('are sixteen unless more people could answer than those take, and are kept with the wave', async () => {
    expect([21_000_000, 150_000_000].map(shardsFor)).toEqual([undefined, undefined]);
    expect([160_000_000, 8_000_000_000].map(shardsFor)).toEqual([256, 256]);
    expect(wave.shards).toBe(256);
    expect(observatory.wave).not.toHaveProperty('shards');
    expect(new Set(shardsOf(wave)).size).toBe(256);
    expect(shardsOf(observatory.wave)).toHaveLength(16);
    expect(() => shardsOf({ shards: 105 })).toThrow(/16 shards or in 256, not in 105/);
  });

  it('follow the population until somebody has answered, and are nobody’s to set or to read', async () => {
    await made('smaller', continent);
    await operator('PATCH', '/operator/waves/smaller', { opensOn: '2026-12-01', population: 20_000_000 });
    const { body } = await operator('PATCH', '/operator/waves/continent', { title: wave.title });
    expect(body).not.toHaveProperty('shards');
    expect((await operator('PATCH', '/operator/waves/continent', { shards: 16 })).status).toBe(400);
    expect((await waveOf('continent')).shards).toBe(256);
  });
});

describe('a response in one of 256 shards', () => {
  it('is found, replaced and withdrawn, where its id’s first byte says', async () => {
    const token = await newToken(observatory, { wave: wave.id });
    const path = `/waves/${wave.id}/response`;
    const put = () =>
      call(observatory, path, { method: 'PUT', key: token, body: { answers: answersWith() } });
    expect((await put()).status).toBe(201);
    expect((await put()).status).toBe(200);
    expect((await call(observatory, path, { key: token })).status).toBe(200);
    expect(await partitions()).toEqual([expect.stringMatching(/^[0-9a-f]{2}$/)]);
    expect((await call(observatory, path, { method: 'DELETE', key: token })).status).toBe(204);
    expect(await partitions()).toEqual([]);
  });
});

describe('an edition of 256 shards', () => {
  it('is planned, read, prepared by shards, released, and everything of it forgotten', async () => {
    const { table, services } = observatory;
    const { seed } = services;
    const random = seededRandom(3);
    const answer = (i: number) =>
      saveResponse(
        { table, seed },
        { wave: wave.id, shards: wave.shards, id: responseId(wave.id, i) },
        {
          panel: 'open',
          questionnaireVersion: wave.questionnaireVersion,
          packedAnswers: packAnswers(defaultQuestions, simulatedAnswers(random)),
        },
      );
    await Promise.all(Array.from({ length: 300 }, (_, i) => answer(i)));
    expect(new Set(await partitions()).size).toBeGreaterThan(120);
    expect(await isLarge(table, wave, 100_000)).toBe(false);
    const slices = memorySliceStore();
    const context = { table, seed, slices, now: () => now };
    const plan = await planLargeWaves(context, { run: 'r1', largeFrom: 0 });
    const ofWave = plan.slices.filter((slice) => slice.wave === wave.id);
    expect(ofWave).toHaveLength(256);
    for (const name of ofWave) await readShard({ table, seed, slices }, name);
    expect(await prepareSlices(context, ofWave)).toEqual({ prepared: ['continent-1'] });
    expect([...slices.kept.keys()].filter((name) => name.includes('continent'))).toEqual([]);
    const run = (await readEntry(table, 'continent-1'))?.run ?? '';
    const { respondents } = (await readManifest(table, { id: 'continent-1', run })) ?? {};
    expect(Math.abs((respondents ?? 0) - 300)).toBeLessThan(60);
    await deleteSlices({ table, slices }, ofWave);
    const later = new Date('2029-01-01T12:00:00Z');
    expect(await forgetExpired({ table, now: () => later })).toContain('continent');
    expect(await partitions()).toEqual([]);
  });
});
