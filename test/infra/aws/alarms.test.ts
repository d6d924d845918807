import { describe, expect, it } from 'vitest';
import { alarms as plannedAlarms } from '../../capacity/plan-capacity.ts';
import { onlyResource, ourFunctions, resourcesOf, synthesise } from './synthesise.ts';

const production = synthesise('production', {
  settings: { alarmEmail: 'team@example.org', monthlyBudget: 80 },
});
const alarms = resourcesOf(production, 'AWS::CloudWatch::Alarm').map(({ Properties }) => Properties);
const [topic] = Object.keys(production.findResources('AWS::SNS::Topic'));

function alarmAbout(text: RegExp) {
  const [alarm, ...others] = alarms.filter(({ AlarmDescription }) => text.test(AlarmDescription));
  if (!alarm || others.length > 0) throw new Error(`one alarm expected about ${text}`);
  return alarm;
}

describe('an alarm', () => {
  it('reaches the topic when it begins and when it ends, and says what to look at', () => {
    // What they cost is in the plan of a wave.
    expect(alarms).toHaveLength(plannedAlarms);
    for (const { AlarmActions, OKActions, AlarmDescription } of alarms) {
      expect(AlarmActions).toEqual([{ Ref: topic }]);
      expect(OKActions).toEqual([{ Ref: topic }]);
      expect(AlarmDescription.length).toBeGreaterThan(40);
    }
    expect(onlyResource(production, 'AWS::SNS::Subscription').Properties).toMatchObject({
      Protocol: 'email',
      Endpoint: 'team@example.org',
    });
  });

  it('tells of errors and throttles of every function, but those that a run starts again by itself', () => {
    const names = Object.entries(production.findResources('AWS::Lambda::Function'))
      .filter(([, resource]) => ourFunctions(production).includes(resource as never))
      .filter(
        ([, { Properties }]) => !Properties.Handler.match(/index\.(readShard|publishSlices|deleteSlices)/),
      )
      .map(([name]) => name);
    expect(names).toHaveLength(4);
    for (const metric of ['Errors', 'Throttles']) {
      const watched = alarms
        .filter(({ MetricName }) => MetricName === metric)
        .map(({ Dimensions }) => Dimensions[0].Value.Ref);
      expect(watched.toSorted()).toEqual(names.toSorted());
    }
  });

  it('tells of failures that a function caught and answered, by what it wrote down', () => {
    const filters = resourcesOf(production, 'AWS::Logs::MetricFilter').map(({ Properties }) => Properties);
    const reports = filters.filter(({ FilterPattern }) => FilterPattern === '{ $.level = "ERROR" }');
    expect(reports).toHaveLength(4);
    for (const { MetricTransformations } of reports) {
      const [{ MetricName, MetricNamespace }] = MetricTransformations;
      expect(alarms.find((alarm) => alarm.MetricName === MetricName)?.Namespace).toBe(MetricNamespace);
      // What happens in one stage must not wake those of another.
      expect(MetricNamespace).toBe('Observatory/production');
    }
  });

  it('tells of a publication that no longer succeeds, even when nothing starts it', () => {
    const [machine] = Object.keys(production.findResources('AWS::StepFunctions::StateMachine'));
    expect(alarmAbout(/No publication has succeeded/)).toMatchObject({
      Namespace: 'AWS/States',
      MetricName: 'ExecutionsSucceeded',
      Dimensions: [{ Name: 'StateMachineArn', Value: { Ref: machine } }],
      ComparisonOperator: 'LessThanThreshold',
      Threshold: 1,
      EvaluationPeriods: 3,
      TreatMissingData: 'breaching',
    });
    expect(alarmAbout(/failed for good/)).toMatchObject({ Namespace: 'AWS/SQS', Threshold: 1 });
  });

  it('tells of an edition that grows old while a wave is open', () => {
    const alarm = alarmAbout(/no new edition for 14 days/);
    expect(alarm).toMatchObject({ Threshold: 14, Statistic: 'Maximum', TreatMissingData: 'notBreaching' });
    const filter = resourcesOf(production, 'AWS::Logs::MetricFilter').find(
      ({ Properties }) => Properties.MetricTransformations[0].MetricName === alarm.MetricName,
    );
    expect(filter?.Properties.FilterPattern).toBe('{ $.message.daysWithoutEdition >= 0 }');
  });

  it('tells of cost, spent and foreseen', () => {
    const { Budget, NotificationsWithSubscribers } = onlyResource(
      production,
      'AWS::Budgets::Budget',
    ).Properties;
    expect(Budget).toMatchObject({ BudgetLimit: { Amount: 80, Unit: 'USD' }, TimeUnit: 'MONTHLY' });
    expect(NotificationsWithSubscribers).toHaveLength(2);
  });
});

describe('the topic', () => {
  it('takes alarms and budgets of this account, over TLS, and nothing else', () => {
    const { PolicyDocument } = onlyResource(production, 'AWS::SNS::TopicPolicy').Properties;
    const allowed = PolicyDocument.Statement.filter(({ Effect }: { Effect: string }) => Effect === 'Allow');
    const sourceAccount = { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } };
    const services = allowed.flatMap(
      ({ Principal }: { Principal: { Service: string[] } }) => Principal.Service,
    );
    expect(services.toSorted()).toEqual(['budgets.amazonaws.com', 'cloudwatch.amazonaws.com']);
    for (const statement of allowed) {
      expect(statement).toMatchObject({ Action: 'sns:Publish', Condition: sourceAccount });
    }
    const [denied] = PolicyDocument.Statement.filter(({ Effect }: { Effect: string }) => Effect === 'Deny');
    expect(denied.Condition).toEqual({ Bool: { 'aws:SecureTransport': 'false' } });
  });
});

describe('the dashboard', () => {
  it('counts by the hour, and no route for itself', () => {
    const body = JSON.stringify(
      onlyResource(production, 'AWS::CloudWatch::Dashboard').Properties.DashboardBody,
    );
    const periods = [...body.matchAll(/\\"period\\":(\d+)/g)].map(([, seconds]) => Number(seconds));
    expect(periods.length).toBeGreaterThan(0);
    expect(periods.filter((seconds) => seconds < 3600)).toEqual([]);
    expect(body).not.toMatch(/Route|Resource\\",/);
  });
});
