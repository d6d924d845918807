import type { CompanyPanel } from '../observatory/company-panel.ts';
import type { ResponseStore } from '../storage/responses.ts';
import { countSlips } from '../storage/supplement-slips.ts';
import { readSupplement } from '../storage/supplements.ts';

/**
 * The companies with what each asked its people besides, and how many said what. Slips are read only where somebody
 * asked something.
 *
 * @returns `refused`: items in place of slips that are none of ours
 */
export async function withSupplements(
  store: ResponseStore,
  wave: string,
  companies: readonly CompanyPanel[],
): Promise<{ companies: CompanyPanel[]; refused: number }> {
  const asking: CompanyPanel[] = [];
  for (const company of companies) {
    const { supplement } = await readSupplement(store.table, { wave, company: company.id });
    const isAsking = supplement.groups.length > 0 || supplement.questions.length > 0;
    asking.push(isAsking ? { ...company, supplement: { asked: supplement, slips: {} } } : company);
  }
  if (!asking.some(({ supplement }) => supplement)) return { companies: asking, refused: 0 };
  const { counts, refused } = await countSlips(store, wave);
  return {
    refused,
    companies: asking.map(({ supplement, ...company }) =>
      supplement
        ? { ...company, supplement: { ...supplement, slips: counts.get(company.id) ?? {} } }
        : company,
    ),
  };
}
