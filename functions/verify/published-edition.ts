import { setTimeout as wait } from 'node:timers/promises';
import type { Manifest, PublishedTable } from '../observatory/edition.ts';
import { isMainTable, tablePlaces } from '../observatory/export/edition-tables.ts';
import { InputError } from '../statistics/command/input-error.ts';

/** Where an edition is published. */
interface EditionAddress {
  /** Such as `https://observatory.example.org`. */
  readonly origin: string;
  /** Its id, or `latest`. */
  readonly edition: string;
}

/**
 * Reads the address of an edition: of its page, of a page with `?edition=`, or of its document in the API; of the site alone,
 * the newest.
 *
 * @throws InputError for what is no such address
 */
export function editionAddress(text: string): EditionAddress {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new InputError(
      text,
      'is not an address such as https://observatory.example.org/fr/?edition=2026-q4-1',
    );
  }
  const [, ofApi] = /^\/api\/v1\/editions\/([^/]+)/.exec(url.pathname) ?? [];
  const edition = ofApi ? decodeURIComponent(ofApi) : (url.searchParams.get('edition') ?? 'latest');
  return { origin: url.origin, edition };
}

/** Times that a document is asked for where the observatory is busy or the line breaks, the pauses doubling from a quarter second. */
const mostTries = 5;
const firstPauseMilliseconds = 250;
/** After which an observatory that says nothing is taken to be away. */
const patienceMilliseconds = 60_000;

/** What an observatory publishes, as anybody can read it. */
export class PublishedDocuments {
  readonly origin: string;

  constructor(origin: string) {
    this.origin = origin;
  }

  /** @throws InputError where it is not there or cannot be reached */
  async bytes(path: string): Promise<Uint8Array> {
    const address = `${this.origin}/api/v1${path}`;
    for (let tries = 1; ; tries++) {
      const answer = await ask(address);
      if (answer instanceof Uint8Array) return answer;
      if (!answer.mayPass || tries === mostTries) throw answer.failure;
      await wait(firstPauseMilliseconds * 2 ** (tries - 1));
    }
  }

  async text(path: string): Promise<string> {
    return new TextDecoder().decode(await this.bytes(path));
  }

  async document<Document>(path: string): Promise<Document> {
    const text = await this.text(path);
    try {
      return JSON.parse(text) as Document;
    } catch (cause) {
      throw new InputError(`${this.origin}/api/v1${path}`, 'is not JSON', { cause });
    }
  }

  /** @throws InputError where what is there is no edition */
  async manifest(edition: string): Promise<Manifest> {
    const path = `/editions/${encodeURIComponent(edition)}`;
    const manifest = await this.document<Manifest>(path);
    const { id, indicators, questions, breakdowns } = manifest ?? {};
    if (typeof id !== 'string' || ![indicators, questions, breakdowns].every(Array.isArray)) {
      throw new InputError(`${this.origin}/api/v1${path}`, 'is not an edition of an observatory');
    }
    return manifest;
  }

  /** Every table of an edition, in the order of publication, and the manifest that comes with them. */
  async tables(manifest: Manifest): Promise<{ tables: PublishedTable[]; beside: unknown }> {
    const path = `/editions/${encodeURIComponent(manifest.id)}/tables`;
    const places = tablePlaces(manifest);
    const whole = await this.document<{ tables: PublishedTable[]; manifest: unknown }>(path);
    const pairs = await inTurns(
      places.filter((place) => !isMainTable(place)),
      ({ question, by }) =>
        this.document<PublishedTable>(`${path}/${encodeURIComponent(question)}?by=${by.join(',')}`),
    );
    const rest = [whole.tables, pairs].map((list) => list[Symbol.iterator]());
    const tables = places.flatMap((place) => rest[isMainTable(place) ? 0 : 1]?.next().value ?? []);
    return { tables, beside: whole.manifest };
  }
}

/** So many requests are under way at once: an observatory is not hurried by whoever checks it. */
const atOnce = 4;

/** The results in the order of the items. */
export async function inTurns<Item, Result>(
  items: readonly Item[],
  ask: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  let next = 0;
  const work = async () => {
    while (next < items.length) {
      const index = next++;
      results[index] = await ask(items[index] as Item);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return results;
}

/**
 * What is at an address, or why there is nothing, and whether that may pass: an observatory that is busy, or a line that broke,
 * as a kept connection does which the other side closes in the moment of asking. To wait for silence again would take minutes.
 */
async function ask(address: string): Promise<Uint8Array | { failure: InputError; mayPass: boolean }> {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(patienceMilliseconds) });
    if (response.ok) return new Uint8Array(await response.arrayBuffer());
    const mayPass = response.status === 429 || response.status >= 500;
    return { failure: new InputError(address, await reasonOf(response)), mayPass };
  } catch (cause) {
    const mayPass = (cause as Error).name !== 'TimeoutError';
    return { failure: new InputError(address, 'cannot be reached', { cause }), mayPass };
  }
}

async function reasonOf(response: Response): Promise<string> {
  const problem = await response.json().catch(() => undefined);
  const detail = (problem as { detail?: unknown } | undefined)?.detail;
  return typeof detail === 'string' ? detail : `answers ${response.status}`;
}
