import {
  authorsOf,
  type CitationOptions,
  citedTitle,
  editionAddress,
  headlineFigures,
  isOpen,
  observatoryOf,
  openLicence,
  publishersOf,
} from './citation.ts';
import type { Manifest } from './edition.ts';
import { keywords } from './export/keywords.ts';
import { standing } from './export/method-lines.ts';

/** A file of the edition that a data set may be had as. */
interface Distribution {
  readonly name: string;
  readonly mediaType: string;
  /** Where it is, from the site's root. */
  readonly path: string;
}

interface DatasetOptions extends CitationOptions {
  /** What the site is called on whose page it stands, and its logo's address. */
  readonly site?: string | undefined;
  readonly logo?: string | undefined;
}

/**
 * An edition as a schema.org `Dataset`, for a page to embed as JSON-LD. Written into HTML, `<` must be escaped: see
 * `jsonLdElement`.
 * @see https://schema.org/Dataset
 */
export function editionAsDataset(
  manifest: Manifest,
  options: DatasetOptions,
  distributions: readonly Distribution[] = [],
) {
  const { language, origin, site, logo } = options;
  const { id, publishedOn, fieldwork, notice, indicators, citation } = manifest;
  const address = editionAddress(id, options);
  const method = [notice.universe, notice.selection, notice.mode, notice.weighting]
    .map((text) => text[language])
    .join(' ');
  return {
    '@context': 'https://schema.org' as const,
    '@type': 'Dataset' as const,
    name: citedTitle(manifest, language),
    description: [headlineFigures(manifest, language), standing(manifest, language)]
      .filter(Boolean)
      .join(' '),
    identifier: id,
    version: id,
    inLanguage: ['fr', 'en'],
    isAccessibleForFree: true,
    keywords: keywords.map((keyword) => keyword[language]),
    creator: authorsOf(manifest, language).map((name) => ({ '@type': 'Organization' as const, name })),
    publisher: {
      '@type': 'Organization' as const,
      name: publishersOf(manifest, language),
      ...(logo && { logo }),
    },
    datePublished: publishedOn,
    temporalCoverage: `${fieldwork.from}/${fieldwork.to}`,
    spatialCoverage: { '@type': 'Place' as const, name: 'France' },
    measurementTechnique: method,
    variableMeasured: indicators.map(({ id: indicator, unit, sentence }) => ({
      '@type': 'PropertyValue' as const,
      propertyID: indicator,
      name: sentence[language],
      unitText: unit,
    })),
    citation: citation[language],
    creditText: citation[language],
    ...(isOpen(manifest) && { license: openLicence }),
    ...(address && {
      url: address,
      includedInDataCatalog: {
        '@type': 'DataCatalog' as const,
        name: site ?? observatoryOf(manifest)[language],
        url: `${origin}/${language}/`,
      },
    }),
    distribution: distributions.map(({ name, mediaType, path }) => ({
      '@type': 'DataDownload' as const,
      name,
      encodingFormat: mediaType,
      contentUrl: `${origin}${path}`,
    })),
  };
}

/** JSON-LD as an element of a page's head; nothing in it can end the element. */
export function jsonLdElement(data: unknown): string {
  return `<script type="application/ld+json">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`;
}
