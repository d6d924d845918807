import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { computeResult } from '../../../../functions/statistics/command/compute-result.ts';
import { readResponses } from '../../../../functions/statistics/command/read-responses.ts';
import { readSpec, specSchema } from '../../../../functions/statistics/command/read-spec.ts';
import {
  expectFigures,
  keyOf,
  pathOf,
  type ReferenceCase,
  type ReferenceEstimate,
  readJson,
  withOwnWeights,
} from '../reference-cases.ts';

const folder = mkdtempSync(join(tmpdir(), 'estimate-'));
afterAll(() => rmSync(folder, { recursive: true }));

const command = pathOf('../../functions/statistics/command/estimate.ts');

function estimate(...args: string[]): Promise<{ status: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [command, ...args], { maxBuffer: 1e8 }, (error, stdout, stderr) => {
      resolve({ status: error ? Number(error.code) : 0, stdout, stderr });
    });
  });
}

/** A file and a spec for the occasion, as arguments of the command. */
function written(csv: string, spec: unknown): [data: string, spec: string] {
  const [data, specFile] = [join(folder, 'data.csv'), join(folder, 'spec.json')];
  writeFileSync(data, csv);
  writeFileSync(specFile, JSON.stringify(spec));
  return [data, specFile];
}

const estimateFrom = (csv: string, spec: unknown) => {
  const [data, specFile] = written(csv, spec);
  return estimate('--data', data, '--spec', specFile);
};

/** What the command would print, in this process. */
// biome-ignore lint/suspicious/noExplicitAny: the result is looked into freely, the assertions say what is expected
async function resultOf(data: string, specFile: string): Promise<any> {
  const spec = readSpec(specFile);
  return JSON.parse(JSON.stringify(computeResult(await readResponses(data, spec, () => {}), spec)));
}

// Expected: R's survey package. Cases c and d have other names and codes, quotes, strong clusters, weights from a
// column, empty groups and a group within one cluster (test/reference/statistics-extra/make-cases.R).
describe.each([
  'statistics/case-a',
  'statistics/case-b',
  'statistics-extra/case-c',
  'statistics-extra/case-d',
])('an estimate of %s', (name) => {
  it("gives R's figures", async () => {
    const reference = readJson<ReferenceCase>(`${name}.json`);
    const result = await resultOf(pathOf(`${name}.csv`), pathOf(`${name}.spec.json`));
    expect(result.weights).toHaveLength(reference.weights.length);
    const estimates = new Map<string, ReferenceEstimate>(
      result.estimates.map((found: ReferenceEstimate) => [keyOf(found), found]),
    );
    expect(estimates.size).toBe(reference.estimates.length);
    for (const expected of reference.estimates) {
      expectFigures(estimates.get(keyOf(expected)) as ReferenceEstimate, expected, withOwnWeights);
    }
    reference.tests.forEach(({ row, col, F, ndf, ddf, p, cramersV }, i) => {
      expectFigures(result.tests[i], { row, col, F, ndf, ddf, p, cramersV }, withOwnWeights);
    });
    expectFigures(
      { deff_w: result.designEffect, n_kish: result.effectiveBase },
      { deff_w: reference.deff_w, n_kish: reference.n_kish },
      withOwnWeights,
    );
  });
});

