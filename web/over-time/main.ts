import { readPageData } from '../shared/page-data.ts';
import { touchTrends } from './touch-trends.ts';

// A page that came with its figures is complete: only a bare file has to be filled here.
if (readPageData() === undefined) void import('./fill.tsx').then(({ fill }) => fill()).then(touchTrends);
else touchTrends();
