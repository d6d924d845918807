import { type Answers, isRoutedTo } from '../../../functions/survey/answers.ts';
import type { Question } from '../../../functions/survey/questionnaire.ts';

/** How likely each code is, in parts of their sum. */
type Distribution = Readonly<Record<string, number>>;

/** By question, in parts of a hundred; a question that is not named has all its codes alike, but for refusals. */
export type Distributions = Readonly<Record<string, Distribution>>;

/** What people in general answer here: of 2010 what was asked then, else invented. */
const ofPeople: Distributions = {
  networks: { '0': 8, '1': 17, '2': 23, '3': 20, '4': 14, '5+': 16, undisclosed: 2 },
  mention: { yes: 18, no: 79, unsure: 3 },
  tone: { positive: 66, critical: 22, unsure: 12 },
  aware: { yes: 24, no: 70, unsure: 6 },
  charter: { known: 16, unread: 14, no: 42, unsure: 28 },
  training: { yes: 12, no: 84, unsure: 4 },
  contact: { yes: 28, no: 68, undisclosed: 4 },
  listening: { yes: 21, no: 44, unsure: 35 },
  ambassador: { already: 6, yes: 22, no: 56, unsure: 16 },
  limits: { well: 22, roughly: 43, no: 27, unsure: 8 },
  sanctions: { yes: 71, no: 14, unsure: 15 },
  sex: { woman: 52, man: 46, undisclosed: 2 },
  age: { '18-24': 10, '25-34': 25, '35-49': 37, '50-64': 25, '65+': 1, undisclosed: 2 },
  occupation: { manager: 30, intermediate: 28, clerical: 25, worker: 15, undisclosed: 2 },
  employer: { private: 77, public: 21, undisclosed: 2 },
};

/**
 * Answers of people who do not exist, the same at every call.
 *
 * @param sharesOf  how likely each code is, over what people in general answer
 */
export function madeUpAnswers(
  questions: readonly Question[],
  { people, seed, sharesOf = {} }: { people: number; seed: number; sharesOf?: Distributions },
): Answers[] {
  const draw = seededDraw(seed);
  const distributions = { ...ofPeople, ...sharesOf };
  // Who answers comes first, as others' routing may depend on it.
  const asked = questions
    .toSorted((a, b) => Number(b.kind === 'profile') - Number(a.kind === 'profile'))
    .map((question) => ({ question, codes: withSum(distributions[question.id] ?? alike(question)) }));
  return Array.from({ length: people }, () => {
    const answers: Record<string, string> = {};
    for (const { question, codes } of asked) {
      if (isRoutedTo(question, answers)) answers[question.id] = drawCode(codes, draw);
    }
    return answers;
  });
}

function alike({ options }: Question): Distribution {
  return Object.fromEntries(options.map(({ code, refusal }) => [code, refusal ? 0 : 1]));
}

interface WeighedCodes {
  readonly codes: readonly (readonly [code: string, part: number])[];
  readonly sum: number;
}

function withSum(distribution: Distribution): WeighedCodes {
  const codes = Object.entries(distribution);
  return { codes, sum: codes.reduce((sum, [, part]) => sum + part, 0) };
}

function drawCode({ codes, sum }: WeighedCodes, draw: () => number): string {
  let rest = draw() * sum;
  for (const [code, part] of codes) {
    rest -= part;
    if (rest < 0) return code;
  }
  return codes.at(-1)?.[0] ?? '';
}

/**
 * Numbers from 0 (included) to 1 (excluded), repeated by their seed.
 *
 * @see Park & Miller (1988), Communications of the ACM 31, 1192–1201: the minimal standard
 */
function seededDraw(seed: number): () => number {
  const modulus = 2 ** 31 - 1;
  let state = seed;
  return () => {
    state = (state * 48_271) % modulus;
    return (state - 1) / (modulus - 1);
  };
}
