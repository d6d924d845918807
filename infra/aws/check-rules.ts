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
  'A schedule may start any version of the one function that it is for; there is but one version.';
const steps =
  'The steps of a publication start its own functions, of which there is but one version, and watch over those of its ' +
  'own executions that read shards; neither has a name before it is there.';
const backups =
  'A backup is known by a name that AWS makes; the calendar may delete those of the table of responses, and list them, ' +
  'for which AWS knows no narrower right.';
const slices =
  'A slice is named by the run that made it. Each function may do but one thing with them, and the bucket holds ' +
  'nothing else.';
const alarms =
  'The operator’s page lists the alarms of this stage by the beginning of their names; for a list CloudWatch asks for ' +
  'the right to all of them, and it only reads.';

/** Each finding that stays, and why. */
function acknowledged({ region, domain, webAcl, mailFrom }: Stage): Record<string, string> {
  const partition = region ? 'aws' : '<AWS::Partition>';
  return {
    'AwsSolutions-APIG1': noRecords,
    'AwsSolutions-APIG4':
      'Tokens and keys are checked by the functions, in constant time; a respondent has no account to authorise.',
    'AwsSolutions-CFR3': noRecords,
    'AwsSolutions-S1': `${noRecords} One bucket holds only the built pages, the other slices for some minutes.`,
    'AwsSolutions-SF1':
      'Step Functions keeps the history of each publication itself, and what fails is kept in a queue.',
    'AwsSolutions-SF2': 'A publication is a handful of steps, whose history has their times.',
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
      'Resource::<ForgettingHandler737A4DEF.Arn>:*',
      'Resource::<CanaryHandler95CA127A.Arn>:*',
      ...(mailFrom ? ['Resource::<MailFollow6807319D.Arn>:*'] : []),
    ]),
    ...wildcards(steps, [
      'Resource::<PublicationHandlerF3E32F1B.Arn>:*',
      'Resource::<PublicationReadShardCAF0B5C6.Arn>:*',
      'Resource::<PublicationPrepareSlicesC795661B.Arn>:*',
      'Resource::<PublicationDeleteSlices10CE530E.Arn>:*',
      'Resource::<PictureMakingHandlerAF287995.Arn>:*',
      ...[':*', '/*:*'].map(
        (executions) =>
          `Resource::arn:${partition}:states:${region ?? '<AWS::Region>'}:<AWS::AccountId>:execution:{"Fn::Select":[6,{"Fn::Split":[":",{"Ref":"PublicationStepsMachine3E40FD5E"}]}]}${executions}`,
      ),
    ]),
    ...wildcards(backups, ['Resource::<TableResponses3F0F863B.Arn>/backup/*']),
    ...wildcards(alarms, [
      `Resource::arn:${partition}:cloudwatch:${region ?? '<AWS::Region>'}:<AWS::AccountId>:alarm:*`,
    ]),
    ...wildcards(slices, ['Resource::<PublicationSlicesBucket1B4C4B8A.Arn>/*']),
    ...wildcards(upload, [
      'Action::s3:GetBucket*',
      'Action::s3:GetObject*',
      'Action::s3:List*',
      'Action::s3:Abort*',
      'Action::s3:DeleteObject*',
      `Resource::arn:${partition}:s3:::cdk-hnb659fds-assets-<AWS::AccountId>-${region ?? '<AWS::Region>'}/*`,
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
