import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import readExcelFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import type { Manifest } from '../../../../functions/observatory/edition.ts';
import { rowsAsCsv } from '../../../../functions/observatory/export/delimited.ts';
import type { EditionTables } from '../../../../functions/observatory/export/edition-tables.ts';
import { editionAsJsonStat } from '../../../../functions/observatory/export/json-stat.ts';
import { tidyRows } from '../../../../functions/observatory/export/tidy-rows.ts';
import { editionAsWorkbook } from '../../../../functions/observatory/export/workbook.ts';
import { rounds } from '../../../support/rounds.ts';
import { of2010 } from './editions.ts';
import { exchange, readCsv } from './read-csv.ts';

/** What makes a spreadsheet compute a text: OWASP, "CSV injection", with the full-width forms that Excel takes, too. */
const beginnings = ['=', '+', '-', '@', '\t', '\r', '\uff1d', '\uff0b', '\uff0d', '\uff20'];

const formula = fc
  .tuple(
    fc.constantFrom(...beginnings),
    fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 30 }),
      fc.constantFrom(
        "cmd|' /C calc'!A0",
        'HYPERLINK("http://evil.test","x")',
        '1+1;=1+1',
        '1\r\n=1+1,"=2"',
        '"',
        "'",
      ),
    ),
  )
  .map(([beginning, rest]) => `${beginning}${rest}`);

/** An edition whose every free text is the one given: what an operator may write. */
function saying(text: string): EditionTables {
  const both = { fr: text, en: text };
  const { manifest, tables } = of2010();
  const indicators = manifest.indicators.map((indicator) => ({ ...indicator, sentence: both }));
  const questions = manifest.questions.map((question) => ({
    ...question,
    text: both,
    base: both,
    options: question.options.map((option) => ({ ...option, label: both })),
  }));
  const said: Manifest = { ...manifest, title: both, headline: both, indicators, questions };
  return { manifest: said, tables: tables.filter(({ question }) => question === 'mention') };
}

/** Characters that no sheet can hold are replaced in it, as in XML. */
function held(text: string): string {
  return text.toWellFormed().replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');
}

describe('a text that begins like a formula', () => {
  it('begins with an apostrophe in CSV, comes out of it whole, and numbers stay numbers', () => {
    fc.assert(
      fc.property(formula, (text) => {
        const rows = tidyRows(saying(text));
        for (const spreadsheet of [undefined, 'fr'] as const) {
          const csv = rowsAsCsv(rows, spreadsheet && { spreadsheet });
          const delimiter = spreadsheet ? ';' : ',';
          const fields = readCsv(csv, delimiter).map((row) => (spreadsheet ? mapped(row, exchange) : row));
          expect(fields).toHaveLength(rows.length);
          const values = fields.flatMap((field) => Object.values(field));
          expect(
            values.filter((value) => beginnings.includes(value[0] ?? '') && !/^-\d[\d.,]*$/.test(value)),
          ).toEqual([]);
          expect(new Set(fields.map((field) => field.text_fr))).toEqual(new Set([`'${text}`]));
          expect(fields.map(({ estimate }) => estimate?.replace(',', '.'))).toEqual(
            rows.map(({ estimate }) => String(estimate ?? '')),
          );
        }
      }),
      { numRuns: rounds({ short: 20, long: 60 }), seed: 1 },
    );
  });

  it('is a text in a workbook, in which nothing is computed', async () => {
    await fc.assert(
      fc.asyncProperty(formula, async (text) => {
        const workbook = Buffer.from(await editionAsWorkbook(saying(text), 'en', ''));
        const parts = Object.entries(unzipSync(workbook));
        for (const [path, bytes] of parts) {
          if (path.startsWith('xl/worksheets/sheet')) expect(strFromU8(bytes)).not.toMatch(/<f[\s>]/);
        }
        const mention = (await readExcelFile(workbook)).find(({ sheet }) => sheet === 'mention');
        expect(held(String(mention?.data[0]?.[0] ?? '')).trim()).toBe(held(text).trim());
      }),
      { numRuns: rounds({ short: 8, long: 20 }), seed: 1 },
    );
  });

  it('is itself in JSON-stat', () => {
    fc.assert(
      fc.property(formula, (text) => {
        const collection = JSON.parse(JSON.stringify(editionAsJsonStat(saying(text), 'fr')));
        const [indicators, table] = collection.link.item;
        const [label] = Object.values(indicators.dimension.indicator.category.label);
        expect(label).toBe(JSON.parse(JSON.stringify(text)));
        expect(table.dimension.mention.label).toBe(label);
      }),
      { numRuns: rounds({ short: 20, long: 60 }), seed: 1 },
    );
  });
});

function mapped(row: Record<string, string>, change: (text: string) => string): Record<string, string> {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, change(value)]));
}
