import { beforeAll, describe, expect, it } from 'vitest';
import { eachResponse, readResponse } from '../../../functions/storage/responses.ts';
import { createWave } from '../../../functions/storage/waves.ts';
import { unpackHaste } from '../../../functions/survey/pack-answers.ts';
import { fromBase64Url, parseToken, toBase64Url } from '../../../functions/survey/token-format.ts';
import { responseId } from '../../../functions/survey/tokens.ts';
import { blindNonce, finalizeToken } from '../../../web/survey/protocol/blind-token.ts';
import { solveProofOfWork } from '../../../web/survey/protocol/proof-of-work.ts';
import { call, operatorKey } from '../../support/local-observatory.ts';
import { observatoryOfFile } from '../../support/observatory-of-file.ts';
import { answersWith, newToken, random } from '../../support/respondents.ts';
import { storedAnswers } from '../../support/stored-answers.ts';
import { storedItems } from '../../support/stored-items.ts';

const now = new Date('2026-11-22T12:00:00Z');
const answers = answersWith({ mention: 'no' });
const observatory = await observatoryOfFile({ now });

beforeAll(async () => {
  const base = observatory.wave;
  await createWave(observatory.table, { ...base, id: 'next', opensOn: '2027-01-01', closesOn: '2027-03-31' });
  await createWave(observatory.table, { ...base, id: 'past', opensOn: '2026-01-01', closesOn: '2026-03-31' });
  await createWave(observatory.table, { ...base, id: 'other', opensOn: '2026-10-01' });
});

const wave = () => observatory.wave.id;
const put = (token: string, body: unknown, id = wave()) =>
  call(observatory, `/waves/${id}/response`, { method: 'PUT', key: token, body });

function slugOf({ body, headers }: { body: { type?: string }; headers: Headers }): string | undefined {
  expect(headers.get('content-type')).toBe('application/problem+json');
  return body.type?.split('/').at(-1);
}

describe('a wave', () => {
  it('is told with its status and whole questionnaire, by its id and as the current one', async () => {
    const current = await call(observatory, '/waves/current');
    expect(current.status).toBe(200);
    expect(current.body).toMatchObject({ id: wave(), status: 'open', closesOn: '2026-12-31' });
    // Nothing was planned: one edition, on the day after the wave closes.
    expect(current.body.editions).toEqual([{ releasesOn: '2027-01-01', hour: 9 }]);
    expect(current.body.questionnaire.questions).toHaveLength(22);
    expect(current.body.questionnaire.questions[1]).toMatchObject({
      id: 'tone',
      askedIf: { mention: ['yes'] },
    });
    expect((await call(observatory, `/waves/${wave()}`)).body).toEqual(current.body);
  });

  it('says who asks, as /house does, and brings the list of keys as it began, once somebody has asked for it', async () => {
    expect((await call(observatory, '/waves/next')).body).not.toHaveProperty('keys');
    const { body: list } = await call(observatory, '/waves/next/panels');
    const { body: told } = await call(observatory, '/waves/next');
    expect(told.keys).toEqual(list);
    expect(told.keys.panels.map(({ panel }: { panel: string }) => panel)).toEqual(['open']);
    const { house } = (await call(observatory, '/house')).body;
    expect(told.house).toEqual({ name: house.name });
  });

  it('is listed with its status', async () => {
    const { body } = await call(observatory, '/waves');
    const statuses = Object.fromEntries(
      body.map(({ id, status }: { id: string; status: string }) => [id, status]),
    );
    expect(statuses).toMatchObject({ past: 'closed', [wave()]: 'open', next: 'scheduled' });
  });

  it('that does not exist is a 404 on every route', async () => {
    for (const [method, path] of [
      ['GET', '/waves/nope'],
      ['GET', '/waves/nope/panels/open'],
      ['GET', '/waves/nope/panels'],
      ['POST', '/waves/nope/challenges'],
      ['GET', '/waves/nope/response'],
    ] as const) {
      const reply = await call(observatory, path, { method });
      expect([path, reply.status, slugOf(reply)]).toEqual([path, 404, 'unknown-wave']);
    }
  });
});

