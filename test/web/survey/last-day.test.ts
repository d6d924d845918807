import { describe, expect, it } from 'vitest';
import { translate } from '../../../web/shared/language.ts';
import { lastDay } from '../../../web/survey/screens/last-day.ts';
import { texts } from '../../../web/survey/texts.ts';

const inZone = (zone: string, language: 'fr' | 'en' = 'en', day = '2026-12-31') =>
  lastDay(day, language, translate(texts, language), zone);

describe('the last day of a wave', () => {
  it('is the day alone where clocks show the time of Paris', () => {
    for (const zone of ['Europe/Paris', 'Europe/Brussels', 'Africa/Algiers']) {
      expect(inZone(zone)).toBe('31 December 2026');
    }
    // Algiers has no summer time.
    expect(inZone('Africa/Algiers', 'en', '2026-06-30')).toBe('30 June 2026, 11:59 pm Paris time');
  });

  it('names its hour and whose it is elsewhere', () => {
    expect(inZone('America/Martinique', 'fr')).toBe('31 décembre 2026 à 23\u00a0h\u00a059, heure de Paris');
    expect(inZone('Asia/Kolkata')).toBe('31 December 2026, 11:59 pm Paris time');
    expect(inZone('Europe/London')).toBe('31 December 2026, 11:59 pm Paris time');
  });
});
