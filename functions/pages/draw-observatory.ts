import { neededTables } from '../../web/observatory/app.tsx';
import type { PageDocuments } from '../../web/observatory/documents.ts';
import { referenceEdition } from '../../web/observatory/documents.ts';
import type { InitialState } from '../../web/observatory/initial-state.ts';
import { renderObservatory } from '../../web/observatory/render.tsx';
import { parseTableAddress, readView } from '../../web/observatory/view.ts';
import type { EditionReader } from '../api/edition-reader.ts';
import type { PublishedTable } from '../observatory/edition.ts';
import type { DrawnPage } from './page.ts';

/** The results: the edition that the address names, or the newest, with every table that the view shows. */
export async function drawObservatory(reader: EditionReader, address: URL): Promise<DrawnPage> {
  const view = readView(address);
  const documents = await readDocuments(reader, view.edition);
  const addresses = neededTables(documents, view);
  const tables = await Promise.all(addresses.map((table) => readTable(reader, table)));
  const initial: InitialState = {
    documents,
    tables: Object.fromEntries(addresses.map((table, place) => [table, tables[place] as PublishedTable])),
  };
  return {
    status: documents.state === 'unknownEdition' ? 404 : 200,
    app: renderObservatory(address, initial),
    data: initial,
  };
}

/** What the page's script would ask the API for. */
export async function readDocuments(
  reader: EditionReader,
  edition: string | undefined,
): Promise<PageDocuments> {
  const [found, reference, editions] = await Promise.all([
    reader.find(edition ?? 'latest'),
    reader.find(referenceEdition),
    reader.list(),
  ]);
  if (!found) return { state: 'unknownEdition' };
  const manifest = await found.manifest();
  return {
    state: 'ready',
    value: { manifest, editions, reference: manifest.reference ? undefined : await reference?.manifest() },
  };
}

async function readTable(reader: EditionReader, address: string): Promise<PublishedTable> {
  const named = parseTableAddress(address);
  const edition = named && (await reader.find(named.edition));
  if (!named || !edition) throw new Error(`no edition has the table ${address}`);
  return edition.table(named.question, named.by);
}
