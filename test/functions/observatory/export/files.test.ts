import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import JSONstat from 'jsonstat-toolkit';
import readExcelFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { disclosureRules } from '../../../../functions/disclosure/rules.ts';
import type { PublishedTable } from '../../../../functions/observatory/edition.ts';
import { columns, columnsFor } from '../../../../functions/observatory/export/columns.ts';
import { rowsAsCsv } from '../../../../functions/observatory/export/delimited.ts';
import { disclosureInWords } from '../../../../functions/observatory/export/disclosure-words.ts';
import { type EditionTables, tablePlaces } from '../../../../functions/observatory/export/edition-tables.ts';
import {
  type FileRequest,
  fileName,
  fileRequests,
  holdsTable,
} from '../../../../functions/observatory/export/files.ts';
import { tidyRows } from '../../../../functions/observatory/export/tidy-rows.ts';
import { headingRows } from '../../../../functions/observatory/export/workbook.ts';
import { writeFile } from '../../../../functions/observatory/export/write-file.ts';
import { hostile, hostileTexts, madeUp, main, mostlySuppressed, of2010 } from './editions.ts';
import { exchange, readCsv } from './read-csv.ts';

const origin = 'https://observatory.test';

async function file(edition: EditionTables, request: FileRequest): Promise<Buffer> {
  const tables = edition.tables.filter((table) => holdsTable(request, table));
  const { content } = await writeFile({ manifest: edition.manifest, tables }, request, { origin });
  return typeof content === 'string' ? Buffer.from(content) : Buffer.from(content);
}

const editions = {
  'a whole edition': madeUp(),
  'an edition of hostile words': hostile(),
  'an edition with most groups suppressed': mostlySuppressed(),
  'the edition of 2010': of2010(),
};

/** What is published of each cell, told from the API's tables alone: the truth that every file is held against. */
function figuresOf(tables: readonly PublishedTable[]): Map<string, (number | null)[]> {
  const figures = new Map<string, (number | null)[]>();
  for (const { question, by, groups } of tables) {
    for (const { levels, cells, base, effectiveBase } of groups) {
      for (const { code, share, low, high, population } of cells) {
        const place = [question, ...by.flatMap((id) => [id, levels[id]]), code].join('|');
        figures.set(place, [share, low, high, population, base, effectiveBase]);
      }
    }
  }
  return figures;
}

const figureNames = ['estimate', 'low', 'high', 'population', 'base', 'effective_base'];

function placeOf(row: Record<string, unknown>): string {
  return [row.question, row.by_1, row.level_1, row.by_2, row.level_2, row.category].filter(Boolean).join('|');
}

function numbersOf(row: Record<string, string>, decimal = '.'): (number | null)[] {
  return figureNames.map((name) => (row[name] ? Number(row[name].replace(decimal, '.')) : null));
}

