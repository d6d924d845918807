import { describe, expect, it } from 'vitest';
import { type ChargedTable, rhoOfTable } from '../../../functions/disclosure/account.ts';
import { agreeTables } from '../../../functions/disclosure/agree-tables.ts';
import { isTooNoisy, sharesOf, shareWithInterval } from '../../../functions/disclosure/noisy-shares.ts';
import { addNoise, type CountedTable, type NoisyTable } from '../../../functions/disclosure/noisy-table.ts';
import { compare, product, quotient, rational, sum, toText } from '../../../functions/disclosure/rational.ts';
import { profileWeights } from '../../../functions/observatory/profile-weights.ts';
import { countTables, groupsOfRespondents } from '../../../functions/statistics/count-tables.ts';
import { wilsonInterval } from '../../../functions/statistics/wilson.ts';
import { seededRandom } from '../../load/simulated-answers.ts';
import { readNoisyTable, writeNoisyTable } from '../../support/noisy-table.ts';
import { rounds } from '../../support/rounds.ts';
import {
  profileGroups,
  sampleOfRows,
  type WorkedRow,
  worked,
  workedMargins,
} from './support/worked-edition.ts';

const sample = sampleOfRows(worked.rows);
const profile = { question: 'respondents', by: ['sex', 'age'] };
const key = { secret: new Uint8Array(32).fill(3), digest: 'frozen', edition: 'worked-1' };
const noisyProfile = readNoisyTable({
  ...profile,
  codes: ['all'],
  unit: 1,
  sensitivity: 1,
  rho: '16/125',
  sigma2: '125/16',
  groups: profileGroups(worked.profileTable.noisy),
});
const weights = profileWeights(noisyProfile, workedMargins, { largest: worked.weights.w_max, grid: 8 });
const unitsOf = (rows: ReturnType<typeof sampleOfRows>) =>
  Uint16Array.from(groupsOfRespondents(rows, ['sex', 'age']), (group) => weights.units[group] ?? 8);
const requests = [
  { question: 'mention', by: [] },
  { question: 'tone', by: [] },
];
const [mention, tone] = countTables(sample, requests, unitsOf(sample)) as [CountedTable, CountedTable];

function noisyOf(table: CountedTable, counts: readonly number[]): NoisyTable {
  return readNoisyTable({
    ...table,
    unit: 8,
    sensitivity: 16,
    rho: '9/125',
    sigma2: '32000/9',
    groups: [{ levels: {}, counts }],
  });
}

