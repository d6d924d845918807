import type { EditionListItem } from '../../functions/observatory/edition.ts';
import type { PageDefinition } from '../pages/page-definition.ts';
import { readEdition, readTables } from '../results/documents.ts';
import { initialTables } from '../results/initial-state.ts';
import { newerEdition } from '../results/newer-edition.tsx';
import { usePageLanguage } from '../shared/page-address.ts';
import { pageTitle } from '../shared/page-title.ts';
import { readEmbed } from './embed-address.ts';
import { EmbedPage } from './embed-page.tsx';
import { type EmbeddedFigure, embeddedFigure, embeddedTables } from './embedded-figure.ts';

interface EmbedDocuments {
  /** Undefined where the edition does not have the question, or there is no such edition. */
  readonly figure: EmbeddedFigure | undefined;
  /** The newest edition, where the figure's is another. */
  readonly newer?: EditionListItem | undefined;
}

/** One question's figure, to stand in someone else's page; it needs no script. */
export const embedPage: PageDefinition<EmbedDocuments> = {
  async read(source, { address, language }) {
    const view = readEmbed(address);
    const documents = await readEdition(source, view.edition);
    const tables = await readTables(source, embeddedTables(documents, view));
    if (documents.state !== 'ready') return { figure: undefined };
    return {
      figure: embeddedFigure(documents.value, initialTables({ documents, tables }), { view, language }),
      newer: newerEdition(documents.value.manifest, documents.value.editions),
    };
  },
  isFound: ({ figure }) => figure !== undefined,
  title: ({ figure }, { language }) => figure && pageTitle(figure.title, language),
  Page: ({ documents: { figure, newer } }) => (
    <EmbedPage figure={figure} newer={newer} language={usePageLanguage()} />
  ),
};
