import { Template } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import {
  actionsOf,
  functionDescribed,
  onlyResource,
  resourcesOf,
  stacksOf,
  statementsOf,
  synthesise,
} from './synthesise.ts';

const production = synthesise('production');
const canary = functionDescribed(production, 'Visits survey and results');

describe('the canary', () => {
  it('may do nothing but write its own log', () => {
    const actions = statementsOf(production, canary).flatMap(actionsOf);
    expect(actions.toSorted()).toEqual(['logs:CreateLogStream', 'logs:PutLogEvents']);
  });

  it('comes four times an hour, to the address that visitors know, and a failed visit is not made good by another', () => {
    const [schedule] = resourcesOf(production, 'AWS::Scheduler::Schedule').filter(
      ({ Properties }) => Properties.Description === 'Visits the site',
    );
    expect(schedule?.Properties.ScheduleExpression).toBe('rate(15 minutes)');
    expect(schedule?.Properties.Target.RetryPolicy.MaximumRetryAttempts).toBe(0);
    const attempts = resourcesOf(production, 'AWS::Lambda::EventInvokeConfig').map(
      ({ Properties }) => Properties.MaximumRetryAttempts,
    );
    expect(attempts).toContain(0);
    expect(JSON.stringify(canary.Properties.Environment.Variables.SITE_ORIGIN)).toContain(
      'PagesDistribution',
    );
    const settings = { siteOrigin: 'https://observatory.example.org' };
    const named = functionDescribed(synthesise('production', { settings }), 'Visits survey and results');
    expect(named.Properties.Environment.Variables.SITE_ORIGIN).toBe(settings.siteOrigin);
  });
});

describe('the edge', () => {
  const settings = { region: 'eu-west-3', webAcl: true, alarmEmail: 'team@example.org' };

  it('is watched where CloudFront counts, and tells the same person', () => {
    const { edgeAlarms } = stacksOf('production', { settings });
    expect(edgeAlarms?.region).toBe('us-east-1');
    const template = Template.fromStack(edgeAlarms as NonNullable<typeof edgeAlarms>);
    const { Metrics, Threshold, EvaluationPeriods } = onlyResource(
      template,
      'AWS::CloudWatch::Alarm',
    ).Properties;
    const counted = Metrics.filter(({ MetricStat }: { MetricStat?: object }) => MetricStat);
    expect(
      counted.map(
        (one: { MetricStat: { Metric: { Namespace: string; MetricName: string } } }) => one.MetricStat.Metric,
      ),
    ).toEqual([
      expect.objectContaining({ Namespace: 'AWS/CloudFront', MetricName: 'Requests' }),
      expect.objectContaining({ Namespace: 'AWS/CloudFront', MetricName: '5xxErrorRate' }),
    ]);
    expect([Threshold, EvaluationPeriods]).toEqual([5, 2]);
    expect(onlyResource(template, 'AWS::SNS::Subscription').Properties.Endpoint).toBe('team@example.org');
  });

  it('is not watched where the stage has nothing in us-east-1', () => {
    expect(stacksOf('dev').edgeAlarms).toBeUndefined();
  });
});
