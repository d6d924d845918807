import { describe, expect, it } from 'vitest';
import { protectTable } from '../../../functions/disclosure/protect-table.ts';
import { disclosureRules } from '../../../functions/disclosure/rules.ts';
import { SampleBuilder } from '../../../functions/statistics/sample.ts';
import { tabulate } from '../../../functions/statistics/tabulate.ts';

const variables = [
  { id: 'tone', codes: ['positive', 'critical', 'unsure'] },
  { id: 'sex', codes: ['woman', 'man'] },
];
const people = { peoplePerWeight: 1000 };

/** Any 32 bits: what matters is that equal sets of respondents have equal sums. */
function recordKeyOf(respondent: number): number {
  return Math.imul(respondent + 1, 2_654_435_761) >>> 0;
}

/** One group; `counts` respondents per code of `tone`, all of them of company `unit` where one is given. */
function groupOf(counts: readonly number[], { units }: { units?: readonly (string | undefined)[] } = {}) {
  const builder = new SampleBuilder(variables, { recordKeys: true });
  let respondent = 0;
  counts.forEach((count, code) => {
    for (let i = 0; i < count; i++) {
      builder.add([code, 0], units?.[respondent], recordKeyOf(respondent));
      respondent++;
    }
  });
  const [table] = tabulate(builder.build(), [{ question: 'tone', by: [] }]);
  if (!table) throw new Error('no table');
  const [group] = protectTable(table, people);
  if (!group) throw new Error('no group');
  return group;
}

describe('protectTable', () => {
  it('suppresses a group of nine and shows one of ten', () => {
    expect(groupOf([5, 3, 1])).toEqual({
      levels: {},
      base: null,
      effectiveBase: null,
      flags: ['c'],
      suppressed: 'fewerThan10',
      cells: [],
    });
    expect(groupOf([5, 4, 1]).suppressed).toBeUndefined();
  });

  it('suppresses a group that is mostly one company', () => {
    const company = (size: number) => Array.from({ length: 20 }, (_, i) => (i < size ? 'acme' : undefined));
    expect(groupOf([10, 10, 0], { units: company(11) }).suppressed).toBe('dominated');
    expect(groupOf([10, 10, 0], { units: company(10) }).suppressed).toBeUndefined();
  });

  it('never says a base below the minimum of a group that is shown', () => {
    for (let size = 10; size < 14; size++) {
      expect(groupOf([size, 0, 0]).base).toBeGreaterThanOrEqual(disclosureRules.minimumGroup);
    }
  });

  it('does not say that ten of ten are critical', () => {
    const { cells } = groupOf([0, 10, 0]);
    const critical = cells.find(({ code }) => code === 'critical');
    expect(critical).toMatchObject({ share: 0.9, bound: 'atLeast', high: 1, population: null });
    const positive = cells.find(({ code }) => code === 'positive');
    expect(positive).toMatchObject({ share: 0.1, bound: 'atMost', low: 0, population: null });
  });

  it('gives all extreme shares of groups of one size the same bound and interval', () => {
    const nearly = groupOf([1, 19, 0]).cells.find(({ code }) => code === 'positive');
    const never = groupOf([0, 20, 0]).cells.find(({ code }) => code === 'unsure');
    expect(nearly?.bound).toBe('atMost');
    expect(never?.bound).toBe('atMost');
    expect([nearly?.share, nearly?.low]).toEqual([never?.share, never?.low]);
  });

  it('rounds to whole points on a small base and to tenths on a large one', () => {
    const decimals = (counts: readonly number[]) =>
      groupOf(counts).cells.map(({ share }) => `${share}`.split('.')[1]?.length ?? 0);
    expect(Math.max(...decimals([200, 100, 37]))).toBeLessThanOrEqual(2);
    expect(Math.max(...decimals([1200, 700, 337]))).toBe(3);
  });

  it('keeps each share within its interval, and the interval within 0 and 1', () => {
    for (const counts of [
      [30, 0, 0],
      [29, 1, 0],
      [500, 499, 1],
      [11, 12, 10],
    ]) {
      for (const { share, low, high } of groupOf(counts).cells) {
        expect(low).toBeLessThanOrEqual(share as number);
        expect(high).toBeGreaterThanOrEqual(share as number);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
      }
    }
  });

  it('shows a unanimous larger group as unanimous: cell and base are the same respondents', () => {
    expect(groupOf([40, 0, 0]).cells.map(({ share }) => share)).toEqual([1, 0, 0]);
  });

  it('widens intervals by the noise', () => {
    const { cells, effectiveBase } = groupOf([20, 20, 0]);
    // The noise of a cell and of its base add σ²(1 + p²)/n² to the variance p(1 − p)/n, here by hand.
    expect(effectiveBase).toBeGreaterThan(35);
    const { share, low, high } = cells[0] as { share: number; low: number; high: number };
    const halfWidth = 1.96 * Math.sqrt(0.25 / 44 + 1.25 / 44 ** 2);
    expect((high - low) / 2).toBeGreaterThan(0.9 * halfWidth);
    expect(low).toBeLessThan(share);
  });

  it('gives the same respondents the same noise wherever they are tabulated', () => {
    const builder = new SampleBuilder(variables, { recordKeys: true });
    for (let i = 0; i < 60; i++) builder.add([i % 3, 0], undefined, recordKeyOf(i));
    const [total, bySex] = tabulate(builder.build(), [
      { question: 'tone', by: [] },
      { question: 'tone', by: ['sex'] },
    ]);
    if (!total || !bySex) throw new Error('no tables');
    const [all] = protectTable(total, people);
    const [women] = protectTable(bySex, people);
    expect({ ...women, levels: {} }).toEqual(all);
  });
});
