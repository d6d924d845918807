import type { FilledPage } from '../pages/page-definition.ts';
import { pageTitle } from '../shared/page-title.ts';
import type { ApiDocument } from './api-document.ts';
import { ApiPage } from './page.tsx';
import { apiTexts } from './texts.ts';

/** The API by audience, with examples that name this very site. */
export const apiPage: FilledPage<ApiDocument> = {
  read: (source) => source.apiDocument(),
  isFound: () => true,
  title: (_, { language }) => pageTitle(apiTexts(language).title, language),
  Page: ApiPage,
  failure: apiTexts,
};
