import { hydrate } from 'preact';
import { PrivacyPage } from './page.tsx';

const root = document.getElementById('app');
if (root) hydrate(<PrivacyPage />, root);
