import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';

export const command = resolve(import.meta.dirname, '../../../infra/aws/command.ts');

/** What the command says on a machine that knows no AWS account but what `environment` tells it. */
export async function run(
  args: string[],
  environment: Record<string, string> = {},
): Promise<{ status: number | null; said: string }> {
  const { PATH, NODE_COMPILE_CACHE = '' } = process.env;
  const env = {
    PATH,
    NODE_COMPILE_CACHE,
    HOME: '/nowhere',
    AWS_EC2_METADATA_DISABLED: 'true',
    ...environment,
  };
  const child = spawn(process.execPath, [command, ...args], { env, stdio: ['ignore', 'ignore', 'pipe'] });
  const [said] = await Promise.all([text(child.stderr), once(child, 'exit')]);
  return { status: child.exitCode, said };
}

export const credentials = { AWS_ACCESS_KEY_ID: 'made-up', AWS_SECRET_ACCESS_KEY: 'made-up' };
