import { describe, expect, it } from 'vitest';
import { rhoOfTable, spentOf } from '../../../functions/disclosure/account.ts';
import { boundOfAnswer, rhoOfHaste, tabulatedQuestions } from '../../../functions/disclosure/budget.ts';
import type { NoisyTable } from '../../../functions/disclosure/noisy-table.ts';
import { compare, rational } from '../../../functions/disclosure/rational.ts';
import { hasteOf } from '../../../functions/observatory/haste.ts';
import { budgetOf } from '../../../functions/observatory/questionnaire-budget.ts';
import { keyNamed, makeRespondents, measuredOf, sampleOf } from '../../attacks/support/made-edition.ts';
import { defaultQuestionnaire, defaultQuestions } from '../../support/questionnaire-1.ts';

const questions = defaultQuestions;

/** An edition's count of haste where every tenth of so many said that they were hasty. */
function measured(respondents: number, name = 'haste') {
  const made = makeRespondents(respondents, 3).map((one, index) => ({ ...one, isHasty: index % 10 === 0 }));
  return measuredOf(sampleOf(made), { key: keyNamed(name) });
}

describe('haste', () => {
  it('is told as one share of those whose browser said, with what noise leaves of it', () => {
    let held = 0;
    for (let round = 0; round < 40; round++) {
      const told = hasteOf(measured(1200, `round ${round}`)?.haste as NoisyTable);
      if (told && told.low <= 0.1 && 0.1 <= told.high) held++;
    }
    // 40 intervals of 95 %: fewer than 34 in one of 4,000 runs.
    expect(held).toBeGreaterThanOrEqual(34);
  });

  it('is not told where noise is more than a twentieth of the respondents, or nobody’s browser said', () => {
    expect(hasteOf(measured(400)?.haste as NoisyTable)).toBeUndefined();
    const silent = measuredOf(sampleOf(makeRespondents(1200, 3)), { key: keyNamed('silent') });
    expect(hasteOf(silent?.haste as NoisyTable)).toBeUndefined();
  });

  it('leaves nobody out of any figure', () => {
    const [all, none] = [
      measured(1200),
      measuredOf(sampleOf(makeRespondents(1200, 3)), { key: keyNamed('haste') }),
    ];
    expect(all?.tables).toEqual(none?.tables);
    expect(all?.respondents).toEqual(none?.respondents);
  });

  it('is charged to every answer, since any may have an effect on it, and no bound grows by it', () => {
    const haste = measured(1200)?.haste as NoisyTable;
    expect(rhoOfTable(haste)).toEqual(rhoOfHaste);
    const spent = spentOf(questions, [haste]);
    for (const { id } of tabulatedQuestions(questions)) {
      expect(spent.questions.get(id)?.public).toEqual(rational(1, 1000));
      const most = ['mention', 'networks'].includes(id) ? rational(1, 4) : rational(1, 8);
      expect(compare(boundOfAnswer(budgetOf(defaultQuestionnaire), id, 'public'), most)).toBeLessThanOrEqual(
        0,
      );
    }
    expect(spent.record.public).toEqual(rational(1, 1000));
  });
});
