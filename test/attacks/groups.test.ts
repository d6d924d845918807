import { randomBytes } from 'node:crypto';
import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkBudget, rhoOfTable, spentOf } from '../../functions/disclosure/account.ts';
import { mostOfAnswer, mostOfDeciding, mostOfRecord, oneOf } from '../../functions/disclosure/budget.ts';
import { bestGuessOf } from '../../functions/disclosure/epsilon.ts';
import type { CountedTable } from '../../functions/disclosure/noisy-table.ts';
import { compare, toNumber } from '../../functions/disclosure/rational.ts';
import { countTablesOfCompanies, type MeasuredCompany } from '../../functions/observatory/benchmark.ts';
import type { CompanyPanel } from '../../functions/observatory/company-panel.ts';
import { companyBudget } from '../../functions/observatory/questionnaire-budget.ts';
import { countClusters } from '../../functions/statistics/count-tables.ts';
import { eachResponse, responseItem } from '../../functions/storage/responses.ts';
import { countSlips } from '../../functions/storage/supplement-slips.ts';
import { type Item, isPossibleId, tableOf } from '../../functions/storage/table.ts';
import type { Answers } from '../../functions/survey/answers.ts';
import { ResponseSigner } from '../../functions/survey/response-mac.ts';
import { groupQuestion, type Supplement, slipText } from '../../functions/survey/supplement.ts';
import { promise, promiseOfRepeated } from '../../web/shared/promise.ts';
import { acceptGuarantee, verifiedCompany } from '../support/company-panel.ts';
import {
  call,
  type LocalObservatory,
  operatorKey,
  startLocalObservatory,
} from '../support/local-observatory.ts';
import { slipsOf } from '../support/made-supplement.ts';
import { defaultQuestionnaire, defaultQuestions } from '../support/questionnaire-1.ts';
import { answersWith } from '../support/respondents.ts';
import { rounds } from '../support/rounds.ts';
import { makeTokens } from '../support/server-tokens.ts';
import { storedItems } from '../support/stored-items.ts';
import { logLikelihoodRatio, rightGuesses } from './support/best-guess.ts';
import {
  chanceOfAtLeast,
  editionOf,
  keyNamed,
  made,
  makeRespondents,
  sampleOf,
} from './support/made-edition.ts';

/**
 * A company that names groups and asks questions of its own, knows what all of its people but one answered, whichever
 * group they chose, and holds every noisy table of its own as it was drawn. Nothing of a supplement is public.
 */
const trials = rounds({ short: 200, long: 6000 });
const both = (text: string) => ({ fr: text, en: text });
const supplement: Supplement = {
  groups: ['A', 'B', 'C', 'D', 'E', 'F'].map((name) => ({ name: both(name), people: 40 })),
  questions: ['One?', 'Two?', 'Three?'].map((text) => ({
    text: both(text),
    options: [both('Yes'), both('No')],
  })),
};
const budget = companyBudget(defaultQuestionnaire, supplement);
const asked = [...budget.questions, { id: groupQuestion, kind: 'usage' as const }];

const said: Answers = {
  ...{ mention: 'no', aware: 'no', charter: 'no', training: 'no', contact: 'no', ambassador: 'no' },
  ...{ sanctions: 'yes', outlook: 'more', networks: '0' },
  ...{ companyGroup: '1', companyQuestion1: '1', companyQuestion2: '1', companyQuestion3: '1' },
};
const people = 240;
/** The others: 29 of the first group beside whoever is attacked, and the rest in the others, or in the first five. */
const colleagues = (inFirst = 29): Answers[] =>
  Array.from({ length: people - 1 }, (_, index) => ({
    ...said,
    companyGroup: index < inFirst ? '1' : String(2 + (index % 5)),
  }));

function companyOf(all: readonly Answers[]): CompanyPanel {
  const slips = slipsOf(all, defaultQuestionnaire, supplement);
  return { id: 'acme', headcount: 400, activity: 'digital', answers: {}, supplement: slips };
}

function withOne(one: Answers, inFirst?: number) {
  const all = [...colleagues(inFirst), one];
  return {
    company: companyOf(all),
    ...sampleOf(
      all.map((answers) => ({ answers, company: 'acme' })),
      defaultQuestions,
    ),
  };
}

function measure(
  { company, ...sample }: ReturnType<typeof withOne>,
  name: string,
  editions = 1,
): MeasuredCompany {
  const [own] = countTablesOfCompanies({
    questionnaire: defaultQuestionnaire,
    mixedBy: [],
    ...sample,
    companies: [company],
    editions,
    key: keyNamed(name, name),
  });
  return own as MeasuredCompany;
}

/** What a company's tables would hold without noise. */
function exactOf(
  { tables }: MeasuredCompany,
  { company, sample }: ReturnType<typeof withOne>,
): CountedTable[] {
  const slips = company.supplement?.slips ?? {};
  return tables.map((table) => {
    const isSlip = table.by.includes(groupQuestion) || table.question.startsWith('companyQuestion');
    if (!isSlip) return countClusters(sample, [table])[0]?.[0] as CountedTable;
    const groups = table.groups.map(({ levels }) => ({
      levels,
      counts: table.codes.map((code) => slips[slipText(table, [...Object.values(levels), code])] ?? 0),
    }));
    return { ...table, groups };
  });
}

interface Attack {
  readonly times?: number;
  readonly inFirst?: number;
  readonly editions?: number;
  /** Waves in which the same is asked. */
  readonly waves?: number;
}

