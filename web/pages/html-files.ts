import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { languages } from '../shared/language.ts';
import { pageHtml } from './page-html.ts';
import { sitePages } from './site-pages.ts';

/** The HTML of every page by the path of its file, such as `fr/method/index.html`. */
export const htmlFiles: Readonly<Record<string, string>> = Object.fromEntries(
  sitePages.flatMap((page) =>
    languages.map((language) => [
      `${language}${page.path.replace(/\/*$/, '/')}index.html`,
      pageHtml(page, language),
    ]),
  ),
);

/**
 * Builds and serves the pages of the table, of which no file lies in `web`.
 *
 * @param root  the folder in whose terms the files are named
 */
export function pagesFromTable(root: string): Plugin {
  const byPath = new Map(Object.entries(htmlFiles).map(([file, html]) => [resolve(root, file), html]));
  return {
    name: 'pages-from-table',
    config: () => ({ build: { rolldownOptions: { input: [...byPath.keys()] } } }),
    resolveId: (id) => (byPath.has(id) ? id : undefined),
    load: (id) => byPath.get(id),
    configureServer({ middlewares, transformIndexHtml }) {
      middlewares.use((request, response, next) => {
        const { pathname } = new URL(request.url ?? '/', 'http://localhost');
        const path = pathname.replace(/(?:\/|\/index\.html)?$/, '/index.html');
        const html = byPath.get(resolve(root, `.${path}`));
        if (html === undefined) return next();
        transformIndexHtml(path, html, request.originalUrl)
          .then((served) => response.setHeader('content-type', 'text/html; charset=utf-8').end(served))
          .catch(next);
      });
    },
  };
}
