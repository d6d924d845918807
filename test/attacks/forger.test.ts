import { beforeAll, describe, expect, it } from 'vitest';
import { noPlan } from '../../functions/api/change-plan.ts';
import { createCompany } from '../../functions/storage/companies.ts';
import { writeInvitationPlan } from '../../functions/storage/invitations.ts';
import { createWave } from '../../functions/storage/waves.ts';
import { invitationCode } from '../../functions/survey/invitations.ts';
import { parseToken, toBase64Url } from '../../functions/survey/token-format.ts';
import { blindNonce, finalizeToken } from '../../web/survey/protocol/blind-token.ts';
import { solveProofOfWork } from '../../web/survey/protocol/proof-of-work.ts';
import { call, seed, slugOf } from '../support/local-observatory.ts';
import { observatoryOfFile } from '../support/observatory-of-file.ts';
import { answersWith, newToken, random } from '../support/respondents.ts';

/** Whoever wants to answer without an admission, or twice with one. Measure: responses taken that should not be. */

const now = new Date('2026-11-22T12:00:00Z');
const answers = answersWith({ mention: 'no' }, { profile: 'none' });
const invited = 5;
const observatory = await observatoryOfFile({ now });
let wave: string;

beforeAll(async () => {
  wave = observatory.wave.id;
  await createWave(observatory.table, { ...observatory.wave, id: 'other', opensOn: '2026-10-01' });
  for (const id of ['acme', 'rival']) {
    const record = { activity: 'industry', employer: 'private', headcount: 200, keyHash: '' };
    await createCompany(observatory.table, { id, name: id, status: 'verified', ...record });
    const cards = { epoch: 1, count: invited };
    const after = { ...noPlan, cards };
    await writeInvitationPlan(observatory.table, { wave, company: id }, { before: undefined, after });
  }
});

const send = (token: string, id = wave) =>
  call(observatory, `/waves/${id}/response`, { method: 'PUT', key: token, body: { answers } });
const admit = (body: Record<string, unknown>, id = wave) =>
  call(observatory, `/waves/${id}/tokens`, { method: 'POST', body });
const element = (panel = 'acme') => blindNonce(wave, panel, random);
const code = (
  serial: number,
  { company = 'acme', epoch = 1, of = wave, kind = 'card' as 'card' | 'mail' } = {},
) => invitationCode(seed, { wave: of, company, kind, epoch }, serial);

describe('a forged token', () => {
  it('is refused, whatever was changed in it', async () => {
    const token = await newToken(observatory, { wave, panel: 'acme', invitation: code(1) });
    const [panel, nonce, output] = token.split('.') as [string, string, string];
    const parsed = parseToken(token);
    const flipped = Array.from({ length: 16 }, (_, bit) => {
      const changed = Uint8Array.from(parsed?.output ?? []);
      changed[bit * 4] = (changed[bit * 4] ?? 0) ^ (1 << (bit % 8));
      return `${panel}.${nonce}.${toBase64Url(changed)}`;
    });
    const forged = [
      ...flipped,
      ...Array.from({ length: 20 }, () => `acme.${toBase64Url(random(32))}.${toBase64Url(random(64))}`),
      `acme.${toBase64Url(random(32))}.${output}`,
      `rival.${nonce}.${output}`,
      `open.${nonce}.${output}`,
      `simulated.${nonce}.${output}`,
      `ACME.${nonce}.${output}`,
      `${token}=`,
      `${token}.${output}`,
      `${panel}.${nonce}`,
      `${panel}.${toBase64Url(new Uint8Array(32))}.${toBase64Url(new Uint8Array(64))}`,
    ];
    for (const text of forged) expect([text, slugOf(await send(text))]).toEqual([text, '401 invalid-token']);
    expect(slugOf(await send(token, 'other'))).toBe('401 invalid-token');
    expect((await send(token)).status).toBe(201);
  });

  it('of another wave is refused here', async () => {
    const other = await newToken(observatory, { wave: 'other', panel: 'simulated' });
    expect(slugOf(await send(other))).toBe('401 invalid-token');
  });

  it('that is a true one used again replaces its own response and adds none', async () => {
    const token = await newToken(observatory, { wave, panel: 'acme', invitation: code(2) });
    expect([await send(token), await send(token), await send(token)].map(({ status }) => status)).toEqual([
      201, 200, 200,
    ]);
  });
});

