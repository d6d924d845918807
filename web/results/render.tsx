import { renderToString } from 'preact-render-to-string';
import { PageAddress } from '../shared/page-address.ts';
import { App } from './app.tsx';
import type { InitialState } from './initial-state.ts';

/** The observatory's page as HTML, the same that its script would draw: figures and tables need no script. */
export function renderObservatory(address: URL, initial: InitialState): string {
  return renderToString(
    <PageAddress.Provider value={address}>
      <App initial={initial} />
    </PageAddress.Provider>,
  );
}
