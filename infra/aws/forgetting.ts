import { Duration } from 'aws-cdk-lib';
import { ScheduleExpression } from 'aws-cdk-lib/aws-scheduler';
import { Construct } from 'constructs';
import { type FailedRuns, runBySchedule } from './failed-runs.ts';
import { HandlerFunction } from './handler-function.ts';
import type { ObservatoryTable } from './observatory-table.ts';
import type { Stage } from './stage.ts';

interface ForgettingProps {
  readonly stage: Stage;
  /** The folder of its bundle. */
  readonly bundle: string;
  readonly table: ObservatoryTable;
  readonly failedRuns: FailedRuns;
}

/** The function that deletes responses when their stated time is over; the next day makes good a run that failed. */
export class Forgetting extends Construct {
  readonly handler: HandlerFunction;

  constructor(scope: Construct, id: string, { stage, bundle, table, failedRuns }: ForgettingProps) {
    super(scope, id);
    this.handler = new HandlerFunction(this, 'Handler', {
      stage,
      bundle,
      description: 'Forgets the responses of waves whose time is over',
      memoryMegabytes: 512,
      timeout: Duration.minutes(15),
      tracesFailures: true,
      concurrency: 1,
      environment: table.environment,
    });
    table.grantQuery(this.handler, [
      'WAVES',
      'COMPANIES',
      'COMPANY#*',
      'DEPARTURES',
      'EDITIONS',
      'EDITION#*',
      'RESPONSE#*',
      'INVITATION#*',
      'MAIL#*',
    ]);
    table.grantDelete(this.handler, ['COMPANY#*', 'EDITION#*', 'RESPONSE#*', 'INVITATION#*', 'MAIL#*']);
    table.grantDeleteItem(this.handler, ['MAILINGS', 'COMPANIES', 'COMPANY#*', 'DEPARTURES']);
    runBySchedule(this, 'Daily', {
      handler: this.handler,
      schedule: ScheduleExpression.rate(Duration.days(1)),
      description: 'Forgets what is over',
      worthwhile: Duration.hours(6),
      failedRuns,
    });
  }
}
