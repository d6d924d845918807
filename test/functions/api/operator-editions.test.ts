import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Manifest } from '../../../functions/observatory/edition.ts';
import { deleteResponse } from '../../../functions/storage/responses.ts';
import { quarterWave } from '../../../functions/survey/france-wave.ts';
import type { Wave } from '../../../functions/survey/wave.ts';
import { seededRandom, simulatedAnswers } from '../../load/simulated-answers.ts';
import {
  call,
  type LocalObservatory,
  operatorKey,
  startLocalObservatory,
} from '../../support/local-observatory.ts';
import { responseId, storeResponses } from '../../support/released-editions.ts';

const wave: Wave = {
  ...quarterWave(new Date('2026-10-01T12:00:00Z')),
  editions: [
    { releasesOn: '2026-11-22', hour: 9 },
    { releasesOn: '2027-01-02', hour: 9 },
  ],
};
const [first, second] = [`${wave.id}-1`, `${wave.id}-2`];
const [tooEarly, due] = [new Date('2026-11-22T01:59:00Z'), new Date('2026-11-22T02:00:00Z')];
const afterLast = new Date('2027-01-02T08:00:00Z');
let observatory: LocalObservatory;

beforeEach(async () => {
  observatory = await startLocalObservatory({ now: due, wave, passesDates: false });
});

afterEach(async () => {
  expect(observatory.failures).toEqual([]);
  await observatory.stop();
});

const waveOf = (path: string, method = 'GET', body?: unknown) =>
  call(observatory, `/operator/waves/${wave.id}${path}`, {
    key: operatorKey,
    method,
    body,
    headers: { 'if-match': '*' },
  });
const operate = (path: string, method = 'GET', body?: unknown) => waveOf(`/editions${path}`, method, body);
const prepare = (number = 1) => operate(`/${number}/prepare`, 'POST');
const release = (headline?: { fr: string; en: string }, number = 1) =>
  operate(`/${number}/release`, 'POST', headline && { headline });
const refusal = ({ status, body }: { status: number; body: { type: string } }) => [
  status,
  body.type?.replace('/problems/', ''),
];

async function answer(from = 0, to = 150): Promise<void> {
  const random = seededRandom(from + 1);
  await storeResponses(observatory.table, wave.id, { from, to, answers: () => simulatedAnswers(random) });
}

/** A headline with the edition's own first figure, as pages print it. */
function ownHeadline({ indicators }: Manifest): { fr: string; en: string } {
  const share = indicators.find(({ unit, estimate }) => unit === 'share' && estimate !== null);
  const percent = Math.round(Number(share?.estimate) * 100);
  return { fr: `${percent} % le disent`, en: `${percent}% say so` };
}

describe('the calendar of a wave', () => {
  it('says of each planned edition when it is prepared and released, and where it stands', async () => {
    const { status, headers, body } = await operate('');
    expect([status, headers.get('cache-control')]).toEqual([200, 'no-store']);
    const planned = { state: 'planned', held: false, hour: 9 };
    expect(body).toEqual({
      editions: [
        {
          ...planned,
          number: 1,
          id: first,
          releasesOn: '2026-11-22',
          isFinal: false,
          preparesAt: '2026-11-22T02:00:00.000Z',
          releasesAt: '2026-11-22T08:00:00.000Z',
        },
        {
          ...planned,
          number: 2,
          id: second,
          releasesOn: '2027-01-02',
          isFinal: true,
          preparesAt: '2027-01-02T02:00:00.000Z',
          releasesAt: '2027-01-02T08:00:00.000Z',
        },
      ],
      notice: { missing: [] },
      // Nothing is filled in here, and no stage that is not production minds.
      house: { missing: expect.arrayContaining(['publisher', 'funding.en']), keepsBack: false },
      passesDates: false,
    });
    const current = await call(observatory, '/operator/waves/current/editions', { key: operatorKey });
    expect(current.body).toEqual(body);
  });

  it('knows no other edition, and no other wave', async () => {
    for (const path of ['/3/prepare', '/3/release'])
      expect(refusal(await operate(path, 'POST'))).toEqual([404, 'unknown-edition']);
    expect(refusal(await operate('/0/prepare', 'POST'))).toEqual([400, 'invalid-request']);
    const other = await call(observatory, '/operator/waves/none/editions', { key: operatorKey });
    expect(refusal(other)).toEqual([404, 'unknown-wave']);
  });

  it('is for the operator alone, as is all that is done with it', async () => {
    await answer();
    await prepare();
    for (const [method, path] of [
      ['GET', ''],
      ['POST', '/1/prepare'],
      ['POST', '/1/release'],
      ['PUT', '/1/hold'],
      ['DELETE', '/1'],
      ['GET', '/1/preview'],
      ['GET', '/1/preview/tables/mention'],
    ] as const) {
      for (const key of [undefined, 'of-nobody']) {
        const body = method === 'PUT' ? { held: true } : undefined;
        const asked = { method, body, ...(key !== undefined && { key }) };
        const { status } = await call(observatory, `/operator/waves/${wave.id}/editions${path}`, asked);
        expect([method, path, status]).toEqual([method, path, 401]);
      }
    }
    expect((await operate('')).body.editions[0]).toMatchObject({ state: 'prepared', held: false });
  });
});

