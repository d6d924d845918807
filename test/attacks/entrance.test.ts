import { beforeAll, describe, expect, it, vi } from 'vitest';
import { createWave } from '../../functions/storage/waves.ts';
import { entranceCode } from '../../functions/survey/entrance.ts';
import { toBase64Url } from '../../functions/survey/token-format.ts';
import { blindNonce, finalizeToken } from '../../web/survey/protocol/blind-token.ts';
import { solveProofOfWork } from '../../web/survey/protocol/proof-of-work.ts';
import { acceptGuarantee } from '../support/company-panel.ts';
import { call, seed, slugOf } from '../support/local-observatory.ts';
import { observatoryOfFile } from '../support/observatory-of-file.ts';
import { answersWith, newToken, random } from '../support/respondents.ts';
import { storedItems } from '../support/stored-items.ts';
import { verifiedCompanyOf } from '../support/verified-company.ts';

/**
 * Whoever holds a poster's link, or wants one that was never printed. Measure: admissions given that should not be, and
 * what is kept of those that are.
 */

/** Codes and places are tried here; what is asked of a proof of work, whole, is in `forger.test.ts`. */
vi.mock('../../functions/survey/challenges.ts', async (original) => ({
  ...(await original<object>()),
  entranceWork: { cost: 5000, counters: { from: 1, to: 4 } },
}));

const now = new Date('2026-11-22T12:00:00Z');
const observatory = await observatoryOfFile({ now });
let wave: string;
let acme: { id: string; key: string };
let rival: { id: string; key: string };
let poster: string;

beforeAll(async () => {
  wave = observatory.wave.id;
  await createWave(observatory.table, { ...observatory.wave, id: 'other', opensOn: '2026-10-01' });
  [acme, rival] = [await verifiedCompanyOf(observatory), await verifiedCompanyOf(observatory)];
  poster = await open(acme, 5);
  await open(acme, 5, 'other');
  await open(rival, 5);
});

/** Opens an entrance and returns the code of its poster. */
async function open({ key }: { key: string }, admissions: number, id = wave): Promise<string> {
  await acceptGuarantee(observatory, key, id);
  const path = `/company/waves/${id}/entrance`;
  const { body } = await call(observatory, path, { method: 'PUT', key, body: { admissions } });
  return new URLSearchParams(new URL(body.url).hash.slice(1)).get('entrance') ?? '';
}

const challengeFor = (panel: string, entrance: string | undefined, id = wave) =>
  call(observatory, `/waves/${id}/challenges`, {
    method: 'POST',
    body: { panel, ...(entrance !== undefined && { entrance }) },
  });
const admit = (body: Record<string, unknown>, id = wave) =>
  call(observatory, `/waves/${id}/tokens`, { method: 'POST', body });
const element = (panel = acme.id) => blindNonce(wave, panel, random);

/** Work done for the poster that hangs. */
async function work(panel = acme.id, entrance = poster, id = wave): Promise<string> {
  const { status, body } = await challengeFor(panel, entrance, id);
  expect(status).toBe(200);
  return solveProofOfWork(body);
}

async function placesTaken({ id } = acme): Promise<number> {
  return (await storedItems(observatory.table)).filter(({ pk }) => pk?.S === `INVITATION#${wave}#${id}`)
    .length;
}

describe('a forged poster', () => {
  const forgeries = () => {
    const at = { wave, company: acme.id, poster: 1, admissions: 5 };
    const code = (change: object) => entranceCode(seed, { ...at, ...change });
    return {
      'of another company': code({ company: rival.id }),
      'of another wave': code({ wave: 'other' }),
      'of a later one': code({ poster: 2 }),
      'with more admissions': code({ admissions: 500 }),
      'of another seed': entranceCode(Buffer.alloc(32, 9), at),
      'cut short': poster.slice(0, -1),
      'made longer': `${poster}A`,
      random: toBase64Url(random(12)),
      empty: '',
    };
  };

  it('gets no challenge to work on', async () => {
    for (const [which, code] of Object.entries(forgeries())) {
      expect([which, slugOf(await challengeFor(acme.id, code))]).toEqual([which, '403 invalid-admission']);
    }
    expect(slugOf(await challengeFor(acme.id, undefined))).toBe('404 unknown-panel');
    expect(slugOf(await challengeFor('cnobody', poster))).toBe('404 unknown-panel');
  });

  it('admits nobody, and spends no work that was done for the true one', async () => {
    const proofOfWork = await work();
    const { blindedElement } = element();
    for (const [which, entrance] of Object.entries(forgeries())) {
      const reply = await admit({ panel: acme.id, blindedElement, entrance, proofOfWork });
      expect([which, slugOf(reply)]).toEqual([which, '403 invalid-admission']);
    }
    expect(await placesTaken()).toBe(0);
    expect((await admit({ panel: acme.id, blindedElement, entrance: poster, proofOfWork })).status).toBe(200);
    expect(await placesTaken()).toBe(1);
  });

  it('of one company opens no other’s entrance, nor the same one in another wave', async () => {
    const proofOfWork = await work();
    for (const [panel, id] of [
      [rival.id, wave],
      [acme.id, 'other'],
      ['open', wave],
      ['simulated', wave],
    ] as const) {
      const { blindedElement } = element(panel);
      const reply = await admit({ panel, blindedElement, entrance: poster, proofOfWork }, id);
      expect([panel, id, slugOf(reply)]).toEqual([panel, id, '403 invalid-admission']);
    }
  });
});

