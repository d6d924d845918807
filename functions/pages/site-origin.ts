/** Stands for the site's address while a page is drawn where no setting tells it (RFC 2606, 2). */
export const unknownOrigin = 'http://site.invalid';

/** Addresses of our own below the site, wherever it is. */
export function withoutUnknownOrigin(text: string): string {
  return text.replaceAll(unknownOrigin, '');
}
