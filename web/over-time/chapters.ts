import type { Manifest, PublishedQuestion } from '../../functions/observatory/edition.ts';
import { chapterOf } from '../../functions/observatory/findings/former-words.ts';
import { questionsBehind } from '../../functions/observatory/questions-behind.ts';
import type { Text } from '../../functions/survey/questionnaire.ts';
import { chaptersOf } from '../results/chapters.ts';
import { withChapters } from '../results/with-chapters.ts';
import type { Series } from './series.ts';

/** The series of a chapter, which share one chart. */
export interface SeriesChapter {
  /** Of its heading, to which an address may lead. */
  readonly id: string;
  /** Undefined where the questions name none. */
  readonly title: Text | undefined;
  readonly series: readonly Series[];
}

/**
 * The series by the chapter of the question that each is made of: in the order in which the newest edition's own page
 * has its chapters, then those that only earlier editions had.
 *
 * @param manifests  oldest first
 */
export function seriesChapters(manifests: readonly Manifest[], series: readonly Series[]): SeriesChapter[] {
  const newest = manifests.at(-1);
  const inOrder = newest ? chaptersOf(withChapters(newest)).map(({ title }) => keyOf(title)) : [];
  const chapters = new Map<string, { title: Text | undefined; series: Series[] }>(
    inOrder.map((key) => [key, { title: undefined, series: [] }]),
  );
  for (const one of series) {
    const question = questionOf(one);
    const title = question && chapterOf(question);
    const known = chapters.get(keyOf(title));
    chapters.set(keyOf(title), { title, series: [...(known?.series ?? []), one] });
  }
  return [...chapters.values()]
    .filter(({ series: found }) => found.length > 0)
    .map((chapter, index) => ({ id: `chapter-${index + 1}`, ...chapter }));
}

function questionOf({ newest: { manifest, figure } }: Series): PublishedQuestion | undefined {
  const [asked] = questionsBehind(figure);
  return manifest.questions.find(({ id }) => id === asked);
}

function keyOf(title: Text | undefined): string {
  return title?.en ?? '';
}
