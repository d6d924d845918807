import { describe, expect, it } from 'vitest';
import { texts as privacyTexts } from '../../../web/privacy/texts.ts';
import {
  currentLanguage,
  otherLanguageAddress,
  type Translations,
  translate,
  typeset,
} from '../../../web/shared/language.ts';
import { texts as sharedTexts } from '../../../web/shared/texts.ts';
import { texts as surveyTexts } from '../../../web/survey/texts.ts';

describe('currentLanguage', () => {
  it('is the first folder of the address', () => {
    expect(currentLanguage('/en/survey')).toBe('en');
    expect(currentLanguage('/fr/')).toBe('fr');
  });
});

describe('otherLanguageAddress', () => {
  it('keeps the page and its filters', () => {
    expect(otherLanguageAddress('/fr/survey')).toBe('/en/survey');
    expect(otherLanguageAddress('/en/', '?by=age')).toBe('/fr/?by=age');
  });
});

describe('typeset', () => {
  it('sets the narrow spaces of French and leaves English alone', () => {
    expect(typeset("Qu'en dit-on ?", 'fr')).toBe('Qu’en dit-on\u202f?');
    expect(typeset('« oui » : 15 %', 'fr')).toBe('«\u202foui\u202f»\u00a0: 15\u202f%');
    expect(typeset('250 à 4 999', 'fr')).toBe('250 à 4\u202f999');
    expect(typeset("I don't know", 'en')).toBe('I don’t know');
  });
});

describe('translate', () => {
  const both = (text: string) => ({ fr: `l'${text}`, en: `the ${text}'s` });
  const texts = {
    day: both('day'),
    week: { fr: (n: number) => `l'an ${n} !`, en: (n: number) => `year ${n}'s` },
  };

  it('sets texts, and what functions make of numbers', () => {
    const t = translate<{ day: string; week: (n: number) => string }>(texts, 'fr');
    expect(t.day).toBe('l’day');
    expect(t.week(3)).toBe('l’an 3\u202f!');
    expect(t.week).toBe(t.week);
    expect({ ...translate(texts, 'en') }.day).toBe('the day’s');
    expect((t as Record<string, unknown>).month).toBeUndefined();
  });

  it('sets no text before it is asked for', () => {
    const asked: string[] = [];
    const entry = (text: string) => ({
      get fr() {
        asked.push(text);
        return text;
      },
      en: text,
    });
    const t = translate({ day: entry('jour'), week: entry('semaine') }, 'fr');
    expect([t.week, t.week, ...asked]).toEqual(['semaine', 'semaine', 'semaine']);
  });
});

describe('texts', () => {
  const pages = { sharedTexts, surveyTexts, privacyTexts } as unknown as Record<
    string,
    Translations<Record<string, string>>
  >;

  it('exist in both languages, none empty, none left untranslated', () => {
    for (const texts of Object.values(pages)) {
      for (const [key, { fr, en }] of Object.entries(texts)) {
        expect(String(fr).trim(), key).not.toBe('');
        expect(String(en).trim(), key).not.toBe('');
        if (typeof fr === 'string' && fr.includes(' ')) expect(fr, key).not.toBe(en);
      }
    }
  });

  it('raise the end of a quarter’s ordinal, and of nothing else', () => {
    expect(typeset('1er trimestre 2027, 4e trimestre 2026, 4e étage', 'fr')).toBe(
      '1ᵉʳ\u00a0trimestre 2027, 4ᵉ\u00a0trimestre 2026, 4e étage',
    );
    expect(typeset('4e trimestre 2026', 'en')).toBe('4e trimestre 2026');
  });
});
