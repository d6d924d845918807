import { asksTheSame } from '../../functions/observatory/asks-the-same.ts';
import type { Manifest, PublishedQuestion } from '../../functions/observatory/edition.ts';
import { type Language, languages } from '../shared/language.ts';

/** What a questionnaire changed that interrupts no series. */
type WhatChanged =
  | { readonly kind: 'added' | 'dropped'; readonly question: PublishedQuestion }
  /** The fewest questions that stand elsewhere among those asked before. */
  | { readonly kind: 'moved'; readonly questions: readonly PublishedQuestion[] }
  /** A text that was corrected without another meaning, or a hint; empty where there was no such text, or is none now. */
  | {
      readonly kind: 'text' | 'hint';
      readonly question: PublishedQuestion;
      /** The language in which it was changed. */
      readonly language: Language;
      readonly before: string;
      readonly after: string;
    };

/** With the first edition that was asked so, and the first day of its wave, `YYYY-MM-DD`. */
export type QuestionnaireChange = WhatChanged & { readonly edition: string; readonly from: string };

/**
 * Every change from one edition to the next but for new revisions, which interrupt series and are told with them.
 *
 * @param manifests  oldest first; what 2010 asked is quoted, and has no changes
 */
export function changesOf(manifests: readonly Manifest[]): QuestionnaireChange[] {
  const lastAsked = new Map<string, PublishedQuestion>();
  const own = manifests.filter(({ reference }) => !reference);
  return own.flatMap(({ id, fieldwork, questions }, index) => {
    const before = own[index - 1]?.questions;
    const changes: WhatChanged[] = [
      ...(before ? movedBetween(before, questions) : []),
      ...(before ? missingIn(before, questions, 'added') : []),
      ...(before ? missingIn(questions, before, 'dropped') : []),
      ...questions.flatMap((question) => textsChanged(lastAsked.get(question.id), question)),
    ];
    for (const question of questions) lastAsked.set(question.id, question);
    return changes.map((change) => ({ ...change, edition: id, from: fieldwork.from }));
  });
}

function missingIn(
  those: readonly PublishedQuestion[],
  of: readonly PublishedQuestion[],
  kind: 'added' | 'dropped',
): WhatChanged[] {
  const known = new Set(those.map(({ id }) => id));
  return of.filter(({ id }) => !known.has(id)).map((question) => ({ kind, question }));
}

function movedBetween(
  before: readonly PublishedQuestion[],
  now: readonly PublishedQuestion[],
): WhatChanged[] {
  const ranks = new Map(before.map(({ id }, rank) => [id, rank]));
  const common = now.filter(({ id }) => ranks.has(id));
  const staying = longestRise(common.map(({ id }) => ranks.get(id) ?? 0));
  const moved = common.filter((_, index) => !staying.has(index));
  return moved.length > 0 ? [{ kind: 'moved', questions: moved }] : [];
}

/** The places of a longest rising subsequence; of several, one that ends first. */
function longestRise(ranks: readonly number[]): Set<number> {
  const lengths: number[] = [];
  const previous: number[] = [];
  ranks.forEach((rank, index) => {
    lengths[index] = 1;
    previous[index] = -1;
    for (let earlier = 0; earlier < index; earlier++) {
      const length = (lengths[earlier] ?? 0) + 1;
      if ((ranks[earlier] ?? 0) < rank && length > (lengths[index] ?? 0)) {
        lengths[index] = length;
        previous[index] = earlier;
      }
    }
  });
  const rise = new Set<number>();
  for (let index = lengths.indexOf(Math.max(0, ...lengths)); index >= 0; index = previous[index] ?? -1) {
    rise.add(index);
  }
  return rise;
}

function textsChanged(then: PublishedQuestion | undefined, question: PublishedQuestion): WhatChanged[] {
  if (!then || !asksTheSame(then, question)) return [];
  return languages.flatMap((language) =>
    [
      { kind: 'text' as const, before: then.text[language], after: question.text[language] },
      ...question.options.flatMap(({ code, label }) => {
        const option = then.options.find((candidate) => candidate.code === code);
        return option
          ? [{ kind: 'text' as const, before: option.label[language], after: label[language] }]
          : [];
      }),
      // Editions that tell no topic tell no hint either, whatever respondents read.
      ...(then.topic
        ? [
            {
              kind: 'hint' as const,
              before: then.hint?.[language] ?? '',
              after: question.hint?.[language] ?? '',
            },
          ]
        : []),
    ]
      .filter(({ before, after }) => before !== after)
      .map((texts) => ({ ...texts, question, language })),
  );
}
