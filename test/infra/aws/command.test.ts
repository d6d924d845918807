import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const command = resolve(import.meta.dirname, '../../../infra/aws/command.ts');

/** What the command says on a machine that knows no AWS account. */
function run(...args: string[]): { status: number | null; said: string } {
  const env = { PATH: process.env.PATH, HOME: '/nowhere', AWS_EC2_METADATA_DISABLED: 'true' };
  const { status, stderr } = spawnSync(process.execPath, [command, ...args], { env, encoding: 'utf8' });
  return { status, said: stderr };
}

describe('a deployment', () => {
  it.each([
    [['deploy'], /say which stage: npm run deploy -- --stage dev/],
    [['destroy'], /say which stage: npm run destroy -- --stage dev/],
    [['deploy', '--stage', 'Dev 1'], /stage "Dev 1" must be 1 to 20 lower-case letters/],
    [['deploy', '--stage', 'dev'], /there are no AWS credentials .*aws sso login/],
    [['destroy', '--stage', 'dev'], /there are no AWS credentials/],
    [['destroy', '--stage', 'production'], /production is protected.*README\.md/],
  ])('is refused in words before anything is built: %j', (args, message) => {
    const { status, said } = run(...args);
    expect(said).toMatch(message);
    expect(said).not.toContain('    at ');
    expect(status).toBe(2);
  });
});
