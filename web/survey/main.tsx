import { render } from 'preact';
import { App } from './app.tsx';
import { takeInvitation } from './kept.ts';

const obstacle = takeInvitation() === 'malformed' ? ({ name: 'invitation' } as const) : undefined;

// A second link opened in the same tab changes the fragment only, and the browser would not load anything.
addEventListener('hashchange', () => {
  if (takeInvitation() !== undefined) location.reload();
});

const root = document.getElementById('app');
if (root) {
  root.replaceChildren();
  render(<App obstacle={obstacle} />, root);
}
