import { beforeAll, describe, expect, it } from 'vitest';
import { forgetExpired } from '../../../functions/publish/forget-expired.ts';
import { deleteAllOfCompany } from '../../../functions/storage/departures.ts';
import { fixSupplement, readSupplement, writeSupplement } from '../../../functions/storage/supplements.ts';
import { createWave } from '../../../functions/storage/waves.ts';
import type { Answers } from '../../../functions/survey/answers.ts';
import type { Supplement } from '../../../functions/survey/supplement.ts';
import { acceptGuarantee, cardLinks, codeOf, verifiedCompany } from '../../support/company-panel.ts';
import { call, operatorKey, slugOf } from '../../support/local-observatory.ts';
import { madeSupplement } from '../../support/made-supplement.ts';
import { observatoryOfFile } from '../../support/observatory-of-file.ts';
import { defaultQuestions } from '../../support/questionnaire-1.ts';
import { answersWith } from '../../support/respondents.ts';
import { makeTokens } from '../../support/server-tokens.ts';
import { storedItems } from '../../support/stored-items.ts';
import { type TestCompany, verifiedCompanyOf } from '../../support/verified-company.ts';

const now = new Date('2026-11-22T12:00:00Z');
const wave = '2027-q1';
const small: Supplement = {
  ...madeSupplement,
  groups: madeSupplement.groups.map((group) => ({ ...group, people: 100 })),
};
const observatory = await observatoryOfFile({ now, passesDates: false });

beforeAll(async () => {
  const days = { opensOn: '2027-01-04', closesOn: '2027-03-31', editions: [] };
  await createWave(observatory.table, {
    ...observatory.wave,
    ...days,
    id: wave,
    editions: [{ releasesOn: '2027-04-10', hour: 9 }],
  });
});

const pathIn = (id: string) => `/company/waves/${id}/supplement`;
const read = ({ key }: TestCompany, id = wave) => call(observatory, pathIn(id), { key });
const change = ({ key }: TestCompany, body: unknown, etag: string | undefined = '*', id = wave) =>
  call(observatory, pathIn(id), { method: 'PUT', key, body, ...(etag && { headers: { 'if-match': etag } }) });

