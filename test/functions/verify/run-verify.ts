import { execFile } from 'node:child_process';
import { resolve } from 'node:path';

export const command = resolve(import.meta.dirname, '../../../functions/verify/command.ts');

/** The command as somebody would run it. */
export function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  return new Promise((done) => {
    execFile(process.execPath, [command, ...args], (error, out, err) => {
      done({ code: error ? Number(error.code) : 0, out, err });
    });
  });
}
