import { CfnResource, RemovalPolicy, type Stack } from 'aws-cdk-lib';
import { CfnFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Stage } from './stage.ts';

/**
 * Gives a log group to each function that CDK brings along without one, such as that which empties buckets. Lambda
 * would make one itself, which keeps everything for ever and outlives the stack.
 *
 * @param stack  with everything that it is made of
 */
export function limitProviderLogs(stack: Stack, { logRetention }: Stage): void {
  const functions = stack.node
    .findAll()
    .filter((child) => CfnResource.isCfnResource(child))
    .filter(({ cfnResourceType }) => cfnResourceType === CfnFunction.CFN_RESOURCE_TYPE_NAME);
  for (const handler of functions) {
    if (handler instanceof CfnFunction && handler.loggingConfig) continue;
    const { scope } = handler.node;
    if (!scope) continue;
    const { logGroupName } = new LogGroup(scope, `${handler.node.id}Log`, {
      retention: logRetention,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    handler.addPropertyOverride('LoggingConfig.LogGroup', logGroupName);
  }
}
