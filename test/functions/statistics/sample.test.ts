import { describe, expect, it } from 'vitest';
import {
  isAsked,
  NOT_ASKED,
  notAskedIn,
  SampleBuilder,
  withColumn,
  withWeights,
} from '../../../functions/statistics/sample.ts';

const variables = [
  { id: 'opinion', codes: ['yes', 'no'] },
  { id: 'town', codes: Array.from({ length: 300 }, (_, i) => `town ${i}`) },
];

describe('SampleBuilder', () => {
  it('keeps answers and units by column', () => {
    const builder = new SampleBuilder(variables);
    builder.add([1, 255], 'firm');
    builder.add([NOT_ASKED, 65535]);
    builder.add([0, 299], 'firm');
    const sample = builder.build();
    expect(sample.columns).toEqual([Uint8Array.of(1, 255, 0), Uint16Array.of(255, 65535, 299)]);
    expect(sample.units).toEqual(Int32Array.of(0, -1, 0));
    expect(sample).toMatchObject({ size: 3, clusterCount: 1, unitCount: 2 });
    expect(sample.weights).toEqual(Float64Array.of(1, 1, 1));
  });

  it.each([0, 1, 99, 100, 101, 107, 5000])(
    'makes the same sample of 100 respondents when it was told to expect %i',
    (expected) => {
      const filled = (builder: SampleBuilder) => {
        for (let i = 0; i < 100; i++) builder.add([i % 2, i], i % 3 === 0 ? `firm ${i % 5}` : undefined);
        return builder.build();
      };
      const told = filled(new SampleBuilder(variables, { expected }));
      expect(told).toEqual(filled(new SampleBuilder(variables)));
      expect(told.columns.map(({ length }) => length)).toEqual([100, 100]);
    },
  );

  it('tells not asked from a code of index 255', () => {
    const builder = new SampleBuilder(variables);
    builder.add([NOT_ASKED, 255]);
    const { columns } = builder.build();
    expect(columns.map((column) => isAsked(column, 0))).toEqual([false, true]);
    expect(variables.map(notAskedIn)).toEqual([255, 65535]);
  });

  it('holds thousands of respondents', () => {
    const builder = new SampleBuilder(variables);
    for (let i = 0; i < 5000; i++) builder.add([i % 2, i % 300]);
    expect(builder.build().columns[1]?.[4999]).toBe(4999 % 300);
  });

  it.each([[[2, 0]], [[0, 300]], [[0]], [[0.5, 0]], [[Number.NaN, 0]], [[-1, 0]]])(
    'refuses the row %j',
    (row) => {
      const builder = new SampleBuilder(variables);
      expect(() => builder.add(row)).toThrow(/has no code of index/);
      expect(builder.build().size).toBe(0);
    },
  );

  it('refuses more codes than a column can tell apart', () => {
    const codes = Array.from({ length: 65535 }, (_, i) => String(i));
    expect(() => new SampleBuilder([{ id: 'x', codes }])).toThrow(/"x" has 65535 codes/);
  });
});

describe('withWeights', () => {
  const builder = new SampleBuilder(variables);
  builder.add([0, 0]);
  builder.add([1, 1]);
  const sample = builder.build();

  it('shares the columns', () => {
    const weighted = withWeights(sample, Float64Array.of(2, 0));
    expect(weighted.columns).toBe(sample.columns);
    expect(weighted.weights).toEqual(Float64Array.of(2, 0));
  });

  it.each([[[1]], [[1, -1]], [[1, Number.NaN]], [[Infinity, 1]], [[0, 0]]])('refuses %j', (weights) => {
    expect(() => withWeights(sample, Float64Array.from(weights))).toThrow(/weight/);
  });
});

describe('withColumn', () => {
  const builder = new SampleBuilder(variables);
  builder.add([0, 0]);
  builder.add([1, 1]);
  const sample = builder.build();

  it('adds a column, and leaves the sample as it is', () => {
    const extended = withColumn(sample, { id: 'exposed', codes: ['exposed', 'other'] }, Uint8Array.of(0, 1));
    expect(extended.columns.at(-1)).toEqual(Uint8Array.of(0, 1));
    expect(sample.columns).toHaveLength(2);
  });

  it('refuses an id that is taken', () => {
    expect(() => withColumn(sample, { id: 'town', codes: [] }, new Uint8Array(2))).toThrow(/already/);
  });
});
