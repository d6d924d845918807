import { numberFormat } from '../../shared/format.ts';
import type { Language } from '../../shared/language.ts';
import type { Unit } from './wording.ts';

/** Bare numbers; the chart's title says the unit. */
export function tickNames(unit: Unit, language: Language): (value: number) => string {
  const format = numberFormat(language, {
    maximumFractionDigits: 0,
    signDisplay: unit === 'points' ? 'exceptZero' : 'auto',
  });
  return (value) => format.format(unit === 'mean' ? value : value * 100).replace('-', '−');
}
