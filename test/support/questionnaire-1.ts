import { indicatorsOf } from '../../functions/observatory/indicators.ts';
import { firstQuestionnaire } from '../../functions/survey/default-questionnaire-1.ts';

/** Version 1 of the observatory's questionnaire, which waves have that name none: what most tests field. */
export {
  firstQuestionnaire as defaultQuestionnaire,
  firstQuestionnaireHash as defaultQuestionnaireHash,
  firstQuestions as defaultQuestions,
} from '../../functions/survey/default-questionnaire-1.ts';

export const indicators = indicatorsOf(firstQuestionnaire);