describe.each(Object.entries(editions))('%s', (_, edition) => {
  const shown = main(edition);
  const truth = figuresOf(shown.tables);
  const hidden = shown.tables.flatMap(({ groups }) => groups.filter(({ suppressed }) => suppressed)).length;

  it('is the same number by number in CSV, and in that of French spreadsheets', async () => {
    const rows = readCsv((await file(edition, { format: 'csv' })).toString());
    const shownRows = rows.filter(({ record, suppressed }) => record === 'table' && !suppressed);
    expect(new Map(shownRows.map((row) => [placeOf(row), numbersOf(row)]))).toEqual(truth);
    const french = (await file(edition, { format: 'csv-fr' })).toString();
    expect(french.charCodeAt(0)).toBe(0xfeff);
    const frenchRows = readCsv(french, ';')
      .map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, exchange(value)])))
      .filter(({ record, suppressed }) => record === 'table' && !suppressed);
    expect(new Map(frenchRows.map((row) => [placeOf(row), numbersOf(row, ',')]))).toEqual(truth);
    expect(frenchRows.some(({ estimate }) => estimate?.includes('.'))).toBe(false);
  });

  it('leaves suppressed cells empty, with flag and reason, and never zero', async () => {
    const rows = readCsv((await file(edition, { format: 'csv' })).toString());
    const suppressed = rows.filter(({ record, suppressed }) => record === 'table' && suppressed);
    expect(suppressed.length > 0).toBe(hidden > 0);
    for (const row of suppressed) {
      expect(figureNames.map((name) => row[name])).toEqual(['', '', '', '', '', '']);
      expect([row.status, row.category]).toEqual(['c', expect.stringMatching(/./)]);
    }
  });

  it('has its indicators as they are published, negative ones too', async () => {
    const rows = readCsv((await file(edition, { format: 'csv' })).toString());
    const indicators = rows.filter(({ record }) => record === 'indicator');
    expect(indicators.map((row) => [row.indicator, row.unit, ...numbersOf(row)])).toEqual(
      edition.manifest.indicators.map(
        ({ id, unit, estimate, low, high, population, base, effectiveBase }) => [
          id,
          unit,
          estimate,
          low,
          high,
          population,
          base,
          effectiveBase,
        ],
      ),
    );
  });

  it('is the same number by number in the workbook, a sheet a question', async () => {
    const sheets = await readExcelFile(await file(edition, { format: 'xlsx', language: 'en' }));
    const questions = [...new Set(shown.tables.map(({ question }) => question))];
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['Indicators', ...questions, 'Method', 'Columns']);
    const nameOf = new Map(columnsFor('en').map(({ title, name }) => [title.en, name]));
    const found = new Map<string, unknown[]>();
    for (const { sheet, data } of sheets) {
      if (!questions.includes(sheet)) continue;
      const titles = (data[headingRows - 1] ?? []).map(String);
      // Whatever a reader sees first, every column of the tidy files is there, once.
      expect(titles.flatMap((title) => nameOf.get(title) ?? []).sort()).toEqual([...nameOf.values()].sort());
      for (const cells of data.slice(headingRows)) {
        const row = Object.fromEntries(
          titles.map((title, place) => [nameOf.get(title) ?? title, cells[place] ?? null]),
        );
        if (row.suppressed) {
          expect(figureNames.map((name) => row[name])).toEqual(Array(6).fill(null));
          expect(row.Remark).toMatch(/respondents|company|bound/);
        } else {
          found.set(
            placeOf(row),
            figureNames.map((name) => row[name]),
          );
        }
      }
    }
    expect(found).toEqual(truth);
  });

  it('is the same number by number in JSON-stat, with roles, and a status for all that is not there', async () => {
    const collection = JSONstat(JSON.parse((await file(edition, { format: 'json-stat' })).toString()));
    expect([collection.class, collection.length]).toEqual(['collection', shown.tables.length]);
    const found = new Map<string, unknown[]>();
    shown.tables.forEach(({ question, by }, place) => {
      const dataset = collection.Dataset(place);
      expect(dataset.role.time).toEqual(['edition']);
      expect(dataset.role.metric).toEqual(['measure']);
      expect(dataset.id).toEqual(['edition', ...by, question, 'measure']);
      const groups = by.reduce<Record<string, string>[]>(
        (all, id) =>
          all.flatMap((levels) =>
            dataset.Dimension(id).id.map((level: string) => ({ ...levels, [id]: level })),
          ),
        [{}],
      );
      for (const levels of groups) {
        for (const code of dataset.Dimension(question).id) {
          const cells = dataset
            .Dimension('measure')
            .id.map((measure: string) => dataset.Data({ ...levels, [question]: code, measure }));
          for (const { value, status } of cells) if (value === null) expect(status).toMatch(/^[cub:]+$/);
          // A cell without a share is one that was not published, or is suppressed.
          if (cells[0].value === null) continue;
          const name = [question, ...by.flatMap((id) => [id, levels[id]]), code].join('|');
          found.set(
            name,
            cells.map(({ value }: { value: number | null }) => value),
          );
        }
      }
    });
    expect(found).toEqual(truth);
  });

  it('is described by CSV on the Web, column by column', async () => {
    const metadata = JSON.parse((await file(edition, { format: 'csvw' })).toString());
    const [table] = metadata.tables;
    expect(table.url).toBe(fileName(edition.manifest.id, { format: 'csv' }));
    const [header = ''] = (await file(edition, { format: 'csv' })).toString().split('\r\n');
    expect(table.tableSchema.columns.map(({ name }: { name: string }) => name)).toEqual(header.split(','));
    for (const { name, titles, datatype } of table.tableSchema.columns) {
      expect([titles.fr[0], titles.en[0]]).toEqual([name, name]);
      expect([titles.fr[1], titles.en[1], datatype].every(Boolean)).toBe(true);
    }
  });

  it('gives the same bytes when made again, in another time zone, too', async () => {
    const zone = process.env.TZ;
    for (const request of [{ format: 'csv' }, { format: 'xlsx' }, { format: 'ddi' }] as const) {
      const first = await file(shown, request);
      process.env.TZ = 'Pacific/Auckland';
      expect((await file(shown, request)).equals(first)).toBe(true);
      process.env.TZ = zone ?? 'UTC';
    }
  });
});

