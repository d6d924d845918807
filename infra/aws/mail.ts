import { Duration, Stack } from 'aws-cdk-lib';
import { Rule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction as FunctionTarget } from 'aws-cdk-lib/aws-events-targets';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { ScheduleExpression } from 'aws-cdk-lib/aws-scheduler';
import { CfnConfigurationSet, CfnConfigurationSetEventDestination } from 'aws-cdk-lib/aws-ses';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { type FailedRuns, runBySchedule } from './failed-runs.ts';
import { HandlerFunction } from './handler-function.ts';
import type { ObservatorySecrets } from './observatory-secrets.ts';
import type { ObservatoryTable } from './observatory-table.ts';
import type { Stage } from './stage.ts';

export interface MailProps {
  readonly stage: Stage & { readonly mailFrom: string; readonly siteOrigin: string };
  /** The folder of its bundle. */
  readonly bundle: string;
  readonly table: ObservatoryTable;
  readonly secrets: ObservatorySecrets;
  readonly failedRuns: FailedRuns;
}

const minutesOfRun = 5;
const mostTries = 5;

/** What sends companies' mail by SES, a job at a time for each company, and counts what comes back. */
export class Mail extends Construct {
  readonly handler: HandlerFunction;
  readonly queue: Queue;
  /** For what somebody waits for, such as a link to sign in with: a mailing may take hours. */
  readonly accounts: Queue;
  readonly failed: Queue;

  constructor(scope: Construct, id: string, { stage, bundle, table, secrets, failedRuns }: MailProps) {
    super(scope, id);
    const queue = { fifo: true, encryption: QueueEncryption.SQS_MANAGED, enforceSSL: true };
    this.failed = new Queue(this, 'Failed', { ...queue, retentionPeriod: Duration.days(14) });
    // First in, first out for each company: two runs of one mailing would take each other for dead.
    this.queue = new Queue(this, 'Queue', {
      ...queue,
      // AWS asks for six times the function's time, so that no job is given to two; what failed waits that long.
      visibilityTimeout: Duration.minutes(6 * minutesOfRun),
      deadLetterQueue: { queue: this.failed, maxReceiveCount: mostTries },
    });
    this.accounts = new Queue(this, 'Accounts', {
      ...queue,
      visibilityTimeout: Duration.minutes(6 * minutesOfRun),
      // A link asked for an hour ago is of no use any more.
      retentionPeriod: Duration.hours(1),
      deadLetterQueue: { queue: this.failed, maxReceiveCount: mostTries },
    });
    const set = tellingBounces(this);
    const common = { stage, bundle, tracesFailures: true };

    this.handler = new HandlerFunction(this, 'Handler', {
      ...common,
      description: 'Sends mail to those whom companies invite, and to their members',
      memoryMegabytes: 512,
      timeout: Duration.minutes(minutesOfRun),
      environment: {
        ...table.environment,
        SEED_SECRET_ID: secrets.seed.secretArn,
        MAIL_QUEUE_URL: this.queue.queueUrl,
        ACCOUNT_QUEUE_URL: this.accounts.queueUrl,
        MAIL_FROM: stage.mailFrom,
        MAIL_CONFIGURATION_SET: set.ref,
        SITE_ORIGIN: stage.siteOrigin,
      },
    });
    letWork(table, this.handler);
    // Links to sign in with: found by address, made, and neither followed nor taken back.
    // The list of keys says which guarantee sheet a panel's people are promised.
    table.grantRead(this.handler, ['MEMBER#*', 'PANEL_KEYS#*']);
    table.grantPut(this.handler, ['LINK#*']);
    table.grantChange(this.handler, ['LINKS#*']);
    secrets.seed.grantRead(this.handler);
    for (const asked of [this.queue, this.accounts]) {
      this.handler.addEventSource(new SqsEventSource(asked, { batchSize: 1, maxConcurrency: 2 }));
    }
    this.queue.grantSendMessages(this.handler);
    this.handler.addToRolePolicy(maySend(this, stage.mailFrom, set.ref));

    const follow = new HandlerFunction(this, 'Follow', {
      ...common,
      handler: 'index.follow',
      description: 'Asks for mail that is due, and forgets the addresses of waves that are over',
      memoryMegabytes: 512,
      timeout: Duration.minutes(minutesOfRun),
      environment: {
        ...table.environment,
        SEED_SECRET_ID: secrets.seed.secretArn,
        MAIL_QUEUE_URL: this.queue.queueUrl,
        ACCOUNT_QUEUE_URL: this.accounts.queueUrl,
      },
    });
    letWork(table, follow);
    secrets.seed.grantRead(follow);
    this.queue.grantSendMessages(follow);
    runBySchedule(this, 'Hourly', {
      handler: follow,
      // A minute after the full hour, at which planned mail is due.
      schedule: ScheduleExpression.cron({ minute: '1' }),
      description: 'Follows the days of mail',
      worthwhile: Duration.minutes(50),
      failedRuns,
    });

    const bounced = new HandlerFunction(this, 'Bounced', {
      ...common,
      handler: 'index.countBounced',
      description: 'Counts mail that came back, and keeps no address',
      memoryMegabytes: 256,
      timeout: Duration.seconds(30),
      environment: table.environment,
    });
    table.grantPut(bounced, ['MAIL#*']);
    // Without a queue for what fails: an event names the address, and is better lost than kept.
    new Rule(this, 'Bounces', {
      description: 'Tells of mail that came back',
      eventPattern: {
        source: ['aws.ses'],
        detailType: ['Email Bounced'],
        resources: [setArn(this, set.ref)],
      },
      targets: [new FunctionTarget(bounced, { retryAttempts: 2, maxEventAge: Duration.hours(1) })],
    });
  }
}

