import type { Language } from '../survey/questionnaire.ts';

/** What the head of a page says of where it is and how its editions can be followed. */
export function pageHead(address: URL, language: Language): string {
  const { origin } = address;
  const feed = `${origin}/api/v1/editions.atom?lang=${language}`;
  return [
    `<link rel="canonical" href="${escaped(canonical(address))}">`,
    `<link rel="alternate" type="application/atom+xml" href="${escaped(feed)}">`,
  ].join('');
}

/** An address without what only chooses a view of the same figures; an edition or all of them are other figures. */
function canonical({ origin, pathname, searchParams }: URL): string {
  const kept = new URLSearchParams();
  for (const name of ['edition', 'editions']) {
    const value = searchParams.get(name);
    if (value) kept.set(name, value);
  }
  const path = pathname.replace(/(?<=.)index\.html$/, '').replace(/(?<=^\/(?:fr|en)\/.+)\/$/, '');
  const home = /^\/(?:fr|en)$/.test(path) ? `${path}/` : path;
  return `${origin}${home}${kept.size > 0 ? `?${kept}` : ''}`;
}

/** Text in an attribute. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
