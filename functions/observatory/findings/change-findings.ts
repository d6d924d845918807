import type { Language } from '../../survey/questionnaire.ts';
import type { Comparison, Manifest } from '../edition.ts';
import { type Candidate, type Told, toldIndicators } from './candidate.ts';
import { evidenceOf, figureOf, levelInWords, titleOf } from './level-findings.ts';
import { simulatedInWords } from './simulated-in-words.ts';
import { capitalised, figureInWords, inBoth } from './words.ts';

type Role = 'previous' | 'reference2010';
const ids: Readonly<Record<Role, string>> = { previous: 'change', reference2010: 'since2010' };

/** More or fewer than before, where the edition's own test calls it a rise or a fall; a broken series has none. */
export function changeFindings(manifest: Manifest): Candidate[] {
  const simulated = simulatedInWords(manifest);
  return toldIndicators(manifest).flatMap((told) =>
    (['previous', 'reference2010'] as const).flatMap((role): Candidate[] => {
      const { indicator, question } = told;
      const comparison = indicator[role];
      const difference = comparison?.difference;
      if (!comparison || !difference || !isChange(comparison)) return [];
      const change = (language: Language) => changeInWords(told, comparison, role, language);
      return [
        {
          finding: {
            id: `${ids[role]}-${indicator.id}`,
            kind: 'change',
            question: question.id,
            indicator: indicator.id,
            title: inBoth((language) => `${titleOf(told, language)}, ${change(language)}`),
            sentence: inBoth((language) =>
              simulated(`${capitalised(levelInWords(told, language))}, ${change(language)}.`, language),
            ),
            evidence: inBoth((language) => evidenceOf(told, language)),
          },
          size: leastOf(difference) * (indicator.unit === 'mean' ? 0.1 : 1),
        },
      ];
    }),
  );
}

function isChange({ change }: Comparison): boolean {
  return change === 'rise' || change === 'fall';
}

/** "up from 12% in the previous edition"; without the former figure where it would be printed like the new one. */
function changeInWords(told: Told, comparison: Comparison, role: Role, language: Language): string {
  const { change, estimate, whole } = comparison;
  const before = figureInWords(whole ?? estimate, told.indicator.unit, language);
  const { from, since } = phrases[change === 'rise' ? 'rise' : 'fall'][role][language];
  return before === figureOf(told.indicator, language) ? since : from.replace('{before}', before);
}

const phrases = {
  rise: {
    previous: {
      fr: {
        from: 'en hausse par rapport à l’édition précédente ({before})',
        since: 'en légère hausse par rapport à l’édition précédente',
      },
      en: { from: 'up from {before} in the previous edition', since: 'slightly up on the previous edition' },
    },
    reference2010: {
      fr: { from: 'contre {before} en 2010', since: 'en légère hausse par rapport à 2010' },
      en: { from: 'up from {before} in 2010', since: 'slightly up on 2010' },
    },
  },
  fall: {
    previous: {
      fr: {
        from: 'en baisse par rapport à l’édition précédente ({before})',
        since: 'en légère baisse par rapport à l’édition précédente',
      },
      en: {
        from: 'down from {before} in the previous edition',
        since: 'slightly down on the previous edition',
      },
    },
    reference2010: {
      fr: { from: 'contre {before} en 2010', since: 'en légère baisse par rapport à 2010' },
      en: { from: 'down from {before} in 2010', since: 'slightly down on 2010' },
    },
  },
} as const;

/** The end of a difference's interval that is nearer to nothing. */
export function leastOf({ low, high }: { readonly low: number; readonly high: number }): number {
  return Math.max(0, Math.min(Math.abs(low), Math.abs(high)));
}
