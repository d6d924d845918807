import { describe, expect, it } from 'vitest';
import { edition2010 } from '../../../functions/observatory/edition-2010.ts';
import { answeredQuestions, compareAnswer } from '../../../web/survey/compare-answers.ts';
import { defaultQuestions } from '../../support/questionnaire-1.ts';

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

describe('answeredQuestions', () => {
  it('counts what was answered but who answered', () => {
    expect(
      answeredQuestions(defaultQuestions, { mention: 'yes', tone: 'positive', sex: 'woman', age: '18-24' }),
    ).toBe(2);
  });
});
