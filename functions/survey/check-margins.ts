import type { Question } from './questionnaire.ts';
import type { Margin } from './wave.ts';

/**
 * What margins name that a questionnaire has not: each is of a profile question, by its codes, none of them twice.
 *
 * @returns one entry for each fault, its path that of the wave's field
 */
export function faultsOfMargins(
  margins: readonly Margin[],
  questions: readonly Question[],
): { path: string; message: string }[] {
  return margins.flatMap(({ variable, categories }, index) => {
    const question = questions.find(({ id, kind }) => id === variable && kind === 'profile');
    const path = `margins.${index}`;
    if (!question) {
      return [
        { path: `${path}.variable`, message: `${variable} is no profile question of the questionnaire` },
      ];
    }
    const seen = new Set<string>();
    return categories.flatMap(({ codes }, category) =>
      codes.flatMap((code, index) => {
        const isKnown = question.options.some((option) => option.code === code);
        const isSeen = seen.has(code);
        seen.add(code);
        const at = `${path}.categories.${category}.codes.${index}`;
        if (!isKnown) return [{ path: at, message: `${code} is no code of ${variable}` }];
        return isSeen ? [{ path: at, message: `${code} is in two categories` }] : [];
      }),
    );
  });
}
