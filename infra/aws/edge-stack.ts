import { Stack } from 'aws-cdk-lib';
import { CfnWebACL } from 'aws-cdk-lib/aws-wafv2';
import type { Construct } from 'constructs';
import type { Stage } from './stage.ts';

/**
 * Requests to the API in five minutes from one address, above which it is refused until it sends fewer. A company's
 * thousands may answer from one address within minutes, at ten requests each: this is for machines, not for offices.
 */
export const requestsPerAddress = 50_000;

/** What CloudFront takes from us-east-1 alone, wherever the observatory is: the optional rule against floods. */
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
      visibilityConfig: countsOnly('all'),
      rules: [
        {
          name: 'floods',
          priority: 0,
          action: { block: { customResponse: { responseCode: 429 } } },
          statement: {
            rateBasedStatement: {
              aggregateKeyType: 'IP',
              limit: requestsPerAddress,
              evaluationWindowSec: 300,
              scopeDownStatement: {
                byteMatchStatement: {
                  fieldToMatch: { uriPath: {} },
                  positionalConstraint: 'STARTS_WITH',
                  searchString: '/api/',
                  // In this order: `/%61pi/` and `/x/%2e%2e/api/` are the API's addresses, too.
                  textTransformations: [
                    { priority: 0, type: 'URL_DECODE' },
                    { priority: 1, type: 'NORMALIZE_PATH' },
                  ],
                },
              },
            },
          },
          visibilityConfig: countsOnly('floods'),
        },
      ],
    });
    this.webAclArn = webAcl.attrArn;
  }
}

/** Sampled requests would show addresses and user agents to whoever opens the console; there is no log either. */
function countsOnly(metricName: string): CfnWebACL.VisibilityConfigProperty {
  return { metricName, cloudWatchMetricsEnabled: true, sampledRequestsEnabled: false };
}
