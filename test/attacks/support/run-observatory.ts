import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataFolder } from '../../../infra/local/data-folder.ts';
import { startObservatory } from '../../../infra/local/start-observatory.ts';

/** The local system as a process of its own, over the folder that its one argument names. */
const folder = process.argv[2] ?? '';
mkdirSync(folder, { recursive: true, mode: 0o700 });
// A known seed, so that the keys are the same each time the attack is run.
writeFileSync(join(folder, 'seed'), `${'5'.repeat(64)}\n`);
const observatory = await startObservatory({
  port: 0,
  data: dataFolder(folder),
  built: join(folder, 'built'),
});
console.log(`running at ${observatory.url}`);
process.once('SIGTERM', () => observatory.stop().then(() => process.exit(0)));
