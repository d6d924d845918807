import { renderToString } from 'preact-render-to-string';
import { PageAddress } from '../shared/page-address.ts';
import { type OverTimeDocuments, OverTimePage } from './page.tsx';

/** The page over time as HTML; nothing on it needs a script. */
export function renderOverTime(address: URL, documents: OverTimeDocuments): string {
  return renderToString(
    <PageAddress.Provider value={address}>
      <OverTimePage documents={documents} />
    </PageAddress.Provider>,
  );
}
