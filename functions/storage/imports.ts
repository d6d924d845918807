import {
  DeleteItemCommand,
  GetItemCommand,
  UpdateItemCommand,
  type UpdateItemCommandInput,
} from '@aws-sdk/client-dynamodb';
import type { Import } from '../survey/imported-responses.ts';
import { SurveyError } from '../survey/survey-error.ts';
import type { Wave } from '../survey/wave.ts';
import { ifHeld } from './if-held.ts';
import { isNew, isNewOrHas, putIf } from './put-if.ts';
import { readPartition } from './query-partition.ts';
import { type Item, key, numberOf, type Table, textOf } from './table.ts';

/** Where bringing an institute's responses into a wave stands. */
export interface StoredImport extends Import {
  /** `complete`: all are in, and stay as they are; `deleting`: nothing comes in any more, and what did goes. */
  readonly state: 'begun' | 'complete' | 'deleting';
}

/** Leave to write or delete responses of an import, for a while: whoever died of it keeps nobody waiting for ever. */
export interface Lease {
  /** Random. */
  readonly token: string;
  /** In milliseconds, as of a `Date`: from then on it holds no more, and whoever has it stopped writing long before. */
  readonly until: number;
}

const sortKey = '-';
const partitionOf = (wave: string) => `IMPORT#${wave}`;
const claims = 'IMPORTED';

/**
 * Claims the responses of a digest for a wave: one conditional write, so that of two waves at once one has them.
 *
 * @returns the wave that has them
 */
export async function claimResponses(table: Table, wave: string, digest: string): Promise<string> {
  const Key = key(claims, digest);
  if (await putIf(table, { ...Key, wave: { S: wave } }, isNewOrHas('wave', wave))) return wave;
  const { Item: other } = await table.client.send(
    new GetItemCommand({ TableName: table.name, Key, ConsistentRead: true }),
  );
  // Given back since then, by another that had it.
  return other ? textOf(other, 'wave') : claimResponses(table, wave, digest);
}

/** Gives back whatever the wave has claimed. */
async function releaseClaims(table: Table, wave: string): Promise<void> {
  const ofWave = (await readPartition(table, claims)).filter((item) => textOf(item, 'wave') === wave);
  for (const item of ofWave) {
    const Key = key(claims, textOf(item, 'sk'));
    await deleteIf(table, Key, { ConditionExpression: '#wave = :wave', names: ['wave'], values: { wave } });
  }
}

/** Begins an import. @returns false where one was begun before, and is not deleted yet */
export function beginImport(table: Table, wave: string, { digest, responses }: Import): Promise<boolean> {
  const begun = { digest: { S: digest }, responses: { N: String(responses) }, state: { S: 'begun' } };
  return putIf(table, { ...key(partitionOf(wave), sortKey), ...begun }, isNew);
}

export async function readImport(table: Table, wave: string): Promise<StoredImport | undefined> {
  const item = await readItem(table, wave);
  return (
    item && {
      digest: textOf(item, 'digest'),
      responses: numberOf(item, 'responses'),
      state: textOf(item, 'state') as StoredImport['state'],
    }
  );
}

async function readItem(table: Table, wave: string): Promise<Item | undefined> {
  const Key = key(partitionOf(wave), sortKey);
  const { Item: item } = await table.client.send(
    new GetItemCommand({ TableName: table.name, Key, ConsistentRead: true }),
  );
  return item;
}

/** Lets somebody write responses of a begun import. @returns false where it is not, or no more, as it was begun */
export function enterBatch(table: Table, wave: string, digest: string, lease: Lease): Promise<boolean> {
  return updateIf(table, wave, {
    UpdateExpression: 'ADD writers :lease, batches :one',
    ConditionExpression: 'digest = :digest AND #state = :begun',
    names: ['state'],
    values: { digest, begun: 'begun' },
    others: { ':lease': { SS: [textOfLease(lease)] }, ':one': { N: '1' } },
  });
}

export async function leaveBatch(table: Table, wave: string, lease: Lease): Promise<void> {
  await updateIf(table, wave, {
    UpdateExpression: 'DELETE writers :lease',
    ConditionExpression: 'attribute_exists(pk)',
    others: { ':lease': { SS: [textOfLease(lease)] } },
  });
}

/**
 * Says that all responses are in, if `check` finds it so and nobody writes any meanwhile.
 *
 * @throws SurveyError `import-busy` where somebody does, or deletes them; whatever `check` throws
 */
export async function completeImport(
  table: Table,
  wave: string,
  { digest, now, check }: { digest: string; now: number; check: () => Promise<void> },
): Promise<void> {
  const item = await readItem(table, wave);
  requireNoWriter(item, wave, now);
  await check();
  const isComplete = await updateIf(table, wave, {
    UpdateExpression: 'SET #state = :complete REMOVE writers, batches',
    // A write whose reply was lost is sent again, and then finds it complete.
    ConditionExpression:
      'digest = :digest AND (#state = :complete OR (#state = :begun AND (batches = :batches OR attribute_not_exists(batches))))',
    names: ['state'],
    values: { digest, complete: 'complete', begun: 'begun' },
    others: { ':batches': { N: item?.batches?.N ?? '0' } },
  });
  if (!isComplete) throw busy(wave);
}

