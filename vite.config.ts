import { globSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig } from 'vite';

const root = resolve(import.meta.dirname, 'web');

/** Every page is an HTML file under `web/fr` or `web/en`, at the path of its address. */
const pages = globSync(['fr/**/*.html', 'en/**/*.html', '*.html'], { cwd: root }).map((page) =>
  resolve(root, page),
);

export default defineConfig({
  root,
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
    rolldownOptions: { input: pages },
  },
});
