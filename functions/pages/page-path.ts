/**
 * The one way in which the path of a page is written, of the several at which it is found.
 *
 * @example
 * pagePath('/fr/method/index.html'); // => '/fr/method'
 * pagePath('/fr'); // => '/fr/'
 */
export function pagePath(path: string): string {
  const page = path.replace(/(?<=.)index\.html$/, '').replace(/(?<=^\/(?:fr|en)\/.+)\/$/, '');
  return /^\/(?:fr|en)$/.test(page) ? `${page}/` : page;
}
