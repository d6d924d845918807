import type { ProtectedFigure } from '../../../functions/disclosure/published.ts';
import type { BenchmarkIndicator } from '../../../functions/observatory/benchmark-document.ts';
import {
  formatInterval,
  formatMean,
  formatNumber,
  formatPercent,
  formatSigned,
} from '../../shared/format.ts';
import type { Language } from '../../shared/language.ts';
import type { JudgedIndicator } from './judged.ts';
import { benchmarkTexts } from './texts.ts';

export type Unit = BenchmarkIndicator['unit'];

/** A figure in its own unit as published: "32 %", "≤ 10 %", "+46 points", "3,1"; or why there is none. */
export function figureInWords(figure: ProtectedFigure | null, unit: Unit, language: Language): string {
  if (!figure || figure.estimate === null) return absenceInWords(figure, language);
  const sign = figure.bound === 'atMost' ? '≤\u00a0' : figure.bound === 'atLeast' ? '≥\u00a0' : '';
  return sign + valueInWords(figure.estimate, unit, language);
}

/** A figure as a chart says it, whose title names the unit: "32 %", "+46", "3,1"; a dash without one. */
export function figureInShort(figure: ProtectedFigure | null, unit: Unit, language: Language): string {
  if (!figure || figure.estimate === null) return '–';
  return unit === 'points'
    ? formatSigned(figure.estimate * 100, language)
    : figureInWords(figure, unit, language);
}

/** Why there is no figure. */
export function absenceInWords(figure: ProtectedFigure | null, language: Language): string {
  const t = benchmarkTexts(language);
  if (figure?.suppressed === 'tooNoisy') return t.tooNoisy;
  if (figure?.suppressed === 'fewCompanies') return t.fewMembers;
  return figure?.suppressed === 'fewerThan10' ? t.fewerThan10 : t.notShown;
}

/** The two ends of a figure's interval as published: "de 25 à 40 %", "+20 to +70"; undefined without one. */
export function publishedInterval(
  { low, high }: { low: number | null; high: number | null },
  unit: Unit,
  language: Language,
): string | undefined {
  return low === null || high === null ? undefined : formatInterval(low, high, { unit, language });
}

/** Company less the others: "+11 points", "−0,6". */
export function differenceInWords(difference: number, unit: Unit, language: Language): string {
  if (unit === 'mean') return formatSigned(difference, language, 2);
  return benchmarkTexts(language).points(formatSigned(difference * 100, language, 1), difference * 100);
}

export function differenceInterval(
  { low, high }: { low: number; high: number },
  unit: Unit,
  language: Language,
): string {
  const [factor, digits] = unit === 'mean' ? [1, 2] : [100, 1];
  const from = formatSigned(low * factor, language, digits);
  const to = formatSigned(high * factor, language, digits);
  return language === 'fr' ? `de ${from} à ${to}` : `${from} to ${to}`;
}

/** What a difference is and how well it is established, in three words; or that there is none to tell. */
export function verdictInWords(
  { judged, indicator }: Pick<JudgedIndicator, 'judged'> & { indicator: Pick<BenchmarkIndicator, 'company'> },
  language: Language,
): string {
  const t = benchmarkTexts(language);
  if (!judged) return indicator.company.bound ? t.notComparedBound : t.notCompared;
  return judged.standing === 'established' ? t[judged.sense] : t[judged.standing];
}

/** About how many more answers would establish the difference; undefined where it is, or none would. */
export function moreNeededInWords(
  { company, difference }: Pick<BenchmarkIndicator, 'company' | 'difference'>,
  language: Language,
): string | undefined {
  if (!difference?.moreNeeded) return undefined;
  const [answers, more] = [company.base ?? 0, difference.moreNeeded].map((one) =>
    formatNumber(one, language),
  );
  return benchmarkTexts(language).moreNeeded(answers ?? '', more ?? '');
}

const signs = { better: '✓', worse: '!', different: '≠' } as const;

/** A sign before the verdict, so that a glance down the column is enough; words say the same. */
export function verdictSign(judged: JudgedIndicator['judged']): string {
  if (!judged) return '';
  return judged.standing === 'established'
    ? signs[judged.sense]
    : { probable: '?', none: '≈' }[judged.standing];
}

export function valueInWords(value: number, unit: Unit, language: Language): string {
  if (unit === 'share') return formatPercent(value, language);
  if (unit === 'mean') return formatMean(value, language);
  return benchmarkTexts(language).points(formatSigned(value * 100, language), value * 100);
}
