import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { moveToOwnTables, signAnew } from '../../functions/storage/own-tables.ts';
import type { Table } from '../../functions/storage/table.ts';

/** 2: responses and admissions lie in tables of their own, and responses are signed. */
const format = '2';

/**
 * Brings a data folder of an earlier version to the form of this one, once; and where the seed was changed and the former
 * one lies beside it, signs the responses anew and deletes that. That it was done stands in a file beside
 * the database, and not in it: whoever can write the tables must not have unsigned responses taken for old ones.
 */
export async function bringForward(
  table: Table,
  { formatFile, formerSeedFile, seed }: { formatFile: string; formerSeedFile: string; seed: Uint8Array },
): Promise<void> {
  const former =
    existsSync(formerSeedFile) && Buffer.from(readFileSync(formerSeedFile, 'utf8').trim(), 'hex');
  if (!existsSync(formatFile) || readFileSync(formatFile, 'utf8').trim() !== format) {
    await moveToOwnTables(table, former || seed);
    writeFileSync(formatFile, `${format}\n`, { mode: 0o600 });
  }
  if (!former) return;
  await signAnew(table, { former, seed });
  rmSync(formerSeedFile);
}