describe('preparing', () => {
  it('waits for its time, and says when that is', async () => {
    observatory.setNow(tooEarly);
    const early = await prepare();
    expect(refusal(early)).toEqual([409, 'edition-not-due']);
    expect(early.body.preparedFrom).toBe('2026-11-22T02:00:00.000Z');
    observatory.setNow(due);
    await answer();
    const { status, body } = await prepare();
    expect([status, body]).toEqual([
      200,
      expect.objectContaining({ id: first, state: 'prepared', respondents: expect.any(Number) }),
    ]);
  });

  it('shows the public nothing, and again changes nothing', async () => {
    await answer();
    await prepare();
    const preview = (await operate('/1/preview')).text;
    await answer(150, 260);
    expect((await prepare()).body).toMatchObject({ state: 'prepared' });
    expect((await operate('/1/preview')).text).toBe(preview);
    expect((await call(observatory, '/editions')).body.map(({ id }: { id: string }) => id)).toEqual(['2010']);
    for (const path of [`/editions/${first}`, `/editions/${first}/tables/mention`])
      expect(refusal(await call(observatory, path))).toEqual([404, 'unknown-edition']);
  });

  it('goes on in order, and is refused for too few respondents without a number of them', async () => {
    await answer(0, 30);
    observatory.setNow(afterLast);
    expect(refusal(await prepare(2))).toEqual([409, 'edition-out-of-order']);
    const few = await prepare();
    expect(refusal(few)).toEqual([409, 'too-few-respondents']);
    expect(few.text).not.toMatch(/\b30\b/);
    const [passedOver] = (await operate('')).body.editions;
    expect(passedOver).toMatchObject({ state: 'withdrawn', reason: 'too-few-respondents' });
    expect(passedOver).not.toHaveProperty('respondents');
    await answer(30, 200);
    expect((await prepare(2)).body).toMatchObject({ id: second, state: 'prepared' });
  });
});

describe('a preview', () => {
  it('is the very documents that everybody reads afterwards', async () => {
    await answer();
    await prepare();
    const preview = await operate('/1/preview');
    expect([preview.status, preview.headers.get('cache-control')]).toEqual([200, 'no-store']);
    const manifest: Manifest = preview.body;
    const questions = manifest.questions.filter(({ kind }) => kind !== 'profile');
    const tables = await Promise.all(
      questions.map(async ({ id }) => {
        const { text, headers } = await operate(`/1/preview/tables/${id}`);
        expect(headers.get('cache-control')).toBe('no-store');
        return text;
      }),
    );
    // What is answered and withdrawn meanwhile is not in it.
    await answer(150, 170);
    await deleteResponse(observatory.table, { wave: wave.id, id: responseId(wave.id, 3) });
    const headline = ownHeadline(manifest);
    expect((await release(headline)).status).toBe(200);
    const released = await call(observatory, `/editions/${first}`);
    expect(released.body).toEqual({ ...manifest, headline });
    const read = await Promise.all(
      questions.map(async ({ id }) => (await call(observatory, `/editions/${first}/tables/${id}`)).text),
    );
    expect(read).toEqual(tables);
    // Afterwards it is what was released, words and day included.
    expect((await operate('/1/preview')).body).toEqual(released.body);
  });

  it('is of what is prepared: not before, and not of what was given up', async () => {
    for (const path of ['/1/preview', '/1/preview/tables/mention'])
      expect(refusal(await operate(path))).toEqual([409, 'edition-not-prepared']);
    await answer();
    await prepare();
    expect(refusal(await operate('/1/preview/tables/none'))).toEqual([404, 'unknown-question']);
    expect(refusal(await operate('/1/preview/tables/mention?by=none'))).toEqual([400, 'unknown-breakdown']);
    await operate('/1', 'DELETE');
    for (const path of ['/1/preview', '/1/preview/tables/mention'])
      expect(refusal(await operate(path))).toEqual([409, 'edition-withdrawn']);
  });
});

