import { describe, expect, it } from 'vitest';
import { faultsOf } from '../../../functions/survey/check-questionnaire.ts';
import { faultsOfSupplement } from '../../../functions/survey/check-supplement.ts';
import { defaultQuestionnaire } from '../../../functions/survey/default-questionnaire.ts';
import type { Questionnaire } from '../../../functions/survey/questionnaire.ts';
import {
  groupQuestion,
  noSupplement,
  notSaid,
  ownQuestionIds,
  type Supplement,
  slipOf,
  supplementTables,
} from '../../../functions/survey/supplement.ts';
import { supplementSection } from '../../../functions/survey/supplement-section.ts';
import { otherQuestionnaire } from '../../support/other-questionnaire.ts';

const both = (text: string) => ({ fr: text, en: text });

const supplement: Supplement = {
  groups: [
    { name: both('Lyon'), people: 80 },
    { name: both('Nantes'), people: 60 },
  ],
  questions: [{ text: { fr: 'À distance ?', en: 'From home?' }, options: [both('0–1'), both('2–5')] }],
};
const from = { question: 35, group: 60 };

const pathsOf = (changed: Partial<Supplement>, headcount = 200) =>
  faultsOfSupplement({ ...supplement, ...changed }, { headcount }).map(({ path }) => path);

describe('what a company asks its people besides', () => {
  it('comes after the questionnaire’s own, each on a screen, the group first and each with a way not to answer', () => {
    const section = supplementSection(supplement, from);
    expect(section?.screens).toEqual([[groupQuestion], [ownQuestionIds[0]]]);
    for (const { options } of section?.questions ?? []) {
      expect(options.at(-1)).toMatchObject({ code: notSaid, refusal: true });
    }
  });

  it('says beside each question who will see its figures, and from about how many answers', () => {
    const [group, own] = supplementSection(supplement, from)?.questions ?? [];
    expect(group?.hint?.en).toMatch(/company named these groups, and it alone .* before about 60 answers/);
    expect(own?.hint?.en).toMatch(/company asks this, and it alone .* about 35 answers/);
    expect(group?.hint?.fr).toContain('environ 60 réponses');
    expect(own?.hint?.fr).toContain('environ 35 réponses');
  });

  it('is nothing where the company asks nothing', () => {
    expect(supplementSection(noSupplement, from)).toBeUndefined();
    expect(supplementTables(noSupplement, defaultQuestionnaire)).toEqual([]);
  });

  it('is counted by table alone: what is kept for one says nothing that another does', () => {
    const tables = supplementTables(supplement, defaultQuestionnaire);
    const answers = {
      mention: 'yes',
      aware: 'no',
      charter: 'known',
      companyGroup: '2',
      companyQuestion1: '1',
    };
    expect(tables.map((table) => slipOf(table, answers))).toEqual([
      'companyQuestion1=1',
      'mention/companyGroup=2,yes',
      'aware/companyGroup=2,no',
      'charter/companyGroup=2,known',
    ]);
  });

  it('counts who leaves it out as somebody who would rather not say', () => {
    const [own, mention] = supplementTables(supplement, defaultQuestionnaire);
    expect(slipOf(own as never, {})).toBe('companyQuestion1=undisclosed');
    expect(slipOf(mention as never, { mention: 'no' })).toBe('mention/companyGroup=undisclosed,no');
  });

  it('is told by group of at most three questions that everybody is asked, headline figures first', () => {
    const groupedIn = (questionnaire: Questionnaire) =>
      supplementTables(supplement, questionnaire).flatMap(({ question, by }) =>
        by.length > 0 ? [question] : [],
      );
    expect(groupedIn(defaultQuestionnaire)).toEqual(['mention', 'aware', 'charter']);
    expect(groupedIn(otherQuestionnaire).length).toBeLessThanOrEqual(3);
  });
});

describe('a supplement that cannot be asked', () => {
  it('has faults that name the field; one that can has none', () => {
    expect(faultsOfSupplement(supplement, { headcount: 200 })).toEqual([]);
    expect(faultsOfSupplement(noSupplement, { headcount: 1 })).toEqual([]);
  });

  it('has a group of fewer than thirty people, one group alone, or more people than the company', () => {
    const [lyon, nantes] = supplement.groups as [Supplement['groups'][0], Supplement['groups'][0]];
    expect(pathsOf({ groups: [lyon, { ...nantes, people: 29 }] })).toEqual(['groups.1.people']);
    expect(pathsOf({ groups: [lyon] })).toEqual(['groups']);
    expect(pathsOf({}, 139)).toEqual(['groups']);
    expect(pathsOf({}, 140)).toEqual([]);
  });

  it('has two of a name, whatever its case and accents', () => {
    const [first] = supplement.questions as [Supplement['questions'][0]];
    const twice = [...supplement.groups.slice(0, 1), { name: { fr: ' LYÓN', en: 'Elsewhere' }, people: 40 }];
    expect(pathsOf({ groups: twice })).toEqual(['groups.1.name.fr']);
    expect(pathsOf({ questions: [first, first] })).toEqual(['questions.1.text.fr', 'questions.1.text.en']);
    const refusing = { ...first, options: [both('Yes'), { fr: 'Non', en: 'I would rather not say' }] };
    expect(pathsOf({ questions: [refusing] })).toEqual(['questions.0.options.1.en']);
  });

  it('breaks a rule that holds for every questionnaire', () => {
    const [first] = supplement.questions as [Supplement['questions'][0]];
    const untranslated = { text: { fr: 'Oui ?', en: ' ' }, options: first.options };
    expect(pathsOf({ questions: [untranslated] })).toEqual(['questions.0.text.en']);
    const halved = { ...first, options: [both('a'), { fr: '\ud800', en: 'b' }] };
    expect(pathsOf({ questions: [first, halved] }).at(-1)).toBe('questions.1.options.1.fr');
    const [lyon] = supplement.groups as [Supplement['groups'][0]];
    const unnamed = { name: { fr: '', en: 'Nantes' }, people: 60 };
    expect(pathsOf({ groups: [lyon, unnamed] })).toEqual(['groups.1.name.fr']);
  });
});

describe('the names of what a company asks', () => {
  it('are no question’s of any questionnaire', () => {
    const [section] = defaultQuestionnaire.sections;
    for (const id of [groupQuestion, ...ownQuestionIds]) {
      const [question, ...others] = section?.questions ?? [];
      const taken = { ...section, questions: [{ ...question, id }, ...others] };
      const faults = faultsOf({ ...defaultQuestionnaire, sections: [taken] });
      expect(faults.find(({ code }) => code === 'reserved')?.message).toContain(id);
    }
  });
});
