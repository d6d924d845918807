import type { PageDefinition } from '../../web/pages/page-definition.ts';
import { renderPage } from '../../web/pages/render-page.tsx';
import { currentLanguage } from '../../web/shared/language.ts';
import type { EditionReader } from '../api/edition-reader.ts';
import { editionData } from './edition-data.ts';
import type { DrawnPage } from './page.ts';
import { alternates, escaped, pageHead } from './page-head.ts';
import type { SiteReader } from './site-reader.ts';
import { storedDocuments } from './stored-documents.ts';

/** Draws a page as it is defined, with a head for those who find it by machine or are handed its address. */
export async function drawPage<Documents>(
  page: PageDefinition<Documents>,
  reader: EditionReader,
  address: URL,
  site: SiteReader,
): Promise<DrawnPage> {
  const place = { address, language: currentLanguage(address.pathname) };
  const documents = await page.read(storedDocuments(reader, site), place);
  const title = page.title(documents, place);
  const edition = page.edition?.(documents);
  return {
    status: page.isFound(documents) ? 200 : 404,
    app: renderPage(page, documents, address),
    data: page.isAlive ? documents : {},
    ...(title !== undefined && { title }),
    head: [
      pageHead(address, place.language),
      page.isOfManyAddresses ? alternates(address) : '',
      edition ? editionData(edition, address.origin, place.language) : '',
      preview(page.summary?.(documents, place), title),
    ].join(''),
  };
}

/** What those who are handed the address are shown of it before they open it: https://ogp.me. */
function preview(summary: string | undefined, title = ''): string {
  if (summary === undefined) return '';
  const said = { 'og:type': 'website', 'og:title': title, 'og:description': summary };
  return Object.entries(said)
    .map(([property, content]) => `<meta property="${property}" content="${escaped(content)}">`)
    .join('');
}
