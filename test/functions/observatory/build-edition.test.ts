import { describe, expect, it } from 'vitest';
import type { PublishedGroup } from '../../../functions/observatory/edition.ts';
import { editionPlan } from '../../../functions/observatory/edition-plan.ts';
import { missingNotice } from '../../../functions/observatory/method-notice.ts';
import {
  type BuiltEdition,
  editionOf,
  keyNamed,
  made,
  makeRespondents,
  wave,
} from '../../attacks/support/made-edition.ts';
import { defaultQuestionnaire, defaultQuestions } from '../../support/questionnaire-1.ts';

const respondents = makeRespondents(3300, 1);
const edition = made(editionOf(respondents));
const { manifest, tables } = edition;

function groupsOf({ tables: all }: BuiltEdition): PublishedGroup[] {
  return [...all.values()].flatMap((byName) => Object.values(byName).flatMap(({ groups }) => groups));
}

const { indicators } = defaultQuestionnaire;

describe('an edition', () => {
  it('has the tables of its plan and no others, and says which', () => {
    // Counts by company are measured and not published.
    const published = editionPlan(3300, 1, defaultQuestionnaire).filter(({ by }) => !by.includes('panel'));
    const planned = published.map(({ question, by }) => `${question}/${by.join(',')}`);
    const found = [...tables].flatMap(([id, byName]) => Object.keys(byName).map((name) => `${id}/${name}`));
    expect(found.sort()).toEqual(planned.sort());
    expect(manifest.tables?.charter).toEqual(['sex', 'age', 'occupation', 'employer', 'activity', 'size']);
    // Of those who talk there are too few for breakdowns.
    expect(manifest.tables?.tone).toEqual([]);
  });

  it('has every indicator of the questionnaire, with its interval, base and effective base', () => {
    expect(manifest.indicators.map(({ id }) => id)).toEqual(indicators.map(({ id }) => id));
    for (const { id, estimate, low, high, base, effectiveBase, suppressed } of manifest.indicators) {
      // From 10,000 respondents on: it needs the table of one answer by another.
      if (id === 'exposed') expect(suppressed).toBe('notMeasured');
      if (suppressed) continue;
      expect(low).toBeLessThanOrEqual(estimate as number);
      expect(high).toBeGreaterThanOrEqual(estimate as number);
      expect(effectiveBase).toBeLessThanOrEqual(base as number);
    }
    expect(manifest.indicators.filter(({ suppressed }) => !suppressed)).toHaveLength(indicators.length - 1);
  });

  it('says the same of an indicator as the table of its question', () => {
    const cell = tables.get('mention')?.['']?.groups[0]?.cells[0];
    const { estimate, low, high, population } = manifest.indicators[0] ?? {};
    expect({ share: estimate, low, high, population }).toEqual({
      share: cell?.share,
      low: cell?.low,
      high: cell?.high,
      population: cell?.population,
    });
    const figure = (id: string) =>
      manifest.indicators.find((indicator) => indicator.id === id)?.estimate ?? 0;
    expect(figure('netTone')).toBeCloseTo(figure('positive') - figure('critical'), 9);
  });

  it('is near what its respondents said, weighted', () => {
    const critical = manifest.indicators.find(({ id }) => id === 'sanctions');
    expect(Math.abs((critical?.estimate ?? 0) - 0.86)).toBeLessThan(0.03);
    expect(Math.abs(manifest.respondents - 3300)).toBeLessThan(100);
    expect(manifest.respondents % 10).toBe(0);
  });

  it('is weighted to the margins of sex, age and occupation, and says how', () => {
    const { weighting, designEffect, effectiveBase } = manifest;
    expect(weighting.method).toBe('raking');
    expect(weighting.margins.map(({ variable, used }) => [variable, used])).toEqual(
      wave.margins.map(({ variable }) => [variable, ['sex', 'age', 'occupation'].includes(variable)]),
    );
    expect(weighting.margins.find(({ used }) => !used)?.note?.en).toContain('sex, age and occupational');
    const sex = weighting.margins[0]?.categories[0];
    expect(sex?.target).toBe(0.506);
    expect(sex?.sample).toBeGreaterThan(0.5);
    expect(designEffect).toBeGreaterThan(1);
    expect(effectiveBase).toBeLessThan(manifest.respondents);
    expect(weighting.minWeight).toBeLessThan(1);
    expect(weighting.maxWeight).toBeGreaterThan(1);
    expect(weighting.maxWeight).toBeLessThanOrEqual(3);
  });

  it('has shares that sum to 1 as printed, each within its interval', () => {
    const shown = groupsOf(edition).filter(({ suppressed }) => !suppressed);
    expect(shown.length).toBeGreaterThan(150);
    for (const { cells } of shown) {
      expect(Math.round(cells.reduce((sum, { share }) => sum + (share ?? 0), 0) * 1000)).toBe(1000);
      for (const { share, low, high } of cells) {
        expect(low).toBeLessThanOrEqual(share ?? 0);
        expect(high).toBeGreaterThanOrEqual(share ?? 0);
      }
    }
  });

  it('has groups that add up to its totals, where all are shown', () => {
    for (const [question, { '': total, ...rest }] of tables) {
      for (const { by, groups } of Object.values(rest)) {
        if (groups.some(({ suppressed }) => suppressed)) continue;
        const people = groups.reduce((sum, { base }) => sum + (base ?? 0), 0);
        const all = total?.groups[0]?.base ?? 0;
        // What noise puts beside the codes is left out of the groups, never more than a few in a hundred.
        expect([question, by, Math.abs(people - all) < 0.05 * all]).toEqual([question, by, true]);
        total?.groups[0]?.cells.forEach(({ share }, index) => {
          const inGroups =
            groups.reduce((sum, { base, cells }) => sum + (base ?? 0) * (cells[index]?.share ?? 0), 0) /
            people;
          expect(Math.abs(inGroups - (share ?? 0))).toBeLessThan(0.02);
        });
      }
    }
  });

  it('suppresses what noise leaves too little of, and says why', () => {
    const old = tables.get('aware')?.age?.groups.find(({ levels }) => levels.age === '65+');
    expect(old).toEqual({
      levels: { age: '65+' },
      base: null,
      effectiveBase: null,
      companies: null,
      degreesOfFreedom: null,
      flags: ['c'],
      suppressed: 'tooNoisy',
      cells: [],
    });
  });

  it('tells who was asked what, and where every target comes from, in both languages', () => {
    const asked = (id: string) => manifest.questions.find((question) => question.id === id);
    expect(asked('mention')?.askedIf).toBeUndefined();
    expect(asked('tone')?.askedIf).toEqual({ mention: ['yes'] });
    expect(asked('size')?.fromCompany).toBe(true);
    const sources = [
      ...manifest.weighting.margins.map(({ sourceText }) => sourceText),
      manifest.populationSource,
    ];
    expect(sources).toHaveLength(5);
    for (const source of sources) expect(source?.fr).not.toBe(source?.en);
  });

  it('leaves a source in the language in which an operator wrote it', () => {
    const { manifest: written } = made(
      editionOf(makeRespondents(150, 9), { ofWave: { populationSource: 'Notre registre' } }),
    );
    expect(written.populationSource).toEqual({ fr: 'Notre registre', en: 'Notre registre' });
  });

  it('fills the whole method notice in both languages', () => {
    expect(missingNotice(wave)).toEqual([]);
    for (const text of Object.values(manifest.notice)) {
      expect(text.fr.length).toBeGreaterThan(5);
      expect(text.en.length).toBeGreaterThan(5);
    }
  });

  it('holds no exact count: not of respondents, nor of any group', () => {
    const exact = new Map<string, number>();
    for (const { answers } of respondents) {
      const key = `sex=${answers.sex}`;
      exact.set(key, (exact.get(key) ?? 0) + 1);
    }
    // With twenty keys, no figure that is made from a count may stay at the exact one.
    const bases = Array.from({ length: 20 }, (_, run) => {
      const { tables: again } = made(editionOf(respondents, { key: keyNamed(`run ${run}`) }));
      return again.get('aware')?.['']?.groups[0]?.base ?? 0;
    });
    expect(new Set(bases).size).toBeGreaterThan(10);
  }, 60_000);
});

