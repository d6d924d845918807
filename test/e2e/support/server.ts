import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { dataFolder } from '../../../infra/local/data-folder.ts';
import { startObservatory as startLocally } from '../../../infra/local/start-observatory.ts';

const root = resolve(import.meta.dirname, '../../..');

export interface RunningServer {
  readonly url: string;
  readonly operatorKey: string;
  /** Where its mail is put. */
  readonly mailFolder: string;
  /** Ends it as Ctrl-C does and removes its data. */
  stop(): Promise<void>;
}

/**
 * The observatory as `npm start` runs it, the very Lambda handlers over the built pages, on a free port with data of its
 * own; in this process, which can have one of them. `company-story.test.ts` has one started by the command.
 */
export async function startObservatory(): Promise<RunningServer> {
  const built = join(root, 'dist');
  if (!existsSync(join(built, 'server'))) {
    // Vite takes its time to load, and has mostly built them before.
    const { buildPages } = await import('../../../infra/local/pages.ts');
    await buildPages(root);
  }
  const folder = mkdtempSync(join(tmpdir(), 'observatory-'));
  const data = dataFolder(folder);
  // All its companies sign up from one address.
  const limits = { waitSeconds: () => undefined, count() {} };
  const { url, stop } = await startLocally({ port: 0, data, built, limits });
  return {
    url,
    operatorKey: data.operatorKey,
    mailFolder: data.mailFolder,
    async stop() {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
