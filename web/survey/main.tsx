import { render } from 'preact';
import { awaitSiteHouse } from '../shared/site-house.ts';
import { App } from './app.tsx';
import { takeLink } from './link.ts';
import { missingCrypto } from './obstacle.ts';

// A link is left in the address bar where the page has to be opened otherwise.
const obstacle = missingCrypto() ?? takeLink().obstacle;

// A second link opened in the same tab changes the fragment only, and the browser would not load anything.
addEventListener('hashchange', () => {
  if (takeLink().isThere) location.reload();
});

// Who asks comes with the wave.
awaitSiteHouse();

const root = document.getElementById('app');
if (root) {
  root.replaceChildren();
  render(<App obstacle={obstacle} />, root);
}
