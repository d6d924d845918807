import {
  type BudgetedQuestion,
  type Half,
  halves,
  mostOfAnswer,
  mostOfDeciding,
  mostOfRecord,
  rhoOfWeeks,
} from '../../functions/disclosure/budget.ts';
import { bestGuessOf } from '../../functions/disclosure/epsilon.ts';
import { sum, toNumber } from '../../functions/disclosure/rational.ts';
import { waveBound } from '../../functions/observatory/wave-bound.ts';
import { ownQuestionIds } from '../../functions/survey/supplement.ts';

/** At most so many guesses of 100 are right: from all that readers see, and with one's employer's own figures besides. */
interface Guesses {
  readonly public: number;
  readonly withCompany: number;
}

/**
 * What a wave may tell of one respondent at most, whatever it asks, as the pages say it: of one answer, of one that decides what else is asked,
 * with what hangs on it, and of all that they sent together. Rounded up, so that nothing too good is promised.
 */
export function promise(): Record<'answer' | 'deciding' | 'record', Guesses> {
  const { answer, mention } = waveBound();
  return { answer: ofHundred(answer), deciding: ofHundred(mention), record: ofHundred(guessesOfRecord()) };
}

/**
 * The same of any one answer to a wave that asks these questions: as a deciding one's where some are asked only after
 * certain answers, whichever of them companies are told.
 */
export function promiseOfWave(questions: readonly Pick<BudgetedQuestion, 'askedIf'>[]): Guesses {
  const { answer, deciding } = promise();
  return questions.some(({ askedIf }) => askedIf !== undefined) ? deciding : answer;
}

/**
 * The same with one's employer's own figures, where it uses all questions of its own to ask in other words what is asked
 * already: each of them may tell as much as an answer.
 */
export function promiseOfRepeated(): { readonly answer: number; readonly deciding: number } {
  const repeated = ownQuestionIds.map(() => mostOfAnswer);
  const [answer, deciding] = [mostOfAnswer, mostOfDeciding].map((once) =>
    roundedUp(bestGuessOf(toNumber(sum(...halves.map(() => once), ...repeated)))),
  );
  return { answer: answer ?? 100, deciding: deciding ?? 100 };
}

/**
 * Whether somebody has answered at all: at most so many guesses of 100 by their employer are right, from its counts by
 * week, and from all that it is ever told. Adding or dropping a record tells half of what replacing one does.
 */
export function promiseOfParticipation(): { readonly weeks: number; readonly all: number } {
  const all = sum(...halves.map(mostOfRecord));
  const [ofWeeks, ofAll] = [rhoOfWeeks, all].map((rho) => bestGuessOf(toNumber(rho) / 2));
  return { weeks: roundedUp(ofWeeks ?? 1), all: roundedUp(ofAll ?? 1) };
}

function guessesOfRecord(): Guesses {
  const guess = (...told: readonly Half[]) => bestGuessOf(toNumber(sum(...told.map(mostOfRecord))));
  return { public: guess('public'), withCompany: guess(...halves) };
}

/** Of a hundred, so that nothing too good is promised. */
function roundedUp(guess: number): number {
  return Math.ceil(Math.round(guess * 1e4) / 100);
}

function ofHundred(guesses: Guesses): Guesses {
  return { public: roundedUp(guesses.public), withCompany: roundedUp(guesses.withCompany) };
}