/**
 * Begins to delete an import, alone: from now on no batch begins and no edition.
 *
 * @throws SurveyError `import-busy` where somebody else deletes it, or still writes a batch
 * @returns false where there is none
 */
export async function enterDeletion(
  table: Table,
  wave: string,
  { lease, now }: { lease: Lease; now: number },
): Promise<boolean> {
  const isAlone = await updateIf(table, wave, {
    UpdateExpression:
      'SET former = if_not_exists(former, #state), #state = :deleting, #until = :until, deleter = :token',
    ConditionExpression:
      'attribute_exists(pk) AND (#state <> :deleting OR #until <= :now OR deleter = :token)',
    names: ['state', 'until'],
    values: { deleting: 'deleting', token: lease.token },
    others: { ':until': { N: String(lease.until) }, ':now': { N: String(now) } },
  });
  const item = await readItem(table, wave);
  if (!item) return false;
  if (!isAlone) throw busy(wave);
  try {
    requireNoWriter(item, wave, now);
  } catch (error) {
    await leaveDeletion(table, wave, { lease, now });
    throw error;
  }
  return true;
}

/** Lets others delete it; what is being deleted stays so. */
export async function leaveDeletion(
  table: Table,
  wave: string,
  { lease, now }: { lease: Lease; now: number },
): Promise<void> {
  await updateIf(table, wave, {
    UpdateExpression: 'SET #until = :now',
    ConditionExpression: 'deleter = :token',
    names: ['until'],
    values: { token: lease.token },
    others: { ':now': { N: String(now) } },
  });
}

/** Leaves an import as it was before somebody began to delete it. */
export async function keepImport(table: Table, wave: string, lease: Lease): Promise<void> {
  await updateIf(table, wave, {
    UpdateExpression: 'SET #state = former REMOVE former, deleter, #until',
    ConditionExpression: 'deleter = :token AND #state = :deleting',
    names: ['state', 'until'],
    values: { token: lease.token, deleting: 'deleting' },
  });
}

/** The last step of deleting an import: another may be begun, and its responses come in elsewhere. */
export async function deleteImport(table: Table, wave: string, lease?: Lease): Promise<void> {
  await releaseClaims(table, wave);
  if (!lease) return;
  await deleteIf(table, key(partitionOf(wave), sortKey), {
    ConditionExpression: 'deleter = :token',
    values: { token: lease.token },
  });
}

/** Whether all responses are in that there will be, of a wave that was fielded elsewhere; of any other, so it is. */
export async function isBroughtIn(table: Table, { id, selection }: Wave): Promise<boolean> {
  return selection === undefined || (await readImport(table, id))?.state === 'complete';
}

/** @throws SurveyError `import-incomplete` where an institute's responses are not all in */
export async function requireBroughtIn(table: Table, wave: Wave): Promise<void> {
  if (await isBroughtIn(table, wave)) return;
  throw new SurveyError(
    'import-incomplete',
    `wave ${wave.id} was fielded elsewhere, and its responses are not all in`,
  );
}

const textOfLease = ({ token, until }: Lease) => `${until} ${token}`;

function requireNoWriter(item: Item | undefined, wave: string, now: number): void {
  if (item?.writers?.SS?.some((lease) => Number.parseInt(lease, 10) > now)) throw busy(wave);
}

export function busy(wave: string): SurveyError {
  return new SurveyError(
    'import-busy',
    `responses of wave ${wave} are being written or deleted at this moment`,
  );
}

interface Change {
  readonly ConditionExpression: string;
  readonly names?: readonly string[];
  readonly values?: Readonly<Record<string, string>>;
  readonly others?: UpdateItemCommandInput['ExpressionAttributeValues'];
}

function expressionOf({ ConditionExpression, names = [], values = {}, others = {} }: Change) {
  const texts = Object.entries(values).map(([name, text]) => [`:${name}`, { S: text }]);
  return {
    ConditionExpression,
    ...(names.length > 0 && {
      ExpressionAttributeNames: Object.fromEntries(names.map((name) => [`#${name}`, name])),
    }),
    ExpressionAttributeValues: { ...Object.fromEntries(texts), ...others },
  };
}

async function updateIf(
  table: Table,
  wave: string,
  { UpdateExpression, ...change }: Change & { readonly UpdateExpression: string },
): Promise<boolean> {
  const Key = key(partitionOf(wave), sortKey);
  const update = { TableName: table.name, Key, UpdateExpression, ...expressionOf(change) };
  return (await ifHeld(table.client.send(new UpdateItemCommand(update)))) !== undefined;
}

async function deleteIf(table: Table, Key: Item, change: Change): Promise<boolean> {
  const command = new DeleteItemCommand({ TableName: table.name, Key, ...expressionOf(change) });
  return (await ifHeld(table.client.send(command))) !== undefined;
}
