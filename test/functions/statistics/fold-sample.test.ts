import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countClusters, countTables } from '../../../functions/statistics/count-tables.ts';
import { kishDesignEffect } from '../../../functions/statistics/design-effect.ts';
import { foldSample } from '../../../functions/statistics/fold-sample.ts';
import { FoldingBuilder } from '../../../functions/statistics/folding-builder.ts';
import { rakeWeights } from '../../../functions/statistics/rake-weights.ts';
import { NOT_ASKED, type Sample, SampleBuilder, withWeights } from '../../../functions/statistics/sample.ts';
import { tabulate } from '../../../functions/statistics/tabulate.ts';
import { testAssociations } from '../../../functions/statistics/test-association.ts';
import { seededRandom } from '../../load/simulated-answers.ts';
import {
  expectFigures,
  type ReferenceCase,
  readJson,
  readSample,
  withOwnWeights,
} from './reference-cases.ts';
import { anyPeople, exampleCodes, fixedRuns, sampleOf } from './small-samples.ts';

const crossed = ['sex', 'age'];
const requests = [[], ['sex'], ['age'], ['sex', 'age']].flatMap((by) =>
  ['opinion', 'taste', 'sex'].filter((id) => !by.includes(id)).map((question) => ({ question, by })),
);
const tastes = ['salt', 'sweet', 'sour', 'bitter'];

/** People of the examples, each with a taste besides. */
const people = anyPeople.map((some) =>
  some.map(({ answers, unit, order }) => ({
    answers: { ...answers, taste: tastes[Math.abs(order) % 5] },
    ...(unit !== undefined && { unit }),
  })),
);

const sampleOfAll = (some: Parameters<typeof sampleOf>[1]) =>
  sampleOf({ ...exampleCodes, taste: tastes }, some);

/** Figures as text, to so many digits as their sums are the same in another order. */
function figuresOf(sample: Sample): unknown {
  const rounded = (value: unknown) =>
    JSON.parse(
      JSON.stringify(value, (_, inner) =>
        typeof inner === 'number' ? Number(inner.toPrecision(10)) : inner,
      ),
    );
  const tests = [
    { row: 'opinion', col: 'sex' },
    { row: 'taste', col: 'age' },
  ];
  return rounded([
    tabulate(sample, requests),
    testAssociations(sample, tests),
    kishDesignEffect(sample.weights, sample.counts),
    sample.unitCount,
    sample.respondents,
  ]);
}

/** Raked to an even split of what occurs of the sexes. */
function raked(sample: Sample): Sample {
  const occurring = exampleCodes.sex.filter((_, k) => sample.columns[1]?.includes(k));
  const categories = occurring.map((code) => ({ codes: [code], share: 1 / occurring.length }));
  return withWeights(sample, rakeWeights(sample, [{ variable: 'sex', categories }]).weights);
}

