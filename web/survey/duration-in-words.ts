import type { Language } from '../shared/language.ts';

const numbers = {
  fr: ['une', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix'],
  en: ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'],
};

/**
 * A time in half minutes, rounded up, so that nobody is promised less than it takes.
 *
 * @example durationInWords(140, 'en') // => 'two and a half minutes'
 */
export function durationInWords(seconds: number, language: Language): string {
  const halves = Math.max(2, Math.ceil(seconds / 30));
  const whole = Math.floor(halves / 2);
  const isHalf = halves % 2 === 1;
  const number = numbers[language][whole - 1] ?? String(whole);
  if (language === 'fr') return `${number} minute${whole > 1 ? 's' : ''}${isHalf ? ' et demie' : ''}`;
  if (whole === 1) return isHalf ? 'a minute and a half' : 'a minute';
  return `${number}${isHalf ? ' and a half' : ''} minutes`;
}
