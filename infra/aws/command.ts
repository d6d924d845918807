import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { GetAccountSettingsCommand, LambdaClient } from '@aws-sdk/client-lambda';
import cdk from '../../cdk.json' with { type: 'json' };
import { type Stage, stageNamed } from './stage.ts';

/**
 * `npm run deploy -- --stage dev` and `npm run destroy -- --stage dev`. Further arguments go to `cdk`, such as
 * `--profile` or `--require-approval never`.
 */
const root = join(import.meta.dirname, '../..');

class Refusal extends Error {}

async function main([command = '', ...rest]: string[]): Promise<number> {
  if (command !== 'deploy' && command !== 'destroy') throw new Refusal('say deploy or destroy');
  const { stage, passedOn, profile } = asked(command, rest);
  if (command === 'destroy' && stage.isProduction) {
    throw new Refusal(
      'production is protected, and its table and secrets stay whatever is deleted. What to do where it is meant ' +
        'is in infra/aws/README.md, under "Ending it".',
    );
  }
  // cdk takes either name, the SDK only one of them.
  const { AWS_REGION: region = process.env.AWS_DEFAULT_REGION } = process.env;
  if (region) process.env.AWS_REGION = region;
  await requireAccess(profile, stage);
  if (command === 'deploy') await requireQuotas(profile, stage);
  const stacks = ['--all', '-c', `stage=${stage.name}`];
  return run('cdk', [command, ...stacks, ...passedOn]);
}

function asked(
  command: string,
  rest: string[],
): { stage: Stage; passedOn: string[]; profile: string | undefined } {
  const { values, tokens } = parseArgs({
    args: rest,
    options: { stage: { type: 'string' }, profile: { type: 'string' } },
    strict: false,
    tokens: true,
  });
  if (typeof values.stage !== 'string') {
    throw new Refusal(`say which stage: npm run ${command} -- --stage dev`);
  }
  const named = tokens.find((token) => token.kind === 'option' && token.name === 'stage');
  const isInline = named?.kind === 'option' && named.inlineValue === true;
  const passedOn = rest.toSpliced(named?.index ?? 0, isInline ? 1 : 2);
  try {
    const stage = stageNamed(values.stage, cdk.context.stages);
    return { stage, passedOn, profile: typeof values.profile === 'string' ? values.profile : undefined };
  } catch (cause) {
    throw new Refusal((cause as Error).message, { cause });
  }
}

/** Says what is missing before minutes are spent on building. */
async function requireAccess(profile: string | undefined, { region }: Stage): Promise<void> {
  const { config } = new DynamoDBClient({
    ...(profile !== undefined && { profile }),
    ...(region !== undefined && { region }),
  });
  const help = 'Sign in with "aws sso login" or "aws configure", or name a profile with --profile.';
  const known = await config.credentials().catch((cause: Error) => {
    throw new Refusal(`there are no AWS credentials (${cause.message}). ${help}`, { cause });
  });
  if (known.expiration && known.expiration.getTime() < Date.now()) {
    throw new Refusal(`the AWS credentials have expired. ${help}`);
  }
  await config.region().catch((cause: Error) => {
    throw new Refusal(
      'there is no AWS region: set AWS_REGION, or "region" of the stage in cdk.json, such as eu-west-3',
      { cause },
    );
  });
}

/** AWS keeps a hundred for functions without a reservation; ours reserve three. */
const leastConcurrency = 103;

/** Refuses what CloudFormation would find out after ten minutes, and then take everything back. */
async function requireQuotas(profile: string | undefined, stage: Stage): Promise<void> {
  if (!stage.raisedQuotas) return;
  const { region } = stage;
  const client = new LambdaClient({
    ...(profile !== undefined && { profile }),
    ...(region !== undefined && { region }),
  });
  const { AccountLimit } = await client.send(new GetAccountSettingsCommand()).catch((cause: Error) => {
    throw new Refusal(`the account's quotas of Lambda cannot be read (${cause.message})`, { cause });
  });
  const concurrency = AccountLimit?.ConcurrentExecutions ?? 0;
  if (concurrency >= leastConcurrency) return;
  throw new Refusal(
    `this account may run ${concurrency} functions of Lambda at once, as new ones may; stage ${stage.name} needs ` +
      `${leastConcurrency}, and functions of 10240 MB. Ask for both, as infra/aws/README.md says under "Before the first ` +
      'deployment", or set "raisedQuotas": false for the stage in cdk.json.',
  );
}

function run(program: string, args: string[]): number {
  const { status, error } = spawnSync(program, args, { cwd: root, stdio: 'inherit' });
  if (error) throw error;
  return status ?? 1;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(`Refused: ${error.message}`);
  process.exitCode = 2;
}
