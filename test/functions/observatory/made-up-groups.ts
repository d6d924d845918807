import type { ProtectedFigure } from '../../../functions/disclosure/published.ts';
import type { Benchmark } from '../../../functions/observatory/benchmark-document.ts';
import type { Answers } from '../../../functions/survey/answers.ts';
import {
  editionOf,
  keyNamed,
  made,
  makeRespondents,
  type Respondent,
} from '../../attacks/support/made-edition.ts';
import { seededRandom } from '../../load/simulated-answers.ts';
import { slipsOf } from '../../support/made-supplement.ts';
import { defaultQuestionnaire } from '../../support/questionnaire-1.ts';

export const open = makeRespondents(400, 70);

export interface Shares {
  readonly mention: number;
  readonly fromHome: number;
}

/** People of one company by group: each answers by chance, with these shares. */
export function peopleOf(sizes: readonly number[], shares: readonly Shares[], seed: number): Answers[] {
  const random = seededRandom(seed);
  return sizes.flatMap((size, group) =>
    makeRespondents(size, seed + group, (answers) => {
      const { tone: _, audience: __, ...others } = answers;
      const { mention = 0, fromHome = 0 } = shares[group] ?? {};
      const isYes = random() < mention;
      return {
        ...others,
        mention: isYes ? 'yes' : 'no',
        ...(isYes && { tone: 'critical', audience: 'everyone' }),
        companyGroup: String(group + 1),
        companyQuestion1: random() < fromHome ? '2' : '1',
      };
    }).map(({ answers }) => answers),
  );
}

export function editionWith(
  people: readonly Answers[],
  { name = 'made', editions = 1, hasSupplement = true } = {},
) {
  const company = { headcount: 1000, activity: 'digital', invited: 900, answers: {} };
  const asking = hasSupplement && { supplement: slipsOf(people, defaultQuestionnaire) };
  const companies = [
    { id: 'acme', ...company, ...asking },
    { id: 'rival', ...company },
  ];
  const respondents: Respondent[] = [
    ...open.map((one, index) => (index < 120 ? { ...one, company: 'rival' } : one)),
    ...people.map((answers) => ({ answers, company: 'acme' })),
  ];
  return made(editionOf(respondents, { companies, editions, key: keyNamed(name) }));
}

export const benchmarkWith = (...args: Parameters<typeof editionWith>) =>
  editionWith(...args).benchmarks.find(({ company }) => company === 'acme') as Benchmark;

export const apart = [
  { mention: 0.2, fromHome: 0.5 },
  { mention: 0.6, fromHome: 0.5 },
];
export const isWithin = ({ low, high }: ProtectedFigure, truth: number) =>
  low !== null && high !== null && low <= truth && truth <= high;
