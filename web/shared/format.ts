import { formatDecimal, formatNumber } from '../../functions/survey/format-number.ts';
import type { Language } from '../../functions/survey/questionnaire.ts';

export { formatDate } from '../../functions/survey/format-date.ts';
export {
  formatDecimal,
  formatMean,
  formatNumber,
  formatPercent,
} from '../../functions/survey/format-number.ts';

/** A count in a table, or that there is none. */
export function formatCount(count: number | null, language: Language): string {
  return count === null ? '–' : formatNumber(count, language);
}

/** A share as bare points, for axes: 0.19 → "19". */
export function formatPoints(share: number, language: Language): string {
  return formatDecimal(share * 100, language, { most: 1 });
}

/**
 * The two ends of an interval in words, in the unit of its estimate, both with the decimals that one of them comes with:
 * "de 19 à 23 %", "47.0 to 78.8%", "1.80 to 2.11", "+20 to +70" points.
 */
export function formatInterval(
  low: number,
  high: number,
  { unit, language }: { unit: 'share' | 'mean' | 'points'; language: Language },
): string {
  const mostDecimals = unit === 'mean' ? 2 : 1;
  const scaled = [low, high].map((end) => (unit === 'mean' ? end : end * 100));
  const decimals = Math.max(...scaled.map((end) => decimalsOf(end, mostDecimals)));
  const [from = '', to = ''] = scaled.map((end) =>
    formatDecimal(end, language, { least: decimals, most: decimals, signed: unit === 'points' }).replace(
      '-',
      '−',
    ),
  );
  // The sign of percent stands at the second end only.
  const percent = unit === 'share' ? { fr: '\u202f%', en: '%' }[language] : '';
  return language === 'fr' ? `de ${from} à ${to}${percent}` : `${from} to ${to}${percent}`;
}

/** A share, or a difference of two, to whole points: 0.189 → 0.19. */
export function wholePoints(share: number): number {
  // Half a point goes away from zero, below it too, as Intl rounds.
  return (Math.sign(share) * Math.round(Math.abs(share) * 100)) / 100;
}

function decimalsOf(value: number, most: number): number {
  for (let decimals = 0; decimals < most; decimals++) {
    const shift = 10 ** decimals;
    if (Math.abs(Math.round(value * shift) / shift - value) < 0.5 / 10 ** most) return decimals;
  }
  return most;
}

/** A difference with its sign, but for zero: "+4,5", "−3.5". */
export function formatSigned(difference: number, language: Language, most = 1): string {
  // A hyphen breaks at the end of a line.
  return formatDecimal(difference, language, { most, signed: true }).replace('-', '−');
}
