import { parseArgs } from 'node:util';
import { moveToOwnTables, signAnew } from '../../functions/storage/own-tables.ts';
import { loadSeed } from '../../functions/storage/secrets.ts';
import { tableFromEnvironment } from '../../functions/storage/table.ts';

/**
 * `npm run responses -- move` and `npm run responses -- sign`, by hand and with rights that no function has: what
 * infra/aws/README.md says under "Upgrading" and "Rotating secrets". Takes the tables' names and the secret's from the
 * environment, as the functions do, and the former seed from `FORMER_SEED`, since arguments are seen by others.
 */
const { positionals } = parseArgs({ allowPositionals: true });
const [command] = positionals;
for (const name of ['TABLE_NAME', 'RESPONSES_TABLE_NAME', 'ADMISSIONS_TABLE_NAME'])
  if (!process.env[name]) refuse(`${name} is not set: it is an output of the stack`);
const table = tableFromEnvironment(process.env, { maxAttempts: 15 });
switch (command) {
  case 'move':
    console.log(`Moved ${await moveToOwnTables(table, await loadSeed())} items to tables of their own.`);
    break;
  case 'sign': {
    const { FORMER_SEED: former = '' } = process.env;
    if (!/^[0-9a-f]{64}$/.test(former)) refuse('FORMER_SEED must be 64 hex digits');
    const signed = await signAnew(table, { former: Buffer.from(former, 'hex'), seed: await loadSeed() });
    console.log(`Signed ${signed} responses with the new seed.`);
    break;
  }
  default:
    refuse('say move or sign');
}

function refuse(why: string): never {
  console.error(`Refused: ${why}`);
  process.exit(2);
}
