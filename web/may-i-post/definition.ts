import type { FilledPage } from '../pages/page-definition.ts';
import { pageTitle } from '../shared/page-title.ts';
import { MayIPostPage } from './page.tsx';
import { mayIPostTexts } from './texts.ts';

/** The self-check, which needs no document: it says the same to everybody. */
export const mayIPostPage: FilledPage<null> = {
  read: async () => null,
  isFound: () => true,
  title: (_, { language }) => pageTitle(mayIPostTexts(language).title, language),
  summary: (_, { language }) => mayIPostTexts(language).lead,
  Page: MayIPostPage,
  failure: mayIPostTexts,
};
