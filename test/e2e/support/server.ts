import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { dataFolder } from '../../../infra/local/data-folder.ts';
import { startObservatory as startLocally } from '../../../infra/local/start-observatory.ts';

export interface RunningServer {
  readonly url: string;
  readonly operatorKey: string;
  /** Ends it as Ctrl-C does and removes its data. */
  stop(): Promise<void>;
}

/**
 * The observatory as `npm start` runs it, the very Lambda handlers over the built pages, on a free port with data of its
 * own; in this process, which can have one of them. `company-story.test.ts` has one started by the command.
 */
export async function startObservatory(): Promise<RunningServer> {
  const folder = mkdtempSync(join(tmpdir(), 'observatory-'));
  const data = dataFolder(folder);
  const { url, stop } = await startLocally({
    port: 0,
    data,
    built: resolve(import.meta.dirname, '../../../dist'),
  });
  return {
    url,
    operatorKey: data.operatorKey,
    async stop() {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
