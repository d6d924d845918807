import { describe, expect, it } from 'vitest';
import type { ProtectedFigure } from '../../../functions/disclosure/published.ts';
import { developmentOf } from '../../../functions/observatory/benchmark-development.ts';
import type { BenchmarkIndicator } from '../../../functions/observatory/benchmark-document.ts';
import type { Manifest } from '../../../functions/observatory/edition.ts';
import { atMostTen, figure, madeUpBenchmark, suppressed } from '../../support/made-up-benchmark.ts';
import { madeUpEdition } from '../../web/figures/made-up-edition.ts';

interface MadeWave {
  readonly mention: ProtectedFigure;
  /** What is else than in the other waves. */
  readonly changed?: (manifest: Manifest) => Manifest;
}

const manifest = countingOfMention('yes')(madeUpEdition().manifest);

function development(...waves: MadeWave[]) {
  return developmentOf(
    waves.map(({ mention, changed = (same) => same }, index) => ({
      benchmark: madeUpBenchmark({
        edition: `w${index}-1`,
        wave: `w${index}`,
        indicators: [{ ...madeUpBenchmark().indicators[0], company: mention } as BenchmarkIndicator],
      }),
      manifest: changed(manifest),
    })),
  );
}

const changes = (...waves: MadeWave[]) =>
  development(...waves).indicators[0]?.points.map(({ change }) => change);

function withMention(change: Partial<Manifest['questions'][number]>) {
  return (same: Manifest): Manifest => ({
    ...same,
    questions: same.questions.map((question) =>
      question.id === 'mention' ? { ...question, ...change } : question,
    ),
  });
}

function countingOfMention(code: string) {
  return (same: Manifest): Manifest => ({
    ...same,
    indicators: same.indicators.map((indicator) =>
      indicator.id === 'mention'
        ? { ...indicator, measure: { kind: 'share', question: 'mention', codes: [code] } }
        : indicator,
    ),
  });
}

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

  it.each<[what: string, changed: (manifest: Manifest) => Manifest, reason: RegExp]>([
    ['the question was revised', withMention({ wordingVersion: 2 }), /was revised \(version 1, then 2\)/],
    ['other people were asked', withMention({ askedIf: { aware: ['yes'] } }), /not asked of the same people/],
    ['it is computed differently', countingOfMention('no'), /not computed in the same way/],
    [
      'the universe differs',
      (same) => ({ ...same, notice: { ...same.notice, universe: { fr: 'Cadres', en: 'Managers' } } }),
      /the universe differs/,
    ],
  ])('stops, and says why, where %s', (_, changed, reason) => {
    const [then, now] = [figure(0.5, 0.45, 0.55), figure(0.3, 0.25, 0.35)];
    const [, point] = development({ mention: then }, { mention: now, changed }).indicators[0]?.points ?? [];
    expect(point).toMatchObject({ isBroken: true, change: 'notComparable' });
    expect(point?.reasons?.map(({ en }) => en)).toEqual([expect.stringMatching(reason)]);
    expect(point?.difference).toBeUndefined();
  });

  it('goes on where a typing mistake was corrected', () => {
    const changed = withMention({ text: { fr: 'Parlez-vous ?', en: 'Do you talk?' } });
    const waves = [{ mention: figure(0.5, 0.45, 0.55) }, { mention: figure(0.3, 0.25, 0.35), changed }];
    expect(changes(...waves)).toEqual([undefined, 'fall']);
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
