import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { Template } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { alarms as plannedAlarms } from '../../capacity/plan-capacity.ts';
import { prices } from '../../capacity/prices.ts';
import { beginnings, type Measurement, statesOf } from './evaluate-alarm.ts';
import { onlyResource, ourFunctions, resourcesOf, stacksOf, synthesise } from './synthesise.ts';

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

  it('costs what the manual says, and so do the metrics of our own', () => {
    const manual = readFileSync(join(import.meta.dirname, '../../../infra/aws/README.md'), 'utf8');
    const metrics = resourcesOf(production, 'AWS::Logs::MetricFilter').length;
    expect(manual).toContain(`alarms ${(alarms.length * prices.alarmPerMonth).toFixed(2)}`);
    expect(manual).toContain(`metrics ${(metrics * 0.3).toFixed(2)}`);
  });

  it('tells of errors and throttles of every function, but those of steps that are tried again and end their run', () => {
    const names = Object.entries(production.findResources('AWS::Lambda::Function'))
      .filter(([, resource]) => ourFunctions(production).includes(resource as never))
      .filter(
        ([, { Properties }]) => !Properties.Handler.match(/index\.(readShard|prepareSlices|deleteSlices)/),
      )
      .map(([name]) => name);
    expect(names).toHaveLength(6);
    // The canary is told of by its visits and their want.
    const answering = names.filter((name) => !name.startsWith('Canary'));
    for (const [metric, expected] of [
      ['Errors', names],
      ['Throttles', answering],
    ] as const) {
      const watched = alarms
        .filter(({ MetricName }) => MetricName === metric)
        .map(({ Dimensions }) => Dimensions[0].Value.Ref);
      expect(watched.toSorted()).toEqual(expected.toSorted());
    }
  });

  it('tells of failures that a function caught and answered, by what it wrote down', () => {
    const filters = resourcesOf(production, 'AWS::Logs::MetricFilter').map(({ Properties }) => Properties);
    const reports = filters.filter(({ FilterPattern }) => FilterPattern === '{ $.level = "ERROR" }');
    expect(reports).toHaveLength(5);
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
    const ended = alarms.filter(({ MetricName }) => /^Executions(Failed|TimedOut|Aborted)$/.test(MetricName));
    expect(ended).toHaveLength(3);
    for (const { Namespace, Dimensions } of ended)
      expect([Namespace, Dimensions]).toEqual([
        'AWS/States',
        [{ Name: 'StateMachineArn', Value: { Ref: machine } }],
      ]);
  });

  it('tells of each run that comes into the queue of failures, whose address is an output', () => {
    const [queue] = Object.keys(production.findResources('AWS::SQS::Queue'));
    expect(alarmAbout(/scheduled run failed for good/)).toMatchObject({
      Namespace: 'AWS/SQS',
      MetricName: 'NumberOfMessagesSent',
      Dimensions: [{ Name: 'QueueName', Value: { 'Fn::GetAtt': [queue, 'QueueName'] } }],
    });
    expect(production.findOutputs('FailedRunsQueue').FailedRunsQueue?.Value).toEqual({ Ref: queue });
  });

  it('tells of a flood of refusals of all routes together, since a count of each would tell of respondents', () => {
    expect(alarmAbout(/4xx/)).toMatchObject({
      MetricName: '4xx',
      Statistic: 'Sum',
      Dimensions: [{ Name: 'ApiId' }],
    });
  });

  it('tells of a planned edition that is overdue', () => {
    const alarm = alarmAbout(/should have been prepared or released 3 hours ago/);
    expect(alarm).toMatchObject({ Threshold: 3, Statistic: 'Maximum', TreatMissingData: 'ignore' });
    const filter = resourcesOf(production, 'AWS::Logs::MetricFilter').find(
      ({ Properties }) => Properties.MetricTransformations[0].MetricName === alarm.MetricName,
    );
    expect(filter?.Properties.FilterPattern).toBe('{ $.message.hoursOverdue >= 0 }');
  });

  it('tells of cost, spent and foreseen', () => {
    const { Budget, NotificationsWithSubscribers } = onlyResource(
      production,
      'AWS::Budgets::Budget',
    ).Properties;
    expect(Budget).toMatchObject({ BudgetLimit: { Amount: 80, Unit: 'USD' }, TimeUnit: 'MONTHLY' });
    expect(NotificationsWithSubscribers).toHaveLength(2);
    // Other notifications are another budget, which must not bear the name of the one that it takes the place of.
    const told = NotificationsWithSubscribers.map(
      ({ Notification }: Record<string, Record<string, unknown>>) => ({
        notificationType: Notification?.NotificationType,
        comparisonOperator: Notification?.ComparisonOperator,
        threshold: Notification?.Threshold,
      }),
    );
    const fingerprint = createHash('sha256').update(JSON.stringify(told)).digest('hex').slice(0, 8);
    expect(JSON.stringify(Budget.BudgetName)).toContain(`-${fingerprint}"`);
    // Before the topic lets it publish, a budget is refused.
    const [budget] = Object.values(production.findResources('AWS::Budgets::Budget'));
    expect(budget?.DependsOn).toContain(Object.keys(production.findResources('AWS::SNS::TopicPolicy'))[0]);
  });
});

