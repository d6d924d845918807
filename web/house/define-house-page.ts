import type { ComponentType } from 'preact';
import type { FilledPage } from '../pages/page-definition.ts';
import { type Text, translate } from '../shared/language.ts';
import { pageTitle } from '../shared/page-title.ts';
import type { HouseDocuments, HousePageProps } from './documents.ts';
import { texts } from './texts.ts';

/** A page made from the house file. */
export function defineHousePage(
  title: Text,
  Page: ComponentType<HousePageProps>,
): FilledPage<HouseDocuments> {
  return {
    async read(source) {
      const [house, releases] = await Promise.all([source.house(), source.releases()]);
      return { house, releases };
    },
    isFound: () => true,
    title: (_, { language }) => pageTitle(title[language], language),
    Page,
    failure: (language) => translate(texts, language),
  };
}
