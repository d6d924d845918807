import { readPageData } from '../shared/page-data.ts';
import { touchTrends } from './touch-trends.ts';

// A page that came with its figures is complete: only a bare file has to be filled here.
if (readPageData() === undefined) {
  void Promise.all([import('../pages/fill-page.tsx'), import('./definition.ts')])
    .then(([{ fillPage }, { overTimePage }]) => fillPage(overTimePage))
    .then(touchTrends);
} else touchTrends();
