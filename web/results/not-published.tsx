import type { Manifest, PublishedQuestion } from '../../functions/observatory/edition.ts';
import { publishedFrom } from '../../functions/observatory/edition-plan.ts';
import { byWay } from '../../functions/observatory/way-breakdown.ts';
import { type ObservatoryTexts, observatoryTexts } from '../figures/texts.ts';
import { breakdownInWords } from '../figures/wording.ts';
import { inClauses } from '../shared/clauses.ts';
import { formatNumber } from '../shared/format.ts';
import type { Language } from '../shared/language.ts';
import { publishedBy } from './documents.ts';
import { answerQuestions } from './question-tables.ts';

/** That an edition is too small for figures by group, and from when there are some; nothing where it has any. */
export function GroupsFrom({ manifest, language }: { manifest: Manifest; language: Language }) {
  if (!manifest.privacy || hasGroups(manifest)) return null;
  const starts = answerQuestions(manifest).flatMap((question) =>
    manifest.breakdowns.flatMap(({ id }) =>
      id === byWay ? [] : (publishedFrom(question.id, [id], manifest) ?? []),
    ),
  );
  const t = observatoryTexts(language);
  const names = namesOf(
    manifest,
    manifest.breakdowns.slice(0, 3).map(({ id }) => id),
    language,
  );
  return (
    <p class="muted small not-published">
      {t.groupsFrom(names, formatNumber(Math.min(...starts), language))}
    </p>
  );
}

/** Which breakdowns of a question the edition does not have, and from how many respondents on they are published. */
export function NotPublished(props: { manifest: Manifest; question: PublishedQuestion; language: Language }) {
  const { manifest, question, language } = props;
  const t = observatoryTexts(language);
  const missing = manifest.privacy ? missingBreakdowns(manifest, question.id, language, t) : [];
  if (missing.length === 0) return null;
  const clauses = missing.map(([from, names]) => t.publishedFrom(names, formatNumber(from, language)));
  return <p class="muted small not-published">{t.notPublishedYet(inClauses(clauses, language))}</p>;
}

/** From how many respondents on, and what: fewest first. */
function missingBreakdowns(
  manifest: Manifest,
  question: string,
  language: Language,
  t: ObservatoryTexts,
): [from: number, names: string][] {
  const ids = manifest.breakdowns.map(({ id }) => id);
  const byStart = new Map<number, string[]>();
  for (const id of ids) {
    const from = publishedFrom(question, [id], manifest);
    if (from === undefined || publishedBy(manifest, question, [id])) continue;
    byStart.set(from, [...(byStart.get(from) ?? []), id]);
  }
  const pairs = ids.flatMap((first, index) => ids.slice(index + 1).map((second) => [first, second]));
  const hasPair = pairs.some((pair) => publishedBy(manifest, question, pair));
  const pairsFrom = Math.min(...pairs.flatMap((pair) => publishedFrom(question, pair, manifest) ?? []));
  const single = [...byStart].map(([from, of]): [number, string] => [from, namesOf(manifest, of, language)]);
  const paired: [number, string][] =
    hasPair || pairsFrom === Number.POSITIVE_INFINITY ? [] : [[pairsFrom, t.twoCriteria]];
  return [...single, ...paired].sort(([a], [b]) => a - b);
}

/** "sexe, âge, profession". */
function namesOf(manifest: Manifest, ids: readonly string[], language: Language): string {
  return manifest.breakdowns
    .filter(({ id }) => ids.includes(id))
    .map(({ id }) => breakdownInWords(manifest, id, language))
    .join(', ');
}

export function hasGroups({ tables }: Manifest): boolean {
  return !tables || Object.values(tables).some((by) => by.some((name) => name !== byWay));
}
