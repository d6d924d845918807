import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readSpec } from '../../../../functions/statistics/command/read-spec.ts';

const folder = mkdtempSync(join(tmpdir(), 'spec-'));
afterAll(() => rmSync(folder, { recursive: true }));

function read(spec: unknown) {
  const file = join(folder, 'spec.json');
  writeFileSync(file, typeof spec === 'string' ? spec : JSON.stringify(spec));
  return readSpec(file);
}

describe('readSpec', () => {
  it('fills in what is left out', () => {
    expect(read({ tables: [{ question: 'q' }] })).toEqual({
      delimiter: ',',
      missing: ['NA'],
      weights: {},
      tables: [{ question: 'q', by: [] }],
      means: [],
      ratios: [],
      tests: [],
      quantile: 'z',
      capEffectiveBase: false,
    });
  });

  it.each([
    ['what is not JSON', '{', /spec\.json: is not JSON/],
    ['a word it does not know', { tabels: [] }, /spec\.json: .*tabels/],
    ['a table without a question', { tables: [{ by: [] }] }, /spec\.json: tables\[0\]\.question: /],
    [
      'a breakdown by the question',
      { tables: [{ question: 'q', by: ['q'] }] },
      /spec\.json: tables\[0\]: "q"/,
    ],
    ['a test of a variable with itself', { tests: [{ row: 'q', col: 'q' }] }, /spec\.json: tests\[0\]: "q"/],
    [
      'margins that do not sum to 1',
      { weights: { margins: [{ variable: 'x', categories: [{ codes: ['1'], share: 0.9 }] }] } },
      /spec\.json: weights\.margins\[0\]: margin "x": shares sum to 0\.9/,
    ],
  ])('refuses %s, naming the place', (_, spec, message) => {
    expect(() => read(spec)).toThrow(message);
  });

  it('names a file that is not there', () => {
    expect(() => readSpec(join(folder, 'none.json'))).toThrow(/none\.json: cannot be read \(ENOENT\)/);
  });
});
