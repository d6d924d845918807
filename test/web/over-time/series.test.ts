import { describe, expect, it } from 'vitest';
import type { Manifest } from '../../../functions/observatory/edition.ts';
import { runsOf, type Series, seriesOf } from '../../../web/over-time/series.ts';
import { breaksInWords, indicatorName } from '../../../web/over-time/wording.ts';
import { madeUpManifests } from './made-up-series.ts';

function seriesNamed(manifests: readonly Manifest[], indicator: string): Series {
  const found = seriesOf(manifests).find((series) => series.indicator === indicator);
  if (!found) throw new Error(`no series of ${indicator}`);
  return found;
}

const reworded = (question: string, from: number) => (manifest: Manifest, wave: number) => ({
  ...manifest,
  questions: manifest.questions.map((asked) =>
    asked.id === question && wave >= from ? { ...asked, wordingVersion: 2 } : asked,
  ),
});

const idsOf = (run: ReturnType<typeof runsOf>[number] = []) => run.map(({ manifest }) => manifest.id);

describe('a series', () => {
  it('has a point for each edition that publishes the indicator, and none for the others', () => {
    const manifests = madeUpManifests(12);
    expect(seriesNamed(manifests, 'mention').points.map(({ manifest }) => manifest.id)).toEqual(
      manifests.map(({ id }) => id),
    );
    // 2010 counted no networks.
    expect(seriesNamed(manifests, 'networksMean').points).toHaveLength(12);
  });

  it('comes in the order in which indicators are published, with 2010 alone, one wave and twelve', () => {
    expect(seriesOf(madeUpManifests(0)).map(({ indicator }) => indicator)).toEqual([
      'mention',
      'positive',
      'critical',
      'aware',
      'netTone',
      'sanctions',
      'outlookMore',
    ]);
    expect(seriesOf(madeUpManifests(1))).toHaveLength(8);
    expect(seriesOf(madeUpManifests(12))).toHaveLength(8);
  });

  it('is interrupted after 2010, whose universe was another, and nowhere else while nothing changes', () => {
    const { points } = seriesNamed(madeUpManifests(12), 'mention');
    expect(points.map(({ breakBefore }) => breakBefore.length > 0)).toEqual([
      false,
      true,
      ...Array.from({ length: 11 }, () => false),
    ]);
    expect(points[1]?.breakBefore.map(({ aspect }) => aspect)).toEqual(['universe']);
  });

  it('is interrupted where its question was reworded, and only that series is', () => {
    const manifests = madeUpManifests(4, reworded('aware', 2));
    const aware = seriesNamed(manifests, 'aware');
    expect(aware.points[3]?.breakBefore.map(({ aspect }) => aspect)).toEqual(['wording']);
    expect(runsOf(aware).map(idsOf)).toEqual([
      ['2010'],
      ['2026-q1-1', '2026-q2-1'],
      ['2026-q3-1', '2026-q4-1'],
    ]);
    expect(runsOf(seriesNamed(manifests, 'mention')).map(idsOf)).toEqual([
      ['2010'],
      ['2026-q1-1', '2026-q2-1', '2026-q3-1', '2026-q4-1'],
    ]);
  });

  it('names no change across a rewording, even where the edition has a test of it', () => {
    const raised = (manifest: Manifest, wave: number) => ({
      ...manifest,
      indicators: manifest.indicators.map((one) => {
        const more = (end: number | null) => (end ?? 0) + (wave >= 2 ? 0.2 : 0);
        return { ...one, estimate: more(one.estimate), low: more(one.low), high: more(one.high) };
      }),
    });
    // As editions were made of before their publication looked at versions.
    const manifests = madeUpManifests(4, raised).map((manifest, index) =>
      reworded('aware', 2)(manifest, index - 1),
    );
    expect(manifests[3]?.indicators.find(({ id }) => id === 'aware')?.previous?.change).toBe('rise');
    const changes = (id: string) => seriesNamed(manifests, id).points.map(({ previous }) => previous?.change);
    expect(changes('aware')).toEqual([undefined, undefined, 'none', 'notComparable', 'none']);
    expect(changes('mention')).toEqual([undefined, undefined, 'none', 'rise', 'none']);
  });

  it('has a gap where a figure is suppressed or only a bound, which is no break', () => {
    const manifests = madeUpManifests(5, (manifest, wave) => ({
      ...manifest,
      indicators: manifest.indicators.map((indicator) => {
        if (indicator.id !== 'mention' || wave % 2 === 0) return indicator;
        return wave === 1
          ? { ...indicator, estimate: null, low: null, high: null, flags: ['c'], suppressed: 'fewerThan10' }
          : { ...indicator, estimate: 0.1, low: 0, high: 0.2, bound: 'atMost' };
      }),
    }));
    const mention = seriesNamed(manifests, 'mention');
    expect(runsOf(mention).map(idsOf)).toEqual([['2010'], ['2026-q1-1'], ['2026-q3-1'], ['2027-q1-1']]);
    expect(mention.points.filter(({ breakBefore }) => breakBefore.length > 0)).toHaveLength(1);
  });

  it('says from when an indicator is measured, until when, and where it is missing, with the reason', () => {
    const without =
      (...waves: number[]) =>
      (manifest: Manifest, wave: number) =>
        waves.includes(wave)
          ? {
              ...manifest,
              indicators: manifest.indicators.filter(({ id }) => id !== 'aware'),
              questions: manifest.questions.filter(({ id }) => id !== 'aware'),
            }
          : manifest;
    const told = (...waves: number[]) => {
      const series = seriesNamed(madeUpManifests(5, without(...waves)), 'aware');
      return breaksInWords({ ...series, points: [] }, 'en');
    };
    const why = 'the question “Awareness” was not asked';
    expect(told()).toEqual([]);
    expect(told(0, 1)).toEqual([`Measured from 2026-q3-1 on: before, ${why}.`]);
    expect(told(3, 4)).toEqual([`No longer measured since 2026-q4-1: ${why}.`]);
    expect(told(1, 2)).toEqual([`Absent from 2026-q2-1, 2026-q3-1: ${why}.`]);
    expect(told(0, 1, 2, 3, 4)).toEqual([`No edition of the observatory shown here measures it: ${why}.`]);
    const gap = seriesNamed(madeUpManifests(5, without(2)), 'aware');
    expect(runsOf(gap).map(idsOf)).toEqual([
      ['2010'],
      ['2026-q1-1', '2026-q2-1'],
      ['2026-q4-1', '2027-q1-1'],
    ]);
    const uncounted = madeUpManifests(2, (manifest, wave) =>
      wave === 0 ? manifest : { ...manifest, indicators: manifest.indicators.slice(0, 3) },
    );
    expect(breaksInWords({ ...seriesNamed(uncounted, 'aware'), points: [] }, 'fr')).toEqual([
      'N’est plus mesuré depuis 2026-q2-1\u00a0: le chiffre n’a pas été calculé.',
    ]);
  });

  it('says of each interruption what changed, in both languages', () => {
    const series = seriesNamed(madeUpManifests(4, reworded('aware', 2)), 'aware');
    expect(breaksInWords(series, 'en').at(-1)).toBe(
      'Break in series before 2026-q3-1: the question “Awareness” was revised (version 1, then 2).',
    );
    expect(breaksInWords(series, 'fr').at(-1)?.replace(/\s/g, ' ')).toBe(
      'Rupture de série avant 2026-q3-1 : la question « La sensibilisation » a été révisée (version 1, puis 2).',
    );
  });

  it('is headed by its question, where it is no indicator of the first questionnaire', () => {
    const measure = { kind: 'share', question: 'training', codes: ['yes'] } as const;
    const manifests = madeUpManifests(2, (manifest) => ({
      ...manifest,
      indicators: manifest.indicators.map((one) => (one.id === 'aware' ? { ...one, measure } : one)),
    }));
    expect(indicatorName(seriesNamed(manifests, 'aware'), 'en')).toBe('Training');
    expect(indicatorName(seriesNamed(manifests, 'mention'), 'en')).toBe('Talking about one’s company');
  });

  it('passes through the newest edition of a wave, with the others beside it', () => {
    const [reference, first, second] = madeUpManifests(2) as [Manifest, Manifest, Manifest];
    const earlier = { ...first, id: '2026-q1-0' };
    const { points } = seriesNamed([reference, earlier, first, second], 'mention');
    expect(points.map(({ isInLine }) => isInLine)).toEqual([true, false, true, true]);
  });
});