describe('releasing', () => {
  beforeEach(async () => {
    await answer();
  });

  it('needs a prepared edition, and shows it to everybody from then on', async () => {
    expect(refusal(await release())).toEqual([409, 'edition-not-prepared']);
    await prepare();
    expect((await release()).body).toMatchObject({ state: 'released', publishedOn: '2026-11-22' });
    const [newest] = (await call(observatory, '/editions')).body;
    expect(newest).toMatchObject({ id: first, publishedOn: '2026-11-22' });
    expect((await call(observatory, '/editions/latest')).body).toMatchObject({
      id: first,
      provisional: true,
    });
  });

  it('is refused with a headline that says what the edition does not, naming it', async () => {
    await prepare();
    const wrong = await release({ fr: '98,7 % le disent', en: 'Nearly 99% say so' });
    expect(refusal(wrong)).toEqual([422, 'headline-number']);
    expect(wrong.body.unknown).toEqual([
      { language: 'fr', number: '98,7' },
      { language: 'en', number: '99' },
    ]);
    expect(refusal(await call(observatory, `/editions/${first}`))).toEqual([404, 'unknown-edition']);
    expect((await release()).status).toBe(200);
  });

  it('puts the findings on top that were chosen, in the words that were given, and is never told others', async () => {
    await prepare();
    const sealed = (await operate('/1/preview')).body.findings;
    const [one, other] = sealed.ranked;
    const title = { fr: 'Une question de métier', en: 'A matter of trade' };
    const findings = [{ id: other.id, title }, { id: one.id }];
    expect((await operate('/1/release', 'POST', { findings })).body).toMatchObject({ findings });
    const released = (await call(observatory, `/editions/${first}`)).body.findings;
    expect(released.top).toEqual([other.id, one.id]);
    expect(released.ranked[1]).toEqual({ ...other, title, reworded: true });
    expect(released.ranked[0]).toEqual(one);
    expect(refusal(await operate('/1/release', 'POST', { findings: [] }))).toEqual([409, 'edition-released']);
  });

  it('is refused with words that hide or turn around, by place, and takes markup as the letters it is', async () => {
    await prepare();
    const [{ id }] = (await operate('/1/preview')).body.findings.ranked;
    const english = 'Few talk about it';
    for (const hidden of [
      '\u202e',
      '\u2066',
      '\u200b',
      '\u00ad',
      '\ufeff',
      '\u0007',
      '\u2028',
      '\u{e0031}',
    ]) {
      const fr = `Peu${hidden} en parlent`;
      const reworded = { findings: [{ id, sentence: { fr, en: english } }] };
      for (const [body, path] of [
        [reworded, 'findings.0.sentence.fr'],
        [{ headline: { fr, en: english } }, 'headline.fr'],
      ] as const) {
        const reply = await operate('/1/release', 'POST', body);
        expect(refusal(reply)).toEqual([400, 'invalid-request']);
        expect(reply.body.errors).toEqual([{ path, message: 'holds a character that cannot be seen' }]);
      }
    }
    const markup = { fr: '<b onload=x>Peu</b> & "quelques"', en: '</script><script>x</script>' };
    const released = await operate('/1/release', 'POST', { findings: [{ id, sentence: markup }] });
    expect(released.body.findings).toEqual([{ id, sentence: markup }]);
  });

  it('again is the same, but never with other words', async () => {
    await prepare();
    const headline = ownHeadline((await operate('/1/preview')).body);
    await release(headline);
    observatory.setNow(new Date('2026-11-25T12:00:00Z'));
    for (const again of [await release(), await release(headline)])
      expect(again.body).toMatchObject({ state: 'released', publishedOn: '2026-11-22', headline });
    expect(refusal(await release({ fr: 'Autre chose', en: 'Something else' }))).toEqual([
      409,
      'edition-released',
    ]);
    expect((await call(observatory, `/editions/${first}`)).body).toMatchObject({ headline });
  });
});

