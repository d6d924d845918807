import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { computeResult } from '../../../../functions/statistics/command/compute-result.ts';
import { readResponses } from '../../../../functions/statistics/command/read-responses.ts';
import { readSpec } from '../../../../functions/statistics/command/read-spec.ts';
import { pathOf, readJson } from '../reference-cases.ts';

interface PrintedCase {
  readonly call: string;
  readonly data: string;
  readonly derived?: string;
  readonly spec: object;
  readonly degf: number;
  readonly printed: readonly { readonly estimate: string; readonly se: string }[];
}

const folder = mkdtempSync(join(tmpdir(), 'survey-package-'));
afterAll(() => rmSync(folder, { recursive: true }));

type Result = ReturnType<typeof computeResult>;
type Quantity = (Result['means'] | Result['ratios'])[number];

async function resultOf(data: string, spec: object): Promise<Result> {
  const specFile = join(folder, 'spec.json');
  writeFileSync(specFile, JSON.stringify(spec));
  const read = readSpec(specFile);
  return computeResult(await readResponses(data, read, () => {}), read);
}

/** The file with a column more, TRUE where the last one is above 4. */
function withDerived(data: string, name: string): string {
  const [header, ...lines] = readFileSync(data, 'utf8').trimEnd().split('\n');
  const file = join(folder, 'derived.csv');
  const flagged = lines.map((line) => `${line},${Number(line.split(',').at(-1)) > 4 ? 'TRUE' : 'FALSE'}`);
  writeFileSync(file, [`${header},"${name}"`, ...flagged, ''].join('\n'));
  return file;
}

/** As R printed it: with that many digits after the point. */
function asPrinted(found: number | null, printed: string): string {
  return (found as number).toFixed((printed.split('.')[1] ?? '').length);
}

const pathOfData = (name: string) => pathOf(`survey-package/${name}.csv`);

describe('what R’s survey package prints of its own samples', () => {
  const cases = readJson<PrintedCase[]>('survey-package/printed.json');

  it.each(cases)('is what comes out here: $call', async ({ data, derived, spec, degf, printed }) => {
    const file = derived ? withDerived(pathOfData(data), derived) : pathOfData(data);
    const result = await resultOf(file, spec);
    const found: readonly Quantity[] = [...result.means, ...result.ratios];
    expect(result.degf).toBe(degf);
    expect(
      found.map(({ estimate, se }, i) => [
        asPrinted(estimate, printed[i]?.estimate ?? ''),
        asPrinted(se, printed[i]?.se ?? ''),
      ]),
    ).toEqual(printed.map(({ estimate, se }) => [estimate, se]));
  });

  // svytotal(~stype, dsrs): 4397.74 (196.00), 774.25 (142.85), 1022.01 (160.33) of 6194 schools.
  it('is what comes out for shares under a finite population correction', async () => {
    const { estimates } = await resultOf(pathOfData('apisrs'), {
      fpc: 'fpc',
      tables: [{ question: 'stype' }],
    });
    expect(
      estimates.map(({ p, se }) => [p, se].map((share) => ((share as number) * 6194).toFixed(2))),
    ).toEqual([
      ['4397.74', '196.00'],
      ['774.25', '142.85'],
      ['1022.01', '160.33'],
    ]);
  });

  it('is no error at all for the strata themselves', async () => {
    const spec = { strata: 'stype', fpc: 'fpc', tables: [{ question: 'stype' }] };
    const { estimates } = await resultOf(pathOfData('apistrat'), spec);
    const schools = estimates.map(({ p, se }) => [Math.round((p as number) * 6194), se]);
    expect(schools).toEqual([
      [4421, expect.closeTo(0, 12)],
      [755, expect.closeTo(0, 12)],
      [1018, expect.closeTo(0, 12)],
    ]);
  });

  it('is the same by one general design as by the pass for unstratified samples', async () => {
    const spec = { psu: 'dnum', weights: { column: 'pw' }, tables: [{ question: 'stype' }] };
    const plain = await resultOf(pathOfData('apiclus1'), spec);
    // A population so large that its correction is nothing.
    const lines = readFileSync(pathOfData('apiclus1'), 'utf8').replaceAll(/,757$/gm, ',1e15');
    const file = join(folder, 'endless.csv');
    writeFileSync(file, lines);
    const general = await resultOf(file, { ...spec, fpc: 'fpc' });
    plain.estimates.forEach(({ p, se, n, nEff, lo, hi }, i) => {
      const other = general.estimates[i];
      expect(other).toMatchObject({ p: expect.closeTo(p as number, 12), n });
      expect([other?.se, other?.lo, other?.hi]).toEqual(
        [se, lo, hi].map((x) => expect.closeTo(x as number, 12)),
      );
      expect((other?.nEff as number) / (nEff as number)).toBeCloseTo(1, 9);
    });
  });

  it('makes intervals of z or, where asked for, of t with the design’s degrees of freedom', async () => {
    const spec = { psu: 'dnum', fpc: 'fpc', weights: { column: 'pw' }, means: [{ variable: 'api00' }] };
    const [z] = (await resultOf(pathOfData('apiclus1'), spec)).means;
    const [t] = (await resultOf(pathOfData('apiclus1'), { ...spec, quantile: 't' })).means;
    const reach = (mean: Quantity | undefined) => ((mean?.hi as number) - (mean?.lo as number)) / 2;
    // qnorm(0.975) and qt(0.975, 14) of R.
    expect(reach(z) / (z?.se as number)).toBeCloseTo(1.95996398454005, 10);
    expect(reach(t) / (t?.se as number)).toBeCloseTo(2.1447866879178, 10);
  });
});

