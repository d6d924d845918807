import { DeleteItemCommand } from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from 'vitest';
import { keepWithinHeadcount, useInvitation } from '../../functions/storage/admission-marks.ts';
import { key, tableOf, textOf } from '../../functions/storage/table.ts';
import { admissionLimit } from '../../functions/survey/admission-limit.ts';
import { blindNonce } from '../../web/survey/protocol/blind-token.ts';
import { codeOf, send } from '../support/company-panel.ts';
import { call, seed } from '../support/local-observatory.ts';
import { observatoryOfFile } from '../support/observatory-of-file.ts';
import { random } from '../support/respondents.ts';
import { storedItems } from '../support/stored-items.ts';
import { type TestCompany, verifiedCompanyOf } from '../support/verified-company.ts';

/**
 * An employer that has given out more cards than it has people, so that those who come are counted, and then asks with
 * its own codes, at once and with a smaller headcount. Measure: tokens above the headcount, and what a refusal tells.
 * Control: what is taken back without a claim, and a panel that is not full, where asking spends the code.
 */
const people = 10;
const now = new Date('2026-11-22T12:00:00Z');
const observatory = await observatoryOfFile({ now });

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

/** How many come in at most, which the employer does not know. */
const limitOf = ({ id }: TestCompany) =>
  admissionLimit(seed, { wave: observatory.wave.id, company: id, headcount: people });

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
    expect(await marksOf(company)).toHaveLength(limitOf(company));
  });

  it('gets no second token by the same element at once, where there is one admission left', async () => {
    const { company, codes } = await overGiven();
    const before = limitOf(company) - 2;
    for (const code of codes.slice(0, before)) await ask(company, code, element(company));
    const asked = (await makeCards(company, people - 1)).flatMap((code) => {
      const blinded = element(company);
      return [1, 2, 3].map(async () => ({ code, reply: await ask(company, code, blinded) }));
    });
    const replies = await Promise.all(asked);
    const admitted = new Set(replies.filter(({ reply }) => reply === 'token').map(({ code }) => code));
    const marks = await marksOf(company);
    expect(marks.filter(({ claim }) => claim === undefined)).toHaveLength(before + admitted.size);
    expect(admitted.size).toBeLessThanOrEqual(2);
    expect(marks.length).toBeLessThanOrEqual(limitOf(company));
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

/** Has cards used up to the limit, of which some were void by then, and some are left over. */
async function makeFull(company: TestCompany, first: readonly string[]) {
  const used: { code: string; blinded: string }[] = [];
  for (const code of first.slice(0, 3)) expect(await ask(company, code, element(company))).toBe('token');
  const codes = await makeCards(company, people - 1);
  const places = limitOf(company) - 3;
  for (const code of codes.slice(0, places)) {
    const blinded = element(company);
    expect(await ask(company, code, blinded)).toBe('token');
    used.push({ code, blinded });
  }
  return { used, spare: codes.slice(places, places + 2) };
}

describe('a panel that is full', () => {
  it('tells nobody whether a code was used, since asking costs nothing there', async () => {
    const { company, codes } = await overGiven();
    const { used, spare } = await makeFull(company, codes);
    for (const code of [...used.map((one) => one.code), ...spare]) {
      expect(await ask(company, code, element(company))).toBe('no-admission-left');
    }
    expect(await marksOf(company)).toHaveLength(limitOf(company));
  });

  it('is the only one where asking costs nothing (control)', async () => {
    const { company, codes } = await overGiven();
    for (const code of codes.slice(0, 3)) expect(await ask(company, code, element(company))).toBe('token');
    const replies = [];
    for (const code of codes.slice(0, 5)) replies.push(await ask(company, code, element(company)));
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

describe('an employer that invites one person by mail, and fills all other places itself', () => {
  /** The share of companies of which it says rightly whether that one came, by how many of its own came in before one was refused. */
  async function rightOf(limitOfPanel: (company: string) => number, companies: number, heldBack = 4) {
    let right = 0;
    for (let number = 0; number < companies; number++) {
      const panel = { wave: observatory.wave.id, company: `target${companies}x${number}` };
      const comes = number % 2 === 0;
      let own = 0;
      for (let serial = 1; ; serial++) {
        const counting = { limit: limitOfPanel(panel.company), claim: `claim-${serial}` };
        const isTarget = comes && serial === 1;
        const kind = isTarget ? ('mail' as const) : ('card' as const);
        const use = { kind, epoch: 1, serial, blindedHash: `hash-${serial}`, counting };
        const claimed = await useInvitation(observatory.table, panel, use);
        const [reply] = await Promise.allSettled([
          claimed && keepWithinHeadcount(observatory.table, panel, claimed),
        ]);
        if (reply.status === 'rejected') break;
        if (!isTarget) own += 1;
      }
      // The likelier of the two; where both are as likely, a coin, which counts as half.
      const [ifComes, ifNot] = [own + 1, own].map((limit) => limit >= people - heldBack && limit <= people);
      if (ifComes === ifNot) right += 0.5;
      else if (ifComes === comes) right += 1;
    }
    return right / companies;
  }

  it('says so rightly hardly oftener than by a coin', async () => {
    const limit = (company: string) =>
      admissionLimit(seed, { wave: observatory.wave.id, company, headcount: people });
    expect(await rightOf(limit, 60)).toBeLessThan(0.72);
  });

  it('said so rightly of all, were exactly as many admitted as the company has (control)', async () => {
    expect(await rightOf(() => people, 10, 0)).toBe(1);
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
