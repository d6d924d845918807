import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import { noSupplement, type Supplement } from '../survey/supplement.ts';
import { SurveyError } from '../survey/survey-error.ts';
import type { PanelKey } from './invitations.ts';
import { isNew, putIf, putRevision } from './put-if.ts';
import { key, numberOf, type Table, textOf } from './table.ts';

/** What a company asks in a wave besides, and the number of its last change; 0 while there never was one. */
interface StoredSupplement {
  readonly supplement: Supplement;
  readonly revision: number;
  /** Set as the company first invites people to the wave: from then on it stays as it is. */
  readonly isFixed: boolean;
}

const supplementKey = ({ wave, company }: PanelKey) => key(`COMPANY#${company}`, `SUPPLEMENT#${wave}`);

export async function readSupplement(table: Table, panel: PanelKey): Promise<StoredSupplement> {
  const { Item } = await table.client.send(
    new GetItemCommand({ TableName: table.name, Key: supplementKey(panel), ConsistentRead: true }),
  );
  if (!Item) return { supplement: noSupplement, revision: 0, isFixed: false };
  return {
    supplement: JSON.parse(textOf(Item, 'document')) as Supplement,
    revision: numberOf(Item, 'revision'),
    isFixed: Item.fixed?.BOOL === true,
  };
}

/**
 * Writes a supplement in place of the one that was read as this revision.
 *
 * @throws SurveyError `changed-meanwhile`, also where it was fixed since it was read
 */
export async function writeSupplement(
  table: Table,
  panel: PanelKey,
  { supplement, revision, isFixed }: StoredSupplement,
): Promise<void> {
  const item = {
    ...supplementKey(panel),
    revision: { N: String(revision + 1) },
    document: { S: JSON.stringify(supplement) },
    ...(isFixed && { fixed: { BOOL: true } }),
  };
  const isWritten =
    revision === 0 ? await putIf(table, item, isNew) : await putRevision(table, item, revision);
  if (!isWritten) {
    throw new SurveyError('changed-meanwhile', 'groups and questions were changed by someone else meanwhile');
  }
}

/** Keeps a company's supplement as it is, or that there is none: what its people are told must stay so. */
export async function fixSupplement(table: Table, panel: PanelKey): Promise<void> {
  const stored = await readSupplement(table, panel);
  if (!stored.isFixed) await writeSupplement(table, panel, { ...stored, isFixed: true });
}
