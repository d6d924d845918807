import document from './default-questionnaire.json' with { type: 'json' };
import { type Question, type Questionnaire, questionsOf } from './questionnaire.ts';

/**
 * The observatory's own questionnaire, version 2: what a wave is asked that is the first, unless its operator brings
 * another. It is a document as any operator may import it, and frozen: a change would be another document. What
 * version 1 asked otherwise has another revision; `mention`, `tone` and `aware` are word for word those of before.
 */
export const defaultQuestionnaire = document as unknown as Questionnaire;

/** Its hash, as `questionnaireHash` computes it. */
export const defaultQuestionnaireHash = 'b7ca9c8c887620d2ee10b2dee8f36e132654f6ac14c8d6d22ff7687c3c05a77d';

/** Its questions, in the order of asking. */
export const defaultQuestions: readonly Question[] = questionsOf(defaultQuestionnaire);
