import { resolve } from 'node:path';
import { type Plugin, runnerImport } from 'vite';
import { type Language, languages } from '../shared/language.ts';
import type { BuildDrawers } from './build-drawers.ts';
import { pageHtml } from './page-html.ts';
import { type SitePage, sitePages } from './site-pages.ts';

/** The HTML of every page by the path of its file, such as `fr/method/index.html`. */
export function htmlFiles(drawers: BuildDrawers = {}): Readonly<Record<string, string>> {
  return Object.fromEntries(
    sitePages.flatMap((page) =>
      languages.map((language) => [
        fileOf(page, language),
        pageHtml(page, language, drawers[page.path]?.(language)),
      ]),
    ),
  );
}

/** Where the HTML of a page is, below the folder of all. */
export function fileOf({ path }: SitePage, language: Language): string {
  return `${language}${path.replace(/\/*$/, '/')}index.html`;
}

/**
 * Builds and serves the pages of the table, of which no file lies in `web`.
 *
 * @param root   the folder in whose terms the files are named
 * @param built  which of them, as `fileOf` names them; all where left out
 */
export function pagesFromTable(root: string, built: readonly string[] = Object.keys(htmlFiles())): Plugin {
  const paths = built.map((file) => resolve(root, file));
  const byPath = new Map<string, string>();
  return {
    name: 'pages-from-table',
    config: () => ({
      build: {
        rolldownOptions: {
          input: Object.fromEntries(paths.map((path, at) => [nameOf(built[at] ?? ''), path])),
        },
      },
    }),
    async buildStart() {
      for (const [file, html] of Object.entries(htmlFiles(await loadDrawers(root))))
        byPath.set(resolve(root, file), html);
    },
    resolveId: (id) => (paths.includes(id) ? id : undefined),
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

/** Of the files made for a page: `survey-fr`. */
function nameOf(file: string): string {
  const [language = '', ...path] = file.split('/').slice(0, -1);
  return [...path, language].join('-');
}

/** Loaded by Vite, which knows what JSX is made into here; the loader of its own settings does not. */
async function loadDrawers(root: string): Promise<BuildDrawers> {
  const { module } = await runnerImport<{ buildDrawers: BuildDrawers }>(
    resolve(root, 'pages/build-drawers.ts'),
  );
  return module.buildDrawers;
}
