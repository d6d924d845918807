import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { KeyList } from '../../functions/survey/key-list.ts';
import { pageFilesName, writePageFiles } from '../../infra/local/page-files.ts';
import { securityHeaders } from '../../infra/security-headers.ts';
import { addressOf } from '../../infra/witness/read-site.ts';

/** A site as it is served: a build of pages, lists of keys, and editions. */
export interface MadeUpSite {
  /** Files by their path within the build. */
  readonly files: Readonly<Record<string, string>>;
  readonly lists: readonly KeyList[];
  /** What comes with waves' documents of their lists. */
  readonly beginnings?: Readonly<Record<string, KeyList>>;
  readonly editions?: readonly { id: string; wave: string | null; keys?: string }[];
  readonly source?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const script = '<script type="module" src="/assets/survey-1.js"></script>';

/** The pages of an honest operator, small. */
export const honestFiles: Readonly<Record<string, string>> = {
  'assets/survey-1.js': 'import"./shared-2.js";new Worker("/assets/worker-3.js")',
  'assets/shared-2.js': 'export const shared=1',
  'assets/worker-3.js': 'blind()',
  'fr/index.html': `<head>${script}</head><div id="app">15 %</div>`,
  'fr/survey/index.html': `<head>${script}</head><div id="app"></div>`,
};

/** Writes files as a build would, into a folder of its own. */
export function madeUpBuild(files: Readonly<Record<string, string>>, source = 'source-1'): string {
  const folder = mkdtempSync(join(tmpdir(), 'built-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  writePageFiles(folder, source);
  return folder;
}

/** How a site answers, by address; undefined where there is nothing. */
export function answerOf(site: MadeUpSite): (path: string) => { body: string; type: string } | undefined {
  const { files, lists, editions = [], source } = site;
  const list = readFileSync(join(madeUpBuild(files, source), pageFilesName), 'utf8');
  const pages = new Map(Object.entries(files).map(([name, text]) => [addressOf(name), text]));
  const json = (value: unknown) => ({ body: JSON.stringify(value), type: 'application/json' });
  return (path) => {
    const [, wave] = /^\/api\/v1\/waves\/([^/]+)\/panels$/.exec(path) ?? [];
    const [, document] = /^\/api\/v1\/waves\/([^/]+)$/.exec(path) ?? [];
    const [, edition] = /^\/api\/v1\/editions\/([^/]+)$/.exec(path) ?? [];
    if (path === `/${pageFilesName}`) return { body: list, type: 'application/json' };
    if (path === '/api/v1/waves') return json(lists.map((each) => ({ id: each.wave })));
    if (path === '/api/v1/editions') return json(editions.map(({ id }) => ({ id })));
    if (document !== undefined) return json({ id: document, keys: site.beginnings?.[document] });
    if (wave !== undefined) return json(lists.find((each) => each.wave === wave));
    if (edition !== undefined) return json(editions.find(({ id }) => id === edition));
    const body = pages.get(path);
    return body === undefined ? undefined : { body, type: 'text/html' };
  };
}

/** The same, as a fetch of its own. */
export function fetchOf(site: MadeUpSite): typeof globalThis.fetch {
  const answer = answerOf(site);
  const headers = site.headers ?? securityHeaders;
  return async (input) => {
    const found = answer(new URL(String(input)).pathname);
    if (!found) return new Response('', { status: 404 });
    return new Response(found.body, { headers: { ...headers, 'content-type': found.type } });
  };
}
