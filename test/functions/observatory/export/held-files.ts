import JSONstat from 'jsonstat-toolkit';
import readExcelFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { columnsFor } from '../../../../functions/observatory/export/columns.ts';
import type { EditionTables } from '../../../../functions/observatory/export/edition-tables.ts';
import { type FileRequest, fileName, holdsTable } from '../../../../functions/observatory/export/files.ts';
import { writeFile } from '../../../../functions/observatory/export/write-file.ts';
import { hostile, main } from './editions.ts';
import { exchange, readCsv, withoutApostrophe } from './read-csv.ts';

/** Rows above the figures of a sheet, the last being the headings. */
export const headingRows = 5;

export const origin = 'https://observatory.test';

export async function made(edition: EditionTables, request: FileRequest): Promise<Buffer> {
  const tables = edition.tables.filter((table) => holdsTable(request, table));
  const { content } = await writeFile({ manifest: edition.manifest, tables }, request, { origin });
  return typeof content === 'string' ? Buffer.from(content) : Buffer.from(content);
}

export const files = new WeakMap<EditionTables, Map<string, Promise<Buffer>>>();

/** Each file is made once, however many tests read it. */
export function file(edition: EditionTables, request: FileRequest): Promise<Buffer> {
  const ofEdition = files.get(edition) ?? new Map<string, Promise<Buffer>>();
  files.set(edition, ofEdition);
  const name = JSON.stringify(request);
  const content = ofEdition.get(name) ?? made(edition, request);
  ofEdition.set(name, content);
  return content;
}

/** The edition as if it had the first of its questions alone. */
export function ofQuestions(count: number, { manifest, tables }: EditionTables): EditionTables {
  const questions = manifest.questions.filter(({ kind }) => kind !== 'profile').slice(0, count);
  const left = manifest.questions.filter((one) => one.kind === 'profile' || questions.includes(one));
  return {
    manifest: { ...manifest, questions: left },
    tables: tables.filter(({ question }) => questions.some(({ id }) => id === question)),
  };
}

/** Enough of it for every kind of sheet and row. */
export const hostileWords = ofQuestions(9, hostile());

/** What is published of a cell, and what is said of it: reason, edition it is repeated from, flags, bound. */
export interface Published {
  readonly figures: readonly (number | null)[];
  readonly suppressed: string;
  readonly asOf: string;
  readonly status: string;
  readonly bound: string;
}

/** What is published of each cell, told from the API's documents alone: the truth that every file is held against. */
export function publishedIn({ manifest, tables }: EditionTables): Map<string, Published> {
  const published = new Map<string, Published>();
  for (const { question, by, groups } of tables) {
    for (const group of groups) {
      const { levels, cells, base, effectiveBase, suppressed = '', asOf = '', flags } = group;
      const { companies = null, degreesOfFreedom = null } = group;
      const said = { suppressed, asOf, status: flags.join('') };
      const place = (code: string) => [question, ...by.flatMap((id) => [id, levels[id]]), code].join('|');
      const hidden = manifest.questions.find(({ id }) => id === question)?.options ?? [];
      if (suppressed) {
        for (const { code } of hidden)
          published.set(place(code), { ...said, figures: Array(8).fill(null), bound: '' });
      }
      for (const { code, share, low, high, population, bound = '' } of cells) {
        const figures = [share, low, high, population, base, effectiveBase, companies, degreesOfFreedom];
        published.set(place(code), { ...said, figures, bound });
      }
    }
  }
  return published;
}

/** The indicators, likewise. */
export function indicatorsIn({ manifest }: EditionTables): Map<string, Published> {
  return new Map(
    manifest.indicators.map((indicator) => {
      const { id, estimate, low, high, population, base, effectiveBase } = indicator;
      const { suppressed = '', bound = '', flags, companies = null, degreesOfFreedom = null } = indicator;
      const figures = [estimate, low, high, population, base, effectiveBase, companies, degreesOfFreedom];
      return [id, { figures, suppressed, asOf: '', status: flags.join(''), bound }];
    }),
  );
}

export const figureNames = [
  'estimate',
  'low',
  'high',
  'population',
  'base',
  'effective_base',
  'companies',
  'degrees_of_freedom',
];