/** How often it is guessed which of two the one said, by the likelihood of every table. */
function guess(
  pair: readonly [Answers, Answers],
  { inFirst, editions = 1, waves = 1, times = trials }: Attack = {},
) {
  const [one, other] = [withOne(pair[0], inFirst), withOne(pair[1], inFirst)];
  const exact = [one, other].map((input) => exactOf(measure(input, 'shape', editions), input));
  return rightGuesses(times, (isOne, trial) => {
    let ratio = 0;
    for (let drawn = 0; drawn < editions * waves; drawn++) {
      const { tables } = measure(isOne ? one : other, `${trial} ${isOne} ${drawn}`, editions);
      ratio += logLikelihoodRatio(tables, exact[0] ?? [], exact[1] ?? []);
    }
    return ratio;
  });
}

/** ρ of all tables that another answer to a question may change. */
function spentOn(question: string): number {
  const { tables } = measure(withOne(said), 'spent');
  return toNumber(spentOf(asked, tables).questions.get(question)?.company ?? mostOfAnswer);
}

describe('a company that knows what all but one said to its own question', () => {
  it('guesses the one’s answer as often as the stated budget says, and no oftener than any answer’s', () => {
    const { rate, error } = guess([said, { ...said, companyQuestion1: '2' }]);
    const stated = bestGuessOf(spentOn('companyQuestion1'));
    expect(rate).toBeLessThan(stated + 3 * error);
    expect(rate).toBeGreaterThan(stated - 3 * error);
    expect(stated).toBeLessThanOrEqual(bestGuessOf(toNumber(mostOfAnswer)));
  });

  it('is told no more by four editions, and as the page says by two waves: their budgets add up', () => {
    const pair = [said, { ...said, companyQuestion1: '2' }] as const;
    const rho = spentOn('companyQuestion1');
    const ofEditions = guess(pair, { editions: 4, times: trials / 2 });
    expect(ofEditions.rate).toBeLessThan(bestGuessOf(rho) + 3 * ofEditions.error);
    const ofWaves = guess(pair, { waves: 2 });
    expect(ofWaves.rate).toBeLessThan(bestGuessOf(2 * rho) + 3 * ofWaves.error);
    expect(ofWaves.rate).toBeGreaterThan(bestGuessOf(2 * rho) - 3 * ofWaves.error);
  });
});

describe('a company that changes its groups between two waves', () => {
  // In the second wave: alone beside 29 who stay, renamed to another place of the list, or merged with another group.
  it.each([
    ['split by one', '6', 29],
    ['renamed', '2', 29],
    ['merged with another', '1', 120],
  ])(
    'is told no more of one answer that is given in both than two waves tell of any: %s',
    (_, group, inFirst) => {
      const pair = [said, { ...said, aware: 'yes' }] as const;
      const waves = [
        pair.map((one) => withOne(one)),
        pair.map((one) => withOne({ ...one, companyGroup: group }, inFirst)),
      ];
      const exact = waves.map((ofWave) => ofWave.map((input) => exactOf(measure(input, 'shape'), input)));
      const { rate, error } = rightGuesses(trials / 2, (isOne, trial) =>
        waves.reduce((ratio, ofWave, wave) => {
          const input = ofWave[isOne ? 0 : 1] as ReturnType<typeof withOne>;
          const { tables } = measure(input, `${group} ${trial} ${isOne} ${wave}`);
          return ratio + logLikelihoodRatio(tables, exact[wave]?.[0] ?? [], exact[wave]?.[1] ?? []);
        }, 0),
      );
      const stated = bestGuessOf(2 * spentOn('aware'));
      expect(rate).toBeLessThan(stated + 3 * error);
      expect(rate).toBeGreaterThan(stated - 3 * error);
      // As often as two waves tell of any answer, whichever group it was given in.
      expect(stated).toBeLessThanOrEqual(bestGuessOf(2 * toNumber(mostOfAnswer)));
    },
  );
});

describe('a company that asks in other words what its people are asked already', () => {
  it('learns more of it, no oftener than the page says of one that does', () => {
    // Whoever answers one of them answers all of them so: the strongest that three questions can be.
    const yes = { companyQuestion1: '2', companyQuestion2: '2', companyQuestion3: '2' };
    const { rate, error } = guess([said, { ...said, aware: 'yes', ...yes }]);
    const told = ['aware', 'companyQuestion1', 'companyQuestion2', 'companyQuestion3'].map(spentOn);
    const stated = bestGuessOf(told.reduce((sum, rho) => sum + rho, 0));
    expect(rate).toBeLessThan(stated + 3 * error);
    expect(rate).toBeGreaterThan(stated - 3 * error);
    // With what all readers are told besides: more than of an answer that is asked once, less than of a whole response.
    const withReaders = bestGuessOf(told.reduce((sum, rho) => sum + rho, toNumber(mostOfAnswer)));
    expect(100 * withReaders).toBeGreaterThan(promise().answer.withCompany);
    expect(100 * withReaders).toBeLessThanOrEqual(promiseOfRepeated().answer);
    const deciding = bestGuessOf(told.slice(1).reduce((sum, rho) => sum + rho, 2 * toNumber(mostOfDeciding)));
    expect(100 * deciding).toBeLessThanOrEqual(promiseOfRepeated().deciding);
    expect(promiseOfRepeated().deciding).toBeLessThan(promise().record.withCompany);
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

  it('guesses that person’s answer no oftener than the budget says', () => {
    const { rate, error } = guess(alone, { inFirst: people - 1 });
    expect(rate).toBeLessThan(bestGuessOf(spentOn('aware')) + 3 * error);
  });

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
