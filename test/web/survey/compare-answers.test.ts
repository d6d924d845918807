import { describe, expect, it } from 'vitest';
import { edition2010 } from '../../../functions/observatory/edition-2010.ts';
import type { Answers } from '../../../functions/survey/answers.ts';
import { answeredQuestions, byFindings, compareAnswer } from '../../../web/survey/compare-answers.ts';
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

  it('is the first of one’s own that a finding tells apart, rather than one that differs more untold', () => {
    const answers = { mention: 'yes', sex: 'woman', age: '18-24' };
    const groupBy = (by: string, groups: [string, string]) => {
      const [finding] = edition2010().manifest.findings?.ranked ?? [];
      if (!finding) throw new Error('no finding');
      const told = { ...finding, id: 'told', question: 'mention', by, groups };
      const table = edition.tables.find((one) => one.question === 'mention' && one.by.length === 0);
      if (!table) throw new Error('no total');
      return compareAnswer({ ...edition.manifest, findings: { ranked: [told], top: [] } }, table, {
        questions: defaultQuestions,
        answers,
        tables: edition.tables,
      })?.group;
    };
    for (const [by, level, other] of [
      ['sex', 'woman', 'man'],
      ['age', '18-24', '65+'],
    ] as const) {
      expect(groupBy(by, [other, level])).toMatchObject({ by, level });
    }
    // A finding of others' groups tells nothing of one's own.
    expect(groupBy('age', ['25-34', '65+'])).toEqual(groupBy('none', ['a', 'b']));
  });

  it('is else the one, of those that one belongs to and the edition has, that differs most from all', () => {
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

describe('the order of one’s answers beside the edition', () => {
  const compared = (id: string, more = {}) => {
    const question = defaultQuestions.find((one) => one.id === id);
    if (!question) throw new Error(`no question ${id}`);
    const cell = { code: 'yes', share: 0.1, whole: 0.1, low: null, high: null, population: null };
    const flags = { isUnsure: false, isWordedDifferently: false, isUnreliable: false };
    return { question, code: 'yes', cell, ...flags, ...more };
  };
  const order = (of: Parameters<typeof byFindings>[0], answers: ReturnType<typeof compared>[]) =>
    byFindings(of, answers).map(({ question }) => question.id);

  it('is that of the edition’s findings, those on top of its page first', () => {
    const { findings } = manifest;
    if (!findings) throw new Error('2010 has findings');
    const asked = [...new Set(findings.ranked.map(({ question }) => question))];
    const shuffled = asked.toReversed().map((id) => compared(id));
    expect(order({ findings: { ...findings, top: [] } }, shuffled)).toEqual(asked);
    const last = findings.ranked.findLast(({ question }) => question === asked.at(-1));
    expect(order({ findings: { ...findings, top: [last?.id ?? ''] } }, shuffled)[0]).toBe(asked.at(-1));
  });

  it('puts fragile figures after all others, those of another wording after them, and who does not know last', () => {
    const answers = [
      compared('mention', { isUnsure: true }),
      compared('tone', { isWordedDifferently: true }),
      compared('aware', { isUnreliable: true }),
      compared('outlook'),
    ];
    for (const { findings } of [manifest, { findings: undefined }])
      expect(order(findings ? { findings } : {}, answers)).toEqual(['outlook', 'aware', 'tone', 'mention']);
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
