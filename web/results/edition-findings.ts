import type { Manifest } from '../../functions/observatory/edition.ts';
import type { Finding, Findings } from '../../functions/observatory/findings/finding.ts';
import { type EditionDocuments, publishedBy } from './documents.ts';

const none: Findings = { ranked: [], top: [] };

function findingsIn(manifest: Manifest): Findings {
  return manifest.findings ?? none;
}

/** The findings that stand on top of an edition's page. */
export function topFindings(manifest: Manifest): Finding[] {
  const { ranked, top } = findingsIn(manifest);
  return top.flatMap((id) => ranked.find((finding) => finding.id === id) ?? []);
}

/** What heads a question's figures: of its findings of everyone the first in rank that is of no other question, too. */
export function findingOf(manifest: Manifest, question: string): Finding | undefined {
  const own = findingsIn(manifest).ranked.filter((finding) => finding.question === question);
  return own.find(({ kind }) => kind === 'change' || kind === 'level') ?? own[0];
}

/** The findings that compare the groups of a question's breakdown. */
export function findingBy(manifest: Manifest, question: string, by: string): Finding | undefined {
  return findingsIn(manifest).ranked.find((finding) => finding.question === question && finding.by === by);
}

/**
 * What a finding's chart shows: the groups that it compares, where the edition has their table and its indicator is one
 * answer's share; everyone otherwise.
 */
export function findingView(
  { manifest }: EditionDocuments,
  { question, by, indicator }: Finding,
): { by: readonly string[]; answer: string | undefined } {
  const measure = manifest.indicators.find(({ id }) => id === indicator)?.measure;
  const answers = measure?.kind === 'share' && measure.question === question ? measure.codes : [];
  const isOneAnswer = answers.length === 1 || indicator === undefined;
  const isShown = by !== undefined && isOneAnswer && publishedBy(manifest, question, [by]) !== undefined;
  return isShown ? { by: [by], answer: answers[0] } : { by: [], answer: undefined };
}
