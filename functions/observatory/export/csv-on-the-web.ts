import type { Language } from '../../survey/questionnaire.ts';
import { citedTitle, isOpen, openLicence } from '../citation.ts';
import type { Manifest } from '../edition.ts';
import { type Column, columnsFor } from './columns.ts';
import { standing } from './method-lines.ts';
import { texts } from './texts.ts';

/** A CSV file to be described, by its name beside the metadata. */
export interface DescribedFile {
  readonly name: string;
  readonly language?: Language | undefined;
  readonly spreadsheet?: 'fr';
}

/**
 * The metadata of CSV files: columns with titles and descriptions in both languages, types, units, what an empty cell
 * means, licence and source.
 * @see https://www.w3.org/TR/tabular-metadata/
 */
export function csvwMetadata(manifest: Manifest, files: readonly DescribedFile[]) {
  const { id, licence, citation, publishedOn, fieldwork } = manifest;
  const both = (text: Readonly<Record<Language, string>>) => ({ fr: text.fr, en: text.en });
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
    tables: files.map(({ name, language, spreadsheet }) => ({
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
        columns: columnsFor(language).map((column) => ({
          name: column.name,
          // The header is a title among others: a reader checks the file by it.
          titles: {
            fr: [column.name, column.title.fr],
            en: [column.name, column.title.en],
          },
          'dc:description': [
            { '@value': both(column.description).fr, '@language': 'fr' },
            { '@value': both(column.description).en, '@language': 'en' },
          ],
          datatype: datatype(column, spreadsheet),
          null: [''],
          ...(column.language && { lang: column.language }),
        })),
      },
    })),
  };
}

function datatype({ type }: Column, spreadsheet: 'fr' | undefined) {
  if (type === 'number') {
    return spreadsheet
      ? { base: 'number', format: { decimalChar: ',', groupChar: ' ' } }
      : { base: 'number' };
  }
  return type;
}
