import { resolve } from 'node:path';
import { build, defineConfig, type Plugin, type UserConfig } from 'vite';
import { beginBuild, fingerprint, requireListed } from './infra/local/build-record.ts';
import { writePageFiles } from './infra/local/page-files.ts';
import { buildPageDrawing } from './infra/local/pages.ts';
import { fileOf, pagesFromTable } from './web/pages/html-files.ts';
import { inOneFile } from './web/pages/in-one-file.ts';
import { inOneLanguage } from './web/pages/one-language.ts';
import { sitePages } from './web/pages/site-pages.ts';
import { languages } from './web/shared/language.ts';

const repository = import.meta.dirname;
const root = resolve(repository, 'web');

/** Builds the pages that share no file with others, each in its language alone and in one file. */
async function buildAlone(): Promise<void> {
  for (const { file, language } of pagesAlone) {
    const plugins = [
      pagesFromTable(root, [file]),
      inOneLanguage(language),
      stylesFirst(),
      inOneFile(settings.publicDir),
      listed(),
    ];
    const files = { ...settings.build, emptyOutDir: false, copyPublicDir: false };
    await build({ ...settings, configFile: false, plugins, build: files });
  }
}

/** Holds what a build has read against the list of its inputs. */
function listed(): Plugin {
  return {
    name: 'listed',
    apply: 'build',
    writeBundle() {
      requireListed(repository, 'web', this.getModuleIds());
    },
  };
}

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
      await buildAlone();
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

const settings = {
  root,
  // What went wrong; `vite build --logLevel info` lists every file with its size.
  logLevel: 'warn',
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
} satisfies UserConfig;

const pages = languages.flatMap((language) =>
  sitePages.map((page) => ({ file: fileOf(page, language), language, isAlone: page.isBuiltAlone ?? false })),
);
const pagesAlone = pages.filter(({ isAlone }) => isAlone);
const pagesTogether = pages.filter(({ isAlone }) => !isAlone).map(({ file }) => file);

export default defineConfig({
  ...settings,
  plugins: [pagesFromTable(root, pagesTogether), stylesFirst(), pagesFunction()],
});