describe('a true poster', () => {
  it('admits nobody without work, with work done elsewhere, or with work done before', async () => {
    const { blindedElement } = element();
    const body = { panel: acme.id, blindedElement, entrance: poster };
    const before = await placesTaken();
    expect(slugOf(await admit(body))).toBe('403 invalid-admission');
    const cheap = await solveProofOfWork((await challengeFor('simulated', undefined)).body);
    expect(slugOf(await admit({ ...body, proofOfWork: cheap }))).toBe('403 invalid-admission');
    const rivals = await work(rival.id, await open(rival, 5));
    expect(slugOf(await admit({ ...body, proofOfWork: rivals }))).toBe('403 invalid-admission');
    expect(await placesTaken()).toBe(before);

    const proofOfWork = await work();
    const many = Array.from({ length: 8 }, () =>
      admit({ ...body, blindedElement: element().blindedElement, proofOfWork }),
    );
    const replies = (await Promise.all(many)).map(slugOf);
    expect(replies.toSorted()).toEqual(['200', ...Array(7).fill('409 admission-used')]);
    expect(await placesTaken()).toBe(before + 1);
  });

  it('is not to be given beside an invitation', async () => {
    const body = { panel: acme.id, blindedElement: element().blindedElement, entrance: poster };
    const reply = await admit({ ...body, invitation: 'AAAAAAAAAAAAAAAAAAAAAA' });
    expect([slugOf(reply), reply.body.errors[0].path]).toEqual(['400 invalid-request', 'entrance']);
  });

  it('gives the same element its token again after a lost reply, for new work and no new admission', async () => {
    const blinding = element();
    const body = { panel: acme.id, blindedElement: blinding.blindedElement, entrance: poster };
    const { publicKey } = (await call(observatory, `/waves/${wave}/panels/${acme.id}`)).body;
    const first = await admit({ ...body, proofOfWork: await work() });
    const taken = await placesTaken();
    const again = await admit({ ...body, proofOfWork: await work() });
    expect([first.status, again.status, await placesTaken()]).toEqual([200, 200, taken]);
    const tokens = [first, again].map((reply) => finalizeToken(blinding, publicKey, reply.body));
    expect(new Set(tokens).size).toBe(1);
  });

  it('gives as many admissions as were said, and then says that there is none left', async () => {
    while ((await placesTaken()) < 5) await newToken(observatory, { panel: acme.id, entrance: poster });
    const body = { panel: acme.id, blindedElement: element().blindedElement, entrance: poster };
    const refused = await admit({ ...body, proofOfWork: await work() });
    expect([slugOf(refused), await placesTaken()]).toEqual(['409 no-admission-left', 5]);
    // Those already admitted are counted against the next poster's number, too.
    const next = await open(acme, 6);
    const token = await newToken(observatory, { panel: acme.id, entrance: next });
    const answers = answersWith({ mention: 'no' }, { profile: 'none' });
    const sent = await call(observatory, `/waves/${wave}/response`, {
      method: 'PUT',
      key: token,
      body: { answers },
    });
    expect(sent.status).toBe(201);
    await expect(newToken(observatory, { panel: acme.id, entrance: next })).rejects.toMatchObject({
      slug: 'no-admission-left',
    });
    await expect(newToken(observatory, { panel: acme.id, entrance: poster })).rejects.toMatchObject({
      slug: 'invalid-admission',
    });
  });

  it('leaves neither an address nor a time beside what it gave', async () => {
    const items = await storedItems(observatory.table);
    const taken = items.filter(({ pk }) => pk?.S === `INVITATION#${wave}#${acme.id}`);
    expect(taken).toHaveLength(6);
    for (const item of taken) expect(Object.keys(item).toSorted()).toEqual(['blindedHash', 'pk', 'sk']);
  });
});
