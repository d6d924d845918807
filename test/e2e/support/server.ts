import { cpSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { vi } from 'vitest';
import { type Table, tableFromEnvironment } from '../../../functions/storage/table.ts';
import { dataFolder } from '../../../infra/local/data-folder.ts';
import { publishEdition } from '../../support/company-panel.ts';
import { withLock } from './lock.ts';
import { storeResponses } from './store-responses.ts';

const root = resolve(import.meta.dirname, '../../..');

/** An observatory that tests may also write into, past its routes. */
export interface RunningServer {
  readonly url: string;
  readonly operatorKey: string;
  readonly table: Table;
  readonly services: { readonly seed: Uint8Array; readonly now: () => Date; readonly siteOrigin: string };
  /** Where its mail is put. */
  readonly mailFolder: string;
  /** Ends it as Ctrl-C does and removes its data. */
  stop(): Promise<void>;
}

/**
 * The observatory as `npm start` runs it, the very Lambda handlers over the built pages, on a free port with data of its
 * own; in this process, which can have one of them. `company-first-wave.test.ts` has one started by the command.
 */
export async function startObservatory(): Promise<RunningServer> {
  return startOver(mkdtempSync(join(tmpdir(), 'observatory-')));
}

/** The headline of the edition of `startWithEdition`. */
export const headline = { fr: 'Un essai.', en: 'A trial.' };

/**
 * The same with an edition of 12,000 simulated respondents, so many that groups are told apart. Made as an operator makes
 * it by the first of a run who asks, and copied for the others.
 */
export async function startWithEdition(): Promise<RunningServer> {
  const made = join(tmpdir(), 'observatory-with-edition');
  await withLock('edition', async () => {
    if (existsSync(made)) return;
    const folder = mkdtempSync(join(tmpdir(), 'observatory-'));
    const { close, ...server } = await startOver(folder);
    await storeResponses(server, { responses: 12_000, seed: 7 });
    await publishEdition(server, 1, { headline });
    await close();
    renameSync(folder, made);
    // The handlers have read their environment, and the next observatory of this process has another.
    vi.resetModules();
  });
  const folder = mkdtempSync(join(tmpdir(), 'observatory-'));
  cpSync(made, folder, { recursive: true });
  return startOver(folder);
}

async function startOver(folder: string): Promise<RunningServer & { close(): Promise<void> }> {
  const built = join(root, 'dist');
  if (!existsSync(join(built, 'server'))) {
    // Vite takes its time to load, and has mostly built them before.
    const { buildPages } = await import('../../../infra/local/pages.ts');
    await buildPages(root);
  }
  const { startObservatory: startLocally } = await import('../../../infra/local/start-observatory.ts');
  const data = dataFolder(folder);
  // All its companies sign up from one address.
  const limits = { waitSeconds: () => undefined, count() {} };
  const { url, stop } = await startLocally({ port: 0, data, built, limits });
  const table = tableFromEnvironment();
  const close = () => {
    table.client.destroy();
    return stop();
  };
  return {
    url,
    operatorKey: data.operatorKey,
    table,
    services: { seed: Buffer.from(data.seed, 'hex'), now: () => new Date(), siteOrigin: url },
    mailFolder: data.mailFolder,
    close,
    async stop() {
      await close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
