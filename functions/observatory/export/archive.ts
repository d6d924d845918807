import { strToU8, type Zippable, zipSync } from 'fflate';
import { citationAsBibtex, citationAsCff, citationAsCsl, citationAsText } from '../citation.ts';
import { checksums } from './checksums.ts';
import { csvwMetadata } from './csv-on-the-web.ts';
import { editionAsDdi } from './ddi-codebook.ts';
import { rowsAsCsv } from './delimited.ts';
import { type EditionTables, isMainTable } from './edition-tables.ts';
import { findingsAsCsv, findingsAsJson } from './findings-file.ts';
import { fixedTime } from './fixed-time.ts';
import { editionAsJsonStat } from './json-stat.ts';
import { readme } from './readme.ts';
import { tidyRows } from './tidy-rows.ts';
import { editionAsWorkbook } from './workbook.ts';

/**
 * An edition whole: every table in every format, with what explains and cites them, in a folder named after it. The
 * same edition gives the same bytes.
 */
export async function editionAsArchive(edition: EditionTables, origin: string): Promise<Uint8Array> {
  const { manifest, tables } = edition;
  const { id, publishedOn } = manifest;
  const main = { manifest, tables: tables.filter(isMainTable) };
  const rows = tidyRows(edition);
  const csv = `observatory-${id}-all.csv`;
  const excelCsv = `observatory-${id}-all.fr.excel.csv`;
  const findingsCsv = `observatory-${id}-findings.csv`;
  const french = { language: 'fr', origin } as const;
  const english = { language: 'en', origin } as const;
  const files: Record<string, string | Uint8Array> = {
    'README.md': readme(manifest),
    [csv]: rowsAsCsv(rows),
    [excelCsv]: rowsAsCsv(rows, { language: 'fr', spreadsheet: 'fr' }),
    [`${csv}-metadata.json`]: pretty(
      csvwMetadata(manifest, [
        { name: csv },
        { name: excelCsv, language: 'fr', spreadsheet: 'fr' },
        { name: findingsCsv, holds: 'findings' },
      ]),
    ),
    [`observatory-${id}.fr.xlsx`]: await editionAsWorkbook(main, 'fr', origin),
    [`observatory-${id}.en.xlsx`]: await editionAsWorkbook(main, 'en', origin),
    [`observatory-${id}-all.fr.json-stat.json`]: JSON.stringify(editionAsJsonStat(edition, 'fr')),
    [`observatory-${id}-all.en.json-stat.json`]: JSON.stringify(editionAsJsonStat(edition, 'en')),
    [`observatory-${id}.ddi.xml`]: editionAsDdi(main, origin),
    [findingsCsv]: findingsAsCsv(manifest, origin),
    [`observatory-${id}-findings.json`]: findingsAsJson(manifest, origin),
    'manifest.json': pretty(manifest),
    'citation.fr.txt': `${citationAsText(manifest, french)}\n`,
    'citation.en.txt': `${citationAsText(manifest, english)}\n`,
    'citation.bib': citationAsBibtex(manifest, english),
    'citation.csl.json': pretty(citationAsCsl(manifest, english)),
    'CITATION.cff': citationAsCff(manifest, english),
  };
  files.SHA256SUMS = checksums(Object.entries(files));
  const mtime = fixedTime(publishedOn);
  const members: Zippable = {};
  for (const [name, content] of Object.entries(files)) {
    const bytes = typeof content === 'string' ? strToU8(content) : content;
    // A workbook is an archive already.
    members[`observatory-${id}/${name}`] = [bytes, { mtime, level: name.endsWith('.xlsx') ? 0 : 6 }];
  }
  return zipSync(members);
}

function pretty(document: object): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}
