import { cpSync, globSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { bundlePages, bundlePictures } from '../aws/bundle-functions.ts';
import { beginBuild, isUpToDate, requireListed } from './build-record.ts';
import { StartError } from './start-error.ts';

/**
 * Brings `dist/web` and `dist/server` up to date, and builds nothing that is.
 *
 * @param say  told what is built, where something is
 */
export async function buildPages(root: string, say: (line: string) => void = () => {}): Promise<void> {
  try {
    if (!isUpToDate(root, 'web')) {
      say('Building the pages…');
      // Imported late: a start that builds nothing does without.
      const { build } = await import('vite');
      await build({ root: join(root, 'web'), configFile: join(root, 'vite.config.ts') });
    } else if (!isUpToDate(root, 'server')) {
      say('Building the function that draws pages…');
      const finish = beginBuild(root, ['server']);
      await buildPageDrawing(root);
      finish();
    }
  } catch (cause) {
    throw new StartError(`the pages do not build: ${(cause as Error).message}`, { cause });
  }
}

/**
 * Bundles the function that draws pages into `dist/server`, beside copies of the HTML files in `dist/web` that it fills:
 * both are of one build, so that they name the same scripts and styles. The function that makes pictures goes into
 * `dist/pictures`.
 */
export async function buildPageDrawing(root: string): Promise<void> {
  const web = join(root, 'dist/web');
  const server = join(root, 'dist/server');
  rmSync(server, { recursive: true, force: true });
  const { inputs } = await bundlePages(server);
  const pictures = join(root, 'dist/pictures');
  rmSync(pictures, { recursive: true, force: true });
  const { inputs: ofPictures } = await bundlePictures(pictures);
  requireListed(root, 'server', [...inputs, ...ofPictures]);
  for (const page of globSync('**/*.html', { cwd: web }))
    cpSync(join(web, page), join(server, 'pages', page));
}
