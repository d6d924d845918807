import { DeleteItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { useInvitation } from '../../functions/storage/invitations.ts';
import { key, tableOf, textOf } from '../../functions/storage/table.ts';
import { blindNonce } from '../../web/survey/protocol/blind-token.ts';
import { codeOf, send } from '../support/company-panel.ts';
import { call, type LocalObservatory, startLocalObservatory } from '../support/local-observatory.ts';
import { random } from '../support/respondents.ts';
import { storedItems } from '../support/stored-items.ts';
import { type TestCompany, verifiedCompanyOf } from '../support/verified-company.ts';

/**
 * An employer that has given out more cards than it has people, so that those who come are counted, and then asks with
 * its own codes, at once and with a smaller headcount. Measure: tokens above the headcount, and what a refusal tells.
 * Control: what is taken back without a claim, and a panel that is not full, where asking spends the code.
 */
const people = 6;
const now = new Date('2026-11-22T12:00:00Z');
let observatory: LocalObservatory;

beforeAll(async () => {
  observatory = await startLocalObservatory({ now });
});

afterAll(async () => {
  expect(observatory.failures).toEqual([]);
  await observatory.stop();
});

const makeCards = async ({ key }: TestCompany, count = people) => {
  const body = { count, replaces: true };
  const path = '/company/waves/current/cards';
  const { cards } = await send<{ cards: { url: string }[] }>(observatory, path, {
    method: 'POST',
    key,
    body,
  });
  return cards.map(({ url }) => codeOf(url));
};

const element = ({ id }: TestCompany) => blindNonce(observatory.wave.id, id, random).blindedElement;

/** What the token route answers to a code. */
async function ask({ id }: TestCompany, invitation: string, blindedElement: string) {
  const body = { panel: id, blindedElement, invitation };
  const { status, body: reply } = await call(observatory, '/waves/current/tokens', { method: 'POST', body });
  return status === 200 ? 'token' : (reply.type.split('/').at(-1) as string);
}

/** A company whose cards were made twice: whoever comes is counted. */
async function overGiven(headcount = people) {
  const company = await verifiedCompanyOf(observatory, { headcount });
  await makeCards(company, headcount);
  await makeCards(company, headcount - 1);
  const path = '/company/waves/current/entrance';
  await call(observatory, path, { method: 'PUT', key: company.key, body: { admissions: 1 } });
  return { company, codes: await makeCards(company, headcount - 1) };
}

describe('an employer with more codes than people', () => {
  it('gets no token above its headcount by asking again with what it has, while others are refused', async () => {
    const { company, codes } = await overGiven();
    const { used, spare } = await makeFull(company, codes);
    for (let round = 0; round < 8; round++) {
      const [again, anew] = await Promise.all([
        Promise.all(used.map(({ code, blinded }) => ask(company, code, blinded))),
        Promise.all(spare.map((code) => ask(company, code, element(company)))),
      ]);
      // Whoever was admitted has their token, however often its reply is lost.
      expect(again).toEqual(used.map(() => 'token'));
      const afterwards = [];
      for (const code of spare) afterwards.push(await ask(company, code, element(company)));
      expect(new Set([...anew, ...afterwards])).toEqual(new Set(['no-admission-left']));
    }
    // Who was refused has left nothing.
    expect(await marksOf(company)).toHaveLength(people);
  });

  it('gets no second token by the same element at once, where there is one admission left', async () => {
    const { company, codes } = await overGiven();
    for (const code of codes.slice(0, people - 2)) await ask(company, code, element(company));
    const [last = '', ...more] = [...codes.slice(people - 2), ...(await makeCards(company, people - 1))];
    expect(await ask(company, last, element(company))).toBe('invalid-admission');
    const asked = more.flatMap((code) => {
      const blinded = element(company);
      return [1, 2, 3].map(async () => ({ code, reply: await ask(company, code, blinded) }));
    });
    const replies = await Promise.all(asked);
    const admitted = new Set(replies.filter(({ reply }) => reply === 'token').map(({ code }) => code));
    const marks = await marksOf(company);
    expect(marks.filter(({ claim }) => claim === undefined)).toHaveLength(people - 2 + admitted.size);
    expect(admitted.size).toBeLessThanOrEqual(2);
    expect(marks.length).toBeLessThanOrEqual(people);
  });

  it('freed a used code by asking again while another was counted, had marks no claim (control)', async () => {
    const panel = { wave: observatory.wave.id, company: 'control' };
    const { table } = observatory;
    const use = (serial: number, blindedHash: string) =>
      useInvitation(table, panel, { kind: 'card', epoch: 1, serial, blindedHash });
    const takeBackIfTooMany = async (serial: number) => {
      const marks = await marksOf({ id: panel.company });
      const own = marks.find(({ sk }) => sk?.S?.endsWith(`0${serial}`));
      if (marks.length <= 1 || !own) return;
      const place = {
        TableName: tableOf(table, textOf(own, 'pk')),
        Key: key(textOf(own, 'pk'), textOf(own, 'sk')),
      };
      await table.client.send(new DeleteItemCommand(place));
    };
    await use(1, 'first');
    await takeBackIfTooMany(1);
    // At once: one too many, and the one that is admitted once more.
    await Promise.all([use(2, 'spare'), use(1, 'first')]);
    await takeBackIfTooMany(1);
    await takeBackIfTooMany(2);
    await use(1, 'another element');
  });
});

async function marksOf({ id }: { id: string }) {
  const items = await storedItems(observatory.table);
  return items.filter(({ pk }) => pk?.S === `INVITATION#${observatory.wave.id}#${id}`);
}

/** Has the last cards used up to the headcount, some codes being left over. */
async function makeFull(company: TestCompany, first: readonly string[]) {
  const used: { code: string; blinded: string }[] = [];
  for (const code of first.slice(0, people / 2)) {
    expect(await ask(company, code, element(company))).toBe('token');
  }
  const codes = await makeCards(company, people - 1);
  for (const code of codes.slice(0, people / 2)) {
    const blinded = element(company);
    expect(await ask(company, code, blinded)).toBe('token');
    used.push({ code, blinded });
  }
  return { used, spare: codes.slice(people / 2) };
}

describe('a panel that is full', () => {
  it('tells nobody whether a code was used, since asking costs nothing there', async () => {
    const { company, codes } = await overGiven();
    const { used, spare } = await makeFull(company, codes);
    for (const code of [...used.map((one) => one.code), ...spare]) {
      expect(await ask(company, code, element(company))).toBe('no-admission-left');
    }
    expect(await marksOf(company)).toHaveLength(people);
  });

  it('is the only one where asking costs nothing (control)', async () => {
    const { company, codes } = await overGiven();
    for (const code of codes.slice(0, 3)) expect(await ask(company, code, element(company))).toBe('token');
    const replies = [];
    for (const code of codes) replies.push(await ask(company, code, element(company)));
    expect(replies).toEqual([...Array(3).fill('admission-used'), 'token', 'token']);
    expect(await marksOf(company)).toHaveLength(5);
  });
});

describe('a headcount made smaller', () => {
  it('refuses nobody who was invited before, and so finds no number of those who came', async () => {
    const { company, codes } = await overGiven();
    for (const code of codes.slice(0, 3)) await ask(company, code, element(company));
    await shrink(company, 3);
    expect(await ask(company, codes[3] ?? '', element(company))).toBe('token');
  });
});

/** Any change of the plan takes a smaller headcount over, for which nobody verifies the company again. */
async function shrink({ key }: TestCompany, headcount: number) {
  const headers = { 'if-match': '*' };
  const { body } = await call(observatory, '/company', {
    method: 'PATCH',
    key,
    headers,
    body: { headcount },
  });
  expect(body.status).toBe('verified');
  // Takes nobody in, and is no rise.
  const path = '/company/waves/current/entrance';
  expect((await call(observatory, path, { method: 'DELETE', key })).status).toBe(204);
}
