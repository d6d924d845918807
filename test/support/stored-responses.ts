import { join } from 'node:path';
import { textOf } from '../../functions/storage/table.ts';
import { localClient, startDatabase } from '../../infra/local/embedded-database.ts';
import { storedItems } from './stored-items.ts';

/**
 * The packed answers of all waves that a data folder holds, by response id in base64url, whatever they are signed with;
 * nothing may run on it.
 */
export async function storedResponses(dataFolder: string): Promise<Map<string, string>> {
  const database = await startDatabase(join(dataFolder, 'database'));
  const table = { client: localClient(database.endpoint), name: database.tableName };
  try {
    const items = await storedItems(table);
    const responses = items.filter(({ pk }) => pk?.S?.startsWith('RESPONSE#'));
    return new Map(responses.map((item) => [textOf(item, 'sk'), textOf(item, 'answers')]));
  } finally {
    table.client.destroy();
    await database.stop();
  }
}
