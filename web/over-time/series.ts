import { type SeriesBreak, seriesBreaks } from '../../functions/observatory/comparability.ts';
import type { Comparison, Manifest, PublishedIndicator } from '../../functions/observatory/edition.ts';
import { questionsBehind } from '../../functions/observatory/questions-behind.ts';
import { topicOf } from '../../functions/observatory/topic-of.ts';
import type { Text } from '../../functions/survey/questionnaire.ts';
import { questionsOf, verdictOf } from './comparability.ts';

/** An indicator's figure in one edition. */
export interface SeriesPoint {
  readonly manifest: Manifest;
  readonly figure: PublishedIndicator;
  /** The versions of the questions it is made from. */
  readonly wordingVersions: readonly number[];
  /** False for an edition that a later one of its wave replaced: it stands beside the line, not in it. */
  readonly isInLine: boolean;
  /** What changed since the point before in the line: there the line is interrupted. */
  readonly breakBefore: readonly SeriesBreak[];
  /** Whether editions in between do not have the indicator: there the line is interrupted, too. */
  readonly isAfterGap: boolean;
  /** The edition's own comparison with the wave before; never a change where the question or its base is another. */
  readonly previous: Comparison | undefined;
}

/** Editions of ours, one after the other in the line, that do not have the indicator. */
export interface Absence {
  /** `always` where no edition of ours has it. */
  readonly when: 'before' | 'between' | 'after' | 'always';
  /** The first edition that has it where it starts late, else those that do not; oldest first. */
  readonly editions: readonly string[];
  /** The end of a sentence. */
  readonly reason: Text;
}

export interface Series {
  readonly indicator: string;
  readonly unit: PublishedIndicator['unit'];
  /** The newest edition's, whose words those of today are. */
  readonly sentence: PublishedIndicator['sentence'];
  /** What it is made of in that edition, for its heading. */
  readonly newest: { readonly manifest: Manifest; readonly figure: PublishedIndicator };
  /** Oldest first; only the editions that publish the indicator. */
  readonly points: readonly SeriesPoint[];
  readonly absences: readonly Absence[];
}

/**
 * Every indicator over the editions: in the newest one's order of publication, then those that it no longer has.
 *
 * @param manifests  oldest first
 */
export function seriesOf(manifests: readonly Manifest[]): Series[] {
  const newestFirst = [...manifests].reverse();
  const published = new Set(newestFirst.flatMap(({ indicators }) => indicators.map(({ id }) => id)));
  return [...published].flatMap((id) => seriesOfIndicator(manifests, id) ?? []);
}

function seriesOfIndicator(manifests: readonly Manifest[], indicator: string): Series | undefined {
  const inLine = newestOfWaves(manifests);
  let before: Manifest | undefined;
  const points = manifests.flatMap((manifest): SeriesPoint[] => {
    const figure = indicatorOf(manifest, indicator);
    if (!figure) return [];
    const isInLine = inLine.includes(manifest);
    const breakBefore = isInLine && before ? seriesBreaks(before, manifest, indicator) : [];
    const isAfterGap =
      isInLine && before !== undefined && inLine.indexOf(manifest) > inLine.indexOf(before) + 1;
    if (isInLine) before = manifest;
    const wordingVersions = questionsOf(manifest, figure).map(({ wordingVersion }) => wordingVersion);
    const compared = manifests.find(({ id }) => id === figure.previous?.edition);
    const previous = withoutClaim(
      figure.previous,
      compared ? seriesBreaks(compared, manifest, indicator) : [],
    );
    return [
      {
        manifest,
        figure,
        wordingVersions: [...new Set(wordingVersions)],
        isInLine,
        breakBefore,
        isAfterGap,
        previous,
      },
    ];
  });
  const newest = points.at(-1);
  if (!newest) return undefined;
  const { unit, sentence } = newest.figure;
  return { indicator, unit, sentence, newest, points, absences: absencesOf(inLine, newest.figure) };
}

function newestOfWaves(manifests: readonly Manifest[]): Manifest[] {
  const newest = new Map(manifests.map((manifest) => [manifest.wave, manifest]));
  return manifests.filter((manifest) => newest.get(manifest.wave) === manifest);
}

function withoutClaim(
  previous: Comparison | undefined,
  changed: readonly SeriesBreak[],
): Comparison | undefined {
  return previous && verdictOf(changed, { isReference: false }) === 'notComparable'
    ? { ...previous, change: 'notComparable' }
    : previous;
}

/** Why editions of ours do not have an indicator: each run of them once. */
function absencesOf(inLine: readonly Manifest[], figure: PublishedIndicator): Absence[] {
  const own = inLine.filter(({ reference }) => !reference);
  const has = own.map((manifest) => indicatorOf(manifest, figure.id) !== undefined);
  const [first, last] = [has.indexOf(true), has.lastIndexOf(true)];
  return own.flatMap((manifest, index): Absence[] => {
    if (has[index] || (index > 0 && !has[index - 1])) return [];
    const until = has.indexOf(true, index);
    const without = own.slice(index, until < 0 ? undefined : until).map(({ id }) => id);
    const reason = reasonOfAbsence(manifest, figure, inLine);
    if (first < 0) return [{ when: 'always', editions: without, reason }];
    if (index < first) return [{ when: 'before', editions: [own[first]?.id ?? ''], reason }];
    return [{ when: index > last ? 'after' : 'between', editions: without, reason }];
  });
}

function reasonOfAbsence(manifest: Manifest, figure: PublishedIndicator, all: readonly Manifest[]): Text {
  const missing = questionsBehind(figure).filter(
    (id) => !manifest.questions.some((asked) => asked.id === id),
  );
  const [id] = missing;
  const question = all.flatMap(({ questions }) => questions).findLast((asked) => asked.id === id);
  if (!question) {
    return { fr: 'le chiffre n’a pas été calculé', en: 'the figure was not computed' };
  }
  const { fr, en } = topicOf(question);
  return {
    fr: `la question «\u00a0${fr}\u00a0» n’a pas été posée`,
    en: `the question “${en}” was not asked`,
  };
}

function indicatorOf({ indicators }: Manifest, id: string): PublishedIndicator | undefined {
  return indicators.find((indicator) => indicator.id === id);
}

/** Stretches of the line: a break, a gap, a missing figure or a mere bound ends one. */
export function runsOf({ points }: Series): SeriesPoint[][] {
  const runs: SeriesPoint[][] = [];
  let current: SeriesPoint[] = [];
  for (const point of points.filter(({ isInLine }) => isInLine)) {
    const isFigure = point.figure.estimate !== null && !point.figure.bound;
    if (point.breakBefore.length > 0 || point.isAfterGap || !isFigure) {
      runs.push(current);
      current = [];
    }
    if (isFigure) current.push(point);
  }
  return [...runs, current].filter((run) => run.length > 0);
}
