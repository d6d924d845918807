import { chooseEditions } from '../over-time/chosen-editions.ts';
import type { FilledPage } from '../pages/page-definition.ts';
import { readPageQuery } from '../shared/page-query.ts';
import { pageTitle } from '../shared/page-title.ts';
import { type MethodDocuments, MethodPage, methodTitle } from './page.tsx';
import { methodTexts } from './texts.ts';

/** The method of the edition that `?edition=` names, or of the newest. */
export const methodPage: FilledPage<MethodDocuments> = {
  async read(source, { address }) {
    const [manifest, list] = await Promise.all([
      source.manifest(readPageQuery(address, 'edition') ?? 'latest'),
      source.editions(),
    ]);
    if (!manifest) return { state: 'unknownEdition' };
    const { ids } = chooseEditions(list, false);
    return { state: 'ready', manifest, others: list.filter(({ id }) => ids.includes(id)) };
  },
  isFound: ({ state }) => state === 'ready',
  title(documents, { language }) {
    const title =
      documents.state === 'ready'
        ? methodTitle(documents.manifest, language)
        : methodTexts(language).unknownEditionTitle;
    return pageTitle(title, language);
  },
  Page: MethodPage,
  edition: (documents) => (documents.state === 'ready' ? documents.manifest : undefined),
  failure: methodTexts,
};