describe('a company’s groups and questions', () => {
  it('stand on the guarantee sheet, and stay as it says once it is accepted', async () => {
    const company = await verifiedCompanyOf(observatory);
    await change(company, small, '"0"');
    const sheetPath = `/company/waves/${wave}/guarantee`;
    const draft = async () => (await call(observatory, sheetPath, { key: company.key })).body;
    const accept = (hash: string) =>
      call(observatory, sheetPath, {
        method: 'POST',
        key: company.key,
        body: { name: 'Camille Martin', position: 'DRH', draft: hash },
      });
    const read = await draft();
    expect(read.sheet.ownQuestions.slice(1).map(({ text }: { text: object }) => text)).toEqual(
      small.questions.map(({ text }) => text),
    );
    const [group] = read.sheet.ownQuestions;
    expect(group.options.slice(0, -1)).toEqual(small.groups.map(({ name }) => name));
    expect(JSON.stringify(read.sheet.parts)).toContain(small.groups[0]?.name.en);
    await change(company, { ...small, questions: [] }, '"1"');
    expect(slugOf(await accept(read.hash))).toBe('409 changed-meanwhile');
    await change(company, small, '"2"');
    expect((await accept((await draft()).hash)).status).toBe(201);
    const refused = await change(company, { groups: [], questions: [] });
    expect([slugOf(refused), refused.body.fixedBy]).toEqual(['409 supplement-fixed', 'guarantee']);
  });

  it('are none at first, can be changed until then, and say about how many answers they need', async () => {
    const company = await verifiedCompanyOf(observatory);
    const first = await read(company);
    expect([first.status, first.headers.get('etag')]).toEqual([200, '"0"']);
    expect(first.body).toMatchObject({ groups: [], questions: [], fixedBy: null });
    const changed = await change(company, small, '"0"');
    expect([changed.status, changed.headers.get('etag')]).toEqual([200, '"1"']);
    expect(changed.body).toMatchObject(small);
    expect(changed.body.answersNeeded.question).toBeGreaterThanOrEqual(30);
    expect(changed.body.answersNeeded.group).toBeGreaterThan(changed.body.answersNeeded.question);
    // Two groups of this size cannot be told apart by 15 points, and the company reads so before it asks.
    expect(changed.body.answersNeeded.difference).toBeGreaterThan(3 * changed.body.answersNeeded.group);
    expect((await read(company)).body).toEqual(changed.body);
  });

  it('are changed from what was read, and by nobody without saying from what', async () => {
    const company = await verifiedCompanyOf(observatory);
    await change(company, small, '"0"');
    expect(slugOf(await change(company, { groups: [], questions: [] }, '"0"'))).toBe(
      '412 changed-since-read',
    );
    const unnamed = call(observatory, pathIn(wave), { method: 'PUT', key: company.key, body: small });
    expect(slugOf(await unnamed)).toBe('428 if-match-required');
  });

  it('are refused with every field that is wrong, by name', async () => {
    const company = await verifiedCompanyOf(observatory, { headcount: 150 });
    const [lyon] = small.groups as [Supplement['groups'][0]];
    const [question] = small.questions as [Supplement['questions'][0]];
    const pathsOf = async (body: unknown) => {
      const reply = await change(company, body);
      expect(slugOf(reply)).toBe('400 invalid-request');
      return reply.body.errors.map(({ path }: { path: string }) => path);
    };
    expect(await pathsOf(small)).toEqual(['groups']);
    expect(await pathsOf({ ...small, groups: [lyon, { ...lyon, people: 12 }] })).toEqual([
      'groups.1.people',
      'groups.1.name.fr',
      'groups.1.name.en',
    ]);
    expect(await pathsOf({ ...small, groups: Array.from({ length: 7 }, () => lyon) })).toEqual(['groups']);
    const questions = Array.from({ length: 4 }, () => question);
    expect(await pathsOf({ groups: [], questions })).toEqual(['questions']);
    const long = { ...question, text: { fr: 'x'.repeat(201), en: 'Short?' } };
    expect(await pathsOf({ groups: [], questions: [long] })).toEqual(['questions.0.text.fr']);
    const open = { ...question, options: [], freeText: true };
    expect(await pathsOf({ groups: [], questions: [open] })).toEqual([
      'questions.0.options',
      'questions.0.freeText',
    ]);
  });

  it('are refused with characters that hide, turn the text around, or make two names look like one', async () => {
    const company = await verifiedCompanyOf(observatory);
    const [lyon, nantes] = small.groups as [Supplement['groups'][0], Supplement['groups'][0]];
    const [question] = small.questions as [Supplement['questions'][0]];
    const named = (fr: string) => ({ ...small, groups: [lyon, { ...nantes, name: { fr, en: 'Nantes' } }] });
    const deceiving = [
      ...['Ly\u200bon', 'Ly\u00adon', 'Lyon\ufeff\u2060', 'Lyon\u{e0041}', 'Ly\u3164on', 'Ly\u200don'],
      ...['\u202enoyL', 'noyL\u061c', '\u2067Lyon', 'Lyon\u2028Nantes', 'Lyon\r\nBcc: x', '\ufe0f'],
    ];
    for (const fr of deceiving) {
      const refused = await change(company, named(fr));
      const paths = refused.body.errors?.map(({ path }: { path: string }) => path);
      expect([JSON.stringify(fr), slugOf(refused), paths]).toEqual([
        ...[JSON.stringify(fr), '400 invalid-request', ['groups.1.name.fr']],
      ]);
    }
    const hidden = { ...question, options: [{ fr: 'Oui', en: 'Y\u2066es' }, ...question.options.slice(1)] };
    expect(slugOf(await change(company, { ...small, questions: [hidden] }))).toBe('400 invalid-request');
    // As they are written, and shown as text wherever they stand.
    for (const fr of ['<b>Nantes</b> & "Cie"', '=1+1', '👩\u200d💻 Équipe', 'L’Haÿ-les-Roses']) {
      expect((await change(company, named(fr))).body.groups[1].name.fr).toBe(fr);
    }
  });

  it('stay as they are once somebody is invited, also where both come at once', async () => {
    const company = await verifiedCompanyOf(observatory);
    await change(company, small);
    await cardLinks(observatory, company.key, 60, { wave });
    const refused = await change(company, { groups: [], questions: [] });
    expect([slugOf(refused), refused.body.fixedBy]).toEqual(['409 supplement-fixed', 'invitation']);
    expect((await read(company)).body).toMatchObject({ ...small, fixedBy: 'invitation' });
    // Read before the invitation, written after it.
    const other = await verifiedCompanyOf(observatory);
    const panel = { wave, company: other.id };
    const before = await readSupplement(observatory.table, panel);
    await fixSupplement(observatory.table, panel);
    const late = writeSupplement(observatory.table, panel, { ...before, supplement: small });
    await expect(late).rejects.toMatchObject({ code: 'changed-meanwhile' });
  });

  it('can be changed in an open wave until the sheet is accepted, and never once it is over', async () => {
    const company = await verifiedCompany({ ...observatory, operatorKey }, { headcount: 200 });
    const current = observatory.wave.id;
    expect((await change(company, small, '*', current)).body).toMatchObject({ fixedBy: null });
    await acceptGuarantee(observatory, company.key, current);
    expect((await change(company, { groups: [], questions: [] }, '*', current)).body.fixedBy).toBe(
      'guarantee',
    );
    observatory.setNow(new Date('2027-04-02T12:00:00Z'));
    expect((await read(company)).body.fixedBy).toBe('close');
    observatory.setNow(now);
  });
});

