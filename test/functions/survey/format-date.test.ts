import { describe, expect, it } from 'vitest';
import { formatDate } from '../../../functions/survey/format-date.ts';
import { locales } from '../../../functions/survey/locales.ts';

describe('formatDate', () => {
  it('writes every day of four years as Intl does, the first of a month as an ordinal in French', () => {
    const long = {
      fr: new Intl.DateTimeFormat(locales.fr, { dateStyle: 'long', timeZone: 'UTC' }),
      en: new Intl.DateTimeFormat(locales.en, { dateStyle: 'long', timeZone: 'UTC' }),
    };
    const first = Date.UTC(2024, 0, 1);
    for (let n = 0; n < 4 * 366; n++) {
      const date = new Date(first + n * 86_400_000);
      const day = date.toISOString().slice(0, 10);
      expect(formatDate(day, 'en')).toBe(long.en.format(date));
      expect(formatDate(day, 'fr')).toBe(long.fr.format(date).replace(/^1 /, '1er '));
    }
  });

  it.each(['', '2026-13-01', '4 December 2026', '2026-12-04T08:00:00Z'])('refuses "%s"', (day) => {
    expect(() => formatDate(day, 'en')).toThrow(/no day YYYY-MM-DD/);
  });
});
