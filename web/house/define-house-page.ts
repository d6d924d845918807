import type { ComponentType } from 'preact';
import type { DocumentSource } from '../pages/document-source.ts';
import type { FilledPage } from '../pages/page-definition.ts';
import { type Text, translate } from '../shared/language.ts';
import { pageTitle } from '../shared/page-title.ts';
import type { HouseDocuments, HousePageProps, PressEdition } from './documents.ts';
import { texts } from './texts.ts';

/** A page made from the house file. */
export function defineHousePage(
  title: Text,
  Page: ComponentType<HousePageProps>,
  { readPress }: { readPress?: (source: DocumentSource, address: URL) => Promise<PressEdition> } = {},
): FilledPage<HouseDocuments> {
  return {
    async read(source, { address }) {
      const [house, releases, press] = await Promise.all([
        source.house(),
        source.releases(),
        readPress?.(source, address),
      ]);
      return { house, releases, ...(press && { press }) };
    },
    isFound: ({ press }) => !press?.isNamed || press.manifest !== undefined,
    title: (_, { language }) => pageTitle(title[language], language),
    Page,
    failure: (language) => translate(texts, language),
  };
}
