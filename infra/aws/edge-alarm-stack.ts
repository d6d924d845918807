import { Duration, Stack } from 'aws-cdk-lib';
import {
  Alarm,
  ComparisonOperator,
  MathExpression,
  Metric,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';
import { alarmPrefix } from './alarm-names.ts';
import type { Stage } from './stage.ts';

/** Of a hundred requests; fewer are those of a deployment or of one bad connection to an origin. */
const mostErrorsPercent = 5;

/** In five minutes: at night one failed request would be every second one. */
const fewestErrors = 20;

/** What CloudFront counts of itself, which it tells in us-east-1 alone. */
export class EdgeAlarmStack extends Stack {
  constructor(
    scope: Construct,
    id: string,
    { stage, distributionId }: { stage: Stage; distributionId: string },
  ) {
    super(scope, id, {
      description: `Alarms of what the observatory has at the edge, stage ${stage.name}`,
      env: { region: 'us-east-1' },
      crossRegionReferences: true,
      terminationProtection: stage.isProduction,
    });
    const topic = new Topic(this, 'Topic', {
      displayName: `Observatory, stage ${stage.name}, edge`,
      enforceSSL: true,
    });
    topic.addToResourcePolicy(
      new PolicyStatement({
        actions: ['sns:Publish'],
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        resources: [topic.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': this.account } },
      }),
    );
    if (stage.alarmEmail) topic.addSubscription(new EmailSubscription(stage.alarmEmail));
    const counted = (metricName: string, statistic: string) =>
      new Metric({
        namespace: 'AWS/CloudFront',
        metricName,
        statistic,
        period: Duration.minutes(5),
        dimensionsMap: { DistributionId: distributionId, Region: 'Global' },
      });
    const alarm = new Alarm(this, 'EdgeErrors', {
      alarmName: `${alarmPrefix(this)}EdgeErrors`,
      metric: new MathExpression({
        expression: `IF(requests * percent / 100 >= ${fewestErrors}, percent, 0)`,
        usingMetrics: { requests: counted('Requests', 'Sum'), percent: counted('5xxErrorRate', 'Average') },
        period: Duration.minutes(5),
      }),
      threshold: mostErrorsPercent,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      evaluationPeriods: 2,
      treatMissingData: TreatMissingData.NOT_BREACHING,
      alarmDescription:
        `Of a hundred requests to CloudFront ${mostErrorsPercent} or more were answered 5xx for ten minutes: its origins do ` +
        'not answer, or are not reached. Compare the alarms of the API; where it has none, look at AWS’s own state.',
    });
    const action = new SnsAction(topic);
    alarm.addAlarmAction(action);
    alarm.addOkAction(action);
  }
}
