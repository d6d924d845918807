import { join } from 'node:path';
import type { Duration } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  ApplicationLogLevel,
  Architecture,
  LoggingFormat,
  Runtime,
  SystemLogLevel,
  Tracing,
} from 'aws-cdk-lib/aws-lambda';
import { NodejsFunction, OutputFormat } from 'aws-cdk-lib/aws-lambda-nodejs';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { Stage } from './stage.ts';

const root = join(import.meta.dirname, '../..');

export interface HandlerFunctionProps {
  readonly stage: Stage;
  /** From the project's root, such as `functions/api/handler.ts`. */
  readonly entry: string;
  readonly description: string;
  readonly memoryMegabytes: number;
  readonly timeout: Duration;
  /** How many may run at once; without it, as many as are needed. */
  readonly concurrency?: number;
  readonly environment: Readonly<Record<string, string>>;
}

/** A Lambda function of ours, bundled from its handler, that logs its failures and nothing else. */
export class HandlerFunction extends NodejsFunction {
  constructor(scope: Construct, id: string, props: HandlerFunctionProps) {
    const { stage, entry, description, memoryMegabytes, timeout, concurrency, environment } = props;
    const logGroup = new LogGroup(scope, `${id}Log`, {
      retention: stage.logRetention,
      removalPolicy: stage.removalPolicy,
    });
    // A role of its own: the one that CDK would make may write to every log of the account.
    const role = new Role(scope, `${id}Role`, { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    logGroup.grantWrite(role);
    super(scope, id, {
      role,
      logGroup,
      entry: join(root, entry),
      projectRoot: root,
      depsLockFilePath: join(root, 'package-lock.json'),
      description,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: memoryMegabytes,
      timeout,
      ...(concurrency !== undefined && { reservedConcurrentExecutions: concurrency }),
      environment: { ...environment, NODE_OPTIONS: '--enable-source-maps' },
      // A setting of the second SDK, which we do not use.
      awsSdkConnectionReuse: false,
      bundling: {
        format: OutputFormat.ESM,
        target: 'node24',
        minify: true,
        sourceMap: true,
        sourcesContent: false,
        mainFields: ['module', 'main'],
        externalModules: [],
        banner: "import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);",
      },
      // Lambda would write a line with the time at each start and end, which would tell when someone answered.
      // Those lines are at level INFO, and the format with levels is JSON.
      loggingFormat: LoggingFormat.JSON,
      systemLogLevelV2: SystemLogLevel.WARN,
      applicationLogLevelV2: ApplicationLogLevel.WARN,
      tracing: Tracing.DISABLED,
    });
  }
}
