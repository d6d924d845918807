import type { Manifest, PublishedTable } from '../observatory/edition.ts';
import { isMainTable } from '../observatory/export/edition-tables.ts';
import type { Finding } from '../observatory/findings/finding.ts';
import { findingsOf } from '../observatory/findings/findings-of.ts';
import { isToldOfOthers, subjectsOf } from './told-of-others.ts';
import { Comparing, type Verdict } from './verdict.ts';
import { isWordedOtherwise } from './worded-otherwise.ts';

/**
 * Whether every finding is what the rule makes of the published figures, in its rank; of those that the publisher reworded,
 * all but the words. Sentences are sealed with an edition, and a later release writes the same in other words: where only the
 * words differ, that is told and is no fault; it is one where they say it of somebody or something else.
 */
export function checkFindings(manifest: Manifest, tables: readonly PublishedTable[]): Verdict {
  const comparing = new Comparing('findings');
  const { ranked = [], top = [] } = manifest.findings ?? {};
  if (ranked.length === 0) return comparing.verdict;
  const ids = (findings: readonly Finding[]) => findings.map(({ id }) => id);
  // Editions that were sealed before findings were have those of their manifest alone.
  const [withGroups, alone] = [tables.filter(isMainTable), []].map((of) => findingsOf(manifest, of).ranked);
  const again = (ids(alone ?? []).join() === ids(ranked).join() ? alone : withGroups) ?? [];
  comparing.equal('findings', ids(ranked), ids(again));
  for (const finding of ranked) {
    const { reworded, title, sentence, evidence, ...rest } = finding;
    const rule = again.find(({ id }) => id === finding.id);
    if (!rule) continue;
    const { title: ownTitle, sentence: ownSentence, evidence: ownEvidence, ...ownRest } = rule;
    comparing.equal(`findings/${finding.id}`, rest, ownRest);
    const words = reworded ? [evidence] : [title, sentence, evidence];
    const ownWords = reworded ? [ownEvidence] : [ownTitle, ownSentence, ownEvidence];
    if (reworded) comparing.note('findings that the publisher reworded');
    const isOfOthers = () => isToldOfOthers(words, ownWords, subjectsOf(manifest, finding));
    if (isWordedOtherwise(words, ownWords) && !isOfOthers()) {
      comparing.note(
        `findings/${finding.id}: the same figures in the words of another release: “${title.en}”, now “${ownTitle.en}”`,
      );
    } else comparing.equal(`findings/${finding.id}: words`, words, ownWords);
  }
  for (const id of top)
    comparing.holds(
      `findings: ${id}`,
      ranked.some((finding) => finding.id === id),
      {
        published: 'on top',
        recomputed: 'no finding',
      },
    );
  return comparing.verdict;
}
