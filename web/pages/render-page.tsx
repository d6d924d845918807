import { renderToString } from 'preact-render-to-string';
import { PageAddress } from '../shared/page-address.ts';
import type { PageDefinition } from './page-definition.ts';

/** A page as HTML, the same that its script would draw: nothing that is read needs a script. */
export function renderPage<Documents>(
  { Page }: Pick<PageDefinition<Documents>, 'Page'>,
  documents: Documents,
  address: URL,
): string {
  return renderToString(
    <PageAddress.Provider value={address}>
      <Page documents={documents} />
    </PageAddress.Provider>,
  );
}
