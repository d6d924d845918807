import type { Manifest, PublishedIndicator } from '../../functions/observatory/edition.ts';
import type { Text } from '../../functions/survey/questionnaire.ts';
import {
  type Conditions,
  conditionsOf,
  type Difference,
  differencesOf,
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
  readonly differences: readonly Difference[];
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
        const differences = differencesOf(earlier.first, later.first, indicator);
        const isReference = earlier.first.reference === true;
        const note = isReference ? noteOn2010(later.first, indicator) : undefined;
        return {
          earlier,
          later,
          differences,
          verdict: verdictOf(differences, { isReference }),
          ...(note && { note }),
        };
      }),
  );
}

type Group = EditionGroup & { readonly first: Manifest };

function groupsOf(manifests: readonly Manifest[], id: string): Group[] {
  const groups: (Group & { readonly editions: string[] })[] = [];
  for (const manifest of manifests) {
    const indicator = indicatorOf(manifest, id);
    if (!indicator) continue;
    const known = groups.find(({ first }) => differencesOf(first, manifest, id).length === 0);
    if (known) known.editions.push(manifest.id);
    else
      groups.push({
        editions: [manifest.id],
        conditions: conditionsOf(manifest, indicator),
        first: manifest,
      });
  }
  return groups;
}

/** What 2010 asked instead is quoted; between editions of ours the reasons are all there is to say. */
function noteOn2010(manifest: Manifest, id: string): Text | undefined {
  return indicatorOf(manifest, id)?.reference2010?.note;
}

function indicatorOf({ indicators }: Manifest, id: string): PublishedIndicator | undefined {
  return indicators.find((indicator) => indicator.id === id);
}
