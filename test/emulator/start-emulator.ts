import type { TestProject } from 'vitest/node';
import { startDynamoDbLocal } from './dynamodb-local.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    emulatorEndpoint: string;
  }
}

/** Starts one DynamoDB Local for all test files, and ends it with them. */
export default async function startEmulator({ provide }: TestProject): Promise<() => Promise<void>> {
  const { endpoint, stop } = await startDynamoDbLocal();
  provide('emulatorEndpoint', endpoint);
  return stop;
}
