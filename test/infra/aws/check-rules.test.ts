import { Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { describe, expect, it } from 'vitest';
import { checkRules } from '../../../infra/aws/check-rules.ts';
import { rounds } from '../../support/rounds.ts';
import { stacksOf } from './synthesise.ts';

const certificateArn = 'arn:aws:acm:us-east-1:123456789012:certificate/1234abcd-12ab-34cd-56ef-1234567890ab';
const everything = {
  region: 'eu-west-3',
  domain: 'observatory.example.org',
  certificateArn,
  webAcl: true,
  alarmEmail: 'team@example.org',
  mailFrom: 'mail@observatory.example.org',
};

/** Whatever else a stage may be told. */
const rest = {
  region: 'us-east-1',
  raisedQuotas: false,
  restoredTable: 'restored-2026-12-01',
  restoredResponsesTable: 'restored-responses-2026-12-01',
  secretsRotatedOn: '2026-12-01',
};

/** The most that there is to find something in comes first. */
const stages: readonly (readonly [name: string, settings: Record<string, unknown>])[] = [
  ['dev', { ...everything, ...rest }],
  ['production', {}],
  ['production', everything],
  ['dev', {}],
];

/** CloudFormation's own rules are most of what this takes; `npm run test:templates` holds every stage against them, too. */
const isValidated = rounds({ short: 0, long: 1 }) === 1;

describe(`AWS’s own rules${isValidated ? ', CloudFormation’s among them,' : ''}`, () => {
  it.each(stages.slice(0, rounds({ short: 1, long: stages.length })))(
    'find nothing that is not acknowledged with a reason (%s, %j)',
    (name, settings) => {
      const { app, stage } = stacksOf(name, { settings, isValidated });
      checkRules(app, stage);
      expect(failure(() => app.synth())).toBe('');
    },
  );

  it('do find what is not acknowledged (control)', () => {
    const { app } = stacksOf('dev');
    Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
    expect(failure(() => app.synth())).not.toBe('');
  });
});

function failure(synthesise: () => unknown): string {
  const before = process.exitCode;
  try {
    synthesise();
    return process.exitCode ? `exit code ${process.exitCode}` : '';
  } catch (error) {
    return (error as Error).message;
  } finally {
    process.exitCode = before;
  }
}
