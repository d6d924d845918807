import type { Manifest } from '../edition.ts';
import type { Candidate } from './candidate.ts';
import { type Finding, type Findings, mostOnTop } from './finding.ts';
import { chapterOf } from './former-words.ts';

/** By how much what a headline figure establishes counts for more. */
const worthOfHeadline = 4;

/**
 * Ranks findings by what they establish at least (size less uncertainty) and how important their indicator is. Three
 * stand on top, each of another question and of another chapter while there are as many.
 */
export function rankFindings(manifest: Manifest, candidates: readonly Candidate[]): Findings {
  const { indicators } = manifest;
  const isHeadline = (id: string | undefined) =>
    indicators.some((indicator) => indicator.id === id && indicator.headline);
  const worthOf = ({ finding, size }: Candidate) =>
    // What is below nothing is no less so for being a headline's.
    size > 0 && isHeadline(finding.indicator) ? size * worthOfHeadline : size;
  const ranked = candidates.toSorted((a, b) => worthOf(b) - worthOf(a)).map(({ finding }) => finding);
  return { ranked, top: topOf(manifest, ranked) };
}

function topOf({ questions }: Manifest, ranked: readonly Finding[]): string[] {
  const chapterOfQuestion = (id: string) => {
    const question = questions.find((one) => one.id === id);
    return (question && chapterOf(question)?.fr) ?? id;
  };
  const chosen: Finding[] = [];
  const take = (isApart: (finding: Finding, other: Finding) => boolean) => {
    for (const finding of ranked) {
      if (chosen.length === mostOnTop) return;
      if (chosen.every((other) => isApart(finding, other))) chosen.push(finding);
    }
  };
  take((a, b) => chapterOfQuestion(a.question) !== chapterOfQuestion(b.question));
  take((a, b) => a.question !== b.question && a.indicator !== b.indicator);
  return ranked.filter((finding) => chosen.includes(finding)).map(({ id }) => id);
}
