import { DeleteItemCommand } from '@aws-sdk/client-dynamodb';
import { Hono } from 'hono';
import { describe, expect, it, vi } from 'vitest';
import { noPlan } from '../../../functions/api/change-plan.ts';
import { keyList, listedKey, openedPanel } from '../../../functions/api/panel-keys.ts';
import { Api } from '../../../functions/api/route.ts';
import { tokenRoutes } from '../../../functions/api/routes/tokens.ts';
import type { Services } from '../../../functions/api/services.ts';
import { writeInvitationPlan } from '../../../functions/storage/invitations.ts';
import { readPanelKeys, writePanelKey } from '../../../functions/storage/panel-keys.ts';
import { checkKeyList, shortHead } from '../../../functions/survey/key-list.ts';
import { toBase64Url } from '../../../functions/survey/token-format.ts';
import { evaluateBlinded, panelKeys } from '../../../functions/survey/tokens.ts';
import { blindNonce } from '../../../web/survey/protocol/blind-token.ts';
import { solveProofOfWork } from '../../../web/survey/protocol/proof-of-work.ts';
import {
  acceptGuarantee,
  invitedCompany,
  signedUpCompany,
  verifiedCompany,
} from '../../support/company-panel.ts';
import { faultyTable } from '../../support/faulty-table.ts';
import { call, operatorKey, seed } from '../../support/local-observatory.ts';
import { observatoryOfFile } from '../../support/observatory-of-file.ts';
import { newToken, random } from '../../support/respondents.ts';

const costly = vi.hoisted(() => ({ derivations: 0, signatures: 0 }));
vi.mock(import('../../../functions/survey/tokens.ts'), async (original) => {
  const tokens = await original();
  const panelKeys: typeof tokens.panelKeys = (...asked) => {
    costly.derivations += 1;
    return tokens.panelKeys(...asked);
  };
  return { ...tokens, panelKeys };
});
vi.mock(import('../../../functions/survey/key-list-signature.ts'), async (original) => {
  const signing = await original();
  const signHead: typeof signing.signHead = (...asked) => {
    costly.signatures += 1;
    return signing.signHead(...asked);
  };
  return { ...signing, signHead };
});

const observatory = await observatoryOfFile();

const wave = () => observatory.wave.id;
/** Another function over the same table, which knows nothing of what the first has read. */
const another = () => ({ ...observatory.services, table: { ...observatory.table } });
const listOf = async () => (await call(observatory, '/waves/current/panels')).body;
const panelsOf = async () => (await listOf()).panels.map(({ panel }: { panel: string }) => panel);

