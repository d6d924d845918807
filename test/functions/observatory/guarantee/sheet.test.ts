import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { draftSheet } from '../../../../functions/observatory/guarantee/sheet.ts';
import { namedGuarantee } from '../../../../functions/storage/guarantees.ts';
import { defaultQuestionnaire } from '../../../../functions/survey/default-questionnaire.ts';
import { namedHouse } from '../../../../functions/survey/house.ts';
import { questionsOf } from '../../../../functions/survey/questionnaire.ts';
import { promise } from '../../../../web/shared/promise.ts';
import { filledHouse } from '../../../support/filled-house.ts';
import { madeUpSheet as sheet, sheetSource as source } from '../../../support/made-up-sheet.ts';

const sentences = [...sheet.parts, ...sheet.impact].flatMap((part) => part.sentences);
const federation = { id: 'c2', name: 'Fédération des ateliers' };
const joined = draftSheet({ ...source, company: { ...source.company, federation } });
const said = (id: string) => sentences.find((sentence) => sentence.id === id)?.text;

describe('the guarantee sheet', () => {
  it('has every question in full, in both languages, with all of its answers', () => {
    const questions = questionsOf(defaultQuestionnaire);
    expect(sheet.questions.map(({ id, text }) => [id, text])).toEqual(
      questions.map(({ id, text }) => [id, text]),
    );
    expect(sheet.questions.map(({ options }) => options)).toEqual(
      questions.map(({ options }) => options.map(({ label }) => label)),
    );
  });

  it('says each sentence in both languages, once, and leaves nothing open', () => {
    const ids = sentences.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { text } of sentences) {
      expect(text.fr).not.toBe(text.en);
      for (const language of ['fr', 'en'] as const) expect(text[language]).not.toMatch(/undefined|NaN|\$\{/);
    }
  });

  it('lists what the company asks of its own beside the questionnaire, where it does', () => {
    const [first] = questionsOf(defaultQuestionnaire);
    const own = draftSheet({ ...source, ownQuestions: first && [{ ...first, id: 'own' }] });
    expect(own.ownQuestions).toMatchObject([{ id: 'own', text: first?.text, isForAll: true }]);
    expect(own.questions).toEqual(sheet.questions);
    expect(sheet).not.toHaveProperty('ownQuestions');
  });

  it('has a hash whatever the company is called', async () => {
    const cut = draftSheet({ ...source, company: { id: 'c1', name: 'Usine \ud83c' } });
    expect(cut.company.name).toBe('Usine \ufffd');
    await expect(namedGuarantee(cut)).resolves.toHaveProperty('hash');
  });

  it('says the days of the wave, and all editions where several are planned', () => {
    expect(said('open')?.en).toContain('31 December 2026');
    expect(said('editions')?.en).toContain('One edition is planned, for 1 January 2027');
    const editions = [
      { releasesOn: '2026-12-01', hour: 9 },
      { releasesOn: '2027-01-04', hour: 9 },
    ];
    const two = draftSheet({ ...source, wave: { ...source.wave, editions } });
    const text = two.parts.flatMap((part) => part.sentences).find(({ id }) => id === 'editions')?.text;
    expect(text?.fr).toContain('1er décembre 2026 et 4 janvier 2027');
  });

  it('promises what the privacy page promises, and no better', () => {
    const { public: readers, withCompany } = promise().deciding;
    expect(said('guess')?.en).toContain(`at most ${readers} times in 100`);
    expect(said('guess')?.en).toContain(`with its own figures, at most ${withCompany}.`);
  });

  it('names the federation that figures are shown to together with others’, and nobody where there is none', () => {
    const of = (id: string) =>
      joined.parts.flatMap((part) => part.sentences).find((one) => one.id === id)?.text;
    expect(joined.company.federation).toEqual(federation);
    expect(of('federation')?.fr).toContain('Fédération des ateliers et ses entreprises membres');
    expect(of('federation')?.en).toContain(
      'once there are at least three companies and none makes up more than half',
    );
    expect(of('readers')?.en).toContain(
      'whom it lets into its space, and, mixed with those of other companies, to its federation',
    );
    expect(sheet.company).not.toHaveProperty('federation');
    expect([
      said('federation'),
      said('readers')?.en.endsWith('to those whom it lets into its space.'),
    ]).toEqual([undefined, true]);
  });

  it('names who answers for it as the house file does, or says that nobody has yet', () => {
    expect(said('controllerName')?.en).toBe('the observatory has not stated it yet');
    const stated = draftSheet({ ...source, house: namedHouse(filledHouse) });
    const controller = stated.parts
      .flatMap((part) => part.sentences)
      .find(({ id }) => id === 'controllerName');
    expect(controller?.text.fr).toContain(filledHouse.controller?.split('\n')[0]);
  });
});

