import { renderToString } from 'preact-render-to-string';
import { PageAddress } from '../shared/page-address.ts';
import type { ApiDocument } from './api-document.ts';
import { ApiPage } from './page.tsx';

/** The API page as HTML; nothing on it needs a script. */
export function renderApiPage(address: URL, document: ApiDocument): string {
  return renderToString(
    <PageAddress.Provider value={address}>
      <ApiPage document={document} />
    </PageAddress.Provider>,
  );
}
