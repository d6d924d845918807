import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { saveResponse } from '../../../functions/storage/responses.ts';
import { packAnswers } from '../../../functions/survey/pack-answers.ts';
import {
  call,
  type LocalObservatory,
  operatorKey,
  startLocalObservatory,
} from '../../support/local-observatory.ts';
import { defaultQuestions } from '../../support/questionnaire-1.ts';
import { answersWith } from '../../support/respondents.ts';

let observatory: LocalObservatory;

beforeAll(async () => {
  observatory = await startLocalObservatory({ now: new Date('2026-11-22T12:00:00Z') });
});

afterAll(async () => {
  expect(observatory.failures).toEqual([]);
  await observatory.stop();
});

const operate = (path: string, method = 'GET', body?: unknown) =>
  call(observatory, `/operator${path}`, { key: operatorKey, method, body });

const newWave = {
  id: '2027-q1',
  title: { fr: 'Premier trimestre 2027', en: 'First quarter 2027' },
  opensOn: '2027-01-01',
  closesOn: '2027-03-31',
};

describe('the operator’s list of waves', () => {
  it('has each wave with its margins and notice, the newest first, and is kept by no cache', async () => {
    await operate('/waves', 'POST', newWave);
    const { status, body, headers } = await operate('/waves');
    expect([status, headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(body.map(({ id }: { id: string }) => id)).toEqual(['2027-q1', observatory.wave.id]);
    expect(body[0]).toMatchObject({ status: 'scheduled', margins: observatory.wave.margins });
    expect(body[1].notice).toEqual(observatory.wave.notice);
  });

  it('is for the operator’s eyes only', async () => {
    expect((await call(observatory, '/operator/waves')).status).toBe(401);
  });
});

describe('a new wave', () => {
  it('of an id that is taken is refused, and the log says nothing of it', async () => {
    const { length } = (await operate('/actions')).body;
    const { status, body } = await operate('/waves', 'POST', newWave);
    expect([status, body.type]).toEqual([409, '/problems/wave-exists']);
    expect((await operate('/actions')).body).toHaveLength(length);
  });
});

describe('a change of a wave', () => {
  const path = '/operator/waves/2027-q1';
  const read = () => call(observatory, path, { key: operatorKey });
  const change = (body: unknown, headers: Record<string, string>) =>
    call(observatory, path, { key: operatorKey, method: 'PATCH', body, headers });
  const etag = async () => (await read()).headers.get('etag') ?? '';

  it('is refused where it does not say what it changes', async () => {
    const { status, body } = await change({ population: 5 }, {});
    expect([status, body.type]).toEqual([428, '/problems/if-match-required']);
  });

  it('is refused to who read it before somebody else changed it, and nothing is overwritten', async () => {
    const old = await etag();
    expect((await change({ population: 26_000_000 }, { 'if-match': old })).status).toBe(200);
    const { status, body } = await change({ population: 5 }, { 'if-match': old });
    expect([status, body.type]).toEqual([412, '/problems/changed-since-read']);
    expect((await read()).body.population).toBe(26_000_000);
  });

  it('goes on from its own reply, whether it changed anything or not', async () => {
    const first = await change({ population: 26_500_000 }, { 'if-match': await etag() });
    expect(first.headers.get('etag')).toBe(await etag());
    const none = await change({}, { 'if-match': await etag() });
    expect([none.status, none.headers.get('etag')]).toEqual([200, await etag()]);
  });

  it('is made by one of those who change it at the same moment', async () => {
    const header = { 'if-match': await etag() };
    const replies = await Promise.all([1, 2, 3].map((population) => change({ population }, header)));
    expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 412, 412]);
  });
});

describe('a wave too large for a request to wait for', () => {
  it('is left to the schedule, which the operator is told and the log keeps', async () => {
    const large = await startLocalObservatory({ largeWaveResponses: 16 });
    const ofOperator = (path: string, method = 'GET') =>
      call(large, `/operator${path}`, { key: operatorKey, method });
    try {
      expect((await ofOperator('/waves/current/editions')).status).toBe(200);
      const response = {
        panel: 'open',
        questionnaireVersion: 1,
        packedAnswers: packAnswers(defaultQuestions, answersWith({ mention: 'no' })),
      };
      // A first half byte of 0 makes the first shard.
      for (const id of [Buffer.alloc(32, 1), Buffer.alloc(32, 2)]) {
        await saveResponse(large.services, { wave: large.wave.id, id }, response);
      }
      const { status, body } = await ofOperator('/waves/current/editions/1/prepare', 'POST');
      expect([status, body.type]).toEqual([409, '/problems/wave-too-large']);
      expect(body.detail).toContain('at its time');
      const [newest] = (await ofOperator('/actions')).body;
      expect(newest).toMatchObject({ action: 'edition-prepared', reason: 'wave-too-large' });
    } finally {
      await large.stop();
    }
  });
});
