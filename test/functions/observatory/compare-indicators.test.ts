import { describe, expect, it } from 'vitest';
import { compareIndicators } from '../../../functions/observatory/compare-indicators.ts';
import type { Manifest, PublishedIndicator } from '../../../functions/observatory/edition.ts';
import { edition2010 } from '../../../functions/observatory/edition-2010.ts';
import { figureDifference } from '../../../functions/observatory/figure-difference.ts';
import { wilsonInterval } from '../../../functions/statistics/wilson.ts';

const { manifest: reference } = edition2010();

/** The new edition: asked as version 1 of the observatory's questionnaire asks, among the same people. */
const edition = {
  questions: reference.questions.map((question) =>
    question.id === 'aware' ? { ...question, wordingVersion: 1, note: undefined } : question,
  ) as Manifest['questions'],
  notice: reference.notice,
};

function indicator(id: string, estimate: number | null, base = 1000): PublishedIndicator {
  return {
    id,
    unit: 'share',
    sentence: { fr: '', en: '' },
    headline: true,
    estimate,
    ...(estimate === null ? { low: null, high: null } : wilsonInterval(estimate, base)),
    base,
    effectiveBase: base,
    population: null,
    flags: [],
  };
}

function earlier(...indicators: PublishedIndicator[]): Manifest {
  return { ...reference, id: '2026-q3-1', indicators };
}

describe('compareIndicators', () => {
  it('calls a clear difference a rise, and a small one nothing', () => {
    const previous = earlier(indicator('mention', 0.15), indicator('trained', 0.05));
    const [mention, trained] = compareIndicators([indicator('mention', 0.25), indicator('trained', 0.055)], {
      previous,
      reference,
      edition,
    });
    expect(mention?.previous).toMatchObject({ edition: '2026-q3-1', estimate: 0.15, change: 'rise' });
    expect(trained?.previous?.change).toBe('none');
  });

  it('says a fall where a figure fell', () => {
    const [mention] = compareIndicators([indicator('mention', 0.08)], {
      previous: undefined,
      reference,
      edition,
    });
    expect(mention?.reference2010?.change).toBe('fall');
  });

  it('gives the difference, its interval by Newcombe and a two-sided p', () => {
    // 210/1000 against 150/1000; z = 0.06/√(0.21·0.79/1000 + 0.15·0.85/1000) = 3.50.
    const [mention] = compareIndicators([indicator('mention', 0.21)], {
      previous: undefined,
      reference,
      edition,
    });
    const { difference } = mention?.reference2010 ?? {};
    expect(difference?.estimate).toBe(0.06);
    expect(difference?.low).toBeCloseTo(0.026, 2);
    expect(difference?.high).toBeCloseTo(0.094, 2);
    expect(difference?.p).toBeGreaterThan(0.0003);
    expect(difference?.p).toBeLessThan(0.0006);
  });

  it('adjusts for the number of comparisons: what is significant alone may not be among many', () => {
    const alone = compareIndicators([indicator('mention', 0.185)], {
      previous: undefined,
      reference,
      edition,
    });
    expect(alone[0]?.reference2010?.change).toBe('rise');
    const ids = ['trained', 'charterKnown', 'contactKnown', 'exposed', 'public', 'ambassadors'];
    const same = ids.map((id) => indicator(id, 0.3));
    const among = compareIndicators([indicator('mention', 0.185), ...same], {
      previous: earlier(...same),
      reference,
      edition,
    });
    expect(among[0]?.reference2010?.change).toBe('none');
    expect(among[0]?.reference2010?.difference?.adjustedP).toBeGreaterThan(0.05);
  });

  it('compares nothing whose wording has changed since 2010', () => {
    const [aware] = compareIndicators([indicator('aware', 0.4)], { previous: undefined, reference, edition });
    expect(aware?.reference2010).toMatchObject({ estimate: 0.12, change: 'notComparable' });
    expect(aware?.reference2010?.difference).toBeUndefined();
    expect(aware?.reference2010?.note?.fr).toMatch(/2010/);
  });

  it('compares nothing whose wording or base has changed since the wave before, and says so', () => {
    const question = (id: string, wordingVersion: number, askedIf?: Record<string, string[]>) => ({
      ...(reference.questions.find(
        (asked) => asked.id === 'mention',
      ) as (typeof reference.questions)[number]),
      id,
      wordingVersion,
      ...(askedIf && { askedIf }),
    });
    const previous = {
      ...earlier(indicator('mention', 0.15), indicator('sanctions', 0.15), indicator('trained', 0.15)),
      questions: [question('mention', 1), question('sanctions', 1), question('training', 1)],
    };
    const [mention, sanctions, trained] = compareIndicators(
      [indicator('mention', 0.25), indicator('sanctions', 0.25), indicator('trained', 0.25)],
      {
        previous,
        reference,
        edition: {
          ...edition,
          questions: [
            question('mention', 2),
            question('sanctions', 1, { mention: ['yes'] }),
            question('training', 1),
          ],
        },
      },
    );
    expect(mention?.previous).toMatchObject({ estimate: 0.15, change: 'notComparable' });
    expect(mention?.previous?.note?.en).toBe(
      'Not comparable: the question “Talking about one’s company” was revised (version 1, then 2).',
    );
    expect(sanctions?.previous?.change).toBe('notComparable');
    expect(trained?.previous?.change).toBe('rise');
  });

  it('compares net tone with 2010 by the error that the two published shares imply', () => {
    const netTone: PublishedIndicator = {
      ...(reference.indicators.find(({ id }) => id === 'netTone') as PublishedIndicator),
      estimate: 0.1,
      unit: 'points',
      low: 0.05,
      high: 0.15,
    };
    const [found] = compareIndicators([netTone], { previous: undefined, reference, edition });
    expect(found?.reference2010?.change).toBe('fall');
    expect(found?.reference2010).toMatchObject({ estimate: 0.46, low: null, high: null });
  });

  it('says nothing of a figure that is missing or only a bound', () => {
    const bounded: PublishedIndicator = { ...indicator('sanctions', 0.9, 20), bound: 'atLeast' };
    const found = compareIndicators([indicator('mention', null), bounded], {
      previous: undefined,
      reference,
      edition,
    });
    expect(found.map(({ reference2010 }) => reference2010?.change)).toEqual([
      'notComparable',
      'notComparable',
    ]);
  });
});

