import { Duration } from 'aws-cdk-lib';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import { Schedule, ScheduleExpression } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { HandlerFunction } from './handler-function.ts';
import type { ObservatorySecrets } from './observatory-secrets.ts';
import type { ObservatoryTable } from './observatory-table.ts';
import type { Stage } from './stage.ts';

export interface PublicationProps {
  readonly stage: Stage;
  readonly table: ObservatoryTable;
  readonly secrets: ObservatorySecrets;
}

/** The publication function, started every hour; runs that failed for good are kept in a queue. */
export class Publication extends Construct {
  constructor(scope: Construct, id: string, { stage, table, secrets }: PublicationProps) {
    super(scope, id);
    const handler = new HandlerFunction(this, 'Handler', {
      stage,
      entry: 'functions/publish/handler.ts',
      description: 'Publishes an edition of every wave that has enough new responses',
      memoryMegabytes: 3008,
      timeout: Duration.minutes(15),
      // Two at once would do the same work twice; the second waits for its retry.
      concurrency: 1,
      environment: { TABLE_NAME: table.name, SEED_SECRET_ID: secrets.seed.secretArn },
    });
    // It reads what an edition is made of, and writes editions: never a response.
    table.grantRead(handler, ['WAVES', 'RESPONSE#*', 'COMPANIES', 'COMPANY#*', 'EDITIONS', 'EDITION#*']);
    table.grantWrite(handler, ['EDITIONS', 'EDITION#*']);
    secrets.seed.grantRead(handler);

    const failedRuns = new Queue(this, 'FailedRuns', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    // A run is worth repeating until the next hour brings its own.
    handler.configureAsyncInvoke({
      retryAttempts: 2,
      maxEventAge: Duration.minutes(50),
      onFailure: new SqsDestination(failedRuns),
    });
    new Schedule(this, 'Hourly', {
      description: 'Publishes what is due',
      schedule: ScheduleExpression.rate(Duration.hours(1)),
      target: new LambdaInvoke(handler, {
        retryAttempts: 3,
        maxEventAge: Duration.minutes(50),
        deadLetterQueue: failedRuns,
      }),
    });
  }
}
