import { join } from 'node:path';
import { eachResponse } from '../../functions/storage/responses.ts';
import { listWaves } from '../../functions/storage/waves.ts';
import { localClient, startDatabase } from '../../infra/local/embedded-database.ts';

/** How many responses of all waves a data folder holds; nothing may run on it. */
export async function storedResponses(dataFolder: string): Promise<number> {
  const database = await startDatabase(join(dataFolder, 'database'));
  const table = { client: localClient(database.endpoint), name: database.tableName };
  try {
    let count = 0;
    for (const { id } of await listWaves(table)) {
      await eachResponse(table, id, () => {
        count += 1;
      });
    }
    return count;
  } finally {
    table.client.destroy();
    await database.stop();
  }
}
