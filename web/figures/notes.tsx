import type { EditionListItem } from '../../functions/observatory/edition.ts';
import { inClauses } from '../shared/clauses.ts';
import type { Language } from '../shared/language.ts';
import { List } from '../shared/lists.tsx';
import type { Figure } from './figures.ts';
import { observatoryTexts } from './texts.ts';
import { editionInWords, groupInWords } from './wording.ts';

/** Says what each mark among these figures means: only those that occur. */
export function Notes(props: {
  groups: readonly Figure[][];
  editions: readonly EditionListItem[];
  language: Language;
}) {
  const { groups, editions, language } = props;
  const notes = [...notesFor(groups.flat(), language), ...repeatedGroups(groups, editions, language)];
  if (notes.length === 0) return null;
  return <List class="notes unmarked flush muted small" items={notes} />;
}

/** Which groups repeat the figures of which edition: one line an edition. */
export function repeatedGroups(
  groups: readonly Figure[][],
  editions: readonly EditionListItem[],
  language: Language,
): string[] {
  const t = observatoryTexts(language);
  const byEdition = new Map<string, string[]>();
  for (const [first] of groups) {
    // What is repeated of a group without a figure is nothing.
    if (!first?.asOf || first.share === null) continue;
    const names = byEdition.get(first.asOf) ?? [];
    byEdition.set(first.asOf, [...names, groupInWords(first, language) || t.everyone]);
  }
  return [...byEdition].map(([edition, names]) =>
    t.asOfGroups(inClauses(names, language), editionInWords(edition, editions, language)),
  );
}

export function notesFor(figures: readonly Figure[], language: Language): string[] {
  const t = observatoryTexts(language);
  const some = (holds: (figure: Figure) => boolean, note: string) => (figures.some(holds) ? [note] : []);
  return [
    ...some(({ reason }) => reason === 'fewerThan10', t.fewerThan10Text),
    ...some(({ reason }) => reason === 'tooNoisy', t.tooNoisyText),
    ...some(({ reason }) => reason === 'dominated', t.dominatedText),
    ...some(({ reason }) => reason === 'complementary', t.complementaryText),
    ...some(({ reason }) => reason === 'fewCompanies', t.fewCompaniesText),
    ...some(({ state }) => state === 'unpublished', t.unpublishedText),
    ...some(({ flags, share }) => share !== null && flags.includes('u'), t.flagUText),
    ...some(({ flags, share }) => share !== null && flags.includes('k'), t.flagKText),
    ...some(({ flags }) => flags.includes('b'), t.flagBText),
    ...some(({ bound }) => bound !== undefined, t.boundText),
    ...some(({ asOf, share }) => asOf !== undefined && share !== null, t.asOfText),
  ];
}
