import { createHash } from 'node:crypto';
import { Duration, Stack } from 'aws-cdk-lib';
import { CfnBudget } from 'aws-cdk-lib/aws-budgets';
import {
  Alarm,
  ComparisonOperator,
  type IMetric,
  Metric,
  Stats,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { FilterPattern, MetricFilter } from 'aws-cdk-lib/aws-logs';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { alarmPrefix } from './alarm-names.ts';
import type { Api } from './api.ts';
import { canaryInterval } from './canary.ts';
import type { FailedRuns } from './failed-runs.ts';
import type { HandlerFunction } from './handler-function.ts';
import type { Mail } from './mail.ts';
import type { Stage } from './stage.ts';

interface AlarmsProps {
  readonly stage: Stage;
  readonly api: Api;
  readonly functions: Readonly<
    Record<'api' | 'pages' | 'pictures' | 'publication' | 'forgetting', HandlerFunction>
  >;
  readonly publications: StateMachine;
  readonly failedRuns: FailedRuns;
  /** Visits the site from outside. */
  readonly canary: HandlerFunction;
  /** Where the stage sends any. */
  readonly mail?: Mail | undefined;
}

const fiveMinutes = Duration.minutes(5);
const hour = Duration.hours(1);

/**
 * Refusals in five minutes. A wave of a million in twelve hours asks the API 69 000 times in its busiest five minutes
 * (`npm run capacity`), of which one in a hundred may be late, repeated or mistyped; bots that look for holes mostly ask
 * the bucket. Production's limit of a route, passed by one in a hundred for five minutes, refuses 3000.
 */
const manyRefusals = 1000;

/** One such hour of the last two: a run that fails every hour is one mail, and one that fails the next day another. */
const onceInTwoHours = { periods: 2, breaching: 1 };

/** Functions that are started again until they are. */
const isRepeated = (name: string) => name === 'publication' || name === 'forgetting';

/**
 * Four of twelve times five minutes. Where another run is at work, the steps of a publication ask every minute: waiting
 * up to ten minutes touches three of the twelve at most, and the twenty after which they give up five.
 */
const waitingLong = { periods: 12, breaching: 4 };

/** SES looks into an account from a twentieth on, and stops it from a tenth. */
const mostBounces = 0.05;

/** Respondents were told the day and the hour: two runs may fail before someone is told. */
const hoursOfGrace = 3;

/** Tells a topic when something is wrong: what, since when, and what to look at. Nothing here names a respondent. */
export class Alarms extends Construct {
  readonly topic: Topic;
  readonly alarms: Alarm[] = [];
  /** What the next version of a function is taken back for, while it takes over. */
  readonly takingBack: Readonly<Record<'api' | 'pages' | 'pictures', readonly Alarm[]>>;
  /** Hours since a planned edition should have been prepared or released. */
  readonly hoursOverdue: IMetric;
  /** Two stages of one account must not count together. */
  private readonly namespace: string;

  constructor(
    scope: Construct,
    id: string,
    { stage, api, functions, publications, failedRuns, canary, mail }: AlarmsProps,
  ) {
    super(scope, id);
    this.namespace = `Observatory/${stage.name}`;
    this.topic = new Topic(this, 'Topic', {
      displayName: `Observatory, stage ${stage.name}`,
      enforceSSL: true,
    });
    this.letPublish('cloudwatch.amazonaws.com');
    this.letPublish('budgets.amazonaws.com');
    if (stage.alarmEmail) this.topic.addSubscription(new EmailSubscription(stage.alarmEmail));

    for (const [name, handler] of Object.entries(functions)) this.watchFunction(name, handler);
    this.tell('RefusedByUs', {
      metric: api.http.metricServerError({ period: fiveMinutes, statistic: Stats.SUM }),
      threshold: 5,
      description:
        'The API answered 5xx five times in five minutes: respondents are asked to try again, and nothing that was ' +
        'acknowledged is lost. The log of the API function names the failure.',
    });
    this.tell('RefusedRespondents', {
      metric: api.http.metricClientError({ period: fiveMinutes, statistic: Stats.SUM }),
      threshold: manyRefusals,
      description:
        `The API answered 4xx ${manyRefusals} times in five minutes. Compare the dashboard’s requests: where they stay ` +
        'at a limit, respondents are refused with 429 and asked to try again; see respondentsPerSecond and the ' +
        'account’s limit. Otherwise someone is trying keys or tokens.',
    });
    // What arrives, not what lies there: that stays for two weeks, in which no second failure would be told of. Step
    // Functions, Scheduler and Lambda send as anyone does and are counted; only what SQS moves by itself is not.
    this.tell('FailedRuns', {
      metric: failedRuns.queue.metricNumberOfMessagesSent({ period: hour }),
      threshold: 1,
      ...onceInTwoHours,
      description:
        'A scheduled run failed for good; the queue holds when it was due, and the log why it failed.',
    });
    this.watchCanary(canary);
    this.watchPublication(publications);
    this.hoursOverdue = this.watchEditions(functions.publication);
    this.watchCost(stage);
    if (mail) this.watchMail(mail);
    const named = (...ids: string[]) => ids.map((of) => this.node.findChild(of) as Alarm);
    this.takingBack = {
      // What it answers 503 to counts where it is more than one line that went down.
      api: named('ApiErrors', 'RefusedByUs'),
      pages: named('PagesErrors', 'PagesReported'),
      pictures: named('PicturesErrors', 'PicturesReported'),
    };
  }

  /** One visit may meet with a deployment or a bad line; two in a row are what visitors meet with. */
  private watchCanary(canary: HandlerFunction): void {
    this.tell('SiteFailed', {
      metric: canary.metricErrors({ period: canaryInterval }),
      threshold: 1,
      periods: 2,
      description:
        'Survey or results did not answer as they should, twice in half an hour; the canary’s log names the address and ' +
        'what it answered. Before a first wave is made there is none to answer.',
    });
    this.tell('NoVisit', {
      metric: canary.metricInvocations({ period: hour }),
      threshold: 1,
      isBelow: true,
      periods: 2,
      missing: TreatMissingData.BREACHING,
      description:
        'The canary has not visited the site for two hours: nobody would tell of what it cannot find.',
    });
  }

  /** A topic with a policy of its own has lost the default one, by which the account's alarms may publish. */
  private letPublish(service: string): void {
    this.topic.addToResourcePolicy(
      new PolicyStatement({
        actions: ['sns:Publish'],
        principals: [new ServicePrincipal(service)],
        resources: [this.topic.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
    );
  }

  private watchFunction(name: string, handler: HandlerFunction): void {
    const called = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
    this.tell(`${called}Errors`, {
      metric: handler.metricErrors({ period: fiveMinutes }),
      threshold: 1,
      description: `The ${name} function failed, ran out of time or out of memory; its log says why.`,
    });
    this.tell(`${called}Throttles`, {
      metric: handler.metricThrottles({ period: fiveMinutes }),
      threshold: 1,
      ...(isRepeated(name) && waitingLong),
      description: isRepeated(name)
        ? `The ${name} function has not been started for a quarter of an hour, since it is at work elsewhere or for ` +
          'want of concurrency; see its runs and the account’s limit.'
        : `The ${name} function was not started for want of concurrency; see the account’s limit.`,
    });
    // The API catches its failures and answers 5xx, so they are not errors of the function.
    const reported = new MetricFilter(this, `${called}Reports`, {
      logGroup: handler.log,
      filterPattern: FilterPattern.stringValue('$.level', '=', 'ERROR'),
      metricNamespace: this.namespace,
      metricName: `${called}Reports`,
      metricValue: '1',
      defaultValue: 0,
    });
    this.tell(`${called}Reported`, {
      metric: reported.metric({ period: fiveMinutes, statistic: Stats.SUM }),
      threshold: 1,
      description: `The ${name} function wrote down a failure: its log names the kind and the route.`,
    });
  }

  /**
   * A run that failed, ran out of time or was stopped ends its execution; a schedule that no longer starts anything is
   * told of by nothing else. The functions of single steps are tried again by the steps, and need no alarm of their own.
   */
  private watchPublication(publications: StateMachine): void {
    const ended = {
      PublicationFailed: {
        metric: publications.metricFailed({ period: hour }),
        description:
          'A publication failed for good; its execution names the step and why. The next hour’s makes it good.',
      },
      PublicationTimedOut: {
        metric: publications.metricTimedOut({ period: hour }),
        description:
          'A publication was stopped after three hours, and is not in the queue; its execution names the step that did ' +
          'not end.',
      },
      PublicationAborted: {
        metric: publications.metricAborted({ period: hour }),
        description:
          'Someone stopped a publication by hand; it is not in the queue, and the next hour publishes.',
      },
    };
    for (const [id, { metric, description }] of Object.entries(ended))
      this.tell(id, { metric, threshold: 1, ...onceInTwoHours, description });
    this.tell('NoPublication', {
      metric: publications.metricSucceeded({ period: hour }),
      threshold: 1,
      isBelow: true,
      periods: 3,
      // Also of a stage that is new, until its first run has succeeded.
      missing: TreatMissingData.BREACHING,
      description:
        'No publication has succeeded for three hours or more: none is started, or a wave cannot be published, whose ' +
        'last edition stays as it is.',
    });
  }

  private watchEditions(publication: HandlerFunction): IMetric {
    const overdue = new MetricFilter(this, 'OverdueEditions', {
      logGroup: publication.log,
      filterPattern: FilterPattern.numberValue('$.message.hoursOverdue', '>=', 0),
      metricNamespace: this.namespace,
      metricName: 'HoursOverdue',
      metricValue: '$.message.hoursOverdue',
    }).metric({ period: hour, statistic: Stats.MAXIMUM });
    this.tell('EditionOverdue', {
      metric: overdue,
      threshold: hoursOfGrace,
      // Nobody counted: that is no news.
      missing: TreatMissingData.IGNORE,
      description:
        `A planned edition should have been prepared or released ${hoursOfGrace} hours ago: the notice lacks a field, ` +
        'the edition before is neither released nor withdrawn, or the preparation fails. The operator’s page says which.',
    });
    return overdue;
  }

  /** Jobs lie in the queue until somebody looks: SQS does not count what it moves there by itself. */
  private watchMail({ handler, failed }: Mail): void {
    this.watchFunction('mail', handler);
    this.tell('MailFailed', {
      metric: failed.metricApproximateNumberOfMessagesVisible({ period: fiveMinutes }),
      threshold: 1,
      description:
        'Mail of a company could not be sent in five tries; the log says why. The next hour asks for it again: purge the ' +
        'queue FailedMail once it is understood.',
    });
    this.tell('MailBounces', {
      metric: new Metric({
        namespace: 'AWS/SES',
        metricName: 'Reputation.BounceRate',
        period: hour,
        statistic: Stats.MAXIMUM,
      }),
      threshold: mostBounces,
      description:
        'Of a hundred mails of this account five or more came back. At ten, SES stops all: ask the company whose mail it ' +
        'is where its addresses are from.',
    });
  }

  /** Forecast and spent, for the account: AWS counts them a few times a day. */
  private watchCost({ name, monthlyBudget }: Stage): void {
    const notify = (notificationType: string) => ({
      notification: { notificationType, comparisonOperator: 'GREATER_THAN', threshold: 100 },
      subscribers: [{ subscriptionType: 'SNS', address: this.topic.topicArn }],
    });
    const notifications = ['ACTUAL', 'FORECASTED'].map(notify);
    const fingerprint = createHash('sha256')
      .update(JSON.stringify(notifications.map(({ notification }) => notification)))
      .digest('hex')
      .slice(0, 8);
    const budget = new CfnBudget(this, 'Budget', {
      budget: {
        // Budgets are of the account, and a stage's name may be used in several regions. Notifications cannot be changed in
        // place: other ones need another name, or the new budget would meet the old one.
        budgetName: `observatory-${name}-${Stack.of(this).region}-${fingerprint}`,
        budgetType: 'COST',
        timeUnit: 'MONTHLY',
        budgetLimit: { amount: monthlyBudget, unit: 'USD' },
      },
      notificationsWithSubscribers: notifications,
    });
    // A budget is refused while its topic does not let it publish.
    budget.node.addDependency(this.topic);
  }

  private tell(
    id: string,
    {
      metric,
      threshold,
      description,
      isBelow = false,
      periods = 1,
      breaching = periods,
      missing = TreatMissingData.NOT_BREACHING,
    }: {
      metric: IMetric;
      threshold: number;
      description: string;
      isBelow?: boolean;
      periods?: number;
      /** Periods that have to breach, of those looked at. */
      breaching?: number;
      missing?: TreatMissingData;
    },
  ): void {
    const alarm = new Alarm(this, id, {
      alarmName: `${alarmPrefix(this)}${id}`,
      metric,
      threshold,
      comparisonOperator: isBelow
        ? ComparisonOperator.LESS_THAN_THRESHOLD
        : ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      evaluationPeriods: periods,
      datapointsToAlarm: breaching,
      treatMissingData: missing,
      alarmDescription: description,
    });
    const action = new SnsAction(this.topic);
    alarm.addAlarmAction(action);
    alarm.addOkAction(action);
    this.alarms.push(alarm);
  }
}
