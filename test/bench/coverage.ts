import { type ClusterCoverage, type Coverage, clusterCoverage } from '../simulation/cluster-coverage.ts';
import { makePopulation } from '../simulation/wave-population.ts';

/**
 * Coverage of printed intervals and false calls of change, by how much of a wave is companies, how many they are, and how
 * alike their people answer.
 */
export async function benchCoverage(sizes: readonly number[] = [100]): Promise<void> {
  const population = makePopulation({ size: 40_000, seed: 51 });
  const [rounds = 100] = sizes;
  console.log(`% of intervals of 95 % that hold the truth, % of figures told as changed without a change`);
  console.log(
    'companies  clustered   open  correlation   total profiles  records     ways  differ.  changed   shared',
  );
  for (const wave of waves) {
    // Of a wave of many, fewer rounds: its groups are many, and so is the time. Ten are the least that tell anything.
    const often = Math.ceil(rounds / Math.max(1, (wave.clustered + wave.open) / 4000));
    const many = { rounds: Math.max(Math.min(10, rounds), often), seed: 1 };
    for (const correlation of [0, 0.016, 0.04, 0.08]) {
      const found = clusterCoverage(population, { ...wave, correlation }, many);
      console.log(lineOf(wave, correlation, found));
    }
  }
}

const waves = [
  { companies: 0, clustered: 0, open: 1000 },
  { companies: 5, clustered: 1000, open: 0 },
  { companies: 5, clustered: 1000, open: 1000 },
  { companies: 12, clustered: 960, open: 40 },
  { companies: 12, clustered: 3300, open: 0 },
  { companies: 12, clustered: 3300, open: 3300 },
  { companies: 40, clustered: 4000, open: 0 },
  { companies: 40, clustered: 4000, open: 4000 },
  { companies: 200, clustered: 12_000, open: 0 },
  { companies: 200, clustered: 12_000, open: 3000 },
  { companies: 12, clustered: 200_000, open: 0 },
  { companies: 40, clustered: 160_000, open: 4000 },
];

function lineOf(
  { companies, clustered, open }: (typeof waves)[number],
  correlation: number,
  { total, profiles, records, ways, differences, changes, shared }: ClusterCoverage,
): string {
  const percent = ({ held, printed }: Coverage) =>
    (printed > 0 ? ((100 * held) / printed).toFixed(1) : '–').padStart(8);
  const called = ({ held, printed }: Coverage) => ({ held: printed - held, printed });
  const design = [companies, clustered, open].map((count, k) => String(count).padStart([9, 11, 7][k] ?? 0));
  const found = [total, profiles, records, ways, differences, called(changes), called(shared)].map(percent);
  return `${design.join('')}${String(correlation).padStart(13)}${found.join(' ')}`;
}
