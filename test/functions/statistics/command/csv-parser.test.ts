import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CsvParser } from '../../../../functions/statistics/command/csv-parser.ts';

/** The records of a text that comes in these chunks. */
function parse(...chunks: string[]): string[][] {
  const records: string[][] = [];
  const parser = new CsvParser('data.csv', ({ fields }) => records.push([...fields]));
  for (const chunk of chunks) parser.write(chunk);
  parser.end();
  return records;
}

describe('CsvParser', () => {
  it.each([
    [
      'a,b\nc,d\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a,b\r\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a,\n,b\n,',
      [
        ['a', ''],
        ['', 'b'],
        ['', ''],
      ],
    ],
    ['"a,""b""\r\nc",d\n', [['a,"b"\r\nc', 'd']]],
    ['a\n\n\r\nb\n', [['a'], ['b']]],
    ['a\n""\n', [['a'], ['']]],
    ['a\rb\r', [['a'], ['b']]],
    ['"a"', [['a']]],
    ['', []],
  ])('reads %j', (text, records) => {
    expect(parse(text)).toEqual(records);
  });

  it('tells the line and column where each field begins', () => {
    const places: string[] = [];
    const parser = new CsvParser('data.csv', ({ lines, columns }) => {
      places.push(lines.map((line, i) => `${line}:${columns[i]}`).join(' '));
    });
    parser.write('ab,"c\nd"",",e\n\nf,g\n');
    expect(places).toEqual(['1:1 1:4 2:7', '4:1 4:3']);
  });

  it('gives a quote up that is not closed within a million signs, where it stands', () => {
    const parser = new CsvParser('data.csv', () => {});
    parser.write('a,b\n1,"');
    const fill = () => {
      for (let chunks = 0; chunks < 20; chunks++) parser.write(`${'x'.repeat(65_535)}\n`);
    };
    expect(fill).toThrow('data.csv:2:3: this quoted field has no closing quote');
  });

  it('reads back whatever was written, in chunks of any size', () => {
    const field = fc.string({ unit: fc.constantFrom('a', 'é', ',', '"', '\n', '\r', ' ') });
    const records = fc.array(fc.array(field, { minLength: 2, maxLength: 3 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(records, fc.nat(40), fc.nat(40), (expected, first, second) => {
        const text = expected
          .map((fields) => fields.map((value) => `"${value.replaceAll('"', '""')}"`).join(','))
          .join('\r\n');
        expect(
          parse(text.slice(0, first), text.slice(first, first + second), text.slice(first + second)),
        ).toEqual(expected);
      }),
      { seed: 2010, numRuns: 300 },
    );
  });
});
