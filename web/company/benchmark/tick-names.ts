import { formatDecimal } from '../../shared/format.ts';
import type { Language } from '../../shared/language.ts';
import type { Unit } from './wording.ts';

/** Bare numbers; the chart's title says the unit. */
export function tickNames(unit: Unit, language: Language): (value: number) => string {
  const options = { most: 0, signed: unit === 'points' };
  return (value) => formatDecimal(unit === 'mean' ? value : value * 100, language, options).replace('-', '−');
}
