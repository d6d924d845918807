import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { answeringTime } from '../../../functions/survey/answering-time.ts';
import { faultsOf } from '../../../functions/survey/check-questionnaire.ts';
import { faultsOfRevisions } from '../../../functions/survey/check-revisions.ts';
import {
  defaultQuestionnaire,
  defaultQuestionnaireHash,
  defaultQuestions,
  formerlyWordedQuestionnaire,
  formerlyWordedQuestionnaireHash,
  wordlessQuestionnaire,
  wordlessQuestionnaireHash,
} from '../../../functions/survey/default-questionnaire.ts';
import {
  firstQuestionnaire,
  firstQuestionnaireHash,
} from '../../../functions/survey/default-questionnaire-1.ts';
import { type Questionnaire, questionsOf } from '../../../functions/survey/questionnaire.ts';
import { questionnaireHash } from '../../../functions/survey/questionnaire-hash.ts';

const firstQuestions = questionsOf(firstQuestionnaire);
const known = (id: string) => firstQuestions.find((question) => question.id === id);

describe('version 1 of the questionnaire', () => {
  // Waves of before December 2026 name none and were fielded with this one: their responses are read by it.
  it('is the document that it was, to the byte', () => {
    expect(questionnaireHash(firstQuestionnaire)).toBe(
      'bac96932db0526b3dc65e8457e00f71c8ad9dffc9042912f6189edd745329001',
    );
    expect(firstQuestionnaireHash).toBe(questionnaireHash(firstQuestionnaire));
  });

  it('asks 22 questions, each on a screen of its own', () => {
    expect(firstQuestions.map(({ id }) => id).join(' ')).toBe(
      'mention tone audience aware charter training contact ambassador sanctions outlook networks usePublish useShare useDiscuss personalInfo professionalInfo sex age occupation employer activity size',
    );
    expect(answeringTime(firstQuestionnaire)).toEqual({ seconds: 140, screens: 20, mostScreens: 22 });
  });
});

describe('the default questionnaire', () => {
  it('is the document that its hash says, and keeps every rule', () => {
    expect(defaultQuestionnaireHash).toBe(questionnaireHash(defaultQuestionnaire));
    expect(faultsOf(defaultQuestionnaire)).toEqual([]);
    expect(faultsOfRevisions(defaultQuestionnaire, [firstQuestionnaire])).toEqual([]);
  });

  it('goes on with every series of the document that it mends the English of', () => {
    expect(formerlyWordedQuestionnaireHash).toBe(questionnaireHash(formerlyWordedQuestionnaire));
    expect(formerlyWordedQuestionnaireHash).toMatch(/^bc94fbe6/);
    expect(faultsOfRevisions(defaultQuestionnaire, [formerlyWordedQuestionnaire])).toEqual([]);
    const french = (questionnaire: Questionnaire) =>
      JSON.stringify(questionnaire, (key, value) => (key === 'en' ? '' : value));
    expect(french(formerlyWordedQuestionnaire)).toBe(french(defaultQuestionnaire));
  });

  it('is the document of before, word for word, where the words of findings are taken away', () => {
    expect(questionnaireHash(wordlessQuestionnaire)).toBe(wordlessQuestionnaireHash);
    expect(wordlessQuestionnaireHash).toMatch(/^b7ca9c8c/);
  });

  it('has a chapter for every question but those of the profile, and words for its indicators and groups', () => {
    const answered = defaultQuestions.filter(({ kind }) => kind !== 'profile');
    expect([...new Set(answered.map(({ chapter }) => chapter?.en))]).toEqual([
      'Life on networks',
      'Talking',
      'In what tone and before whom',
      'Being prepared',
      'Risk and outlook',
    ]);
    const { indicators, breakdowns } = defaultQuestionnaire;
    expect(indicators.filter(({ unit, words }) => unit === 'share' && !words)).toEqual([]);
    const grouped = defaultQuestions.filter(({ id }) => breakdowns.includes(id));
    const unnamed = grouped.flatMap(({ options }) => options.filter((one) => !one.refusal && !one.group));
    expect(unnamed).toEqual([]);
  });

  it('asks 25 questions on 14 screens, networks first and the profile last', () => {
    expect(defaultQuestionnaire.sections.flatMap(({ screens }) => screens).join(' ')).toBe(
      'networks usePublish,useShare,useDiscuss personalInfo,professionalInfo account mention tone,audience aware charter training,contact,listening ambassador limits,sanctions outlook sex,age,occupation employer,activity,size',
    );
    const { screens, mostScreens } = answeringTime(defaultQuestionnaire);
    expect([screens, mostScreens]).toEqual([13, 14]);
  });

  it('asks about mention, tone and awareness word for word as before', () => {
    for (const id of ['mention', 'tone', 'aware']) {
      const now = defaultQuestions.find((question) => question.id === id);
      expect(now?.text).toEqual(known(id)?.text);
      expect(now?.options.map(({ code, label }) => [code, label])).toEqual(
        known(id)?.options.map(({ code, label }) => [code, label]),
      );
      expect([now?.revision, now?.askedIf]).toEqual([known(id)?.revision, known(id)?.askedIf]);
    }
  });

  it('ends every question with its way not to answer', () => {
    for (const { id, options } of defaultQuestions) expect([id, options.at(-1)?.refusal]).toEqual([id, true]);
  });

  it('takes a question’s words from before for another only with another revision', () => {
    const raised = defaultQuestions.filter(({ id, revision }) => revision > (known(id)?.revision ?? 1));
    expect(raised.map(({ id }) => id).join(' ')).toBe(
      'networks usePublish useShare useDiscuss personalInfo professionalInfo contact',
    );
  });
});

describe('the module of 2027', () => {
  const file = readFileSync(
    resolve(import.meta.dirname, '../../reference/questionnaires/module-2027.json'),
    'utf8',
  );

  it('is read as an operator’s file, without a fault and beside what was fielded before', () => {
    const read = JSON.parse(file);
    expect(faultsOf(read)).toEqual([]);
    expect(faultsOfRevisions(read, [firstQuestionnaire, defaultQuestionnaire])).toEqual([]);
    expect(answeringTime(read).seconds).toBeLessThan(120);
  });
});
