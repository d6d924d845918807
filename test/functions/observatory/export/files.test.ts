import { createHash } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import readExcelFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { disclosureRules } from '../../../../functions/disclosure/rules.ts';
import { columns } from '../../../../functions/observatory/export/columns.ts';
import { disclosureInWords } from '../../../../functions/observatory/export/disclosure-words.ts';
import { tablePlaces } from '../../../../functions/observatory/export/edition-tables.ts';
import { fileName, fileRequests } from '../../../../functions/observatory/export/files.ts';
import { hostileTexts, madeOfNoise, madeUp, main, mostlySuppressed, of2010 } from './editions.ts';
import {
  file,
  holdFiles,
  hostileWords,
  indicatorsIn,
  made,
  ofQuestions,
  origin,
  publishedBy,
  publishedIn,
} from './held-files.ts';
import { readCsv } from './read-csv.ts';

holdFiles({
  'a whole edition': madeUp(),
  'an edition with most groups suppressed': ofQuestions(4, mostlySuppressed()),
  'the edition of 2010': of2010(),
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