/** Half a day of health, half a day of what the alarm is for, in minutes. */
const [half, whole] = [720, 1440];

function each(minutes: number, value: number, { from = 0, to = whole } = {}): Measurement[] {
  const count = Math.ceil((to - from) / minutes);
  return Array.from({ length: count }, (_, index) => ({ minute: from + index * minutes, value }));
}

const once = [{ minute: 800, value: 1 }];
const asked = each(1, 0);
const hourly = each(60, 0);
const rarely = { healthy: [], sick: once };

/** What CloudWatch is told all day while all is well, and from noon on when it is not. */
const days: Record<string, { healthy: Measurement[]; sick: Measurement[] }> = {
  ApiErrors: { healthy: asked, sick: once },
  PagesErrors: { healthy: asked, sick: once },
  PicturesErrors: { healthy: asked, sick: once },
  PublicationErrors: { healthy: hourly, sick: once },
  ForgettingErrors: { healthy: each(whole, 0), sick: once },
  ApiThrottles: { healthy: asked, sick: once },
  PagesThrottles: { healthy: asked, sick: once },
  PicturesThrottles: { healthy: asked, sick: once },
  PublicationThrottles: {
    // Ten minutes of waiting for another run, tried every minute, and now and then.
    healthy: [180, 480, 900].flatMap((from) => each(1, 1, { from, to: from + 11 })),
    // The twenty-one attempts of a run, of which no other comes in that hour.
    sick: each(1, 1, { from: 800, to: 821 }),
  },
  ForgettingThrottles: {
    healthy: each(whole, 0),
    // Lambda comes again after ever longer pauses, of five minutes at most.
    sick: [800, 801, 803, 807, ...each(5, 1, { from: 812, to: 1100 }).map(({ minute }) => minute)].map(
      (minute) => ({ minute, value: 1 }),
    ),
  },
  MailErrors: { healthy: hourly, sick: once },
  MailThrottles: { healthy: hourly, sick: once },
  MailReported: rarely,
  // What lies in the queue stays there until somebody looks.
  MailFailed: { healthy: each(5, 0), sick: each(5, 2, { from: 800 }) },
  // One in a hundred is usual; SES looks into an account at five.
  MailBounces: { healthy: each(60, 0.01), sick: each(60, 0.06, { from: 780 }) },
  ApiReported: rarely,
  PagesReported: rarely,
  PicturesReported: rarely,
  PublicationReported: { healthy: hourly, sick: once },
  ForgettingReported: rarely,
  RefusedByUs: { healthy: each(20, 1), sick: each(1, 2, { from: 800, to: 810 }) },
  RefusedRespondents: {
    // A hundredth of what a wave of a million asks in its busiest minutes, all day long.
    healthy: each(1, 138),
    // A hundredth above the limit of one route.
    sick: each(1, 600, { from: 800, to: 810 }),
  },
  // One visit that met with a deployment, and a site that stays away.
  SiteFailed: {
    healthy: each(15, 0).map((visit) => ({ ...visit, value: visit.minute === 300 ? 1 : 0 })),
    sick: each(15, 1, { from: 780, to: 900 }),
  },
  NoVisit: { healthy: each(15, 1), sick: [] },
  FailedRuns: rarely,
  PublicationFailed: rarely,
  PublicationTimedOut: rarely,
  PublicationAborted: rarely,
  NoPublication: {
    // Every other one takes half an hour.
    healthy: each(60, 1).map(({ minute, value }, index) => ({
      minute: minute + 5 + (index % 2) * 30,
      value,
    })),
    sick: [],
  },
  EditionOverdue: {
    // A run that failed twice, and then went well.
    healthy: each(60, 2).filter((_, index) => index % 5 !== 0),
    sick: each(60, 3, { from: 780, to: 960 }),
  },
};

