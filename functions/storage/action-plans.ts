import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import type { ActionPlan } from '../survey/action-plan.ts';
import { SurveyError } from '../survey/survey-error.ts';
import { isNew, putIf, putRevision } from './put-if.ts';
import { key, numberOf, type Table, textOf } from './table.ts';

/** What a company chose to do, and the number of its last change; 0 while nothing was chosen. */
interface StoredPlan {
  readonly plan: ActionPlan;
  readonly revision: number;
}

function planKey(company: string) {
  return key(`COMPANY#${company}`, 'ACTIONS');
}

export async function readActionPlan(table: Table, company: string): Promise<StoredPlan> {
  const { Item } = await table.client.send(
    new GetItemCommand({ TableName: table.name, Key: planKey(company), ConsistentRead: true }),
  );
  if (!Item) return { plan: { format: 1, waves: [] }, revision: 0 };
  return { plan: JSON.parse(textOf(Item, 'document')) as ActionPlan, revision: numberOf(Item, 'revision') };
}

/** Writes the plan in place of the one that was read as this revision. @throws SurveyError `changed-meanwhile` */
export async function writeActionPlan(
  table: Table,
  company: string,
  { plan, revision }: StoredPlan,
): Promise<void> {
  const item = {
    ...planKey(company),
    revision: { N: String(revision + 1) },
    document: { S: JSON.stringify(plan) },
  };
  const isWritten =
    revision === 0 ? await putIf(table, item, isNew) : await putRevision(table, item, revision);
  if (!isWritten)
    throw new SurveyError('changed-meanwhile', 'the plan was changed by someone else meanwhile');
}
