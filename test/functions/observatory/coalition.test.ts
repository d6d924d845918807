import { describe, expect, it } from 'vitest';
import { addNoise, type NoisyTable, sumTables } from '../../../functions/disclosure/noisy-table.ts';
import type { ProtectedFigure } from '../../../functions/disclosure/published.ts';
import { rational, toNumber } from '../../../functions/disclosure/rational.ts';
import { benchmarkAsCsv } from '../../../functions/observatory/benchmark-csv.ts';
import type { Benchmark, ShownBenchmark } from '../../../functions/observatory/benchmark-document.ts';
import { coalitionOf, type MeasuredPeople } from '../../../functions/observatory/coalition.ts';
import { companyLevel } from '../../../functions/observatory/company-plan.ts';
import { notMeasured } from '../../../functions/observatory/indicator-figure.ts';
import type { Indicator } from '../../../functions/observatory/indicators.ts';
import { checkBenchmark } from '../../../functions/verify/check-benchmark.ts';
import { editionOf, keyNamed, made, makeRespondents } from '../../attacks/support/made-edition.ts';
import { seededRandom } from '../../load/simulated-answers.ts';
import { rounds } from '../../support/rounds.ts';

const share = { id: 'q', unit: 'share', measure: { kind: 'share', question: 'q', codes: ['yes'] } };
const joint = {
  id: 'both',
  unit: 'share',
  measure: {
    kind: 'jointShare',
    question: 'q',
    codes: ['yes'],
    unless: { question: 'other', codes: ['yes'] },
  },
};
const ofShare = share as unknown as Indicator;
const ofJoint = joint as unknown as Indicator;
const rho = rational(1, 8);
const codes = ['yes', 'no'];

/** A member of whose people so many said yes, and whose tables have the noise of a company's. */
function member(
  yes: number,
  no: number,
  { name, hasTable = true, hasJoint = false }: { name: string; hasTable?: boolean; hasJoint?: boolean },
): MeasuredPeople {
  const key = keyNamed(name);
  const noise = { rho, unit: 1, sensitivity: 1 };
  const own = addNoise(
    { question: 'q', by: [], panel: name, codes, groups: [{ levels: {}, counts: [yes, no, 0] }] },
    noise,
    key,
  );
  // Half of those who said yes said no to the other.
  const halves = [Math.floor(yes / 2), Math.ceil(yes / 2)] as const;
  const both = addNoise(
    {
      ...{ question: 'q', by: ['other'], panel: name, codes },
      groups: [
        { levels: { other: 'yes' }, counts: [halves[0], no, 0] },
        { levels: { other: 'no' }, counts: [halves[1], 0, 0] },
        { levels: { other: 'notAsked' }, counts: [0, 0, 0] },
      ],
    },
    noise,
    key,
  );
  const estimate = own.groups[0]?.counts.reduce((sum, count) => sum + count, 0) ?? 0;
  return {
    respondents: { estimate, variance: 3 * toNumber(own.sigma2) },
    level: companyLevel(estimate, 1),
    tables: [...(hasTable ? [own] : []), ...(hasJoint ? [both] : [])],
  };
}

const members = (sizes: readonly number[], options = {}) =>
  sizes.map((size, index) =>
    member(Math.round(size / 4), size - Math.round(size / 4), { name: `m${index}`, ...options }),
  );

