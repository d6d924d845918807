import { Stack } from 'aws-cdk-lib';
import { CfnWebACL } from 'aws-cdk-lib/aws-wafv2';
import type { Construct } from 'constructs';
import { sourceLimits } from '../source-limits.ts';
import type { Stage } from './stage.ts';

/**
 * Requests to the API in five minutes from one address, above which it is refused until it sends fewer. A company's
 * thousands may answer from one address within minutes, at ten requests each: this is for machines, not for offices.
 */
const requestsPerAddress = 50_000;

type StatementProperty = CfnWebACL.StatementProperty;

/** What is limited by source, and how often it may be done in five minutes. */
const limited: readonly { name: string; limit: number; what: StatementProperty }[] = [
  { name: 'floods', limit: requestsPerAddress, what: pathMatches('STARTS_WITH', '/api/') },
  {
    name: 'challenges',
    limit: sourceLimits.challenges,
    what: all(
      isPost(),
      pathMatches('STARTS_WITH', '/api/v1/waves/'),
      pathMatches('ENDS_WITH', '/challenges'),
    ),
  },
  {
    name: 'sign-ups',
    limit: sourceLimits.signUps,
    what: all(isPost(), pathMatches('EXACTLY', '/api/v1/companies')),
  },
  {
    name: 'sign-ins',
    limit: sourceLimits.signIns,
    what: all(
      isPost(),
      any(
        pathMatches('EXACTLY', '/api/v1/sign-in-links'),
        pathMatches('EXACTLY', '/api/v1/sessions'),
        pathMatches('EXACTLY', '/api/v1/provider-sign-ins'),
      ),
    ),
  },
  {
    // What a key is needed for. Whether it was the right one is not known here.
    name: 'keys',
    limit: sourceLimits.keyed,
    what: any(
      pathMatches('EXACTLY', '/api/v1/company'),
      pathMatches('STARTS_WITH', '/api/v1/company/'),
      pathMatches('STARTS_WITH', '/api/v1/operator/'),
    ),
  },
];

/** What CloudFront takes from us-east-1 alone, wherever the observatory is: the limits of one source. */
export class EdgeStack extends Stack {
  readonly webAclArn: string;

  constructor(scope: Construct, id: string, { stage }: { stage: Stage }) {
    super(scope, id, {
      description: `What the observatory has at the edge, stage ${stage.name}`,
      env: { region: 'us-east-1' },
      crossRegionReferences: true,
      terminationProtection: stage.isProduction,
    });
    const webAcl = new CfnWebACL(this, 'WebAcl', {
      scope: 'CLOUDFRONT',
      defaultAction: { allow: {} },
      visibilityConfig: keepsNothing('all'),
      rules: limited.map(({ name, limit, what }, priority) => ({
        name,
        priority,
        action: { block: { customResponse: { responseCode: 429 } } },
        statement: {
          rateBasedStatement: {
            // By the address alone, WAF would keep a list of those refused, for whoever may ask it. By address and method
            // it has none: "This option is not available for other aggregation configurations."
            // https://docs.aws.amazon.com/waf/latest/developerguide/listing-managed-ips.html
            aggregateKeyType: 'CUSTOM_KEYS',
            customKeys: [{ ip: {} }, { httpMethod: {} }],
            limit,
            evaluationWindowSec: sourceLimits.windowSeconds,
            scopeDownStatement: what,
          },
        },
        visibilityConfig: keepsNothing(name),
      })),
    });
    this.webAclArn = webAcl.attrArn;
  }
}

function pathMatches(positionalConstraint: string, searchString: string): StatementProperty {
  return {
    byteMatchStatement: {
      fieldToMatch: { uriPath: {} },
      positionalConstraint,
      searchString,
      // In this order: `/%61pi/` and `/x/%2e%2e/api/` are the API's addresses, too.
      textTransformations: [
        { priority: 0, type: 'URL_DECODE' },
        { priority: 1, type: 'NORMALIZE_PATH' },
      ],
    },
  };
}

function isPost(): StatementProperty {
  return {
    byteMatchStatement: {
      fieldToMatch: { method: {} },
      positionalConstraint: 'EXACTLY',
      searchString: 'POST',
      textTransformations: [{ priority: 0, type: 'NONE' }],
    },
  };
}

function all(...statements: StatementProperty[]): StatementProperty {
  return { andStatement: { statements } };
}

function any(...statements: StatementProperty[]): StatementProperty {
  return { orStatement: { statements } };
}

/**
 * Sampled requests would show addresses and user agents to whoever opens the console; there is no log either. Nor are
 * there counts by the minute, which for challenges would be of people who begin to answer.
 */
function keepsNothing(metricName: string): CfnWebACL.VisibilityConfigProperty {
  return { metricName, cloudWatchMetricsEnabled: false, sampledRequestsEnabled: false };
}
