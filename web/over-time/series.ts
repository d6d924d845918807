import type { Comparison, Manifest, PublishedIndicator } from '../../functions/observatory/edition.ts';
import { indicators } from '../../functions/observatory/indicators.ts';
import { type Aspect, breakingAspects, conditionsOf, questionsOf, verdictOf } from './comparability.ts';

/** An indicator's figure in one edition. */
export interface SeriesPoint {
  readonly manifest: Manifest;
  readonly figure: PublishedIndicator;
  /** The versions of the questions it is made from. */
  readonly wordingVersions: readonly number[];
  /** False for an edition that a later one of its wave replaced: it stands beside the line, not in it. */
  readonly isInLine: boolean;
  /** What changed since the point before in the line: there the line is interrupted. */
  readonly breakBefore: readonly Aspect[];
  /** The edition's own comparison with the wave before; never a change where the question or its base is another. */
  readonly previous: Comparison | undefined;
}

export interface Series {
  readonly indicator: string;
  readonly unit: PublishedIndicator['unit'];
  /** The newest edition's, whose words those of today are. */
  readonly sentence: PublishedIndicator['sentence'];
  /** Oldest first; only the editions that publish the indicator. */
  readonly points: readonly SeriesPoint[];
}

/**
 * Every indicator over the editions, in the order of publication.
 *
 * @param manifests  oldest first
 */
export function seriesOf(manifests: readonly Manifest[]): Series[] {
  const order = indicators.map(({ id }) => id);
  const published = new Set(manifests.flatMap((manifest) => manifest.indicators.map(({ id }) => id)));
  const known = order.filter((id) => published.has(id));
  const others = [...published].filter((id) => !order.includes(id));
  return [...known, ...others].flatMap((id) => seriesOfIndicator(manifests, id) ?? []);
}

function seriesOfIndicator(manifests: readonly Manifest[], indicator: string): Series | undefined {
  const newestOfWave = new Map(manifests.map((manifest) => [manifest.wave, manifest.id]));
  let before: Manifest | undefined;
  const points = manifests.flatMap((manifest): SeriesPoint[] => {
    const figure = manifest.indicators.find(({ id }) => id === indicator);
    if (!figure) return [];
    const isInLine = newestOfWave.get(manifest.wave) === manifest.id;
    const breakBefore = isInLine && before ? breakBetween(before, manifest, indicator) : [];
    if (isInLine) before = manifest;
    const wordingVersions = questionsOf(manifest, indicator).map(({ wordingVersion }) => wordingVersion);
    const compared = manifests.find(({ id }) => id === figure.previous?.edition);
    const previous = withoutClaim(
      figure.previous,
      compared ? breakBetween(compared, manifest, indicator) : [],
    );
    return [
      { manifest, figure, wordingVersions: [...new Set(wordingVersions)], isInLine, breakBefore, previous },
    ];
  });
  const newest = points.at(-1)?.figure;
  return newest && { indicator, unit: newest.unit, sentence: newest.sentence, points };
}

function breakBetween(before: Manifest, manifest: Manifest, indicator: string): Aspect[] {
  const [earlier, later] = [conditionsOf(before, indicator), conditionsOf(manifest, indicator)];
  return earlier && later ? breakingAspects(earlier, later) : [];
}

function withoutClaim(previous: Comparison | undefined, changed: readonly Aspect[]): Comparison | undefined {
  return previous && verdictOf(changed) === 'notComparable'
    ? { ...previous, change: 'notComparable' }
    : previous;
}

/** Stretches of the line: a break, a missing figure or a mere bound ends one. */
export function runsOf({ points }: Series): SeriesPoint[][] {
  const runs: SeriesPoint[][] = [];
  let current: SeriesPoint[] = [];
  for (const point of points.filter(({ isInLine }) => isInLine)) {
    const isFigure = point.figure.estimate !== null && !point.figure.bound;
    if (point.breakBefore.length > 0 || !isFigure) {
      runs.push(current);
      current = [];
    }
    if (isFigure) current.push(point);
  }
  return [...runs, current].filter((run) => run.length > 0);
}
