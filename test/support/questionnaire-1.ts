import { indicatorsOf } from '../../functions/observatory/indicators.ts';
import { firstQuestionnaire } from '../../functions/survey/default-questionnaire-1.ts';
import { questionsOf } from '../../functions/survey/questionnaire.ts';

/** Version 1 of the observatory's questionnaire, which waves have that name none: what most tests field. */
export {
  firstQuestionnaire as defaultQuestionnaire,
  firstQuestionnaireHash as defaultQuestionnaireHash,
} from '../../functions/survey/default-questionnaire-1.ts';

/** Its questions, in the order of asking. */
export const defaultQuestions = questionsOf(firstQuestionnaire);

export const indicators = indicatorsOf(firstQuestionnaire);
