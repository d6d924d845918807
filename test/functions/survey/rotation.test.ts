import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keyList, listedKey } from '../../../functions/api/panel-keys.ts';
import { addressHash, openAddress, sealAddress } from '../../../functions/mail/sealed-address.ts';
import { signAnew } from '../../../functions/storage/own-tables.ts';
import { readResponse, saveResponse } from '../../../functions/storage/responses.ts';
import type { Table } from '../../../functions/storage/table.ts';
import { checkSolution, makeChallenge, simulationWork } from '../../../functions/survey/challenges.ts';
import { checkEntrance, entranceCode } from '../../../functions/survey/entrance.ts';
import { checkInvitation, invitationCode } from '../../../functions/survey/invitations.ts';
import { purposeKey } from '../../../functions/survey/purpose-key.ts';
import { redeemToken } from '../../../functions/survey/tokens.ts';
import { localClient, startDatabase } from '../../../infra/local/embedded-database.ts';
import { solveProofOfWork } from '../../../web/survey/protocol/proof-of-work.ts';
import { makeTokens } from '../../support/server-tokens.ts';

/**
 * What becomes of everything that was given out under a seed once there is another: the table in infra/aws/README.md,
 * line by line.
 */
const former = Buffer.alloc(32, 7);
const seed = Buffer.alloc(32, 8);
const wave = '2026-q4';
const company = 'acme';

describe('after a new seed', () => {
  let table: Table;
  let stop: () => Promise<void>;

  beforeAll(async () => {
    const database = await startDatabase(undefined);
    table = { client: localClient(database.endpoint), name: database.tableName };
    stop = database.stop;
  });

  afterAll(async () => {
    table.client.destroy();
    await stop();
  });

  it('a token is void', () => {
    const [token = ''] = makeTokens(former, { wave }, 1);
    expect(redeemToken(former, wave, token).panel).toBe('open');
    expect(() => redeemToken(seed, wave, token)).toThrow(/not one of this wave/);
  });

  it('an invitation is void, and a new one is made for the same serial', () => {
    const cards = { epoch: 1, count: 3 };
    for (const kind of ['mail', 'card'] as const) {
      const context = { wave, company, kind, epoch: 1 };
      const code = invitationCode(former, context, 3);
      expect(() => checkInvitation(seed, { wave, company }, { code, cards })).toThrow(/not valid/);
      const again = invitationCode(seed, context, 3);
      const found = checkInvitation(seed, { wave, company }, { code: again, cards });
      expect(found).toEqual({ kind, epoch: 1, serial: 3 });
    }
  });

  it('a poster is void', () => {
    const context = { wave, company, poster: 1, admissions: 40 };
    expect(() => checkEntrance(seed, context, entranceCode(former, context))).toThrow(/not valid/);
  });

  it('a challenge is void', async () => {
    const context = { wave, panel: 'open', now: new Date() };
    const challenge = await makeChallenge(former, context, simulationWork);
    const solved = JSON.parse(atob(await solveProofOfWork(challenge as never)));
    expect(await checkSolution(former, context, solved)).toBeTruthy();
    await expect(checkSolution(seed, context, solved)).rejects.toMatchObject({ code: 'invalid-admission' });
  });

  it('a sealed address cannot be opened, and nobody is known again who was invited by mail', () => {
    const place = { wave, company, serial: 7 };
    const sealed = sealAddress(former, place, 'ada@acme.example');
    expect(openAddress(former, place, sealed)).toBe('ada@acme.example');
    expect(() => openAddress(seed, place, sealed)).toThrow();
    const hashes = [seed, former].map((of) => addressHash(of, place, 'ada@acme.example'));
    expect(hashes[0]).not.toEqual(hashes[1]);
  });

  it('a list of keys that was begun takes no more panels, and says so', async () => {
    await keyList({ table, seed: former }, wave);
    await expect(listedKey({ table, seed }, wave, company)).rejects.toThrow(/begun with another seed/);
  });

  it('noise is another: an edition that is begun is finished before', () => {
    for (const purpose of [`noise/${wave}`, `weeks/${wave}`]) {
      expect(purposeKey(seed, purpose)).not.toEqual(purposeKey(former, purpose));
    }
  });

  it('a response is refused, and known again once it is signed anew; what was forged stays refused', async () => {
    const mine = { wave, id: Buffer.alloc(32, 1) };
    const forged = { wave, id: Buffer.alloc(32, 2) };
    const response = { panel: 'open', questionnaireVersion: 1, packedAnswers: 'abc' };
    await saveResponse({ table, seed: former }, mine, response);
    await saveResponse({ table, seed: Buffer.alloc(32, 9) }, forged, response);
    expect(await readResponse({ table, seed }, mine)).toBeUndefined();
    expect(await signAnew(table, { former, seed })).toBe(1);
    expect(await readResponse({ table, seed }, mine)).toEqual(response);
    expect(await readResponse({ table, seed: former }, mine)).toBeUndefined();
    expect(await readResponse({ table, seed }, forged)).toBeUndefined();
    expect(await signAnew(table, { former, seed })).toBe(0);
  });
});