describe('a federation’s members together', () => {
  it('are the sum of their noisy tables, and nothing else', () => {
    const all = members([80, 100, 120]);
    const counts = all.map(({ tables }) => tables[0]?.groups[0]?.counts ?? []);
    const total = (code: number) => counts.reduce((sum, own) => sum + (own[code] ?? 0), 0);
    const { companies, respondents, figureOf } = coalitionOf(all);
    expect(companies).toBe(3);
    expect(respondents?.estimate).toBeCloseTo(all.reduce((sum, one) => sum + one.respondents.estimate, 0));
    const figure = figureOf(ofShare);
    expect(figure.estimate).toBeCloseTo(total(0) / (total(0) + total(1)), 2);
    expect(figure).toMatchObject({ base: Math.round(total(0) + total(1)), companies: 3, flags: ['k'] });
    expect(figure.effectiveBase).toBeLessThan(150);
  });

  it('tell of two questions by one another as a company’s own figures do', () => {
    const { figureOf } = coalitionOf(members([400, 500, 600], { hasJoint: true }));
    expect(figureOf(ofJoint).estimate).toBeCloseTo(1 / 8, 1);
    expect(coalitionOf(members([400, 500, 600])).figureOf(ofJoint)).toMatchObject({
      suppressed: 'fewCompanies',
    });
  });

  it('are hidden where fewer than three have figures of their own', () => {
    const { companies, respondents, figureOf } = coalitionOf(members([80, 100, 12]));
    expect([companies, respondents]).toEqual([2, undefined]);
    expect(figureOf(ofShare)).toMatchObject({ estimate: null, base: null, suppressed: 'fewCompanies' });
    expect(coalitionOf([])).toMatchObject({ companies: 0, respondents: undefined });
  });

  it('are hidden in a question of which fewer than three have a table', () => {
    const [a, b, c] = members([80, 100, 120]) as [MeasuredPeople, MeasuredPeople, MeasuredPeople];
    const { respondents, figureOf } = coalitionOf([a, b, { ...c, tables: [] }]);
    expect(respondents).toBeDefined();
    expect(figureOf(ofShare).suppressed).toBe('fewCompanies');
  });

  it('are hidden where one is more than half, by noisy counts', () => {
    const { respondents, figureOf } = coalitionOf(members([60, 70, 400]));
    expect(respondents).toBeUndefined();
    expect(figureOf(ofShare)).toMatchObject({ estimate: null, suppressed: 'dominated' });
    // Sixty of a hundred and twenty are half, and noise decides.
    const shown = Array.from(
      { length: 40 },
      (_, run) =>
        coalitionOf([
          member(20, 100, { name: `large ${run}` }),
          member(10, 50, { name: `one ${run}` }),
          member(10, 50, { name: `two ${run}` }),
        ]).figureOf(ofShare).suppressed === undefined,
    );
    expect(new Set(shown).size).toBe(2);
  });
});

describe('the interval of members together', () => {
  const random = seededRandom(41);
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

  /** What so few rounds may miss by chance. */
  const chance = rounds({ short: 20, long: 5 }) / 1000;

  /** How often it holds the share of companies such as these, whose own shares are as alike as the correlation says. */
  function coverage(sizes: readonly number[], correlation: number, truth: number): number {
    const runs = rounds({ short: 500, long: 4000 });
    let [held, shown] = [0, 0];
    for (let run = 0; run < runs; run++) {
      const all = sizes.map((size, index) => {
        const between = Math.sqrt(correlation * truth * (1 - truth)) * normal();
        const own = Math.min(1, Math.max(0, truth + between));
        const yes = Array.from({ length: size }, random).filter((draw) => draw < own).length;
        return member(yes, size - yes, { name: `${run} ${index} ${correlation} ${sizes}` });
      });
      const { low, high } = coalitionOf(all).figureOf(ofShare);
      if (low === null || high === null) continue;
      shown++;
      if (low <= truth && truth <= high) held++;
    }
    expect(shown).toBeGreaterThan(runs / 2);
    return held / shown;
  }

  it.each([
    { sizes: [60, 80, 100], correlation: 0 },
    { sizes: [60, 80, 100], correlation: 0.02 },
    { sizes: [60, 80, 100], correlation: 0.08 },
    { sizes: [200, 300, 400], correlation: 0.02 },
    { sizes: [200, 300, 400], correlation: 0.05 },
    { sizes: [200, 300, 400], correlation: 0.15 },
    { sizes: [35, 35, 40], correlation: 0.05 },
    { sizes: [40, 60, 80, 150, 250, 300], correlation: 0.02 },
    { sizes: [40, 60, 80, 150, 250, 300], correlation: 0.08 },
  ])('covers 94 of 100 at a correlation of $correlation, of $sizes', ({ sizes, correlation }) => {
    const found = coverage(sizes, correlation, 0.3);
    expect(found).toBeGreaterThanOrEqual(0.94 - chance);
  });
});

