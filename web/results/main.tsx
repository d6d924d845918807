import { hydrate, render } from 'preact';
import { readPageData } from '../shared/page-data.ts';
import { App } from './app.tsx';
import type { InitialState } from './initial-state.ts';

const root = document.getElementById('app');
const initial = readPageData<InitialState>();
if (root && initial) {
  hydrate(<App initial={initial} />, root);
} else if (root) {
  root.replaceChildren();
  render(<App />, root);
}
