import { inject } from 'vitest';
import type { EmbeddedDatabase } from '../../infra/local/embedded-database.ts';
import { emulatedTables } from './emulated-tables.ts';

export { localClient } from './emulated-tables.ts';

/** Stands in for the embedded database: each start has tables of its own in the one emulator. */
export function startDatabase(folder: string | undefined): Promise<EmbeddedDatabase> {
  if (folder !== undefined) throw new Error('the emulator of these tests keeps nothing in a folder');
  return emulatedTables(inject('emulatorEndpoint'));
}
