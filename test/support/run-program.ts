import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../..');

export function run(program: string, ...options: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, program), ...options], {
    encoding: 'utf8',
    timeout: 300_000,
  });
  return { status, stdout, stderr };
}
