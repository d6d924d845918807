import { describe, expect, it } from 'vitest';
import type { PublishedTable } from '../../../functions/observatory/edition.ts';
import { edition2010 } from '../../../functions/observatory/edition-2010.ts';
import { figures2010 } from '../../../functions/observatory/edition-2010-figures.ts';
import reference from '../../reference/edition-2010.json' with { type: 'json' };

const { manifest, tables } = edition2010();

describe('edition2010', () => {
  it('has exactly the percentages that were published', () => {
    expect(percentagesOf(tables)).toEqual(
      Object.fromEntries(
        Object.entries(reference.questions).map(([id, { n, total, ...rest }]) => [
          id,
          { n, total, by: 'by' in rest ? rest.by : {} },
        ]),
      ),
    );
    expect(Object.keys(figures2010)).toEqual(Object.keys(reference.questions));
  });

  it('quotes the dates, the number of respondents and the title of the publication', () => {
    expect(manifest).toMatchObject({
      id: '2010',
      wave: null,
      publishedOn: reference.publishedOn,
      fieldwork: reference.fieldwork,
      respondents: reference.respondents,
      simulated: 0,
      reference: true,
    });
    expect(manifest.title.fr).toBe(reference.title.fr);
    expect(manifest.notice.universe.fr).toMatch(new RegExp(reference.universe.fr, 'i'));
    expect(manifest.notice.selection.fr).toMatch(new RegExp(reference.sampling.fr, 'i'));
  });

  it('is the same from JSON, as which functions are given it', () => {
    expect(JSON.parse(JSON.stringify(edition2010()))).toStrictEqual(edition2010());
  });

  it('leaves out what was not published, rather than saying zero', () => {
    const byAge = tables.find(({ question, by }) => question === 'mention' && by[0] === 'age');
    expect(byAge?.groups.map(({ levels }) => levels.age)).toEqual(['18-24', '50-64']);
    expect(byAge?.groups.map(({ cells }) => cells.map(({ code }) => code))).toEqual([['yes'], ['yes']]);
    expect(tables.some(({ question, by }) => question === 'sanctions' && by.length > 0)).toBe(false);
    expect(manifest.tables).toEqual({
      mention: ['sex', 'age', 'occupation', 'employer'],
      tone: ['age', 'occupation'],
      aware: ['employer'],
      sanctions: [],
      outlook: [],
    });
  });

  it('claims no interval, no population and no effective base', () => {
    const groups = tables.flatMap((table) => table.groups);
    const cells = groups.flatMap((group) => group.cells);
    expect(cells.every(({ low, high }) => low === null && high === null)).toBe(true);
    expect(cells.every(({ population }) => population === null)).toBe(true);
    expect(groups.every(({ effectiveBase }) => effectiveBase === null)).toBe(true);
    expect(manifest.indicators.every(({ low, high }) => low === null && high === null)).toBe(true);
  });

  it('gives each headline figure as the publication did', () => {
    const estimates = Object.fromEntries(manifest.indicators.map(({ id, estimate }) => [id, estimate]));
    expect(estimates).toEqual({
      mention: 0.15,
      positive: 0.67,
      critical: 0.21,
      aware: 0.12,
      netTone: 0.46,
      sanctions: 0.86,
      outlookMore: 0.64,
    });
    // Net tone is 67 % positive less 21 % critical.
    expect(estimates.netTone).toBeCloseTo((estimates.positive ?? 0) - (estimates.critical ?? 0), 10);
  });

  it('says in both languages who asked whom, when and how', () => {
    for (const field of Object.values(manifest.notice)) {
      expect(field.fr).not.toBe('');
      expect(field.en).not.toBe('');
    }
    expect(manifest.licence).toContain('Hopscotch/Viavoice');
    expect(manifest.questions.find(({ id }) => id === 'aware')?.text.en).toContain('rules or a charter');
  });
});

/** The tables turned back into percentages, in the shape of the reference file. */
function percentagesOf(published: PublishedTable[]) {
  const questions: Record<
    string,
    { n: number | null; total: object; by: Record<string, Record<string, object>> }
  > = {};
  for (const { question, by, base, groups } of published) {
    questions[question] ??= { n: base.total, total: {}, by: {} };
    for (const { levels, cells } of groups) {
      const percentages = Object.fromEntries(
        cells.map(({ code, share }) => [code, Math.round((share ?? Number.NaN) * 1000) / 10]),
      );
      const breakdown = by[0];
      if (breakdown === undefined) questions[question].total = percentages;
      else {
        questions[question].by[breakdown] ??= {};
        questions[question].by[breakdown][levels[breakdown] ?? ''] = percentages;
      }
    }
  }
  return questions;
}
