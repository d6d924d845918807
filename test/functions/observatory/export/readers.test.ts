import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Readable } from 'node:stream';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-cff';
import '@citation-js/plugin-csl';
import { parseAtomFeed } from 'feedsmith';
import jsonld, { type Quad, type Term } from 'jsonld';
import CsvwParser from 'rdf-parser-csvw';
import type { Dataset, WithContext } from 'schema-dts';
import { describe, expect, expectTypeOf, it } from 'vitest';
import {
  authorsOf,
  citationAsBibtex,
  citationAsCff,
  citationAsCsl,
  citedTitle,
  editionAddress,
} from '../../../../functions/observatory/citation.ts';
import { editionAsDataset } from '../../../../functions/observatory/citation-dataset.ts';
import { editionsAsFeed } from '../../../../functions/observatory/citation-feed.ts';
import { csvwMetadata } from '../../../../functions/observatory/export/csv-on-the-web.ts';
import { rowsAsCsv } from '../../../../functions/observatory/export/delimited.ts';
import type { EditionTables } from '../../../../functions/observatory/export/edition-tables.ts';
import { type TidyRow, tidyRows } from '../../../../functions/observatory/export/tidy-rows.ts';
import { observatoryName } from '../../../../functions/survey/observatory-name.ts';
import {
  hostile,
  madeOfNoise,
  madeUp,
  main,
  mostlySuppressed,
  of2010,
  ofAnyQuestionnaires,
  ofOtherQuestions,
} from './editions.ts';

/** Files and citations, read by readers that were written elsewhere. */

const origin = 'https://observatory.test';
const require = createRequire(import.meta.url);

/** The context of CSV on the Web, as the reader's package has it from the W3C. */
const csvwContext = JSON.parse(
  readFileSync(require.resolve('rdf-parser-csvw/test/support/csvw.json'), 'utf8'),
);

const documentLoader = async (url: string) => {
  if (url !== 'http://www.w3.org/ns/csvw') throw new Error(`no document ${url} in this test`);
  return { document: csvwContext, documentUrl: url };
};

/** Quads that can be asked for by subject and predicate, as the reader wants its metadata. */
class Quads {
  readonly quads: readonly Quad[];
  constructor(quads: readonly Quad[]) {
    this.quads = quads;
  }
  match(subject?: Term | null, predicate?: Term | null): Quads {
    const matches = (term: Term, wanted?: Term | null) => !wanted || term.value === wanted.value;
    return new Quads(
      this.quads.filter((quad) => matches(quad.subject, subject) && matches(quad.predicate, predicate)),
    );
  }
  [Symbol.iterator]() {
    return this.quads[Symbol.iterator]();
  }
}

function withEquals(term: Term): Term & { equals(other: Term): boolean } {
  return {
    ...term,
    ...(term.datatype && { datatype: withEquals(term.datatype) }),
    equals: (other) => other?.value === term.value && other.termType === term.termType,
  };
}

/** The cells of a CSV file as the metadata beside it makes a reader of CSV on the Web see them: by row, by column. */
async function readOnTheWeb(edition: EditionTables, spreadsheet?: 'fr'): Promise<Map<string, Term>[]> {
  const name = 'file.csv';
  const described = spreadsheet
    ? ({ name, language: 'fr', spreadsheet } as const)
    : ({ name, language: 'fr' } as const);
  const csv = rowsAsCsv(tidyRows(edition), { language: 'fr', ...(spreadsheet && { spreadsheet }) });
  const metadata = await jsonld.toRDF(csvwMetadata(edition.manifest, [described]), {
    documentLoader,
    base: `${origin}/`,
  });
  const parser = new CsvwParser({
    metadata: new Quads(
      metadata.map((quad) => ({
        subject: withEquals(quad.subject),
        predicate: withEquals(quad.predicate),
        object: withEquals(quad.object),
      })),
    ),
    baseIRI: `${origin}/${name}`,
    timezone: 'UTC',
  });
  const described1 = new Map<string, Map<string, Term>>();
  const order: string[] = [];
  for await (const { subject, predicate, object } of parser.import(Readable.from([csv]))) {
    if (predicate.value.endsWith('csvw#describes')) order.push(object.value);
    if (!predicate.value.startsWith(`${origin}/${name}#`)) continue;
    const cells = described1.get(subject.value) ?? new Map<string, Term>();
    described1.set(subject.value, cells.set(predicate.value.split('#')[1] ?? '', object));
  }
  return order.map((subject) => described1.get(subject) ?? new Map());
}

