import { spentOf } from '../../../functions/disclosure/account.ts';
import { mostOfAnswer } from '../../../functions/disclosure/budget.ts';
import type { CountedTable } from '../../../functions/disclosure/noisy-table.ts';
import { toNumber } from '../../../functions/disclosure/rational.ts';
import { countTablesOfCompanies } from '../../../functions/observatory/benchmark.ts';
import type { CompanyPanel } from '../../../functions/observatory/company-panel.ts';
import { companyBudget } from '../../../functions/observatory/questionnaire-budget.ts';
import { countClusters } from '../../../functions/statistics/count-tables.ts';
import type { Answers } from '../../../functions/survey/answers.ts';
import { groupQuestion, type Supplement, slipText } from '../../../functions/survey/supplement.ts';
import { slipsOf } from '../../support/made-supplement.ts';
import { defaultQuestionnaire, defaultQuestions } from '../../support/questionnaire-1.ts';
import { rounds } from '../../support/rounds.ts';
import { logLikelihoodRatio, rightGuesses } from './best-guess.ts';
import { keyNamed, sampleOf } from './made-edition.ts';

type MeasuredCompany = ReturnType<typeof countTablesOfCompanies>[number];

/**
 * A company that names groups and asks questions of its own, knows what all of its people but one answered, whichever
 * group they chose, and holds every noisy table of its own as it was drawn. Nothing of a supplement is public.
 */
export const trials = rounds({ short: 200, long: 6000 });
export const both = (text: string) => ({ fr: text, en: text });
export const supplement: Supplement = {
  groups: ['A', 'B', 'C', 'D', 'E', 'F'].map((name) => ({ name: both(name), people: 40 })),
  questions: ['One?', 'Two?', 'Three?'].map((text) => ({
    text: both(text),
    options: [both('Yes'), both('No')],
  })),
};
export const budget = companyBudget(defaultQuestionnaire, supplement);
export const asked = [...budget.questions, { id: groupQuestion, kind: 'usage' as const }];

export const said: Answers = {
  ...{ mention: 'no', aware: 'no', charter: 'no', training: 'no', contact: 'no', ambassador: 'no' },
  ...{ sanctions: 'yes', outlook: 'more', networks: '0' },
  ...{ companyGroup: '1', companyQuestion1: '1', companyQuestion2: '1', companyQuestion3: '1' },
};
export const people = 240;
/** The others: 29 of the first group beside whoever is attacked, and the rest in the others, or in the first five. */
export const colleagues = (inFirst = 29): Answers[] =>
  Array.from({ length: people - 1 }, (_, index) => ({
    ...said,
    companyGroup: index < inFirst ? '1' : String(2 + (index % 5)),
  }));

export function companyOf(all: readonly Answers[]): CompanyPanel {
  const slips = slipsOf(all, defaultQuestionnaire, supplement);
  return { id: 'acme', headcount: 400, activity: 'digital', answers: {}, supplement: slips };
}

export function withOne(one: Answers, inFirst?: number) {
  const all = [...colleagues(inFirst), one];
  return {
    company: companyOf(all),
    ...sampleOf(
      all.map((answers) => ({ answers, company: 'acme' })),
      defaultQuestions,
    ),
  };
}

export function measure(
  { company, ...sample }: ReturnType<typeof withOne>,
  name: string,
  editions = 1,
): MeasuredCompany {
  const [own] = countTablesOfCompanies({
    questionnaire: defaultQuestionnaire,
    mixedBy: [],
    ...sample,
    companies: [company],
    editions,
    key: keyNamed(name, name),
  });
  return own as MeasuredCompany;
}

/** What a company's tables would hold without noise. */
export function exactOf(
  { tables }: MeasuredCompany,
  { company, sample }: ReturnType<typeof withOne>,
): CountedTable[] {
  const slips = company.supplement?.slips ?? {};
  return tables.map((table) => {
    const isSlip = table.by.includes(groupQuestion) || table.question.startsWith('companyQuestion');
    if (!isSlip) return countClusters(sample, [table])[0]?.[0] as CountedTable;
    const groups = table.groups.map(({ levels }) => ({
      levels,
      counts: table.codes.map((code) => slips[slipText(table, [...Object.values(levels), code])] ?? 0),
    }));
    return { ...table, groups };
  });
}

export interface Attack {
  readonly times?: number;
  readonly inFirst?: number;
  readonly editions?: number;
  /** Waves in which the same is asked. */
  readonly waves?: number;
}

/** How often it is guessed which of two the one said, by the likelihood of every table. */
export function guess(
  pair: readonly [Answers, Answers],
  { inFirst, editions = 1, waves = 1, times = trials }: Attack = {},
) {
  const [one, other] = [withOne(pair[0], inFirst), withOne(pair[1], inFirst)];
  const exact = [one, other].map((input) => exactOf(measure(input, 'shape', editions), input));
  return rightGuesses(times, (isOne, trial) => {
    let ratio = 0;
    for (let drawn = 0; drawn < editions * waves; drawn++) {
      const { tables } = measure(isOne ? one : other, `${trial} ${isOne} ${drawn}`, editions);
      ratio += logLikelihoodRatio(tables, exact[0] ?? [], exact[1] ?? []);
    }
    return ratio;
  });
}

/** ρ of all tables that another answer to a question may change. */
export function spentOn(question: string): number {
  const { tables } = measure(withOne(said), 'spent');
  return toNumber(spentOf(asked, tables).questions.get(question)?.company ?? mostOfAnswer);
}