describe('the benchmarks of a federation', () => {
  const headcount = 400;
  const panels = ['a', 'b', 'c', 'd', 'home'].map((id) => ({
    id,
    headcount,
    activity: 'digital',
    answers: {},
  }));
  const joined = (ids: readonly string[]) =>
    panels.map((panel) => (ids.includes(panel.id) ? { ...panel, federation: 'home' } : panel));
  const people = makeRespondents(700, 63).map((one, index) => ({
    ...one,
    ...(index < 600 && { company: ['a', 'b', 'c', 'd'][index % 4] as string }),
  }));
  const editionOfFederation = (ids: readonly string[]) =>
    made(editionOf(people, { companies: joined(ids), key: keyNamed('federation') }));
  const benchmarksOf = (ids: readonly string[]) => editionOfFederation(ids).benchmarks;
  const [none, all] = [benchmarksOf([]), benchmarksOf(['a', 'b', 'c'])];

  it('cost nobody anything, and change nothing else of a member’s', () => {
    expect(all.slice(0, 4).map(({ coalition: _, ...benchmark }) => benchmark)).toEqual(none.slice(0, 4));
    expect(all.map(({ privacy }) => privacy)).toEqual(none.map(({ privacy }) => privacy));
    expect(none.every(({ coalition }) => coalition === undefined)).toBe(true);
  });

  it('show members and federation the same, and a company outside nothing', () => {
    const [a, b, , d, home] = all;
    expect(a?.coalition).toMatchObject({ companies: 3, standsIn: false });
    expect(a?.coalition?.respondents).toBeGreaterThan(350);
    expect(b?.coalition).toEqual(a?.coalition);
    expect(d?.coalition).toBeUndefined();
    expect(home?.coalition?.figures).toEqual(a?.coalition?.figures);
  });

  it('hold the members of a federation without figures of its own against the observatory', () => {
    const home = all[4] as Benchmark;
    expect(home.coalition?.standsIn).toBe(true);
    expect(home.respondents).toBe(home.coalition?.respondents);
    // How many of its own people answered, it is still told by itself.
    expect(home.answered).toEqual(none[4]?.answered);
    const mention = home.indicators.find(({ id }) => id === 'mention');
    expect(mention?.company).toEqual(home.coalition?.figures.mention);
    expect(mention?.difference).toMatchObject({ verdict: 'similar', moreNeeded: null });
    expect(none[4]).toMatchObject({ respondents: null, indicators: [] });
    expect(benchmarksOf(['a', 'b'])[4]).toMatchObject({
      respondents: null,
      indicators: [],
      coalition: { companies: 2, respondents: null, standsIn: false },
    });
  });

  it('follow from the edition, as whoever holds both computes again', () => {
    const { manifest, tables } = editionOfFederation(['a', 'b', 'c']);
    const published = [...tables.values()].flatMap((byName) => Object.values(byName));
    for (const benchmark of all) {
      expect(checkBenchmark(benchmark, { manifest, tables: published }).faults).toEqual([]);
    }
  });

  it('have a row of their own in the file, of a hidden figure with its reason', () => {
    const hidden = {
      ...all[0]?.coalition,
      figures: { mention: { ...notMeasured, suppressed: 'dominated' } },
    };
    const fileOf = (benchmark: unknown) =>
      benchmarkAsCsv(benchmark as ShownBenchmark, { companyName: 'A', indicators: [] })
        .split('\r\n')
        .filter((row) => row.includes(',mention,'));
    const [figure] = [all[0]?.coalition?.figures.mention as ProtectedFigure];
    expect(fileOf(all[0]).find((row) => row.includes(',federation,'))).toContain(
      `,federation,${figure.estimate},${figure.low},${figure.high},`,
    );
    expect(fileOf({ ...all[0], coalition: hidden }).find((row) => row.includes(',federation,'))).toContain(
      ',c,dominated,',
    );
    expect(fileOf(none[0]).some((row) => row.includes('federation'))).toBe(false);
  });
});

describe('a sum of noisy tables', () => {
  it('is of tables of one plan alone', () => {
    const [a, b] = members([80, 100], { hasJoint: true }).map(({ tables }) => tables) as [
      NoisyTable[],
      NoisyTable[],
    ];
    expect(toNumber(sumTables([a[0] as NoisyTable, b[0] as NoisyTable]).sigma2)).toBe(16);
    expect(() => sumTables([a[0] as NoisyTable, b[1] as NoisyTable])).toThrow(RangeError);
    expect(() => sumTables([])).toThrow(RangeError);
  });
});
