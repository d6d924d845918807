import { describe, expect, it } from 'vitest';
import { agreeTables } from '../../../functions/disclosure/agree-tables.ts';
import { addNoise, type CountedTable } from '../../../functions/disclosure/noisy-table.ts';
import { mostNoise } from '../../../functions/disclosure/reliability.ts';
import { showGroups } from '../../../functions/disclosure/show-group.ts';
import { companyPlan } from '../../../functions/observatory/company-plan.ts';
import {
  answersToTell,
  detectableDifference,
  type GroupDifference,
  groupDifferences,
} from '../../../functions/observatory/group-differences.ts';
import { indicatorsOf } from '../../../functions/observatory/indicators.ts';
import { questionsOf } from '../../../functions/survey/questionnaire.ts';
import { groupQuestion, type Supplement } from '../../../functions/survey/supplement.ts';
import { chanceOfAtLeast, keyNamed } from '../../attacks/support/made-edition.ts';
import { seededRandom } from '../../load/simulated-answers.ts';
import { defaultQuestionnaire } from '../../support/questionnaire-1.ts';
import { rounds } from '../../support/rounds.ts';

const questionnaire = defaultQuestionnaire;
const trials = rounds({ short: 100, long: 3000 });
const both = (text: string) => ({ fr: text, en: text });
const supplementOf = (groups: number): Supplement => ({
  groups: Array.from({ length: groups }, (_, index) => ({ name: both(`Group ${index}`), people: 3000 })),
  questions: [],
});

interface Panel {
  /** Respondents of each group. */
  readonly sizes: readonly number[];
  /** The share of the first answer in each group, of the first indicator's question and of the others. */
  readonly first: readonly number[];
  readonly others?: number;
}

/** A company's noisy tables of everybody's three questions by group, as they would be measured, and what is told of them. */
function toldOf({ sizes, first, others = 0.4 }: Panel, name: string): GroupDifference[] {
  const asked = supplementOf(sizes.length);
  const random = seededRandom(Number(name.replace(/\D/g, '')) + 1);
  const plan = (stage: 'first' | 'all' | 'groups') =>
    companyPlan('acme', stage, 1, { questionnaire, mixedBy: [], supplement: asked });
  const totals = [...plan('first'), ...plan('all')].filter(({ by }) => by.length === 0);
  const indicators = plan('groups').flatMap(({ question, by, rho }, index) => {
    const codes =
      questionsOf(questionnaire)
        .find(({ id }) => id === question)
        ?.options.map(({ code }) => code) ?? [];
    const indicator = indicatorsOf(questionnaire).find(
      ({ measure }) => measure.kind === 'share' && measure.question === question,
    );
    if (indicator?.measure.kind !== 'share') throw new Error(`no share of ${question}`);
    const hit = codes.indexOf(indicator.measure.codes[0] ?? '');
    const miss = codes.findIndex(
      (code) => indicator.measure.kind === 'share' && !indicator.measure.codes.includes(code),
    );
    const cells = sizes.map((size, group) => {
      const share = index === 0 ? (first[group] ?? 0) : others;
      const hits = Array.from({ length: size }, random).filter((drawn) => drawn < share).length;
      return [...codes, ''].map((_, code) => (code === hit ? hits : code === miss ? size - hits : 0));
    });
    const nobody = [...codes, ''].map(() => 0);
    const levels = [...sizes.map((_, group) => String(group + 1)), 'undisclosed'];
    const groups = levels.map((level, group) => ({
      levels: { [groupQuestion]: level },
      counts: cells[group] ?? nobody,
    }));
    const sums = nobody.map((_, code) => cells.reduce((sum, counts) => sum + (counts[code] ?? 0), 0));
    const total = totals.find((table) => table.question === question);
    const noisy = (table: CountedTable, of: typeof rho) =>
      addNoise(table, { rho: of, unit: 1, sensitivity: 1 }, keyNamed(`${name} ${question}`));
    const table = { question, panel: 'acme', codes };
    const tables = agreeTables([
      noisy({ ...table, by: [], groups: [{ levels: {}, counts: sums }] }, total?.rho ?? rho),
      noisy({ ...table, by, groups }, rho),
    ]);
    const shown = showGroups(tables[1] as never, {
      perUnit: 1,
      designFactorOf: () => 1,
      mostNoise: mostNoise.company,
    });
    const indexOf = ({ noisy: { levels: of } }: (typeof shown)[number]) =>
      of[groupQuestion] === 'undisclosed' ? undefined : Number(of[groupQuestion]) - 1;
    return [{ indicator, groups: shown, indexOf }];
  });
  return groupDifferences(indicators);
}

