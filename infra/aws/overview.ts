import { Duration, Stack } from 'aws-cdk-lib';
import { AlarmStatusWidget, Dashboard, GraphWidget, type IMetric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import type { Alarms } from './alarms.ts';
import type { Api } from './api.ts';
import type { FailedRuns } from './failed-runs.ts';
import type { HandlerFunction } from './handler-function.ts';
import type { Stage } from './stage.ts';

interface OverviewProps {
  readonly stage: Stage;
  readonly alarms: Alarms;
  readonly api: Api;
  readonly functions: Readonly<Record<string, HandlerFunction>>;
  readonly publications: StateMachine;
  readonly failedRuns: FailedRuns;
}

const hour = Duration.hours(1);

/** A dashboard of what keeps the observatory alive, by the hour: nothing in it is about an answer or a route. */
export class Overview extends Construct {
  constructor(scope: Construct, id: string, props: OverviewProps) {
    super(scope, id);
    const { stage, alarms, api, functions, publications, failedRuns } = props;
    const ofEach = (metric: (handler: HandlerFunction) => IMetric) => Object.values(functions).map(metric);
    const graph = (title: string, left: IMetric[]) => new GraphWidget({ title, left, width: 8, height: 6 });
    new Dashboard(this, 'Dashboard', {
      // Dashboards are of the account, and a stage's name may be used in several regions.
      dashboardName: `Observatory-${stage.name}-${Stack.of(this).region}`,
      defaultInterval: Duration.days(7),
      widgets: [
        [new AlarmStatusWidget({ title: 'Alarms', alarms: alarms.alarms, width: 24, height: 4 })],
        [
          graph('Requests, by the hour', [api.http.metricCount({ period: hour, label: 'all routes' })]),
          graph('Refused by us or failed', [
            api.http.metricClientError({ period: hour, label: '4xx' }),
            api.http.metricServerError({ period: hour, label: '5xx' }),
          ]),
          graph('Milliseconds to answer', [
            api.http.metricLatency({ period: hour, statistic: Stats.percentile(50), label: 'half within' }),
            api.http.metricLatency({
              period: hour,
              statistic: Stats.percentile(99),
              label: '99 of 100 within',
            }),
          ]),
        ],
        [
          graph(
            'Errors of functions',
            ofEach((handler) => handler.metricErrors({ period: hour })),
          ),
          graph(
            'Functions not started for want of concurrency',
            ofEach((handler) => handler.metricThrottles({ period: hour })),
          ),
          graph('At once, at most', [
            ...ofEach((handler) =>
              handler.metric('ConcurrentExecutions', { period: hour, statistic: Stats.MAXIMUM }),
            ),
          ]),
        ],
        [
          graph('Hours an edition is overdue', [alarms.hoursOverdue]),
          graph('Milliseconds of a publication', [
            publications.metricTime({ period: hour, statistic: Stats.MAXIMUM }),
            ...(functions.forgetting
              ? [functions.forgetting.metricDuration({ period: hour, statistic: Stats.MAXIMUM })]
              : []),
          ]),
          graph('Publications that did not succeed', [
            publications.metricFailed({ period: hour, label: 'failed' }),
            publications.metricTimedOut({ period: hour, label: 'out of time' }),
            publications.metricAborted({ period: hour, label: 'stopped by hand' }),
          ]),
          graph('Runs in the queue of failures', [
            failedRuns.queue.metricApproximateNumberOfMessagesVisible({ period: hour }),
          ]),
        ],
      ],
    });
  }
}
