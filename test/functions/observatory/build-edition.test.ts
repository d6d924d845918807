import { describe, expect, it } from 'vitest';
import { type BuiltEdition, buildEdition } from '../../../functions/observatory/build-edition.ts';
import { indicators } from '../../../functions/observatory/indicators.ts';
import { missingNotice } from '../../../functions/observatory/method-notice.ts';
import { SampleBuilder } from '../../../functions/statistics/sample.ts';
import { quarterWave } from '../../../functions/survey/france-wave.ts';
import { breakdowns, questionnaire } from '../../../functions/survey/questionnaire.ts';
import { seededRandom, simulatedAnswers } from '../../load/simulated-answers.ts';

const wave = quarterWave(new Date('2026-11-22T12:00:00Z'));
const variables = questionnaire.questions.map(({ id, options }) => ({
  id,
  codes: options.map(({ code }) => code),
}));

function editionOf(
  responses: number,
  {
    seed = 1,
    order = (i: number) => i,
    populationSource = wave.populationSource,
  }: { seed?: number; order?: (i: number) => number; populationSource?: string } = {},
): BuiltEdition {
  const random = seededRandom(seed);
  const rows = Array.from({ length: responses }, (_, i) => {
    const answers = simulatedAnswers(random);
    const row = variables.map(({ id, codes }) =>
      answers[id] === undefined ? 255 : codes.indexOf(answers[id]),
    );
    return { row, recordKey: Math.imul(i + 1, 2_654_435_761) >>> 0 };
  });
  const builder = new SampleBuilder(variables, { recordKeys: true });
  for (let i = 0; i < responses; i++) {
    const respondent = rows[order(i)];
    if (respondent) builder.add(respondent.row, undefined, respondent.recordKey);
  }
  return buildEdition({
    id: `${wave.id}-1`,
    wave: { ...wave, populationSource },
    publishedOn: '2026-12-01',
    sample: builder.build(),
    simulated: 0,
  });
}

describe('an edition', () => {
  const edition = editionOf(1500);
  const { manifest, tables } = edition;

  it('has every opinion and usage question in total, by each breakdown and by each pair', () => {
    const questions = questionnaire.questions.filter(({ kind }) => kind !== 'profile');
    expect([...tables.keys()]).toEqual(questions.map(({ id }) => id));
    for (const { id } of questions) {
      const others = breakdowns.filter((breakdown) => breakdown !== id).length;
      expect(Object.keys(tables.get(id) ?? {})).toHaveLength(1 + others + (others * (others - 1)) / 2);
    }
  });

  it('has every indicator of the questionnaire, with its interval, base and effective base', () => {
    expect(manifest.indicators.map(({ id }) => id)).toEqual(indicators.map(({ id }) => id));
    for (const { estimate, low, high, base, effectiveBase } of manifest.indicators) {
      expect(low).toBeLessThanOrEqual(estimate as number);
      expect(high).toBeGreaterThanOrEqual(estimate as number);
      expect(effectiveBase).toBeLessThanOrEqual(base as number);
    }
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
    expect(figure('netTone')).toBeCloseTo(figure('positive') - figure('critical'), 2);
  });

  it('is weighted to the wave’s margins and says how', () => {
    const { weighting, designEffect, effectiveBase } = manifest;
    expect(weighting.method).toBe('raking');
    expect(weighting.margins.map(({ variable, used }) => [variable, used])).toEqual(
      wave.margins.map(({ variable }) => [variable, true]),
    );
    const sex = weighting.margins[0]?.categories[0];
    expect(sex?.target).toBe(0.506);
    expect(sex?.sample).toBeGreaterThan(0.5);
    expect(designEffect).toBeGreaterThan(1);
    expect(effectiveBase).toBeLessThan(manifest.respondents);
    expect(weighting.minWeight).toBeLessThan(1);
    expect(weighting.maxWeight).toBeGreaterThan(1);
  });

  it('has shares that sum to 1, but for rounding', () => {
    for (const questionTables of tables.values()) {
      for (const { groups } of Object.values(questionTables)) {
        for (const { cells, suppressed } of groups) {
          if (suppressed || cells.some(({ bound }) => bound)) continue;
          const sum = cells.reduce((total, { share }) => total + (share ?? 0), 0);
          expect(Math.abs(sum - 1)).toBeLessThanOrEqual(0.005 * cells.length);
        }
      }
    }
  });

  it('tests its tables by one breakdown for association, with figures made from protected ones', () => {
    const single = [...tables.values()]
      .flatMap((all) => Object.values(all))
      .filter(({ by }) => by.length === 1);
    const tested = single.filter(({ association }) => association && association.f !== null);
    expect(tested.length).toBeGreaterThan(0.9 * single.length);
    for (const { association } of tested) {
      expect(association?.p).toBeGreaterThanOrEqual(0);
      expect(association?.p).toBeLessThanOrEqual(1);
      expect(association?.cramersV).toBeLessThanOrEqual(1);
    }
    // Respondents were drawn so that the young and the managers talk more: that is found.
    expect(tables.get('mention')?.age?.association?.p).toBeLessThan(0.01);
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
    const { manifest: written } = editionOf(30, { populationSource: 'Notre registre' });
    expect(written.populationSource).toEqual({ fr: 'Notre registre', en: 'Notre registre' });
  });

  it('fills the whole method notice in both languages', () => {
    expect(missingNotice(wave)).toEqual([]);
    for (const text of Object.values(manifest.notice)) {
      expect(text.fr.length).toBeGreaterThan(5);
      expect(text.en.length).toBeGreaterThan(5);
    }
  });

  it('is a function of the responses alone, not of the order in which they are read', () => {
    const reversed = editionOf(1500, { order: (i) => 1499 - i });
    expect(reversed.manifest).toEqual(manifest);
    expect(reversed.tables).toEqual(tables);
  });

  it('merges a margin’s category that too few have, says so, and does not fail', () => {
    const { manifest: small } = editionOf(40);
    const notes = small.weighting.margins.flatMap(({ note }) => note ?? []);
    expect(notes.length).toBeGreaterThan(0);
    for (const note of notes) expect(note.fr).toMatch(/trop peu de répondants|non utilisée/);
  });

  it('is made of ten responses as well as of thousands', () => {
    const { manifest: ten } = editionOf(10);
    expect(ten.respondents).toBeGreaterThanOrEqual(10);
    expect(ten.respondents).toBeLessThanOrEqual(12);
  });
});
