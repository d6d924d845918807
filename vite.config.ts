import { resolve } from 'node:path';
import { defineConfig, type Plugin } from 'vite';
import { beginBuild, fingerprint, requireListed } from './infra/local/build-record.ts';
import { writePageFiles } from './infra/local/page-files.ts';
import { buildPageDrawing } from './infra/local/pages.ts';
import { pagesFromTable } from './web/pages/html-files.ts';

const repository = import.meta.dirname;
const root = resolve(repository, 'web');

/** Bundles the function that draws pages with their figures in them, and writes down what the build was made from. */
function pagesFunction(): Plugin {
  let finish = () => {};
  return {
    name: 'pages-function',
    apply: 'build',
    buildStart() {
      finish = beginBuild(repository, ['web', 'server']);
    },
    async writeBundle() {
      requireListed(repository, 'web', this.getModuleIds());
      writePageFiles(resolve(repository, 'dist/web'), fingerprint(repository, 'web'));
      await buildPageDrawing(repository);
      finish();
    },
  };
}

/** Puts stylesheets before scripts: nothing is seen without the first, and everything without the second. */
function stylesFirst(): Plugin {
  const sheets = /\s*<link rel="stylesheet"[^>]*>/g;
  return {
    name: 'styles-first',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html) => {
        const script = /\s*<script type="module"/;
        if (!script.test(html)) return html;
        const found = (html.match(sheets) ?? []).join('');
        return html.replace(sheets, '').replace(script, (first) => found + first);
      },
    },
  };
}

export default defineConfig({
  root,
  // What went wrong; `vite build --logLevel info` lists every file with its size.
  logLevel: 'warn',
  plugins: [pagesFromTable(root), stylesFirst(), pagesFunction()],
  appType: 'mpa',
  publicDir: resolve(root, 'public'),
  worker: { format: 'es' },
  build: {
    outDir: resolve(repository, 'dist/web'),
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    // Our content security policy allows no data: addresses.
    assetsInlineLimit: 0,
    // Most of a build is bundling the function that draws pages: a profile of that is no warning.
    rolldownOptions: { checks: { pluginTimings: false } },
  },
});
