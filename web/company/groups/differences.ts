import type { ShownBenchmark } from '../../../functions/observatory/benchmark-document.ts';
import type { GroupDifference } from '../../../functions/observatory/group-differences.ts';
import type { SupplementFigures } from '../../../functions/observatory/supplement-figures.ts';
import { formatNumber } from '../../shared/format.ts';
import { type Language, noText, pick, translate } from '../../shared/language.ts';
import { indicatorName } from '../benchmark/phrases.ts';
import { differenceInterval, differenceInWords } from '../benchmark/wording.ts';
import { groupsTexts } from './texts.ts';

interface Told {
  readonly supplement: SupplementFigures;
  readonly indicators: ShownBenchmark['indicators'];
}

/** Whether there is a figure of an own question or of a group to look at. */
export function areFiguresShown({ questions, groups }: SupplementFigures): boolean {
  return questions.length > 0 || groups.some(({ figures }) => Object.keys(figures).length > 0);
}

/**
 * What parts a company's groups, in sentences: each difference that is established, and what of the others can be said.
 *
 * @returns empty where no two groups are shown, or the edition is of before groups were tested
 */
export function differencesInWords({ supplement, indicators }: Told, language: Language): string[] {
  const t = translate(groupsTexts, language);
  const { differences = [] } = supplement;
  if (differences.length === 0) return [];
  const told = differences.filter(({ standing }) => standing === 'established');
  const probable = differences.filter(({ standing }) => standing === 'probable').length;
  const count = (number: number) => formatNumber(number, language);
  return [
    ...told.map((difference) => inWords(difference, { supplement, indicators }, language)),
    told.length === 0 ? t.noneApart(count(differences.length)) : t.othersApart(count(differences.length)),
    ...(probable > 0 ? [t.probablyApart(probable, count(probable))] : []),
  ];
}

function inWords(
  { indicator, of: [first, second], estimate, low, high }: GroupDifference,
  { supplement: { groups }, indicators }: Told,
  language: Language,
): string {
  const [one, other] = [first, second].map((place) => pick(groups[place]?.name ?? noText, language));
  const found = indicators.find(({ id }) => id === indicator);
  const unit = found?.unit ?? 'share';
  const points = unit === 'share' ? 'points' : unit;
  return translate(groupsTexts, language).apart(
    found ? indicatorName(found, language) : indicator,
    [one ?? '', other ?? ''],
    differenceInWords(estimate, points, language),
    differenceInterval({ low, high }, points, language),
  );
}
