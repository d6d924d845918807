import { isTold } from './cap-companies.ts';
import { companyCorrelations, statedCorrelation } from './company-correlation.ts';
import type { CompanyCorrelation } from './edition.ts';
import type { MeasuredEdition } from './measure-edition.ts';

/** How alike companies' people answer each question, as the edition says it. */
export function describeCorrelation(
  measured: Pick<MeasuredEdition, 'companyTables' | 'panelSizes' | 'panelVariance'>,
): CompanyCorrelation {
  const ids = [...measured.panelSizes.keys()].filter((panel) => panel !== 'open');
  return {
    stated: statedCorrelation.correlation,
    companies: ids.filter((company) => isTold(company, measured)).length,
    questions: Object.fromEntries(
      [...companyCorrelations(measured)].map(([question, { correlation, degreesOfFreedom }]) => [
        question,
        {
          estimate: Math.round(correlation * 1000) / 1000,
          degreesOfFreedom: Number(degreesOfFreedom.toPrecision(3)),
        },
      ]),
    ),
  };
}
