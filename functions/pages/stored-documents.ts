import type { DocumentSource } from '../../web/pages/document-source.ts';
import type { EditionSource } from '../../web/results/documents.ts';
import { parseTableAddress } from '../../web/results/view.ts';
import type { EditionReader } from '../api/edition-reader.ts';
import type { SiteReader } from './site-reader.ts';

/** The published documents as they are stored: what a page's script would ask the API for. */
export function storedDocuments(reader: EditionReader, site: SiteReader): DocumentSource {
  return {
    ...storedEditions(reader),
    house: site.house,
    releases: site.releases,
    guarantee: site.guarantee,
    apiDocument: async () => (await import('./api-document.ts')).readApiDocument(),
  };
}

export function storedEditions(reader: EditionReader): EditionSource {
  return {
    editions: () => reader.list(),
    manifest: async (id) => (await reader.find(id))?.manifest(),
    async table(address) {
      const named = parseTableAddress(address);
      const edition = named && (await reader.find(named.edition));
      if (!named || !edition) throw new Error(`no edition has the table ${address}`);
      return edition.table(named.question, named.by);
    },
  };
}
