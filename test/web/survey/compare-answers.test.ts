import { describe, expect, it } from 'vitest';
import { edition2010 } from '../../../functions/observatory/edition-2010.ts';
import { answeredQuestions, compareAnswer } from '../../../web/survey/compare-answers.ts';

const { manifest, tables } = edition2010();
const total = (question: string) => {
  const table = tables.find((candidate) => candidate.question === question && candidate.by.length === 0);
  if (!table) throw new Error(`no total of ${question}`);
  return table;
};

describe('compareAnswer', () => {
  it('finds how many answered the same: 15 % talked about their company in 2010', () => {
    expect(compareAnswer(manifest, total('mention'), { mention: 'yes' })?.cell.share).toBe(0.15);
  });

  it('says where the question was worded differently', () => {
    expect(compareAnswer(manifest, total('aware'), { aware: 'yes' })?.isWordedDifferently).toBe(true);
    expect(compareAnswer(manifest, total('mention'), { mention: 'no' })?.isWordedDifferently).toBe(false);
  });

  it('compares nothing that was not asked or not published', () => {
    expect(compareAnswer(manifest, total('tone'), {})).toBeUndefined();
    expect(compareAnswer(manifest, total('outlook'), { outlook: 'less' })).toBeUndefined();
  });

  it('compares nothing with a suppressed figure, and says when one is of low reliability', () => {
    const table = total('mention');
    const [group] = table.groups;
    if (!group) throw new Error('no group');
    const hidden = { ...group, suppressed: 'fewerThan10' as const, cells: [] };
    expect(compareAnswer(manifest, { ...table, groups: [hidden] }, { mention: 'yes' })).toBeUndefined();
    const unsure = { ...group, flags: ['u' as const] };
    const compared = compareAnswer(manifest, { ...table, groups: [unsure] }, { mention: 'yes' });
    expect(compared?.isUnreliable).toBe(true);
  });
});

describe('answeredQuestions', () => {
  it('counts what was answered but who answered', () => {
    expect(answeredQuestions({ mention: 'yes', tone: 'positive', sex: 'woman', age: '18-24' })).toBe(2);
  });
});
