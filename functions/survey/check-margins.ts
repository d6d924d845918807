import type { Question } from './questionnaire.ts';
import type { Margin } from './wave.ts';

interface MarginFault {
  readonly path: string;
  readonly code: 'marginOfNothing' | 'marginCode' | 'marginTwice';
  /** What the code is said of, for words in another language. */
  readonly values: readonly string[];
  readonly message: string;
}

/**
 * What margins name that a questionnaire has not: each is of a profile question, by its codes, none of them twice.
 *
 * @returns one entry for each fault, its path that of the wave's field
 */
export function faultsOfMargins(margins: readonly Margin[], questions: readonly Question[]): MarginFault[] {
  return margins.flatMap(({ variable, categories }, index) => {
    const question = questions.find(({ id, kind }) => id === variable && kind === 'profile');
    const path = `margins.${index}`;
    if (!question) {
      const message = `${variable} is no profile question of the questionnaire`;
      return [{ path: `${path}.variable`, code: 'marginOfNothing', values: [variable], message }];
    }
    const seen = new Set<string>();
    return categories.flatMap(({ codes }, category) =>
      codes.flatMap((code, index): MarginFault[] => {
        const isKnown = question.options.some((option) => option.code === code);
        const isSeen = seen.has(code);
        seen.add(code);
        const at = `${path}.categories.${category}.codes.${index}`;
        if (!isKnown) {
          const message = `${code} is no code of ${variable}`;
          return [{ path: at, code: 'marginCode', values: [code, variable], message }];
        }
        const message = `${code} is in two categories`;
        return isSeen ? [{ path: at, code: 'marginTwice', values: [code], message }] : [];
      }),
    );
  });
}
