import { DeleteItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { deleteUsedInvitations } from './admission-marks.ts';
import { deleteBenchmarks } from './benchmarks.ts';
import { deleteCompany, dissolveFederation } from './companies.ts';
import { listEntries } from './edition-calendar.ts';
import { deleteMailing, deleteRecipients } from './mailings.ts';
import { readPartition } from './query-partition.ts';
import { key, type Table, textOf } from './table.ts';
import { listWaves } from './waves.ts';

const listKey = 'DEPARTURES';

/** A company that has left, by its random id; the entry is there while something of it may still come in. */
interface Departure {
  readonly company: string;
  /** Calendar day in Europe/Paris. */
  readonly day: string;
}

/** Says that a company leaves, before anything of it is deleted: what is interrupted is then gone on with. */
export async function writeDeparture(table: Table, { company, day }: Departure): Promise<void> {
  const Item = { ...key(listKey, company), day: { S: day } };
  await table.client.send(new PutItemCommand({ TableName: table.name, Item }));
}

export async function listDepartures(table: Table): Promise<Departure[]> {
  const items = await readPartition(table, listKey);
  return items.map((item) => ({ company: textOf(item, 'sk'), day: textOf(item, 'day') }));
}

export async function deleteDeparture(table: Table, company: string): Promise<void> {
  const Key = key(listKey, company);
  await table.client.send(new DeleteItemCommand({ TableName: table.name, Key }));
}

/**
 * Deletes all that is a company's but for its members' lookups: its record first, so that nobody enters and no edition
 * counts it from here on. Can be run again, and deletes what came in meanwhile.
 */
export async function deleteAllOfCompany(table: Table, company: string): Promise<void> {
  await deleteCompany(table, company);
  await dissolveFederation(table, company);
  for (const { id: wave } of await listWaves(table)) {
    const panel = { wave, company };
    await deleteMailing(table, panel);
    await deleteRecipients(table, panel);
    await deleteUsedInvitations(table, panel);
  }
  for (const { id } of await listEntries(table)) await deleteBenchmarks(table, id, company);
}
