import { type Answers, isRoutedTo } from '../../functions/survey/answers.ts';
import type { Question } from '../../functions/survey/questionnaire.ts';
import { defaultQuestions } from '../support/questionnaire-1.ts';

/** A number from 0 (included) to 1 (excluded). */
export type Random = () => number;

/**
 * A small seeded generator (Mulberry32, Tommy Ettinger, public domain): simulations are repeated by their seed.
 */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Distribution = Readonly<Record<string, number>>;

/** Who answers: about the margins of France's employees, leaning towards managers and women as volunteers do. */
const profileDistributions: Readonly<Record<string, Distribution>> = {
  sex: { woman: 0.54, man: 0.45, undisclosed: 0.01 },
  age: { '18-24': 0.11, '25-34': 0.25, '35-49': 0.35, '50-64': 0.26, '65+': 0.02, undisclosed: 0.01 },
  occupation: { manager: 0.32, intermediate: 0.27, clerical: 0.25, worker: 0.14, undisclosed: 0.02 },
  employer: { private: 0.76, public: 0.22, undisclosed: 0.02 },
  activity: {
    industry: 0.14,
    construction: 0.06,
    trade: 0.18,
    digital: 0.1,
    finance: 0.08,
    services: 0.18,
    'public-services': 0.24,
    undisclosed: 0.02,
  },
  size: { '1-9': 0.16, '10-49': 0.2, '50-249': 0.2, '250-4999': 0.26, '5000+': 0.16, undisclosed: 0.02 },
};

/**
 * Percentages of 2010 by group, as published; where a group's figure was not published, one that brings the total
 * back to the published 15 %, 21 % and 12 %.
 */
const mentionPercent = {
  sex: { man: 18.9, woman: 11.9 },
  age: { '18-24': 26.4, '25-34': 19, '35-49': 14, '50-64': 5.8, '65+': 5 },
  occupation: { manager: 21.1, intermediate: 15.5, clerical: 13.5, worker: 8.4 },
  employer: { private: 16.6, public: 13.3 },
};
const criticalPercent = {
  age: { '18-24': 9.3, '25-34': 32.9, '35-49': 10.4, '50-64': 24, '65+': 21 },
  occupation: { manager: 11.6, intermediate: 21, clerical: 24, worker: 38.2 },
};
const awarePercent = { employer: { private: 8.6, public: 18.7 } };

type ByGroup = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** The total's percentage, moved by how far each of the respondent's groups is from it. */
function percentFor(total: number, byGroup: ByGroup, answers: Answers): number {
  let percent = total;
  for (const [variable, groups] of Object.entries(byGroup)) {
    percent *= (groups[answers[variable] ?? ''] ?? total) / total;
  }
  return Math.min(percent, 95);
}

/** How each answer is drawn, given the profile and the answers before it; what 2010 did not ask is made up. */
const distributionOf: Readonly<Record<string, (answers: Answers) => Distribution>> = {
  mention: (answers) => {
    const yes = percentFor(15, mentionPercent, answers);
    return { yes, no: 98 - yes, unsure: 2 };
  },
  tone: (answers) => {
    const critical = percentFor(21, criticalPercent, answers);
    return { critical, positive: (88 / 100) * (100 - critical), unsure: (12 / 100) * (100 - critical) };
  },
  audience: () => ({ everyone: 31, contacts: 46, group: 12, unsure: 11 }),
  aware: (answers) => {
    const yes = percentFor(12, awarePercent, answers);
    return { yes, no: 92 - yes, unsure: 8 };
  },
  charter: (answers) =>
    answers.aware === 'yes'
      ? { known: 52, unread: 21, no: 15, unsure: 12 }
      : { known: 4, unread: 9, no: 49, unsure: 38 },
  training: (answers) =>
    answers.aware === 'yes' ? { yes: 38, no: 58, unsure: 4 } : { yes: 2, no: 94, unsure: 4 },
  contact: (answers) => (answers.aware === 'yes' ? { yes: 61, no: 39 } : { yes: 16, no: 84 }),
  ambassador: () => ({ already: 6, yes: 24, no: 52, unsure: 18 }),
  sanctions: () => ({ yes: 86, no: 7, unsure: 7 }),
  outlook: () => ({ more: 64, same: 21, less: 5, unsure: 10 }),
  networks: (answers) =>
    answers.mention === 'yes'
      ? { '0': 0, '1': 12, '2': 22, '3': 26, '4': 19, '5+': 21 }
      : { '0': 13, '1': 20, '2': 22, '3': 18, '4': 13, '5+': 14 },
  usePublish: (answers) => (answers.mention === 'yes' ? { yes: 48, no: 52 } : { yes: 19, no: 81 }),
  useShare: (answers) => (answers.mention === 'yes' ? { yes: 67, no: 33 } : { yes: 41, no: 59 }),
  useDiscuss: () => ({ yes: 37, no: 63 }),
  personalInfo: () => ({ yes: 53, no: 47 }),
  professionalInfo: () => ({ yes: 30, no: 70 }),
};

