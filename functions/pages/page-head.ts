import { shapes } from '../../web/pictures/shapes.ts';
import { languages } from '../../web/shared/language.ts';
import { readPageQuery } from '../../web/shared/page-query.ts';
import type { Language } from '../survey/questionnaire.ts';
import type { SharedPicture } from './page.ts';
import { pagePath } from './page-path.ts';

/** What the head of a page says of where it is and how its editions can be followed. */
export function pageHead(address: URL, language: Language): string {
  const { origin } = address;
  const feed = `${origin}/api/v1/editions.atom?lang=${language}`;
  return [
    `<link rel="canonical" href="${escaped(canonical(address))}">`,
    `<link rel="alternate" type="application/atom+xml" href="${escaped(feed)}">`,
  ].join('');
}

/** The same page in each language, by its whole address: search engines heed no other. */
export function alternates(address: URL): string {
  return languages
    .map((language) => {
      const translated = new URL(address);
      translated.pathname = `/${language}${address.pathname.slice(3)}`;
      return `<link rel="alternate" hreflang="${language}" href="${escaped(canonical(translated))}">`;
    })
    .join('');
}

/**
 * What those who are handed the address are shown of it before they open it.
 * @see https://ogp.me
 * @see https://developer.x.com/en/docs/x-for-websites/cards/overview/summary-card-with-large-image
 */
export function preview(
  { title, summary, picture }: { title: string; summary: string; picture?: SharedPicture | undefined },
  origin: string,
): string {
  const { width, height } = shapes.share;
  const said = {
    'og:type': 'website',
    'og:title': title,
    'og:description': summary,
    ...(picture && {
      'og:image': origin + picture.address,
      'og:image:type': 'image/png',
      'og:image:width': String(width),
      'og:image:height': String(height),
      'og:image:alt': picture.alt,
    }),
  };
  return [
    ...Object.entries(said).map(
      ([property, content]) => `<meta property="${property}" content="${escaped(content)}">`,
    ),
    ...(picture ? ['<meta name="twitter:card" content="summary_large_image">'] : []),
  ].join('');
}

/** An address without what only chooses a view of the same figures; an edition or all of them are other figures. */
function canonical(address: URL): string {
  const kept = new URLSearchParams();
  for (const name of ['edition', 'editions'] as const) {
    const value = readPageQuery(address, name);
    if (value) kept.set(name, value);
  }
  return `${address.origin}${pagePath(address.pathname)}${kept.size > 0 ? `?${kept}` : ''}`;
}

/** Text in an attribute or an element. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