describe('whoever is invited by a company with groups and questions', () => {
  let company: TestCompany;
  let leaving: TestCompany;
  let code: string;

  beforeAll(async () => {
    leaving = await verifiedCompanyOf(observatory);
    await change(leaving, small);
    await cardLinks(observatory, leaving.key, 60, { wave });
    company = await verifiedCompanyOf(observatory);
    await change(company, small);
    const [link = ''] = await cardLinks(observatory, company.key, 100, { wave });
    code = codeOf(link);
    observatory.setNow(new Date('2027-02-01T12:00:00Z'));
  });

  const answer = (token: string, given: Answers, own: Answers) =>
    call(observatory, `/waves/${wave}/response`, {
      method: 'PUT',
      key: token,
      body: {
        answers: { ...answersWith(given, { profile: 'company', questions: defaultQuestions }), ...own },
      },
    });
  const newToken = (panel = company.id) =>
    makeTokens(observatory.services.seed, { wave, panel }, 1)[0] as string;
  const kept = async () =>
    (await storedItems(observatory.table)).flatMap(({ pk, sk, answers, panel }) =>
      pk?.S?.startsWith(`RESPONSE#${wave}`) && panel?.S === company.id
        ? [{ isSlip: pk.S.includes('/supplement'), id: sk?.S, answers: answers?.S ?? '' }]
        : [],
    );
  const slips = async () =>
    (await kept())
      .filter(({ isSlip }) => isSlip)
      .map(({ answers }) => answers)
      .sort();

  it('is told by the welcome what the company asks, and how much longer it takes', async () => {
    const path = `/waves/${wave}/panels/${company.id}/welcome`;
    const { body } = await call(observatory, path, { method: 'POST', body: { code } });
    const ids = body.supplement.questions.map(({ id }: { id: string }) => id);
    expect(ids).toEqual(['companyGroup', 'companyQuestion1']);
    expect(body.supplement.sections[0].screens).toEqual([['companyGroup'], ['companyQuestion1']]);
    expect(body.supplement.estimatedSeconds).toBeGreaterThan(5);
  });

  it('answers them with the rest; what is kept of them is a slip for each table, the response as without them', async () => {
    const token = newToken();
    const own = { companyGroup: '2', companyQuestion1: '1' };
    expect((await answer(token, { mention: 'no' }, own)).status).toBe(201);
    expect(await slips()).toEqual([
      'aware/companyGroup=2,yes',
      'charter/companyGroup=2,known',
      'companyQuestion1=1',
      'mention/companyGroup=2,no',
    ]);
    const all = await kept();
    // As many characters as the questionnaire has questions.
    expect(all.find(({ isSlip }) => !isSlip)?.answers).toHaveLength(defaultQuestions.length);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    // Changed, replaced; skipped, a way not to answer; withdrawn, gone.
    expect((await answer(token, { mention: 'yes' }, { companyGroup: '1' })).status).toBe(200);
    expect(await slips()).toEqual([
      'aware/companyGroup=1,yes',
      'charter/companyGroup=1,known',
      'companyQuestion1=undisclosed',
      'mention/companyGroup=1,yes',
    ]);
    const known = await call(observatory, `/waves/${wave}/response`, { key: token });
    expect(Object.keys(known.body)).toEqual(['recorded', 'supplement']);
    await call(observatory, `/waves/${wave}/response`, { method: 'DELETE', key: token });
    expect(await kept()).toEqual([]);
  });

  it('takes all slips along as it withdraws, also once the company has left with what it had asked', async () => {
    const left = async () =>
      (await storedItems(observatory.table)).filter(
        ({ pk, panel }) => pk?.S?.startsWith('RESPONSE#') && panel?.S === leaving.id,
      ).length;
    const token = newToken(leaving.id);
    await answer(token, {}, { companyGroup: '1', companyQuestion1: '2' });
    expect(await left()).toBe(5);
    await deleteAllOfCompany(observatory.table, leaving.id);
    const gone = await call(observatory, `/waves/${wave}/response`, { method: 'DELETE', key: token });
    expect([gone.status, await left()]).toEqual([204, 0]);
  });

  it('is refused what is none of its answers, and everybody else what they are not asked', async () => {
    const wrong = await answer(newToken(), {}, { companyGroup: '3' });
    expect([slugOf(wrong), wrong.body.errors]).toEqual([
      '422 invalid-answers',
      [{ question: 'companyGroup', reason: 'unknown-code' }],
    ]);
    const own = { companyGroup: '1' };
    const body = { answers: { ...answersWith({}, { questions: defaultQuestions }), ...own } };
    const key = newToken('open');
    const open = await call(observatory, `/waves/${wave}/response`, { method: 'PUT', key, body });
    expect(open.body.errors).toEqual([{ question: 'companyGroup', reason: 'unexpected' }]);
  });

  it('is told of in the company’s benchmark alone, once the edition is out', async () => {
    const people = Array.from({ length: 160 }, (_, index) => index);
    for (const index of people) {
      const own = { companyGroup: index < 90 ? '1' : '2', companyQuestion1: index % 2 === 0 ? '1' : '2' };
      expect((await answer(newToken(), { mention: index < 90 ? 'yes' : 'no' }, own)).status).toBe(201);
    }
    observatory.setNow(new Date('2027-04-15T12:00:00Z'));
    for (const step of ['prepare', 'release']) {
      const path = `/operator/waves/${wave}/editions/1/${step}`;
      const reply = await call(observatory, path, { method: 'POST', key: operatorKey, body: {} });
      expect([step, reply.status]).toEqual([step, 200]);
    }
    const { body } = await call(observatory, '/company/editions/latest', { key: company.key });
    const [question] = body.supplement.questions;
    expect(question.answers[0].figure.low).toBeLessThan(0.5);
    expect(question.answers[0].figure.high).toBeGreaterThan(0.5);
    expect(body.supplement.groups[0].figures.mention.estimate).toBeGreaterThan(0.8);
    expect(body.supplement.differences[0]).toMatchObject({
      ...{ indicator: 'mention', of: [0, 1], standing: 'established' },
    });
    const csv = await call(observatory, '/company/editions/latest?format=csv', { key: company.key });
    expect(csv.text).toMatch(/,group_difference,.*established.*,Lyon,Nantes,\r\n/);
    const published = await call(observatory, '/editions/latest');
    expect(published.text).not.toMatch(/companyGroup|companyQuestion|Lyon/);
    // Forgotten with the responses.
    expect((await slips()).length).toBe(4 * people.length);
    await forgetExpired({ table: observatory.table, now: () => new Date('2028-05-01T12:00:00Z') });
    expect(await kept()).toEqual([]);
  });
});
