import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readResponses } from '../../../../functions/statistics/command/read-responses.ts';

const folder = mkdtempSync(join(tmpdir(), 'responses-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Reads a file of these contents: variable q, weights in column x. */
function read(csv: string | Uint8Array, psu?: string) {
  const file = join(folder, 'data.csv');
  writeFileSync(file, csv);
  const tables = [{ question: 'q', by: [] }];
  const spec = { tables, tests: [], weights: { column: 'x' }, capEffectiveBase: false, ...(psu && { psu }) };
  return readResponses(file, spec, () => {});
}

describe('readResponses', () => {
  it('sorts codes, keeps weights as given, and takes empty fields as not asked', async () => {
    const sample = await read('x,q,unused\n2,no,1\n0.5,,2\n1e-3,10,3\n');
    expect(sample.variables).toEqual([{ id: 'q', codes: ['10', 'no'] }]);
    expect(sample.columns).toEqual([Uint8Array.of(1, 255, 0)]);
    expect(sample.weights).toEqual(Float64Array.of(2, 0.5, 0.001));
  });

  it('takes respondents without a psu as units of their own', async () => {
    const sample = await read('x,q,p\n1,a,firm\n1,a,\n1,a,firm\n1,a,\n', 'p');
    expect(sample.units).toEqual(Int32Array.of(0, -1, 0, -1));
    expect(sample.unitCount).toBe(3);
  });

  it('gives many codes a wider column', async () => {
    const lines = Array.from({ length: 300 }, (_, i) => `1,code ${i}`);
    const sample = await read(`x,q\n${lines.join('\n')}`);
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
