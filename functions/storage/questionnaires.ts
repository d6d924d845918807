import { DeleteItemCommand, type DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import {
  defaultQuestionnaire,
  defaultQuestionnaireHash,
  formerlyWordedQuestionnaire,
  formerlyWordedQuestionnaireHash,
  wordlessQuestionnaire,
  wordlessQuestionnaireHash,
} from '../survey/default-questionnaire.ts';
import { firstQuestionnaire, firstQuestionnaireHash } from '../survey/default-questionnaire-1.ts';
import type { Questionnaire } from '../survey/questionnaire.ts';
import { questionnaireHash, questionnaireHashPattern } from '../survey/questionnaire-hash.ts';
import { SurveyError } from '../survey/survey-error.ts';
import type { Wave } from '../survey/wave.ts';
import { ifHeld } from './if-held.ts';
import { isNew, putIf, putRevision } from './put-if.ts';
import { readPartition } from './query-partition.ts';
import { type Item, key, numberOf, type Table, textOf } from './table.ts';

const documents = 'QUESTIONNAIRES';
const drafts = 'QUESTIONNAIRE_DRAFTS';

/** The observatory's own, by their hashes: there without being stored. */
const ownQuestionnaires = new Map([
  [firstQuestionnaireHash, firstQuestionnaire],
  [wordlessQuestionnaireHash, wordlessQuestionnaire],
  [formerlyWordedQuestionnaireHash, formerlyWordedQuestionnaire],
  [defaultQuestionnaireHash, defaultQuestionnaire],
]);

/** What a wave is fielded with where no other came before it. */
export const ofFirstWave = { questionnaire: defaultQuestionnaireHash, questionnaireVersion: 2 } as const;

/** A questionnaire and the name under which it is stored. */
interface NamedQuestionnaire {
  readonly hash: string;
  readonly questionnaire: Questionnaire;
}

/** What the operator is working on, whole or not, and the number of its last change. */
export interface QuestionnaireDraft {
  readonly id: string;
  readonly revision: number;
  /** As it was given. */
  readonly document: unknown;
}

/** Stores a document under its hash, once and for ever. @returns the hash */
export async function writeQuestionnaire(table: Table, questionnaire: Questionnaire): Promise<string> {
  const hash = questionnaireHash(questionnaire);
  const document = { S: JSON.stringify(questionnaire) };
  // What is there already is the same document, or damaged, which reading tells.
  if (!ownQuestionnaires.has(hash)) await putIf(table, { ...key(documents, hash), document }, isNew);
  return hash;
}

/** Documents never change: what was read once, and was what its hash says, is not read again. */
const kept = new WeakMap<DynamoDBClient, Map<string, Promise<Questionnaire>>>();

/**
 * The document under a hash; the observatory’s own are there without being stored.
 *
 * @throws SurveyError `unknown-questionnaire`, `damaged-questionnaire`, both naming the hash
 */
export function readQuestionnaire(table: Table, hash: string): Promise<Questionnaire> {
  const own = ownQuestionnaires.get(hash);
  if (own) return Promise.resolve(own);
  const known = kept.get(table.client) ?? new Map<string, Promise<Questionnaire>>();
  kept.set(table.client, known);
  const reading = known.get(hash) ?? readStored(table, hash);
  known.set(hash, reading);
  reading.catch(() => known.delete(hash));
  return reading;
}

async function readStored(table: Table, hash: string): Promise<Questionnaire> {
  const { Item } = questionnaireHashPattern.test(hash)
    ? await table.client.send(
        new GetItemCommand({ TableName: table.name, Key: key(documents, hash), ConsistentRead: true }),
      )
    : {};
  if (!Item) throw new SurveyError('unknown-questionnaire', `there is no questionnaire ${hash}`);
  return storedQuestionnaire(Item).questionnaire;
}

function storedQuestionnaire(item: Item): NamedQuestionnaire {
  const hash = textOf(item, 'sk');
  const questionnaire = parsed(textOf(item, 'document')) as Questionnaire;
  if (questionnaire === undefined || questionnaireHash(questionnaire) !== hash) {
    throw new SurveyError('damaged-questionnaire', `questionnaire ${hash} is not what its hash says`);
  }
  return { hash, questionnaire };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The hash that a wave names; waves of before December 2026 name none, and were fielded with version 1. */
export function questionnaireHashOf({ questionnaire }: Pick<Wave, 'questionnaire'>): string {
  return questionnaire ?? firstQuestionnaireHash;
}

/** The document that a wave is fielded with. @throws as `readQuestionnaire` */
export function readWaveQuestionnaire(
  table: Table,
  wave: Pick<Wave, 'questionnaire'>,
): Promise<Questionnaire> {
  return readQuestionnaire(table, questionnaireHashOf(wave));
}

/** The observatory's own, the newest last, and every document that a wave has ever named. @throws SurveyError `damaged-questionnaire` */
export async function listQuestionnaires(table: Table): Promise<NamedQuestionnaire[]> {
  return [
    ...[...ownQuestionnaires].map(([hash, questionnaire]) => ({ hash, questionnaire })),
    ...(await readPartition(table, documents)).map(storedQuestionnaire),
  ];
}

/**
 * Writes a draft in place of the one that was read as this revision; 0 where there was none.
 *
 * @throws SurveyError `changed-meanwhile`
 */
export async function writeDraft(
  table: Table,
  { id, revision, document }: QuestionnaireDraft,
): Promise<void> {
  const item = {
    ...key(drafts, id),
    revision: { N: String(revision + 1) },
    document: { S: JSON.stringify(document) },
  };
  const isWritten =
    revision === 0 ? await putIf(table, item, isNew) : await putRevision(table, item, revision);
  if (!isWritten) throw new SurveyError('changed-meanwhile', `draft ${id} was changed meanwhile`);
}

/**
 * Deletes the draft that was read as this revision; what waves have named of it stays.
 *
 * @throws SurveyError `changed-meanwhile`
 */
export async function deleteDraft(
  table: Table,
  { id, revision }: Pick<QuestionnaireDraft, 'id' | 'revision'>,
): Promise<void> {
  const deletion = new DeleteItemCommand({
    TableName: table.name,
    Key: key(drafts, id),
    // A deletion whose reply was lost is sent again, and then finds nothing.
    ConditionExpression: 'attribute_not_exists(pk) OR revision = :read',
    ExpressionAttributeValues: { ':read': { N: String(revision) } },
  });
  if (await ifHeld(table.client.send(deletion))) return;
  throw new SurveyError('changed-meanwhile', `draft ${id} was changed meanwhile`);
}

export async function readDraft(table: Table, id: string): Promise<QuestionnaireDraft | undefined> {
  const { Item } = await table.client.send(
    new GetItemCommand({ TableName: table.name, Key: key(drafts, id), ConsistentRead: true }),
  );
  return Item && storedDraft(Item);
}

export async function listDrafts(table: Table): Promise<QuestionnaireDraft[]> {
  return (await readPartition(table, drafts)).map(storedDraft);
}

function storedDraft(item: Item): QuestionnaireDraft {
  return {
    id: textOf(item, 'sk'),
    revision: numberOf(item, 'revision'),
    document: JSON.parse(textOf(item, 'document')),
  };
}
