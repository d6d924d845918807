import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { baseInWords } from '../../../functions/survey/base-in-words.ts';
import { type Question, questionsOf } from '../../../functions/survey/questionnaire.ts';
import { defaultQuestionnaire } from '../../support/questionnaire-1.ts';
import { anyQuestionnaire } from '../../support/random-questionnaire.ts';

const questions = questionsOf(defaultQuestionnaire);
const find = (id: string) => questions.find((question) => question.id === id) as Question;

describe('a base in words', () => {
  it('is everybody where nothing routes', () => {
    expect(baseInWords(questions, find('aware'))).toEqual({ fr: 'tous les salariés', en: 'all employees' });
  });

  it('quotes the answers that lead to a question, or the few that do not', () => {
    expect(baseInWords(questions, find('tone')).en).toBe(
      'employees who answered “Yes” to “Do you ever talk about your company or employer on social networks?”',
    );
    expect(baseInWords(questions, find('useShare')).fr).toBe(
      `salariés ayant répondu autre chose que « Aucun » à « ${find('networks').text.fr} »`,
    );
  });

  it('joins what is asked together', () => {
    const asked = { ...find('tone'), askedIf: { mention: ['yes', 'no'], contact: ['no'] } };
    expect(baseInWords(questions, asked).en).toBe(
      "employees who answered anything but “I don't know” to “Do you ever talk about your company or employer on social networks?”, and “No” to “Do you know whom to ask in your company about social networks?”",
    );
  });

  it('is never everybody where something routes, of any questionnaire', () => {
    fc.assert(
      fc.property(anyQuestionnaire, ({ sections }) => {
        const all = questionsOf({ sections });
        for (const question of all) {
          const { fr, en } = baseInWords(all, question);
          expect([fr === 'tous les salariés', en === 'all employees']).toEqual(
            question.askedIf ? [false, false] : [true, true],
          );
          for (const id of Object.keys(question.askedIf ?? {})) {
            const on = all.find((other) => other.id === id) as Question;
            expect([fr.includes(on.text.fr), en.includes(on.text.en)]).toEqual([true, true]);
          }
        }
      }),
      { seed: 8785, numRuns: 50 },
    );
  });
});
