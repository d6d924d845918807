import { tableFromEnvironment } from '../storage/table.ts';
import { forgetExpired } from './forget-expired.ts';
import { tellingFailures } from './work-each-wave.ts';

/** The Lambda function that is started every day: forgets the responses of waves whose stated time is over. */
export async function handler(): Promise<{ forgotten: string[] }> {
  return tellingFailures({ phase: 'forget' }, async () => ({
    forgotten: await forgetExpired({ table: tableFromEnvironment(), now: () => new Date() }),
  }));
}
