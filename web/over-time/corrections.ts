import { asksTheSame } from '../../functions/observatory/comparability.ts';
import type { Manifest, PublishedQuestion } from '../../functions/observatory/edition.ts';
import { type Language, languages } from '../shared/language.ts';

/** A text of a question that was changed without another meaning, and so without a break. */
export interface Correction {
  readonly question: PublishedQuestion;
  /** The first edition that was asked with the new text, and the first day of its wave, `YYYY-MM-DD`. */
  readonly edition: string;
  readonly from: string;
  /** The language in which it was changed. */
  readonly language: Language;
  /** Empty where there was no such text. */
  readonly before: string;
  readonly after: string;
}

/**
 * Every text that was corrected from one edition to the next that has the question under the same revision.
 *
 * @param manifests  oldest first; what 2010 asked is quoted, and has no corrections
 */
export function correctionsOf(manifests: readonly Manifest[]): Correction[] {
  const asked = new Map<string, PublishedQuestion>();
  return manifests
    .filter(({ reference }) => !reference)
    .flatMap(({ id, fieldwork, questions }) =>
      questions.flatMap((question) => {
        const before = asked.get(question.id);
        asked.set(question.id, question);
        if (!before || !asksTheSame(before, question)) return [];
        return languages.flatMap((language) =>
          changedTexts(before, question, language).map((texts) => ({
            question,
            edition: id,
            from: fieldwork.from,
            language,
            ...texts,
          })),
        );
      }),
    );
}

function changedTexts(then: PublishedQuestion, now: PublishedQuestion, language: Language) {
  const pairs = [
    { before: then.text[language], after: now.text[language] },
    // Editions that tell no topic tell no hint either, whatever respondents read.
    ...(then.topic ? [{ before: then.hint?.[language] ?? '', after: now.hint?.[language] ?? '' }] : []),
    ...now.options.flatMap(({ code, label }) => {
      const option = then.options.find((candidate) => candidate.code === code);
      return option ? [{ before: option.label[language], after: label[language] }] : [];
    }),
  ];
  return pairs.filter(({ before, after }) => before !== after);
}
