import { product, type Rational, rational, sum, zero } from './rational.ts';

/**
 * What one wave may tell of one respondent, as zero-concentrated differential privacy (Bun & Steinke 2016): the sum of
 * ρ over every table, of every planned edition, that an answer has an effect on.
 *
 * Neighbours are two inputs that differ in one whole record (replaced, added or dropped). The constants stand here and
 * nowhere else; everything that is said of the promise is derived from them.
 */
export type Half = 'public' | 'company';

/** What the budget must know of a question. */
export interface BudgetedQuestion {
  readonly id: string;
  /** Profile questions are published in no table of their own. */
  readonly kind: 'opinion' | 'usage' | 'profile';
  /** Asked only after some answers to the questions that are named. */
  readonly askedIf?: Readonly<Record<string, readonly string[]>> | undefined;
}

export const halves: readonly Half[] = ['public', 'company'];

const anAnswer = rational(1, 8);

/** Those who say that they talk are asked two questions more, members of networks five: each set shares one 1/8. */
const ofTwo = rational(1, 16);
const ofFive = rational(1, 40);

/** Where a question is not named: of every answer. */
const exceptions: Readonly<Record<string, Readonly<Record<Half, Rational>>>> = {
  tone: { public: ofTwo, company: ofTwo },
  audience: { public: ofTwo, company: ofTwo },
  // Companies are told of two of the five.
  usePublish: { public: ofFive, company: zero },
  useShare: { public: ofFive, company: zero },
  useDiscuss: { public: ofFive, company: zero },
  personalInfo: { public: ofFive, company: ofTwo },
  professionalInfo: { public: ofFive, company: ofTwo },
};

/**
 * The table of respondents by sex, age and occupation that weights are made from, and that of a company's own mix:
 * answers have no effect on them.
 */
const respondents: Readonly<Record<Half, Rational>> = { public: rational(16, 125), company: rational(2, 25) };

/**
 * The counts of who has answered, week after week, that a company is told of its own people: with their mix 1/4, which is
 * 1/8 for adding or dropping one.
 */
const weeks = rational(17, 100);

/**
 * The count of answers that came in haste. Any answer may have an effect on it, so that every question gives up as much of
 * its own part: no bound grows by it.
 */
const haste = rational(1, 1000);

/** At most so many editions share a wave's budget. */
export const mostEditions = 4;

/** At most so many counts share what a wave has for weeks: those of a quarter, and three where it is extended. */
export const mostCounts = 16;

/** Weights are multiples of 1/grid: fine enough to move no figure, and whole numbers for the sampler. */
export const weightGrid = 64;

/** The name of the tables that count respondents by profile, in place of a question's. */
export const respondentsTable = 'respondents';

/** The name of a company's counts by week, which are no part of an edition. */
export const weeklyTable = 'weeks';

/** The name of the table that counts them. */
export const hasteTable = 'haste';

/** ρ of one question's answers in one half of a wave, over all of its editions. */
export function rhoOf(question: string, half: Half): Rational {
  if (question === respondentsTable) return respondents[half];
  if (question === weeklyTable) return half === 'company' ? weeks : zero;
  if (question === hasteTable) return half === 'public' ? haste : zero;
  const ofAnswer = exceptions[question]?.[half] ?? anAnswer;
  return half === 'public' ? sum(ofAnswer, { num: -haste.num, den: haste.den }) : ofAnswer;
}

/** ρ of a question's k-th part of a wave with k planned editions. */
export function rhoOfEdition(question: string, half: Half, editions: number): Rational {
  return product(rhoOf(question, half), oneOf(editions));
}

/** @throws RangeError unless 1 to 4 editions are planned */
export function oneOf(editions: number): Rational {
  if (!Number.isInteger(editions) || editions < 1 || editions > mostEditions) {
    throw new RangeError(`oneOf: ${editions} planned editions`);
  }
  return rational(1, editions);
}

/** The questions that are published as tables. */
export function tabulatedQuestions<Question extends BudgetedQuestion>(
  questions: readonly Question[],
): Question[] {
  return questions.filter(({ kind }) => kind !== 'profile');
}

/** The question and those asked only after some of its answers: an answer changed may take them all along. */
export function answersMovedBy(questions: readonly BudgetedQuestion[], question: string): readonly string[] {
  const dependants = questions.filter(({ askedIf }) => askedIf && question in askedIf);
  return [question, ...dependants.flatMap(({ id }) => answersMovedBy(questions, id))];
}

/** The most that a wave tells of one answer with all that hangs on it. */
export function boundOfAnswer(
  questions: readonly BudgetedQuestion[],
  question: string,
  half: Half,
): Rational {
  return sum(rhoOf(hasteTable, half), ...answersMovedBy(questions, question).map((id) => rhoOf(id, half)));
}

/** The most that a wave tells of a whole record: of who a respondent is, of all answers, and of having answered. */
export function boundOfRecord(questions: readonly BudgetedQuestion[], half: Half): Rational {
  return sum(boundOfEditions(questions, half), rhoOf(weeklyTable, half));
}

/** What of it the planned editions share. */
export function boundOfEditions(questions: readonly BudgetedQuestion[], half: Half): Rational {
  const ofAnswers = tabulatedQuestions(questions).map(({ id }) => rhoOf(id, half));
  return sum(respondents[half], rhoOf(hasteTable, half), ...ofAnswers);
}
