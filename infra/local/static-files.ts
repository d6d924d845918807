import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { securityHeaders, securityHeadersOf } from '../security-headers.ts';
import { preferredLanguage } from './preferred-language.ts';

interface StaticAnswer {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: Buffer;
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
};

/** Serves the built pages as CloudFront does: `/fr/survey` is the file `fr/survey/index.html`. */
export async function staticAnswer(
  folder: string,
  path: string,
  acceptLanguage: string,
  search = '',
): Promise<StaticAnswer> {
  if (path === '/') return redirect(`/${preferredLanguage(acceptLanguage)}/`);
  const mended = await mendedAddress(folder, path, search);
  if (mended !== undefined) return redirect(mended);
  const file = await readPage(folder, path);
  if (file) return file;
  return errorPage(folder, path, 404);
}

/** The designed page of an error, in the language of the address; without a build, nothing but its status. */
export async function errorPage(folder: string, path: string, status: 404 | 503): Promise<StaticAnswer> {
  const language = path.startsWith('/en') ? 'en' : 'fr';
  const page = await readPage(folder, `/${language}/${status}`);
  const headers = page?.headers ?? { ...securityHeaders, 'content-type': 'text/plain; charset=utf-8' };
  return { status, headers, body: page?.body ?? Buffer.from(String(status)) };
}

/** As at the edge: of a link whose path mail has put in capitals, or whose signs it has escaped. */
async function mendedAddress(folder: string, path: string, search: string): Promise<string | undefined> {
  const end = path.search(/%23|%3f/i);
  const mended = (end < 0 ? path : path.slice(0, end)).toLowerCase();
  // `//FR/survey` would send its visitor to another site.
  if (mended === path || !/^\/[a-z]/.test(mended) || extname(mended) || !(await readPage(folder, mended)))
    return undefined;
  return mended + search + (end < 0 ? '' : `#${path.slice(end + 3)}`);
}

async function readPage(folder: string, path: string): Promise<StaticAnswer | undefined> {
  const relative = normalize(decodePath(path));
  if (relative.split(sep).includes('..') || relative.includes('\0')) return undefined;
  const candidates = extname(relative) ? [relative] : [join(relative, 'index.html'), `${relative}.html`];
  for (const candidate of candidates) {
    try {
      const body = await readFile(join(folder, candidate));
      const type = types[extname(candidate)] ?? 'application/octet-stream';
      return {
        status: 200,
        headers: { ...securityHeadersOf(path), 'content-type': type, ...caching(candidate) },
        body,
      };
    } catch (cause) {
      if (!['ENOENT', 'EISDIR', 'ENOTDIR', 'ENAMETOOLONG'].includes((cause as { code?: string }).code ?? ''))
        throw cause;
    }
  }
  return undefined;
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Files under `assets` carry a hash in their name and never change. */
function caching(file: string): Record<string, string> {
  const isHashed = file.includes(`${sep}assets${sep}`) || file.startsWith(`assets${sep}`);
  return { 'cache-control': isHashed ? 'public, max-age=31536000, immutable' : 'no-cache' };
}

function redirect(location: string): StaticAnswer {
  return {
    status: 302,
    headers: { ...securityHeaders, location, vary: 'accept-language', 'cache-control': 'no-cache' },
    body: Buffer.alloc(0),
  };
}
