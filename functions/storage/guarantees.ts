import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import { canonicalJson } from '../survey/canonical-json.ts';
import { guaranteeHash, guaranteeHashPattern } from '../survey/guarantee.ts';
import type { GuaranteeSheet } from '../survey/guarantee-sheet.ts';
import { SurveyError } from '../survey/survey-error.ts';
import { readSheetHash } from './panel-keys.ts';
import { isNew, putIf } from './put-if.ts';
import { key, type Table, textOf } from './table.ts';

/** A guarantee sheet as it is stored: the very text whose hash is its name. */
interface StoredGuarantee {
  readonly hash: string;
  readonly text: string;
  readonly sheet: GuaranteeSheet;
}

const sheetKey = (hash: string) => key(`GUARANTEE#${hash}`, '-');

/** A sheet's canonical JSON (RFC 8785) and its hash. */
export async function namedGuarantee(sheet: GuaranteeSheet): Promise<StoredGuarantee> {
  const text = canonicalJson(sheet);
  return { hash: await guaranteeHash(text), text, sheet };
}

/** Stores a sheet under its hash, once and for ever. */
export async function writeGuarantee(table: Table, { hash, text }: StoredGuarantee): Promise<void> {
  await putIf(table, { ...sheetKey(hash), document: { S: text } }, isNew);
}

/**
 * The sheet that everybody may read by its hash: that of a panel in its wave's list of keys. One that another was accepted
 * before is nobody's.
 *
 * @throws SurveyError `damaged-guarantee`
 */
export async function listedSheet(table: Table, hash: string): Promise<GuaranteeSheet | undefined> {
  const sheet = (await readGuarantee(table, hash))?.sheet;
  if (!sheet) return undefined;
  const { wave, company } = sheet;
  const listed = await readSheetHash(table, { wave: wave.id, company: company.panel });
  return listed === hash ? sheet : undefined;
}

/** @throws SurveyError `damaged-guarantee` where what is stored is not what its hash says */
export async function readGuarantee(table: Table, hash: string): Promise<StoredGuarantee | undefined> {
  if (!guaranteeHashPattern.test(hash)) return undefined;
  const { Item } = await table.client.send(
    new GetItemCommand({ TableName: table.name, Key: sheetKey(hash), ConsistentRead: true }),
  );
  if (!Item) return undefined;
  const text = textOf(Item, 'document');
  if ((await guaranteeHash(text)) !== hash) {
    throw new SurveyError('damaged-guarantee', `guarantee sheet ${hash} is not what its hash says`);
  }
  return { hash, text, sheet: JSON.parse(text) as GuaranteeSheet };
}
