import { disclosureRules } from '../disclosure/rules.ts';
import type { Benchmark } from '../observatory/benchmark-document.ts';
import {
  readBenchmark,
  readBenchmarkResponses,
  writeBenchmark,
  writeBenchmarkResponses,
} from '../storage/benchmarks.ts';
import type { ListedEdition } from '../storage/editions.ts';
import type { Table } from '../storage/table.ts';

/** A company's benchmark, and the digests of the responses of its panel that it was made from. */
interface MadeBenchmark {
  readonly benchmark: Benchmark;
  readonly digests: Uint32Array;
}

const atOnce = 16;

/**
 * Writes each company's benchmark into an edition: the new one where enough of its panel's responses are new since
 * the one before, which is repeated otherwise. Watching a benchmark move from edition to edition so shows no one.
 *
 * @param companies  all that take part, with their responses' digests, sorted
 * @param built      by company; absent where it has too few respondents
 * @returns the benchmarks before that still hold their digests within, to be written again once the edition is out
 */
export async function renewBenchmarks(
  table: Table,
  {
    edition,
    previous,
    companies,
    built,
  }: {
    edition: { id: string; run: string };
    previous: ListedEdition | undefined;
    companies: ReadonlyMap<string, Uint32Array>;
    built: readonly Benchmark[];
  },
): Promise<Benchmark[]> {
  const holdingDigests: Benchmark[] = [];
  const builtOf = new Map(built.map((benchmark) => [benchmark.company, benchmark]));
  const queue = [...companies];
  const work = async () => {
    for (let next = queue.pop(); next; next = queue.pop()) {
      const [company, digests] = next;
      const before = previous && (await readMade(table, previous, company));
      if (before?.isWithin) holdingDigests.push(before.benchmark);
      const chosen = chooseBenchmark(before, builtOf.get(company), digests);
      if (!chosen) continue;
      await writeBenchmarkResponses(table, edition, company, chosen.digests);
      await writeBenchmark(table, edition, chosen.benchmark);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return holdingDigests;
}

async function readMade(
  table: Table,
  edition: ListedEdition,
  company: string,
): Promise<(MadeBenchmark & { isWithin: boolean }) | undefined> {
  const benchmark = await readBenchmark(table, edition, company);
  if (!benchmark) return undefined;
  const made = await readBenchmarkResponses(table, edition, company);
  // Without them every response would pass for new, and the benchmark would move with each single one.
  if (!made) throw new Error(`edition ${edition.id} has lost the digests of a benchmark`);
  return { benchmark, ...made };
}

function chooseBenchmark(
  before: MadeBenchmark | undefined,
  built: Benchmark | undefined,
  digests: Uint32Array,
): MadeBenchmark | undefined {
  if (!before) return built && { benchmark: built, digests };
  const isRenewed = built && countNew(digests, before.digests) >= disclosureRules.newResponsesForBenchmark;
  return isRenewed ? { benchmark: built, digests } : before;
}

function countNew(digests: Uint32Array, known: Uint32Array): number {
  const knownDigests = new Set(known);
  return digests.reduce((count, digest) => count + (knownDigests.has(digest) ? 0 : 1), 0);
}
