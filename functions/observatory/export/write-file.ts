import { editionAsArchive } from './archive.ts';
import { csvwMetadata, type DescribedFile } from './csv-on-the-web.ts';
import { editionAsDdi } from './ddi-codebook.ts';
import { rowsAsCsv } from './delimited.ts';
import type { EditionTables } from './edition-tables.ts';
import { type FileRequest, fileName, languageOf, mediaTypeOf } from './files.ts';
import { findingsAsCsv, findingsAsJson } from './findings-file.ts';
import { editionAsJsonStat } from './json-stat.ts';
import { tidyRows } from './tidy-rows.ts';
import { editionAsWorkbook } from './workbook.ts';

export interface EditionFile {
  readonly name: string;
  readonly mediaType: string;
  readonly content: string | Uint8Array<ArrayBuffer>;
}

/**
 * Writes a file of an edition. The same edition gives the same bytes.
 *
 * @param edition  the manifest, and the tables that the file holds (`holdsTable`)
 * @param name  the edition's id, or `latest`, as the file's name has it
 */
export async function writeFile(
  edition: EditionTables,
  request: FileRequest,
  { origin, name = edition.manifest.id }: { origin: string; name?: string },
): Promise<EditionFile> {
  return {
    name: fileName(edition.manifest.id, request),
    mediaType: mediaTypeOf(request),
    content: await contentOf(edition, request, { origin, name }),
  };
}

async function contentOf(
  edition: EditionTables,
  request: FileRequest,
  { origin, name }: { origin: string; name: string },
): Promise<EditionFile['content']> {
  const language = languageOf(request);
  switch (request.format) {
    case 'csv':
      return rowsAsCsv(rowsOf(edition, request), { language });
    case 'csv-fr':
      return rowsAsCsv(rowsOf(edition, request), { language, spreadsheet: 'fr' });
    case 'xlsx':
      return new Uint8Array(await editionAsWorkbook(edition, language ?? 'en', origin));
    case 'json-stat':
      return JSON.stringify(editionAsJsonStat(edition, language ?? 'en', request.question));
    case 'csvw':
      return pretty(csvwMetadata(edition.manifest, describedFiles(name, request)));
    case 'ddi':
      return editionAsDdi(edition, origin);
    case 'findings':
      return findingsAsCsv(edition.manifest, origin);
    case 'findings-json':
      return findingsAsJson(edition.manifest, origin);
    case 'zip':
      return new Uint8Array(await editionAsArchive(edition, origin));
  }
}

/** A file of one question has its tables alone. */
function rowsOf(edition: EditionTables, { question }: FileRequest) {
  const rows = tidyRows(edition);
  return question === undefined ? rows : rows.filter((row) => row.question === question);
}

/** The CSV file of the tables, and with those of the whole edition that of its findings. */
function describedFiles(edition: string, { language, question }: FileRequest): DescribedFile[] {
  const tables = { name: fileName(edition, { format: 'csv', language, question }), language };
  if (question !== undefined) return [tables];
  return [tables, { name: fileName(edition, { format: 'findings' }), holds: 'findings' }];
}

function pretty(document: unknown): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}
