import { conditionOf } from '../../survey/measure.ts';
import type { Language, Text } from '../../survey/questionnaire.ts';
import type { Manifest } from '../edition.ts';
import { type Candidate, type Told, toldIndicators } from './candidate.ts';
import { wordsOf } from './former-words.ts';
import { evidenceOf, figureOf, levelInWords, titleOf } from './level-findings.ts';
import { simulatedInWords } from './simulated-in-words.ts';
import { capitalised, inBoth, intervalInWords } from './words.ts';

/** Different things differ more than the same thing does between people: what a gap's size counts for. */
const worthOfGap = 0.1;

/**
 * How far two indicators of the same people are apart, of those that the questionnaire holds against each other. Both are
 * answered by the same respondents, and how alike is not published: a gap is said where their intervals part, which holds
 * whatever the correlation.
 */
export function gapFindings(manifest: Manifest): Candidate[] {
  const simulated = simulatedInWords(manifest);
  const all = toldIndicators(manifest);
  return all.flatMap((own): Candidate[] => {
    const other = all.find(({ indicator }) => indicator.id === wordsOf(own.indicator)?.heldAgainst);
    if (!other || !areOfSamePeople(own, other)) return [];
    const [more, less] = own.indicator.estimate > other.indicator.estimate ? [own, other] : [other, own];
    const { low } = more.indicator;
    const { high } = less.indicator;
    const claim = wordsOf(less.indicator)?.claim;
    if (low === null || high === null || !(low > high) || !claim) return [];
    const only = (language: Language) =>
      `${wordFor(less)[language]} ${figureOf(less.indicator, language)} ${claim[language]}`;
    return [
      {
        finding: {
          id: `gap-${own.indicator.id}-${other.indicator.id}`,
          kind: 'gap',
          question: own.question.id,
          indicator: own.indicator.id,
          title: inBoth((language) => `${titleOf(more, language)}, ${only(language)}`),
          sentence: inBoth((language) =>
            simulated(`${capitalised(levelInWords(more, language))}, ${only(language)}.`, language),
          ),
          evidence: inBoth((language) => evidenceOfBoth(more, less, language)),
        },
        size: (low - high) * worthOfGap,
      },
    ];
  });
}

/** Most people are not "only". */
function wordFor({ indicator }: Told): Text {
  return indicator.estimate < 0.5 ? { fr: 'mais seulement', en: 'but only' } : { fr: 'mais', en: 'but' };
}

function areOfSamePeople(a: Told, b: Told): boolean {
  const isShare = [a, b].every(({ indicator }) => indicator.unit === 'share' && !indicator.bound);
  return isShare && conditionOf(a.question.askedIf ?? {}) === conditionOf(b.question.askedIf ?? {});
}

/** "between 84% and 88% for the first figure, between 13% and 17% for the second, of 1,012 employees who were asked". */
function evidenceOfBoth(more: Told, less: Told, language: Language): string {
  const intervals = [more, less].flatMap(({ indicator }, index) => {
    const interval = intervalInWords(indicator, 'share', language);
    return interval === undefined ? [] : [`${interval} ${ofWhich[language][index]}`];
  });
  const withoutInterval = { ...less, indicator: { ...less.indicator, low: null, high: null } };
  return [...intervals, evidenceOf(withoutInterval, language)].join(', ');
}

const ofWhich = {
  fr: ['pour le premier chiffre', 'pour le second'],
  en: ['for the first figure', 'for the second'],
} as const;
