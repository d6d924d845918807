import { embedPage } from '../../web/embed/definition.tsx';
import { readEmbed } from '../../web/embed/embed-address.ts';
import { renderPage } from '../../web/pages/render-page.tsx';
import { drawPicture } from '../../web/pictures/draw-picture.tsx';
import { figurePicture } from '../../web/pictures/picture-content.ts';
import { questionAddress } from '../../web/question/question-address.ts';
import { currentLanguage } from '../../web/shared/language.ts';
import type { EditionReader } from '../api/edition-reader.ts';
import type { DrawnPage } from './page.ts';
import { escaped } from './page-head.ts';
import { sharedPicture } from './shared-picture.ts';
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
    const { edition, question, by } = readEmbed(address);
    const picture = await sharedPicture(reader, {
      edition: edition ?? 'latest',
      language: place.language,
      subject: { of: 'question', question, by: by[0] },
    });
    return {
      ...page,
      title,
      summary: figure.shown.summary,
      ...(picture && { picture }),
      head: canonical(questionAddress({ question, edition }, place.language), address),
    };
  }
  // Without a setting that says where the site is, a picture names the address below it only.
  const origin = address.origin === unknownOrigin ? '' : address.origin;
  const picture = drawPicture(figurePicture(figure, { language: place.language, origin }), 800);
  return { ...page, file: { type: 'image/svg+xml; charset=utf-8', body: picture } };
}

/** To search engines a figure is a part of its question's page. */
function canonical(path: string, { origin }: URL): string {
  return `<link rel="canonical" href="${escaped(origin + path)}">`;
}
