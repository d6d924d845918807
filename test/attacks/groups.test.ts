import { randomBytes } from 'node:crypto';
import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkBudget, rhoOfTable, spentOf } from '../../functions/disclosure/account.ts';
import { mostOfAnswer, mostOfRecord, oneOf } from '../../functions/disclosure/budget.ts';
import { bestGuessOf } from '../../functions/disclosure/epsilon.ts';
import type { CountedTable } from '../../functions/disclosure/noisy-table.ts';
import { compare, toNumber } from '../../functions/disclosure/rational.ts';
import { eachResponse, responseItem } from '../../functions/storage/responses.ts';
import { countSlips } from '../../functions/storage/supplement-slips.ts';
import { type Item, isPossibleId, tableOf } from '../../functions/storage/table.ts';
import type { Answers } from '../../functions/survey/answers.ts';
import { ResponseSigner } from '../../functions/survey/response-mac.ts';
import { groupQuestion } from '../../functions/survey/supplement.ts';
import { acceptGuarantee, verifiedCompany } from '../support/company-panel.ts';
import {
  call,
  type LocalObservatory,
  operatorKey,
  startLocalObservatory,
} from '../support/local-observatory.ts';
import { defaultQuestions } from '../support/questionnaire-1.ts';
import { answersWith } from '../support/respondents.ts';
import { rounds } from '../support/rounds.ts';
import { makeTokens } from '../support/server-tokens.ts';
import { storedItems } from '../support/stored-items.ts';
import {
  asked,
  budget,
  companyOf,
  exactOf,
  guess,
  measure,
  people,
  said,
  spentOn,
  supplement,
  withOne,
} from './support/groups.ts';
import { chanceOfAtLeast, editionOf, keyNamed, made, makeRespondents } from './support/made-edition.ts';

describe('a company that knows what all but one said to its own question', () => {
  it('guesses the one’s answer as often as the stated budget says, and no oftener than any answer’s', () => {
    const { rate, error } = guess([said, { ...said, companyQuestion1: '2' }]);
    const stated = bestGuessOf(spentOn('companyQuestion1'));
    expect(rate).toBeLessThan(stated + 3 * error);
    expect(rate).toBeGreaterThan(stated - 3 * error);
    expect(stated).toBeLessThanOrEqual(bestGuessOf(toNumber(mostOfAnswer)));
  });
});

describe('a company that knows 29 of a group of 30, all other groups and the total', () => {
  const pair = [said, { ...said, aware: 'yes' }] as const;

  it('guesses what the thirtieth said no oftener than without groups: subtracting tells nothing beyond the budget', () => {
    const { rate, error } = guess(pair);
    const stated = bestGuessOf(spentOn('aware'));
    expect(rate).toBeLessThan(stated + 3 * error);
    expect(rate).toBeGreaterThan(stated - 3 * error);
    expect(stated).toBeLessThanOrEqual(bestGuessOf(toNumber(mostOfAnswer)));
  });

  it('guesses which of two groups the one chose no oftener than any answer', () => {
    const { rate, error } = guess([said, { ...said, companyGroup: '2' }]);
    const stated = bestGuessOf(spentOn(groupQuestion));
    expect(rate).toBeLessThan(stated + 3 * error);
    expect(rate).toBeGreaterThan(stated - 3 * error);
    expect(stated).toBeLessThanOrEqual(bestGuessOf(toNumber(mostOfAnswer)));
  });

  it('would know by the tables without noise (control)', () => {
    const [one, other] = [withOne(pair[0]), withOne(pair[1])].map((input) =>
      exactOf(measure(input, ''), input),
    );
    const isGrouped = ({ by }: CountedTable) => by.includes(groupQuestion);
    const groupsIn = (tables: readonly CountedTable[] = []) =>
      tables.filter(isGrouped).map(({ groups }) => groups);
    expect(groupsIn(one)).not.toEqual(groupsIn(other));
  });
});

describe('a company that named a group to have one person in it, whatever it counted', () => {
  const alone = [
    { ...said, companyGroup: '6' },
    { ...said, companyGroup: '6', aware: 'yes' },
  ] as const;
  const others = Array.from({ length: people - 1 }, (_, index) => ({
    ...said,
    companyGroup: String(1 + (index % 5)),
  }));

  it('is shown no figure of that group, whatever the person said', () => {
    for (let run = 0; run < 12; run++) {
      const all = [...others, alone[run % 2] as Answers];
      const respondents = [
        ...makeRespondents(100, 60),
        ...all.map((answers) => ({ answers, company: 'acme' })),
      ];
      const { benchmarks } = made(
        editionOf(respondents, { companies: [companyOf(all)], key: keyNamed(`alone ${run}`) }),
      );
      const group = benchmarks[0]?.supplement?.groups[5];
      expect(Object.values(group?.figures ?? {}).map(({ estimate }) => estimate)).toEqual([null, null, null]);
    }
  });
});

