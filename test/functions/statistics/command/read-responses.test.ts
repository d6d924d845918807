import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readResponses } from '../../../../functions/statistics/command/read-responses.ts';
import { readSpec } from '../../../../functions/statistics/command/read-spec.ts';

const folder = mkdtempSync(join(tmpdir(), 'responses-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Reads a file of these contents: variable q, weights in column x. */
async function read(csv: string | Uint8Array, more: object = {}) {
  const file = join(folder, 'data.csv');
  writeFileSync(file, csv);
  const tables = [{ question: 'q', by: [] }];
  const specFile = join(folder, 'spec.json');
  writeFileSync(specFile, JSON.stringify({ tables, weights: { column: 'x' }, ...more }));
  return readResponses(file, readSpec(specFile), () => {});
}

const sampleOf = async (csv: string, more?: object) => (await read(csv, more)).sample;

describe('readResponses', () => {
  it('sorts codes, keeps weights as given, and takes empty fields as not asked', async () => {
    const sample = await sampleOf('x,q,unused\n2,no,1\n0.5,,2\n1e-3,10,3\n');
    expect(sample.variables).toEqual([{ id: 'q', codes: ['10', 'no'] }]);
    expect(sample.columns).toEqual([Uint8Array.of(1, 255, 0)]);
    expect(sample.weights).toEqual(Float64Array.of(2, 0.5, 0.001));
  });

  it('takes respondents without a psu as units of their own', async () => {
    const sample = await sampleOf('x,q,p\n1,a,firm\n1,a,\n1,a,firm\n1,a,\n', { psu: 'p' });
    expect(sample.units).toEqual(Int32Array.of(0, -1, 0, -1));
    expect(sample.unitCount).toBe(3);
  });

  it('takes NA and blanks for missing, or what the spec names instead', async () => {
    const csv = 'x,q\n1,NA\n1,\n1, \n1, NA \n1,99\n';
    expect((await sampleOf(csv)).variables).toEqual([{ id: 'q', codes: ['99'] }]);
    expect((await sampleOf(csv)).columns).toEqual([Uint8Array.of(255, 255, 255, 255, 0)]);
    const { variables, columns } = await sampleOf(csv, { missing: ['99'] });
    expect(variables).toEqual([{ id: 'q', codes: [' NA ', 'NA'] }]);
    expect(columns).toEqual([Uint8Array.of(1, 255, 255, 0, 255)]);
    expect((await sampleOf(csv, { missing: [] })).columns).toEqual([Uint8Array.of(2, 255, 255, 0, 1)]);
  });

  it.each([
    [';', 'x;q;r\n1;"a;b,c";2,5\n'],
    ['\t', 'x\tq\tr\n1\t"a;b,c"\t2,5\n'],
  ])('reads fields with %j between them', async (delimiter, csv) => {
    expect((await sampleOf(csv, { delimiter })).variables).toEqual([{ id: 'q', codes: ['a;b,c'] }]);
  });

  it('takes é as one letter, however it was written, in codes, headers and the spec', async () => {
    const csv = 'x,q,pre\u0301nom\n1,me\u0301tier,1\n1,m\u00e9tier,2\n';
    const { variables, columns } = await sampleOf(csv, { tables: [{ question: 'q', by: ['pr\u00e9nom'] }] });
    expect(variables[0]).toEqual({ id: 'q', codes: ['m\u00e9tier'] });
    expect(columns[0]).toEqual(Uint8Array.of(0, 0));
    await expect(sampleOf(csv, { tables: [{ question: 'q', by: ['pre\u0301nom'] }] })).resolves.toBeDefined();
  });

  it('minds no empty headers, however many, that the spec does not name', async () => {
    expect((await sampleOf(',x,q,,\n1,1,a,,\n2,1,b,,\n')).size).toBe(2);
  });

  it('finds no fault in a hundred thousand columns before a reader loses patience', async () => {
    // Comparing each header with all before it took 14 s; a generous clock tells those two apart.
    const names = Array.from({ length: 100_000 }, (_, i) => `column ${i}`);
    const csv = `x,q,${names.join()}\n1,a,${names.map(() => '').join()}\n`;
    expect((await sampleOf(csv)).size).toBe(1);
  }, 8000);

  it('gives many codes a wider column', async () => {
    const lines = Array.from({ length: 300 }, (_, i) => `1,code ${i}`);
    const sample = await sampleOf(`x,q\n${lines.join('\n')}`);
    expect(sample.columns[0]).toBeInstanceOf(Uint16Array);
    expect(sample.variables[0]?.codes[sample.columns[0]?.[299] as number]).toBe('code 299');
  });

  it.each([
    ['a quote within a field', 'q,x\na,b"c\n', /data\.csv:2:4: a quote may only stand/],
    ['text after a closing quote', 'q,x\n"a"b,c\n', /data\.csv:2:4: after a closing quote/],
    ['a quote without an end', 'q,x\n1,2\n3,"4\n5,6\n', /data\.csv:3:3: .* no closing quote/],
    ['a short line', 'q,x\n1,2\n3\n', /data\.csv:3:1: the line has 1 fields, the header 2/],
    ['a long line', 'q,x\n1,2,3\n', /data\.csv:2:5: the line has 3 fields, the header 2/],
    [
      'a weight that is no number',
      'q,x\n1,1\n"a\nb",-2\n',
      /data\.csv:4:4: column "x": "-2" is not a weight/,
    ],
    ['a weight that is missing', 'q,x\n1,\n', /data\.csv:2:3: column "x": "" is not a weight/],
    ['a weight in hexadecimal digits', 'q,x\n1,0x10\n', /data\.csv:2:3: column "x": "0x10" is not a weight/],
    ['weights of 0 only', 'q,x\n1,0\n', /data\.csv: all weights in column "x" are 0/],
    ['a column that is not there', 'question,x\n1,1\n', /data\.csv:1:1: the header has no column "q"/],
    ['a column named twice', 'q,x,q\n1,1,1\n', /data\.csv:1:5: the header names "q" twice/],
    ['an empty file', '', /data\.csv: has no header line/],
    ['a file without respondents', 'q,x\n', /data\.csv: has no respondents/],
    ['bytes that are not UTF-8', Buffer.from('q,x\n1,1\n1,\xe9\n', 'latin1'), /data\.csv:3:3: is not UTF-8/],
  ])('refuses %s, naming the place', async (_, csv, message) => {
    await expect(read(csv)).rejects.toThrow(message);
  });
});
