import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { GetAccountSettingsCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import cdk from '../../cdk.json' with { type: 'json' };
import { WalkFailure, walkSite } from '../../functions/canary/walk-site.ts';
import type { House } from '../../functions/survey/house.ts';
import { OpeningFailure, openStage, readHouseFile } from './open-stage.ts';
import { type Stage, stageNamed } from './stage.ts';

/**
 * `npm run deploy -- --stage dev` and `npm run destroy -- --stage dev`. A deployment ends with a stage that can be used:
 * `--house house.json` gives it its house file, `--wave` opens a wave of this quarter, and `--at-once` lets new versions take
 * over at once whatever alarms say. Further arguments go to `cdk`, such as `--profile` or `--require-approval never`.
 */
const root = join(import.meta.dirname, '../..');

class Refusal extends Error {}

async function main([command = '', ...rest]: string[]): Promise<number> {
  // Where there is no cdk.json, cdk has no app that it would synthesise first.
  if (command === 'bootstrap') return run('cdk', [command, ...rest], tmpdir());
  if (command !== 'deploy' && command !== 'destroy') throw new Refusal('say bootstrap, deploy or destroy');
  const { stage, passedOn, profile, house, opensWave, atOnce } = asked(command, rest);
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
  const stacks = ['--all', '-c', `stage=${stage.name}`, ...(atOnce ? ['-c', 'atOnce=yes'] : [])];
  if (command === 'destroy') return run('cdk', [command, ...stacks, ...passedOn]);
  const folder = mkdtempSync(join(tmpdir(), 'observatory-deployed-'));
  try {
    const told = join(folder, 'outputs.json');
    const status = run('cdk', [command, ...stacks, '--outputs-file', told, ...passedOn]);
    if (status !== 0) return status;
    const outputs = JSON.parse(readFileSync(told, 'utf8'))[`Observatory-${stage.name}`] ?? {};
    await finish(outputs, { stage, profile, house, opensWave });
    return 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What the stack told of itself. */
type Outputs = Readonly<Record<'Address' | 'CloudFrontDomain' | 'OperatorKeySecret', string>>;

/** Makes a stage that stands one that can be used, looks at it from outside, and says where it is. */
async function finish(
  { Address, CloudFrontDomain, OperatorKeySecret }: Outputs,
  { stage, profile, house, opensWave }: Pick<Asked, 'stage' | 'profile' | 'house' | 'opensWave'>,
): Promise<void> {
  const { SecretString } = await new SecretsManagerClient(clientSettings(profile, stage))
    .send(new GetSecretValueCommand({ SecretId: OperatorKeySecret }))
    .catch((cause: Error) => {
      throw new Refusal(`deployed; but the operator's key cannot be read (${cause.name})`, { cause });
    });
  const { operatorKey } = JSON.parse(SecretString ?? '{}');
  // Its own name may not point there yet.
  const origin = `https://${CloudFrontDomain}`;
  try {
    const { isProduction } = stage;
    const asksWave = opensWave ? async () => true : askWhetherToOpen;
    for (const line of await openStage({ origin, operatorKey, isProduction, house, opensWave: asksWave }))
      console.log(line);
    const { wave } = await walkSite(origin);
    console.log(`Checked from outside: pages, survey (wave ${wave.id}), API and downloads answer.`);
  } catch (cause) {
    if (!(cause instanceof OpeningFailure || cause instanceof WalkFailure)) throw cause;
    throw new Refusal(`deployed; but ${cause.message}`, { cause });
  }
  const places = {
    Survey: '/en/survey/',
    Results: '/en/',
    Companies: '/en/company/',
    Operator: '/en/operator/',
  };
  for (const [name, path] of Object.entries(places)) console.log(`${name.padEnd(10)}${Address}${path}`);
  console.log(`The operator's key is in the secret ${OperatorKeySecret}.`);
}

async function askWhetherToOpen(days: { id: string; opensOn: string; closesOn: string }): Promise<boolean> {
  if (!process.stdin.isTTY) return false;
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  const { id, opensOn, closesOn } = days;
  const reply = await lines.question(`There is no wave. Open ${id}, from ${opensOn} to ${closesOn}? [y/N] `);
  lines.close();
  return /^y(es)?$/i.test(reply.trim());
}

interface Asked {
  readonly stage: Stage;
  /** For `cdk`. */
  readonly passedOn: string[];
  readonly profile: string | undefined;
  readonly house: House | undefined;
  /** Whether `--wave` was said. */
  readonly opensWave: boolean;
  /** Whether `--at-once` was. */
  readonly atOnce: boolean;
}

function asked(command: string, rest: string[]): Asked {
  const { values, tokens } = parseArgs({
    args: rest,
    options: {
      stage: { type: 'string' },
      profile: { type: 'string' },
      house: { type: 'string' },
      wave: { type: 'boolean' },
      'at-once': { type: 'boolean' },
    },
    strict: false,
    tokens: true,
  });
  if (typeof values.stage !== 'string') {
    throw new Refusal(`say which stage: npm run ${command} -- --stage dev`);
  }
  const ours = tokens.filter(
    (token) => token.kind === 'option' && ['stage', 'house', 'wave', 'at-once'].includes(token.name),
  );
  const taken = new Set(
    ours.flatMap((token) => {
      const isApart = token.kind === 'option' && token.value !== undefined && !token.inlineValue;
      return isApart ? [token.index, token.index + 1] : [token.index];
    }),
  );
  try {
    return {
      stage: stageNamed(values.stage, cdk.context.stages),
      passedOn: rest.filter((_, index) => !taken.has(index)),
      profile: typeof values.profile === 'string' ? values.profile : undefined,
      house: typeof values.house === 'string' ? readHouseFile(readFileSync(values.house, 'utf8')) : undefined,
      opensWave: values.wave === true,
      atOnce: values['at-once'] === true,
    };
  } catch (cause) {
    throw new Refusal((cause as Error).message, { cause });
  }
}

function clientSettings(profile: string | undefined, { region }: Stage) {
  return { ...(profile !== undefined && { profile }), ...(region !== undefined && { region }) };
}

/** Says what is missing before minutes are spent on building. */
async function requireAccess(profile: string | undefined, stage: Stage): Promise<void> {
  const { config } = new DynamoDBClient(clientSettings(profile, stage));
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
  const client = new LambdaClient(clientSettings(profile, stage));
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

function run(program: string, args: string[], cwd = root): number {
  const { status, error } = spawnSync(program, args, { cwd, stdio: 'inherit' });
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
