import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { Template } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { rounds } from '../../support/rounds.ts';
import { resourcesOf, stacksOf, synthesise } from './synthesise.ts';

/** In `npm run test:templates`, where there is the program. */
const isLinted = rounds({ short: 0, long: 1 }) === 1 && spawnSync('cfn-lint', ['--version']).status === 0;
const everything = {
  region: 'eu-west-3',
  domain: 'observatory.example.org',
  certificateArn: 'arn:aws:acm:us-east-1:123456789012:certificate/1234abcd-12ab-34cd-56ef-1234567890ab',
  webAcl: true,
  alarmEmail: 'team@example.org',
  mailFrom: 'mail@observatory.example.org',
  warmWritesPerSecond: 20_000,
};

const variants: readonly (readonly [stage: string, settings: Record<string, unknown>])[] = [
  ['production', everything],
  ['production', {}],
  ['production', { ...everything, raisedQuotas: false, region: 'us-east-1' }],
  ['dev', {}],
  ['dev', { ...everything, shiftsGradually: true, secretsRotatedOn: '2026-12-01' }],
  ['dev', { restoredTable: 'restored', restoredResponsesTable: 'restored-responses' }],
];

describe('the templates', () => {
  it.runIf(isLinted)('have no error that cfn-lint knows', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'cfn-lint-'));
    const files = variants.flatMap(([name, settings], index) => {
      const { observatory, edge, edgeAlarms } = stacksOf(name, { settings });
      return [observatory, edge, edgeAlarms].flatMap((stack) => {
        if (!stack) return [];
        const file = join(folder, `${index}-${stack.stackName}.json`);
        writeFileSync(file, JSON.stringify(Template.fromStack(stack).toJSON()));
        return [file];
      });
    });
    // Warnings are of dependencies that CDK states twice.
    const said = await new Promise<string>((done) =>
      execFile('cfn-lint', ['--ignore-checks', 'W', '--', ...files], (_, out, wrong) => done(out + wrong)),
    );
    expect(said).toBe('');
  });
});

describe('the functions at the edge', () => {
  const functions = resourcesOf(synthesise('production'), 'AWS::CloudFront::Function').map(
    ({ Properties }) => Properties,
  );

  it('run in strict mode with nothing but the language, and make no code of text', () => {
    expect(functions).toHaveLength(2);
    for (const { FunctionCode, FunctionConfig } of functions) {
      expect(FunctionConfig.Runtime).toBe('cloudfront-js-2.0');
      expect(Buffer.byteLength(FunctionCode)).toBeLessThan(10_240);
      const handler = runInNewContext(`'use strict'; ${FunctionCode}; handler`, Object.create(null), {
        contextCodeGeneration: { strings: false, wasm: false },
      });
      const request = { method: 'GET', uri: '/fr/', querystring: {}, headers: {}, cookies: {} };
      const event = { version: '1.0', context: { eventType: 'viewer-request' }, request };
      expect(handler(event)).toMatchObject({ uri: expect.stringMatching(/^\/fr\//) });
    }
  });
});
