import { describe, expect, it } from 'vitest';
import { inOneLanguage } from '../../../functions/pages/in-one-language.ts';

describe('inOneLanguage', () => {
  it('writes each text in the language of the page, wherever it stands, and leaves all else as it is', () => {
    const data = { id: 'mention', texts: [{ fr: 'Oui', en: 'Yes' }], share: 0.15, none: null, fr: 1 };
    expect(inOneLanguage(data, 'en')).toEqual({ ...data, texts: [{ fr: 'Yes', en: 'Yes' }] });
    expect(inOneLanguage(data, 'fr')).toEqual({ ...data, texts: [{ fr: 'Oui', en: 'Oui' }] });
  });
});
