import { Duration } from 'aws-cdk-lib';
import { Schedule, ScheduleExpression } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import { Construct } from 'constructs';
import { HandlerFunction } from './handler-function.ts';
import type { Stage } from './stage.ts';

interface CanaryProps {
  readonly stage: Stage;
  /** The folder of its bundle. */
  readonly bundle: string;
  /** Where visitors find the site. */
  readonly origin: string;
}

/** Visits the site from outside, as anybody does: it has no right to anything, and leaves no answer. */
export class Canary extends Construct {
  readonly handler: HandlerFunction;

  constructor(scope: Construct, id: string, { stage, bundle, origin }: CanaryProps) {
    super(scope, id);
    this.handler = new HandlerFunction(this, 'Handler', {
      stage,
      bundle,
      description: 'Visits survey and results from outside, and says what it found wrong',
      memoryMegabytes: 256,
      timeout: Duration.minutes(2),
      environment: { SITE_ORIGIN: origin },
    });
    // What a visitor met with once counts: another attempt would hide it.
    this.handler.configureAsyncInvoke({ retryAttempts: 0, maxEventAge: Duration.minutes(10) });
    new Schedule(this, 'Schedule', {
      description: 'Visits the site',
      schedule: ScheduleExpression.rate(canaryInterval),
      target: new LambdaInvoke(this.handler, { retryAttempts: 0, maxEventAge: Duration.minutes(10) }),
    });
  }
}

export const canaryInterval = Duration.minutes(15);