/** Those of a stage that sends mail, which has some more. */
const alarmsById = Object.fromEntries(
  Object.entries(
    synthesise('production', {
      settings: { siteOrigin: 'https://observatory.example.org', mailFrom: 'mail@observatory.example.org' },
    }).findResources('AWS::CloudWatch::Alarm'),
  ).map(([id, { Properties }]) => [id.replace(/^Alarms|[0-9A-F]{8}$/g, ''), Properties]),
);

/** The states of an alarm wherever its periods begin, and however far back CloudWatch looks for data. */
function everyStatesOf(id: string, measured: Measurement[], minutes: number) {
  const alarm = alarmsById[id];
  return [0, 2].flatMap((extraPeriods) =>
    Array.from({ length: alarm.Period / 60 }, (_, offset) =>
      // What went before the first minute is not known; a new stage is a case of its own.
      statesOf(alarm, measured, { minutes, offset, extraPeriods }).slice(alarm.EvaluationPeriods),
    ),
  );
}

describe('each alarm, over a day', () => {
  it('is among those tried here', () => {
    expect(Object.keys(days).toSorted()).toEqual(Object.keys(alarmsById).toSorted());
  });

  it.each(Object.entries(days))('%s is quiet while all is well', (id, { healthy }) => {
    for (const states of everyStatesOf(id, healthy, whole)) expect(beginnings(states)).toBe(0);
  });

  it.each(Object.entries(days))('%s tells of what it is for, once', (id, { healthy, sick }) => {
    const measured = [...healthy.filter(({ minute }) => minute < half), ...sick];
    for (const states of everyStatesOf(id, measured, whole)) expect(beginnings(states)).toBe(1);
  });

  it.each(['FailedRuns', 'PublicationFailed', 'PublicationTimedOut', 'PublicationAborted'])(
    '%s tells again of what happens again later, and once of what happens every hour',
    (id) => {
      const at = (...minutes: number[]) => minutes.map((minute) => ({ minute, value: 1 }));
      for (const states of everyStatesOf(id, at(200, 900), whole)) expect(beginnings(states)).toBe(2);
      // Not to the minute, so that some hours have none and some two.
      const everyHour = each(60, 1, { from: 200, to: 1000 }).map(({ minute, value }, index) => ({
        minute: minute + (index % 2) * 4,
        value,
      }));
      for (const states of everyStatesOf(id, everyHour, whole)) expect(beginnings(states)).toBe(1);
    },
  );

  it('EditionOverdue stays on where nobody counts any more, and ends with the edition', () => {
    const old = each(60, 14, { from: 300, to: 600 });
    for (const states of everyStatesOf('EditionOverdue', old, whole)) expect(states.at(-1)).toBe('ALARM');
    const ended = [...old, ...each(60, 0, { from: 600 })];
    for (const states of everyStatesOf('EditionOverdue', ended, whole)) expect(states.at(-1)).toBe('OK');
  });

  it('NoPublication is on in a new stage until its first run has succeeded', () => {
    const states = statesOf(alarmsById.NoPublication, each(60, 1, { from: 70 }), { minutes: 300 });
    expect(states).toEqual(['ALARM', 'OK', 'OK', 'OK', 'OK']);
  });
});

