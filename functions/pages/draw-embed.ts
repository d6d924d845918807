import { embedPage } from '../../web/embed/definition.tsx';
import { figurePicture } from '../../web/embed/figure-picture.tsx';
import { renderPage } from '../../web/pages/render-page.tsx';
import { currentLanguage } from '../../web/shared/language.ts';
import type { EditionReader } from '../api/edition-reader.ts';
import type { DrawnPage } from './page.ts';
import { escaped } from './page-head.ts';
import { unknownOrigin } from './site-origin.ts';
import type { SiteReader } from './site-reader.ts';
import { storedDocuments } from './stored-documents.ts';

/** One question's figure, to stand in someone else's page: as a page, or as a picture where the address ends so. */
export async function drawEmbed(reader: EditionReader, address: URL, site: SiteReader): Promise<DrawnPage> {
  const place = { address, language: currentLanguage(address.pathname) };
  const documents = await embedPage.read(storedDocuments(reader, site), place);
  const { figure } = documents;
  const status = embedPage.isFound(documents) ? 200 : 404;
  const page = { status, app: renderPage(embedPage, documents, address), data: null } as const;
  if (!figure) return page;
  if (!address.pathname.endsWith('.svg')) {
    const title = embedPage.title(documents, place) ?? figure.title;
    return { ...page, title, head: canonical(figure.link, address) };
  }
  // Without a setting that says where the site is, a picture names the address below it only.
  const origin = address.origin === unknownOrigin ? '' : address.origin;
  const picture = figurePicture(figure, { language: place.language, origin });
  return { ...page, file: { type: 'image/svg+xml; charset=utf-8', body: picture } };
}

/** To search engines a figure is a part of the results page. */
function canonical(link: string, { origin }: URL): string {
  const whole = new URL(link, origin);
  whole.hash = '';
  return `<link rel="canonical" href="${escaped(whole.href)}">`;
}
