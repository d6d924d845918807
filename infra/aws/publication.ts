import { Duration } from 'aws-cdk-lib';
import { ScheduleExpression } from 'aws-cdk-lib/aws-scheduler';
import { Construct } from 'constructs';
import { type FailedRuns, runBySchedule } from './failed-runs.ts';
import { HandlerFunction } from './handler-function.ts';
import type { ObservatorySecrets } from './observatory-secrets.ts';
import type { ObservatoryTable } from './observatory-table.ts';
import type { Stage } from './stage.ts';

export interface PublicationProps {
  readonly stage: Stage;
  /** The folder of its bundle. */
  readonly bundle: string;
  readonly table: ObservatoryTable;
  readonly secrets: ObservatorySecrets;
  readonly failedRuns: FailedRuns;
}

/** The publication function, started every hour. */
export class Publication extends Construct {
  readonly handler: HandlerFunction;

  constructor(scope: Construct, id: string, props: PublicationProps) {
    super(scope, id);
    const { stage, bundle, table, secrets, failedRuns } = props;
    this.handler = new HandlerFunction(this, 'Handler', {
      stage,
      bundle,
      description: 'Publishes an edition of every wave that has enough new responses',
      memoryMegabytes: 3008,
      timeout: Duration.minutes(15),
      tracesFailures: true,
      // Two at once would do the same work twice; the second waits for its retry.
      concurrency: 1,
      environment: {
        TABLE_NAME: table.name,
        SEED_SECRET_ID: secrets.seed.secretArn,
        REPORTS_EDITION_AGE: 'yes',
      },
    });
    // It reads what an edition is made of, and writes editions: never a response.
    table.grantRead(this.handler, ['WAVES', 'RESPONSE#*', 'COMPANIES', 'COMPANY#*', 'EDITIONS', 'EDITION#*']);
    table.grantWrite(this.handler, ['EDITIONS', 'EDITION#*']);
    secrets.seed.grantRead(this.handler);
    runBySchedule(this, 'Hourly', {
      handler: this.handler,
      schedule: ScheduleExpression.rate(Duration.hours(1)),
      description: 'Publishes what is due',
      worthwhile: Duration.minutes(50),
      failedRuns,
    });
  }
}
