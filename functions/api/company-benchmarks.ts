import type { ShownBenchmark } from '../observatory/benchmark-document.ts';
import { readBenchmark } from '../storage/benchmarks.ts';
import { editionNumber, type ListedEdition, listEditions } from '../storage/editions.ts';
import type { Table } from '../storage/table.ts';
import type { Wave } from '../survey/wave.ts';

/** A company's benchmark, and the newest edition that repeats it, as those of the former rules did. */
interface CompanyBenchmark {
  readonly benchmark: ShownBenchmark;
  /** The edition it was made for. */
  readonly edition: ListedEdition;
  /** Undefined where no later edition repeats it. */
  readonly repeatedIn: ListedEdition | undefined;
}

/** Editions looked into per wave: of the former rules, with one an hour, a wave may have hundreds. */
const mostReads = 24;

/**
 * A company's benchmarks, each once however many editions repeat it: newest first, a wave that opened later before
 * one whose last edition came out late.
 *
 * @param waves  all there are
 */
export async function listBenchmarks(
  table: Table,
  company: string,
  waves: readonly Wave[],
): Promise<CompanyBenchmark[]> {
  const editions = Map.groupBy(await listEditions(table), ({ wave }) => wave);
  const newestWaveFirst = [...waves].sort((a, b) => compare(b.opensOn, a.opensOn) || compare(b.id, a.id));
  const ofWaves = await Promise.all(
    newestWaveFirst.map(({ id }) => benchmarksOfWave(table, editions.get(id) ?? [], company)),
  );
  return ofWaves.flat();
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * Goes back from the newest edition by what each benchmark says of where it comes from, so that those which only
 * repeat it are not read.
 */
async function benchmarksOfWave(
  table: Table,
  editions: readonly ListedEdition[],
  company: string,
): Promise<CompanyBenchmark[]> {
  const newestFirst = [...editions].sort((a, b) => editionNumber(b) - editionNumber(a));
  const found: CompanyBenchmark[] = [];
  let index = 0;
  for (let reads = 0; reads < mostReads; reads++) {
    const shownIn = newestFirst[index];
    if (!shownIn) break;
    const benchmark = await readBenchmark(table, shownIn, company);
    const madeAt = benchmark ? newestFirst.findIndex(({ id }) => id === benchmark.edition) : index;
    const edition = newestFirst[madeAt];
    const respondents = benchmark?.respondents ?? null;
    if (benchmark && respondents !== null && edition) {
      const repeatedIn = edition === shownIn ? undefined : shownIn;
      found.push({ benchmark: { ...benchmark, respondents }, edition, repeatedIn });
    }
    index = Math.max(index, madeAt) + 1;
  }
  return found;
}