const csvwNames: readonly (readonly [string, keyof TidyRow])[] = [
  ['estimate', 'estimate'],
  ['low', 'low'],
  ['high', 'high'],
  ['population', 'population'],
  ['base', 'base'],
  ['effective_base', 'effectiveBase'],
  ['status', 'status'],
  ['suppressed', 'suppressed'],
  ['as_of', 'asOf'],
  ['question', 'question'],
  ['by_1', 'by1'],
  ['level_1', 'level1'],
  ['category', 'category'],
  ['published_on', 'publishedOn'],
];

describe('a reader of CSV on the Web', () => {
  it.each<[string, EditionTables]>([
    ['a whole edition', main(madeUp())],
    ['an edition made of noisy tables', main(madeOfNoise())],
    ['an edition with most groups suppressed', main(mostlySuppressed())],
    ['an edition of another questionnaire', main(ofOtherQuestions())],
    ...Object.entries(ofAnyQuestionnaires()).map(([name, edition]): [string, EditionTables] => [
      name,
      main(edition),
    ]),
    ['the edition of 2010', of2010()],
  ])('finds in the CSV file what was published, by the metadata: %s', async (_, edition) => {
    const rows = tidyRows(edition);
    for (const spreadsheet of [undefined, 'fr'] as const) {
      const read = await readOnTheWeb(edition, spreadsheet);
      expect(read).toHaveLength(rows.length);
      // One comparison a file: one a cell takes as long as all reading.
      const otherwise = rows.flatMap((row, index) =>
        csvwNames.flatMap(([name, key]) => {
          const expected = row[key] === '' ? null : row[key];
          const cell = read[index]?.get(name)?.value.replace(/^'(?=\d)/, '');
          const value =
            typeof expected === 'number' && cell !== undefined ? Number(cell.replace(',', '.')) : cell;
          return (value ?? null) === expected ? [] : [{ index, name, value, expected }];
        }),
      );
      expect(otherwise).toEqual([]);
      const first = read.find((cells) => cells.has('estimate'));
      expect(first?.get('published_on')?.datatype?.value).toBe('http://www.w3.org/2001/XMLSchema#date');
      expect(first?.get('text_fr')?.language).toBe('fr');
    }
  });
});

interface Read {
  readonly title?: string;
  readonly issued?: object;
  readonly version?: string;
  readonly URL?: string;
  readonly author?: readonly { literal?: string; family?: string }[];
}

describe('a reader of citations', () => {
  it.each([
    ['of a whole edition', madeUp()],
    ['of hostile words', hostile()],
    ['of 2010', of2010()],
  ])('finds the same in BibTeX, CFF and CSL-JSON: %s', (_, { manifest }) => {
    for (const language of ['fr', 'en'] as const) {
      const options = { language, origin };
      const texts = [
        citationAsBibtex(manifest, options),
        citationAsCff(manifest, options),
        JSON.stringify(citationAsCsl(manifest, options)),
      ];
      const expected = {
        // BibTeX has one space where there were several, and line breaks.
        title: citedTitle(manifest, language).replace(/\s+/g, ' ').trim(),
        issued: { 'date-parts': [manifest.publishedOn.split('-').map(Number)] },
        version: manifest.id,
        URL: manifest.reference ? undefined : editionAddress(manifest.id, options),
        authors: authorsOf(manifest, language),
      };
      for (const text of texts) {
        const { data } = new Cite(text);
        expect(data).toHaveLength(1);
        const { title, issued, version, URL, author = [] } = data[0] as Read;
        expect({
          title: String(title).replace(/\s+/g, ' ').trim(),
          issued,
          version,
          URL,
          authors: author.map(({ literal, family }) => literal ?? family),
        }).toEqual(expected);
      }
    }
  });

  it('makes a bibliography of it in a common style', () => {
    const csl = JSON.stringify(citationAsCsl(madeUp().manifest, { language: 'en', origin }));
    const line = new Cite(csl).format('bibliography', { template: 'apa', lang: 'en-US' });
    expect(line.trim()).toBe(
      'Observatory of employees and social media. (2026). Observatory of employees and social media, Fourth quarter 2026 (Versions 2026-q4-1) [Dataset]. https://observatory.test/en/?edition=2026-q4-1',
    );
  });
});

describe('a reader of feeds', () => {
  it.each(['fr', 'en'] as const)('finds every edition, its page and its files, in %s', (language) => {
    const manifests = [hostile().manifest, madeUp().manifest, of2010().manifest];
    const feed = parseAtomFeed(editionsAsFeed(manifests, { site: observatoryName, language, origin }));
    expect(feed.links?.map(({ rel, href }) => [rel, href])).toEqual([
      ['self', `${origin}/api/v1/editions.atom?lang=${language}`],
      ['alternate', `${origin}/${language}/`],
    ]);
    expect(feed.entries).toHaveLength(3);
    feed.entries?.forEach((entry, index) => {
      const { id, publishedOn, reference } = manifests[index] as (typeof manifests)[number];
      expect(entry.updated).toBe(`${publishedOn}T00:00:00Z`);
      expect(entry.links?.map(({ rel, href }) => [rel, href])).toEqual([
        ['alternate', `${origin}/${language}/?edition=${id}`],
        ['enclosure', `${origin}/api/v1/editions/${id}/files/observatory-${id}.zip`],
      ]);
      expect(entry.authors?.map(({ name }) => name)).toEqual(reference ? ['Hopscotch, Viavoice'] : undefined);
    });
    const titles = feed.entries?.map(({ title }) => JSON.stringify(title)) ?? [];
    expect(titles[1]).toContain(madeUp().manifest.title[language]);
  });
});

describe('a reader of linked data', () => {
  const dataset = editionAsDataset(madeUp().manifest, { language: 'en', origin }, [
    { name: 'a.csv', mediaType: 'text/csv', path: '/a.csv' },
  ]);

  it('knows every property of the data set from schema.org', () => {
    type Known = keyof Extract<WithContext<Dataset>, object>;
    expectTypeOf<Exclude<keyof typeof dataset, Known>>().toBeNever();
    const asSchemaOrg: WithContext<Dataset> = dataset;
    expect(asSchemaOrg).toBe(dataset);
  });

  it('loses nothing in expanding it', async () => {
    const vocabulary = {
      '@context': { '@vocab': 'https://schema.org/', url: { '@type': '@id' }, license: { '@type': '@id' } },
    };
    const [expanded] = await jsonld.expand(dataset, {
      safe: true,
      documentLoader: async (url) => ({ document: vocabulary, documentUrl: url }),
    });
    const names = Object.keys(expanded ?? {}).map((name) => name.replace('https://schema.org/', ''));
    expect(names.sort()).toEqual(
      Object.keys(dataset)
        .filter((name) => name !== '@context')
        .sort(),
    );
  });

  /** Google, "Dataset structured data": required are name and description, the others are recommended. */
  it('has what a search engine for data sets wants', () => {
    expect(dataset).toMatchObject({
      name: expect.stringMatching(/./),
      creator: [{ '@type': 'Organization', name: expect.any(String) }],
      publisher: { '@type': 'Organization' },
      license: expect.stringMatching(/^https:/),
      identifier: expect.any(String),
      isAccessibleForFree: true,
      keywords: expect.arrayContaining(['social media']),
      measurementTechnique: expect.any(String),
      variableMeasured: expect.arrayContaining([expect.objectContaining({ '@type': 'PropertyValue' })]),
      temporalCoverage: expect.stringMatching(/^\d{4}-\d\d-\d\d\/\d{4}-\d\d-\d\d$/),
      spatialCoverage: { '@type': 'Place', name: 'France' },
      includedInDataCatalog: { '@type': 'DataCatalog' },
      url: expect.stringMatching(/^https:/),
      version: expect.any(String),
      distribution: [{ encodingFormat: 'text/csv', contentUrl: 'https://observatory.test/a.csv' }],
    });
    expect(dataset.description.length).toBeGreaterThanOrEqual(50);
    expect(dataset.description.length).toBeLessThanOrEqual(5000);
  });
});
