import { cpSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig, type Plugin } from 'vite';
import { bundlePages } from './infra/aws/bundle-functions.ts';
import { htmlFiles, pagesFromTable } from './web/pages/html-files.ts';

const root = resolve(import.meta.dirname, 'web');

const server = resolve(import.meta.dirname, 'dist/server');

/**
 * Bundles the function that draws pages with their figures in them, beside the HTML files it fills: both are of one
 * build, so that they name the same scripts and styles.
 */
function pagesFunction(): Plugin {
  return {
    name: 'pages-function',
    apply: 'build',
    async writeBundle({ dir = '' }) {
      rmSync(server, { recursive: true, force: true });
      await bundlePages(server);
      for (const file of Object.keys(htmlFiles)) cpSync(resolve(dir, file), resolve(server, 'pages', file));
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
      handler: (html) =>
        html
          .replace(sheets, '')
          .replace(/\s*<script type="module"/, (script) => (html.match(sheets) ?? []).join('') + script),
    },
  };
}

export default defineConfig({
  root,
  plugins: [pagesFromTable(root), stylesFirst(), pagesFunction()],
  appType: 'mpa',
  publicDir: resolve(root, 'public'),
  worker: { format: 'es' },
  build: {
    outDir: resolve(import.meta.dirname, 'dist/web'),
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    // Our content security policy allows no data: addresses.
    assetsInlineLimit: 0,
  },
});
