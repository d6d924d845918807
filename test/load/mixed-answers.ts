import { packAnswers, unpackIndices } from '../../functions/survey/pack-answers.ts';
import { defaultQuestions } from '../support/questionnaire-1.ts';
import { type Random, simulatedAnswers } from './simulated-answers.ts';

/**
 * Rows of answers by the million: the profile of one simulated respondent with the answers of another, so that hardly any two
 * are alike, as among so many people, for a hundredth of the time that a respondent's answers take to draw.
 *
 * @param pool  respondents that rows are made of
 * @returns writes another row of option indices, 255 where not asked, into the array it is handed
 */
export function mixedAnswers(random: Random, pool = 50_000): (row: Uint8Array) => void {
  const questions = defaultQuestions.length;
  const drawn = Array.from({ length: pool }, () => {
    const row = new Uint8Array(questions);
    unpackIndices(packAnswers(defaultQuestions, simulatedAnswers(random)), row);
    return row;
  });
  const isProfile = defaultQuestions.map(({ kind }) => kind === 'profile');
  return (row) => {
    const [person, other] = [drawn[Math.floor(random() * pool)], drawn[Math.floor(random() * pool)]];
    for (let q = 0; q < questions; q++) row[q] = (isProfile[q] ? person : other)?.[q] ?? 255;
  };
}
