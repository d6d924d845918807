import { build } from 'vite';
import { StartError } from './start-error.ts';

/** Builds the web pages into `dist/web`. */
export async function buildPages(root: string): Promise<void> {
  try {
    await build({ root: `${root}/web`, configFile: `${root}/vite.config.ts`, logLevel: 'warn' });
  } catch (cause) {
    throw new StartError(`the pages do not build: ${(cause as Error).message}`, { cause });
  }
}
