import { join } from 'node:path';
import { CfnOutput, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { Alarms } from './alarms.ts';
import { Api } from './api.ts';
import type { HandlerName } from './bundle-functions.ts';
import { Canary } from './canary.ts';
import type { EdgeStack } from './edge-stack.ts';
import { FailedRuns } from './failed-runs.ts';
import { Forgetting } from './forgetting.ts';
import { GradualShift } from './gradual-shift.ts';
import { Mail, type MailProps } from './mail.ts';
import { ObservatorySecrets } from './observatory-secrets.ts';
import { ObservatoryTable } from './observatory-table.ts';
import { Overview } from './overview.ts';
import { PageDrawing } from './page-drawing.ts';
import { Pages } from './pages.ts';
import { PictureMaking } from './picture-making.ts';
import { limitProviderLogs } from './provider-logs.ts';
import { Publication } from './publication.ts';
import type { Stage } from './stage.ts';

/** What was built before: everything the stack uploads. */
export interface Built {
  /** The web pages: `index.html` files at the paths of their addresses, hashed files under `assets`. */
  readonly pages: string;
  /** The function that draws pages, with the HTML files it fills. */
  readonly pageDrawing: string;
  /** The other functions, in a folder for each. */
  readonly functions: string;
}

interface ObservatoryStackProps {
  readonly stage: Stage;
  readonly built: Built;
  /** With the rule against floods, where the stage wants one. */
  readonly edge?: EdgeStack | undefined;
  /** Whether new versions take over at once this time, where the stage has them do so gradually. */
  readonly atOnce?: boolean;
}

/** The whole observatory of one stage. */
export class ObservatoryStack extends Stack {
  readonly distributionId: string;

  constructor(scope: Construct, id: string, { stage, built, edge, atOnce = false }: ObservatoryStackProps) {
    super(scope, id, {
      description: `Observatory, stage ${stage.name}`,
      terminationProtection: stage.isProduction,
      ...(stage.region && { env: { region: stage.region } }),
      ...(edge && { crossRegionReferences: true }),
    });
    const bundle = (name: HandlerName) => join(built.functions, name);
    const table = new ObservatoryTable(this, 'Table', { stage });
    const secrets = new ObservatorySecrets(this, 'Secrets', { stage });
    const failedRuns = new FailedRuns(this, 'FailedRuns');
    const drawing = new PageDrawing(this, 'PageDrawing', {
      stage,
      bundle: built.pageDrawing,
      table,
      secrets,
    });
    const pictures = new PictureMaking(this, 'PictureMaking', {
      stage,
      bundle: bundle('pictures'),
      table,
      secrets,
    });
    const mail = sendsMail(stage)
      ? new Mail(this, 'Mail', { stage, bundle: bundle('mail'), table, secrets, failedRuns })
      : undefined;
    const api = new Api(this, 'Api', {
      stage,
      bundle: bundle('api'),
      table,
      secrets,
      mail,
      pages: drawing.handler,
      pictures: pictures.handler,
    });
    const publication = new Publication(this, 'Publication', {
      ...{ stage, bundle: bundle('publication'), slicesBundle: bundle('slices') },
      ...{ table, secrets, failedRuns, pictures: pictures.handler },
    });
    const forgetting = new Forgetting(this, 'Forgetting', {
      ...{ stage, bundle: bundle('forgetting') },
      ...{ table, failedRuns },
    });
    const pages = new Pages(this, 'Pages', {
      ...{ stage, pagesFolder: built.pages, apiDomain: api.domain, edgeKey: secrets.edgeKey },
      webAclArn: edge?.webAclArn,
      behind: [api.handler, pictures.handler],
    });
    this.distributionId = pages.distributionId;
    // It holds pages that name hashed files, and so is a page to be brought after them.
    drawing.handler.node.addDependency(pages.hashedFiles);
    const canary = new Canary(this, 'Canary', {
      ...{ stage, bundle: bundle('canary') },
      origin: stage.siteOrigin ?? `https://${pages.domain}`,
    });
    const functions = {
      api: api.handler,
      pages: drawing.handler,
      pictures: pictures.handler,
      publication: publication.handler,
      forgetting: forgetting.handler,
    };
    const { stateMachine: publications } = publication;
    const alarms = new Alarms(this, 'Alarms', {
      ...{ stage, api, functions, publications, failedRuns, mail },
      canary: canary.handler,
    });
    if (stage.shiftsGradually) {
      const shifted = (name: 'api' | 'pages' | 'pictures') => ({
        handler: functions[name],
        takenBackBy: alarms.takingBack[name],
      });
      new GradualShift(this, 'GradualShift', {
        ...{ api: shifted('api'), pages: shifted('pages'), pictures: shifted('pictures'), atOnce },
      });
    }
    new Overview(this, 'Overview', {
      ...{ stage, alarms, api, publications, failedRuns },
      functions: { ...functions, ...publication.sliceFunctions, canary: canary.handler },
    });

    limitProviderLogs(this, stage);

    new CfnOutput(this, 'Address', { value: stage.siteOrigin ?? `https://${pages.domain}` });
    new CfnOutput(this, 'CloudFrontDomain', { value: pages.domain });
    new CfnOutput(this, 'OperatorKeySecret', { value: secrets.operatorKey.secretName });
    if (secrets.provider) {
      new CfnOutput(this, 'IdentityProviderSecret', { value: secrets.provider.secretName });
    }
    new CfnOutput(this, 'SeedSecret', { value: secrets.seed.secretName });
    new CfnOutput(this, 'EdgeKeySecret', { value: secrets.edgeKeyName });
    new CfnOutput(this, 'TableName', { value: table.name });
    new CfnOutput(this, 'ResponsesTableName', { value: table.responsesName });
    new CfnOutput(this, 'AdmissionsTableName', { value: table.admissionsName });
    new CfnOutput(this, 'AlarmTopic', { value: alarms.topic.topicArn });
    // By its address, which is what the commands for queues take.
    new CfnOutput(this, 'FailedRunsQueue', { value: failedRuns.queue.queueUrl });
    if (mail) new CfnOutput(this, 'FailedMailQueue', { value: mail.failed.queueUrl });
  }
}

function sendsMail(stage: Stage): stage is MailProps['stage'] {
  return stage.mailFrom !== undefined && stage.siteOrigin !== undefined;
}
