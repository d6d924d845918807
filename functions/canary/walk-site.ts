/** What a visit from outside found wrong, in one line: the address, and what it answered. */
export class WalkFailure extends Error {
  override name = 'WalkFailure';
}

/** What a visit was shown. */
interface Walk {
  readonly wave: { readonly id: string; readonly status: string; readonly questions: number };
  /** The newest edition; that of 2010 where no other is out. */
  readonly edition: string;
}

interface WalkOptions {
  readonly fetch?: typeof globalThis.fetch;
  /** For each reply with its body. */
  readonly limitMilliseconds?: number;
}

/**
 * Goes through a site as a respondent and a reader do, and leaves nothing behind: the service, the wave that is asked now,
 * the pages of survey and results with what they load, and the newest edition with one of its files.
 *
 * @param origin  such as `https://observatory.example.org`
 * @throws WalkFailure at the first thing that is not as it should be
 */
export async function walkSite(origin: string, options: WalkOptions = {}): Promise<Walk> {
  await readJson(origin, '/api/v1/health', options);
  const wave = await readJson<{ id: string; status: string; questionnaire?: { questions?: unknown[] } }>(
    origin,
    '/api/v1/waves/current',
    options,
  );
  const questions = wave.questionnaire?.questions?.length ?? 0;
  if (questions === 0) throw new WalkFailure(`/api/v1/waves/current asks no question (wave ${wave.id})`);
  for (const language of ['fr', 'en']) {
    await walkPage(origin, `/${language}/survey/`, { ...options, language });
    await walkPage(origin, `/${language}/`, { ...options, language });
  }
  const [newest] = await readJson<{ id: string }[]>(origin, '/api/v1/editions', options);
  if (!newest) throw new WalkFailure('/api/v1/editions names no edition, not even that of 2010');
  const edition = newest.id;
  await walkEdition(origin, edition, options);
  return { wave: { id: wave.id, status: wave.status, questions }, edition };
}

/** A page in its language, with each script and style that it names; one that brings its script along may name none. */
async function walkPage(
  origin: string,
  path: string,
  { language, ...options }: WalkOptions & { language: string },
): Promise<void> {
  const page = await readText(origin, path, options);
  if (!page.includes(`<html lang="${language}"`)) {
    throw new WalkFailure(`${path} is no page in the language ${language}`);
  }
  const assets = new Set(
    [...page.matchAll(/(?:src|href)="(\/assets\/[^"]+\.(?:js|css))"/g)].map(([, to]) => to),
  );
  const hasOwn = /<script type="module">[^<]/.test(page);
  if (assets.size === 0 && !hasOwn) throw new WalkFailure(`${path} names no script and no style`);
  for (const asset of assets) await readText(origin, asset as string, options);
}

async function walkEdition(origin: string, edition: string, options: WalkOptions): Promise<void> {
  const files = await listFiles(origin, edition, options);
  const table = files.find(({ format }) => format === 'csv') ?? files[0];
  if (!table) throw new WalkFailure(`edition ${edition} has no file`);
  await readFile(origin, table.path, options);
}

/** The files that an edition may be had as, by their paths. */
export async function listFiles(
  origin: string,
  edition: string,
  options: WalkOptions = {},
): Promise<readonly { path: string; format: string }[]> {
  const path = `/api/v1/editions/${encodeURIComponent(edition)}/files`;
  return (await readJson<{ files: { path: string; format: string }[] }>(origin, path, options)).files;
}

/** @throws WalkFailure where it is empty, too */
export async function readFile(origin: string, path: string, options: WalkOptions = {}): Promise<void> {
  if ((await readText(origin, path, options)).length === 0) throw new WalkFailure(`${path} is empty`);
}

async function readJson<T>(origin: string, path: string, options: WalkOptions): Promise<T> {
  const text = await readText(origin, path, options);
  try {
    return JSON.parse(text) as T;
  } catch (cause) {
    throw new WalkFailure(`${path} answered something that is no JSON`, { cause });
  }
}

async function readText(
  origin: string,
  path: string,
  { fetch = globalThis.fetch, limitMilliseconds = 20_000 }: WalkOptions,
): Promise<string> {
  const read = async () => {
    const reply = await fetch(`${origin}${path}`, { signal: AbortSignal.timeout(limitMilliseconds) });
    return { status: reply.status, text: await reply.text() };
  };
  const { status, text } = await read().catch((cause: Error) => {
    const why =
      cause.name === 'TimeoutError' ? `within ${limitMilliseconds / 1000} s` : `(${causeOf(cause)})`;
    throw new WalkFailure(`${path} was not answered ${why}`, { cause });
  });
  if (status !== 200) throw new WalkFailure(`${path} answered ${status}${problemOf(text)}`);
  return text;
}

/** `fetch failed` says nothing; what it was caused by does. */
function causeOf({ message, cause }: Error): string {
  const { code } = (cause ?? {}) as { code?: unknown };
  return typeof code === 'string' ? code : message;
}

/** What a problem document says of itself; nothing of any other answer. */
function problemOf(text: string): string {
  try {
    const { detail, title } = JSON.parse(text) as { detail?: unknown; title?: unknown };
    const said = detail ?? title;
    return typeof said === 'string' ? `: ${said.slice(0, 200)}` : '';
  } catch {
    return '';
  }
}
