import { randomUUID } from 'node:crypto';
import { QueryCommand } from '@aws-sdk/client-dynamodb';
import { SurveyError } from '../survey/survey-error.ts';
import { type Condition, isNewOrHas, putIf } from './put-if.ts';
import { type Item, key, numberOf, type Table, textOf } from './table.ts';

const pk = 'OPERATOR_LOG';
const numberLength = 10;
const mostAttempts = 10;

export const operatorActions = [
  'wave-created',
  'wave-changed',
  'wave-closed',
  'questionnaire-changed',
  'questionnaire-deleted',
  'house-changed',
  'import-begun',
  'import-completed',
  'import-deleted',
  'edition-prepared',
  'edition-released',
  'edition-held',
  'edition-let-go',
  'edition-withdrawn',
  // Before editions were planned: prepared and released at once.
  'edition-published',
  'company-verified',
  'company-refused',
  'company-suspended',
  'member-added',
  'member-changed',
  'member-removed',
  'key-made',
  'key-revoked',
  'recovery-begun',
  'recovery-completed',
  'recovery-given-up',
  // By the observatory itself: as it prepares an edition, and as a company leaves.
  'responses-refused',
  'company-left',
] as const;

/** One thing the operator set out to do, or that the observatory has to tell them. */
export interface OperatorAction {
  /** Calendar day in Europe/Paris: of what the observatory tells, and of what was done before December 2026. */
  readonly day?: string;
  /** The Monday of the week: the log says who did what, and is no record of when somebody worked. */
  readonly week?: string;
  readonly who: 'operator' | 'observatory';
  /** The member by their label, or the machine key; absent where it was the operator's key. */
  readonly by?: { readonly kind: 'member' | 'key'; readonly name: string } | undefined;
  readonly action: (typeof operatorActions)[number];
  /** Id of the wave or company; of an edition, the wave's; label of the member or name of the key. */
  readonly object: string;
  /** What a company called itself at the time. */
  readonly name?: string | undefined;
  /** Which fields of a wave or member were changed. */
  readonly fields?: readonly string[] | undefined;
  /** What was checked before a recovery, in the operator's words: never an address. */
  readonly checked?: string | undefined;
  /** How many items were refused that lay among a wave's responses and are none. */
  readonly refused?: number | undefined;
}

export const actionOutcomes = ['done', 'refused', 'unknown'] as const;

/** How an action ended. */
export interface ActionOutcome {
  /** `unknown` while it goes on, and for ever where its end could not be written down. */
  readonly outcome: (typeof actionOutcomes)[number];
  /** The edition that it was done with. */
  readonly edition?: string | undefined;
  /** Code of the error by which it was refused. */
  readonly reason?: string | undefined;
}

/** An entry of the log. Numbers have no gaps. */
type LoggedAction = OperatorAction & ActionOutcome & { readonly number: number };

/** An action that is in the log and whose end is not. */
export interface BegunAction {
  readonly number: number;
  readonly action: OperatorAction;
  /** Names the writing, so that sending it again after a lost reply is the same writing. */
  readonly attempt: string;
}

/**
 * Writes down what is about to be done. Entries are numbered, and a number is taken once: no entry can replace
 * another, and a missing one would show as a gap.
 */
export function beginAction(table: Table, action: OperatorAction): Promise<BegunAction> {
  return writeEntry(table, action, { outcome: 'unknown' });
}

/** Tells the operator that items among a wave's responses are none, as they were read for an edition. */
export async function noteRefused(
  table: Table,
  { day, wave, edition, refused }: { day: string; wave: string; edition: string; refused: number },
): Promise<void> {
  const action = { day, who: 'observatory', action: 'responses-refused', object: wave, refused } as const;
  await writeEntry(table, action, { outcome: 'done', edition });
}

/** Tells the operator that a company has left: of those who were its members nothing. */
export async function noteDeparture(
  table: Table,
  { day, company, name }: { day: string; company: string; name: string },
): Promise<void> {
  const action = { day, who: 'observatory', action: 'company-left', object: company, name } as const;
  await writeEntry(table, action, { outcome: 'done' });
}

async function writeEntry(table: Table, action: OperatorAction, ending: ActionOutcome): Promise<BegunAction> {
  for (let attempts = 0; attempts < mostAttempts; attempts++) {
    const begun = { number: (await newestNumber(table)) + 1, action, attempt: randomUUID() };
    const entry = entryItem(begun, ending);
    if (await putIf(table, entry, isNewOrHas('attempt', begun.attempt))) return begun;
  }
  throw new SurveyError('unavailable', `the operator’s log had no free number in ${mostAttempts} attempts`);
}

/** Adds to an entry how its action ended: once, and only to the very entry that was begun. */
export async function endAction(table: Table, begun: BegunAction, ending: ActionOutcome): Promise<void> {
  const isThisOne: Condition = {
    ConditionExpression: 'attempt = :attempt AND (outcome = :unknown OR outcome = :same)',
    ExpressionAttributeValues: {
      ':attempt': { S: begun.attempt },
      ':unknown': { S: 'unknown' },
      ':same': { S: ending.outcome },
    },
  };
  if (!(await putIf(table, entryItem(begun, ending), isThisOne))) {
    throw new Error(`endAction: entry ${begun.number} has ended already or is another's`);
  }
}

/** The newest entries, newest first. */
export async function listActions(table: Table, { most = 100 } = {}): Promise<LoggedAction[]> {
  return (await newestItems(table, most)).map(loggedAction);
}

function entryItem(
  { number, action, attempt }: BegunAction,
  { outcome, edition, reason }: ActionOutcome,
): Item {
  return {
    ...key(pk, String(number).padStart(numberLength, '0')),
    number: { N: String(number) },
    attempt: { S: attempt },
    document: { S: JSON.stringify(action) },
    outcome: { S: outcome },
    ...(edition !== undefined && { edition: { S: edition } }),
    ...(reason !== undefined && { reason: { S: reason } }),
  };
}

async function newestNumber(table: Table): Promise<number> {
  const [newest] = await newestItems(table, 1);
  return newest ? numberOf(newest, 'number') : 0;
}

async function newestItems(table: Table, most: number): Promise<Item[]> {
  const { Items = [] } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': { S: pk } },
      ScanIndexForward: false,
      Limit: most,
      ConsistentRead: true,
    }),
  );
  return Items;
}

function loggedAction(item: Item): LoggedAction {
  const { edition, reason } = item;
  return {
    number: numberOf(item, 'number'),
    ...(JSON.parse(textOf(item, 'document')) as OperatorAction),
    // The first entries of all were written after their action, without an outcome.
    outcome: (item.outcome?.S ?? 'done') as LoggedAction['outcome'],
    ...(edition && { edition: textOf(item, 'edition') }),
    ...(reason && { reason: textOf(item, 'reason') }),
  };
}
