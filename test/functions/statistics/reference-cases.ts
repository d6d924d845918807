import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import {
  notAskedIn,
  type Sample,
  SampleBuilder,
  type Variable,
} from '../../../functions/statistics/sample.ts';

const folder = new URL('../../reference/', import.meta.url);

/** An estimate of R's survey package; see the README beside the cases. */
export interface ReferenceEstimate {
  question: string;
  category: string;
  by: Record<string, string>;
  p: number | null;
  se: number | null;
  n: number;
  nEff: number | null;
  lo: number | null;
  hi: number | null;
}

export interface ReferenceTest {
  row: string;
  col: string;
  F: number | null;
  ndf: number | null;
  ddf: number | null;
  p: number | null;
  cramersV: number | null;
  n: number;
  emptyCells: number;
  psus: number;
  rows: number;
  cols: number;
}

export interface ReferenceCase {
  n: number;
  psus: number;
  levels: Record<string, string[]>;
  margins: { variable: string; categories: { codes: string[]; share: number }[] }[];
  deff_w: number;
  n_kish: number;
  weights: number[];
  estimates: ReferenceEstimate[];
  tests: ReferenceTest[];
}

export function pathOf(name: string): string {
  return fileURLToPath(new URL(name, folder));
}

export function readJson<T>(name: string): T {
  return JSON.parse(readFileSync(pathOf(name), 'utf8'));
}

/** The sample of case a or b, with weights of 1. */
export function readSample(reference: ReferenceCase, data: string): Sample {
  const [header = [], ...rows] = readFileSync(pathOf(data), 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split(','));
  const variables: Variable[] = Object.entries(reference.levels).map(([id, codes]) => ({ id, codes }));
  const builder = new SampleBuilder(variables);
  for (const row of rows) {
    const indices = variables.map((variable) => {
      const code = row[header.indexOf(variable.id)];
      return code === '' ? notAskedIn(variable) : variable.codes.indexOf(code as string);
    });
    builder.add(indices, row[header.indexOf('psu')]);
  }
  return builder.build();
}

/** What the README beside the cases calls fair: absolute for shares and p, relative for the rest. */
export interface Tolerance {
  absolute: number;
  relative: number;
}

export const withGivenWeights: Tolerance = { absolute: 1e-12, relative: 1e-9 };
export const withOwnWeights: Tolerance = { absolute: 1e-8, relative: 1e-6 };

const relativeFigures = new Set(['nEff', 'F', 'ndf', 'ddf', 'cramersV', 'deff_w', 'n_kish']);

/** Compares the reference's figures with ours: numbers as far as is fair, codes and nulls exactly. */
export function expectFigures<T extends object>(
  ours: T,
  reference: T,
  { absolute, relative }: Tolerance,
): void {
  for (const [figure, expected] of Object.entries(reference)) {
    const actual = ours[figure as keyof T];
    if (typeof expected !== 'number' || typeof actual !== 'number') {
      expect(actual, `${figure} of ${JSON.stringify(reference)}`).toEqual(expected);
      continue;
    }
    const fair = relativeFigures.has(figure) ? relative * Math.abs(expected) : absolute;
    const gap = Math.abs(actual - expected);
    if (!(gap <= fair)) expect.fail(`${figure} is ${actual}, off by ${gap}: ${JSON.stringify(reference)}`);
  }
}

export function keyOf({
  question,
  category,
  by,
}: Pick<ReferenceEstimate, 'question' | 'category' | 'by'>): string {
  return JSON.stringify([question, category, Object.entries(by).sort()]);
}
