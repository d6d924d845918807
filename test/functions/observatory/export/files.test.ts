import { createHash } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import JSONstat from 'jsonstat-toolkit';
import readExcelFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { disclosureRules } from '../../../../functions/disclosure/rules.ts';
import { columns, columnsFor } from '../../../../functions/observatory/export/columns.ts';
import { disclosureInWords } from '../../../../functions/observatory/export/disclosure-words.ts';
import { type EditionTables, tablePlaces } from '../../../../functions/observatory/export/edition-tables.ts';
import {
  type FileRequest,
  fileName,
  fileRequests,
  holdsTable,
} from '../../../../functions/observatory/export/files.ts';
import { headingRows } from '../../../../functions/observatory/export/workbook.ts';
import { writeFile } from '../../../../functions/observatory/export/write-file.ts';
import {
  hostile,
  hostileTexts,
  madeOfNoise,
  madeUp,
  main,
  mostlySuppressed,
  of2010,
  ofAnyQuestionnaires,
  ofOtherQuestions,
} from './editions.ts';
import { exchange, readCsv, withoutApostrophe } from './read-csv.ts';

const origin = 'https://observatory.test';

async function made(edition: EditionTables, request: FileRequest): Promise<Buffer> {
  const tables = edition.tables.filter((table) => holdsTable(request, table));
  const { content } = await writeFile({ manifest: edition.manifest, tables }, request, { origin });
  return typeof content === 'string' ? Buffer.from(content) : Buffer.from(content);
}

const files = new WeakMap<EditionTables, Map<string, Promise<Buffer>>>();

/** Each file is made once, however many tests read it. */
function file(edition: EditionTables, request: FileRequest): Promise<Buffer> {
  const ofEdition = files.get(edition) ?? new Map<string, Promise<Buffer>>();
  files.set(edition, ofEdition);
  const name = JSON.stringify(request);
  const content = ofEdition.get(name) ?? made(edition, request);
  ofEdition.set(name, content);
  return content;
}

/** The edition as if it had the first of its questions alone. */
function ofQuestions(count: number, { manifest, tables }: EditionTables): EditionTables {
  const questions = manifest.questions.filter(({ kind }) => kind !== 'profile').slice(0, count);
  const left = manifest.questions.filter((one) => one.kind === 'profile' || questions.includes(one));
  return {
    manifest: { ...manifest, questions: left },
    tables: tables.filter(({ question }) => questions.some(({ id }) => id === question)),
  };
}

/** Enough of it for every kind of sheet and row. */
const hostileWords = ofQuestions(9, hostile());

const editions = {
  'a whole edition': madeUp(),
  'an edition of hostile words': hostileWords,
  'an edition with most groups suppressed': ofQuestions(4, mostlySuppressed()),
  'an edition made of noisy tables': madeOfNoise(),
  'an edition of another questionnaire': ofOtherQuestions(),
  ...ofAnyQuestionnaires(),
  'the edition of 2010': of2010(),
};

/** What is published of a cell, and what is said of it: reason, edition it is repeated from, flags, bound. */
interface Published {
  readonly figures: readonly (number | null)[];
  readonly suppressed: string;
  readonly asOf: string;
  readonly status: string;
  readonly bound: string;
}

/** What is published of each cell, told from the API's documents alone: the truth that every file is held against. */
function publishedIn({ manifest, tables }: EditionTables): Map<string, Published> {
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
function indicatorsIn({ manifest }: EditionTables): Map<string, Published> {
  return new Map(
    manifest.indicators.map((indicator) => {
      const { id, estimate, low, high, population, base, effectiveBase } = indicator;
      const { suppressed = '', bound = '', flags, companies = null, degreesOfFreedom = null } = indicator;
      const figures = [estimate, low, high, population, base, effectiveBase, companies, degreesOfFreedom];
      return [id, { figures, suppressed, asOf: '', status: flags.join(''), bound }];
    }),
  );
}

const figureNames = [
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
function publishedBy(
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

function placeOf(row: Record<string, unknown>): string {
  return [row.question, row.by_1, row.level_1, row.by_2, row.level_2, row.category].filter(Boolean).join('|');
}

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
      expect(titles.flatMap((title) => nameOf.get(title) ?? []).sort()).toEqual([...nameOf.values()].sort());
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
      expect(table.tableSchema.columns.map(({ name }: { name: string }) => name)).toEqual(header.split(','));
      for (const { name, titles, datatype } of table.tableSchema.columns) {
        expect([titles.fr[0], titles.en[0]]).toEqual([name, name]);
        expect([titles.fr[1], titles.en[1], datatype].every(Boolean)).toBe(true);
      }
      // An edition may have nothing to tell.
      if (request.format === 'csv') expect(first).not.toBe('');
    }
  });
});

