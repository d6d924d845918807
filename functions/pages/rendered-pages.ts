import { drawApiPage } from './draw-api-page.ts';
import { drawEmbed } from './draw-embed.ts';
import { drawMethod } from './draw-method.ts';
import { drawObservatory } from './draw-observatory.ts';
import { drawOverTime } from './draw-over-time.ts';
import type { PageDrawer } from './page.ts';

/** The pages that come with their figures, by their path below the language. */
export const renderedPages: Readonly<Record<string, PageDrawer>> = {
  '/': drawObservatory,
  '/embed/*': drawEmbed,
  '/api': drawApiPage,
  '/method': drawMethod,
  '/over-time': drawOverTime,
};
