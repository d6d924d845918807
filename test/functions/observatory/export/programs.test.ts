import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import readExcelFile from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { columnsFor } from '../../../../functions/observatory/export/columns.ts';
import { rowsAsCsv } from '../../../../functions/observatory/export/delimited.ts';
import type { EditionTables } from '../../../../functions/observatory/export/edition-tables.ts';
import { type TidyRow, tidyRows } from '../../../../functions/observatory/export/tidy-rows.ts';
import { editionAsWorkbook } from '../../../../functions/observatory/export/workbook.ts';
import { hostile, madeUp, main, mostlySuppressed, of2010 } from './editions.ts';
import { headingRows } from './held-files.ts';
import { readCsv, withoutApostrophe } from './read-csv.ts';

/** Files opened by the programs that people open them with, where this machine has them. */

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'observatory-programs-'));
});

afterAll(() => rmSync(folder, { recursive: true }));

function has(program: string): boolean {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const figureKeys = ['estimate', 'low', 'high', 'population', 'base', 'effectiveBase'] as const;
const figureColumns = ['estimate', 'low', 'high', 'population', 'base', 'effective_base'] as const;
const wordKeys = ['status', 'suppressed', 'asOf', 'question', 'level1', 'category'] as const;
const wordColumns = ['status', 'suppressed', 'as_of', 'question', 'level_1', 'category'] as const;

/** A row by its figures and by what is said of them; as text, so that programs and rows are held side by side. */
function said(row: TidyRow): string {
  return [...figureKeys.map((key) => row[key] ?? ''), ...wordKeys.map((key) => row[key] ?? '')].join('|');
}

/** A line without the apostrophes that keep a spreadsheet from taking codes for dates. */
function bare(line: string): string {
  return line.split('|').map(withoutApostrophe).join('|');
}

/** Fractions are exact to fifteen digits in any of these programs. */
function asNumber(text: string): string {
  return text === '' ? '' : String(Number(Number(text).toPrecision(15)));
}

const editions: readonly (readonly [string, EditionTables])[] = [
  ['a whole edition', main(madeUp())],
  ['an edition with most groups suppressed', main(mostlySuppressed())],
  ['the edition of 2010', of2010()],
];

const withHostileWords: typeof editions = [...editions, ['an edition of hostile words', main(hostile())]];

describe.skipIf(!has('soffice'))('LibreOffice', () => {
  const convert = (file: string, to: string, ...options: string[]) => {
    const profile = pathToFileURL(join(folder, 'profile')).href;
    const args = ['--headless', `-env:UserInstallation=${profile}`, ...options, '--convert-to', to];
    execFileSync('soffice', [...args, '--outdir', folder, file], { cwd: folder, stdio: 'ignore' });
  };

  it.each(editions)(
    'opens a workbook, and has the numbers of %s in every sheet',
    async (_, edition) => {
      // The same numbers are in both languages, as the test with another reader says.
      const language = edition.manifest.reference ? 'en' : 'fr';
      writeFileSync(join(folder, 'book.xlsx'), await editionAsWorkbook(edition, language, ''));
      // As values, not as they show, and every sheet in a file of its own.
      convert('book.xlsx', 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1');
      const sheets = readdirSync(folder).filter((name) => name.startsWith('book-'));
      const nameOf = new Map(columnsFor(language).map(({ title, name }) => [title[language], name]));
      const rows = sheets.flatMap((sheet) => {
        const text = readFileSync(join(folder, sheet), 'utf8').replaceAll('\n', '\r\n');
        rmSync(join(folder, sheet));
        const lines = text.split('\r\n');
        const records = readCsv(lines.slice(headingRows - 1).join('\r\n'));
        return records.map((record) =>
          Object.fromEntries(Object.entries(record).map(([title, value]) => [nameOf.get(title), value])),
        );
      });
      const found = rows
        .filter(({ record }) => record === 'indicator' || record === 'table')
        .map((row) =>
          [
            ...figureColumns.map((name) => asNumber(plainNumber(row[name] ?? ''))),
            ...wordColumns.map((name) => row[name] ?? ''),
          ].join('|'),
        );
      expect(found.sort()).toEqual(tidyRows(edition).map(said).sort());
    },
    120_000,
  );

  it('opens the CSV of French spreadsheets in French, number by number', async () => {
    for (const [, edition] of withHostileWords) {
      const rows = tidyRows(edition);
      writeFileSync(join(folder, 'french.csv'), rowsAsCsv(rows, { language: 'fr', spreadsheet: 'fr' }));
      convert('french.csv', 'xlsx', `--infilter=${frenchCsv}`);
      const [sheet] = await readExcelFile(join(folder, 'french.xlsx'));
      const [header = [], ...data] = sheet?.data ?? [];
      const place = (name: string) => header.indexOf(name);
      const found = data.map((cells) =>
        [
          ...figureColumns.map((name) => {
            const value = cells[place(name)] ?? '';
            // A number that the program took for a text would not be one here.
            expect(['number', 'string']).toContain(typeof value);
            if (typeof value === 'string') expect(value).toBe('');
            return asNumber(String(value));
          }),
          ...wordColumns.map((name) => withoutApostrophe(String(cells[place(name)] ?? ''))),
        ].join('|'),
      );
      expect(found).toEqual(rows.map(said));
    }
  });

  it('computes nothing in texts that begin like formulas, even told to', async () => {
    const edition = hostile();
    writeFileSync(join(folder, 'hostile.xlsx'), await editionAsWorkbook(edition, 'fr', ''));
    convert('hostile.xlsx', 'ods');
    expect(
      strFromU8(unzipSync(readFileSync(join(folder, 'hostile.ods')))['content.xml'] ?? new Uint8Array()),
    ).not.toMatch(/table:formula/);
    for (const [spreadsheet, filter] of [
      ['fr', frenchCsv],
      [undefined, englishCsv],
    ] as const) {
      const csv = rowsAsCsv(tidyRows(edition), { language: 'fr', ...(spreadsheet && { spreadsheet }) });
      writeFileSync(join(folder, 'hostile.csv'), csv);
      convert('hostile.csv', 'ods', `--infilter=${filter}`);
      const content = strFromU8(
        unzipSync(readFileSync(join(folder, 'hostile.ods')))['content.xml'] ?? new Uint8Array(),
      );
      expect(content).not.toMatch(/table:formula/);
      expect(content).toContain('cmd|');
    }
    // The same words, left as they are, would be computed.
    writeFileSync(join(folder, 'hostile.csv'), 'text;number\r\n=1+1;0,5\r\n');
    convert('hostile.csv', 'ods', `--infilter=${frenchCsv}`);
    expect(
      strFromU8(unzipSync(readFileSync(join(folder, 'hostile.ods')))['content.xml'] ?? new Uint8Array()),
    ).toMatch(/table:formula/);
  });
});

/** Semicolons, UTF-8, French (1036), numbers and formulas told apart from texts. */
const frenchCsv = 'CSV:59,34,76,1,,1036,false,true,false,false,false,0,true';
const englishCsv = 'CSV:44,34,76,1,,1033,false,true,false,false,false,0,true';

/** LibreOffice writes a percentage as such even where values are asked for. */
function plainNumber(text: string): string {
  const percent = /^([+-]?[\d.]+)%$/.exec(text);
  return percent ? String(Number(percent[1]) / 100) : text;
}

describe.skipIf(!has('Rscript'))('R', () => {
  it.each(withHostileWords)('reads both CSV files as the README says, number by number: %s', (_, edition) => {
    const rows = tidyRows(edition);
    writeFileSync(join(folder, 'a.csv'), rowsAsCsv(rows));
    writeFileSync(join(folder, 'b.csv'), rowsAsCsv(rows, { spreadsheet: 'fr' }));
    const names = (all: readonly string[]) => all.map((name) => `"${name}"`).join(', ');
    const script = `
      show <- function(d) {
        figures <- sapply(c(${names(figureColumns)}), function(name) {
          stopifnot(is.numeric(d[[name]]) || all(is.na(d[[name]])))
          ifelse(is.na(d[[name]]), "", sprintf("%.15g", as.numeric(d[[name]])))
        })
        words <- sapply(c(${names(wordColumns)}), function(name)
          ifelse(is.na(d[[name]]), "", as.character(d[[name]])))
        writeLines(apply(cbind(figures, words), 1, paste, collapse = "|"))
      }
      show(read.csv("a.csv", encoding = "UTF-8", na.strings = ""))
      show(read.csv2("b.csv", fileEncoding = "UTF-8-BOM", na.strings = ""))`;
    const read = execFileSync('Rscript', ['--vanilla', '-e', script], { cwd: folder }).toString().trimEnd();
    const lines = read.split('\n');
    const expected = rows.map(said);
    expect(lines.map(bare)).toEqual([...expected, ...expected]);
  });
});

describe.skipIf(!has('python3'))('Python', () => {
  it.each(withHostileWords)('reads both CSV files, number by number: %s', (_, edition) => {
    const rows = tidyRows(edition);
    writeFileSync(join(folder, 'a.csv'), rowsAsCsv(rows));
    writeFileSync(join(folder, 'b.csv'), rowsAsCsv(rows, { spreadsheet: 'fr' }));
    const script = `
import csv, json
def read(name, delimiter, decimal, encoding):
    figures, words = ${JSON.stringify(figureColumns)}, ${JSON.stringify(wordColumns)}
    number = lambda text: float(text.replace(decimal, ".")) if text else None
    with open(name, newline="", encoding=encoding) as file:
        for row in csv.DictReader(file, delimiter=delimiter):
            yield [number(row[name]) for name in figures] + [row[name] for name in words]
print(json.dumps([*read("a.csv", ",", ".", "utf-8"), *read("b.csv", ";", ",", "utf-8-sig")]))`;
    const read = JSON.parse(
      execFileSync('python3', ['-c', script], { cwd: folder, maxBuffer: 1e8 }).toString(),
    ) as (number | string | null)[][];
    const expected = rows.map(said);
    expect(read.map((cells) => bare(cells.map((cell) => cell ?? '').join('|')))).toEqual([
      ...expected,
      ...expected,
    ]);
  });
});