describe('a file', () => {
  it.each([
    ['of today', ofQuestions(4, madeUp())],
    ['of 2010', of2010()],
  ])('%s has the same bytes when made again, in another time zone, too', async (_, edition) => {
    const zone = process.env.TZ;
    for (const request of [{ format: 'csv' }, { format: 'xlsx' }, { format: 'ddi' }] as const) {
      const first = await made(main(edition), request);
      process.env.TZ = 'Pacific/Auckland';
      expect((await made(main(edition), request)).equals(first)).toBe(true);
      process.env.TZ = zone ?? 'UTC';
    }
  });
});

describe('the measures', () => {
  it('are called the same in JSON-stat as in the columns', async () => {
    for (const language of ['fr', 'en'] as const) {
      const request = { format: 'json-stat', language } as const;
      const { link } = JSON.parse((await file(madeUp(), request)).toString());
      const labels: Record<string, string> = link.item[0].dimension.measure.category.label;
      expect(Object.keys(labels)).toContain('low');
      for (const [measure, label] of Object.entries(labels)) {
        expect(label).toBe(columns.find(({ key }) => key === measure)?.title[language]);
      }
    }
  });
});

describe('the archive', () => {
  it('has every table in CSV and JSON-stat, README and citations, and the same bytes each time', async () => {
    for (const edition of [of2010(), ofQuestions(3, mostlySuppressed())]) {
      const { id } = edition.manifest;
      const bytes = await file(edition, { format: 'zip' });
      const members = unzipSync(bytes);
      const member = (name: string) => strFromU8(members[`observatory-${id}/${name}`] ?? new Uint8Array());
      const rows = readCsv(member(`observatory-${id}-all.csv`));
      expect(publishedBy(rows)).toEqual({ tables: publishedIn(edition), indicators: indicatorsIn(edition) });
      const collection = JSON.parse(member(`observatory-${id}-all.en.json-stat.json`));
      expect(collection.link.item).toHaveLength(edition.tables.length + 1);
      expect(JSON.parse(member('manifest.json'))).toEqual(edition.manifest);
      for (const { name } of columns) expect(member('README.md')).toContain(`\`${name}\``);
      for (const name of Object.keys(members).map((path) => path.split('/')[1] ?? '')) {
        if (name.startsWith('observatory-') && !name.includes('.en.'))
          expect(member('README.md')).toContain(name);
      }
      const summed = Object.entries(members).map(([path, content]) => {
        const sum = createHash('sha256').update(content).digest('hex');
        return `${sum}  ${path.split('/')[1]}`;
      });
      // The list itself is the last member.
      expect(member('SHA256SUMS').trimEnd().split('\n')).toEqual(summed.slice(0, -1));
      expect(member('README.md')).not.toMatch(/undefined|NaN|\[object/);
      expect(member('CITATION.cff')).toContain('cff-version: 1.2.0');
      if (id === '2010') expect((await made(edition, { format: 'zip' })).equals(bytes)).toBe(true);
    }
  });
});

describe('the method in the files', () => {
  it('has every rule of disclosure control in words, with its number', () => {
    // Of the former rules, too, which older editions name; the first of the new ones is a name, and has no number.
    const former = {
      ...{
        minimumGroup: 10,
        noiseBound: 2,
        extremesUnder: 30,
        extremeShare: 0.1,
        newResponsesForEdition: 10,
      },
      ...{ newRespondentsForGroup: 10, newResponsesForBenchmark: 10 },
    };
    const { rules, ...withNumber } = disclosureRules;
    expect(disclosureInWords('rules', rules).en).toContain('privacy budget');
    for (const [rule, value] of Object.entries({ ...former, ...withNumber })) {
      const { fr, en } = disclosureInWords(rule, value);
      const number = typeof value === 'number' ? String(value < 1 ? value * 100 : value) : '';
      expect([rule, en.includes(rule), fr.includes(number), en.includes(number)]).toEqual([
        rule,
        false,
        true,
        true,
      ]);
    }
  });
});

describe('codes that look like dates or numbers', () => {
  it('have an apostrophe before them for French spreadsheets, and are bare for programs', async () => {
    const codesIn = async (format: 'csv' | 'csv-fr') => {
      const text = (await file(madeUp(), { format })).toString();
      return new Set(readCsv(text, format === 'csv' ? ',' : ';').map(({ level_1 }) => level_1));
    };
    const forPrograms = await codesIn('csv');
    const forSpreadsheets = await codesIn('csv-fr');
    for (const code of ['1-9', '18-24', '65+', '5000+']) {
      expect([code, forPrograms.has(code), forSpreadsheets.has(code)]).toEqual([code, true, false]);
      expect(forSpreadsheets).toContain(`'${code}`);
    }
    // A day stays one, and words stay as they are.
    const french = (await file(madeUp(), { format: 'csv-fr' })).toString();
    expect(french).toContain(';2026-12-04;');
    expect(forSpreadsheets).toContain('woman');
  });
});

describe('hostile words', () => {
  it('are no formula in CSV, and come out of it whole', async () => {
    const text = (await file(hostileWords, { format: 'csv' })).toString();
    const rows = readCsv(text);
    const words = rows.flatMap((row) => [row.text_fr, row.text_en, row.category_fr, row.level_1_en]);
    for (const word of words) expect(word ?? '').not.toMatch(/^[=+\-@\t\r]/);
    const wellFormed = hostileTexts.map((hostileText) => hostileText.toWellFormed());
    for (const word of words) {
      // A row that counts refusals says so after its label.
      const label = word?.replace(/ \((compte les refus|counts refusals)\)$/, '');
      if (label) expect(wellFormed).toContain(label.startsWith("'") ? label.slice(1) : label);
    }
  });

  it('are texts and no formulas in a workbook', async () => {
    const workbook = unzipSync(await file(hostileWords, { format: 'xlsx' }));
    const sheets = Object.keys(workbook).filter((name) => name.startsWith('xl/worksheets/sheet'));
    expect(sheets.length).toBeGreaterThan(10);
    for (const name of sheets) expect(strFromU8(workbook[name] as Uint8Array)).not.toMatch(/<f[ >]/);
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

describe('files of findings', () => {
  it('tell what the edition found in CSV, JSON and workbook alike, in both languages, with base, interval and address', async () => {
    const shown = main(madeOfNoise());
    const { ranked = [], top = [] } = shown.manifest.findings ?? {};
    expect(ranked.length).toBeGreaterThan(3);
    const told = ranked.map(({ id, question, by, sentence, evidence }) => [
      id,
      top.includes(id) ? 'yes' : '',
      sentence.fr,
      sentence.en,
      evidence.fr,
      evidence.en,
      `${origin}/fr/questions/${question}?edition=${shown.manifest.id}${by ? `#by-${by}` : ''}`,
    ]);
    const columnsOf = 'finding on_top sentence_fr sentence_en evidence_fr evidence_en address_fr'.split(' ');
    const read = (rows: Record<string, unknown>[]) =>
      rows.map((row) => columnsOf.map((name) => String(row[name] ?? '')));
    const csv = readCsv((await file(shown, { format: 'findings' })).toString());
    expect(read(csv)).toEqual(told);
    const { findings } = JSON.parse((await file(shown, { format: 'findings-json' })).toString());
    expect(read(findings)).toEqual(told);
    const sheets = await readExcelFile(await file(shown, { format: 'xlsx', language: 'fr' }));
    const cells = sheets.find(({ sheet }) => sheet === 'Constats')?.data.flat() ?? [];
    for (const text of told.flat().filter((value) => value !== '')) expect(cells).toContain(text);
    // A level's figures are those of its indicator.
    const level = csv.find(({ kind }) => kind === 'level');
    const figure = shown.manifest.indicators.find(({ id }) => id === level?.indicator);
    expect([level?.estimate, level?.low, level?.high, level?.base]).toEqual(
      [figure?.estimate, figure?.low, figure?.high, figure?.base].map(String),
    );
    const ddi = (await file(shown, { format: 'ddi' })).toString();
    expect(ddi).toContain(`<fileName>${fileName(shown.manifest.id, { format: 'findings' })}</fileName>`);
  });
});
