import { type Sample, withColumn } from '../statistics/sample.ts';
import type { Questionnaire } from '../survey/questionnaire.ts';
import type { Manifest } from './edition.ts';

/** The breakdown by the way in: of the questions that the headline figures are made from. */
export const byWay = 'way';

/** `open`: those who came by themselves. `company`: those whom their company invited. */
export const ways = ['open', 'company'] as const;

/** The questions that headline figures are made from. */
export function wayQuestions({ indicators, headlines }: Questionnaire): string[] {
  const told = indicators.filter(({ id }) => headlines.includes(id));
  return [...new Set(told.map(({ measure }) => measure.question))];
}

/** The sample with everybody's way in. @param clusters  the companies of its clusters, in their order */
export function withWay(sample: Sample, companies: readonly string[], clusters: readonly string[]): Sample {
  const known = new Set(companies);
  const isOfCompany = clusters.map((company) => (known.has(company) ? 1 : 0));
  const column = new Uint8Array(sample.size);
  for (let i = 0; i < column.length; i++) column[i] = isOfCompany[sample.units[i] ?? -1] ?? 0;
  return withColumn(sample, { id: byWay, codes: ways }, column);
}

/** What a company's record tells of its people, with the way in. */
export function ofCompany<Record extends { readonly answers: Readonly<{ [question: string]: string }> }>(
  record: Record,
): Record {
  return { ...record, answers: { ...record.answers, [byWay]: 'company' } };
}

export const wayBreakdown: Manifest['breakdowns'][number] = {
  id: byWay,
  text: { fr: 'Voie d’accès au questionnaire', en: 'How respondents came' },
  options: [
    {
      code: 'open',
      label: {
        fr: 'Questionnaire ouvert à tous (venus d’eux-mêmes)',
        en: 'Survey open to all (self-selected)',
      },
    },
    { code: 'company', label: { fr: 'Invités par leur entreprise', en: 'Invited by their company' } },
  ],
};