describe('an edition and its noise', () => {
  const some = makeRespondents(180, 4);

  it('is the same to the byte of the same input, and has other noise everywhere of another', () => {
    const key = keyNamed('one');
    const [one, same, other] = [key, key, keyNamed('another')].map((of) =>
      made(editionOf(some, { key: of })),
    );
    const text = ({ manifest: document, tables: all }: BuiltEdition) => JSON.stringify([document, [...all]]);
    expect(text(one as BuiltEdition)).toBe(text(same as BuiltEdition));
    expect(text(one as BuiltEdition)).not.toBe(text(other as BuiltEdition));
  });

  it('does not depend on the order in which responses are read', () => {
    const key = keyNamed('order');
    const [one, reversed] = [some, some.toReversed()].map((all) => made(editionOf(all, { key })));
    expect(reversed?.manifest).toEqual(one?.manifest);
    expect(reversed?.tables).toEqual(one?.tables);
  });

  it('has less noise alone than as one of four planned', () => {
    const sigma2 = (editions: number) =>
      made(editionOf(some, { editions })).manifest.privacy?.tables.find(
        ({ question, by }) => question === 'charter' && by.length === 0,
      )?.sigma2;
    expect([sigma2(1), sigma2(4)]).toEqual(['20480000/589', '81920000/589']);
  });
});

describe('the size of an edition', () => {
  it('is at least about a hundred: there is none of thirty', () => {
    expect(editionOf(makeRespondents(30, 5))).toBeUndefined();
  });

  it('is of respondents alone under three hundred: unweighted, in totals', () => {
    const { manifest: small, tables: few } = made(editionOf(makeRespondents(200, 6)));
    expect(small.weighting).toMatchObject({ method: 'none', minWeight: 1, maxWeight: 1 });
    expect(small.weighting.note.en).toContain('those of respondents');
    expect(small.weighting.margins.every(({ used, note }) => !used && note)).toBe(true);
    for (const byName of few.values()) expect(Object.keys(byName)).toEqual(['']);
  });

  it('says provisional of all planned editions but the last', () => {
    const all = makeRespondents(200, 7);
    const of = (number: number) => made(editionOf(all, { number, editions: 2 })).manifest;
    expect([of(1).provisional, of(2).provisional]).toEqual([true, undefined]);
    expect([of(1).privacy?.edition, of(2).privacy?.editions]).toEqual([1, 2]);
  });

  it('has every question broken down from ten thousand on, and one answer by another', () => {
    const { manifest: large } = made(editionOf(makeRespondents(10_400, 8)));
    for (const { id, kind } of defaultQuestions) {
      if (kind !== 'profile') expect(large.tables?.[id]?.length).toBeGreaterThanOrEqual(6);
    }
    expect(large.tables?.mention).toContain('aware');
    expect(large.tables?.tone).not.toContain('mention');
    const exposed = large.indicators.find(({ id }) => id === 'exposed');
    expect(exposed?.suppressed).toBeUndefined();
    expect(Math.abs((exposed?.estimate ?? 0) - 0.12)).toBeLessThan(0.04);
  }, 60_000);
});
