import type { PageDrawer } from './page.ts';

/**
 * The pages that come with their figures, by their path below the language. Each is loaded when it is first asked for:
 * nobody who opens one waits for the code of the others.
 */
export const renderedPages: Readonly<Record<string, PageDrawer>> = {
  '/': async (...asked) => (await import('./draw-observatory.ts')).drawObservatory(...asked),
  '/embed/*': async (...asked) => (await import('./draw-embed.ts')).drawEmbed(...asked),
  '/api': async (...asked) => (await import('./draw-api-page.ts')).drawApiPage(...asked),
  '/method': async (...asked) => (await import('./draw-method.ts')).drawMethod(...asked),
  '/over-time': async (...asked) => (await import('./draw-over-time.ts')).drawOverTime(...asked),
};
