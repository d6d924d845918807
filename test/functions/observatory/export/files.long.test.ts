import { madeOfNoise, ofAnyQuestionnaires, ofOtherQuestions } from './editions.ts';
import { holdFiles, hostileWords } from './held-files.ts';

holdFiles({
  'an edition of hostile words': hostileWords,
  'an edition made of noisy tables': madeOfNoise(),
  'an edition of another questionnaire': ofOtherQuestions(),
  ...ofAnyQuestionnaires(),
});
