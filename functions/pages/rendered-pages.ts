import type { PageDefinition } from '../../web/pages/page-definition.ts';
import type { PageDrawer } from './page.ts';

const questions = drawer(async () => (await import('../../web/question/definition.ts')).questionPage);

/**
 * The pages that come with their figures, by their path below the language. Each is loaded when it is first asked for:
 * nobody who opens one waits for the code of the others.
 */
export const renderedPages: Readonly<Record<string, PageDrawer>> = {
  '/': drawer(async () => (await import('../../web/results/definition.tsx')).resultsPage),
  '/embed/*': async (...asked) => (await import('./draw-embed.ts')).drawEmbed(...asked),
  '/api': drawer(async () => (await import('../../web/api-page/definition.ts')).apiPage),
  '/guarantee/*': drawer(async () => (await import('../../web/guarantee/definition.tsx')).guaranteePage),
  '/may-i-post': drawer(async () => (await import('../../web/may-i-post/definition.ts')).mayIPostPage),
  '/method': drawer(async () => (await import('../../web/method/definition.ts')).methodPage),
  '/questions': questions,
  '/questions/*': questions,
  '/about': drawer(async () => (await import('../../web/house/about.tsx')).aboutPage),
  '/contact': drawer(async () => (await import('../../web/house/contact.tsx')).contactPage),
  '/press': drawer(async () => (await import('../../web/house/press.tsx')).pressPage),
  '/legal': drawer(async () => (await import('../../web/house/legal.tsx')).legalPage),
  '/data-protection': drawer(
    async () => (await import('../../web/house/data-protection.tsx')).dataProtectionPage,
  ),
  '/accessibility': drawer(async () => (await import('../../web/house/accessibility.tsx')).accessibilityPage),
  '/over-time': drawer(async () => (await import('../../web/over-time/definition.ts')).overTimePage),
};

function drawer<Documents>(load: () => Promise<PageDefinition<Documents>>): PageDrawer {
  return async (...asked) => {
    const [{ drawPage }, page] = await Promise.all([import('./draw-page.ts'), load()]);
    return drawPage(page, ...asked);
  };
}