describe('a token', () => {
  it('is issued against a proof of work and takes a response', async () => {
    const token = await newToken(observatory, { wave: wave(), panel: 'open' });
    expect(parseToken(token)?.panel).toBe('open');
    const created = await put(token, { answers });
    expect([created.status, created.body]).toEqual([201, { recorded: true }]);
    const replaced = await put(token, { answers: { ...answers, aware: 'unsure' } });
    expect([replaced.status, replaced.body]).toEqual([200, { recorded: true }]);
    const read = await call(observatory, `/waves/${wave()}/response`, { key: token });
    expect([read.status, read.body]).toEqual([200, { recorded: true }]);
    expect(await storedAnswers(observatory, token)).toEqual({ ...answers, aware: 'unsure' });
    const withdrawn = await call(observatory, `/waves/${wave()}/response`, { method: 'DELETE', key: token });
    expect([withdrawn.status, withdrawn.text]).toEqual([204, '']);
    const gone = await call(observatory, `/waves/${wave()}/response`, { key: token });
    expect([gone.status, slugOf(gone)]).toEqual([404, 'no-response']);
    const again = await call(observatory, `/waves/${wave()}/response`, { method: 'DELETE', key: token });
    expect([again.status, slugOf(again)]).toEqual([404, 'no-response']);
  });

  it('that is missing, forged, cut, of another wave or of another panel is refused', async () => {
    const token = await newToken(observatory, { wave: wave() });
    const [panel = '', nonce = '', output = ''] = token.split('.');
    const foreign = await newToken(observatory, { wave: 'other' });
    const changed = Buffer.from(fromBase64Url(output, 64) ?? []);
    changed[0] = (changed[0] ?? 0) ^ 1;
    const forged = [
      '',
      'nonsense',
      `${panel}.${nonce}`,
      token.slice(0, -1),
      `${token}A`,
      `${panel}.${nonce}.${toBase64Url(changed)}`,
      `${panel}.${toBase64Url(random(32))}.${output}`,
      `${panel}.${toBase64Url(random(32))}.${toBase64Url(random(64))}`,
      `open.${nonce}.${output}`,
      foreign,
    ];
    for (const wrong of forged) {
      for (const method of ['PUT', 'GET', 'DELETE']) {
        const reply = await call(observatory, `/waves/${wave()}/response`, {
          method,
          key: wrong,
          ...(method === 'PUT' && { body: { answers } }),
        });
        expect([wrong, method, reply.status, slugOf(reply)]).toEqual([wrong, method, 401, 'invalid-token']);
        expect(reply.headers.get('www-authenticate')).toBe('Bearer');
      }
    }
    const noHeader = await call(observatory, `/waves/${wave()}/response`, { method: 'GET' });
    expect(noHeader.status).toBe(401);
  });

  it('sent a hundred times at once makes one response', async () => {
    const token = await newToken(observatory, { wave: 'other' });
    const statuses = await Promise.all(
      Array.from({ length: 100 }, async () => (await put(token, { answers }, 'other')).status),
    );
    expect(statuses.filter((status) => status === 201)).toHaveLength(1);
    expect(statuses.filter((status) => status === 200)).toHaveLength(99);
    let stored = 0;
    await eachResponse(observatory.services, 'other', () => {
      stored += 1;
    });
    expect(stored).toBe(1);
  });
});

