import type { Language } from './questionnaire.ts';

/** What stands between thousands (CLDR: a narrow space in French), and before decimals. */
const signs = { fr: ['\u202f', ','], en: [',', '.'] } as const;

interface Decimals {
  readonly least?: number;
  readonly most?: number;
  /** A plus before what is above zero. */
  readonly signed?: boolean;
}

/**
 * A number as `Intl.NumberFormat` writes it in French of France and English of Britain, half away from zero, but for the
 * sign of what rounds to zero, which it keeps and this leaves out. Written by hand because the first of Intl's formats
 * makes a process read ICU's data: a tenth of what the home page takes to start.
 *
 * @param options  `least` and `most` decimals, three at most where nothing is said
 * @example
 * formatDecimal(1234.5, 'fr', { least: 2 }); // => "1\u202f234,50"
 */
export function formatDecimal(value: number, language: Language, options: Decimals = {}): string {
  return inDecimals(value, 0, language, options);
}

/** @param places  how many the point moves to the right, in decimals: 0.145 times a hundred would be 14.499999999999998 */
function inDecimals(
  value: number,
  places: number,
  language: Language,
  { least = 0, most = Math.max(3, least), signed = false }: Decimals,
): string {
  if (!Number.isFinite(value)) return String(value);
  const digits = roundedDigits(Math.abs(value), places + most).padStart(most + 1, '0');
  const point = digits.length - most;
  const [thousands, decimal] = signs[language];
  const whole = digits.slice(0, point).replace(/\B(?=(\d{3})+$)/g, thousands);
  const decimals = digits.slice(point).replace(/0+$/, '').padEnd(least, '0');
  const sign = /^0+$/.test(digits) ? '' : value < 0 ? '-' : signed ? '+' : '';
  return sign + whole + (decimals && decimal + decimals);
}

/** The digits of a number times a power of ten, rounded as it is written, like ICU: 1.005 by two is 100.5, hence 101. */
function roundedDigits(value: number, places: number): string {
  const [mantissa = '', exponent = '0'] = String(value).split('e');
  const [whole = '', fraction = ''] = mantissa.split('.');
  const cut = whole.length + Number(exponent) + places;
  const digits = whole + fraction;
  const kept = digits.slice(0, Math.max(cut, 0)).padEnd(cut, '0');
  return String(BigInt(kept) + BigInt(cut >= 0 && digits.charAt(cut) >= '5'));
}

/**
 * A share as a percentage, with the decimal it was published with and no more.
 *
 * @example
 * formatPercent(0.15, 'fr'); // => "15\u202f%"
 * formatPercent(0.153, 'en'); // => "15.3%"
 */
export function formatPercent(share: number, language: Language): string {
  return inDecimals(share, 2, language, { most: 1 }) + (language === 'fr' ? '\u202f%' : '%');
}

/** A mean with two decimals at most: "1,86", "1.86". */
export function formatMean(mean: number, language: Language): string {
  return formatDecimal(mean, language, { most: 2 });
}

/** A count with its thousands apart: "1 012" with a narrow space, "1,012". */
export function formatNumber(number: number, language: Language): string {
  return formatDecimal(number, language);
}
