import {
  CreateBackupCommand,
  DeleteBackupCommand,
  ListBackupsCommand,
  PutItemCommand,
} from '@aws-sdk/client-dynamodb';
import { readPartition } from './query-partition.ts';
import { key, type Table, tableOf, textOf } from './table.ts';

/** A copy of the table of responses, and of nothing else: who was admitted is never copied. */
interface ResponseBackup {
  readonly arn: string;
  readonly madeAt: Date;
  /** Whether it could be restored already: AWS takes some seconds, or minutes. */
  readonly isWhole: boolean;
}

const pk = 'RESPONSE_BACKUPS';
const responsesOf = (table: Table) => tableOf(table, 'RESPONSE#');

/** @param name  3 to 255 letters, digits, `_`, `.` or `-` */
export async function createResponseBackup(table: Table, name: string): Promise<void> {
  await table.client.send(new CreateBackupCommand({ TableName: responsesOf(table), BackupName: name }));
}

/** All that there are, newest first, those of runs that died, too. */
export async function listResponseBackups(table: Table): Promise<ResponseBackup[]> {
  const backups: ResponseBackup[] = [];
  let from: string | undefined;
  do {
    const page = await table.client.send(
      new ListBackupsCommand({
        TableName: responsesOf(table),
        BackupType: 'USER',
        ExclusiveStartBackupArn: from,
      }),
    );
    for (const { BackupArn, BackupCreationDateTime, BackupStatus } of page.BackupSummaries ?? []) {
      if (!BackupArn || !BackupCreationDateTime || BackupStatus === 'DELETED') continue;
      backups.push({ arn: BackupArn, madeAt: BackupCreationDateTime, isWhole: BackupStatus === 'AVAILABLE' });
    }
    from = page.LastEvaluatedBackupArn;
  } while (from);
  return backups.sort((a, b) => b.madeAt.getTime() - a.madeAt.getTime());
}

export async function deleteResponseBackup(table: Table, arn: string): Promise<void> {
  await table.client.send(new DeleteBackupCommand({ BackupArn: arn }));
}

/** For what there was a backup already, such as `2026-q4-closed`. */
export async function readBackedUp(table: Table): Promise<Set<string>> {
  return new Set((await readPartition(table, pk)).map((item) => textOf(item, 'sk')));
}

export async function markBackedUp(table: Table, occasion: string): Promise<void> {
  await table.client.send(new PutItemCommand({ TableName: table.name, Item: key(pk, occasion) }));
}