/** In how many of so many companies any difference is called established. */
function calledIn(panel: Panel, name: string, times = trials): number {
  const told = Array.from({ length: times }, (_, trial) => toldOf(panel, `${name} ${trial}`));
  expect(told[0]?.length).toBeGreaterThan(0);
  return told.filter((differences) => differences.some(({ standing }) => standing === 'established')).length;
}

describe('a difference between two groups of a company', () => {
  it.each([
    ['two groups of 100', [100, 100], 0.3],
    ['two groups of 400 at a small share', [400, 400], 0.06],
    ['two groups of very different sizes', [700, 80], 0.2],
    ['six groups of 150', [150, 150, 150, 150, 150, 150], 0.3],
  ])('is called in at most five of a hundred companies where there is none: %s', (name, sizes, share) => {
    const called = calledIn({ sizes, first: sizes.map(() => share), others: share }, name);
    // Not above 5 %, as far as so many companies can tell.
    expect(chanceOfAtLeast(called, trials, 0.05)).toBeGreaterThan(0.001);
  });

  it('has an interval of its own that holds the true one 93 to 98 times in 100', () => {
    const intervals = Array.from({ length: trials }, (_, trial) =>
      toldOf({ sizes: [150, 250], first: [0.5, 0.3] }, `cover ${trial}`),
    ).flatMap((differences) => differences.filter(({ indicator }) => indicator === 'mention'));
    const held = intervals.filter(({ low, high }) => low <= 0.2 && 0.2 <= high).length;
    expect(intervals).toHaveLength(trials);
    const error = Math.sqrt((0.95 * 0.05) / trials);
    expect(held / trials).toBeGreaterThan(0.95 - 0.02 - 3 * error);
    expect(held / trials).toBeLessThan(0.98 + 3 * error);
  });

  it('is called four times in five at the size that `detectableDifference` gives', () => {
    const apart = detectableDifference(150, { sigma2: 24, codes: 3, tests: 3 });
    const panel = { sizes: [150, 150], first: [0.5 + apart / 2, 0.5 - apart / 2] };
    expect(Math.abs(calledIn(panel, 'power 150') / trials - 0.8)).toBeLessThan(
      0.06 + 3 * Math.sqrt((0.8 * 0.2) / trials),
    );
  });

  it('of 15 points is called four times in five at about 300 answers in each group, and one time in five at 100', () => {
    const called = (answers: number) =>
      calledIn({ sizes: [answers, answers], first: [0.575, 0.425] }, `stated ${answers}`) / trials;
    const error = Math.sqrt((0.8 * 0.2) / trials);
    expect(Math.abs(called(300) - 0.8)).toBeLessThan(0.06 + 3 * error);
    expect(Math.abs(called(100) - 0.2)).toBeLessThan(0.06 + 3 * error);
  });

  it('is the first less the second, the surest first, and of no group that is not shown', () => {
    const told = toldOf({ sizes: [600, 600, 12], first: [0.2, 0.7, 0.5] }, 'ordered 1');
    expect(told.map(({ of }) => of)).toEqual([
      [0, 1],
      [0, 1],
      [0, 1],
    ]);
    expect(told[0]).toMatchObject({ indicator: 'mention', standing: 'established' });
    expect(told[0]?.high).toBeLessThan(0);
    expect(told.map(({ p }) => p)).toEqual(told.map(({ p }) => p).sort((a, b) => a - b));
    expect(toldOf({ sizes: [600, 12], first: [0.2, 0.9] }, 'alone 2')).toEqual([]);
  });
});

describe('detectableDifference', () => {
  it('follows from noise, chance and the number of tests', () => {
    // By hand: (2.394 + 0.8416) √(2 (0.25/100 + 12/10000)) = 3.2356 × 0.08602.
    expect(detectableDifference(100, { sigma2: 24, codes: 2, tests: 3 })).toBe(0.278);
    expect(detectableDifference(100, { sigma2: 24, codes: 2, tests: 45 })).toBeGreaterThan(0.34);
    expect(detectableDifference(10, { sigma2: 24, codes: 2, tests: 3 })).toBe(1);
    // 0.002149 n² − 0.5 n − 36 = 0, solved by hand: 290.4; of differences in thousandths, 290.
    expect(answersToTell(0.15, { sigma2: 24, codes: 3, tests: 3 })).toBe(290);
  });
});
