import { Duration, Fn } from 'aws-cdk-lib';
import { HttpApi, HttpMethod, PayloadFormatVersion } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { Construct } from 'constructs';
import { HandlerFunction } from './handler-function.ts';
import type { ObservatorySecrets } from './observatory-secrets.ts';
import type { ObservatoryTable } from './observatory-table.ts';
import type { Stage } from './stage.ts';

export interface ApiProps {
  readonly stage: Stage;
  readonly table: ObservatoryTable;
  readonly secrets: ObservatorySecrets;
}

/** The API function behind an HTTP API that keeps no access log. */
export class Api extends Construct {
  /** Where CloudFront finds it. */
  readonly domain: string;

  constructor(scope: Construct, id: string, { stage, table, secrets }: ApiProps) {
    super(scope, id);
    const handler = new HandlerFunction(this, 'Handler', {
      stage,
      entry: 'functions/api/handler.ts',
      description: 'Answers the requests of respondents, readers and the operator',
      memoryMegabytes: 1024,
      // Just under the 30 seconds after which API Gateway would answer without us.
      timeout: Duration.seconds(29),
      environment: {
        TABLE_NAME: table.name,
        SEED_SECRET_ID: secrets.seed.secretArn,
        OPERATOR_KEY_SECRET_ID: secrets.operatorKey.secretArn,
        ...(!stage.isProduction && { ALLOWS_SIMULATION: 'yes' }),
      },
    });
    table.grantItems(handler);
    secrets.seed.grantRead(handler);
    secrets.operatorKey.grantRead(handler);

    const api = new HttpApi(this, 'Http', { description: `Observatory, stage ${stage.name}` });
    api.addRoutes({
      path: '/api/{proxy+}',
      methods: [HttpMethod.ANY],
      integration: new HttpLambdaIntegration('Integration', handler, {
        payloadFormatVersion: PayloadFormatVersion.VERSION_2_0,
      }),
    });
    this.domain = Fn.select(2, Fn.split('/', api.apiEndpoint));
  }
}