describe('holding and withdrawing', () => {
  beforeEach(async () => {
    await answer();
  });

  it('keep a prepared edition from its hour, and let it go again', async () => {
    expect(refusal(await operate('/1/hold', 'PUT', { held: true }))).toEqual([409, 'edition-not-prepared']);
    await prepare();
    for (const held of [true, true, false])
      expect((await operate('/1/hold', 'PUT', { held })).body).toMatchObject({ state: 'prepared', held });
    await release();
    expect(refusal(await operate('/1/hold', 'PUT', { held: true }))).toEqual([409, 'edition-released']);
  });

  it('give an edition up for good before it is released, and never after', async () => {
    expect(refusal(await operate('/1', 'DELETE'))).toEqual([409, 'edition-not-prepared']);
    await prepare();
    for (const _ of ['once', 'again']) {
      const { status, body } = await operate('/1', 'DELETE');
      expect([status, body.state, body.respondents]).toEqual([200, 'withdrawn', undefined]);
    }
    for (const refused of [await prepare(), await release(), await operate('/1/hold', 'PUT', { held: true })])
      expect(refusal(refused)).toEqual([409, 'edition-withdrawn']);
    observatory.setNow(afterLast);
    await prepare(2);
    await release(undefined, 2);
    expect(refusal(await operate('/2', 'DELETE'))).toEqual([409, 'edition-released']);
    expect((await call(observatory, '/editions/latest')).body).toMatchObject({ id: second });
  });
});

describe('the plan of editions', () => {
  const other = [...(wave.editions ?? []), { releasesOn: '2027-02-01', hour: 10 }];
  const change = (change: unknown) => waveOf('', 'PATCH', change);

  it('is fixed since the wave opened, and stays so after it has closed', async () => {
    for (const day of ['2026-10-01T12:00:00Z', '2027-06-01T12:00:00Z']) {
      observatory.setNow(new Date(day));
      const { body, ...reply } = await change({ editions: other });
      expect([refusal({ ...reply, body }), body.editions]).toEqual([[409, 'editions-fixed'], wave.editions]);
    }
    await change({ status: 'closed' });
    expect(refusal(await change({ editions: other }))).toEqual([409, 'editions-fixed']);
    expect((await change({ editions: wave.editions, notice: wave.notice })).status).toBe(200);
  });

  it('cannot be got round by putting the wave off again', async () => {
    observatory.setNow(new Date('2026-11-01T12:00:00Z'));
    expect(refusal(await change({ opensOn: '2026-11-10' }))).toEqual([409, 'wave-fixed']);
    expect(refusal(await change({ editions: other }))).toEqual([409, 'editions-fixed']);
  });

  it('may change before, within its bounds', async () => {
    observatory.setNow(new Date('2026-09-01T12:00:00Z'));
    expect((await change({ editions: other })).body.editions).toEqual(other);
    const tooMany = Array.from({ length: 5 }, (_, i) => ({ releasesOn: `2027-02-0${i + 1}`, hour: 9 }));
    for (const editions of [[], tooMany, [{ releasesOn: '2027-01-02', hour: 24 }]])
      expect(refusal(await change({ editions }))).toEqual([400, 'invalid-request']);
    const { body } = await change({ editions: [{ releasesOn: '2026-12-31', hour: 9 }] });
    expect(body.errors).toMatchObject([{ path: 'editions.0.releasesOn' }]);
  });
});
