import { type Duration, RemovalPolicy } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  Alias,
  ApplicationLogLevel,
  Architecture,
  Code,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
  SystemLogLevel,
  Tracing,
} from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { Stage } from './stage.ts';

interface HandlerFunctionProps {
  readonly stage: Stage;
  /** The folder of its bundle. */
  readonly bundle: string;
  /** The bundle's file and what it exports. */
  readonly handler?: string;
  readonly description: string;
  readonly memoryMegabytes: number;
  readonly timeout: Duration;
  /** How many may run at once, where the account lets some be reserved; without it, as many as are needed. */
  readonly concurrency?: number;
  readonly environment: Readonly<Record<string, string>>;
  /**
   * Whether what it throws is written down with lines of our sources. Node reads the source maps at every start for
   * it, a tenth of a cold start: only for functions that nobody waits for. The others catch what they throw.
   */
  readonly tracesFailures?: boolean;
}

/** A Lambda function of ours that logs its failures and nothing else. */
export class HandlerFunction extends LambdaFunction {
  /** What the function writes. */
  readonly log: LogGroup;
  #live: Alias | undefined;

  constructor(scope: Construct, id: string, props: HandlerFunctionProps) {
    const { stage, bundle, handler = 'index.handler', description } = props;
    const { memoryMegabytes, timeout, concurrency, environment, tracesFailures = false } = props;
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
      code: Code.fromAsset(bundle),
      handler,
      description,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: memoryMegabytes,
      timeout,
      ...(concurrency !== undefined && stage.raisedQuotas && { reservedConcurrentExecutions: concurrency }),
      environment: {
        ...environment,
        ...(tracesFailures && { NODE_OPTIONS: '--enable-source-maps' }),
        ...(stage.secretsRotatedOn && { SECRETS_ROTATED_ON: stage.secretsRotatedOn }),
      },
      // Lambda would write a line with the time at each start and end, which would tell when someone answered.
      // Those lines are at level INFO, and the format with levels is JSON.
      loggingFormat: LoggingFormat.JSON,
      systemLogLevelV2: SystemLogLevel.WARN,
      applicationLogLevelV2: ApplicationLogLevel.WARN,
      tracing: Tracing.DISABLED,
      // Former versions go with the function; until then one of them can be put back in a minute, by moving the alias.
      currentVersionOptions: {
        removalPolicy: stage.isProduction ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
      },
    });
    this.log = logGroup;
  }

  /**
   * A name for the version in use, which a deployment moves to the next: callers that go by it meet one version or the
   * other, and are given back the former where the next fails.
   */
  get live(): Alias {
    this.#live ??= new Alias(this, 'Live', { aliasName: 'live', version: this.currentVersion });
    return this.#live;
  }
}
