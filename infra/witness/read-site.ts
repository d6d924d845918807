import { createHash } from 'node:crypto';
import { renderedPages } from '../../functions/pages/rendered-pages.ts';
import { checkKeyList, headsOf, type KeyList, type ListFault } from '../../functions/survey/key-list.ts';
import { type PageFiles, pageFilesName } from '../local/page-files.ts';
import { withPictureAddress } from '../picture-addresses.ts';
import { pageLoads } from './page-loads.ts';
import type { SiteRecord } from './site-record.ts';

/** What a site cannot be read for; anything else is a fault, and told as one. */
export class UnreachableError extends Error {}

/**
 * Reads all that a browser would be given by a site: every file of its pages and every list of keys.
 *
 * @returns the record, and in words what is wrong with it by itself
 */
export async function readSite(
  address: string,
  { fetch = globalThis.fetch, today = new Date() } = {},
): Promise<{ record: SiteRecord; faults: string[] }> {
  const site = { origin: new URL(address).origin, fetch };
  const { source, names } = await readNames(site);
  const [pages, keys] = [await readFiles(site, names), await readLists(site)];
  const record: SiteRecord = {
    address: site.origin,
    seenOn: today.toISOString().slice(0, 10),
    source,
    files: pages.files,
    lists: keys.lists,
  };
  return { record, faults: [...pages.faults, ...keys.faults] };
}

interface Site {
  readonly origin: string;
  readonly fetch: typeof globalThis.fetch;
}

/** As a browser asks, as far as a program can: who would deceive one person must not know a witness by its headers. */
const headers = {
  accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
  'accept-language': 'fr,fr-FR;q=0.8,en-US;q=0.5,en;q=0.3',
  'user-agent': 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0',
};

async function get({ origin, fetch }: Site, path: string): Promise<Response> {
  try {
    return await fetch(`${origin}${path}`, {
      headers,
      redirect: 'manual',
      signal: AbortSignal.timeout(30_000),
    });
  } catch (cause) {
    throw new UnreachableError(`${origin}${path} cannot be reached`, { cause });
  }
}

async function getJson<T>(site: Site, path: string): Promise<T> {
  const reply = await get(site, path);
  if (!reply.ok) throw new UnreachableError(`${site.origin}${path} answers ${reply.status}`);
  return (await reply.json()) as T;
}

async function readNames(site: Site): Promise<{ source: string; names: string[] }> {
  const { source, files } = await getJson<PageFiles>(site, `/${pageFilesName}`);
  return { source, names: Object.keys(files) };
}

/** Where browsers find a file: `fr/survey/index.html` is `/fr/survey`. */
export function addressOf(name: string): string {
  return `/${name}`.replace(/\/index\.html$/, '').replace(/^\/(fr|en)$/, '/$1/');
}

/** Whether a page comes with its figures in it, and so is not the file that was built. */
function isDrawn(address: string): boolean {
  const page = address.replace(/^\/(?:fr|en)/, '');
  return Object.keys(renderedPages).some((drawn) => drawn.replace(/\/\*$/, '') === page);
}

/** What is recorded of a file's bytes, whether they were served or built, which differ by where the site is. */
export function hashOf(name: string, bytes: Uint8Array): string {
  const isOfLoads = name.endsWith('.html') && isDrawn(addressOf(name));
  if (!name.endsWith('.html')) return sha256(bytes);
  const html = Buffer.from(bytes).toString();
  return sha256(isOfLoads ? pageLoads(html) : withPictureAddress(html, ''));
}

async function readFiles(site: Site, names: readonly string[]) {
  const files: Record<string, string> = {};
  const faults: string[] = [];
  const listed = new Set(names.map((name) => `/${name}`));
  const queue = [...names];
  const work = async () => {
    for (let name = queue.shift(); name !== undefined; name = queue.shift()) {
      const address = addressOf(name);
      const reply = await get(site, address);
      const bytes = new Uint8Array(await reply.arrayBuffer());
      if (!reply.ok) {
        faults.push(`${address} is in the site's list of files, but answers ${reply.status}`);
        continue;
      }
      files[address] = hashOf(name, bytes);
      if (name.endsWith('.html')) {
        files[`${address} (what its headers allow)`] =
          reply.headers.get('content-security-policy') ?? 'nothing said';
      }
      const text = /\.(?:html|js)$/.test(name) ? Buffer.from(bytes).toString() : '';
      for (const [, loaded = ''] of text.matchAll(/["'`](\/?assets\/[\w.-]+\.(?:js|css))["'`]/g)) {
        const path = loaded.startsWith('/') ? loaded : `/${loaded}`;
        if (!listed.has(path))
          faults.push(`${address} loads ${path}, which is not in the site's list of files`);
      }
    }
  };
  await Promise.all(Array.from({ length: 4 }, work));
  return { files, faults };
}

const listFaults: Record<ListFault, string> = {
  chain: 'does not come to the head that it names',
  signature: 'is not signed by the key that it names',
  twice: 'names a panel twice',
};

async function readLists(site: Site) {
  const lists: Record<string, KeyList> = {};
  const faults: string[] = [];
  for (const { id } of await getJson<{ id: string }[]>(site, '/api/v1/waves')) {
    const list = await getJson<KeyList>(site, `/api/v1/waves/${id}/panels`);
    const heads = await checkKeyList(list);
    if (typeof heads === 'string') faults.push(`the list of keys of wave ${id} ${listFaults[heads]}`);
    if (list.wave !== id) faults.push(`the list of keys of wave ${id} is that of ${list.wave}`);
    lists[id] = list;
    faults.push(...(await faultsOfBeginning(site, list)));
  }
  for (const { id } of await getJson<{ id: string }[]>(site, '/api/v1/editions')) {
    const { wave, keys } = await getJson<{ wave: string | null; keys?: string }>(
      site,
      `/api/v1/editions/${id}`,
    );
    const list = wave === null ? undefined : lists[wave];
    if (keys === undefined || !list) continue;
    const heads = await checkKeyList(list);
    if (!heads.includes(keys))
      faults.push(`edition ${id} names a head that the list of wave ${wave} never had`);
  }
  return { lists, faults };
}

/**
 * Those who answer without a link are given the list as it began with the wave itself: it must be the beginning of what
 * everybody is given, and signed as that is.
 */
async function faultsOfBeginning(site: Site, list: KeyList): Promise<string[]> {
  const { keys } = await getJson<{ keys?: KeyList }>(site, `/api/v1/waves/${list.wave}`);
  if (!keys) return [];
  const heads = await checkKeyList(keys);
  const isBeginning =
    typeof heads !== 'string' &&
    keys.wave === list.wave &&
    keys.signedBy === list.signedBy &&
    (await headsOf(list)).includes(keys.head);
  return isBeginning ? [] : [`wave ${list.wave} comes with another list of keys than is given to everyone`];
}

function sha256(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}
