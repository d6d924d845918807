import type { Comparison, Manifest } from '../../functions/observatory/edition.ts';
import { type Language, pick } from '../shared/language.ts';
import type { Series, SeriesPoint } from './series.ts';
import { overTimeTexts } from './texts.ts';
import { indicatorName } from './wording.ts';

/** What the newest edition's own tests say of a series; undefined where it does not have the indicator, or is 2010. */
function newestPoint({ points }: Series, manifests: readonly Manifest[]): SeriesPoint | undefined {
  const newest = manifests.at(-1);
  return newest?.reference ? undefined : points.find(({ manifest }) => manifest === newest);
}

/**
 * What the page is headed by: how many indicators rose or fell, by the newest edition's own tests, or that no change is
 * established; with one wave, that there is none to tell yet.
 *
 * @param manifests  oldest first
 */
export function headlineOverTime(
  manifests: readonly Manifest[],
  series: readonly Series[],
  language: Language,
): string {
  const t = overTimeTexts(language);
  const waves = new Set(manifests.flatMap(({ wave }) => wave ?? [])).size;
  if (waves === 0) return t.headlineNone;
  if (waves === 1) return t.headlineOne;
  const compared = comparisonsOf(manifests, series);
  const tested = compared.filter(({ change }) => change !== 'notComparable').length;
  if (tested === 0) return t.headlineNotComparable;
  const changed = compared.filter(isChange).length;
  return changed === 0
    ? t.noneSince(previousTitle(manifests, compared, language))
    : t.headlineChanges(changed, tested, previousTitle(manifests, compared, language));
}

/**
 * What a chapter's chart is headed by: the first of its changes that the newest edition found, in the words of that
 * finding; or that none is established. Undefined where there is nothing to compare with.
 *
 * @param manifests  oldest first
 */
export function establishedIn(
  manifests: readonly Manifest[],
  series: readonly Series[],
  language: Language,
): string | undefined {
  const t = overTimeTexts(language);
  const compared = comparisonsOf(manifests, series);
  const changed = series.filter((one) => isChange(newestPoint(one, manifests)?.previous));
  const [first] = changed;
  if (first) return changeFound(manifests, changed, language) ?? t.changed(indicatorName(first, language));
  if (compared.some(({ change }) => change === 'none')) return t.noneHere;
  return compared.length > 0 ? t.nothingComparable : undefined;
}

/** The finding of highest rank that tells one of these changes: a reworded one in the operator's words. */
function changeFound(manifests: readonly Manifest[], changed: readonly Series[], language: Language) {
  const { ranked = [] } = manifests.at(-1)?.findings ?? {};
  const finding = ranked.find(
    ({ id, kind, indicator }) =>
      kind === 'change' && id === `change-${indicator}` && changed.some((one) => one.indicator === indicator),
  );
  return finding && pick(finding.title, language);
}

/** The newest edition's comparisons with the wave before it. */
function comparisonsOf(manifests: readonly Manifest[], series: readonly Series[]): Comparison[] {
  return series.flatMap((one) => newestPoint(one, manifests)?.previous ?? []);
}

function isChange(comparison: Comparison | undefined): boolean {
  return comparison?.change === 'rise' || comparison?.change === 'fall';
}

function previousTitle(
  manifests: readonly Manifest[],
  compared: readonly Comparison[],
  language: Language,
): string {
  const [first] = compared;
  const previous = manifests.find(({ id }) => id === first?.edition);
  return previous ? withinSentence(pick(previous.title, language)) : (first?.edition ?? '');
}

/** An English title that is an ordinal and a quarter, as it stands within a sentence. */
function withinSentence(title: string): string {
  return title.replace(/^(?:First|Second|Third|Fourth)(?= quarter\b)/, (ordinal) => ordinal.toLowerCase());
}