describe('figureDifference', () => {
  it('is that of Newcombe’s example (a), from printed shares and intervals', () => {
    const of = (share: number, base: number) => ({ estimate: share, ...wilsonInterval(share, base) });
    const { estimate, low, high, p } = figureDifference(of(0.8, 70), of(0.6, 80)) ?? {};
    expect([estimate, low, high].map((value) => value?.toFixed(4))).toEqual(['0.2000', '0.0524', '0.3339']);
    // The interval reaches 0.2 − 0.0524 towards zero: z = 1.96 × 0.2/0.1476 = 2.656.
    expect(p).toBeCloseTo(0.0079, 4);
  });

  it('of a figure with itself is none', () => {
    const figure = { estimate: 0.4, low: 0.3, high: 0.5 };
    expect(figureDifference(figure, figure)).toMatchObject({ estimate: 0, p: 1 });
    expect(figureDifference({ estimate: 0.9, low: 0.8, high: 0.95 }, figure)?.p).toBeLessThan(0.001);
  });

  it('needs both figures, with intervals, and no bound', () => {
    const figure = { estimate: 0.4, low: 0.3, high: 0.5 };
    expect(figureDifference(figure, { estimate: 0.4, low: null, high: null })).toBeUndefined();
    expect(figureDifference(figure, { ...figure, bound: 'atMost' })).toBeUndefined();
  });
});
