import { beforeAll, describe, expect, it } from 'vitest';
import { typeset } from '../../functions/survey/typeset.ts';
import { type TextInSources, textsInSources } from './texts-in-sources.ts';

/** What is said in either language in words of the other, or as the other sets it. */
const ownWords = [
  'CSV on the Web',
  'Salariés et médias sociaux',
  'Défenseur des droits',
  'Cache-Control:',
  'Authorization:',
];

/** Names of things that are written the same in both languages. */
const same = new Set(
  `Action Base CORS CITATION.cff, citation.* Code Contact Dates France JSON JSON-stat Licence Logo Menu Mode Opinion
  Participation Population Publication Question Questionnaire Questionnaire (JSON) Questionnaires SHA256SUMS Usage Verdict
  Vers. Versions`
    .split(/\s+/)
    .concat('CITATION.cff, citation.*', 'Questionnaire (JSON)', 'Question …'),
);

let texts: TextInSources[];
beforeAll(() => {
  texts = textsInSources();
});

describe('the texts of the sources in both languages', () => {
  it('are all found: of pages, mails, files and replies', () => {
    expect(texts.length).toBeGreaterThan(3500);
    for (const room of [
      'web/survey',
      'web/house',
      'functions/mail',
      'functions/observatory/export',
      'web/api-page',
    ]) {
      expect(texts.some(({ at }) => at.startsWith(room))).toBe(true);
    }
  });

  it('never break before French punctuation, once set', () => {
    const isBroken =
      /[ \n][?!;:%»]|«[ \n]|[^\s\u00a0\u202f?!….][;!?»]|[^\s\u00a0\u202f]:(?=\s|$)|\d%|«(?=\S)/;
    const withSpaces = (text: string) => text.replaceAll(/[\u202f\u00a0]/g, '\u202f');
    expect(
      where('fr', (text) => isBroken.test(withSpaces(typeset(text, 'fr')).replaceAll('«\u202f', ''))),
    ).toEqual([]);
  });

  it('have no French punctuation in English', () => {
    expect(where('en', (text) => /[ \u00a0\u202f](?:[;:!?»]|(?<!in )%)|«/.test(text))).toEqual([]);
  });

  it.each([
    ['straight apostrophes', /\p{L}'\p{L}/u],
    ['straight quotation marks', /"/],
    ['three points for an ellipsis', /\.\.\./],
    ['hyphens for dashes', / - /],
    ['double spaces', / {2}/],
    ['words said twice', /(?<!\p{L})(?!nous |vous )(\p{L}{2,}) \1(?!\p{L})/iu],
  ])('have no %s', (_name, fault) => {
    expect([...where('fr', (text) => fault.test(text)), ...where('en', (text) => fault.test(text))]).toEqual(
      [],
    );
  });

  it('elide in French', () => {
    const whole =
      /(?<![\p{L}’-])(?:de|que|le|la|ne|se|je|me|te|lorsque|puisque|quoique|si(?= il)) (?!onz|oui)[aeiouéèêàâîôû]/iu;
    expect(where('fr', (text) => whole.test(text))).toEqual([]);
  });

  it('have the English article that is said', () => {
    const fault = /(?<!\p{L})(?:[aA] (?!one|once|eu)[aeio]\p{L}|[aA]n [bcdfgjklmnpqrstvwxyz]\p{L})/u;
    expect(where('en', (text) => fault.test(text))).toEqual([]);
  });

  it('have no English left in French, and no French in English', () => {
    const english =
      /(?<![\p{L}.-])(?:the|and|with|from|your|which|are|is|of|this|that|by|has|have|will|e-?mail)(?![\p{L}.-])/u;
    const french =
      /(?<![\p{L}’.-])(?:le|la|les|des|du|une|est|vous|pour|dans|avec|et|sur|qui|que)(?![\p{L}.-])/u;
    expect(where('fr', (text) => english.test(text))).toEqual([]);
    // Quoted, as an example of what to write.
    expect(where('en', (text) => french.test(text.replaceAll(/“[^”]*”/g, '')))).toEqual([]);
  });

  it('are translated, but for names that are the same', () => {
    const untranslated = texts.flatMap(({ at, fr, en }) =>
      fr
        .filter((text) => en.includes(text) && isName(text) && !same.has(text))
        .map((text) => `${at} ${text}`),
    );
    expect(untranslated).toEqual([]);
  });
});

/** Codes, names of files and what is only filled in need no translation. */
function isName(text: string): boolean {
  const isWord = /^\p{Lu}\p{Ll}{3}/u.test(text) || /\p{L}{3}.* .*\p{L}{3}/u.test(text);
  return isWord && !/^observatory-/.test(text);
}

/** Where a language says something with a fault, in a list to read. */
function where(language: 'fr' | 'en', isFault: (text: string) => boolean): string[] {
  return texts.flatMap(({ at, [language]: said }) =>
    said.filter((text) => isFault(inWords(text))).map((text) => `${at} ${text}`),
  );
}

/** Without what is no sentence: tags, code, JSON, the separators that lists are joined with. */
function inWords(text: string): string {
  const bare = text
    .replaceAll('&nbsp;', '\u00a0')
    .replaceAll(/\s*<[^>]*>\s*/g, '\n')
    .replaceAll(/`[^`]*`/g, '…')
    .replaceAll(/"[^"]*"(?:: ?(?:\{.*\}+|"[^"]*"))?/g, '…')
    .replaceAll(/\s*\n\s*/g, ' ');
  return ownWords.reduce((rest, words) => rest.replaceAll(words, '…'), bare);
}
