import type { Language } from '../../survey/questionnaire.ts';
import { citedTitle, isOpen, openLicence } from '../citation.ts';
import type { Manifest } from '../edition.ts';
import { type Column, columnsFor } from './columns.ts';
import { findingColumns } from './findings-file.ts';
import { standing } from './method-lines.ts';
import { texts } from './texts.ts';

/** A CSV file to be described, by its name beside the metadata. */
export interface DescribedFile {
  readonly name: string;
  readonly language?: Language | undefined;
  readonly spreadsheet?: 'fr';
  /** Tables where nothing is said. */
  readonly holds?: 'findings';
}

/**
 * The metadata of CSV files: columns with titles and descriptions in both languages, types, units, what an empty cell
 * means, licence and source.
 * @see https://www.w3.org/TR/tabular-metadata/
 */
export function csvwMetadata(manifest: Manifest, files: readonly DescribedFile[]) {
  const { id, licence, citation, publishedOn, fieldwork } = manifest;
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
    'dc:title': [
      { '@value': `${citedTitle(manifest, 'fr')} (${id})`, '@language': 'fr' },
      { '@value': `${citedTitle(manifest, 'en')} (${id})`, '@language': 'en' },
    ],
    'dc:description': [
      { '@value': standing(manifest, 'fr'), '@language': 'fr' },
      { '@value': standing(manifest, 'en'), '@language': 'en' },
    ],
    'dc:bibliographicCitation': [
      { '@value': citation.fr, '@language': 'fr' },
      { '@value': citation.en, '@language': 'en' },
    ],
    'dc:identifier': id,
    'dc:issued': { '@value': publishedOn, '@type': 'xsd:date' },
    'dc:temporal': `${fieldwork.from}/${fieldwork.to}`,
    'dc:rights': licence,
    ...(isOpen(manifest) && { 'dc:license': { '@id': openLicence } }),
    tables: files.map(({ name, language, spreadsheet, holds }) => ({
      url: name,
      ...(spreadsheet && {
        'dc:description': [
          { '@value': texts.apostrophes.fr, '@language': 'fr' },
          { '@value': texts.apostrophes.en, '@language': 'en' },
        ],
      }),
      dialect: {
        encoding: 'utf-8',
        header: true,
        delimiter: spreadsheet ? ';' : ',',
        quoteChar: '"',
        doubleQuote: true,
        lineTerminators: ['\r\n'],
      },
      tableSchema: {
        columns: (holds === 'findings' ? findingsDescribed : columnsFor(language)).map((column) => ({
          name: column.name,
          // The header is a title among others: a reader checks the file by it.
          titles: {
            fr: [column.name, column.title.fr],
            en: [column.name, column.title.en],
          },
          ...(column.description && {
            'dc:description': [
              { '@value': column.description.fr, '@language': 'fr' },
              { '@value': column.description.en, '@language': 'en' },
            ],
          }),
          datatype: datatype(column, spreadsheet),
          null: [''],
          ...(column.language && { lang: column.language }),
        })),
      },
    })),
  };
}

type DescribedColumn = Omit<Column, 'key' | 'description'> & Partial<Pick<Column, 'description'>>;

const numbersOfFindings: Readonly<Record<string, Column['type']>> = {
  rank: 'integer',
  base: 'integer',
  estimate: 'number',
  low: 'number',
  high: 'number',
};

/** What a finding's columns hold is said by their titles. */
const findingsDescribed: readonly DescribedColumn[] = findingColumns.map(({ name, title }) => {
  const [, language] = /_(fr|en)$/.exec(name) ?? [];
  return {
    name,
    title,
    type: numbersOfFindings[name] ?? 'string',
    ...((language === 'fr' || language === 'en') && { language }),
  };
});

function datatype({ type }: Pick<Column, 'type'>, spreadsheet: 'fr' | undefined) {
  if (type === 'number') {
    return spreadsheet
      ? { base: 'number', format: { decimalChar: ',', groupChar: ' ' } }
      : { base: 'number' };
  }
  return type;
}
