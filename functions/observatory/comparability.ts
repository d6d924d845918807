import { computationOf, conditionOf } from '../survey/measure.ts';
import type { Text } from '../survey/questionnaire.ts';
import { asksTheSame } from './asks-the-same.ts';
import type { Manifest, PublishedIndicator, PublishedQuestion } from './edition.ts';
import { questionsBehind } from './questions-behind.ts';
import { topicOf } from './topic-of.ts';

/** What of two editions decides whether their figures of an indicator may be compared. */
export type ComparedEdition = Pick<Manifest, 'indicators' | 'questions'> & {
  readonly notice: Pick<Manifest['notice'], 'universe'>;
};

/** What interrupts a series between two editions, and why in words: the end of a sentence. */
export interface SeriesBreak {
  readonly aspect: 'wording' | 'base' | 'measure' | 'universe';
  readonly reason: Text;
}

/**
 * Why an indicator's figures in two editions are not comparable: another revision of a question that it is made of, other
 * people who are asked, another computation, another universe. A corrected typing mistake raises no revision, and
 * breaks nothing.
 *
 * @returns nothing where they are comparable, or one of the two does not have the indicator
 */
export function seriesBreaks(
  earlier: ComparedEdition,
  later: ComparedEdition,
  indicator: string,
): SeriesBreak[] {
  const [before, after] = [earlier, later].map(({ indicators }) =>
    indicators.find(({ id }) => id === indicator),
  );
  if (!before || !after) return [];
  const pairs = questionsBehind(after).flatMap((id) => pairOf(earlier, later, id));
  return [
    ...pairs.filter(({ then, now }) => !asksTheSame(then, now)).map(({ then, now }) => reworded(then, now)),
    ...pairs.flatMap(({ then, now }) => baseBreaks({ earlier, later }, then, now)),
    ...(isMeasuredAlike(before, after) ? [] : [otherMeasure]),
    ...(normalised(earlier.notice.universe) === normalised(later.notice.universe) ? [] : [otherUniverse]),
  ];
}

interface Pair {
  readonly then: PublishedQuestion;
  readonly now: PublishedQuestion;
}

function pairOf(earlier: ComparedEdition, later: ComparedEdition, id: string): Pair[] {
  const [then, now] = [earlier, later].map(({ questions }) =>
    questions.find((question) => question.id === id),
  );
  return then && now ? [{ then, now }] : [];
}

function reworded(then: PublishedQuestion, now: PublishedQuestion): SeriesBreak {
  return { aspect: 'wording', reason: then.note ? otherQuestion(now) : revisionInWords(then, now) };
}

/** Of whom it is asked: the answers that lead to it, and whether these are still answers to the same. */
function baseBreaks(
  editions: { earlier: ComparedEdition; later: ComparedEdition },
  then: PublishedQuestion,
  now: PublishedQuestion,
): SeriesBreak[] {
  if (routingOf(then) !== routingOf(now)) return [{ aspect: 'base', reason: otherPeople(now) }];
  return Object.keys(now.askedIf ?? {}).flatMap((id) =>
    pairOf(editions.earlier, editions.later, id).flatMap((leading) =>
      asksTheSame(leading.then, leading.now)
        ? baseBreaks(editions, leading.then, leading.now)
        : [{ aspect: 'base' as const, reason: otherWayTo(now, leading.now) }],
    ),
  );
}

/** The condition under which a question is asked; the words for it may improve. */
function routingOf({ askedIf, base }: PublishedQuestion): string {
  return askedIf ? conditionOf(askedIf) : normalised(base);
}

function isMeasuredAlike(before: PublishedIndicator, after: PublishedIndicator): boolean {
  if (before.unit !== after.unit) return false;
  if (before.measure && after.measure) return computationOf(before.measure) === computationOf(after.measure);
  return questionsBehind(before).join() === questionsBehind(after).join();
}

/** Neither capitals nor a full stop make another universe. */
function normalised({ fr }: Text): string {
  return fr
    .trim()
    .replace(/[.\s]+$/, '')
    .toLowerCase();
}