/**
 * One simulated respondent's answers, distributed like the edition of 2010 and its breakdowns where it asked the question;
 * others' answers are all as likely, but for refusals.
 *
 * @param questions  of the wave
 * @returns complete and valid answers of the open panel
 */
export function simulatedAnswers(random: Random, questions: readonly Question[] = defaultQuestions): Answers {
  const answers: Record<string, string> = {};
  for (const { question, distribution } of simulatedQuestions(questions)) {
    if (isRoutedTo(question, answers)) answers[question.id] = draw(distribution(answers), random);
  }
  return answers;
}

interface SimulatedQuestion {
  readonly question: Question;
  readonly distribution: (answers: Answers) => Distribution;
}

/** By questionnaire: what no respondent's answers change is worked out once for the hundred thousands that tests draw. */
const simulated = new WeakMap<readonly Question[], readonly SimulatedQuestion[]>();

/** Who answers comes first, since answers depend on it. Routing depends on answers to earlier questions, and on no others. */
function simulatedQuestions(questions: readonly Question[]): readonly SimulatedQuestion[] {
  const known = simulated.get(questions);
  if (known) return known;
  const [profile, others] = [true, false].map((isOf) =>
    questions.filter(({ kind }) => (kind === 'profile') === isOf),
  ) as [Question[], Question[]];
  const made = [...profile, ...others].map((question) => ({
    question,
    distribution: distributionFor(question),
  }));
  simulated.set(questions, made);
  return made;
}

/** The known distribution, of the options that there are; an option that it does not know is rare. */
function distributionFor({ id, options }: Question): (answers: Answers) => Distribution {
  const ofProfile = profileDistributions[id];
  const knownOf = ofProfile ? () => ofProfile : distributionOf[id];
  if (!knownOf) {
    const alike = Object.fromEntries(options.map(({ code, refusal }) => [code, refusal ? rare : 1]));
    return () => alike;
  }
  const codes = options.map(({ code }) => code);
  // Of one question, whoever answers has the same codes.
  const ofNobody = Object.keys(knownOf({}));
  if (codes.length === ofNobody.length && codes.every((code) => ofNobody.includes(code))) return knownOf;
  return (answers) => {
    const known = knownOf(answers);
    const all = Object.values(known).reduce((sum, each) => sum + each, 0);
    return Object.fromEntries([
      ...Object.entries(known).filter(([code]) => codes.includes(code)),
      ...codes.filter((code) => !(code in known)).map((code) => [code, rare * all]),
    ]);
  };
}

/** Of the likelihood of the others together. */
const rare = 0.02;

/** Draws a code with a probability proportional to its number. */
function draw(distribution: Distribution, random: Random): string {
  let total = 0;
  for (const code in distribution) total += distribution[code] as number;
  let rest = random() * total;
  let drawn = '';
  for (drawn in distribution) {
    rest -= distribution[drawn] as number;
    if (rest < 0) break;
  }
  return drawn;
}
