import { SettingError } from '../storage/setting-error.ts';
import { WalkFailure, walkSite } from './walk-site.ts';

/**
 * The Lambda function that visits the observatory from outside, as its visitors do. What it finds wrong is written down in
 * one line and fails the run, which raises an alarm.
 */
export async function handler(): Promise<void> {
  const origin = process.env.SITE_ORIGIN;
  if (!origin) throw new SettingError('SITE_ORIGIN must be the address of the site');
  try {
    await walkSite(origin);
  } catch (error) {
    if (error instanceof WalkFailure)
      console.error(JSON.stringify({ failure: error.name, found: error.message }));
    throw error;
  }
}
