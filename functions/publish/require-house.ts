import { readHouse } from '../storage/house.ts';
import type { Table } from '../storage/table.ts';
import { missingInHouse } from '../survey/house.ts';
import { SurveyError } from '../survey/survey-error.ts';

interface HouseRequirement {
  readonly table: Table;
  /** Whether no edition is released before the house file says who publishes it: in production. */
  readonly requiresHouse?: boolean;
}

/** The mandatory fields that keep editions back; none where that is not required. */
export async function missingForRelease({
  table,
  requiresHouse = false,
}: HouseRequirement): Promise<string[]> {
  return requiresHouse ? missingInHouse((await readHouse(table)).house) : [];
}

/** @throws SurveyError `incomplete-house`, naming each field that is missing */
export async function requireHouse(context: HouseRequirement): Promise<void> {
  const missing = await missingForRelease(context);
  if (missing.length === 0) return;
  throw new SurveyError('incomplete-house', `the house file lacks ${missing.join(', ')}`, {
    details: { missing },
  });
}
