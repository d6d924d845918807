import { renderToString } from 'preact-render-to-string';
import { PageAddress } from '../shared/page-address.ts';
import { type MethodDocuments, MethodPage } from './page.tsx';

/** The method page as HTML; nothing on it needs a script. */
export function renderMethod(address: URL, documents: MethodDocuments): string {
  return renderToString(
    <PageAddress.Provider value={address}>
      <MethodPage documents={documents} />
    </PageAddress.Provider>,
  );
}
