import { describe, expect, it } from 'vitest';
import { houseFieldNames, pathOf } from '../../../functions/survey/house.ts';
import { changedPlaces, houseChange, houseForm } from '../../../web/operator/house/house-form.ts';
import { houseFieldTexts } from '../../../web/operator/house/texts.ts';
import { readPlace } from '../../../web/operator/place.ts';
import { filledHouse } from '../../support/filled-house.ts';

describe('the form of the house file', () => {
  it('has a text for each place, empty where nothing stands', () => {
    const form = houseForm(filledHouse);
    expect(form).toMatchObject({ publisher: 'The publisher', 'funding.en': 'funding in English', logo: '' });
    expect(houseForm({})['name.en']).toBe('Observatory of employees and social media');
  });

  it('sends what was changed, by field and language, and an empty text where one was taken away', () => {
    const before = houseForm(filledHouse);
    const form = { ...before, 'funding.en': ' By readers ', officer: 'Her', publisher: '' };
    const changed = changedPlaces(form, before).map(pathOf);
    expect(changed).toEqual(['publisher', 'funding.en', 'officer']);
    expect(houseChange({ publisher: '', 'funding.en': 'By readers', officer: 'Her' })).toEqual({
      publisher: '',
      funding: { en: 'By readers' },
      officer: 'Her',
    });
  });

  it('names every field', () => {
    expect(Object.keys(houseFieldTexts).toSorted()).toEqual(houseFieldNames.toSorted());
  });

  it('is found at an address of its own, and at that of a field', () => {
    expect(readPlace('house')).toEqual({ view: 'house' });
    expect(readPlace('house/funding.en')).toEqual({ view: 'house', field: 'funding.en' });
    expect(readPlace('house/a/b')).toEqual({ view: 'unknown' });
  });
});
