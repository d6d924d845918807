import { conditionOf } from '../../survey/measure.ts';
import type { Language } from '../../survey/questionnaire.ts';
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
      `${buts[language]} ${figureOf(less.indicator, language)} ${claim[language]}`;
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

const buts = { fr: 'mais seulement', en: 'but only' } as const;

function areOfSamePeople(a: Told, b: Told): boolean {
  const isShare = [a, b].every(({ indicator }) => indicator.unit === 'share' && !indicator.bound);
  return isShare && conditionOf(a.question.askedIf ?? {}) === conditionOf(b.question.askedIf ?? {});
}

/** "between 84% and 88%, and between 13% and 17%, of 1,012 employees who were asked". */
function evidenceOfBoth(more: Told, less: Told, language: Language): string {
  const first = intervalInWords(more.indicator, 'share', language);
  const second = evidenceOf(less, language);
  return first === undefined ? second : `${first} ${language === 'fr' ? 'et' : 'and'} ${second}`;
}
