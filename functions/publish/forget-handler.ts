import { tableFromEnvironment } from '../storage/table.ts';
import { forgetExpired } from './forget-expired.ts';

/** The Lambda function that is started every day: forgets the responses of waves whose stated time is over. */
export async function handler(): Promise<{ forgotten: string[] }> {
  return { forgotten: await forgetExpired({ table: tableFromEnvironment(), now: () => new Date() }) };
}
