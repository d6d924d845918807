import type { Manifest } from '../observatory/edition.ts';
import type { Finding } from '../observatory/findings/finding.ts';
import { groupOf, wordsOf, wordsOfYes } from '../observatory/findings/former-words.ts';
import { topicOf } from '../observatory/topic-of.ts';
import type { Language, Text } from '../survey/questionnaire.ts';

/** Somebody or something that a finding may be about, and the phrases by which an edition itself names it. */
interface Subject {
  /** One stands for another of its kind alone. */
  readonly kind: 'group' | 'people' | 'claim';
  readonly id: string;
  readonly phrases: readonly Text[];
}

/** All whom the sentences of an edition can be about: the groups of a finding's breakdown, whose share a figure is, and what is said. */
export function subjectsOf(manifest: Manifest, { by }: Pick<Finding, 'by'>): Subject[] {
  const breakdown = manifest.breakdowns.find(({ id }) => id === by);
  const groups = (breakdown?.options ?? []).map((option) => ({
    kind: 'group' as const,
    id: option.code,
    phrases: [withoutArticle(groupOf(by ?? '', option))],
  }));
  const told = manifest.indicators.flatMap((indicator) => {
    const { claim, people } = wordsOf(indicator) ?? {};
    return [
      { kind: 'claim' as const, id: indicator.id, phrases: [claim ?? indicator.sentence] },
      ...(people ? [{ kind: 'people' as const, id: people.en, phrases: [withoutArticle(people)] }] : []),
    ];
  });
  const asked = manifest.questions.map((question) => {
    const { fr, en } = topicOf(question);
    const claim = wordsOfYes(question)?.claim;
    const phrases = [question.text, { fr: `${fr} :`, en: `${en}:` }, ...(claim ? [claim] : [])];
    return { kind: 'claim' as const, id: `asked ${question.id}`, phrases };
  });
  return [...groups, ...told, ...asked];
}

/** "les femmes" are also "des femmes". */
function withoutArticle({ fr, en }: Text): Text {
  return { fr: fr.replace(/^(?:les? |la |l’)/i, ''), en };
}

const languages: readonly Language[] = ['fr', 'en'];
const kinds = ['group', 'people', 'claim'] as const;

/**
 * Whether texts say of others what the rule says, as far as they name both by the edition's own phrases: two subjects have
 * changed places, or one stands where another of its kind should. The numbers may be the same, and the words otherwise new.
 *
 * @param published  the texts of one finding
 * @param rewritten  the same by this program, in their order
 */
export function isToldOfOthers(
  published: readonly Text[],
  rewritten: readonly Text[],
  subjects: readonly Subject[],
): boolean {
  return published.some((text, index) =>
    languages.some((language) => {
      const [before, now] = [text[language], rewritten[index]?.[language] ?? ''].map((said) =>
        subjectsIn(said, subjects, language),
      ) as [Subject[], Subject[]];
      return kinds.some((kind) => {
        const [was, is] = [before, now].map((all) => all.filter((one) => one.kind === kind)) as [
          Subject[],
          Subject[],
        ];
        return isExchanged(was, is) || isReplaced(was, is);
      });
    }),
  );
}

/** Of those that both name, the order in which they come first or last. */
function isExchanged(was: readonly Subject[], is: readonly Subject[]): boolean {
  const orders = (all: readonly Subject[], others: readonly Subject[]) => {
    const common = namesOf(all.filter((one) => others.includes(one)));
    return [[...new Set(common)], [...new Set(common.toReversed())]].map((names) => names.join());
  };
  return orders(was, is).join('|') !== orders(is, was).join('|');
}

function isReplaced(was: readonly Subject[], is: readonly Subject[]): boolean {
  const lacks = (all: readonly Subject[], others: readonly Subject[]) =>
    others.some((one) => !all.includes(one));
  return lacks(was, is) && lacks(is, was);
}

function namesOf(subjects: readonly Subject[]): string[] {
  return subjects.map(({ id }) => id);
}

/** In the order in which a text names them; what stands within a longer phrase is no name of its own. */
function subjectsIn(text: string, subjects: readonly Subject[], language: Language): Subject[] {
  const plain = plainly(text);
  const found = subjects.flatMap((subject) =>
    subject.phrases.flatMap((phrase) => {
      const sought = plainly(phrase[language]).replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
      if (sought === '') return [];
      const matches = plain.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])${sought}(?![\\p{L}\\p{N}])`, 'gu'));
      return [...matches].map(({ 0: { length }, index }) => ({ subject, from: index, to: index + length }));
    }),
  );
  return found
    .filter(
      ({ from, to }) =>
        !found.some((other) => other.from <= from && other.to >= to && other.to - other.from > to - from),
    )
    .sort((a, b) => a.from - b.from)
    .map(({ subject }) => subject);
}

function plainly(text: string): string {
  return text.toLowerCase().replaceAll(/\s+/g, ' ');
}
