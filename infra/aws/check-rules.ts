import { type App, Stack, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import type { Stage } from './stage.ts';

/**
 * Holds the app against AWS's own rules (cdk-nag's AwsSolutions). A finding that is not acknowledged below stops the
 * synthesis.
 */
export function checkRules(app: App, stage: Stage): void {
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  for (const stack of app.node.children.filter((child) => Stack.isStack(child))) {
    for (const [id, reason] of Object.entries(acknowledged(stage))) {
      Validations.of(stack).acknowledge({ id, reason });
    }
  }
}

const noRecords =
  'A log of requests would keep addresses and times of respondents, which we promise not to keep.';
const upload =
  'The function that uploads the pages during a deployment is CDK’s own; it writes to the bucket of the pages, which ' +
  'holds nothing else, and reads the assets of this deployment.';
const schedule =
  'The schedule may start any version of the one function that it is for; there is but one version.';

/** Each finding that stays, and why. */
function acknowledged({ region, domain, webAcl }: Stage): Record<string, string> {
  return {
    'AwsSolutions-APIG1': noRecords,
    'AwsSolutions-APIG4':
      'Tokens and keys are checked by the functions, in constant time; a respondent has no account to authorise.',
    'AwsSolutions-CFR3': noRecords,
    'AwsSolutions-S1': `${noRecords} The bucket holds only the built pages.`,
    'AwsSolutions-CFR1': 'Employees answer and readers read from wherever they are.',
    'AwsSolutions-SMG4':
      'A new seed voids every token of an open wave, so it is changed by hand between waves; so is the operator’s key.',
    'AwsSolutions-L1': 'The runtime of CDK’s own functions comes with the version of CDK.',
    'AwsSolutions-SQS3': 'The queue is itself where what failed for good is kept.',
    ...(!domain && {
      'AwsSolutions-CFR4': 'CloudFront’s own name comes with its own certificate and settings.',
    }),
    ...(!webAcl && {
      'AwsSolutions-CFR2': 'The web ACL is an option of the stage; each route is throttled anyway.',
    }),
    ...wildcards(schedule, [
      'Resource::<PublicationHandlerF3E32F1B.Arn>:*',
      'Resource::<ForgettingHandler737A4DEF.Arn>:*',
    ]),
    ...wildcards(upload, [
      'Action::s3:GetBucket*',
      'Action::s3:GetObject*',
      'Action::s3:List*',
      'Action::s3:Abort*',
      'Action::s3:DeleteObject*',
      `Resource::arn:${region ? 'aws' : '<AWS::Partition>'}:s3:::cdk-hnb659fds-assets-<AWS::AccountId>-${region ?? '<AWS::Region>'}/*`,
      'Resource::<PagesBucket1F9960AC.Arn>/*',
      // CloudFront’s invalidations.
      'Resource::*',
    ]),
    'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole]':
      upload,
  };
}

/** cdk-nag takes wildcards one by one, so that no other slips in. */
function wildcards(reason: string, findings: readonly string[]): Record<string, string> {
  return Object.fromEntries(findings.map((finding) => [`AwsSolutions-IAM5[${finding}]`, reason]));
}