/** Rows of a tidy file, by what they are of, as what is published. */
export function publishedBy(
  rows: readonly Record<string, unknown>[],
  number: (text: string) => number = Number,
): { tables: Map<string, Published>; indicators: Map<string, Published> } {
  const known = (row: Record<string, unknown>): Published => ({
    figures: figureNames.map((name) =>
      row[name] === '' || row[name] === null ? null : number(String(row[name])),
    ),
    suppressed: String(row.suppressed ?? ''),
    asOf: String(row.as_of ?? ''),
    status: String(row.status ?? ''),
    bound: String(row.bound ?? ''),
  });
  const isIndicator = ({ record }: Record<string, unknown>) => record === 'indicator';
  return {
    tables: new Map(rows.filter((row) => !isIndicator(row)).map((row) => [placeOf(row), known(row)])),
    indicators: new Map(rows.filter(isIndicator).map((row) => [String(row.indicator), known(row)])),
  };
}

export function placeOf(row: Record<string, unknown>): string {
  return [row.question, row.by_1, row.level_1, row.by_2, row.level_2, row.category].filter(Boolean).join('|');
}

/** Each file of each edition is held against what its documents publish. */
export function holdFiles(editions: Readonly<Record<string, EditionTables>>): void {
  describe.each(Object.entries(editions))('%s', (_, edition) => {
    const shown = main(edition);
    const truth = { tables: publishedIn(shown), indicators: indicatorsIn(edition) };
    const hidden = shown.tables.flatMap(({ groups }) => groups.filter(({ suppressed }) => suppressed)).length;

    it('is the same, number by number and word by word, in CSV and in that of French spreadsheets', async () => {
      const rows = readCsv((await file(edition, { format: 'csv' })).toString());
      expect(publishedBy(rows)).toEqual(truth);
      const french = (await file(edition, { format: 'csv-fr' })).toString();
      expect(french.charCodeAt(0)).toBe(0xfeff);
      const frenchRows = readCsv(french, ';').map((row) =>
        Object.fromEntries(
          Object.entries(row).map(([name, value]) => [name, withoutApostrophe(exchange(value))]),
        ),
      );
      expect(publishedBy(frenchRows, (text) => Number(text.replace(',', '.')))).toEqual(truth);
      expect(frenchRows.some(({ estimate }) => estimate?.includes('.'))).toBe(false);
    });

    it('leaves suppressed cells empty, with flag and reason, and never zero', async () => {
      const rows = readCsv((await file(edition, { format: 'csv' })).toString());
      const suppressed = rows.filter(({ record, suppressed }) => record === 'table' && suppressed);
      expect(suppressed.length > 0).toBe(hidden > 0);
      for (const row of suppressed) {
        expect(figureNames.map((name) => row[name])).toEqual(figureNames.map(() => ''));
        expect([row.status, row.category]).toEqual(['c', expect.stringMatching(/./)]);
      }
    });

    it('has its indicators in their units and order, negative ones too', async () => {
      const rows = readCsv((await file(edition, { format: 'csv' })).toString());
      const indicators = rows.filter(({ record }) => record === 'indicator');
      expect(indicators.map((row) => [row.indicator, row.unit])).toEqual(
        edition.manifest.indicators.map(({ id, unit }) => [id, unit]),
      );
    });

    it('is the same, number by number and word by word, in the workbook, a sheet a question', async () => {
      const sheets = await readExcelFile(await file(edition, { format: 'xlsx', language: 'en' }));
      const questions = [...new Set(shown.tables.map(({ question }) => question))];
      const findings = shown.manifest.findings?.ranked.length ? ['Findings'] : [];
      expect(sheets.map(({ sheet }) => sheet)).toEqual([
        'Indicators',
        ...findings,
        ...questions,
        'Method',
        'Columns',
      ]);
      const nameOf = new Map(columnsFor('en').map(({ title, name }) => [title.en, name]));
      const figures = sheets.slice(0, -2).filter(({ sheet }) => sheet !== 'Findings');
      const rows = figures.flatMap(({ data }) => {
        const titles = (data[headingRows - 1] ?? []).map(String);
        // Whatever a reader sees first, every column of the tidy files is there, once.
        expect(titles.flatMap((title) => nameOf.get(title) ?? []).sort()).toEqual(
          [...nameOf.values()].sort(),
        );
        return data
          .slice(headingRows)
          .map((cells) =>
            Object.fromEntries(
              titles.map((title, index) => [nameOf.get(title) ?? title, cells[index] ?? null]),
            ),
          );
      });
      expect(publishedBy(rows)).toEqual(truth);
      for (const row of rows) {
        if (row.suppressed) expect(row.Remark).toMatch(/respondents|company|bound|not measured|follow from/);
        if (row.as_of) expect(row.Remark).toContain(row.as_of);
      }
    });

    it('is the same, number by number and word by word, in JSON-stat, with roles', async () => {
      const collection = JSONstat(JSON.parse((await file(edition, { format: 'json-stat' })).toString()));
      expect([collection.class, collection.length]).toEqual(['collection', shown.tables.length + 1]);
      type Datum = { value: number | null; status: string | null };
      const expectSaid = (cells: readonly Datum[], said: string) => {
        for (const { value, status } of cells) {
          expect(status ?? '').toBe(said || (value === null ? ':' : ''));
        }
      };

      const indicators = collection.Dataset(0);
      expect([indicators.id, indicators.role.time, indicators.role.metric]).toEqual([
        ['edition', 'indicator', 'measure'],
        ['edition'],
        ['measure'],
      ]);
      const remarks = indicators.extension.indicators as { indicator: string; unit: string }[];
      expect(remarks.map(({ indicator, unit }) => [indicator, unit])).toEqual(
        edition.manifest.indicators.map(({ id, unit }) => [id, unit]),
      );
      expect(indicators.Dimension('indicator').id).toEqual([...truth.indicators.keys()]);
      for (const [indicator, { figures, suppressed, bound, status }] of truth.indicators) {
        const cells: Datum[] = figureNames
          .map((name) => name.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase()))
          .map((measure) => indicators.Data({ indicator, measure }));
        expect([indicator, cells.map(({ value }) => value)]).toEqual([indicator, figures]);
        expectSaid(cells, status);
        const remark = remarks.find((candidate) => candidate.indicator === indicator);
        expect({ suppressed: '', bound: '', ...remark }).toMatchObject({ suppressed, bound });
      }

      const found = new Map<string, Published>();
      shown.tables.forEach(({ question, by }, index) => {
        const dataset = collection.Dataset(index + 1);
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
          const remark = dataset.extension.groups.find((candidate: { levels: Record<string, string> }) =>
            by.every((id) => candidate.levels[id] === levels[id]),
          );
          for (const code of dataset.Dimension(question).id) {
            const cells: Datum[] = dataset
              .Dimension('measure')
              .id.map((measure: string) => dataset.Data({ ...levels, [question]: code, measure }));
            const name = [question, ...by.flatMap((id) => [id, levels[id]]), code].join('|');
            const expected = truth.tables.get(name);
            if (expected) expectSaid(cells, expected.status);
            // What was never published, as in 2010, has no row elsewhere and no share here.
            if (!expected) {
              expect([name, cells[0]?.value]).toEqual([name, null]);
              continue;
            }
            found.set(name, {
              figures: cells.map(({ value }) => value),
              suppressed: remark?.suppressed ?? '',
              asOf: remark?.asOf ?? '',
              status: expected.status,
              bound: remark?.bounds?.[code] ?? '',
            });
          }
        }
      });
      expect(found).toEqual(truth.tables);
    });

    it('is described by CSV on the Web, column by column', async () => {
      const metadata = JSON.parse((await file(edition, { format: 'csvw' })).toString());
      const files = [{ format: 'csv' }, { format: 'findings' }] as const;
      expect(metadata.tables).toHaveLength(files.length);
      for (const [index, request] of files.entries()) {
        const table = metadata.tables[index];
        expect(table.url).toBe(fileName(edition.manifest.id, request));
        const [header = '', first = ''] = (await file(edition, request)).toString().split('\r\n');
        expect(table.tableSchema.columns.map(({ name }: { name: string }) => name)).toEqual(
          header.split(','),
        );
        for (const { name, titles, datatype } of table.tableSchema.columns) {
          expect([titles.fr[0], titles.en[0]]).toEqual([name, name]);
          expect([titles.fr[1], titles.en[1], datatype].every(Boolean)).toBe(true);
        }
        // An edition may have nothing to tell.
        if (request.format === 'csv') expect(first).not.toBe('');
      }
    });
  });
}
