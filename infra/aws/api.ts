import { ArnFormat, Duration, Fn, Stack } from 'aws-cdk-lib';
import {
  CfnIntegration,
  type CfnRoute,
  type CfnStage,
  HttpApi,
  HttpMethod,
  type HttpRoute,
  PayloadFormatVersion,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { CfnPermission } from 'aws-cdk-lib/aws-lambda';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { alarmPrefix } from './alarm-names.ts';
import { HandlerFunction } from './handler-function.ts';
import type { ObservatorySecrets } from './observatory-secrets.ts';
import type { ObservatoryTable } from './observatory-table.ts';
import type { Stage } from './stage.ts';

interface ApiProps {
  readonly stage: Stage;
  /** The folder of its bundle. */
  readonly bundle: string;
  readonly table: ObservatoryTable;
  readonly secrets: ObservatorySecrets;
  /** Where mail is asked for; absent where none is sent. */
  readonly mail?: { readonly queue: Queue; readonly accounts: Queue } | undefined;
  /** Draws the pages with published figures in them. */
  readonly pages: HandlerFunction;
  /** Hands out pictures of editions. */
  readonly pictures: HandlerFunction;
}

/** The API function behind an HTTP API that keeps no access log, and draws pages, too. */
export class Api extends Construct {
  readonly handler: HandlerFunction;
  readonly http: HttpApi;
  /** Where CloudFront finds it. */
  readonly domain: string;

  constructor(scope: Construct, id: string, props: ApiProps) {
    super(scope, id);
    const { stage, bundle, table, secrets, mail, pages, pictures } = props;
    this.handler = new HandlerFunction(this, 'Handler', {
      stage,
      bundle,
      description: 'Answers the requests of respondents, readers and the operator',
      // From here on a function has a whole core, and a token is arithmetic: with less memory it takes longer by as
      // much as it costs less.
      memoryMegabytes: 1769,
      // Just under the 30 seconds after which API Gateway would answer without us.
      timeout: Duration.seconds(29),
      environment: {
        ...table.environment,
        SEED_SECRET_ID: secrets.seed.secretArn,
        ...secrets.edgeKeys,
        OPERATOR_KEY_SECRET_ID: secrets.operatorKey.secretArn,
        ...providerEnvironment(stage, secrets),
        LARGE_WAVE_RESPONSES: String(largeWaveResponses),
        // CloudFront's own name is not known before the API is: links then begin with the address of the page.
        ...(stage.siteOrigin && { SITE_ORIGIN: stage.siteOrigin }),
        ALARM_PREFIX: alarmPrefix(this),
        ...(mail && { MAIL_QUEUE_URL: mail.queue.queueUrl, ACCOUNT_QUEUE_URL: mail.accounts.queueUrl }),
        ...(stage.isProduction ? { REQUIRES_HOUSE: 'yes' } : { ALLOWS_SIMULATION: 'yes' }),
      },
    });
    table.grantItems(this.handler);
    secrets.seed.grantRead(this.handler);
    secrets.operatorKey.grantRead(this.handler);
    secrets.provider?.grantRead(this.handler);
    this.handler.addToRolePolicy(
      new PolicyStatement({
        actions: ['cloudwatch:DescribeAlarms'],
        // Listed by the prefix of their names: for that CloudWatch asks for the right to all of them.
        resources: [
          Stack.of(this).formatArn({
            service: 'cloudwatch',
            resource: 'alarm',
            resourceName: '*',
            arnFormat: ArnFormat.COLON_RESOURCE_NAME,
          }),
        ],
      }),
    );
    mail?.queue.grantSendMessages(this.handler);
    mail?.accounts.grantSendMessages(this.handler);

    this.http = new HttpApi(this, 'Http', { description: `Observatory, stage ${stage.name}` });
    limitRoutes(this.http, addRoutes(this.http, { api: this.handler, pages, pictures }), stage);
    callOnceAllowed(this.http);
    this.domain = Fn.select(2, Fn.split('/', this.http.apiEndpoint));
  }
}

function providerEnvironment({ identityProvider }: Stage, { provider }: ObservatorySecrets) {
  if (!identityProvider || !provider) return {};
  const { issuer, clientId, roleClaim, roles, only } = identityProvider;
  return {
    ...{ OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_SECRET_ID: provider.secretArn },
    ...(roleClaim !== undefined && { OIDC_ROLE_CLAIM: roleClaim, OIDC_ROLES: JSON.stringify(roles) }),
    ...(only && { OIDC_ONLY: 'yes' }),
  };
}

/**
 * About half of what this function reads and publishes before its time is over, by `npm run capacity`; larger waves are
 * left to the schedule.
 */
const largeWaveResponses = 250_000;

interface Route {
  readonly path: string;
  readonly method: HttpMethod;
  readonly target: 'api' | 'pages' | 'pictures';
  /** Requests a second, of all callers together; twice as many may come at once. */
  readonly perSecond: (stage: Stage) => number;
}

const respondents = ({ respondentsPerSecond }: Stage) => respondentsPerSecond;

/**
 * Everything goes to three functions; routes are told apart to limit each for itself, so that a flood of one leaves the
 * others standing. The limits count requests, not callers: no address is looked at.
 */
const routes: readonly Route[] = [
  { path: '/api/v1/waves/{wave}/challenges', method: HttpMethod.POST, target: 'api', perSecond: respondents },
  { path: '/api/v1/waves/{wave}/tokens', method: HttpMethod.POST, target: 'api', perSecond: respondents },
  {
    path: '/api/v1/waves/{wave}/panels/{panel}/welcome',
    method: HttpMethod.POST,
    target: 'api',
    perSecond: respondents,
  },
  { path: '/api/v1/waves/{wave}/response', method: HttpMethod.ANY, target: 'api', perSecond: respondents },
  // Nobody signs up thousands of companies; each sends a mail.
  { path: '/api/v1/companies', method: HttpMethod.POST, target: 'api', perSecond: () => 2 },
  // Each sends a mail to whoever has the address, or tries a link.
  { path: '/api/v1/sign-in-links', method: HttpMethod.POST, target: 'api', perSecond: () => 5 },
  { path: '/api/v1/sessions', method: HttpMethod.POST, target: 'api', perSecond: () => 5 },
  // Each asks the identity provider, where there is one.
  { path: '/api/v1/provider-sign-ins', method: HttpMethod.POST, target: 'api', perSecond: () => 5 },
  { path: '/api/v1/provider-sign-ins/callback', method: HttpMethod.GET, target: 'api', perSecond: () => 5 },
  // Whoever downloads everything at once stands in the way of neither the questionnaire nor those who run this.
  ...['editions', 'company', 'operator'].map((part): Route => {
    return {
      path: `/api/v1/${part}/{proxy+}`,
      method: HttpMethod.ANY,
      target: 'api',
      perSecond: respondents,
    };
  }),
  { path: '/api/{proxy+}', method: HttpMethod.ANY, target: 'api', perSecond: respondents },
  // Each is made once and then kept by the edge for a year: what comes here often is somebody who tries names.
  { path: '/pictures/{proxy+}', method: HttpMethod.ANY, target: 'pictures', perSecond: () => 20 },
  // Of addresses that are read alike, each of CloudFront's regional caches asks for one, about once a minute. What is
  // left are readers who choose views that nobody there chose just before: no more than answer.
  { path: '/{proxy+}', method: HttpMethod.ANY, target: 'pages', perSecond: respondents },
];

/**
 * Routes that are no more, as `POST /api/v1/…`: a route that goes while the stage still has a limit under its key makes
 * each later deployment fail ("Unable to find Route by key … within the provided RouteSettings"), since API Gateway keeps
 * the limits of keys that a deployment no longer names. So a route that is renamed or removed is moved here first, and
 * goes for good by hand; infra/aws/README.md says how, under "Upgrading".
 */
const retired: readonly Pick<Route, 'method' | 'path'>[] = [];

/** Those that are and those that were: the API answers the latter as it answers any address that it does not know. */
const allRoutes: readonly Route[] = [
  ...routes,
  ...retired.map((route): Route => ({ ...route, target: 'api', perSecond: respondents })),
];

function addRoutes(http: HttpApi, handlers: Record<Route['target'], HandlerFunction>): HttpRoute[] {
  const integration = (name: string, handler: HandlerFunction) =>
    new HttpLambdaIntegration(name, handler.live, { payloadFormatVersion: PayloadFormatVersion.VERSION_2_0 });
  const integrations = {
    api: integration('Integration', handlers.api),
    pages: integration('PagesIntegration', handlers.pages),
    pictures: integration('PicturesIntegration', handlers.pictures),
  };
  return allRoutes.flatMap(({ path, method, target }) =>
    http.addRoutes({ path, methods: [method], integration: integrations[target] }),
  );
}

/** An integration that is moved to another name of a function would be refused until that lets it in. */
function callOnceAllowed(http: HttpApi): void {
  const parts = http.node.findAll();
  const permissions = parts.filter((part) => part instanceof CfnPermission);
  for (const integration of parts.filter((part) => part instanceof CfnIntegration))
    for (const permission of permissions) integration.addResourceDependency(permission);
}

/** What an account may ask for at once, of all its APIs together, unless it asked for more. */
const mostAtOnce = 5000;

function limitRoutes(http: HttpApi, added: readonly HttpRoute[], stage: Stage): void {
  const httpStage = http.defaultStage?.node.defaultChild as CfnStage;
  httpStage.routeSettings = Object.fromEntries(
    allRoutes.map(({ method, path, perSecond }) => [
      `${method} ${path}`,
      {
        ThrottlingRateLimit: perSecond(stage),
        ThrottlingBurstLimit: Math.min(2 * perSecond(stage), mostAtOnce),
        // Counts of each route by the minute would tell when someone of a small company answered.
        DetailedMetricsEnabled: false,
      },
    ]),
  );
  // A limit cannot name a route that is not there yet.
  for (const route of added) httpStage.addResourceDependency(route.node.defaultChild as CfnRoute);
}
