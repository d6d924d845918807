import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { findEmulator } from './find-emulator.ts';

/**
 * `npm run test:dynamodb-local [-- --if-possible] [vitest's arguments]`: the tests of API, publication and attacks on
 * AWS's own DynamoDB Local. Where it cannot run that is said, which is a failure except under `--if-possible`.
 */
const optional = '--if-possible';
const emulator = findEmulator();
if ('missing' in emulator) {
  const isOptional = process.argv.includes(optional);
  console.error(`${isOptional ? 'Not tested on' : 'Cannot test on'} DynamoDB Local: ${emulator.missing}.`);
  process.exitCode = isOptional ? 0 : 1;
} else {
  const config = join(import.meta.dirname, 'vitest.config.ts');
  const { status } = spawnSync(
    'vitest',
    ['run', '--config', config, ...process.argv.slice(2).filter((argument) => argument !== optional)],
    { stdio: 'inherit' },
  );
  process.exitCode = status ?? 1;
}
