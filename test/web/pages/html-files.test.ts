import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { renderedPages } from '../../../functions/pages/rendered-pages.ts';
import { buildDrawers } from '../../../web/pages/build-drawers.ts';
import { htmlFiles } from '../../../web/pages/html-files.ts';
import { sitePages } from '../../../web/pages/site-pages.ts';

const web = resolve(import.meta.dirname, '../../../web');

describe('the HTML files of the pages', () => {
  it('lie at the addresses of their pages, in both languages', () => {
    expect(Object.keys(htmlFiles())).toHaveLength(2 * sitePages.length);
    expect(Object.keys(htmlFiles())).toEqual(
      expect.arrayContaining(['fr/index.html', 'en/index.html', 'fr/survey/index.html', 'en/api/index.html']),
    );
  });

  it('name their language, a title of their own, and scripts and styles that there are', () => {
    const titles = new Set<string>();
    for (const [file, html] of Object.entries(htmlFiles())) {
      expect(html).toContain(`<html lang="${file.slice(0, 2)}">`);
      titles.add(/<title>(.+)<\/title>/.exec(html)?.[1] ?? '');
      const named = html.matchAll(/<(?:script|link rel="stylesheet")[^>]* (?:src|href)="(.+?)"/g);
      const paths = [...named].map(([, path = '']) => path);
      expect(paths.length).toBeGreaterThan(2);
      for (const path of paths) expect(existsSync(resolve(web, `.${path}`)), path).toBe(true);
    }
    // A single chart bears the site's title, as the results do, until it is drawn.
    expect(titles.size).toBe(2 * (sitePages.length - 1));
  });

  it('are marked as drawn where the pages’ function draws them', () => {
    const drawn = sitePages.filter(({ isDrawn }) => isDrawn).map(({ path }) => path);
    const rendered = new Set(Object.keys(renderedPages).map((page) => page.replace('/*', '')));
    expect(drawn.toSorted()).toEqual([...rendered].toSorted());
  });

  it('keep to themselves where a link was followed that is on a page for one person', () => {
    for (const path of ['survey', 'company', 'operator', 'privacy']) {
      expect(htmlFiles()[`fr/${path}/index.html`]).toContain('<meta name="referrer" content="no-referrer">');
    }
    expect(htmlFiles()['fr/operator/index.html']).toContain('<meta name="robots" content="noindex">');
  });

  it('are whole as they are built where a page says the same to everybody', () => {
    const built = htmlFiles(buildDrawers);
    for (const [path, words] of [
      ['privacy', ['What we keep about you', 'Changing your mind', 'RFC 9497']],
      ['for-companies', ['where do you stand', 'Made-up company', 'What you will not learn']],
      ['404', ['This page does not exist']],
      ['503', ['is not responding at the moment', 'Try again']],
    ] as const) {
      const html = built[`en/${path}/index.html`] ?? '';
      for (const said of words) expect(html).toContain(said);
      expect(html).not.toMatch(/<noscript|site\.invalid/);
    }
  });
});
