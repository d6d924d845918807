import { describe, expect, it } from 'vitest';
import { edition2010 } from '../../../functions/observatory/edition-2010.ts';
import type { Answers } from '../../../functions/survey/answers.ts';
import { answeredQuestions, compareAnswer, tellingOf } from '../../../web/survey/compare-answers.ts';
import { defaultQuestions } from '../../support/questionnaire-1.ts';
import { madeUpEdition } from '../figures/made-up-edition.ts';

const edition = madeUpEdition();

const { manifest, tables } = edition2010();
const total = (question: string) => {
  const table = tables.find((candidate) => candidate.question === question && candidate.by.length === 0);
  if (!table) throw new Error(`no total of ${question}`);
  return table;
};

describe('compareAnswer', () => {
  it('finds how many answered the same: 15 % talked about their company in 2010', () => {
    expect(
      compareAnswer(manifest, total('mention'), { questions: defaultQuestions, answers: { mention: 'yes' } })
        ?.cell.share,
    ).toBe(0.15);
  });

  it('says where the question was worded differently', () => {
    expect(
      compareAnswer(manifest, total('aware'), { questions: defaultQuestions, answers: { aware: 'yes' } })
        ?.isWordedDifferently,
    ).toBe(true);
    expect(
      compareAnswer(manifest, total('mention'), { questions: defaultQuestions, answers: { mention: 'no' } })
        ?.isWordedDifferently,
    ).toBe(false);
  });

  it('compares nothing that was not asked or not published', () => {
    expect(
      compareAnswer(manifest, total('tone'), { questions: defaultQuestions, answers: {} }),
    ).toBeUndefined();
    expect(
      compareAnswer(manifest, total('outlook'), {
        questions: defaultQuestions,
        answers: { outlook: 'less' },
      }),
    ).toBeUndefined();
  });

  it('compares nothing with a suppressed figure, and says when one is of low reliability', () => {
    const table = total('mention');
    const [group] = table.groups;
    if (!group) throw new Error('no group');
    const hidden = { ...group, suppressed: 'fewerThan10' as const, cells: [] };
    expect(
      compareAnswer(
        manifest,
        { ...table, groups: [hidden] },
        { questions: defaultQuestions, answers: { mention: 'yes' } },
      ),
    ).toBeUndefined();
    const unsure = { ...group, flags: ['u' as const] };
    const compared = compareAnswer(
      manifest,
      { ...table, groups: [unsure] },
      { questions: defaultQuestions, answers: { mention: 'yes' } },
    );
    expect(compared?.isUnreliable).toBe(true);
  });
});

describe('the group of people like oneself', () => {
  const compare = (answers: Answers, tables = edition.tables) => {
    const table = tables.find(({ question, by }) => question === 'mention' && by.length === 0);
    if (!table) throw new Error('no total');
    return compareAnswer(edition.manifest, table, { questions: defaultQuestions, answers, tables });
  };

  it('is the one, of those that one belongs to and the edition has, that differs most from all', () => {
    const answers = { mention: 'yes', sex: 'woman', age: '18-24' };
    const own = edition.tables.flatMap(({ question, by, groups }) =>
      question === 'mention' && (`${by}` === 'sex' || `${by}` === 'age')
        ? groups.filter(
            ({ levels, flags }) => (levels.sex === 'woman' || levels.age === '18-24') && !flags.includes('u'),
          )
        : [],
    );
    const shares = own.flatMap(({ cells }) => cells.find(({ code }) => code === 'yes')?.share ?? []);
    const { cell, group } = compare(answers) ?? {};
    const distances = shares.map((share) => Math.abs(share - (cell?.share ?? 0)));
    expect(shares.length).toBeGreaterThan(0);
    expect(Math.abs((group?.cell.share ?? 0) - (cell?.share ?? 0))).toBe(Math.max(...distances));
  });

  it('is none for whoever was asked no profile, or whose group is hidden', () => {
    expect(compare({ mention: 'yes' })?.group).toBeUndefined();
    const hidden = edition.tables.map((table) =>
      table.by.length === 0
        ? table
        : { ...table, groups: table.groups.map((group) => ({ ...group, cells: [] })) },
    );
    expect(compare({ mention: 'yes', sex: 'woman' }, hidden)?.group).toBeUndefined();
  });
});

describe('an answer of those who do not know', () => {
  it('is told from others, by its mark or by the name that the observatory’s own questionnaires give it', () => {
    const unsure = (answers: Answers) =>
      compareAnswer(manifest, total('mention'), { questions: defaultQuestions, answers })?.isUnsure;
    expect([unsure({ mention: 'yes' }), unsure({ mention: 'unsure' })]).toEqual([false, true]);
  });
});

describe('tellingOf', () => {
  const [question] = defaultQuestions;
  if (!question) throw new Error('no question');
  const compared = (share: number, [low, high]: [number | null, number | null], more = {}) => ({
    question: {
      ...question,
      options: question.options.slice(0, 2),
    },
    code: 'yes',
    cell: { code: 'yes', share, low, high, population: null },
    isUnsure: false,
    isWordedDifferently: false,
    isUnreliable: false,
    ...more,
  });

  // Of two answers, each is even at 1/2: 12 % is 4.17 times as rare, ln 4.17 = 1.427; 90 % is 1.8 times as common, 0.588.
  it('is how many times rarer or commoner than even an answer surely is', () => {
    expect(tellingOf(compared(0.1, [0.08, 0.12]))).toBeCloseTo(1.427, 3);
    expect(tellingOf(compared(0.92, [0.9, 0.94]))).toBeCloseTo(0.588, 3);
    expect(tellingOf(compared(0.1, [null, null]))).toBeCloseTo(1.609, 3);
  });

  it('is nothing where the interval does not tell the answer from an even one', () => {
    expect(tellingOf(compared(0.4, [0.25, 0.55]))).toBe(0);
  });

  it('puts fragile figures after all others, and those of another wording last', () => {
    const order = [
      compared(0.5, [0.4, 0.6]),
      compared(0.05, [0.04, 0.06], { isUnreliable: true }),
      compared(0.001, [0.0005, 0.002], { isWordedDifferently: true }),
      compared(0.001, [0.0005, 0.002], { isUnsure: true }),
    ];
    expect(order.toSorted((a, b) => tellingOf(b) - tellingOf(a))).toEqual(order);
  });
});

describe('answeredQuestions', () => {
  it('counts what was answered but who answered', () => {
    expect(
      answeredQuestions({
        questions: defaultQuestions,
        answers: { mention: 'yes', tone: 'positive', sex: 'woman', age: '18-24' },
      }),
    ).toBe(2);
  });
});
