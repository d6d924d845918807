import { Duration } from 'aws-cdk-lib';
import { Schedule, ScheduleExpression } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import { Construct } from 'constructs';
import { HandlerFunction } from './handler-function.ts';
import type { ObservatoryTable } from './observatory-table.ts';
import type { Stage } from './stage.ts';

export interface ForgettingProps {
  readonly stage: Stage;
  readonly table: ObservatoryTable;
}

/** The function that deletes responses when their stated time is over; the next day makes good a run that failed. */
export class Forgetting extends Construct {
  constructor(scope: Construct, id: string, { stage, table }: ForgettingProps) {
    super(scope, id);
    const handler = new HandlerFunction(this, 'Handler', {
      stage,
      entry: 'functions/publish/forget-handler.ts',
      description: 'Forgets the responses of waves whose time is over',
      memoryMegabytes: 512,
      timeout: Duration.minutes(15),
      concurrency: 1,
      environment: { TABLE_NAME: table.name },
    });
    table.grantRead(handler, ['WAVES', 'COMPANIES', 'EDITIONS', 'EDITION#*', 'RESPONSE#*', 'INVITATION#*']);
    table.grantDelete(handler, ['EDITION#*', 'RESPONSE#*', 'INVITATION#*']);
    new Schedule(this, 'Daily', {
      description: 'Forgets what is over',
      schedule: ScheduleExpression.rate(Duration.days(1)),
      target: new LambdaInvoke(handler, { retryAttempts: 3, maxEventAge: Duration.hours(12) }),
    });
  }
}