/** What a new revision changed, as far as a reader can see it. */
function revisionInWords(then: PublishedQuestion, now: PublishedQuestion): Text {
  const isWordedAlike = isSame(then.text, now.text);
  const [codesThen, codesNow] = [then, now].map(({ options }) => options.map(({ code }) => code));
  const options = optionsInWords(then, now);
  if (options && isWordedAlike) return options;
  if (options) {
    return {
      fr: `la question ${quoted(now).fr} a été reformulée, et ${options.fr}`,
      en: `the question ${quoted(now).en} was reworded, and ${options.en}`,
    };
  }
  if (!isWordedAlike) {
    return {
      fr: `la question ${quoted(now).fr} a été reformulée`,
      en: `the question ${quoted(now).en} was reworded`,
    };
  }
  if (codesThen?.join() !== codesNow?.join()) {
    return {
      fr: `l’ordre des réponses à la question ${quoted(now).fr} a changé`,
      en: `the order of the answers to the question ${quoted(now).en} has changed`,
    };
  }
  return {
    fr: `la question ${quoted(now).fr} a été révisée (version ${then.wordingVersion}, puis ${now.wordingVersion})`,
    en: `the question ${quoted(now).en} was revised (version ${then.wordingVersion}, then ${now.wordingVersion})`,
  };
}

function optionsInWords(then: PublishedQuestion, now: PublishedQuestion): Text | undefined {
  const missing = (from: PublishedQuestion, of: PublishedQuestion) =>
    of.options.filter(({ code }) => !from.options.some((option) => option.code === code));
  const [added, removed] = [missing(then, now), missing(now, then)];
  if (added.length === 0 && removed.length === 0) return undefined;
  const listed = (options: typeof added, language: 'fr' | 'en') =>
    options.map(({ label }) => quotedText(label[language], language)).join(', ');
  const changes = (language: 'fr' | 'en', words: { more: string; less: string }) =>
    [
      added.length > 0 ? `${words.more} ${listed(added, language)}` : '',
      removed.length > 0 ? `${words.less} ${listed(removed, language)}` : '',
    ]
      .filter(Boolean)
      .join(language === 'fr' ? ' ; ' : '; ');
  return {
    fr: `les réponses proposées à la question ${quoted(now).fr} ont changé (${changes('fr', { more: 'en plus :', less: 'en moins :' })})`,
    en: `the answers offered to the question ${quoted(now).en} have changed (${changes('en', { more: 'added:', less: 'left out:' })})`,
  };
}

function isSame(a: Text, b: Text): boolean {
  return a.fr === b.fr && a.en === b.en;
}

function quoted(question: PublishedQuestion): Text {
  const { fr, en } = topicOf(question);
  return { fr: quotedText(fr, 'fr'), en: quotedText(en, 'en') };
}

function quotedText(text: string, language: 'fr' | 'en'): string {
  return language === 'fr' ? `«\u00a0${text}\u00a0»` : `“${text}”`;
}

function otherQuestion(now: PublishedQuestion): Text {
  return {
    fr: `sous ${quoted(now).fr}, une autre question a été posée`,
    en: `another question was asked under ${quoted(now).en}`,
  };
}

function otherPeople(now: PublishedQuestion): Text {
  return {
    fr: `la question ${quoted(now).fr} n’a pas été posée aux mêmes personnes`,
    en: `the question ${quoted(now).en} was not asked of the same people`,
  };
}

function otherWayTo(now: PublishedQuestion, leading: PublishedQuestion): Text {
  return {
    fr: `la question ${quoted(now).fr} dépend de la question ${quoted(leading).fr}, qui a changé`,
    en: `the question ${quoted(now).en} hangs on the question ${quoted(leading).en}, which has changed`,
  };
}

const otherMeasure: SeriesBreak = {
  aspect: 'measure',
  reason: {
    fr: 'le chiffre n’est pas calculé de la même façon',
    en: 'the figure is not computed in the same way',
  },
};

const otherUniverse: SeriesBreak = {
  aspect: 'universe',
  reason: { fr: 'l’univers diffère', en: 'the universe differs' },
};
