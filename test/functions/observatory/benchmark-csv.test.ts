import { describe, expect, it } from 'vitest';
import { benchmarkAsCsv } from '../../../functions/observatory/benchmark-csv.ts';
import {
  likeForLike,
  madeUpBenchmark,
  madeUpSupplement,
  noisyBenchmark,
} from '../../support/made-up-benchmark.ts';
import { indicators } from '../../support/questionnaire-1.ts';

describe('benchmarkAsCsv', () => {
  const rows = (csv: string, delimiter: string) =>
    csv
      .trimEnd()
      .split('\r\n')
      .map((line) => line.split(delimiter));
  const cell = (table: string[][], column: string, [indicator, series]: [string, string]) => {
    const [header = []] = table;
    const row = table.find(
      (cells) =>
        cells[header.indexOf('indicator')] === indicator && cells[header.indexOf('series')] === series,
    );
    return row?.[header.indexOf(column)];
  };

  it('has one row an indicator and series, with the figures of the document', () => {
    const benchmark = madeUpBenchmark();
    const table = rows(benchmarkAsCsv(benchmark, { companyName: 'Acme', indicators }), ',');
    expect(table).toHaveLength(1 + 5 * benchmark.indicators.length);
    expect(cell(table, 'estimate', ['mention', 'company'])).toBe('0.32');
    expect(cell(table, 'high', ['mention', 'adjusted'])).toBe('0.23');
    expect(cell(table, 'verdict', ['mention', 'difference'])).toBe('above');
    expect(cell(table, 'bound', ['trained', 'company'])).toBe('atMost');
    expect(cell(table, 'suppressed', ['positive', 'company'])).toBe('fewerThan10');
    expect(cell(table, 'simulated', ['mention', 'company'])).toBe('yes');
  });

  it('has no adjusted row where the company is held against the observatory, and says so', () => {
    const benchmark = noisyBenchmark();
    const table = rows(benchmarkAsCsv(benchmark, { companyName: 'Acme', indicators }), ',');
    expect(table).toHaveLength(1 + 4 * benchmark.indicators.length);
    expect(cell(table, 'compared_with', ['mention', 'difference'])).toBe('observatory');
    expect(cell(table, 'suppressed', ['positive', 'company'])).toBe('tooNoisy');
    const former = rows(benchmarkAsCsv(madeUpBenchmark(), { companyName: 'Acme', indicators }), ',');
    expect(cell(former, 'compared_with', ['mention', 'difference'])).toBe('adjustedOthers');
    const unadjusted = madeUpBenchmark({ adjustment: 'none' });
    const others = rows(benchmarkAsCsv(unadjusted, { companyName: 'Acme', indicators }), ',');
    expect(cell(others, 'compared_with', ['mention', 'difference'])).toBe('others');
  });

  it('says of each indicator whether its difference is from the adjusted observatory', () => {
    const benchmark = likeForLike();
    const table = rows(benchmarkAsCsv(benchmark, { companyName: 'Acme', indicators }), ',');
    expect(cell(table, 'compared_with', ['mention', 'difference'])).toBe('adjusted');
    expect(cell(table, 'estimate', ['mention', 'adjusted'])).toBe('0.21');
    expect(cell(table, 'compared_with', ['exposed', 'difference'])).toBe('observatory');
    expect(cell(table, 'estimate', ['exposed', 'adjusted'])).toBeUndefined();
    expect(table).toHaveLength(1 + 5 * benchmark.indicators.length - 1);
  });

  it('tells a company’s own questions, its groups and what parts them, each row with its test', () => {
    const benchmark = { ...madeUpBenchmark(), supplement: madeUpSupplement };
    const csv = benchmarkAsCsv(benchmark, { companyName: 'Acme', indicators });
    const without = benchmarkAsCsv(madeUpBenchmark(), { companyName: 'Acme', indicators });
    const [header = [], ...added] = rows(csv, ',').filter(
      (_, index, all) => index === 0 || index >= all.length - 8,
    );
    expect(rows(csv, ',')).toHaveLength(rows(without, ',').length + 8);
    const told = added.map((cells) =>
      ['series', 'indicator', 'group', 'other_group', 'answer', 'estimate', 'standing', 'suppressed'].map(
        (column) => cells[header.indexOf(column)],
      ),
    );
    expect(told).toEqual([
      ['own_question', 'companyQuestion1', '', '', "'=0–1", '0.4', '', ''],
      ['own_question', 'companyQuestion1', '', '', '2–5', '0.55', '', ''],
      ['own_question', 'companyQuestion1', '', '', 'I would rather not say', '0.05', '', ''],
      ['group', 'mention', 'Lyon', '', '', '0.2', '', ''],
      ['group', 'mention', 'Nantes', '', '', '0.5', '', ''],
      ['group', 'mention', 'Brest', '', '', '', '', 'tooNoisy'],
      ['group', 'mention', 'I would rather not say', '', '', '', '', 'tooNoisy'],
      ['group_difference', 'mention', 'Lyon', 'Nantes', '', '-0.3', 'established', ''],
    ]);
  });

  it('keeps a negative difference a number and defuses a name that is a formula', () => {
    const table = rows(benchmarkAsCsv(madeUpBenchmark(), { companyName: '=1+1', indicators }), ',');
    expect(cell(table, 'estimate', ['aware', 'difference'])).toBe('-0.16');
    expect(cell(table, 'company_name', ['aware', 'company'])).toBe("'=1+1");
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '＝1+1', '＋1', '－1', '＠A1', '\t=1', '\r=1'])(
    'defuses %j in either form',
    (companyName) => {
      for (const options of [{}, { language: 'fr', spreadsheet: 'fr' }] as const) {
        const csv = benchmarkAsCsv(madeUpBenchmark(), { companyName, indicators, ...options });
        const cells = csv
          .split('\r\n')
          .slice(1, -1)
          .map((line) => line.slice(0, companyName.length + 2));
        expect(cells.length).toBeGreaterThan(10);
        for (const start of cells) expect(start.replace(/^"/, '')).toContain(`'${companyName}`.slice(0, 3));
      }
    },
  );

  it('keeps a name in one cell whatever parts cells where it is opened', () => {
    const companyName = 'Acme;=1+1,=2+2\t=3+3';
    for (const options of [{}, { language: 'fr', spreadsheet: 'fr' }] as const) {
      const [, first] = benchmarkAsCsv(madeUpBenchmark(), { companyName, indicators, ...options }).split(
        '\r\n',
      );
      expect(first?.startsWith(`"${companyName}"`)).toBe(true);
    }
  });

  it('opens in a French spreadsheet: semicolons, decimal commas, byte order mark, French labels', () => {
    const csv = benchmarkAsCsv(madeUpBenchmark(), {
      companyName: 'Acme',
      indicators,
      language: 'fr',
      spreadsheet: 'fr',
    });
    expect(csv.codePointAt(0)).toBe(0xfeff);
    const table = rows(csv, ';');
    expect(cell(table, 'estimate', ['aware', 'difference'])).toBe('-0,16');
    expect(cell(table, 'label', ['aware', 'company'])).toContain('sensibilisés');
  });
});
