import { readEmbed } from '../../web/embed/embed-address.ts';
import { embeddedFigure, embeddedTables } from '../../web/embed/embedded-figure.ts';
import { figurePicture } from '../../web/embed/figure-picture.tsx';
import { renderEmbed } from '../../web/embed/render.tsx';
import { initialTables } from '../../web/results/initial-state.ts';
import { currentLanguage } from '../../web/shared/language.ts';
import { pageTitle } from '../../web/shared/page-title.ts';
import type { EditionReader } from '../api/edition-reader.ts';
import { readDocuments, readTables } from './draw-observatory.ts';
import type { DrawnPage } from './page.ts';
import { unknownOrigin } from './site-origin.ts';

/** One question's figure, to stand in someone else's page: as a page, or as a picture where the address ends so. */
export async function drawEmbed(reader: EditionReader, address: URL): Promise<DrawnPage> {
  const language = currentLanguage(address.pathname);
  const view = readEmbed(address);
  const documents = await readDocuments(reader, view.edition);
  const tables = await readTables(reader, embeddedTables(documents, view));
  const figure =
    documents.state === 'ready'
      ? embeddedFigure(documents.value, initialTables({ documents, tables }), { view, language })
      : undefined;
  const status = figure ? 200 : 404;
  const page = { status, app: renderEmbed(figure, language), data: null } as const;
  if (!figure) return page;
  if (!address.pathname.endsWith('.svg')) {
    return { ...page, title: pageTitle(figure.title, language), head: canonical(figure.link, address) };
  }
  // Without a setting that says where the site is, a picture names the address below it only.
  const origin = address.origin === unknownOrigin ? '' : address.origin;
  const picture = figurePicture(figure, { language, origin });
  return { ...page, file: { type: 'image/svg+xml; charset=utf-8', body: picture } };
}

/** To search engines a figure is a part of the results page. */
function canonical(link: string, { origin }: URL): string {
  const whole = new URL(link, origin);
  whole.hash = '';
  return `<link rel="canonical" href="${whole.href.replaceAll('&', '&amp;')}">`;
}
