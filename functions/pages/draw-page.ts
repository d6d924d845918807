import type { PageDefinition } from '../../web/pages/page-definition.ts';
import { renderPage } from '../../web/pages/render-page.tsx';
import { currentLanguage, type Language } from '../../web/shared/language.ts';
import { siteLogo, siteName } from '../../web/shared/site-house.ts';
import type { EditionReader } from '../api/edition-reader.ts';
import { editionData } from './edition-data.ts';
import { inOneLanguage } from './in-one-language.ts';
import type { DrawnPage } from './page.ts';
import { alternates, pageHead } from './page-head.ts';
import { sharedPicture } from './shared-picture.ts';
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
  const summary = page.summary?.(documents, place);
  const picture = await sharedPicture(reader, {
    edition: edition?.id ?? 'latest',
    language: place.language,
    subject: page.picture?.(documents, place) ?? { of: 'edition' },
  });
  return {
    status: page.isDamaged?.(documents) ? 503 : page.isFound(documents) ? 200 : 404,
    app: renderPage(page, documents, address),
    data: page.isAlive ? inOneLanguage(documents, place.language) : {},
    ...(title !== undefined && { title }),
    ...(summary !== undefined && { summary }),
    ...(picture && { picture }),
    head: [
      pageHead(address, place.language),
      page.isOfManyAddresses ? alternates(address) : '',
      edition ? editionData(edition, place.language, siteOf(address, place.language)) : '',
    ].join(''),
  };
}

/** The site as it is called now. */
function siteOf({ origin }: URL, language: Language) {
  const logo = siteLogo();
  return { origin, site: siteName(language), ...(logo !== undefined && { logo: origin + logo }) };
}
