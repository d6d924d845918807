import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { credentials, run } from './run-deployment.ts';

describe('a deployment', () => {
  it.each([
    [['deploy'], /say which stage: npm run deploy -- --stage dev/],
    [['destroy'], /say which stage: npm run destroy -- --stage dev/],
    [['deploy', '--stage', 'Dev 1'], /stage "Dev 1" must be 1 to 20 lower-case letters/],
    [['deploy', '--stage', 'dev'], /there are no AWS credentials .*aws sso login/],
    [['destroy', '--stage', 'dev'], /there are no AWS credentials/],
  ])('is refused in words before anything is built: %j', async (args, message) => {
    const { status, said } = await run(args);
    expect(said).toMatch(message);
    expect(said).not.toContain('    at ');
    expect(status).toBe(2);
  });

  it('is refused without a region', async () => {
    const { status, said } = await run(['deploy', '--stage', 'production'], credentials);
    expect(said).toMatch(/there is no AWS region: set AWS_REGION/);
    expect(status).toBe(2);
  });

  it.each(['AWS_REGION', 'AWS_DEFAULT_REGION'])(
    'to a new account’s quotas is refused before ten minutes are spent on it, region by %s',
    async (variable) => {
      const asked: (string | undefined)[] = [];
      const lambda = createServer(({ method, url }, reply) => {
        asked.push(`${method} ${url}`);
        reply.setHeader('content-type', 'application/json');
        reply.end(JSON.stringify({ AccountLimit: { ConcurrentExecutions: 10 } }));
      });
      await new Promise<void>((listening) => lambda.listen(0, '127.0.0.1', listening));
      const { port } = lambda.address() as AddressInfo;
      const { status, said } = await run(['deploy', '--stage', 'production'], {
        ...credentials,
        [variable]: 'eu-west-3',
        AWS_ENDPOINT_URL_LAMBDA: `http://127.0.0.1:${port}`,
      });
      lambda.close();
      expect(asked).toEqual(['GET /2016-08-19/account-settings']);
      expect(said).toMatch(/may run 10 functions of Lambda at once.*"raisedQuotas": false/);
      expect(said).not.toContain('    at ');
      expect(status).toBe(2);
    },
  );

  it('that stands ends by opening and checking the stage, and says in one line what fails there', async () => {
    const cdk = standInForCdk();
    const asked: unknown[] = [];
    const secrets = createServer(async (request, reply) => {
      asked.push(JSON.parse(await text(request)));
      reply.setHeader('content-type', 'application/x-amz-json-1.1');
      reply.end(JSON.stringify({ SecretString: JSON.stringify({ operatorKey: 'x'.repeat(64) }) }));
    });
    await new Promise<void>((listening) => secrets.listen(0, '127.0.0.1', listening));
    const { port } = secrets.address() as AddressInfo;
    const { status, said } = await run(
      ['deploy', '--stage', 'dev', '--wave', '--at-once', '--require-approval', 'never'],
      {
        ...credentials,
        PATH: `${cdk}:${process.env.PATH}`,
        AWS_REGION: 'eu-west-3',
        AWS_ENDPOINT_URL_SECRETS_MANAGER: `http://127.0.0.1:${port}`,
      },
    );
    secrets.close();
    expect(said).toMatch(
      /cdk was asked: deploy --all -c stage=dev -c atOnce=yes --outputs-file \S+ --require-approval never\n/,
    );
    expect(asked).toEqual([{ SecretId: 'OperatorKey' }]);
    expect(said).toMatch(/Refused: deployed; but GET \/operator\/house got no answer/);
    expect(said).not.toContain('    at ');
    expect(status).toBe(2);
  });

  it('is prepared by a bootstrap that finds nothing to build', async () => {
    const { said } = await run(['bootstrap', 'aws://123456789012/eu-west-3'], {
      PATH: `${standInForCdk()}:${process.env.PATH}`,
    });
    expect(said).toContain('cdk was asked: bootstrap aws://123456789012/eu-west-3\n');
    expect(said).toContain('there is no app\n');
  });
});

/** The folder of a `cdk` that says what it was asked, and deploys nothing. */
function standInForCdk(): string {
  const folder = mkdtempSync(join(tmpdir(), 'cdk-'));
  const outputs = {
    'Observatory-dev': {
      Address: 'https://observatory.invalid',
      CloudFrontDomain: 'observatory.invalid',
      OperatorKeySecret: 'OperatorKey',
    },
  };
  writeFileSync(
    join(folder, 'cdk'),
    `#!${process.execPath}
const { existsSync, writeFileSync } = require('node:fs');
const asked = process.argv.slice(2);
console.error('cdk was asked: ' + asked.join(' '));
if (!existsSync('cdk.json')) console.error('there is no app');
const file = asked[asked.indexOf('--outputs-file') + 1];
if (asked[0] === 'deploy') writeFileSync(file, ${JSON.stringify(JSON.stringify(outputs))});
`,
    { mode: 0o755 },
  );
  return folder;
}
