import { Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';

/**
 * With what the names of a stack's alarms begin. Given by us and not by CloudFormation: the API reads those that are
 * raised, and could not name them otherwise without a circle of resources.
 */
export function alarmPrefix(scope: Construct): string {
  return `${Stack.of(scope).stackName}-`;
}
