import { describe, expect, it } from 'vitest';
import { writeFile } from '../../../functions/observatory/export/write-file.ts';
import { faultsOf } from '../../../functions/survey/check-questionnaire.ts';
import { packAnswers } from '../../../functions/survey/pack-answers.ts';
import { type Question, type Questionnaire, questionsOf } from '../../../functions/survey/questionnaire.ts';
import { editionOf, made, makeRespondents, wave } from '../../attacks/support/made-edition.ts';
import { seededRandom, simulatedAnswers } from '../../load/simulated-answers.ts';
import { defaultQuestionnaire, defaultQuestions } from '../../support/questionnaire-1.ts';
import { unpackAnswers } from '../../support/stored-answers.ts';

const change = (of: string, changed: (question: Question) => Question[]): Questionnaire => ({
  ...defaultQuestionnaire,
  sections: defaultQuestionnaire.sections.map((section) => {
    const questions = section.questions.flatMap((question) =>
      question.id === of ? changed(question) : [question],
    );
    return { ...section, questions, screens: questions.map(({ id }) => [id]) };
  }),
});
const text = { fr: 'Autrement ?', en: 'Otherwise?' };
const notComparable = (edition: ReturnType<typeof made>) =>
  edition.manifest.indicators.filter(({ previous }) => previous?.change === 'notComparable');

const nextWave = { id: '2027-q1' };
const respondents = makeRespondents(3300, 1);
const before = made(editionOf(respondents)).manifest;

describe('a question that was reworded between two waves', () => {
  it('breaks the series that rest on it, and no other', () => {
    const reworded = change('tone', (tone) => [{ ...tone, revision: 2, text }]);
    const after = made(
      editionOf(respondents, { ofWave: nextWave, questionnaire: reworded, previous: before }),
    );
    const { questions } = after.manifest;
    expect(questions.find(({ id }) => id === 'tone')).toMatchObject({ wordingVersion: 2, text });
    const broken = notComparable(after).filter(({ previous }) => previous?.note);
    expect(broken.map(({ id }) => id)).toEqual(['positive', 'critical', 'netTone']);
    expect(wave.id).not.toBe(nextWave.id);
  });
});

describe('a question that is added in mid-series', () => {
  const account: Question = {
    id: 'account',
    revision: 1,
    kind: 'usage',
    topic: { fr: 'Comptes séparés', en: 'Separate accounts' },
    text: { fr: 'Séparez-vous vos comptes ?', en: 'Do you keep your accounts apart?' },
    options: [
      { code: 'separate', label: { fr: 'Oui', en: 'Yes' } },
      { code: 'mixed', label: { fr: 'Non', en: 'No' } },
      { code: 'refused', label: { fr: 'Sans réponse', en: 'No answer' }, refusal: true },
    ],
    askedIf: { networks: ['1', '2', '3', '4', '5+'] },
  };
  const added: Questionnaire = {
    ...change('networks', (networks) => [networks, account]),
    indicators: [
      ...defaultQuestionnaire.indicators,
      {
        id: 'apart',
        unit: 'share',
        sentence: { fr: 'séparent leurs comptes', en: 'keep their accounts apart' },
        measure: { kind: 'share', question: 'account', codes: ['separate'] },
      },
    ],
  };
  const questions = questionsOf(added);
  const asked = makeRespondents(3300, 2, undefined, questions);
  const edition = made(editionOf(asked, { ofWave: nextWave, questionnaire: added, previous: before }));
  const { manifest, tables } = edition;

  it('keeps every rule that version 1 keeps', () => {
    const own = (document: Questionnaire) => faultsOf(document).map(({ question }) => question);
    expect(own(added)).toEqual(own(defaultQuestionnaire));
  });

  it('has its own base, and as many people as were asked', () => {
    const members = asked.filter(({ answers }) => answers.account !== undefined).length;
    expect(members).toBeLessThan(3100);
    const published = manifest.questions.find(({ id }) => id === 'account');
    expect(published?.base.en).toMatch(/networks/);
    expect(Math.abs((published?.respondents ?? 0) - members)).toBeLessThan(200);
    const share = asked.filter(({ answers }) => answers.account === 'separate').length / Math.max(1, members);
    const apart = manifest.indicators.find(({ id }) => id === 'apart');
    expect(Math.abs((apart?.estimate ?? 0) - share)).toBeLessThan(0.03);
    // Of 27 million, those on a network who keep them apart.
    const people = (share * members * (manifest.population ?? 0)) / asked.length;
    expect(Math.abs((apart?.population ?? 0) / people - 1)).toBeLessThan(0.1);
  });

  it('is counted by the notice and in every file, and its tables are there', async () => {
    expect(manifest.questions).toHaveLength(23);
    expect(manifest.notice.wording.en).toContain('all 23 questions');
    expect(tables.get('account')?.['']?.groups).toHaveLength(1);
    const all = [...tables.values()].flatMap((byName) => Object.values(byName));
    for (const format of ['csv', 'json-stat', 'ddi'] as const) {
      const { content } = await writeFile(
        { manifest, tables: all },
        { format },
        { origin: 'https://o.test' },
      );
      expect(String(content)).toContain('account');
    }
  });

  it('lets every earlier series go on, and is the one that has no figure before', () => {
    expect(notComparable(edition).map(({ id }) => id)).toEqual([]);
    const without = manifest.indicators.filter(({ id, previous }) => !previous && id !== 'exposed');
    expect(without.map(({ id }) => id)).toEqual(['apart']);
  });

  it('leaves packed answers of before as they were, to the byte', () => {
    const random = seededRandom(3);
    for (let each = 0; each < 50; each++) {
      const answers = simulatedAnswers(random);
      const packed = packAnswers(defaultQuestions, answers);
      expect(unpackAnswers(packed, defaultQuestions)).toEqual(answers);
      const again = packAnswers(defaultQuestions, unpackAnswers(packed, defaultQuestions));
      expect(again).toBe(packed);
    }
  });
});