function letWork(table: ObservatoryTable, handler: HandlerFunction): void {
  table.grantRead(handler, ['WAVES', 'COMPANY#*', 'MAILINGS', 'MAIL#*', 'HOUSE']);
  table.grantPut(handler, ['COMPANY#*', 'MAILINGS', 'MAIL#*']);
  table.grantChange(handler, ['MAIL#*']);
  table.grantDeleteItem(handler, ['MAILINGS', 'MAIL#*']);
}

/** Tells of bounces and of nothing else: openings and clicks are not counted anywhere. */
function tellingBounces(scope: Construct): CfnConfigurationSet {
  const set = new CfnConfigurationSet(scope, 'Set', {
    // A link is its receiver's own: it goes over no open line.
    deliveryOptions: { tlsPolicy: 'REQUIRE' },
    reputationOptions: { reputationMetricsEnabled: true },
    suppressionOptions: { suppressedReasons: ['BOUNCE', 'COMPLAINT'] },
  });
  new CfnConfigurationSetEventDestination(scope, 'ToldOf', {
    configurationSetName: set.ref,
    eventDestination: {
      enabled: true,
      matchingEventTypes: ['BOUNCE'],
      eventBridgeDestination: {
        eventBusArn: Stack.of(scope).formatArn({
          service: 'events',
          resource: 'event-bus',
          resourceName: 'default',
        }),
      },
    },
  });
  return set;
}

function setArn(scope: Construct, name: string): string {
  return Stack.of(scope).formatArn({ service: 'ses', resource: 'configuration-set', resourceName: name });
}

/** Only as the one sender, whose domain the account has verified. */
function maySend(scope: Construct, from: string, set: string): PolicyStatement {
  const address = /<([^>]+)>/.exec(from)?.[1] ?? from;
  const identity = (name: string) =>
    Stack.of(scope).formatArn({ service: 'ses', resource: 'identity', resourceName: name });
  return new PolicyStatement({
    // A message that is handed over whole needs the second.
    actions: ['ses:SendEmail', 'ses:SendRawEmail'],
    resources: [identity(address.slice(address.indexOf('@') + 1)), setArn(scope, set)],
    conditions: { StringEquals: { 'ses:FromAddress': address } },
  });
}
