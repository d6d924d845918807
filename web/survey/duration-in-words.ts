import type { Language } from '../shared/language.ts';

/**
 * A time in half minutes, rounded up, so that nobody is promised less than it takes.
 *
 * @example durationInWords(140, 'en') // => '2 and a half minutes'
 */
export function durationInWords(seconds: number, language: Language): string {
  const halves = Math.max(2, Math.ceil(seconds / 30));
  const whole = Math.floor(halves / 2);
  const isHalf = halves % 2 === 1;
  const plural = whole > 1 ? 's' : '';
  if (language === 'fr') return `${whole} minute${plural}${isHalf ? ' et demie' : ''}`;
  return isHalf ? `${whole} and a half minutes` : `${whole} minute${plural}`;
}
