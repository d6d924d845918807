import type { EditionListItem, Manifest, PublishedTable } from '../../functions/observatory/edition.ts';
import type { DocumentSource } from '../pages/document-source.ts';
import { documentsFromApi } from '../pages/documents-from-api.ts';
import { tableAddress } from './view.ts';

/** The id under which the API serves the figures of 2010. */
export const referenceEdition = '2010';

/** Where an edition and its tables are read from. */
export type EditionSource = Pick<DocumentSource, 'editions' | 'manifest' | 'table'>;

/** What a page is made from; everything in it was published and can be cached for ever. */
export interface EditionDocuments {
  readonly manifest: Manifest;
  /** Newest first, 2010 last. */
  readonly editions: readonly EditionListItem[];
  /** What 2010 asked, for comparison; absent while it is itself shown, or could not be had. */
  readonly reference: Asked | undefined;
}

/** What an edition asks, and the tables that it has of it. */
type Asked = Pick<Manifest, 'questions' | 'breakdowns' | 'tables'>;

export type Loaded<T> =
  | { readonly state: 'waiting' }
  | { readonly state: 'ready'; readonly value: T }
  | { readonly state: 'failed' };

export type PageDocuments = Loaded<EditionDocuments> | { readonly state: 'unknownEdition' };

/** Tables by the address they are served at. */
export type Tables = ReadonlyMap<string, Loaded<PublishedTable>>;

/**
 * Reads one edition, the newest unless one is named, with the list of all.
 *
 * @param options  `mayLackOthers`: the figures matter more than the list and the comparison, which may fail alone
 * @throws what the source throws
 */
export async function readEdition(
  source: EditionSource,
  edition: string | undefined,
  { mayLackOthers = false } = {},
): Promise<PageDocuments> {
  const beside = <T>(reading: Promise<T>, otherwise: T) =>
    mayLackOthers ? reading.catch(() => otherwise) : reading;
  const [manifest, editions, reference] = await Promise.all([
    source.manifest(edition ?? 'latest'),
    beside(source.editions(), []),
    beside(source.manifest(referenceEdition), undefined),
  ]);
  if (!manifest) return { state: 'unknownEdition' };
  return {
    state: 'ready',
    value: {
      manifest: await complete(manifest),
      editions,
      reference: manifest.reference ? undefined : reference && askedIn(reference),
    },
  };
}

function askedIn({ questions, breakdowns, tables }: Manifest): Asked {
  return { questions, breakdowns, ...(tables && { tables }) };
}

/** The words of former questionnaires are loaded where they are needed only: editions of today have their own. */
async function complete(manifest: Manifest): Promise<Manifest> {
  if (manifest.questions.some(({ chapter }) => chapter)) return manifest;
  return (await import('./with-chapters.ts')).withChapters(manifest);
}

/** @returns the tables by the addresses that they are served at */
export async function readTables(
  source: EditionSource,
  addresses: readonly string[],
): Promise<Record<string, PublishedTable>> {
  const entries = addresses.map(async (address) => [address, await source.table(address)] as const);
  return Object.fromEntries(await Promise.all(entries));
}

/** Reads an edition in a browser. */
export async function loadEdition(
  edition: string | undefined,
  source: EditionSource = documentsFromApi,
): Promise<PageDocuments> {
  try {
    return await readEdition(source, edition, { mayLackOthers: true });
  } catch {
    return { state: 'failed' };
  }
}

export async function loadTable(
  address: string,
  source: EditionSource = documentsFromApi,
): Promise<Loaded<PublishedTable>> {
  try {
    return { state: 'ready', value: await source.table(address) };
  } catch {
    return { state: 'failed' };
  }
}

/**
 * The breakdowns of a published table in the order it was published in, which is the order of its address;
 * undefined where an edition has no such table.
 */
export function publishedBy(
  { questions, tables, breakdowns }: Asked,
  question: string,
  by: readonly string[],
): readonly string[] | undefined {
  if (!questions.some(({ id }) => id === question) || by.includes(question)) return undefined;
  if (by.length === 0) return by;
  const order = breakdowns.map(({ id }) => id);
  const sorted = [...by].sort((a, b) => order.indexOf(a) - order.indexOf(b));
  if (!tables) return sorted.every((id) => order.includes(id)) ? sorted : undefined;
  const published = tables[question] ?? [];
  return [sorted, sorted.toReversed()].find((candidate) => published.includes(candidate.join(',')));
}

/** Of the breakdowns that are asked for, as many as the edition publishes of a question. */
export function nearestBy(asked: Asked, question: string, by: readonly string[]): readonly string[] {
  return [by, by.slice(0, 1), []].find((candidate) => publishedBy(asked, question, candidate)) ?? [];
}

interface TableAddresses {
  readonly own: string;
  /** The same table of 2010, where one was published. */
  readonly reference: string | undefined;
}

/** The tables that a view of a question needs; undefined where the edition has none. */
export function addressesFor(
  { manifest, reference }: EditionDocuments,
  question: string,
  by: readonly string[],
): TableAddresses | undefined {
  const ownBy = publishedBy(manifest, question, by);
  if (!ownBy) return undefined;
  const referenceBy = reference && publishedBy(reference, question, by);
  return {
    own: tableAddress(manifest.id, question, ownBy),
    reference: referenceBy && tableAddress(referenceEdition, question, referenceBy),
  };
}

/** The addresses of both, as far as they were published. */
export function tablesFor(documents: EditionDocuments, question: string, by: readonly string[]): string[] {
  const addresses = addressesFor(documents, question, by);
  return addresses ? [addresses.own, addresses.reference ?? []].flat() : [];
}