describe('the list of a wave’s keys', () => {
  it('begins with the open panel, is sound by itself, and says who may keep it for a minute', async () => {
    const { body, headers } = await call(observatory, '/waves/current/panels');
    expect(body.wave).toBe(wave());
    expect(body.panels).toEqual([
      { panel: 'open', publicKey: toBase64Url(panelKeys(seed, { wave: wave(), panel: 'open' }).publicKey) },
    ]);
    expect(await checkKeyList(body)).toHaveLength(2);
    expect(headers.get('cache-control')).toBe('public, max-age=60');
    // The head of a link changes nothing but the address.
    const asked = await call(observatory, `/waves/current/panels?head=${shortHead(body.head)}`);
    expect(asked.body).toEqual(body);
    expect((await call(observatory, '/waves/current/panels?head=abc')).status).toBe(400);
  });

  it('takes in a company as it first invites, once, and its links carry the head of then for good', async () => {
    const first = await invitedCompany(observatory);
    const list = await listOf();
    expect(list.panels.at(-1).panel).toBe(first.panel);
    expect(first.keys).toBe(shortHead(list.head));
    const second = await invitedCompany(observatory);
    expect(await panelsOf()).toEqual([...(await panelsOf()).slice(0, -2), first.panel, second.panel]);
    expect(second.keys).not.toBe(first.keys);
    expect(await openedPanel(another(), wave(), { id: first.panel })).toBe(first.keys);
    expect(shortHead((await listOf()).head)).toBe(second.keys);
    for (const each of [first, second]) expect(await newToken(observatory, each)).toBeDefined();
  });

  it('takes in no company that is not verified, and keeps one that is to be verified again', async () => {
    const length = (await panelsOf()).length;
    const pending = await signedUpCompany(observatory);
    const invite = (key: string) =>
      call(observatory, '/company/waves/current/cards', { method: 'POST', key, body: { count: 2 } });
    expect((await invite(pending.key)).status).toBe(409);
    // A plan of the days when whoever had signed up could invite.
    const plan = { ...noPlan, formerLinks: 2 };
    const panel = { wave: wave(), company: pending.id };
    await writeInvitationPlan(observatory.table, panel, { before: undefined, after: plan });
    expect((await call(observatory, `/waves/current/panels/${pending.id}`)).status).toBe(404);
    expect(await panelsOf()).toHaveLength(length);
    const verify = { method: 'PATCH', key: operatorKey, body: { status: 'verified' } };
    await call(observatory, `/operator/companies/${pending.id}`, verify);
    // The plan was there before the list: it comes in with the first who asks, and once.
    await Promise.all([1, 2, 3].map(() => call(observatory, `/waves/current/panels/${pending.id}`)));
    expect(await panelsOf()).toHaveLength(length + 1);
    const headers = { 'if-match': '*' };
    const grown = { method: 'PATCH', key: pending.key, headers, body: { headcount: 5000 } };
    expect((await call(observatory, '/company', grown)).status).toBe(200);
    expect((await call(observatory, '/company', { key: pending.key })).body.status).toBe('pending');
    expect((await call(observatory, `/waves/current/panels/${pending.id}`)).status).toBe(200);
  });

  it('takes in thirty companies that open at once by many functions, each once, and never forks', async () => {
    const before = await readPanelKeys(observatory.table, wave());
    const names = Array.from({ length: 30 }, (_, index) => `new-${index}`);
    // Each company by two functions at once.
    await Promise.all([...names, ...names].map((panel) => listedKey(another(), wave(), panel)));
    const after = await readPanelKeys(observatory.table, wave());
    expect(after.slice(0, before.length)).toEqual(before);
    expect(
      after
        .slice(before.length)
        .map(({ panel }) => panel)
        .sort(),
    ).toEqual([...names].sort());
    after.forEach(({ previous }, index) => {
      if (index > 0) expect(previous).toBe(after[index - 1]?.head);
    });
    expect(await checkKeyList(await keyList(another(), wave()))).toHaveLength(after.length + 1);
  });

  it('is whole whichever command of an opening fails, and whether its reply was lost', async () => {
    for (const fault of ['unreachable', 'lostReply'] as const) {
      for (const fatal of [1, 2, 3, 4]) {
        const panel = `killed-${fault.toLowerCase()}-${fatal}`;
        const { table } = faultyTable(observatory.table, (number) => (number === fatal ? fault : undefined));
        await listedKey({ ...observatory.services, table }, wave(), panel).catch(() => {});
        await listedKey(another(), wave(), panel);
        const list = await keyList(another(), wave());
        expect(list.panels.filter((listed) => listed.panel === panel)).toHaveLength(1);
        expect(Array.isArray(await checkKeyList(list))).toBe(true);
      }
    }
  });

  it('takes a number once: what is under it is not replaced', async () => {
    const entries = await readPanelKeys(observatory.table, wave());
    const [first] = entries;
    if (!first) throw new Error('there is no list');
    const rewritten = { ...first, publicKey: 'another', head: 'another' };
    expect(await writePanelKey(observatory.table, wave(), 1, rewritten)).toBe(false);
    expect(await writePanelKey(observatory.table, wave(), 1, first)).toBe(true);
    expect(await readPanelKeys(observatory.table, wave())).toEqual(entries);
  });

  it('goes on from what is there where the table was put back to an earlier state', async () => {
    const services = another();
    const before = await keyList(services, wave());
    const { table } = observatory;
    const sk = { S: String(before.panels.length).padStart(6, '0') };
    await table.client.send(
      new DeleteItemCommand({ TableName: table.name, Key: { pk: { S: `PANEL_KEYS#${wave()}` }, sk } }),
    );
    await listedKey(services, wave(), 'after-all');
    expect(await checkKeyList(await keyList(another(), wave()))).toHaveLength(before.panels.length + 1);
  });

  it('derives and signs nothing for whoever reads it, however many panels there are', async () => {
    for (let panels = 0; panels < 100; panels++) {
      await listedKey(observatory.services, wave(), `one-of-many-${panels}`);
    }
    const before = { ...costly };
    expect(before.derivations).toBeGreaterThan(100);
    // An instance that has read nothing yet, and one that has; the panel's own document, too.
    expect((await keyList(another(), wave())).panels.length).toBeGreaterThan(100);
    expect((await listOf()).panels.length).toBeGreaterThan(100);
    expect((await call(observatory, '/waves/current/panels/open')).status).toBe(200);
    expect(costly).toEqual(before);
  });
});

/** Work for the panel of simulated respondents, done. */
async function solved(): Promise<string> {
  const { body } = await call(observatory, '/waves/current/challenges', {
    method: 'POST',
    body: { panel: 'simulated' },
  });
  return solveProofOfWork(body);
}

