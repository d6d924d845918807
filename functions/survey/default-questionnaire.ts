import document from './default-questionnaire.json' with { type: 'json' };
import { type Question, type Questionnaire, questionsOf } from './questionnaire.ts';

/**
 * The observatory's own questionnaire, version 2: what a wave is asked that is the first, unless its operator brings
 * another. It is a document as any operator may import it, and frozen: a change would be another document. What
 * version 1 asked otherwise has another revision; `mention`, `tone` and `aware` are word for word those of before.
 */
export const defaultQuestionnaire = document as unknown as Questionnaire;

/** Its hash, as `questionnaireHash` computes it. */
export const defaultQuestionnaireHash = 'ba5d0e618b33234a02884ce783b4cf20cd5e6f93ac3068b95ba25602857b56c3';

/** The same before three of its English texts were mended: waves may have been made with it. */
export const formerlyWordedQuestionnaire: Questionnaire = withTexts(defaultQuestionnaire, {
  'Through a charter, a guide, a message or training.': 'By a charter, a guide, a message or a training.',
  'Have you attended any training on social networks offered by your company?':
    'Have you taken a training on social networks offered by your company?',
  'have attended training offered by their company': 'have taken a training offered by their company',
});

/** Its hash. */
export const formerlyWordedQuestionnaireHash =
  'bc94fbe6dcdb9c27e358b7330dff087ed24d68cb1ec8a510a6295f1c2e6de2af';

/**
 * The same before it had the words that findings are written with, and the indicator of having a charter: waves may have
 * been made with it.
 */
export const wordlessQuestionnaire: Questionnaire = withoutWords(formerlyWordedQuestionnaire);

/** Its hash. */
export const wordlessQuestionnaireHash = 'b7ca9c8c887620d2ee10b2dee8f36e132654f6ac14c8d6d22ff7687c3c05a77d';

/** Its questions, in the order of asking. */
export const defaultQuestions: readonly Question[] = questionsOf(defaultQuestionnaire);

function withTexts(questionnaire: Questionnaire, others: Readonly<Record<string, string>>): Questionnaire {
  const text = JSON.stringify(questionnaire, (_, value) =>
    typeof value === 'string' ? (others[value] ?? value) : value,
  );
  return JSON.parse(text) as Questionnaire;
}

function withoutWords({ sections, indicators, ...rest }: Questionnaire): Questionnaire {
  return {
    ...rest,
    sections: sections.map((section) => ({ ...section, questions: section.questions.map(wordless) })),
    indicators: indicators.flatMap(({ words: _, ...indicator }) =>
      indicator.id === 'charterThere' ? [] : [indicator],
    ),
  };
}

function wordless({ chapter: _, options, ...question }: Question): Question {
  return { ...question, options: options.map(({ group: _, ...option }) => option) };
}