/** Each sentence of the sheet, and the tests that fail if it is false. */
const triedBy: Readonly<Record<string, readonly (readonly [file: string, ...titles: string[]])[]>> = {
  invitation: [['functions/observatory/guarantee/sheet', 'has every question in full']],
  frozen: [
    ['functions/api/guarantee-routes', 'comes before the first invitation'],
    ['functions/api/guarantee-routes', 'then the same for good'],
    ['functions/api/guarantee-routes', 'keeps the dates and questions that it says from being changed'],
    ['functions/api/guarantee-routes', 'says the dates of its wave, even where these change in the moment'],
  ],
  same: [
    ['functions/api/guarantee-routes', 'is one, however many accept it at once'],
    ['attacks/two-sheets', 'is refused by every browser before anything is sent'],
    ['attacks/two-sheets', 'is what is asked, or until when, where that is no longer what the sheet says'],
  ],
  unread: [['functions/api/guarantee-routes', 'leaves no trace of who reads it']],
  free: [['attacks/own-codes', 'tells by cards how many came, and of none of its people whether they did']],
  open: [['functions/api/guarantee-routes', 'keeps the dates and questions that it says from being changed']],
  editions: [
    ['functions/api/guarantee-routes', 'keeps the dates and questions that it says from being changed'],
    ['functions/observatory/guarantee/sheet', 'says the days of the wave'],
  ],
  employer: [
    ['attacks/participation', 'changes on planned Mondays alone'],
    ['attacks/own-codes', 'tells by cards how many came, and of none of its people whether they did'],
  ],
  representatives: [
    [
      'functions/api/company-access',
      'lets a member who reads read all but keys and the export, and change nothing',
    ],
  ],
  mailbox: [['attacks/own-codes.long', 'tells all rightly as the administrator of their mailboxes']],
  operator: [
    ['attacks/operator', 'finds nothing that a used invitation and a response share'],
    ['attacks/operator', 'is no time beside a response or admission'],
  ],
  readers: [['functions/api/company-isolation', 'show and change with a company’s key nothing of another’s']],
  federation: [
    ['functions/api/federation-routes', 'counts in the waves whose sheet is accepted after it'],
    ['functions/observatory/coalition', 'are hidden where fewer than three have figures of their own'],
    ['functions/observatory/coalition', 'are hidden where one is more than half, by noisy counts'],
    ['attacks/coalition', 'come to the third’s charged tables, to the last digit, and to nothing else'],
  ],
  respondents: [['attacks/receipts', 'tells nothing of the answers, whatever is asked of the API']],
  enough: [
    ['functions/observatory/company-plan', 'is nothing, then the headline questions, then all'],
    ['attacks/employer', 'is not told by whether it has figures that one more has answered'],
  ],
  groups: [
    ['functions/observatory/company-plan', 'never tell what a group of them said'],
    ['attacks/groups', 'guesses which of two groups the one chose no oftener than any answer'],
  ],
  profile: [['functions/api/invitation-routes', 'are asked from 50 people on']],
  noisy: [['functions/observatory/benchmark', 'noise']],
  guess: [
    ['functions/observatory/guarantee/sheet', 'promises what the privacy page promises, and no better'],
    ['attacks/employer', 'guesses whether the one talks, and how, as often as the budget says'],
    ['attacks/reader', 'guesses right whether somebody talks, and how, as often as the budget says'],
  ],
  once: [
    ['attacks/accounting', 'stays as it is to the byte, whoever answers or withdraws afterwards'],
    ['attacks/reader', 'is told no more by four of them than by one'],
  ],
  epsilon: [
    ['attacks/support/accounting.ts', 'spends the wave’s budget in all, weeks included, and no more'],
  ],
  // What is true of nearly everybody is no promise: it is said so that nobody relies on more.
  everybody: [],
  responses: [
    [
      'functions/publish/prepare-edition',
      'is forgotten twelve months after the last edition; the edition stays',
    ],
  ],
  addresses: [['functions/mail/killed-sender', 'leave no address in any file']],
  withdrawal: [['attacks/accounting', 'stays as it is to the byte, whoever answers or withdraws afterwards']],
  controllerName: [
    ['functions/observatory/guarantee/sheet', 'names who answers for it as the house file does'],
  ],
  controllerContact: [
    ['functions/observatory/guarantee/sheet', 'names who answers for it as the house file does'],
  ],
  authority: [['functions/observatory/guarantee/sheet', 'names who answers for it as the house file does']],
  // What the annex says to the controller: a draft, levels and residual risks are no promise.
  impactDraft: [],
  impactPurpose: [['functions/observatory/guarantee/sheet', 'has every question in full']],
  impactData: [
    [
      'attacks/operator',
      'is of a response its panel, its version, its answers and a MAC over them, and nothing else',
    ],
    ['functions/mail/killed-sender', 'leave no address in any file'],
  ],
  impactBasis: [],
  impactMinimised: [
    [
      'attacks/operator',
      'is of a response its panel, its version, its answers and a MAC over them, and nothing else',
    ],
    ['functions/api/invitation-routes', 'are asked from 50 people on'],
  ],
  impactRights: [['e2e/survey-receipt', 'replaces and withdraws the response on a later visit']],
  riskScale: [],
  riskLink: [['attacks/operator', 'links invitations to responses no better than a guess']],
  riskGuess: [['attacks/employer', 'guesses whether the one talks, and how, as often as the budget says']],
  riskPressure: [
    ['attacks/receipts', 'tells nothing of the answers, whatever is asked of the API'],
    ['attacks/own-codes', 'tells by cards how many came, and of none of its people whether they did'],
  ],
  riskMailbox: [['attacks/own-codes.long', 'tells all rightly as the administrator of their mailboxes']],
  riskTwoSheets: [['attacks/two-sheets', 'is refused by every browser before anything is sent']],
  riskChange: [
    ['attacks/forger', 'that is a true one used again replaces its own response and adds none'],
    ['attacks/store', 'is refused and counted, whatever of it is not as it was written'],
    ['attacks/store', 'is told to the operator, by number, in the log and beside the edition'],
  ],
  riskLoss: [
    [
      'functions/publish/back-up-responses',
      'is made as a wave closes and as an edition is made, once each, and at no other hour',
    ],
  ],
  riskOperator: [],
};

describe('what the sheet promises', () => {
  // Of the employer's own commitment no program can say whether it is kept, and the sheet says so; the rest is to fill in.
  const unkept = ['commitment', 'impactOpen'];
  const promised = [...joined.parts, ...joined.impact].flatMap(({ id, sentences: own }) =>
    unkept.includes(id) ? [] : own,
  );

  it('is all in this list', () => {
    expect(promised.map(({ id }) => id).toSorted()).toEqual(Object.keys(triedBy).toSorted());
  });

  it.each(Object.entries(triedBy))('is tried by a test of that name: %s', (_, tries) => {
    for (const [file, ...titles] of tries) {
      const path = file.endsWith('.ts') ? file : `${file}.test.ts`;
      const code = readFileSync(join(import.meta.dirname, '../../..', path), 'utf8');
      for (const title of titles) expect(code).toContain(title);
    }
  });
});
