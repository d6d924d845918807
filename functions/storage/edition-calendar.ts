import { GetItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import type { ChosenFinding, EditionHouse } from '../observatory/edition.ts';
import type { Text } from '../survey/questionnaire.ts';
import { ifHeld } from './if-held.ts';
import { readPartition } from './query-partition.ts';
import { type Item, isPossibleId, key, numberOf, type Table, textOf } from './table.ts';

/**
 * Where a planned edition stands: one item an edition, changed by conditional writes alone, so that of two runs one
 * wins and a run that is repeated finds what the one before has done.
 *
 * | state | |
 * |---|---|
 * | `freezing` | its responses are being read; nothing is drawn yet |
 * | `frozen` | which responses it is made from is settled, by digest, for ever |
 * | `prepared` | all documents are written, and nobody but the operator sees them |
 * | `released` | it is an edition |
 * | `withdrawn` | it was prepared or begun, and will never be an edition; its part of the budget is lost |
 */
type EditionState = 'freezing' | 'frozen' | 'prepared' | 'released' | 'withdrawn';

export interface EditionEntry {
  /** `<wave>-<number>`. */
  readonly id: string;
  readonly wave: string;
  readonly state: EditionState;
  /** Whether the operator keeps it from being released at its hour. */
  readonly held: boolean;
  /** Names the frozen input and all documents made from it. */
  readonly run?: string;
  /** All runs that began to put its input away; those that died have left theirs. */
  readonly runs?: readonly string[];
  /** Whether its input was read by shards, and lies where these are put. */
  readonly byShards?: boolean;
  /** SHA-256 of the frozen input, in hex. */
  readonly digest?: string;
  /** How the secret of its noise is derived: 2 as of December 2026, see `purposeKey`. */
  readonly secrets?: 2;
  /** The day on which the responses were read. */
  readonly frozenOn?: string;
  /** As the manifest tells them. */
  readonly respondents?: number;
  readonly simulated?: number;
  /** Items that lay among the responses and were put in or altered by someone else. */
  readonly refused?: number;
  readonly publishedOn?: string;
  /** The last day of a fieldwork that was over before its responses came here, maybe years ago. */
  readonly fieldedUntil?: string;
  readonly headline?: Text;
  /** Which findings the operator put on top. */
  readonly findings?: readonly ChosenFinding[];
  /** Who publishes it, as they were called at its release. */
  readonly house?: EditionHouse;
  /** Why it was withdrawn, where nobody did it. */
  readonly reason?: 'too-few-respondents';
}

const listKey = 'EDITIONS';

/**
 * The edition's entry; where it has none, one that begins to be frozen. As long as nothing is frozen, the run is noted
 * before it puts anything away, so that what it leaves can be deleted.
 */
export async function beginEdition(
  table: Table,
  { id, wave, run }: { id: string; wave: string; run: string },
): Promise<EditionEntry> {
  const begun = await change(table, id, {
    when: 'attribute_not_exists(pk) OR #state = :freezing',
    values: { ':freezing': { S: 'freezing' } },
    set: { wave: { S: wave }, state: { S: 'freezing' } },
    add: { runs: { SS: [run] } },
  });
  return begun ?? (await requireEntry(table, id));
}

/**
 * Settles what an edition is made from.
 *
 * @returns the entry; another's where that was first
 */
export async function freezeEdition(
  table: Table,
  id: string,
  {
    run,
    digest,
    frozenOn,
    byShards = false,
  }: { run: string; digest: string; frozenOn: string; byShards?: boolean },
): Promise<EditionEntry> {
  const frozen = await change(table, id, {
    when: '#state = :freezing',
    values: { ':freezing': { S: 'freezing' } },
    set: {
      state: { S: 'frozen' },
      run: { S: run },
      digest: { S: digest },
      frozenOn: { S: frozenOn },
      secrets: { N: '2' },
      ...(byShards && { byShards: { BOOL: true } }),
    },
  });
  return frozen ?? (await requireEntry(table, id));
}

/** Says that all documents of a run are written. @returns the entry as it is then: withdrawn, where that was first */
export async function markPrepared(
  table: Table,
  id: string,
  {
    run,
    respondents,
    simulated,
    refused = 0,
    fieldedUntil,
  }: {
    run: string;
    respondents: number;
    simulated: number;
    refused?: number;
    fieldedUntil?: string | undefined;
  },
): Promise<EditionEntry> {
  const prepared = await change(table, id, {
    when: '#state = :frozen AND #run = :run',
    values: { ':frozen': { S: 'frozen' }, ':run': { S: run } },
    set: {
      state: { S: 'prepared' },
      respondents: { N: String(respondents) },
      simulated: { N: String(simulated) },
      refused: { N: String(refused) },
      ...(fieldedUntil !== undefined && { fieldedUntil: { S: fieldedUntil } }),
    },
  });
  return prepared ?? (await requireEntry(table, id));
}

/** Gives an edition up for which too few have answered, by their noisy number. @returns the entry as it is then */
export async function passOverEdition(table: Table, id: string, run: string): Promise<EditionEntry> {
  const passedOver = await change(table, id, {
    when: '#state = :frozen AND #run = :run',
    values: { ':frozen': { S: 'frozen' }, ':run': { S: run } },
    set: { state: { S: 'withdrawn' }, reason: { S: 'too-few-respondents' } },
  });
  return passedOver ?? (await requireEntry(table, id));
}

/**
 * Makes a prepared edition visible: the one write by which everybody sees all of it.
 *
 * @returns the entry as it is then: released, with the words of whoever was first
 */
export async function releaseEdition(
  table: Table,
  id: string,
  {
    publishedOn,
    headline,
    findings,
    house,
  }: {
    publishedOn: string;
    headline?: Text | undefined;
    findings?: readonly ChosenFinding[] | undefined;
    house?: EditionHouse | undefined;
  },
): Promise<EditionEntry | undefined> {
  const released = await change(table, id, {
    when: '#state = :prepared',
    values: { ':prepared': { S: 'prepared' } },
    set: {
      state: { S: 'released' },
      publishedOn: { S: publishedOn },
      ...(headline && { headline: { S: JSON.stringify(headline) } }),
      ...(findings && { findings: { S: JSON.stringify(findings) } }),
      ...(house && { house: { S: JSON.stringify(house) } }),
    },
  });
  return released ?? (await readEntry(table, id));
}

/** Keeps an edition that is not released from its hour, or lets it go. @returns the entry as it is then */
export async function holdEdition(
  table: Table,
  id: string,
  held: boolean,
): Promise<EditionEntry | undefined> {
  const changed = await change(table, id, {
    when: '#state IN (:freezing, :frozen, :prepared)',
    values: unreleased,
    set: { held: { BOOL: held } },
  });
  return changed ?? (await readEntry(table, id));
}

/** Gives an edition up that is not released. @returns the entry as it is then: released, where that was first */
export async function withdrawEdition(table: Table, id: string): Promise<EditionEntry | undefined> {
  const withdrawn = await change(table, id, {
    when: '#state IN (:freezing, :frozen, :prepared)',
    values: unreleased,
    set: { state: { S: 'withdrawn' } },
  });
  return withdrawn ?? (await readEntry(table, id));
}

const unreleased: Item = {
  ':freezing': { S: 'freezing' },
  ':frozen': { S: 'frozen' },
  ':prepared': { S: 'prepared' },
};

export async function readEntry(table: Table, id: string): Promise<EditionEntry | undefined> {
  if (!isPossibleId(id)) return undefined;
  const { Item } = await table.client.send(
    new GetItemCommand({ TableName: table.name, Key: key(listKey, id), ConsistentRead: true }),
  );
  return Item && entryOf(Item);
}

/** All editions that were ever begun, in no order. */
export async function listEntries(table: Table): Promise<EditionEntry[]> {
  return (await readPartition(table, listKey)).map(entryOf);
}

interface Change {
  readonly when: string;
  readonly values?: Item;
  readonly set: Item;
  /** Put into sets. */
  readonly add?: Item;
}

/** @returns the entry after the change; undefined where the condition did not hold */
async function change(
  table: Table,
  id: string,
  { when, values = {}, set, add = {} }: Change,
): Promise<EditionEntry | undefined> {
  const names = Object.keys(set);
  const changed = { ...set, ...add };
  const added = Object.keys(add).map((name) => `#${name} :new_${name}`);
  const update = new UpdateItemCommand({
    TableName: table.name,
    Key: key(listKey, id),
    ConditionExpression: when,
    UpdateExpression: [
      `SET ${names.map((name) => `#${name} = :new_${name}`).join(', ')}`,
      ...(added.length > 0 ? [`ADD ${added.join(', ')}`] : []),
    ].join(' '),
    ExpressionAttributeNames: Object.fromEntries(
      [...Object.keys(changed), ...['state', 'run'].filter((name) => when.includes(`#${name}`))].map(
        (name) => [`#${name}`, name],
      ),
    ),
    ExpressionAttributeValues: {
      ...values,
      ...Object.fromEntries(Object.entries(changed).map(([name, value]) => [`:new_${name}`, value])),
    },
    ReturnValues: 'ALL_NEW',
  });
  const updated = (await ifHeld(table.client.send(update)))?.Attributes;
  return updated && entryOf(updated);
}

async function requireEntry(table: Table, id: string): Promise<EditionEntry> {
  const entry = await readEntry(table, id);
  if (!entry) throw new Error(`edition ${id} has lost its entry`);
  return entry;
}

/** Entries written before editions were planned were made by their release. */
function entryOf(item: Item): EditionEntry {
  const state = (item.state?.S ?? 'released') as EditionState;
  const optional = (name: string) => item[name]?.S;
  const headline = optional('headline');
  const findings = optional('findings');
  const house = optional('house');
  return {
    id: textOf(item, 'sk'),
    wave: textOf(item, 'wave'),
    state,
    held: item.held?.BOOL ?? false,
    ...(item.run && { run: textOf(item, 'run') }),
    ...(item.runs?.SS && { runs: item.runs.SS }),
    ...(item.byShards?.BOOL && { byShards: true }),
    ...(item.digest && { digest: textOf(item, 'digest') }),
    ...(item.secrets && { secrets: 2 as const }),
    ...(item.frozenOn && { frozenOn: textOf(item, 'frozenOn') }),
    ...(item.respondents && { respondents: numberOf(item, 'respondents') }),
    ...(item.simulated && { simulated: numberOf(item, 'simulated') }),
    ...(item.refused && { refused: numberOf(item, 'refused') }),
    ...(item.publishedOn && { publishedOn: textOf(item, 'publishedOn') }),
    ...(item.fieldedUntil && { fieldedUntil: textOf(item, 'fieldedUntil') }),
    ...(headline !== undefined && { headline: JSON.parse(headline) as Text }),
    ...(findings !== undefined && { findings: JSON.parse(findings) as ChosenFinding[] }),
    ...(house !== undefined && { house: JSON.parse(house) as EditionHouse }),
    ...(item.reason && { reason: 'too-few-respondents' as const }),
  };
}
