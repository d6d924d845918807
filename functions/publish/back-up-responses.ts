import { backupsKeptDays } from '../disclosure/rules.ts';
import { listEntries } from '../storage/edition-calendar.ts';
import {
  createResponseBackup,
  deleteResponseBackup,
  listResponseBackups,
  markBackedUp,
  readBackedUp,
} from '../storage/response-backups.ts';
import type { Table } from '../storage/table.ts';
import { listWaves } from '../storage/waves.ts';
import { waveStatus } from '../survey/wave.ts';

interface BackupContext {
  readonly table: Table;
  readonly now: () => Date;
}

const dayMilliseconds = 86_400_000;

/**
 * Copies the table of responses as a wave closes and as an edition is made, and at no other time: two copies held
 * against each other tell which answers came in between. For the same reason the newest is the only one that is kept,
 * and none longer than was promised.
 *
 * @returns for what it was copied: `<wave>-closed`, or the id of an edition
 */
export async function backUpResponses(context: BackupContext): Promise<string[]> {
  const { table, now } = context;
  const backedUp = await readBackedUp(table);
  const due = (await occasions(context)).filter((occasion) => !backedUp.has(occasion));
  const [name] = due;
  if (name !== undefined) {
    await createResponseBackup(table, name);
    for (const occasion of due) await markBackedUp(table, occasion);
  }
  await deleteOutdated(table, now());
  return due;
}

/** Whatever has happened so lately that a backup of it would still be kept. */
async function occasions({ table, now }: BackupContext): Promise<string[]> {
  const isLate = (day: string) => now().getTime() - Date.parse(day) > keptMilliseconds;
  const closed = (await listWaves(table)).filter(
    (wave) => waveStatus(wave, now()) === 'closed' && !isLate(wave.closesOn),
  );
  const made = (await listEntries(table)).filter(({ frozenOn }) => frozenOn && !isLate(frozenOn));
  return [...closed.map(({ id }) => `${id}-closed`), ...made.map(({ id }) => id)];
}

const keptMilliseconds = backupsKeptDays * dayMilliseconds;

/** The newest that is whole stays, and what is newer; each until its time is over. */
async function deleteOutdated(table: Table, now: Date): Promise<void> {
  const backups = await listResponseBackups(table);
  const newest = backups.find(({ isWhole }) => isWhole);
  for (const { arn, madeAt } of backups) {
    const isOver = now.getTime() - madeAt.getTime() > keptMilliseconds;
    const isReplaced = newest !== undefined && madeAt < newest.madeAt;
    if (isOver || isReplaced) await deleteResponseBackup(table, arn);
  }
}
