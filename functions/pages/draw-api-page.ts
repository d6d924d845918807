import { renderApiPage } from '../../web/api-page/render.tsx';
import { apiTexts } from '../../web/api-page/texts.ts';
import { currentLanguage } from '../../web/shared/language.ts';
import { pageTitle } from '../../web/shared/page-title.ts';
import type { EditionReader } from '../api/edition-reader.ts';
import { readApiDocument } from './api-document.ts';
import type { DrawnPage } from './page.ts';
import { pageHead } from './page-head.ts';

/** The API by audience, with examples that name this very site. */
export async function drawApiPage(_reader: EditionReader, address: URL): Promise<DrawnPage> {
  const language = currentLanguage(address.pathname);
  return {
    status: 200,
    app: renderApiPage(address, await readApiDocument()),
    data: {},
    title: pageTitle(apiTexts(language).title, language),
    head: pageHead(address, language),
  };
}
