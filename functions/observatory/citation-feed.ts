import { createHash } from 'node:crypto';
import type { Language, Text } from '../survey/questionnaire.ts';
import { authorsOf, editionAddress, headlineFigures } from './citation.ts';
import type { Manifest } from './edition.ts';
import { texts } from './export/texts.ts';
import { element, xmlDeclaration, xmlText } from './export/xml.ts';

interface FeedOptions {
  readonly language: Language;
  /** What the observatory is called now; each entry has its own author where it was called otherwise. */
  readonly site: Text;
  /** Where the observatory is; without one, links begin at the reader's own address of the feed. */
  readonly origin: string;
}

/**
 * The editions as an Atom feed (RFC 4287), newest first. Ids are made of the edition's own and never change; an
 * edition never changes either, so it was updated at midnight of the day it was published.
 *
 * @param manifests  the editions of our own, and that of 2010
 */
export function editionsAsFeed(
  manifests: readonly Manifest[],
  { language, site, origin }: FeedOptions,
): string {
  const newest =
    manifests
      .map(({ publishedOn }) => publishedOn)
      .sort()
      .at(-1) ?? '2011-01-06';
  const feed = element(
    'feed',
    { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': language },
    element('title', {}, xmlText(site[language])),
    element('subtitle', {}, language === 'fr' ? 'Les éditions publiées' : 'The published editions'),
    element('id', {}, lastingId(`feed/${language}`)),
    element('updated', {}, midnight(newest)),
    element('author', {}, element('name', {}, xmlText(site[language]))),
    link('self', `${origin}/api/v1/editions.atom?lang=${language}`, 'application/atom+xml', language),
    link('alternate', `${origin}/${language}/`, 'text/html', language),
    ...manifests.map((manifest) => entry(manifest, { language, site, origin })),
  );
  return `${xmlDeclaration}${feed}\n`;
}

function entry(manifest: Manifest, { language, site, origin }: FeedOptions): string {
  const { id, title, publishedOn, headline, reference, licence } = manifest;
  const page = editionAddress(id, { language, origin }) ?? `/${language}/?edition=${encodeURIComponent(id)}`;
  const files = `${origin}/api/v1/editions/${encodeURIComponent(id)}/files`;
  const name = reference
    ? title[language]
    : `${title[language]}, ${texts.edition[language].toLowerCase()} ${id}`;
  const author = authorsOf(manifest, language).join(', ');
  return element(
    'entry',
    {},
    element('title', {}, xmlText(name)),
    element('id', {}, lastingId(`edition/${id}/${language}`)),
    element('updated', {}, midnight(publishedOn)),
    element('published', {}, midnight(publishedOn)),
    ...(author === site[language] ? [] : [element('author', {}, element('name', {}, xmlText(author)))]),
    link('alternate', page, 'text/html', language),
    link('enclosure', `${files}/observatory-${encodeURIComponent(id)}.zip`, 'application/zip'),
    element('rights', {}, xmlText(licence)),
    element('summary', {}, xmlText(summary(manifest, language, headline?.[language]))),
  );
}

function link(rel: string, href: string, type: string, hreflang?: string): string {
  return element('link', { rel, href, type, hreflang });
}

/** The headline with the sentences of the findings on top, each of which says of simulated responses that they are. */
function summary(manifest: Manifest, language: Language, headline: string | undefined): string {
  const simulated = manifest.simulated > 0 ? texts.simulated[language] : undefined;
  const { ranked = [], top = [] } = manifest.findings ?? {};
  const found = top.flatMap((id) => ranked.find((finding) => finding.id === id)?.sentence[language] ?? []);
  const figures = found.length > 0 ? found : [headlineFigures(manifest, language)];
  const said = [simulated, headline, ...figures].filter(Boolean).join(' ');
  return said || manifest.citation[language];
}

function midnight(day: string): string {
  return `${day}T00:00:00Z`;
}

/** The name space under which ids are made; drawn once at random. */
const nameSpace = Buffer.from('6f0c4be2a1d94b5e9f1737d2c8e05a64', 'hex');

/** A URN that depends on the name alone: a UUID of version 5 (RFC 9562). */
function lastingId(name: string): string {
  const hash = createHash('sha1').update(nameSpace).update(name).digest().subarray(0, 16);
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6);
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
  const uuid = hash.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return `urn:uuid:${uuid}`;
}