describe('the worked edition', () => {
  it('has the same exact tables, in whole numbers', () => {
    const [counted] = countTables(sample, [profile]);
    expect(counted?.groups).toEqual(profileGroups(worked.profileTable.exact));
    const { mention: ofMention, tone: ofTone } = worked.answerTables;
    expect(mention.groups[0]?.counts).toEqual([...Object.values(ofMention.exactEighths), 0]);
    expect(tone.groups[0]?.counts).toEqual(Object.values(ofTone.exactEighths));
  });

  it('has the same weights in eighths, and the same design effect', () => {
    const { sexes, ages } = worked.profileTable;
    const units = profileGroups(worked.weights.eighths).map(({ levels, counts: [eighths] }) =>
      sexes.includes(levels.sex) && ages.includes(levels.age) ? eighths : 8,
    );
    expect(weights.units).toEqual(units);
    expect(weights.designEffect).toBeCloseTo(worked.designEffect, 9);
  });

  it.each([1, 4])('has the noise that its budget asks for, as fractions, with %i editions', (editions) => {
    const rho = quotient(rational(...worked.answerTables.rho), rational(editions));
    const charged = addNoise(mention, { rho, unit: 8, sensitivity: 16 }, key);
    expect(charged.sigma2).toEqual(product(rational(...worked.answerTables.sigma2), rational(editions)));
    expect(rhoOfTable(charged)).toEqual(rho);
    const [counted] = countTables(sample, [profile]) as [CountedTable];
    const ofProfile = quotient(rational(...worked.profileTable.rho), rational(editions));
    const respondents = addNoise(counted, { rho: ofProfile, unit: 1, sensitivity: 1 }, key);
    expect(respondents.sigma2).toEqual(product(rational(...worked.profileTable.sigma2), rational(editions)));
    expect(compare(sum(rhoOfTable(charged), rhoOfTable(respondents)), sum(rho, ofProfile))).toBe(0);
  });

  it('publishes the same shares on the same effective bases, to nine digits', () => {
    for (const [table, told] of [
      [mention, worked.answerTables.mention],
      [tone, worked.answerTables.tone],
    ] as const) {
      const counts = Object.values(told.noisyEighths);
      const [agreed] = agreeTables([noisyOf(table, counts.length < 4 ? [...counts, 0] : counts)]);
      const all = agreed?.groups[0]?.counts.reduce((total, count) => total + count, 0) ?? 0;
      const [group] = agreed ? sharesOf(agreed, worked.nHat / all) : [];
      if (!group) throw new Error('no group');
      expect(group.base).toBeCloseTo(told.base, 5);
      Object.values(told.published).forEach((published, index) => {
        const { share, low, high, effectiveBase } = shareWithInterval(group, index, worked.designEffect);
        expect(share).toBeCloseTo(published.share, 8);
        // The reference has Wilson's interval on the effective base.
        const wilson = wilsonInterval(share, effectiveBase);
        expect(wilson.low).toBeCloseTo(published.interval95[0], 7);
        expect(wilson.high).toBeCloseTo(published.interval95[1], 7);
        expect(low).toBeLessThanOrEqual(share);
        expect(high).toBeGreaterThanOrEqual(share);
        expect(effectiveBase).toBeCloseTo(published.effectiveBase, 4);
      });
      expect(isTooNoisy(group)).toBe(true);
    }
  });

  it('is moved by one record no more than its sensitivity says, in any of a thousand ways', () => {
    const random = seededRandom(15);
    const pick = <T>(items: readonly T[]) => items[Math.floor(random() * items.length)] as T;
    const [counted] = countTables(sample, [profile]) as [CountedTable];
    const before = [counted, mention, tone];
    let [worst, worstDropped] = [0, 0];
    for (let round = 0; round < rounds({ short: 200, long: 1000 }); round++) {
      const index = Math.floor(random() * worked.rows.length);
      const other: WorkedRow = {
        sex: pick(worked.profileTable.sexes),
        age: pick(worked.profileTable.ages),
        mention: pick(['yes', 'no', 'unsure']),
        tone: pick(['positive', 'critical', 'unsure', null]),
      };
      for (const rows of [worked.rows.toSpliced(index, 1, other), worked.rows.toSpliced(index, 1)]) {
        const changed = sampleOfRows(rows);
        const after = [
          ...countTables(changed, [profile]),
          ...countTables(changed, requests, unitsOf(changed)),
        ] as CountedTable[];
        const moved = after.map((table, index) => squaredDistance(table, before[index] as CountedTable));
        const isDropped = rows.length < worked.rows.length;
        expect(moved[0]).toBeLessThanOrEqual(isDropped ? 1 : 2);
        for (const distance of moved.slice(1)) {
          expect(distance).toBeLessThanOrEqual(isDropped ? 16 ** 2 : 2 * 16 ** 2);
          if (isDropped) worstDropped = Math.max(worstDropped, distance);
          else worst = Math.max(worst, distance);
        }
      }
    }
    // The bounds are reached, so that a smaller one would have been found out.
    expect([worst, worstDropped]).toEqual([2 * 16 ** 2, 16 ** 2]);
  });
});

function squaredDistance(a: CountedTable, b: CountedTable): number {
  return a.groups.reduce(
    (total, { counts }, group) =>
      total +
      counts.reduce((square, count, i) => square + (count - (b.groups[group]?.counts[i] ?? 0)) ** 2, 0),
    0,
  );
}

describe('addNoise', () => {
  const charge = { rho: rational(9, 125), unit: 8, sensitivity: 16 };

  it('draws the same noise again, whatever tables are drawn before, and other noise for another input', () => {
    const first = addNoise(tone, charge, key);
    addNoise(mention, charge, key);
    expect(addNoise(tone, charge, key)).toEqual(first);
    expect(addNoise(tone, charge, { ...key, digest: 'other' }).groups).not.toEqual(first.groups);
    expect(addNoise({ ...tone, panel: 'a' }, charge, key).groups).not.toEqual(first.groups);
  });

  it('is written and read back to the same table', () => {
    const table = addNoise(tone, charge, key);
    const document = JSON.parse(JSON.stringify(writeNoisyTable(table)));
    expect(document.rho).toBe('9/125');
    expect(readNoisyTable(document)).toEqual(table);
    expect(toText(table.sigma2)).toBe('32000/9');
  });

  it('refuses a table that is charged nothing, or holds anything but whole numbers', () => {
    expect(() => addNoise(tone, { ...charge, rho: rational(0) }, key)).toThrow(/tone\|/);
    const broken = { ...tone, groups: [{ levels: {}, counts: [1, 2.5, 3, 4] }] };
    expect(() => addNoise(broken, charge, key)).toThrow(/no whole number/);
    expect(() => addNoise({ ...tone, groups: [{ levels: {}, counts: [1] }] }, charge, key)).toThrow(
      RangeError,
    );
  });

  it('makes a table that nothing else passes for: publications cannot be handed exact counts', () => {
    const publish = (tables: readonly NoisyTable[]) => agreeTables(tables);
    // @ts-expect-error exact counts are no noisy table
    expect(() => publish([tone])).toThrow();
    const alike: ChargedTable = addNoise(tone, charge, key);
    expect(alike.question).toBe('tone');
  });
});