describe('admission', () => {
  async function admission(panel = 'simulated', id = wave()) {
    const { body: challenge } = await call(observatory, `/waves/${id}/challenges`, {
      method: 'POST',
      body: { panel },
    });
    const blinding = blindNonce(id, panel, random);
    return {
      panel,
      blindedElement: blinding.blindedElement,
      proofOfWork: await solveProofOfWork(challenge),
      blinding,
    };
  }
  const ask = (body: unknown, id = wave()) =>
    call(observatory, `/waves/${id}/tokens`, { method: 'POST', body });

  it('gives an evaluation whose proof fits the published key', async () => {
    const { blinding, ...asked } = await admission();
    const { status, body } = await ask(asked);
    expect(status).toBe(200);
    const { body: panel } = await call(observatory, `/waves/${wave()}/panels/simulated`);
    expect(() => finalizeToken(blinding, panel.publicKey, body)).not.toThrow();
  });

  it('takes ALTCHA’s payload as text and as an object', async () => {
    const { blinding: _, ...asked } = await admission();
    const reply = await ask({ ...asked, proofOfWork: JSON.parse(atob(asked.proofOfWork)) });
    expect(reply.status).toBe(200);
  });

  it('takes each challenge once', async () => {
    const { blinding: _, ...asked } = await admission();
    expect((await ask(asked)).status).toBe(200);
    const again = await ask(asked);
    expect([again.status, slugOf(again)]).toEqual([409, 'admission-used']);
    const other = await ask({
      ...asked,
      blindedElement: blindNonce(wave(), 'simulated', random).blindedElement,
    });
    expect([other.status, slugOf(other)]).toEqual([409, 'admission-used']);
  });

  it('takes a challenge for one of many that race', async () => {
    const { blinding: _, ...asked } = await admission();
    const statuses = await Promise.all(Array.from({ length: 20 }, async () => (await ask(asked)).status));
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
  });

  it('refuses challenges of another wave or panel, altered, spliced, unsolved and unreadable ones', async () => {
    const { blinding: _, ...asked } = await admission();
    const second = await admission();
    const payload = JSON.parse(atob(asked.proofOfWork));
    const other = JSON.parse(atob(second.proofOfWork));
    const { parameters, signature } = payload.challenge;
    const pack = (changed: unknown) => btoa(JSON.stringify(changed));
    const altered = (change: object) =>
      pack({ ...payload, challenge: { parameters: { ...parameters, ...change }, signature } });
    const wrong = {
      'of another wave': (await admission('simulated', 'other')).proofOfWork,
      'easier than asked': altered({ cost: 1, keyPrefix: '00' }),
      'longer than allowed': altered({
        data: { ...parameters.data, expiresAt: parameters.data.expiresAt + 3600 },
      }),
      'moved to another panel': altered({ data: { ...parameters.data, panel: 'open' } }),
      'spliced from two': pack({
        ...payload,
        challenge: { parameters: other.challenge.parameters, signature },
      }),
      unsigned: pack({ ...payload, challenge: { parameters } }),
      unsolved: pack({ ...payload, solution: { counter: 0, derivedKey: '00'.repeat(32) } }),
      'no JSON': btoa('nonsense'),
      'no base64': '%%%',
      'of the wrong shape': pack([1, 2]),
      empty: '',
    };
    for (const [kind, proofOfWork] of Object.entries(wrong)) {
      const reply = await ask({ ...asked, proofOfWork });
      expect([kind, reply.status, slugOf(reply)]).toEqual([kind, 403, 'invalid-admission']);
    }
    const crossed = await ask({ ...asked, panel: 'open' });
    expect([crossed.status, slugOf(crossed)]).toEqual([403, 'invalid-admission']);
    const without = await ask({ panel: asked.panel, blindedElement: asked.blindedElement });
    expect([without.status, slugOf(without)]).toEqual([403, 'invalid-admission']);
  });

  it('refuses a challenge after its hour', async () => {
    const { blinding: _, ...asked } = await admission();
    observatory.setNow(new Date(now.getTime() + 61 * 60_000));
    const reply = await ask(asked);
    observatory.setNow(now);
    expect([reply.status, slugOf(reply)]).toEqual([403, 'invalid-admission']);
    expect(reply.body.detail).toMatch(/expired/);
  });

  it('names a malformed element and does not spend the challenge for it', async () => {
    const { blinding: _, ...asked } = await admission();
    for (const blindedElement of [
      '',
      'AA',
      toBase64Url(new Uint8Array(32)),
      toBase64Url(new Uint8Array(32).fill(255)),
    ]) {
      const reply = await ask({ ...asked, blindedElement });
      expect([blindedElement, reply.status, slugOf(reply)]).toEqual([blindedElement, 400, 'invalid-request']);
      expect(JSON.stringify(reply.body.errors)).toMatch(/blindedElement/);
    }
    expect((await ask(asked)).status).toBe(200);
  });

  it('is refused in a panel that does not exist', async () => {
    const { blinding: _, ...asked } = await admission();
    const reply = await ask({ ...asked, panel: 'cnobody' });
    expect([reply.status, slugOf(reply)]).toEqual([404, 'unknown-panel']);
    const key = await call(observatory, `/waves/${wave()}/panels/cnobody`);
    expect([key.status, slugOf(key)]).toEqual([404, 'unknown-panel']);
  });
});

