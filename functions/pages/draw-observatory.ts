import { neededTables } from '../../web/results/app.tsx';
import type { PageDocuments } from '../../web/results/documents.ts';
import { referenceEdition } from '../../web/results/documents.ts';
import { type InitialState, initialTables } from '../../web/results/initial-state.ts';
import { viewSummary, viewTitle } from '../../web/results/preview.ts';
import { renderObservatory } from '../../web/results/render.tsx';
import { parseTableAddress, readView, type View } from '../../web/results/view.ts';
import { currentLanguage, type Language } from '../../web/shared/language.ts';
import type { EditionReader } from '../api/edition-reader.ts';
import type { PublishedTable } from '../observatory/edition.ts';
import { editionData } from './edition-data.ts';
import type { DrawnPage } from './page.ts';
import { escaped, pageHead } from './page-head.ts';

/** The results: the edition that the address names, or the newest, with every table that the view shows. */
export async function drawObservatory(reader: EditionReader, address: URL): Promise<DrawnPage> {
  const view = readView(address);
  const documents = await readDocuments(reader, view.edition);
  const tables = await readTables(reader, neededTables(documents, view));
  const initial: InitialState = { documents, tables };
  const language = currentLanguage(address.pathname);
  return {
    status: documents.state === 'unknownEdition' ? 404 : 200,
    app: renderObservatory(address, initial),
    data: initial,
    ...(documents.state === 'ready' && { title: viewTitle(documents.value, view, language) }),
    head: [
      pageHead(address, language),
      dataOf(documents, address.origin, language),
      previewOf(initial, view, language),
    ].join(''),
  };
}

/** What those who are handed the address are shown of it before they open it: https://ogp.me. */
function previewOf(initial: InitialState, view: View, language: Language): string {
  const { documents } = initial;
  if (documents.state !== 'ready') return '';
  const said = {
    'og:type': 'website',
    'og:title': viewTitle(documents.value, view, language),
    'og:description': viewSummary(documents.value, initialTables(initial), { view, language }),
  };
  return Object.entries(said)
    .map(([property, content]) => `<meta property="${property}" content="${escaped(content)}">`)
    .join('');
}

function dataOf(documents: PageDocuments, origin: string, language: Language): string {
  return documents.state === 'ready' ? editionData(documents.value.manifest, origin, language) : '';
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

/** @returns the tables by the addresses that they are served at */
export async function readTables(
  reader: EditionReader,
  addresses: readonly string[],
): Promise<Record<string, PublishedTable>> {
  const entries = addresses.map(async (address) => [address, await readTable(reader, address)] as const);
  return Object.fromEntries(await Promise.all(entries));
}

async function readTable(reader: EditionReader, address: string): Promise<PublishedTable> {
  const named = parseTableAddress(address);
  const edition = named && (await reader.find(named.edition));
  if (!named || !edition) throw new Error(`no edition has the table ${address}`);
  return edition.table(named.question, named.by);
}
