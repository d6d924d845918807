import type { EditionEntry } from '../storage/edition-calendar.ts';
import { hasMoreResponses, responseShards } from '../storage/responses.ts';
import type { Table } from '../storage/table.ts';

/**
 * Whether a wave has about `from` responses or more: by its first shard, and no more of that than is needed. Shards are
 * sixteenths, to a fraction of a percent when large.
 */
export async function isLarge(table: Table, wave: string, from: number): Promise<boolean> {
  const [shard = ''] = responseShards;
  return hasMoreResponses(table, { wave, shard }, from / responseShards.length);
}

/**
 * Whether an edition is prepared by shards: because its wave is large, or because it was so when what the edition is
 * made from was frozen.
 */
export async function isByShards(
  table: Table,
  { wave, entry }: { wave: string; entry?: EditionEntry | undefined },
  from: number,
): Promise<boolean> {
  return entry?.state === 'frozen' ? (entry.byShards ?? false) : isLarge(table, wave, from);
}
