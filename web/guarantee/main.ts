import { readPageData } from '../shared/page-data.ts';

// A page that came with its text is complete: only a bare file has to be filled here.
if (readPageData() === undefined) {
  void Promise.all([import('../pages/fill-page.tsx'), import('./definition.tsx')]).then(
    ([{ fillPage }, { guaranteePage }]) => fillPage(guaranteePage),
  );
}
