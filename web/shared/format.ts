import { formatMean, formatPercent, numberFormat } from '../../functions/survey/format-number.ts';
import type { Language } from '../../functions/survey/questionnaire.ts';

export { formatDate } from '../../functions/survey/format-date.ts';
export {
  formatMean,
  formatNumber,
  formatPercent,
  numberFormat,
} from '../../functions/survey/format-number.ts';

/** A share as bare points, for axes and for the first end of an interval: 0.19 → "19". */
export function formatPoints(share: number, language: Language): string {
  return numberFormat(language, { maximumFractionDigits: 1 }).format(share * 100);
}

/**
 * The two ends of an interval in words, in the unit of its estimate and with the decimals that they come with: "de 19 à
 * 23 %", "1.8 to 2.1", "+20 to +70" points.
 */
export function formatInterval(
  low: number,
  high: number,
  { unit, language }: { unit: 'share' | 'mean' | 'points'; language: Language },
): string {
  const [from, to] = {
    // The sign stands at the second end only.
    share: [formatPoints(low, language), formatPercent(high, language)],
    mean: [formatMean(low, language), formatMean(high, language)],
    points: [formatSigned(low * 100, language), formatSigned(high * 100, language)],
  }[unit];
  return language === 'fr' ? `de ${from} à ${to}` : `${from} to ${to}`;
}

/** A difference with its sign, but for zero: "+4,5", "−3.5". */
export function formatSigned(difference: number, language: Language, maximumFractionDigits = 1): string {
  // ICU's French and English write a hyphen, which breaks at the end of a line.
  return numberFormat(language, { maximumFractionDigits, signDisplay: 'exceptZero' })
    .format(difference)
    .replace('-', '−');
}
