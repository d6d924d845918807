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
