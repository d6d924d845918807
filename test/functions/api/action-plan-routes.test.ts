import { beforeAll, describe, expect, it } from 'vitest';
import { readActionPlan } from '../../../functions/storage/action-plans.ts';
import { writeBenchmark } from '../../../functions/storage/benchmarks.ts';
import { call } from '../../support/local-observatory.ts';
import { madeUpBenchmark } from '../../support/made-up-benchmark.ts';
import { observatoryOfFile } from '../../support/observatory-of-file.ts';
import { listMadeUpEdition } from '../../support/released-editions.ts';
import { type TestCompany, verifiedCompanyOf } from '../../support/verified-company.ts';

const observatory = await observatoryOfFile({ now: new Date('2027-04-22T12:00:00Z') });
let company: TestCompany;
const [first, second] = ['2026-q4-1', '2027-q1-1'];

const nothing = { state: 'none', measures: [] };
const statement = { listening: nothing, charter: nothing, awareness: nothing, training: nothing };
const charter = { step: 'charterWrite', who: 'Communication', by: '2027-03-31', state: 'open' };
const contacts = { step: 'contactsName', who: 'HR', by: '2027-02-28', state: 'open' };

beforeAll(async () => {
  company = await withFigures(await verifiedCompanyOf(observatory), [first, second]);
  await state(company, statement);
});

async function withFigures(of: TestCompany, editions: readonly string[]): Promise<TestCompany> {
  for (const id of editions) {
    const wave = id.replace(/-1$/, '');
    const edition = { id, wave, publishedOn: '2027-04-01', respondents: 900, simulated: 0, run: 'r' };
    await listMadeUpEdition(observatory.table, edition).catch(() => {});
    await writeBenchmark(observatory.table, edition, madeUpBenchmark({ company: of.id, edition: id, wave }));
  }
  return of;
}

const state = ({ key }: TestCompany, body: unknown) =>
  call(observatory, '/company/governance', { method: 'PUT', key, headers: { 'if-match': '*' }, body });

const choose = ({ key }: TestCompany, edition: string, steps: unknown, ifMatch = '*') =>
  call(observatory, `/company/editions/${edition}/actions`, {
    method: 'PUT',
    key,
    headers: { 'if-match': ifMatch },
    body: { steps },
  });

const planOf = ({ key }: TestCompany) => call(observatory, '/company/actions', { key });

describe('a company’s plan', () => {
  it('is empty before anything is chosen', async () => {
    const reply = await planOf(company);
    expect(reply.body).toEqual({ format: 1, waves: [] });
    expect(reply.headers.get('etag')).toBe('"0"');
    expect(reply.headers.get('cache-control')).toBe('no-store');
  });

  it('keeps what was chosen after each wave beside what had existed then, whatever is stated later', async () => {
    const chosen = await choose(company, first, [charter, contacts], '"0"');
    expect(chosen.status).toBe(200);
    const written = { state: 'inPlace', month: '2027-03', measures: ['published'] };
    await state(company, { ...statement, charter: written });
    const done = { ...charter, state: 'done', note: 'Signed in March.' };
    await choose(company, first, [done, { ...contacts, state: 'dropped', note: 'No money.' }], '"1"');
    await choose(company, second, [{ ...charter, step: 'charterMakeKnown' }]);
    expect((await planOf(company)).body).toEqual({
      format: 1,
      waves: [
        {
          wave: '2026-q4',
          edition: first,
          stated: statement,
          steps: [done, { ...contacts, state: 'dropped', note: 'No money.' }],
        },
        {
          wave: '2027-q1',
          edition: second,
          stated: { ...statement, charter: written },
          steps: [{ ...charter, step: 'charterMakeKnown' }],
        },
      ],
    });
  });

  it('refuses a change of an earlier one, and a change that names none', async () => {
    expect((await choose(company, first, [charter], '"1"')).body).toMatchObject({
      type: '/problems/changed-since-read',
      status: 412,
    });
    expect((await choose(company, first, [charter], '')).body).toMatchObject({
      type: '/problems/if-match-required',
      status: 428,
    });
  });

  it('has three steps open at most, over all waves', async () => {
    const four = ['charterWrite', 'contactsName', 'awarenessStart'].map((step) => ({ ...charter, step }));
    const before = await planOf(company);
    expect((await choose(company, first, four)).body).toMatchObject({
      type: '/problems/too-many-steps',
      status: 409,
      open: 4,
      most: 3,
    });
    expect((await planOf(company)).body).toEqual(before.body);
  });

  it.each([
    ['a step nobody knows', { ...charter, step: 'surveillance' }, 'steps.0.step'],
    ['nobody to see to it', { ...charter, who: '  ' }, 'steps.0.who'],
    ['a name longer than a line', { ...charter, who: 'x'.repeat(121) }, 'steps.0.who'],
    ['a name that hides the text beside it', { ...charter, who: 'HR\u202e' }, 'steps.0.who'],
    ['no day', { ...charter, by: 'soon' }, 'steps.0.by'],
    ['a day that is none', { ...charter, by: '2027-02-30' }, 'steps.0.by'],
    ['a day of another century', { ...charter, by: '1999-02-03' }, 'steps.0.by'],
    ['a dropped step without a word', { ...charter, state: 'dropped' }, 'steps.0.note'],
    ['an unknown field', { ...charter, salary: 1 }, 'steps.0.salary'],
  ])('refuses %s, and says where', async (_, step, path) => {
    const reply = await choose(company, first, [step]);
    expect(reply.body).toMatchObject({ type: '/problems/invalid-request', status: 400 });
    expect(reply.body.errors.map((error: { path: string }) => error.path)).toContain(path);
  });

  it('refuses the same step twice', async () => {
    expect((await choose(company, first, [charter, charter])).text).toContain('a step is chosen twice');
  });

  it('needs figures of the company’s own, and what exists stated first', async () => {
    const other = await verifiedCompanyOf(observatory, { name: 'Other' });
    for (const edition of [first, 'latest', '2031-q1-1']) {
      expect((await choose(other, edition, [charter])).body).toMatchObject({
        type: '/problems/unknown-edition',
        status: 404,
      });
    }
    await withFigures(other, [first]);
    expect((await choose(other, first, [charter])).body).toMatchObject({
      type: '/problems/governance-not-stated',
      status: 409,
    });
  });

  it('is the company’s alone', async () => {
    const other = await verifiedCompanyOf(observatory, { name: 'Another' });
    expect((await planOf(other)).body.waves).toEqual([]);
    expect((await call(observatory, '/company/actions')).status).toBe(401);
  });

  it('is still read from what this first format wrote', async () => {
    const { plan } = await readActionPlan(observatory.table, company.id);
    expect(plan.format).toBe(1);
    expect(Object.keys(plan.waves[0] ?? {}).sort()).toEqual(['edition', 'stated', 'steps', 'wave']);
  });
});
