import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { type BuildOptions, build, type Metafile } from 'esbuild';

const root = join(import.meta.dirname, '../..');

/** The Lambda functions bundled here, by the folder of their bundle. That of the pages comes from `vite build`. */
export const handlers = {
  api: 'functions/api/handler.ts',
  publication: 'functions/publish/handler.ts',
  slices: 'functions/publish/slices-handler.ts',
  forgetting: 'functions/publish/forget-handler.ts',
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
    Object.entries(handlers).map(([name, entry]) => bundleFunction(entry, join(folder, name))),
  );
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
