import { sitePages } from '../../web/pages/site-pages.ts';
import { languages } from '../../web/shared/language.ts';
import { simulate } from '../load/simulate.ts';
import { publishEdition } from '../support/company-panel.ts';
import { startedAnew } from '../support/observatory-process.ts';

/**
 * Every page of either language but the operator's; an embedded figure stands for all of them.
 *
 * @param first  the place of the first that is wanted, from 1
 * @param count  how many from there; all of them unless given
 */
export function publicPages(first = 1, count = Number.POSITIVE_INFINITY): string[] {
  const paths = sitePages
    .filter(({ path }) => path !== '/operator')
    .map(({ path }) => (path === '/embed' ? '/embed/mention' : path))
    .sort();
  const all = languages.flatMap((language) => paths.map((path) => `/${language}${path}`));
  return all.slice(first - 1, first - 1 + count);
}

/** Hands over the address of an observatory that has published an edition of its own, and stops it afterwards. */
export async function onPublishedSite(work: (url: string) => Promise<void>): Promise<void> {
  const observatory = await startedAnew();
  try {
    await simulate({ responses: 400, seed: 7, url: observatory.url, atOnce: 8 });
    await publishEdition(observatory);
    await work(observatory.url);
  } finally {
    await observatory.stop();
  }
}
