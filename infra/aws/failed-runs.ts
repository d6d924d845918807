import { Duration } from 'aws-cdk-lib';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import { Schedule, type ScheduleExpression } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';

/** Keeps the scheduled runs that failed for good, for two weeks: when they were due and why they failed. */
export class FailedRuns extends Construct {
  readonly queue: Queue;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.queue = new Queue(this, 'Queue', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
  }
}

/**
 * Starts a function by a schedule, and tries again: three times when it could not be started (it runs still, or there
 * is no room), twice when it failed. What fails for good is kept.
 *
 * @param worthwhile  how long a run is worth repeating, at most until the next is due
 */
export function runBySchedule(
  scope: Construct,
  id: string,
  {
    handler,
    schedule,
    description,
    worthwhile,
    failedRuns,
  }: {
    handler: LambdaFunction;
    schedule: ScheduleExpression;
    description: string;
    worthwhile: Duration;
    failedRuns: FailedRuns;
  },
): void {
  handler.configureAsyncInvoke({
    retryAttempts: 2,
    // Lambda keeps a run for six hours at most.
    maxEventAge: worthwhile,
    onFailure: new SqsDestination(failedRuns.queue),
  });
  new Schedule(scope, id, {
    description,
    schedule,
    target: new LambdaInvoke(handler, {
      retryAttempts: 3,
      maxEventAge: worthwhile,
      deadLetterQueue: failedRuns.queue,
    }),
  });
}
