import type { Benchmark } from '../observatory/benchmark-document.ts';
import type { Manifest, PublishedTable } from '../observatory/edition.ts';
import { checkAssociations } from './check-associations.ts';
import { checkBenchmark } from './check-benchmark.ts';
import { checkBudgetOf } from './check-budget.ts';
import { checkComparisons } from './check-comparisons.ts';
import { checkFindings } from './check-findings.ts';
import { checkIndicators } from './check-indicators.ts';
import { checkManifests } from './check-manifests.ts';
import { checkTables } from './check-tables.ts';
import type { PublishedDocuments } from './published-edition.ts';
import type { Verdict } from './verdict.ts';

/**
 * Computes all of an edition anew that its documents hold; its files are `checkFiles`'.
 *
 * @param benchmark  a company's, whose figures are computed, too
 */
export async function checkEdition(
  documents: PublishedDocuments,
  manifest: Manifest,
  benchmark?: Benchmark,
): Promise<{ tables: PublishedTable[]; verdicts: Verdict[] }> {
  const { tables, beside } = await documents.tables(manifest);
  const verdicts = [
    checkManifests(manifest, beside),
    checkTables(manifest, tables),
    checkIndicators(manifest, tables),
    checkComparisons(manifest, tables, await comparedWith(documents, manifest)),
    checkAssociations(manifest, tables),
    checkBudgetOf(manifest, tables),
    checkFindings(manifest, tables),
    ...(benchmark ? [checkBenchmark(benchmark, { manifest, tables })] : []),
  ];
  return { tables, verdicts };
}

/** The editions that the figures name. */
async function comparedWith(documents: PublishedDocuments, manifest: Manifest) {
  const previous = manifest.indicators.find((indicator) => indicator.previous)?.previous?.edition;
  const first = manifest.volunteering?.earlyAndLate?.edition;
  const read = (id: string | undefined) => (id === undefined ? undefined : documents.manifest(id));
  return {
    previous: await read(previous),
    first: await read(first),
    reference: await documents.manifest('2010'),
  };
}
