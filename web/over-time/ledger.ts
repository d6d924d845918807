import type { Manifest } from '../../functions/observatory/edition.ts';
import type { Text } from '../../functions/survey/questionnaire.ts';
import {
  type Aspect,
  aspects,
  type Conditions,
  conditionsOf,
  differingAspects,
  type Verdict,
  verdictOf,
} from './comparability.ts';

/** Editions that are alike in every aspect: what holds between two of them holds between any two. */
export interface EditionGroup {
  /** Oldest first. */
  readonly editions: readonly string[];
  readonly conditions: Conditions;
}

/** Every pair of an edition of `earlier` and one of `later`; of any two in it, where both are the same group. */
export interface LedgerRow {
  readonly earlier: EditionGroup;
  readonly later: EditionGroup;
  readonly differing: readonly Aspect[];
  readonly verdict: Verdict;
  /** What an edition itself says of the comparison. */
  readonly note?: Text | undefined;
}

/**
 * What is comparable with what, for one indicator: a row for every two groups of editions, and so for every two
 * editions that publish it.
 *
 * @param manifests  oldest first
 */
export function ledgerOf(manifests: readonly Manifest[], indicator: string): LedgerRow[] {
  const groups = groupsOf(manifests, indicator);
  return groups.flatMap((earlier, index) =>
    groups
      .slice(index)
      .filter((later) => later !== earlier || earlier.editions.length > 1)
      .map((later) => {
        const differing = differingAspects(earlier.conditions, later.conditions);
        const note = noteBetween(manifests, indicator, earlier, later);
        return { earlier, later, differing, verdict: verdictOf(differing), ...(note && { note }) };
      }),
  );
}

function groupsOf(manifests: readonly Manifest[], indicator: string): EditionGroup[] {
  const groups = new Map<string, { editions: string[]; conditions: Conditions }>();
  for (const manifest of manifests) {
    const conditions = conditionsOf(manifest, indicator);
    if (!conditions) continue;
    const key = JSON.stringify(aspects.map((aspect) => conditions[aspect].key));
    const known = groups.get(key);
    if (known) known.editions.push(manifest.id);
    else groups.set(key, { editions: [manifest.id], conditions });
  }
  return [...groups.values()];
}

function noteBetween(
  manifests: readonly Manifest[],
  indicator: string,
  earlier: EditionGroup,
  later: EditionGroup,
): Text | undefined {
  for (const manifest of manifests.filter(({ id }) => later.editions.includes(id))) {
    const { previous, reference2010 } = manifest.indicators.find(({ id }) => id === indicator) ?? {};
    for (const comparison of [previous, reference2010]) {
      if (comparison?.note && earlier.editions.includes(comparison.edition)) return comparison.note;
    }
  }
  return undefined;
}