describe('all that a company with six groups and three questions is told', () => {
  it('stays within the record’s bound, each table counted', () => {
    const { tables } = measure(withOne(said), 'record');
    const account = spentOf(asked, tables);
    expect(tables.filter(({ by }) => by.includes(groupQuestion))).toHaveLength(3);
    expect(() => checkBudget(budget, account, oneOf(1))).not.toThrow();
    expect(compare(account.record.company, mostOfRecord('company'))).toBeLessThan(0);
  });

  it('would fail the accounting by one group’s table more (control)', () => {
    const { tables } = measure(withOne(said), 'planted');
    const planted = tables.find(({ by }) => by.includes(groupQuestion));
    const account = spentOf(asked, [...tables, ...(planted ? [planted] : [])]);
    expect(toNumber(planted ? rhoOfTable(planted) : mostOfAnswer)).toBeGreaterThan(0);
    expect(() => checkBudget(budget, account, oneOf(1))).toThrow(/has ρ/);
  });
});

describe('an operator with the whole table', () => {
  const own = rounds({ short: 80, long: 80 });
  let observatory: LocalObservatory;
  const groupOf = new Map<string, string>();

  beforeAll(async () => {
    observatory = await startLocalObservatory({ now: new Date('2026-11-22T12:00:00Z') });
    const { id, key } = await verifiedCompany({ ...observatory, operatorKey }, { headcount: 240 });
    const headers = { 'if-match': '*' };
    const path = `/company/waves/${observatory.wave.id}`;
    await call(observatory, `${path}/supplement`, { method: 'PUT', key, headers, body: supplement });
    await acceptGuarantee(observatory, key, observatory.wave.id);
    await call(observatory, `${path}/cards`, { method: 'POST', key, body: { count: own } });
    const tokens = makeTokens(observatory.services.seed, { wave: observatory.wave.id, panel: id }, own);
    for (const [index, token] of tokens.entries()) {
      const before = new Set((await responses()).map(({ sk }) => sk));
      const companyGroup = String(1 + (index % 2));
      const answers = {
        ...answersWith({ mention: 'no' }, { profile: 'company', questions: defaultQuestions }),
        companyGroup,
      };
      const body = { answers };
      const reply = await call(observatory, `/waves/${observatory.wave.id}/response`, {
        method: 'PUT',
        key: token,
        body,
      });
      expect(reply.status).toBe(201);
      const added = (await responses()).find(({ sk }) => !before.has(sk));
      groupOf.set(added?.sk ?? '', companyGroup);
    }
  });

  afterAll(() => observatory.stop());

  const kept = async () =>
    (await storedItems(observatory.table)).flatMap(({ pk, sk, answers }) =>
      pk?.S?.startsWith('RESPONSE#') ? [{ pk: pk.S, sk: sk?.S ?? '', answers: answers?.S ?? '' }] : [],
    );
  const responses = async () => (await kept()).filter(({ pk }) => !pk.includes('/supplement'));

  it('finds in no response which group its person chose, and no more slips than tables say', async () => {
    for (const { answers } of await responses()) expect(answers).toMatch(/^[0-9-]+$/);
    const { counts, refused } = await countSlips(observatory.services, observatory.wave.id);
    const [slips] = [...counts.values()];
    expect([refused, Object.values(slips ?? {}).reduce((sum, count) => sum + count, 0)]).toEqual([
      0,
      own * 6,
    ]);
  });

  it('links slips to responses, or one table’s to another’s, no better than a guess', async () => {
    const all = await kept();
    const inOrder = (text: string) =>
      all.filter(({ answers }) => answers.startsWith(text)).sort((a, b) => (a.sk < b.sk ? -1 : 1));
    const groupsBy = (text: string) => inOrder(text).map(({ answers }) => /=(\d)/.exec(answers)?.[1]);
    const truth = (await responses()).sort((a, b) => (a.sk < b.sk ? -1 : 1)).map(({ sk }) => groupOf.get(sk));
    const [mention, aware] = [groupsBy('mention/'), groupsBy('aware/')];
    const agreeing = (one: readonly unknown[], other: readonly unknown[]) =>
      one.filter((group, index) => group === other[index]).length;
    for (const right of [agreeing(mention, truth), agreeing(aware, mention)]) {
      expect(chanceOfAtLeast(right, own, 0.5)).toBeGreaterThan(0.001);
    }
    expect(agreeing(truth, truth)).toBe(own);
  });

  describe('or who can write it, and puts in, moves and alters slips', () => {
    const slipsIn = async () =>
      (await storedItems(observatory.table)).filter(({ pk }) => pk?.S?.includes('/supplement'));
    const write = (Item: Item) =>
      observatory.table.client.send(
        new PutItemCommand({ TableName: tableOf(observatory.table, Item.pk?.S ?? ''), Item }),
      );
    const total = async () => {
      const { counts, refused } = await countSlips(observatory.services, observatory.wave.id);
      const all = [...counts.values()].flatMap((slips) => Object.values(slips));
      return { companies: counts.size, slips: all.reduce((sum, count) => sum + count, 0), refused };
    };
    /** As it is written by whoever has this seed, in this wave. */
    const signedBy = (seed: Uint8Array, wave: string, first: Item) =>
      responseItem(observatory.table, new ResponseSigner(seed), {
        ...{ wave: `${wave}/supplement`, id: randomBytes(32) },
        response: {
          panel: first.panel?.S ?? '',
          questionnaireVersion: 0,
          packedAnswers: first.answers?.S ?? '',
        },
      }).Item;

    it('adds none that is counted: each is refused and told, and what was there is counted no longer once altered', async () => {
      const { wave, services } = observatory;
      const before = await total();
      const genuine = await slipsIn();
      const [first = {}, second = {}, third = {}, fourth = {}, fifth = {}] = genuine;
      const [response] = (await storedItems(observatory.table)).filter(
        ({ pk }) => pk?.S?.startsWith('RESPONSE#') && !pk.S.includes('/supplement'),
      );
      const newId = () => ({
        S: `${first.sk?.S?.charAt(0)}${randomBytes(32).toString('base64url').slice(1, 43)}`,
      });
      const { mac: _, ...unsigned } = first;
      const ofAnother = signedBy(services.seed, 'another', first);
      const added: Item[] = [
        { ...unsigned, sk: newId() },
        // A second time under another id; by a seed of one's own; one of another wave; a response among slips.
        { ...first, sk: newId() },
        signedBy(Buffer.alloc(32, 1), wave.id, first),
        { ...ofAnother, pk: { S: ofAnother.pk?.S?.replace('another', wave.id) ?? '' } },
        { ...response, pk: { S: response?.pk?.S?.replace(wave.id, `${wave.id}/supplement`) ?? '' } },
      ];
      const altered: Item[] = [
        // Another group, one that is nobody's, another company, another version.
        { ...second, answers: { S: second.answers?.S?.replace(/=./, '=6') ?? '' } },
        { ...third, answers: { S: 'mention/companyGroup=9,yes' } },
        { ...fourth, panel: { S: 'crival' } },
        { ...fifth, version: { N: '1' } },
      ];
      for (const item of [...added, ...altered]) await write(item);
      expect(await total()).toEqual({
        companies: 1,
        slips: before.slips - altered.length,
        refused: before.refused + added.length + altered.length,
      });
      // A slip among responses is no answer.
      await write({ ...first, pk: { S: first.pk?.S?.replace('/supplement', '') ?? '' } });
      const refused = await eachResponse(services, wave.id, () => {});
      expect(refused).toBe(1);
      // With the seed it would count.
      await write(signedBy(services.seed, wave.id, first));
      expect((await total()).slips).toBe(before.slips - altered.length + 1);
    });
  });

  describe('or who answers, and would have slips count that no response goes with', () => {
    const send = (key: string, answers: Answers) =>
      call(observatory, `/waves/${observatory.wave.id}/response`, { method: 'PUT', key, body: { answers } });
    const slipCount = async () =>
      (await storedItems(observatory.table)).filter(({ pk }) => pk?.S?.includes('/supplement')).length;
    const whole = answersWith({ mention: 'no' }, { profile: 'company', questions: defaultQuestions });

    it('leaves none by a response that is refused, and one for each table however often it is sent', async () => {
      const [{ panel } = { panel: { S: '' } }] = (await storedItems(observatory.table)).filter(({ pk }) =>
        pk?.S?.startsWith(`RESPONSE#${observatory.wave.id}/`),
      );
      const newToken = (of = panel?.S ?? '') =>
        makeTokens(observatory.services.seed, { wave: observatory.wave.id, panel: of }, 1)[0] ?? '';
      const before = await slipCount();
      const token = newToken();
      const { mention: __, ...partial } = whole;
      const group = { companyGroup: '1', companyQuestion1: '1' };
      const refused = [
        // Without the answers that it goes with, of a group that is nobody's, a slip's own words, another panel's, another wave's.
        await send(token, { ...partial, ...group }),
        await send(token, { ...group }),
        await send(token, { ...whole, companyGroup: '7' }),
        await send(token, { ...whole, 'mention/companyGroup': '1,yes' }),
        await send(newToken('open'), { ...whole, ...group }),
        await send(newToken('c0123456789'), { ...whole, ...group }),
        await send(`${token}x`, { ...whole, ...group }),
      ];
      expect(refused.map(({ status }) => status)).toEqual([422, 422, 422, 422, 422, 404, 401]);
      expect(await slipCount()).toBe(before);
      for (const companyGroup of ['1', '2', '1', '1']) await send(token, { ...whole, companyGroup });
      expect(await slipCount()).toBe(before + 6);
      // No wave can be named so that its responses lie where another's slips do.
      expect(isPossibleId(`${observatory.wave.id}/supplement`)).toBe(false);
    });
  });
});
