import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '../..');

/**
 * The pages, below their language, that come with their figures in them, such as `/`: read from `functions/pages`
 * itself, so that the edge and the function never differ. Bundled first, since Node reads no TSX.
 */
export async function readDrawnPages(): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'observatory-drawn-pages-'));
  const outfile = join(folder, 'rendered-pages.mjs');
  try {
    await build({
      absWorkingDir: root,
      entryPoints: ['functions/pages/rendered-pages.ts'],
      outfile,
      bundle: true,
      platform: 'node',
      format: 'esm',
      target: 'node24',
      mainFields: ['module', 'main'],
      jsx: 'automatic',
      jsxImportSource: 'preact',
      logLevel: 'warning',
      banner: { js: "import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);" },
    });
    const { renderedPages } = (await import(pathToFileURL(outfile).href)) as { renderedPages: object };
    return Object.keys(renderedPages);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