describe('a design that cannot be', () => {
  const write = (csv: string) => {
    const file = join(folder, 'design.csv');
    writeFileSync(file, csv);
    return file;
  };
  const means = [{ variable: 'x' }];

  it.each([
    [
      'a stratum of one unit',
      's,x\na,1\na,2\nb,3\n',
      { strata: 's', means },
      /stratum "b" has a single sampling unit/,
    ],
    [
      'a stratum that is missing',
      's,x\na,1\nNA,2\n',
      { strata: 's', means },
      /design\.csv:3:1: column "s": is missing/,
    ],
    [
      'more units than there are',
      'n,x\n2,1\n2,2\n2,3\n',
      { fpc: 'n', means },
      /design\.csv:2:1: 3 units were drawn of 2/,
    ],
    [
      'two populations',
      'n,x\n5,1\n6,2\n',
      { fpc: 'n', means },
      /design\.csv:3:1: the file had the population 5 before/,
    ],
    [
      'a population that is no number',
      'n,x\nmany,1\n',
      { fpc: 'n', means },
      /"many" is neither a number of units/,
    ],
    ['hexadecimal digits', 'x\n0x10\n', { means }, /design\.csv:2:1: column "x": "0x10" is no number/],
    [
      'tests under strata',
      's,x\na,1\n',
      { strata: 's', tests: [{ row: 's', col: 'x' }] },
      /spec\.json: tests: they are not computed under a design with "strata"/,
    ],
    ['an unknown delimiter', 'x\n1\n', { delimiter: '|', means }, /spec\.json: delimiter: /],
    ['semicolons', 'a;x\n1;2\n', { means }, /separated by semicolons: say "delimiter": ";" in the spec/],
    ['tabs', 'a\tx\n1\t2\n', { means }, /separated by tabs: say "delimiter": "\\t" in the spec/],
    ['commas', 'a,x\n1,2\n', { delimiter: ';', means }, /separated by commas: leave "delimiter" out/],
  ])('is named: %s', async (_, csv, spec, message) => {
    await expect(resultOf(write(csv), spec)).rejects.toThrow(message);
  });

  it('is none where all of a stratum was drawn', async () => {
    const { means: found } = await resultOf(write('s,n,x\na,1,1\nb,9,2\nb,9,4\n'), {
      strata: 's',
      fpc: 'n',
      means,
    });
    // By hand: (1 + 9 · 3)/10, and of stratum b alone (0.9)² (1 − 2/9) · 2/2.
    expect(found[0]).toMatchObject({ estimate: 2.8, se: expect.closeTo(0.9 * Math.sqrt(7 / 9), 12) });
  });
});
