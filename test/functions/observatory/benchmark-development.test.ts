import { describe, expect, it } from 'vitest';
import type { ProtectedFigure } from '../../../functions/disclosure/published.ts';
import { developmentOf } from '../../../functions/observatory/benchmark-development.ts';
import type { BenchmarkIndicator } from '../../../functions/observatory/benchmark-document.ts';
import type { Manifest } from '../../../functions/observatory/edition.ts';
import { atMostTen, figure, madeUpBenchmark, suppressed } from '../../support/made-up-benchmark.ts';
import { defaultQuestionnaire } from '../../support/questionnaire-1.ts';

interface MadeWave {
  readonly mention: ProtectedFigure;
  /** The question's wording version. */
  readonly wording?: number;
}

function development(...waves: MadeWave[]) {
  return developmentOf(
    waves.map(({ mention, wording = 1 }, index) => ({
      benchmark: madeUpBenchmark({
        edition: `w${index}-1`,
        wave: `w${index}`,
        indicators: [{ ...madeUpBenchmark().indicators[0], company: mention } as BenchmarkIndicator],
      }),
      questionnaire: defaultQuestionnaire,
      manifest: {
        simulated: 0,
        questions: [{ id: 'mention', wordingVersion: wording }] as Manifest['questions'],
      },
    })),
  );
}

const changes = (...waves: MadeWave[]) =>
  development(...waves).indicators[0]?.points.map(({ change }) => change);

describe('developmentOf', () => {
  // Newcombe (1998), table II (a): 56/70 against 48/80 has the score interval 0.0524 to 0.3339 by method 10. Its
  // Wilson intervals are 0.6918 to 0.8770 and 0.4905 to 0.7004.
  it('has Newcombe’s interval of the difference', () => {
    const then = figure(0.6, 0.4904546, 0.7003817);
    const now = figure(0.8, 0.6918336, 0.8769526);
    const [, point] = development({ mention: then }, { mention: now }).indicators[0]?.points ?? [];
    expect(point?.difference).toMatchObject({ estimate: 0.2, low: 0.052, high: 0.334 });
    expect(point?.change).toBe('rise');
  });

  it('calls a fall a fall, and says nothing of what may be chance', () => {
    const [much, little] = [figure(0.5, 0.45, 0.55), figure(0.3, 0.25, 0.35)];
    expect(changes({ mention: much }, { mention: little })).toEqual([undefined, 'fall']);
    expect(changes({ mention: much }, { mention: figure(0.47, 0.42, 0.52) })).toEqual([undefined, 'none']);
  });

  it('stops where the wording was changed', () => {
    const [, point] =
      development({ mention: figure(0.5, 0.45, 0.55) }, { mention: figure(0.3, 0.25, 0.35), wording: 2 })
        .indicators[0]?.points ?? [];
    expect(point).toMatchObject({ isBroken: true, change: 'notComparable' });
    expect(point?.difference).toBeUndefined();
  });

  it('compares neither a bound nor what is not shown', () => {
    const shown = figure(0.5, 0.45, 0.55);
    expect(changes({ mention: shown }, { mention: atMostTen }, { mention: suppressed })).toEqual([
      undefined,
      'notComparable',
      'notComparable',
    ]);
  });

  it('is empty before the first benchmark', () => {
    expect(developmentOf([])).toEqual({ editions: [], indicators: [] });
  });
});
