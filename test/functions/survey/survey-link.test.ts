import { describe, expect, it } from 'vitest';
import { readSurveyLink, surveyLink } from '../../../functions/survey/survey-link.ts';

const origin = 'https://observatory.test';
const wave = '2026-q4';

describe('a company’s link', () => {
  it('carries everything in its fragment, which no server sees, and a marker that names nobody', () => {
    const link = new URL(surveyLink(origin, 'en', { wave, panel: 'acme', admission: { entrance: 'CODE' } }));
    expect([link.pathname, link.search, link.hash]).toEqual([
      '/en/survey',
      '?by=link',
      '#wave=2026-q4&panel=acme&entrance=CODE',
    ]);
  });

  it('names the head of the key list where there is one', () => {
    const link = { wave, panel: 'acme', admission: { code: 'CODE' }, keys: 'HEAD' };
    expect(surveyLink(origin, 'fr', link)).toBe(
      `${origin}/fr/survey?by=link#wave=2026-q4&panel=acme&code=CODE&keys=HEAD`,
    );
  });
});

describe('readSurveyLink', () => {
  const read = {
    wave,
    panel: 'acme-7',
    admission: { code: 'AAAAAQ_x-9zzzzzzzzzzzz' },
    keys: 'HEAD_-abcdefghijklmnop',
  };
  const whole = surveyLink('', 'fr', read);
  const [path = '', fragment = ''] = whole.split('#');

  it.each([
    ['as it was sent', whole],
    ['with a final stop', `${whole}.`],
    ['in round brackets', `${whole})`],
    ['in angle brackets', `${whole}>`],
    ['before a comma', `${whole},`],
    ['before a semicolon', `${whole};`],
    ['in French quotes', `${whole}\u202f»`],
    ['in straight and curled quotes', `${whole}"'’”`],
    ['before an escaped space', `${whole}%20`],
    ['before an escaped no-break space and a quote', `${whole}%C2%A0%C2%BB`],
    ['before an escaped line end', `${whole}%0D%0A`],
    ['as HTML text', whole.replaceAll('&', '&amp;')],
    ['as HTML text of HTML text', whole.replaceAll('&', '&amp;amp;')],
    ['with escaped ampersands', whole.replaceAll('&', '%26')],
    ['with escaped equals signs', whole.replaceAll('=', '%3D')],
    ['with an escaped number sign', whole.replace('#', '%23')],
    ['with all of that escaped', path + encodeURIComponent(`#${fragment}`)],
    ['escaped twice', path + encodeURIComponent(encodeURIComponent(`#${fragment}`))],
    [
      'with small escapes',
      path + encodeURIComponent(`#${fragment}`).replace(/%../g, (escaped) => escaped.toLowerCase()),
    ],
    ['with a tracking name after it', `${whole}&utm_source=mail&utm_code=x`],
    ['with one after it as a query', `${whole}?utm_source=mail&fbclid=IwAR0_x-9`],
    ['with one before it', `${path}&fbclid=IwAR0_x-9&utm_campaign=a#${fragment}`],
    ['with another’s code before it', `${path}&code=other&panel=other#${fragment}`],
    ['with its path in capitals', `${path.toUpperCase()}#${fragment}`],
    ['without its marker', `/fr/survey#${fragment}`],
    ['with spaces about its signs', whole.replaceAll('&', ' & ').replaceAll('=', ' = ')],
    ['with quotes about its values', whole.replace(/(code|wave)=([\w-]+)/g, '$1="$2"')],
    ['with a soft hyphen and a zero-width space', whole.replace('AAAAAQ', 'AAA\u00adAA\u200bQ')],
    ['with these escaped', whole.replace('AAAAAQ', 'AAA%C2%ADAA%E2%80%8BQ')],
    ['in another order', `${path}#${fragment.split('&').reverse().join('&')}`],
  ])('reads a link %s', (_, address) => {
    expect(readSurveyLink(address)).toEqual(read);
  });

  it('reads former links, which name no wave, and posters', () => {
    expect(readSurveyLink('/fr/survey#panel=acme-7&code=AAAB')).toEqual({
      panel: 'acme-7',
      admission: { code: 'AAAB' },
    });
    expect(readSurveyLink('/fr/survey?by=link#wave=w&panel=acme-7&entrance=AAAB.')).toEqual({
      wave: 'w',
      panel: 'acme-7',
      admission: { entrance: 'AAAB' },
    });
  });

  it.each([
    '#panel=acme-7',
    '#panel=acme-7&entrance=',
    '#entrance=abc',
    '#panel=acme-7&code=',
    '#wave=w',
    '#code=abc',
    '#panel=../etc&code=abc',
    '#panel=acme-7&code=abc&entrance=abc',
  ])('tells a link that was cut: %s', (cut) => {
    expect(readSurveyLink(`/fr/survey${cut}`)).toBe('cut');
    expect(readSurveyLink(`/fr/survey?by=link${cut}`)).toBe('cut');
  });

  it('tells by its marker a link that lost the rest on its way', () => {
    for (const left of ['?by=link', '?utm_source=x&by=link', '?by=link&fbclid=x#content', '?by%3Dlink']) {
      expect(readSurveyLink(`/fr/survey${left}`)).toBe('lost');
    }
  });

  it('takes no other address for a link', () => {
    for (const other of [
      '',
      '#content',
      '?utm_source=x',
      '?code=abc',
      '?code=abc&state=x#content',
      '?baby=link',
    ]) {
      expect(readSurveyLink(`/fr/survey${other}`)).toBeUndefined();
    }
  });
});
