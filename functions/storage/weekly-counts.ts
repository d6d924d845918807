import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { isNew, putIf } from './put-if.ts';
import { readPartition } from './query-partition.ts';
import { key, numberOf, type Table, textOf } from './table.ts';

/** What every company is told of one day on which a wave's answers were counted: bands with noise, and no count. */
interface WeeklyCounts {
  /** `YYYY-MM-DD`. */
  readonly on: string;
  /** Names what was counted, see `digestOfCounts`. */
  readonly digest: string;
  /** What was charged: as a table's. */
  readonly sensitivity: number;
  readonly sigma2: string;
  /** By company; of one that is not there fewer have answered than are told of. */
  readonly bands: Readonly<Record<string, readonly [from: number, to: number]>>;
}

const partitionOf = (wave: string) => `WEEKS#${wave}`;

const compress = promisify(gzip);
const decompress = promisify(gunzip);

/**
 * Writes a day's counts, all companies' by one write: whoever comes second changes nothing.
 *
 * @returns whether this was the first
 */
export async function writeWeeklyCounts(
  table: Table,
  wave: string,
  { on, digest, sensitivity, sigma2, bands }: WeeklyCounts,
): Promise<boolean> {
  const item = {
    ...key(partitionOf(wave), on),
    digest: { S: digest },
    sensitivity: { N: String(sensitivity) },
    sigma2: { S: sigma2 },
    bands: { B: await compress(JSON.stringify(bands)) },
  };
  return putIf(table, item, isNew);
}

/** All days on which a wave's answers were counted, the earliest first. */
export async function listWeeklyCounts(table: Table, wave: string): Promise<WeeklyCounts[]> {
  const items = await readPartition(table, partitionOf(wave));
  return Promise.all(
    items.map(async (item) => ({
      on: textOf(item, 'sk'),
      digest: textOf(item, 'digest'),
      sensitivity: numberOf(item, 'sensitivity'),
      sigma2: textOf(item, 'sigma2'),
      bands: JSON.parse(
        (await decompress(item.bands?.B ?? new Uint8Array())).toString(),
      ) as WeeklyCounts['bands'],
    })),
  );
}
