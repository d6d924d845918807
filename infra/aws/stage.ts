import { RemovalPolicy } from 'aws-cdk-lib';
import { RetentionDays } from 'aws-cdk-lib/aws-logs';

/** One deployment of the observatory, with its own table, secrets and address. */
export interface Stage {
  readonly name: string;
  /** Real respondents answer here: nothing they gave may be lost, and nobody simulated is admitted. */
  readonly isProduction: boolean;
  /** What becomes of the table and the secrets when the stack is deleted. */
  readonly removalPolicy: RemovalPolicy;
  readonly logRetention: RetentionDays;
}

/** @throws Error when the name could not stand in the name of a stack */
export function stageNamed(name: string): Stage {
  if (!/^[a-z][a-z0-9-]{0,19}$/.test(name)) {
    throw new Error(`stage "${name}" must be 1 to 20 lower-case letters, digits or hyphens`);
  }
  const isProduction = name === 'production';
  return {
    name,
    isProduction,
    removalPolicy: isProduction ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    logRetention: isProduction ? RetentionDays.THREE_MONTHS : RetentionDays.ONE_WEEK,
  };
}
