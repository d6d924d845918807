import {
  compare,
  inThousandths,
  minus,
  product,
  quotient,
  type Rational,
  rational,
  smaller,
  sum,
  zero,
} from './rational.ts';

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

/** Of one answer; as much again is shared by all that is asked only after some answers to the same question. */
const anAnswer = rational(1, 8);

/**
 * The table of respondents by profile that weights are made from, and that of a company's own mix: answers have no effect
 * on them.
 */
export const rhoOfRespondents: Readonly<Record<Half, Rational>> = {
  public: rational(16, 125),
  company: rational(2, 25),
};

/**
 * The counts of who has answered, week after week, that a company is told of its own people: with their mix 1/4, which is
 * 1/8 for adding or dropping one.
 */
export const rhoOfWeeks = rational(17, 100);

/**
 * The count of answers that came in haste. Any answer may have an effect on it, so that every question gives up as much of
 * its own part: no bound grows by it.
 */
export const rhoOfHaste = rational(1, 1000);

/**
 * The most that the answers of one record are told of together. Where more is asked than it lasts for, every question has
 * as much less: version 1 of the observatory's questionnaire uses it whole.
 */
const mostOfAnswers: Readonly<Record<Half, Rational>> = {
  public: rational(1359, 1000),
  company: rational(11, 8),
};

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

/** What each question of a wave may tell, by half, over all of its editions. */
export interface Budget {
  /** All that the wave asks, in the order of asking. */
  readonly questions: readonly BudgetedQuestion[];
  /** ρ of those that are published as tables. */
  readonly parts: ReadonlyMap<string, Readonly<Record<Half, Rational>>>;
}

/**
 * Shares a wave's budget among its questions, by their routing alone. What everybody is asked has 1/8; all that hangs on one
 * question, through others or not, shares 1/8, and what hangs on several has the smallest of its shares. So another answer,
 * with all that it takes along, tells at most `mostOfDeciding`, and a whole record at most `mostOfRecord`, whatever is asked.
 *
 * @param told  the questions that companies are told of their own people; others have nothing in that half
 */
export function shareBudget(questions: readonly BudgetedQuestion[], told: readonly string[]): Budget {
  const published = tabulatedQuestions(questions).map(({ id }) => id);
  const ofCompanies = sharesOf(questions, told);
  const ofPublic = sharesOf(questions, published);
  const inHaste = product(rational(published.length), rhoOfHaste);
  const [publicScale, companyScale] = [
    scaleOf(ofPublic, sum(mostOfAnswers.public, inHaste)),
    scaleOf(ofCompanies, mostOfAnswers.company),
  ];
  const parts = published.map((id) => {
    const share = product(ofPublic.get(id) ?? zero, publicScale);
    return [
      id,
      { public: minus(share, rhoOfHaste), company: product(ofCompanies.get(id) ?? zero, companyScale) },
    ] as const;
  });
  return { questions, parts: new Map(parts) };
}

/** The share of each of `among` before all are held to the most of a record. */
function sharesOf(questions: readonly BudgetedQuestion[], among: readonly string[]): Map<string, Rational> {
  const shares = new Map(among.map((id) => [id, anAnswer]));
  for (const { id } of tabulatedQuestions(questions)) {
    const dependants = answersMovedBy(questions, id).filter((other) => other !== id && shares.has(other));
    const share = quotient(anAnswer, rational(Math.max(1, dependants.length)));
    for (const other of dependants) shares.set(other, smaller(shares.get(other) ?? share, share));
  }
  return shares;
}

/** What shares are multiplied by to sum to no more than `most`. */
function scaleOf(shares: ReadonlyMap<string, Rational>, most: Rational): Rational {
  const all = sum(...shares.values());
  return compare(all, most) > 0 ? inThousandths(quotient(most, all)) : rational(1);
}

/** ρ of one question's answers in one half of a wave, over all of its editions; none of a profile question. */
export function rhoOf({ parts }: Budget, question: string, half: Half): Rational {
  return parts.get(question)?.[half] ?? zero;
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

/** The question and those asked only after some of its answers, in the order of asking: an answer may take them all along. */
export function answersMovedBy(questions: readonly BudgetedQuestion[], question: string): readonly string[] {
  const moved = new Set([question]);
  for (const { id, askedIf } of questions) {
    if (Object.keys(askedIf ?? {}).some((on) => moved.has(on))) moved.add(id);
  }
  return [...moved];
}

/** The most that a wave tells of one answer with all that hangs on it. */
export function boundOfAnswer(budget: Budget, question: string, half: Half): Rational {
  const moved = answersMovedBy(budget.questions, question).map((id) => rhoOf(budget, id, half));
  return sum(ofHaste(half), ...moved);
}

/** The most that a wave tells of a whole record: of who a respondent is, of all answers, and of having answered. */
export function boundOfRecord(budget: Budget, half: Half): Rational {
  return sum(boundOfEditions(budget, half), ofWeeks(half));
}

/** What of it the planned editions share. */
export function boundOfEditions({ parts }: Budget, half: Half): Rational {
  return sum(rhoOfRespondents[half], ofHaste(half), ...[...parts.values()].map((part) => part[half]));
}

/** The most that any wave tells, in either half, of an answer on which no other question hangs. */
export const mostOfAnswer = anAnswer;

/** The same of an answer that decides what else is asked, with all that hangs on it. */
export const mostOfDeciding = sum(anAnswer, anAnswer);

/** The most that any wave tells of a whole record, whatever it asks. */
export function mostOfRecord(half: Half): Rational {
  return sum(rhoOfRespondents[half], ofHaste(half), mostOfAnswers[half], ofWeeks(half));
}

function ofHaste(half: Half): Rational {
  return half === 'public' ? rhoOfHaste : zero;
}

function ofWeeks(half: Half): Rational {
  return half === 'company' ? rhoOfWeeks : zero;
}
