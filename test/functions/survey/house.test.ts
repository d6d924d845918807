import { describe, expect, it } from 'vitest';
import { faultsOfHouse, missingInHouse, namedHouse, trimmedHouse } from '../../../functions/survey/house.ts';
import { filledHouse } from '../../support/filled-house.ts';

describe('the house file', () => {
  it('says what is missing by field and language', () => {
    expect(missingInHouse(filledHouse)).toEqual([]);
    const { publisher: _, funding, ...rest } = filledHouse;
    expect(missingInHouse({ ...rest, funding: { fr: funding?.fr ?? '' } })).toEqual([
      'publisher',
      'funding.en',
    ]);
    expect(missingInHouse({})).toEqual(
      expect.arrayContaining(['publisher', 'legalBasis.fr', 'legalBasis.en']),
    );
  });

  it('has the observatory’s own name where it was given no other', () => {
    expect(missingInHouse({})).not.toContain('name.fr');
    expect(namedHouse({ name: { en: 'Barometer' } }).name).toEqual({
      fr: 'Observatoire des salariés et des médias sociaux',
      en: 'Barometer',
    });
  });

  it('keeps nothing empty', () => {
    expect(
      trimmedHouse({ publisher: '  ', host: ' A\nB ', funding: { fr: '', en: ' By us ' }, name: { fr: '' } }),
    ).toEqual({ host: 'A\nB', funding: { en: 'By us' } });
  });

  it.each<[path: string, value: object, message: RegExp]>([
    ['publisher', { publisher: 'a\nb' }, /one line/],
    ['publisher', { publisher: 'a\u202eb' }, /cannot be seen/],
    ['publisher', { publisher: 'a'.repeat(201) }, /201 characters; at most 200/],
    ['press', { press: 'presse' }, /mail address/],
    ['press', { press: 'http://observatoire.test' }, /mail address/],
    ['press', { press: 'javascript:alert(1)' }, /mail address/],
    ['press', { press: 'a@b.test?bcc=c@d.test' }, /mail address/],
    ['funding.en', { funding: { fr: 'Nous', en: 'a\u200bb' } }, /cannot be seen/],
    ['logo', { logo: '<svg viewBox="0 0 1 1"><script/></svg>' }, /<script>/],
  ])('refuses what cannot stand in %s: %j', (path, house, message) => {
    expect(faultsOfHouse(house)).toEqual([{ path, message: expect.stringMatching(message) }]);
  });

  it('lets through what is filled in', () => {
    expect(faultsOfHouse({ ...filledHouse, companies: 'https://observatoire.test/contact' })).toEqual([]);
  });
});
