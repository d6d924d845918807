import type { Language } from '../../survey/questionnaire.ts';
import type { Manifest } from '../edition.ts';
import { isMainTable, type TablePlace } from './edition-tables.ts';

/** The formats in which an edition may be taken away. */
export const fileFormats = [
  'csv',
  'csv-fr',
  'xlsx',
  'json-stat',
  'csvw',
  'ddi',
  'findings',
  'findings-json',
  'zip',
] as const;
type FileFormat = (typeof fileFormats)[number];

/** The formats that can hold the tables of one question alone. */
export const questionFormats = ['csv', 'csv-fr', 'xlsx', 'json-stat', 'csvw'] as const satisfies FileFormat[];

export interface FileRequest {
  readonly format: FileFormat;
  /** Undefined: both languages, or that of the format where it has room for one only. */
  readonly language?: Language | undefined;
  /** Every table of one question, in place of the main tables of all. */
  readonly question?: string | undefined;
}

interface Format {
  readonly extension: string;
  readonly mediaType: string;
  /** `both`: the file has the words of both, whatever is asked; a language: it has room for one, this unless asked. */
  readonly language: 'both' | 'optional' | Language;
}

const formats: Readonly<Record<FileFormat, Format>> = {
  csv: { extension: '.csv', mediaType: 'text/csv; charset=utf-8; header=present', language: 'optional' },
  'csv-fr': { extension: '.excel.csv', mediaType: 'text/csv; charset=utf-8; header=present', language: 'fr' },
  xlsx: {
    extension: '.xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    language: 'en',
  },
  'json-stat': {
    extension: '.json-stat.json',
    mediaType: 'application/vnd.json-stat+json; charset=utf-8',
    language: 'en',
  },
  // CSV on the Web finds it beside the CSV file by this name.
  csvw: {
    extension: '.csv-metadata.json',
    mediaType: 'application/csvm+json; charset=utf-8',
    language: 'optional',
  },
  ddi: { extension: '.ddi.xml', mediaType: 'application/xml; charset=utf-8', language: 'both' },
  findings: {
    extension: '-findings.csv',
    mediaType: 'text/csv; charset=utf-8; header=present',
    language: 'both',
  },
  'findings-json': {
    extension: '-findings.json',
    mediaType: 'application/json; charset=utf-8',
    language: 'both',
  },
  zip: { extension: '.zip', mediaType: 'application/zip', language: 'both' },
};

/** The language that a file will be in; undefined when it is in both. */
export function languageOf({ format, language }: FileRequest): Language | undefined {
  const { language: room } = formats[format];
  if (room === 'both') return undefined;
  return language ?? (room === 'optional' ? undefined : room);
}

export function mediaTypeOf({ format }: FileRequest): string {
  return formats[format].mediaType;
}

/**
 * A file's name, which tells what it is.
 *
 * @example
 * fileName('2026-q4-1', { format: 'xlsx', question: 'mention' }); // => 'observatory-2026-q4-1-mention.en.xlsx'
 */
export function fileName(edition: string, request: FileRequest): string {
  const language = languageOf(request);
  const stem = ['observatory', edition, request.question].filter(Boolean).join('-');
  return `${stem}${language ? `.${language}` : ''}${formats[request.format].extension}`;
}

/** Every file that an edition may be had as: each format in each language, of all questions and of each. */
export function fileRequests({ questions }: Pick<Manifest, 'questions'>): FileRequest[] {
  const ofQuestions = questions.flatMap(({ id, kind }) => (kind === 'profile' ? [] : [id]));
  const inLanguages = (format: FileFormat, question?: string): FileRequest[] => {
    const room = formats[format].language;
    const languages =
      room === 'both' ? [undefined] : room === 'optional' ? [undefined, 'fr', 'en'] : ['fr', 'en'];
    return languages.map((language) => ({ format, language: language as Language | undefined, question }));
  };
  return [
    ...fileFormats.flatMap((format) => inLanguages(format)),
    ...ofQuestions.flatMap((question) => questionFormats.flatMap((format) => inLanguages(format, question))),
  ];
}

/** Whether a file holds a table. */
export function holdsTable({ format, question }: FileRequest, place: TablePlace): boolean {
  if (format === 'csvw' || format === 'findings' || format === 'findings-json') return false;
  if (format === 'zip') return true;
  return question === undefined ? isMainTable(place) : place.question === question;
}
