import type { EditionEntry } from '../storage/edition-calendar.ts';
import { hasMoreResponses, type Sharded, shardsOf } from '../storage/responses.ts';
import type { Table } from '../storage/table.ts';

type ShardedWave = Sharded & { readonly id: string };

/**
 * Whether a wave has about `from` responses or more: by its first shard, and no more of that than is needed. Shards are
 * alike, to a percent or so when large.
 */
export async function isLarge(table: Table, wave: ShardedWave, from: number): Promise<boolean> {
  const shards = shardsOf(wave);
  return hasMoreResponses(table, { wave: wave.id, shard: shards[0] ?? '' }, from / shards.length);
}

/**
 * Whether an edition is prepared by shards: because its wave is large, or because it was so when what the edition is
 * made from was frozen.
 */
export async function isByShards(
  table: Table,
  { wave, entry }: { wave: ShardedWave; entry?: EditionEntry | undefined },
  from: number,
): Promise<boolean> {
  return entry?.state === 'frozen' ? (entry.byShards ?? false) : isLarge(table, wave, from);
}