describe('a token', () => {
  const evaluations = { count: 0 };
  function appOver(services: Services) {
    const routes = new Hono();
    const evaluate: typeof evaluateBlinded = (...asked) => {
      evaluations.count += 1;
      return evaluateBlinded(...asked);
    };
    tokenRoutes(new Api(routes), services, { evaluate });
    return routes;
  }
  const ask = async (body: object, services: Services = observatory.services) => {
    const init = {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    };
    const before = evaluations.count;
    const reply = await appOver(services).request('/waves/current/tokens', init);
    const { type } = (await reply.json()) as { type?: string };
    return { code: type?.replace('/problems/', ''), evaluations: evaluations.count - before };
  };
  const element = (panel: string) => blindNonce(wave(), panel, random).blindedElement;
  const malformed = toBase64Url(new Uint8Array(32).fill(255));
  it('costs an evaluation only for who is admitted: none for a wrong, foreign, malformed or used admission', async () => {
    const { panel, invitation } = await invitedCompany(observatory);
    const wrong: [string, object][] = [
      ['invalid-admission', { panel, invitation: 'AAAAAAAAAAAAAAAAAAAAAA' }],
      ['invalid-admission', { panel, invitation: 'x' }],
      ['invalid-admission', { panel }],
      ['invalid-admission', { panel, entrance: 'AAAAAAAAAAAAAAAA', proofOfWork: await solved() }],
      ['invalid-admission', { panel: 'open' }],
      ['invalid-admission', { panel: 'open', proofOfWork: 'x' }],
      ['invalid-admission', { panel: 'open', proofOfWork: await solved() }],
      ['unknown-panel', { panel: 'nobody', invitation }],
    ];
    for (const [code, admission] of wrong) {
      const reply = await ask({ blindedElement: element(panel), ...admission });
      expect([admission, reply]).toEqual([admission, { code, evaluations: 0 }]);
    }
    // Those with a right one pay for what they get, and it is not spent by what cannot be evaluated.
    const right = { panel, invitation };
    expect(await ask({ ...right, blindedElement: malformed })).toEqual({
      code: 'invalid-request',
      evaluations: 0,
    });
    const blindedElement = element(panel);
    expect(await ask({ ...right, blindedElement })).toEqual({ code: undefined, evaluations: 1 });
    // The reply was lost: the same element again.
    expect(await ask({ ...right, blindedElement })).toEqual({ code: undefined, evaluations: 1 });
    expect(await ask({ ...right, blindedElement: element(panel) })).toEqual({
      code: 'admission-used',
      evaluations: 0,
    });
  });

  it('for a proof of work comes once, and a malformed element does not spend it', async () => {
    const proofOfWork = await solved();
    const panel = 'simulated';
    const blindedElement = element(panel);
    expect((await ask({ panel, proofOfWork, blindedElement: malformed })).code).toBe('invalid-request');
    expect(await ask({ panel, proofOfWork, blindedElement })).toEqual({ code: undefined, evaluations: 1 });
    expect(await ask({ panel, proofOfWork, blindedElement })).toEqual({
      code: 'admission-used',
      evaluations: 0,
    });
  });

  it('that is refused costs no command to the store where the element is none, or the work is not ours', async () => {
    const { panel } = await invitedCompany(observatory);
    const counted = faultyTable(observatory.table, () => undefined);
    const waves = { all: async () => [observatory.wave], forget: () => {} };
    const services = { ...observatory.services, table: counted.table, waves };
    const blindedElement = element(panel);
    const ours = JSON.parse(atob(await solved()));
    const altered = { ...ours, challenge: { ...ours.challenge, signature: '0'.repeat(64) } };
    const poster = { panel, entrance: 'AAAAAAAAAAAAAAAA', blindedElement };
    const refused: [code: string, asked: object][] = [
      ['invalid-request', { panel, invitation: 'AAAAAAAAAAAAAAAAAAAAAA', blindedElement: malformed }],
      ['invalid-admission', { panel: 'open', proofOfWork: altered, blindedElement }],
      ['invalid-admission', { ...poster, proofOfWork: altered }],
      ['invalid-admission', { ...poster, proofOfWork: ours }],
    ];
    for (const [code, asked] of refused) expect((await ask(asked, services)).code).toBe(code);
    expect(counted.sent()).toBe(0);
  });
});

describe('a company that opens its panel', () => {
  it('has the same head on its cards and on its poster', async () => {
    const { id, key } = await verifiedCompany(observatory);
    await acceptGuarantee(observatory, key);
    const path = '/company/waves/current';
    const made = await call(observatory, `${path}/cards`, { method: 'POST', key, body: { count: 1 } });
    const poster = await call(observatory, `${path}/entrance`, {
      method: 'PUT',
      key,
      body: { admissions: 2 },
    });
    const again = await call(observatory, `${path}/invitations`, { key });
    const head = await openedPanel(another(), wave(), { id });
    for (const url of [made.body.cards[0].url, poster.body.url, again.body.entrance.url]) {
      expect(new URLSearchParams(new URL(url).hash.slice(1)).get('keys')).toBe(head);
    }
  });
});
