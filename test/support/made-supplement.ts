import type { CompanyPanel } from '../../functions/observatory/company-panel.ts';
import type { Answers } from '../../functions/survey/answers.ts';
import type { Questionnaire } from '../../functions/survey/questionnaire.ts';
import { type Supplement, slipOf, supplementTables } from '../../functions/survey/supplement.ts';

const both = (text: string) => ({ fr: text, en: text });

/** Two groups and one question with two answers. */
export const madeSupplement: Supplement = {
  groups: [
    { name: both('Lyon'), people: 300 },
    { name: both('Nantes'), people: 300 },
  ],
  questions: [{ text: { fr: 'Télétravail ?', en: 'From home?' }, options: [both('0–1'), both('2–5')] }],
};

/** What would be kept of a company's people, whose answers have those to its supplement among them. */
export function slipsOf(
  people: readonly Answers[],
  questionnaire: Questionnaire,
  asked = madeSupplement,
): NonNullable<CompanyPanel['supplement']> {
  const slips: Record<string, number> = {};
  for (const table of supplementTables(asked, questionnaire)) {
    for (const answers of people) {
      const text = slipOf(table, answers);
      slips[text] = (slips[text] ?? 0) + 1;
    }
  }
  return { asked, slips };
}