describe('a folded sample', () => {
  it('has every figure that it had: shares, standard errors, bases, units, tests and design effects', () => {
    fc.assert(
      fc.property(people, (some) => {
        const sample = sampleOfAll(some);
        const folded = foldSample(sample, crossed);
        expect(folded.size).toBeLessThanOrEqual(sample.size);
        expect(figuresOf(folded)).toEqual(figuresOf(sample));
        expect(figuresOf(raked(folded))).toEqual(figuresOf(raked(sample)));
      }),
      fixedRuns,
    );
  });

  it('has the counts that it had, of each cluster as well, folded again or by and by', () => {
    fc.assert(
      fc.property(people, fc.integer({ min: 1, max: 20 }), (some, foldAt) => {
        const sample = sampleOfAll(some);
        const builder = new FoldingBuilder(sample.variables, crossed, { foldAt });
        for (let i = 0; i < sample.size; i++) {
          builder.add(
            sample.columns.map((column) => column[i] ?? NOT_ASKED),
            some[i]?.unit,
          );
        }
        const once = foldSample(sample, crossed);
        for (const folded of [once, foldSample(once, crossed), builder.build()]) {
          expect(countTables(folded, requests)).toEqual(countTables(sample, requests));
          expect(countClusters(folded, requests)).toEqual(countClusters(sample, requests));
          expect(folded.size).toBe(once.size);
        }
      }),
      fixedRuns,
    );
  });

  it('is the same in order, whatever order its respondents came in', () => {
    fc.assert(
      fc.property(people, (some) => {
        const inOrder = (those: typeof some) => {
          const sample = sampleOfAll(those);
          const builder = new FoldingBuilder(sample.variables, crossed);
          those.forEach(({ unit }, i) => {
            builder.add(
              sample.columns.map((column) => column[i] ?? NOT_ASKED),
              unit,
            );
          });
          return builder.inOrder();
        };
        expect(inOrder(some.toReversed())).toEqual(inOrder(some));
      }),
      fixedRuns,
    );
  });

  it('keeps few rows of many respondents, and the more there are the fewer of each', () => {
    const random = seededRandom(3);
    const variables = [6, 5, 4, 4, 4, 4, 4, 4].map((codes, v) => ({
      id: `v${v}`,
      codes: Array.from({ length: codes }, (_, k) => String(k)),
    }));
    const rowsOf = (respondents: number) => {
      const builder = new SampleBuilder(variables);
      for (let i = 0; i < respondents; i++) {
        builder.add(variables.map(({ codes }) => Math.floor(random() * codes.length)));
      }
      return foldSample(builder.build(), ['v0', 'v1']).size;
    };
    // 30 combinations, and six columns with three changes of code in each.
    expect(rowsOf(20_000)).toBeLessThanOrEqual(30 * (6 * 3 + 1));
  });

  it('refuses what it no longer knows, and what it would weight wrongly', () => {
    const sample = sampleOfAll([{ answers: { opinion: 'yes', sex: 'man', age: 'old', taste: 'salt' } }]);
    const folded = foldSample(sample, crossed);
    const lost = /not for tables by "taste"/;
    const by = { question: 'opinion', by: ['taste'] };
    expect(() => countTables(folded, [by])).toThrow(lost);
    expect(() => countClusters(folded, [by])).toThrow(lost);
    expect(() => tabulate(folded, [by])).toThrow(lost);
    expect(() => testAssociations(folded, [{ row: 'opinion', col: 'taste' }])).toThrow(lost);
    const margin = { variable: 'taste', categories: [{ codes: ['salt'], share: 1 }] };
    expect(() => rakeWeights(folded, [margin])).toThrow(lost);
    expect(() => foldSample(withWeights(sample, Float64Array.of(2)), crossed)).toThrow(/other weights/);
  });
});

// Expected: R 4.2.2, package survey 4.1-1 (test/reference/statistics/README.md).
describe.each(['case-a', 'case-b'])('%s of the reference, folded before it is raked', (name) => {
  it('has the figures of R', () => {
    const reference = readJson<ReferenceCase>(`statistics/${name}.json`);
    const sample = readSample(reference, `statistics/${name}.csv`);
    const variables = new Set([
      ...reference.margins.map(({ variable }) => variable),
      ...reference.estimates.flatMap(({ by }) => Object.keys(by)),
      ...reference.tests.map(({ col }) => col),
    ]);
    const folded = foldSample(sample, [...variables]);
    expect([folded.respondents, folded.unitCount]).toEqual([reference.n, reference.psus]);
    const { weights } = rakeWeights(folded, reference.margins);
    const weighted = withWeights(folded, weights);
    for (const { question, category, by, p, se, n } of reference.estimates) {
      const [table] = tabulate(weighted, [{ question, by: Object.keys(by) }]);
      const group = table?.groups.find(({ levels }) =>
        Object.entries(by).every(([id, code]) => levels[id] === code),
      );
      const cell = group?.cells.find(({ code }) => code === category);
      const found = { p: cell?.share ?? null, se: cell?.standardError ?? null, n: group?.respondents ?? 0 };
      expectFigures(found, { p, se, n }, withOwnWeights);
    }
    testAssociations(weighted, reference.tests).forEach((test, i) => {
      expectFigures(test, reference.tests[i] as (typeof reference.tests)[number], withOwnWeights);
    });
    const { designEffect, effectiveBase } = kishDesignEffect(weights, folded.counts);
    expectFigures(
      { deff_w: designEffect, n_kish: effectiveBase },
      { deff_w: reference.deff_w, n_kish: reference.n_kish },
      withOwnWeights,
    );
  });
});
