import { type MethodDocuments, methodTitle } from '../../web/method/page.tsx';
import { renderMethod } from '../../web/method/render.tsx';
import { methodTexts } from '../../web/method/texts.ts';
import { chooseEditions } from '../../web/over-time/chosen-editions.ts';
import { currentLanguage } from '../../web/shared/language.ts';
import { readPageQuery } from '../../web/shared/page-query.ts';
import { pageTitle } from '../../web/shared/page-title.ts';
import type { EditionReader } from '../api/edition-reader.ts';
import { editionData } from './edition-data.ts';
import type { DrawnPage } from './page.ts';
import { pageHead } from './page-head.ts';

/** The method of the edition that `?edition=` names, or of the newest. */
export async function drawMethod(reader: EditionReader, address: URL): Promise<DrawnPage> {
  const documents = await readDocuments(reader, readPageQuery(address, 'edition') ?? 'latest');
  const language = currentLanguage(address.pathname);
  const title =
    documents.state === 'ready'
      ? methodTitle(documents.manifest, language)
      : methodTexts(language).unknownEditionTitle;
  return {
    status: documents.state === 'ready' ? 200 : 404,
    app: renderMethod(address, documents),
    data: {},
    title: pageTitle(title, language),
    head:
      pageHead(address, language) +
      (documents.state === 'ready' ? editionData(documents.manifest, address.origin, language) : ''),
  };
}

async function readDocuments(reader: EditionReader, id: string): Promise<MethodDocuments> {
  const [edition, list] = await Promise.all([reader.find(id), reader.list()]);
  if (!edition) return { state: 'unknownEdition' };
  const { ids } = chooseEditions(list, false);
  return {
    state: 'ready',
    manifest: await edition.manifest(),
    others: list.filter((item) => ids.includes(item.id)),
  };
}
