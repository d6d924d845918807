import { randomBytes } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { StartError } from './start-error.ts';

export interface DataFolder {
  /** Where the embedded database keeps its files. */
  readonly database: string;
  readonly operatorKeyFile: string;
  /** Where mail is put where no server sends it. */
  readonly mailFolder: string;
  /** 64 hex digits. */
  readonly seed: string;
  readonly operatorKey: string;
  /** Says in which form the database is. */
  readonly formatFile: string;
  /** Is there where someone has changed the seed and wants the responses to be of the new one. */
  readonly formerSeedFile: string;
  /** The process that holds the folder writes its number here. */
  readonly lockFile: string;
}

/**
 * Opens the folder that everything is kept in, and makes its secrets on first use (`seed` and `operator.key`, readable
 * by their owner only).
 *
 * @throws StartError when it cannot be written or is damaged
 */
export function dataFolder(path: string): DataFolder {
  try {
    makeFolder(path);
    accessSync(path, constants.R_OK | constants.W_OK | constants.X_OK);
    // The superuser passes every check above, even on a read-only file system.
    writeFileSync(join(path, '.writable'), '');
  } catch (cause) {
    throw new StartError(
      `the data folder ${path} cannot be used (${reason(cause)}). Choose another with OBSERVATORY_DATA.`,
      { cause },
    );
  }
  const operatorKeyFile = join(path, 'operator.key');
  const seedFile = join(path, 'seed');
  const database = join(path, 'database');
  if (existsSync(database) && !existsSync(seedFile)) {
    throw new StartError(
      `the data folder ${path} has a database but no seed: without it no token of its waves can be checked. ` +
        'Restore the file "seed", or choose another folder with OBSERVATORY_DATA.',
    );
  }
  const seed = readOrMakeSecret(seedFile, /^[0-9a-f]{64}$/, () => randomBytes(32).toString('hex'));
  const operatorKey = readOrMakeSecret(operatorKeyFile, /^[A-Za-z0-9_-]{20,}$/, () =>
    randomBytes(24).toString('base64url'),
  );
  return {
    ...{ database, operatorKeyFile, seed, operatorKey },
    mailFolder: join(path, 'mail'),
    formatFile: join(path, 'database.format'),
    formerSeedFile: join(path, 'seed.former'),
    lockFile: join(path, 'process.lock'),
  };
}

/** As `mkdirSync` does recursively, which never ends where a file system like /proc answers "no such folder". */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  mkdirSync(path, { mode: 0o700 });
}

function readOrMakeSecret(file: string, form: RegExp, make: () => string): string {
  try {
    if (!existsSync(file)) {
      // Written aside and renamed: a stop in between must not leave half a secret.
      writeFileSync(`${file}.new`, `${make()}\n`, { mode: 0o600 });
      renameSync(`${file}.new`, file);
    }
    chmodSync(file, 0o600);
    const secret = readFileSync(file, 'utf8').trim();
    if (form.test(secret)) return secret;
  } catch (cause) {
    throw new StartError(`the file ${file} cannot be read or written (${reason(cause)})`, { cause });
  }
  throw new StartError(`the file ${file} is damaged: restore it, or move the data folder away to start anew`);
}

function reason(cause: unknown): string {
  return (cause as { code?: string }).code ?? String(cause);
}
