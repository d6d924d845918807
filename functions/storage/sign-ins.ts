import { createHash, randomBytes } from 'node:crypto';
import {
  DeleteItemCommand,
  GetItemCommand,
  PutItemCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { ifHeld } from './if-held.ts';
import { key, numberOf, type Table, tableOf, textOf } from './table.ts';

export const spaces = ['company', 'operator'] as const;
/** What somebody signs in to. */
export type Space = (typeof spaces)[number];

/** Whom a session is of. */
export interface Person {
  readonly space: Space;
  /** The company's id, or `operator`. */
  readonly owner: string;
  readonly member: string;
}

/** What a mailed link does: signs somebody in, or completes a sign-up (JSON, sealed, base64) first. */
export type LinkPurpose =
  | ({ readonly kind: 'sign-in' } & Person)
  | { readonly kind: 'sign-up'; readonly id: string; readonly sealed: string };

/** What whoever went to sign in at an identity provider has to come back with. */
export interface ProviderVisit {
  readonly kind: 'provider';
  readonly language: 'fr' | 'en';
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

export const linkMinutes = 15;
export const signUpHours = 24;
export const sessionHours = 12;
/**
 * Of whoever signed in at an identity provider, which tells us of nobody whom it removes: they are asked for again so soon,
 * which costs a press while the provider knows them.
 */
export const provedSessionHours = 2;
/**
 * Mails with links to one address in a quarter of an hour, whoever asks for them. Counted for as long as a link is good:
 * whoever is mailed none, since somebody else has asked for all, has one that is.
 */
const mostLinks = 2;

const quarterSeconds = 900;

/** A secret that is handed out, of which only its hash is kept: 32 random bytes. */
function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}

/** Keeps what a link will do. @returns its secret */
export async function createLink(
  table: Table,
  purpose: LinkPurpose | ProviderVisit,
  now: Date,
): Promise<string> {
  const secret = newSecret();
  const minutes = purpose.kind === 'sign-up' ? signUpHours * 60 : linkMinutes;
  const pk = `LINK#${hashOf(secret)}`;
  await table.client.send(
    new PutItemCommand({
      TableName: tableOf(table, pk),
      Item: {
        ...key(pk, '-'),
        document: { S: JSON.stringify(purpose) },
        expiresAt: { N: String(seconds(now) + minutes * 60) },
      },
    }),
  );
  return secret;
}

/** What a link does, which it does once: of two who follow it at once, one is told. */
export async function spendLink(table: Table, secret: string, now: Date): Promise<LinkPurpose | undefined> {
  const spent = await spend(table, secret, now);
  return spent?.kind === 'provider' ? undefined : spent;
}

/** A visit that was begun in this browser, which ends once. */
export async function spendVisit(
  table: Table,
  secret: string,
  now: Date,
): Promise<ProviderVisit | undefined> {
  const spent = await spend(table, secret, now);
  return spent?.kind === 'provider' ? spent : undefined;
}

async function spend(
  table: Table,
  secret: string,
  now: Date,
): Promise<LinkPurpose | ProviderVisit | undefined> {
  const pk = `LINK#${hashOf(secret)}`;
  const deletion = new DeleteItemCommand({
    TableName: tableOf(table, pk),
    Key: key(pk, '-'),
    ConditionExpression: 'attribute_exists(pk) AND expiresAt > :now',
    ExpressionAttributeValues: { ':now': { N: String(seconds(now)) } },
    ReturnValues: 'ALL_OLD',
  });
  const spent = (await ifHeld(table.client.send(deletion)))?.Attributes;
  return spent && (JSON.parse(textOf(spent, 'document')) as LinkPurpose | ProviderVisit);
}

/** Begins a session. @returns its identifier, of which only the hash is kept */
export async function createSession(
  table: Table,
  person: Person,
  now: Date,
  hours = sessionHours,
): Promise<string> {
  const id = newSecret();
  const pk = `SESSION#${hashOf(id)}`;
  // To the quarter of an hour, and no later than it may end: nobody reads from it when someone signed in.
  const end = Math.floor((seconds(now) + hours * 3600) / quarterSeconds) * quarterSeconds;
  await table.client.send(
    new PutItemCommand({
      TableName: tableOf(table, pk),
      Item: { ...key(pk, '-'), document: { S: JSON.stringify(person) }, expiresAt: { N: String(end) } },
    }),
  );
  return id;
}

export async function readSession(table: Table, id: string, now: Date): Promise<Person | undefined> {
  const pk = `SESSION#${hashOf(id)}`;
  const { Item: found } = await table.client.send(
    new GetItemCommand({ TableName: tableOf(table, pk), Key: key(pk, '-'), ConsistentRead: true }),
  );
  // DynamoDB takes days to delete what has expired.
  if (!found || numberOf(found, 'expiresAt') <= seconds(now)) return undefined;
  return JSON.parse(textOf(found, 'document')) as Person;
}

export async function deleteSession(table: Table, id: string): Promise<void> {
  const pk = `SESSION#${hashOf(id)}`;
  await table.client.send(new DeleteItemCommand({ TableName: tableOf(table, pk), Key: key(pk, '-') }));
}

/** Counts a mail with a link to an address. @returns false where it has had as many as it may */
export async function countLink(table: Table, addressHash: string, now: Date): Promise<boolean> {
  const quarter = Math.floor(seconds(now) / (linkMinutes * 60));
  const pk = `LINKS#${addressHash}`;
  const count = new UpdateItemCommand({
    TableName: tableOf(table, pk),
    Key: key(pk, String(quarter)),
    UpdateExpression: 'ADD sent :one SET expiresAt = :end',
    ConditionExpression: 'attribute_not_exists(sent) OR sent < :most',
    ExpressionAttributeValues: {
      ':one': { N: '1' },
      ':end': { N: String((quarter + 2) * linkMinutes * 60) },
      ':most': { N: String(mostLinks) },
    },
  });
  return (await ifHeld(table.client.send(count))) !== undefined;
}

function seconds(now: Date): number {
  return Math.floor(now.getTime() / 1000);
}
