import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';

/**
 * What a conditional write answers.
 *
 * @returns undefined when its condition did not hold, and nothing was written
 */
export async function ifHeld<Answer>(sent: Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await sent;
  } catch (cause) {
    if (cause instanceof ConditionalCheckFailedException) return undefined;
    throw cause;
  }
}
