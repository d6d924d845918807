import type { Question } from '../survey/questionnaire.ts';
import type { WaveFile } from './wave-file.ts';

/** What a file has of a margin, and what the population has: shares, 0 to 1. */
export interface MarginShares {
  readonly variable: string;
  readonly categories: readonly {
    readonly codes: readonly string[];
    readonly found: number;
    readonly stated: number;
  }[];
}

/** How far the answers are from the margins that they will be weighted to; of those who told the variable. */
export function marginShares(
  { margins }: Pick<WaveFile, 'margins'>,
  questions: readonly Question[],
  packedAnswers: readonly string[],
): MarginShares[] {
  return margins.map(({ variable, categories }) => {
    const index = questions.findIndex((question) => question.id === variable);
    const options = questions[index]?.options ?? [];
    const counts = categories.map(({ codes }) => {
      const digits = codes.map((code) => options.findIndex((option) => option.code === code));
      return packedAnswers.filter((packed) => digits.includes(packed.charCodeAt(index) - 48)).length;
    });
    const all = Math.max(
      1,
      counts.reduce((sum, count) => sum + count, 0),
    );
    return {
      variable,
      categories: categories.map(({ codes, share }, category) => ({
        codes,
        found: (counts[category] ?? 0) / all,
        stated: share,
      })),
    };
  });
}
