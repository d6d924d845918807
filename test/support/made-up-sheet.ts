import { draftSheet } from '../../functions/observatory/guarantee/sheet.ts';
import {
  defaultQuestionnaire,
  defaultQuestionnaireHash,
} from '../../functions/survey/default-questionnaire.ts';
import { quarterWave } from '../../functions/survey/france-wave.ts';
import { namedHouse } from '../../functions/survey/house.ts';

/** What the sheet of `madeUpSheet` is drawn from. */
export const sheetSource = {
  wave: quarterWave(new Date('2026-11-22T12:00:00Z')),
  questionnaire: defaultQuestionnaire,
  questionnaireHash: defaultQuestionnaireHash,
  company: { id: 'c1', name: 'Ateliers Morvan' },
  house: namedHouse({}),
};

/** A sheet that nobody has accepted, of an observatory that has not said who answers for it. */
export const madeUpSheet = draftSheet(sheetSource);