describe('answers', () => {
  it('are checked one by one, each mistake named', async () => {
    const token = await newToken(observatory, { wave: wave() });
    const reply = await put(token, {
      answers: {
        ...answers,
        mention: 'perhaps',
        sex: undefined,
        tone: 'positive',
        shoeSize: '43',
        constructor: 'x',
      },
    });
    expect([reply.status, slugOf(reply)]).toEqual([422, 'invalid-answers']);
    expect(reply.body.errors).toEqual(
      expect.arrayContaining([
        { question: 'mention', reason: 'unknown-code' },
        { question: 'sex', reason: 'missing' },
        { question: 'tone', reason: 'not-asked' },
        { question: 'shoeSize', reason: 'unexpected' },
        { question: 'constructor', reason: 'unexpected' },
      ]),
    );
    const nothing = await call(observatory, `/waves/${wave()}/response`, { key: token });
    expect(nothing.status).toBe(404);
  });

  it('are refused where they are no answers at all', async () => {
    const token = await newToken(observatory, { wave: wave() });
    for (const [body, path] of [
      [{}, 'answers'],
      [{ answers: [] }, 'answers'],
      [{ answers: { mention: 1 } }, 'answers.mention'],
      [{ answers, comment: 'hello' }, 'comment'],
      [[], ''],
    ] as const) {
      const reply = await put(token, body);
      expect([JSON.stringify(body).slice(0, 40), reply.status, slugOf(reply)]).toEqual([
        JSON.stringify(body).slice(0, 40),
        400,
        'invalid-request',
      ]);
      expect(reply.body.errors.map((error: { path: string }) => error.path)).toContain(path);
    }
    const broken = await put(token, '{"answers":');
    expect([broken.status, slugOf(broken)]).toEqual([400, 'invalid-request']);
    const large = await put(token, { answers: { mention: 'x'.repeat(20_000) } });
    expect([large.status, slugOf(large)]).toEqual([413, 'body-too-large']);
    const text = await call(observatory, `/waves/${wave()}/response`, {
      method: 'PUT',
      key: token,
      headers: { 'content-type': 'text/plain' },
      body: JSON.stringify({ answers }),
    });
    expect([400, 415]).toContain(text.status);
  });

  it('are taken only while the wave is open, as the server’s clock says at sending', async () => {
    const token = await newToken(observatory, { wave: wave() });
    expect((await put(token, { answers })).status).toBe(201);
    observatory.setNow(new Date('2026-12-31T22:59:59Z'));
    expect((await put(token, { answers })).status).toBe(200);
    // Midnight in Paris, where it is winter: 23:00 UTC.
    observatory.setNow(new Date('2026-12-31T23:00:00Z'));
    const late = await put(token, { answers });
    const withdrawal = await call(observatory, `/waves/${wave()}/response`, { method: 'DELETE', key: token });
    const read = await call(observatory, `/waves/${wave()}/response`, { key: token });
    observatory.setNow(now);
    expect([late.status, slugOf(late), late.body.waveStatus]).toEqual([409, 'wave-not-open', 'closed']);
    expect([withdrawal.status, slugOf(withdrawal)]).toEqual([409, 'wave-not-open']);
    expect([read.status, read.body]).toEqual([200, { recorded: true }]);
    for (const id of ['next', 'past']) {
      const challenge = await call(observatory, `/waves/${id}/challenges`, { method: 'POST' });
      expect([challenge.status, slugOf(challenge)]).toEqual([409, 'wave-not-open']);
    }
  });

  it('are refused once the operator has closed the wave early', async () => {
    await createWave(observatory.table, { ...observatory.wave, id: 'brief', opensOn: '2026-10-01' });
    const token = await newToken(observatory, { wave: 'brief' });
    const closing = await call(observatory, '/operator/waves/brief', {
      method: 'PATCH',
      key: operatorKey,
      headers: { 'if-match': '*' },
      body: { status: 'closed' },
    });
    expect([closing.status, closing.body.status]).toEqual([200, 'closed']);
    const reply = await put(token, { answers }, 'brief');
    expect([reply.status, slugOf(reply)]).toEqual([409, 'wave-not-open']);
  });
});

describe('the stored response', () => {
  it('holds its panel, version, answers and a MAC over them, and nothing else', async () => {
    const token = await newToken(observatory, { wave: 'other' });
    await put(token, { answers }, 'other');
    const responses = (await storedItems(observatory.table)).filter((item) =>
      item.pk?.S?.startsWith('RESPONSE#other'),
    );
    expect(responses.length).toBeGreaterThan(0);
    for (const item of responses) {
      expect(Object.keys(item).sort()).toEqual(['answers', 'mac', 'panel', 'pk', 'sk', 'version']);
      expect(item.mac?.B).toHaveLength(16);
      expect(item.answers?.S).toHaveLength(22);
    }
  });
});

describe('what a browser says of haste', () => {
  const hasteUnder = async (token: string) => {
    const parsed = parseToken(token);
    const key = { wave: wave(), id: responseId(parsed as NonNullable<typeof parsed>) };
    const response = await readResponse(observatory.services, key);
    return response && unpackHaste(response.packedAnswers);
  };

  it('is filed with the answers, and goes with them when they are replaced or withdrawn', async () => {
    const token = await newToken(observatory, { wave: wave() });
    expect((await put(token, { answers, hasty: true })).status).toBe(201);
    expect(await hasteUnder(token)).toBe(0);
    expect((await put(token, { answers, hasty: false })).status).toBe(200);
    expect(await hasteUnder(token)).toBe(1);
    expect((await put(token, { answers })).status).toBe(200);
    expect(await hasteUnder(token)).toBe(255);
    await call(observatory, `/waves/${wave()}/response`, { method: 'DELETE', key: token });
    expect(await hasteUnder(token)).toBeUndefined();
  });

  it('is one bit: a time, a number or a word in its place is refused', async () => {
    const token = await newToken(observatory, { wave: wave() });
    for (const body of [
      { answers, hasty: 12.5 },
      { answers, hasty: 'fast' },
      { answers, hasty: null },
      { answers, seconds: 31 },
    ]) {
      const reply = await put(token, body);
      expect([JSON.stringify(body).slice(-20), reply.status]).toEqual([JSON.stringify(body).slice(-20), 400]);
    }
    expect(await hasteUnder(token)).toBeUndefined();
  });
});