describe('the alarm of the edge', () => {
  const { edgeAlarms } = stacksOf('production', { settings: { region: 'eu-west-3', webAcl: true } });
  const template = Template.fromStack(edgeAlarms as NonNullable<typeof edgeAlarms>);
  const alarm = onlyResource(template, 'AWS::CloudWatch::Alarm').Properties;
  const [{ Expression }] = alarm.Metrics.filter(({ Expression: of }: { Expression?: string }) => of);

  /** What CloudFront tells of five minutes, as the expression of the template takes it. */
  function measured(minute: number, requests: number, percent: number): Measurement {
    const [, condition, then, otherwise] = /^IF\((.+), (\w+), (\d+)\)$/.exec(Expression) ?? [];
    const value = runInNewContext(`${condition} ? ${then} : ${otherwise}`, { requests, percent });
    return { minute, value };
  }

  const states = (series: readonly Measurement[]) =>
    statesOf({ ...alarm, Period: 300, Statistic: 'Maximum' }, series, { minutes: whole });

  it('is quiet where a few fail at night, one in a hundred by day, and many for five minutes of a deployment', () => {
    const day = each(5, 0).map(({ minute }) => {
      if (minute < 360) return measured(minute, 10, 50);
      return minute === 720 ? measured(minute, 40_000, 30) : measured(minute, 40_000, 1);
    });
    expect(beginnings(states(day))).toBe(0);
    expect(beginnings(states([]))).toBe(0);
  });

  it('tells once where one in ten fails for a quarter of an hour, and ends with it', () => {
    const day = each(5, 0).map(({ minute }) =>
      measured(minute, 3000, minute >= 800 && minute < 815 ? 10 : 0.1),
    );
    expect(beginnings(states(day))).toBe(1);
    expect(states(day).at(-1)).toBe('OK');
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

  it('shows errors and throttles of all functions, and how publications end', () => {
    const body = JSON.stringify(
      onlyResource(production, 'AWS::CloudWatch::Dashboard').Properties.DashboardBody,
    );
    const functions = Object.entries(production.findResources('AWS::Lambda::Function')).filter(
      ([, resource]) => ourFunctions(production).includes(resource as never),
    );
    expect(functions).toHaveLength(9);
    for (const [name] of functions)
      expect(body.split(`{"Ref":"${name}"}`).length - 1, name).toBeGreaterThanOrEqual(3);
    for (const ending of ['Failed', 'TimedOut', 'Aborted']) expect(body).toContain(`Executions${ending}`);
  });

  it('and the budget are named by stage and region, since names are of the whole account', () => {
    const inTwo = ['eu-west-3', 'eu-central-1'].map((region) => {
      const template = synthesise('dev', { settings: { region } });
      return [
        onlyResource(template, 'AWS::CloudWatch::Dashboard').Properties.DashboardName,
        onlyResource(template, 'AWS::Budgets::Budget').Properties.Budget.BudgetName,
      ];
    });
    expect(inTwo).toEqual([
      ['Observatory-dev-eu-west-3', expect.stringMatching(/^observatory-dev-eu-west-3-/)],
      ['Observatory-dev-eu-central-1', expect.stringMatching(/^observatory-dev-eu-central-1-/)],
    ]);
    const { DashboardName } = onlyResource(production, 'AWS::CloudWatch::Dashboard').Properties;
    expect(JSON.stringify(DashboardName)).toContain('{"Ref":"AWS::Region"}');
  });
});
