import { cpSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type BuildOptions, build, type Metafile, type Plugin } from 'esbuild';
import { rasteriserFonts, rasteriserProgram } from '../../functions/pictures/rasteriser-files.ts';

const root = join(import.meta.dirname, '../..');

/** The Lambda functions, by the folder of their bundle; that of the pages is bundled with the files it fills. */
export const handlers = {
  api: 'functions/api/handler.ts',
  publication: 'functions/publish/handler.ts',
  slices: 'functions/publish/slices-handler.ts',
  mail: 'functions/mail/mail-handler.ts',
  forgetting: 'functions/publish/forget-handler.ts',
  canary: 'functions/canary/handler.ts',
  pictures: 'functions/pictures/handler.ts',
} as const;

export type HandlerName = keyof typeof handlers;

/**
 * Bundles each function into `<folder>/<name>/index.mjs`. What a function imports only when it needs it becomes a file
 * of its own, so that a cold start does not read it.
 *
 * @throws esbuild's failure, with file and line, when a source does not build
 */
export async function bundleFunctions(folder: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  await Promise.all(
    Object.entries(handlers).map(([name, entry]) =>
      name === 'pictures' ? bundlePictures(join(folder, name)) : bundleFunction(entry, join(folder, name)),
    ),
  );
}

/**
 * Bundles the function that draws pages into `<folder>/index.mjs`; the HTML files it fills are looked for in
 * `<folder>/pages`.
 *
 * @returns esbuild's account of the files
 */
export function bundlePages(folder: string): Promise<Metafile> {
  return bundleFunction('functions/pages/handler.ts', folder, { plugins: [apiDocumentAsData()] });
}

/**
 * Bundles the function that makes pictures into `<folder>/index.mjs`, with the rasteriser, its fonts and their licences in
 * `<folder>/rasteriser`.
 *
 * @returns esbuild's account of the files
 */
export async function bundlePictures(folder: string): Promise<Metafile> {
  const metafile = await bundleFunction(handlers.pictures, folder, { plugins: [rasteriserBesideBundle()] });
  const { resolve } = createRequire(import.meta.url);
  for (const name of [rasteriserProgram, ...rasteriserFonts]) {
    cpSync(resolve(name), join(folder, 'rasteriser', basename(name)));
  }
  const licences = {
    'LICENCE-resvg.md': join(dirname(resolve(rasteriserProgram)), 'README.md'),
    'LICENCE-source-sans.txt': resolve('@expo-google-fonts/source-sans-3/LICENSE_FONT'),
    'LICENCE-source-serif.txt': resolve('@expo-google-fonts/source-serif-4/LICENSE_FONT'),
  };
  for (const [name, file] of Object.entries(licences)) cpSync(file, join(folder, 'rasteriser', name));
  return metafile;
}

/** Reads the rasteriser's files from where `bundlePictures` copies them. */
function rasteriserBesideBundle(): Plugin {
  const [program, ...fonts] = [rasteriserProgram, ...rasteriserFonts].map((name) => basename(name));
  return {
    name: 'rasteriser-beside-bundle',
    setup({ onLoad }) {
      onLoad({ filter: /[\\/]functions[\\/]pictures[\\/]rasteriser-files\.ts$/ }, () => ({
        contents: `import { readFile } from 'node:fs/promises';
          const read = (name) => readFile(new URL('./rasteriser/' + name, import.meta.url));
          export async function readRasteriserFiles() {
            const [program, ...fonts] = await Promise.all(${JSON.stringify([program, ...fonts])}.map(read));
            return { program, fonts };
          }`,
        loader: 'js',
      }));
    },
  };
}

/**
 * Bundles one function into `<folder>/index.mjs`.
 *
 * @param changes  to esbuild's options, for measuring what they are worth
 * @returns esbuild's account of the files
 */
export async function bundleFunction(
  entry: string,
  folder: string,
  changes: Partial<BuildOptions> = {},
): Promise<Metafile> {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: { index: entry },
    outdir: folder,
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    splitting: true,
    chunkNames: 'parts/[name]-[hash]',
    outExtension: { '.js': '.mjs' },
    mainFields: ['module', 'main'],
    minify: true,
    sourcemap: true,
    sourcesContent: false,
    legalComments: 'none',
    logLevel: 'warning',
    // Some of the SDK's parts are CommonJS.
    banner: { js: "import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);" },
    ...changes,
    metafile: true,
  });
  return metafile;
}

const apiDocument = join(root, 'functions/pages/api-document.ts');

/** Puts the API’s description, as it is now, in place of the code that makes it and would bring the whole API along. */
function apiDocumentAsData(): Plugin {
  return {
    name: 'api-document-as-data',
    setup({ onLoad }) {
      onLoad({ filter: /[\\/]functions[\\/]pages[\\/]api-document\.ts$/ }, async () => {
        const { readApiDocument } = await import(pathToFileURL(apiDocument).href);
        const json = JSON.stringify(JSON.stringify(await readApiDocument()));
        return {
          contents: `export async function readApiDocument() { return JSON.parse(${json}); }`,
          loader: 'js',
        };
      });
    },
  };
}
