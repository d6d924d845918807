import { describe, expect, it } from 'vitest';
import { countTablesOfCompanies } from '../../../functions/observatory/benchmark.ts';
import { companyStatement, privacyStatement } from '../../../functions/observatory/privacy-statement.ts';
import { keyNamed, makeRespondents, measuredOf, sampleOf } from '../../attacks/support/made-edition.ts';
import { defaultQuestionnaire, defaultQuestions } from '../../support/questionnaire-1.ts';

const sampled = sampleOf(makeRespondents(400, 12));
const measured = measuredOf(sampled, { editions: 2, key: keyNamed('statement') })?.measured ?? [];
const statement = privacyStatement(measured, { number: 1, editions: 2, questions: defaultQuestions });

describe('the statement of an edition', () => {
  it('says ρ of every answer and of a whole record, from the tables themselves', () => {
    // Half of a wave's: 1/8 for an answer; with those that hang on it 1/4, less 1/1000 for each, which haste is counted by; a
    // twentieth of the rest is for counts by company, of which this edition has none.
    expect(statement.spent.questions).toMatchObject({
      charter: '297/5000',
      mention: '4713/40000',
      tone: '2377/80000',
      networks: '291/2500',
    });
    expect(statement.spent.record).toBe('28401/40000');
    expect(statement.tables).toHaveLength(measured.length);
    expect(statement.tables.slice(0, 3).map(({ by }) => by)).toEqual([
      [],
      ['sex', 'age', 'occupation'],
      ['panel'],
    ]);
  });

  it('says how often the best guess is right, after the whole wave', () => {
    // Φ(√(ρ/2)) by R: pnorm(sqrt(c(1/8, 1/4, 1/4, 1/2) / 2)).
    expect(statement.wave.answer).toEqual({ public: 0.599, withCompany: 0.638 });
    expect(statement.wave.mention).toEqual({ public: 0.638, withCompany: 0.691 });
    expect(statement.wave.record).toMatchObject({ delta: 1e-6, epsilon: 15.3, epsilonPublic: 9.8 });
  });

  it('says more of an edition that measures more', () => {
    const [, , , first] = measured;
    if (!first) throw new Error('no table');
    const more = privacyStatement([...measured, first], {
      number: 1,
      editions: 2,
      questions: defaultQuestions,
    });
    expect(more.spent.record).not.toBe(statement.spent.record);
  });
});

describe('the statement of a benchmark', () => {
  it('says what its own tables tell, of people of the company alone', () => {
    const company = { id: 'acme', headcount: 300, activity: 'trade', answers: {} };
    const [own] = countTablesOfCompanies({
      questionnaire: defaultQuestionnaire,
      mixedBy: ['sex', 'age', 'occupation'],
      ...sampleOf(makeRespondents(130, 13).map((one) => ({ ...one, company: 'acme' }))),
      companies: [company],
      editions: 1,
      key: keyNamed('company'),
    });
    const { spent, tables } = companyStatement(own?.tables ?? []);
    expect(own?.level).toBe('all');
    // A record's half for companies, less the table of its mix, which is not measured, and the half that two answers share.
    expect(spent.record).toBe('21/16');
    expect(tables).toHaveLength(14);
  });
});
