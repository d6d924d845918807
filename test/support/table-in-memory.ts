import { afterAll } from 'vitest';
import type { Table } from '../../functions/storage/table.ts';
import { localClient, startDatabase } from '../../infra/local/embedded-database.ts';

/** An empty table in memory, and how it ends. */
export async function openTable(): Promise<{ table: Table; close: () => Promise<void> }> {
  const database = await startDatabase(undefined);
  const table = { client: localClient(database.endpoint), name: database.tableName };
  return {
    table,
    async close() {
      table.client.destroy();
      await database.stop();
    },
  };
}

/** The same for all tests of the file that awaits it at its top, ended after them. */
export async function tableOfFile(): Promise<Table> {
  const { table, close } = await openTable();
  afterAll(close);
  return table;
}
