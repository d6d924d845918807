import { hydrate } from 'preact';
import { readPageData } from '../shared/page-data.ts';
import { QuestionPage } from './page.tsx';
import type { QuestionDocuments } from './question-documents.ts';

const root = document.getElementById('app');
const documents = readPageData<QuestionDocuments>();
if (root && documents) {
  hydrate(<QuestionPage documents={documents} />, root);
} else {
  void Promise.all([import('../pages/fill-page.tsx'), import('./definition.ts')]).then(
    ([{ fillPage }, { questionPage }]) => fillPage(questionPage),
  );
}
