import document from './default-questionnaire.json' with { type: 'json' };
import { type Question, type Questionnaire, questionsOf } from './questionnaire.ts';

/**
 * The observatory's own questionnaire, version 2: what a wave is asked that is the first, unless its operator brings
 * another. It is a document as any operator may import it, and frozen: a change would be another document. What
 * version 1 asked otherwise has another revision; `mention`, `tone` and `aware` are word for word those of before.
 */
export const defaultQuestionnaire = document as unknown as Questionnaire;

/** Its hash, as `questionnaireHash` computes it. */
export const defaultQuestionnaireHash = 'bc94fbe6dcdb9c27e358b7330dff087ed24d68cb1ec8a510a6295f1c2e6de2af';

/**
 * The same before it had the words that findings are written with, and the indicator of having a charter: waves may have
 * been made with it.
 */
export const wordlessQuestionnaire: Questionnaire = withoutWords(defaultQuestionnaire);

/** Its hash. */
export const wordlessQuestionnaireHash = 'b7ca9c8c887620d2ee10b2dee8f36e132654f6ac14c8d6d22ff7687c3c05a77d';

/** Its questions, in the order of asking. */
export const defaultQuestions: readonly Question[] = questionsOf(defaultQuestionnaire);

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
