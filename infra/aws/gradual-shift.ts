import { Stack } from 'aws-cdk-lib';
import type { Alarm } from 'aws-cdk-lib/aws-cloudwatch';
import {
  type ILambdaDeploymentConfig,
  LambdaApplication,
  LambdaDeploymentConfig,
  LambdaDeploymentGroup,
} from 'aws-cdk-lib/aws-codedeploy';
import { type IRole, PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import type { HandlerFunction } from './handler-function.ts';

/** A function that people reach, and the alarms for which its next version is taken back while it takes over. */
interface Shifted {
  readonly handler: HandlerFunction;
  readonly takenBackBy: readonly Alarm[];
}

interface GradualShiftProps {
  /** First, since pages ask it: those of a version are shown once it answers everybody. */
  readonly api: Shifted;
  readonly pages: Shifted;
  readonly pictures: Shifted;
  /** Whether this once the next versions take over at once and whatever alarms say: to mend what they tell of. */
  readonly atOnce: boolean;
}

/**
 * Lets the next version of what people reach take over little by little: of the API a tenth of the requests each minute,
 * then of pages and pictures a tenth for five minutes. Where an alarm of the function begins meanwhile, CodeDeploy gives all
 * requests back to the version before, and CloudFormation takes the whole deployment back.
 *
 * Both versions are there at a time, over the same tables: a version reads what the one before writes.
 */
export class GradualShift extends Construct {
  constructor(scope: Construct, id: string, { api, pages, pictures, atOnce }: GradualShiftProps) {
    super(scope, id);
    const application = new LambdaApplication(this, 'Application');
    const role = codeDeployRole(this, [api, pages, pictures]);
    const shift = (name: string, { handler, takenBackBy }: Shifted, config: ILambdaDeploymentConfig) =>
      new LambdaDeploymentGroup(this, name, {
        application,
        role,
        alias: handler.live,
        deploymentConfig: atOnce ? LambdaDeploymentConfig.ALL_AT_ONCE : config,
        alarms: [...takenBackBy],
        ignoreAlarmConfiguration: atOnce,
      });
    shift('Api', api, LambdaDeploymentConfig.LINEAR_10PERCENT_EVERY_1MINUTE);
    for (const [name, shifted] of Object.entries({ Pages: pages, Pictures: pictures })) {
      shift(name, shifted, LambdaDeploymentConfig.CANARY_10PERCENT_5MINUTES);
      shifted.handler.live.node.addDependency(api.handler.live);
    }
  }
}

/** Moves these aliases and reads alarms; the role that CDK would make may move those of the whole account. */
function codeDeployRole(scope: Construct, shifted: readonly Shifted[]): IRole {
  // By the function: an alias waits for this role.
  const functions = shifted.map(({ handler }) => handler.functionArn);
  const statements = [
    new PolicyStatement({ actions: ['lambda:GetAlias', 'lambda:UpdateAlias'], resources: functions }),
    new PolicyStatement({
      actions: ['lambda:GetProvisionedConcurrencyConfig'],
      resources: functions.map((arn) => `${arn}:live`),
    }),
    new PolicyStatement({
      actions: ['cloudwatch:DescribeAlarms'],
      // Listed by their names: for that CloudWatch asks for the right to all of them.
      resources: [Stack.of(scope).formatArn({ service: 'cloudwatch', resource: 'alarm:*' })],
    }),
  ];
  const role = new Role(scope, 'Role', {
    assumedBy: new ServicePrincipal('codedeploy.amazonaws.com'),
    inlinePolicies: { Shift: new PolicyDocument({ statements }) },
  });
  return role.withoutPolicyUpdates();
}
