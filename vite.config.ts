import { resolve } from 'node:path';
import { build, defineConfig, type Plugin, type UserConfig } from 'vite';
import { beginBuild, fingerprint, requireListed } from './infra/local/build-record.ts';
import { writePageFiles } from './infra/local/page-files.ts';
import { buildPageDrawing } from './infra/local/pages.ts';
import { fileOf, pagesFromTable } from './web/pages/html-files.ts';
import { inOneFile } from './web/pages/in-one-file.ts';
import { layersFirst } from './web/pages/layers-first.ts';
import { inOneLanguage } from './web/pages/one-language.ts';
import { sharedFiles } from './web/pages/shared-files.ts';
import { type SitePage, sitePages } from './web/pages/site-pages.ts';
import { type Language, languages } from './web/shared/language.ts';

const repository = import.meta.dirname;
const root = resolve(repository, 'web');

/** Builds the families of pages that are in one language each. */
async function buildFamilies(): Promise<void> {
  for (const family of ['reading', 'survey'] as const) {
    for (const language of languages) {
      const plugins = [
        pagesFromTable(root, filesOf(family, language)),
        inOneLanguage(language),
        layersFirst(),
        stylesFirst(),
        ...(family === 'survey' ? [inOneFile(settings.publicDir)] : []),
        listed(),
      ];
      const output =
        family === 'reading'
          ? { codeSplitting: { includeDependenciesRecursively: false, groups: [sharedFiles(root)] } }
          : {};
      const rolldownOptions = { ...settings.build.rolldownOptions, output };
      const own = { ...settings.build, emptyOutDir: false, copyPublicDir: false, rolldownOptions };
      await build({ ...settings, configFile: false, plugins, build: own });
    }
  }
}

function filesOf(family: SitePage['family'], ...of: readonly Language[]): string[] {
  return sitePages
    .filter((page) => page.family === family)
    .flatMap((page) => of.map((language) => fileOf(page, language)));
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
      await buildFamilies();
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

export default defineConfig({
  ...settings,
  plugins: [
    pagesFromTable(root, filesOf(undefined, ...languages)),
    layersFirst(),
    stylesFirst(),
    pagesFunction(),
  ],
});