describe('the archive', () => {
  it('has every table in CSV and JSON-stat, README and citations, and the same bytes each time', async () => {
    for (const edition of [of2010(), mostlySuppressed()]) {
      const { id } = edition.manifest;
      const bytes = await file(edition, { format: 'zip' });
      const members = unzipSync(bytes);
      const member = (name: string) => strFromU8(members[`observatory-${id}/${name}`] ?? new Uint8Array());
      const rows = readCsv(member(`observatory-${id}-all.csv`)).filter(
        ({ record, suppressed }) => record === 'table' && !suppressed,
      );
      expect(new Map(rows.map((row) => [placeOf(row), numbersOf(row)]))).toEqual(figuresOf(edition.tables));
      const collection = JSON.parse(member(`observatory-${id}-all.en.json-stat.json`));
      expect(collection.link.item).toHaveLength(edition.tables.length);
      expect(JSON.parse(member('manifest.json'))).toEqual(edition.manifest);
      for (const { name } of columns) expect(member('README.md')).toContain(`\`${name}\``);
      for (const name of Object.keys(members).map((path) => path.split('/')[1] ?? '')) {
        if (name.startsWith('observatory-') && !name.includes('.en.'))
          expect(member('README.md')).toContain(name);
      }
      expect(member('README.md')).not.toMatch(/undefined|NaN|\[object/);
      expect(member('CITATION.cff')).toContain('cff-version: 1.2.0');
      if (id === '2010') expect((await file(edition, { format: 'zip' })).equals(bytes)).toBe(true);
    }
  });
});

describe('the method in the files', () => {
  it('has every rule of disclosure control in words, with its number', () => {
    for (const [rule, value] of Object.entries(disclosureRules)) {
      const { fr, en } = disclosureInWords(rule, value);
      const number = String(value < 1 ? value * 100 : value);
      expect([rule, en.includes(rule), fr.includes(number), en.includes(number)]).toEqual([
        rule,
        false,
        true,
        true,
      ]);
    }
  });
});

describe('hostile words', () => {
  it('are no formula in CSV, and come out of it whole', async () => {
    const text = (await file(hostile(), { format: 'csv' })).toString();
    const rows = readCsv(text);
    const words = rows.flatMap((row) => [row.text_fr, row.text_en, row.category_fr, row.level_1_en]);
    for (const word of words) expect(word ?? '').not.toMatch(/^[=+\-@\t\r]/);
    const wellFormed = hostileTexts.map((hostileText) => hostileText.toWellFormed());
    for (const word of words) {
      if (word) expect(wellFormed).toContain(word.startsWith("'") ? word.slice(1) : word);
    }
  });

  it('are texts and no formulas in a workbook', async () => {
    const workbook = unzipSync(await file(hostile(), { format: 'xlsx' }));
    const sheets = Object.keys(workbook).filter((name) => name.startsWith('xl/worksheets/sheet'));
    expect(sheets.length).toBeGreaterThan(10);
    for (const name of sheets) expect(strFromU8(workbook[name] as Uint8Array)).not.toMatch(/<f[ >]/);
  });
});

describe('R', () => {
  const hasR = (() => {
    try {
      execFileSync('Rscript', ['--version'], { stdio: 'ignore' });
      return true;
    } catch {
      return false;
    }
  })();

  it.skipIf(!hasR)('reads both CSV files as the README says, and finds the same sums', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'observatory-'));
    try {
      const edition = main(hostile());
      const rows = tidyRows(edition);
      writeFileSync(join(folder, 'a.csv'), rowsAsCsv(rows));
      writeFileSync(join(folder, 'b.csv'), rowsAsCsv(rows, { spreadsheet: 'fr' }));
      const script = `
        a <- read.csv("a.csv", encoding = "UTF-8", na.strings = "")
        b <- read.csv2("b.csv", fileEncoding = "UTF-8-BOM", na.strings = "")
        cat(nrow(a), nrow(b), sum(is.na(a$estimate)), sum(is.na(b$estimate)), names(b)[1],
          format(sum(a$estimate, na.rm = TRUE), digits = 12), format(sum(b$estimate, na.rm = TRUE), digits = 12))`;
      const said = execFileSync('Rscript', ['--vanilla', '-e', script], { cwd: folder })
        .toString()
        .split(' ');
      const sum = rows.reduce((total, { estimate }) => total + (estimate ?? 0), 0);
      const empty = rows.filter(({ estimate }) => estimate === null).length;
      expect(said.slice(0, 5)).toEqual([
        String(rows.length),
        String(rows.length),
        String(empty),
        String(empty),
        'edition',
      ]);
      for (const total of said.slice(5)) expect(Number(total)).toBeCloseTo(sum, 6);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('file names', () => {
  it('are all different, and tell what is in them', () => {
    const { manifest } = madeUp();
    const names = fileRequests(manifest).map((request) => fileName(manifest.id, request));
    expect(new Set(names).size).toBe(names.length);
    expect(fileName('2026-q4-1', { format: 'xlsx', question: 'mention' })).toBe(
      'observatory-2026-q4-1-mention.en.xlsx',
    );
    for (const name of names) expect(name).toMatch(/^[\w.-]+$/);
  });
});

describe('tablePlaces', () => {
  it('names every table of an edition, and those of 2010', () => {
    for (const { manifest, tables } of [madeUp(), of2010()]) {
      const key = ({ question, by }: { question: string; by: readonly string[] }) =>
        `${question}|${by.join(',')}`;
      expect(tablePlaces(manifest).map(key).sort()).toEqual(tables.map(key).sort());
    }
  });
});