describe('npm run estimate', () => {
  it('writes the result to a file', async () => {
    const [data, spec] = ['statistics/case-a.csv', 'statistics/case-a.spec.json'].map(pathOf) as [
      string,
      string,
    ];
    const out = join(folder, 'case-a.json');
    expect(await estimate('--data', data, '--spec', spec, '--out', out)).toEqual({
      status: 0,
      stdout: '',
      stderr: '',
    });
    expect(JSON.parse(readFileSync(out, 'utf8'))).toEqual(await resultOf(data, spec));
  });

  it('reads quotes, CRLF and a byte order mark, and takes empty fields as not asked', async () => {
    const csv = '\uFEFF"a ""b"",c",x\r\n"yes\r\nor no",1\r\n,1\r\né,2\r\n';
    const result = await resultOf(...written(csv, { tables: [{ question: 'a "b",c', by: ['x'] }] }));
    const found = result.estimates.map(({ category, by, p, n }: ReferenceEstimate) => [category, by.x, p, n]);
    expect(found).toEqual([
      ['yes\r\nor no', '1', 1, 1],
      ['é', '1', 0, 1],
      ['yes\r\nor no', '2', 0, 1],
      ['é', '2', 1, 1],
    ]);
  });

  it('gives null for what cannot be computed', async () => {
    const spec = { tables: [{ question: 'q' }], tests: [{ row: 'q', col: 'x' }] };
    expect(await resultOf(...written('q,x\nyes,1\n', spec))).toEqual({
      weights: [1],
      designEffect: 1,
      effectiveBase: 1,
      degf: 0,
      estimates: [
        { question: 'q', category: 'yes', by: {}, n: 1, p: 1, se: null, nEff: null, lo: null, hi: null },
      ],
      means: [],
      ratios: [],
      tests: [{ row: 'q', col: 'x', F: null, ndf: null, ddf: null, p: null, cramersV: null }],
    });
  });

  it('caps the effective base when asked', async () => {
    // By hand: p = 5/8, u = ±1/16, se² = 2/1 · 2/256 = 1/64, so p(1 − p)/se² = 15 for 8 respondents.
    const csv = 'psu,q\na,y\na,y\na,y\na,n\nb,y\nb,y\nb,n\nb,n\n';
    const spec = { psu: 'psu', tables: [{ question: 'q' }] };
    const [uncapped] = (await resultOf(...written(csv, spec))).estimates;
    const [capped] = (await resultOf(...written(csv, { ...spec, capEffectiveBase: true }))).estimates;
    expect(uncapped.nEff).toBeCloseTo(15, 10);
    expect(capped.nEff).toBe(8);
  });

  it('says in a sentence what is wrong with the data, and ends with 1', async () => {
    const run = await estimateFrom('q\n"a"b\n', { tables: [{ question: 'q' }] });
    expect(run).toMatchObject({ status: 1, stdout: '' });
    expect(run.stderr).toMatch(/^\S+data\.csv:2:4: after a closing quote, .*\n$/);
  });

  it('says in a sentence which margin cannot be met, and ends with 1', async () => {
    const categories = [
      { codes: ['a'], share: 0.9 },
      { codes: ['z'], share: 0.1 },
    ];
    const run = await estimateFrom('q\na\n', { weights: { margins: [{ variable: 'q', categories }] } });
    expect(run).toMatchObject({ status: 1, stdout: '' });
    expect(run.stderr).toMatch(/^margin "q": no respondent for category "z", .*\n$/);
  });

  it('says how it is used', async () => {
    expect(await estimate('--dat', 'x')).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/usage: npm run/),
    });
  });

  it('tells the whole spec, and an example that runs as it stands', async () => {
    const help = await estimate('--help');
    expect(help).toMatchObject({ status: 0, stderr: '' });
    for (const part of Object.keys(specSchema.shape))
      expect(help.stdout).toMatch(new RegExp(`^  (.*, )?${part}\\b`, 'm'));
    const [, data = '', spec = ''] = /-- --data (functions\S+) --spec (\S+)/.exec(help.stdout) ?? [];
    const run = await estimate('--data', pathOf(`../../${data}`), '--spec', pathOf(`../../${spec}`));
    expect(run).toMatchObject({ status: 0, stderr: '' });
    const result = JSON.parse(run.stdout);
    // Five companies, and five respondents without one.
    expect(result).toMatchObject({ degf: 9, raking: { gap: 0 } });
    expect([result.estimates, result.means, result.tests].map(({ length }) => length)).toEqual([3, 1, 1]);
    expect(result.means[0].n).toBe(23);
  });

  it('says by how much margins were missed where they hardly agree', async () => {
    const margin = (variable: string, share: number) => ({
      variable,
      categories: [
        { codes: ['a'], share },
        { codes: ['b'], share: 1 - share },
      ],
    });
    const lines = [...Array(40).fill('a,a'), ...Array(30).fill('b,a'), ...Array(30).fill('b,b')];
    const spec = { weights: { margins: [margin('sex', 0.79), margin('sector', 0.79005)] } };
    const { raking } = await resultOf(...written(`sex,sector\n${lines.join('\n')}\n`, spec));
    expect(raking.note).toMatch(/hardly agree/);
    expect(raking.gap).toBeGreaterThan(1e-6);
    expect(raking.gap).toBeLessThan(1e-4);
  });

  it('names a file that is not there', async () => {
    const run = await estimate(
      '--data',
      join(folder, 'none.csv'),
      '--spec',
      pathOf('statistics/case-a.spec.json'),
    );
    expect(run).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/none\.csv: cannot be read \(ENOENT\)/),
    });
  });
});