describe('a forged invitation', () => {
  it('is refused, whatever was changed in it', async () => {
    const bytes = Buffer.from(code(3), 'base64url');
    const otherSerial = Buffer.from(bytes);
    otherSerial.writeUIntBE(4, 0, 6);
    const changedMac = Buffer.from(bytes);
    changedMac[15] = (changedMac[15] ?? 0) ^ 1;
    const forged = {
      'of another company': code(3, { company: 'rival' }),
      'of another wave': code(3, { of: 'other' }),
      'of an earlier or later epoch': code(3, { epoch: 2 }),
      'beyond those invited': code(invited + 1),
      'with serial 0': code(0),
      'by mail, with serial 0': code(0, { kind: 'mail' }),
      'with the MAC of another serial': otherSerial.toString('base64url'),
      'with a changed MAC': changedMac.toString('base64url'),
      'cut short': code(3).slice(0, 20),
      random: toBase64Url(random(16)),
      empty: '',
    };
    for (const [which, invitation] of Object.entries(forged)) {
      const { blindedElement } = element();
      const reply = await admit({ panel: 'acme', blindedElement, invitation });
      expect([which, slugOf(reply)]).toEqual([which, '403 invalid-admission']);
    }
  });

  it('gives one token only: the same element again gives it again, another element gives none', async () => {
    const blinding = element();
    const body = { panel: 'acme', blindedElement: blinding.blindedElement, invitation: code(3) };
    const { publicKey } = (await call(observatory, `/waves/${wave}/panels/acme`)).body;
    const [first, again] = [await admit(body), await admit(body)];
    expect([first.status, again.status]).toEqual([200, 200]);
    const tokens = [first, again].map((reply) => finalizeToken(blinding, publicKey, reply.body));
    expect(new Set(tokens).size).toBe(1);
    const other = await admit({ ...body, blindedElement: element().blindedElement });
    expect(slugOf(other)).toBe('409 admission-used');
  });

  it('sent many times at once gives one token only', async () => {
    const attempts = Array.from({ length: 20 }, () =>
      admit({ panel: 'acme', blindedElement: element().blindedElement, invitation: code(4) }),
    );
    const statuses = (await Promise.all(attempts)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
  });

  it('of a panel does not admit to the open one', async () => {
    const { blindedElement } = element('open');
    const reply = await admit({ panel: 'open', blindedElement, invitation: code(5) });
    expect(slugOf(reply)).toBe('403 invalid-admission');
  });
});

describe('a forged proof of work', () => {
  const challengeOf = async (panel = 'simulated', id = wave) =>
    (await call(observatory, `/waves/${id}/challenges`, { method: 'POST', body: { panel } })).body;
  const unpack = (packed: string) => JSON.parse(atob(packed));
  const admitWith = (proofOfWork: unknown, panel = 'simulated', id = wave) =>
    admit({ panel, blindedElement: element(panel).blindedElement, proofOfWork }, id);

  it('is refused, whatever was spliced into it', async () => {
    const [one, two] = [await challengeOf(), await challengeOf()];
    const { challenge, solution } = unpack(await solveProofOfWork(one));
    const { solution: otherSolution } = unpack(await solveProofOfWork(two));
    const { parameters, signature } = challenge;
    const changed = (change: object) => ({
      challenge: { parameters: { ...parameters, ...change }, signature },
      solution,
    });
    const data = parameters.data;
    const forged = {
      'signature of another': { challenge: { parameters, signature: two.signature }, solution },
      'parameters of another': { challenge: { parameters: two.parameters, signature }, solution },
      'solution of another': { challenge, solution: otherSolution },
      'later expiry': changed({ data: { ...data, expiresAt: Number(data.expiresAt) + 3600 } }),
      'another panel': changed({ data: { ...data, panel: 'open' } }),
      'another wave': changed({ data: { ...data, wave: 'other' } }),
      'another purpose': changed({ data: { ...data, purpose: 'else' } }),
      'data as text': changed({ data: JSON.stringify(data) }),
      'no data': changed({ data: undefined }),
      'less work': changed({ cost: 1, keyPrefix: '' }),
      'new nonce': changed({ nonce: toBase64Url(random(16)) }),
      'nonce in capitals': changed({ nonce: String(parameters.nonce).toUpperCase() }),
      'expiry of ALTCHA’s own': changed({ expiresAt: 4_000_000_000 }),
      'no signature': { challenge: { parameters, signature: '' }, solution },
    };
    for (const [which, payload] of Object.entries(forged)) {
      expect([which, slugOf(await admitWith(payload))]).toEqual([which, '403 invalid-admission']);
    }
    expect((await admitWith({ challenge, solution })).status).toBe(200);
  });

  it('of the simulated panel or another wave does not admit to the open panel', async () => {
    const cheap = await solveProofOfWork(await challengeOf());
    expect(slugOf(await admitWith(cheap, 'open'))).toBe('403 invalid-admission');
    const elsewhere = await solveProofOfWork(await challengeOf('simulated', 'other'));
    expect(slugOf(await admitWith(elsewhere))).toBe('403 invalid-admission');
  });

  it('is spent once, in whichever form it comes again and however many come at once', async () => {
    const packed = await solveProofOfWork(await challengeOf());
    const { challenge, solution } = unpack(packed);
    const parameters = Object.fromEntries(Object.entries(challenge.parameters).reverse());
    const forms = [
      packed,
      { challenge, solution },
      { challenge: { ...challenge, parameters }, solution },
      { challenge, solution: { ...solution, time: 1 } },
      btoa(` ${JSON.stringify({ solution, challenge })}`),
    ];
    const replies = await Promise.all([...forms, ...forms].map((form) => admitWith(form)));
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(new Set(replies.filter(({ status }) => status !== 200).map(slugOf))).toEqual(
      new Set(['409 admission-used']),
    );
  });

  it('expires, even before it is used', async () => {
    const packed = await solveProofOfWork(await challengeOf());
    observatory.setNow(new Date(now.getTime() + 61 * 60_000));
    const reply = await admitWith(packed);
    observatory.setNow(now);
    expect(slugOf(reply)).toBe('403 invalid-admission');
  });
});

describe('an honest respondent (control)', () => {
  it('is admitted by the same code and work that the forgeries were made of', async () => {
    const token = await newToken(observatory, { wave, panel: 'acme', invitation: code(5) });
    expect((await send(token)).status).toBe(201);
  });
});
