import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkAddress, normalAddress, readAddresses } from '../../../functions/survey/read-addresses.ts';

const addressesIn = (text: string) => readAddresses(text).addresses;

describe('addresses are read', () => {
  it.each([
    ['one a line', 'a@x.fr\nb@x.fr', ['a@x.fr', 'b@x.fr']],
    ['with Windows’ line ends and a byte order mark', '\ufeffa@x.fr\r\nb@x.fr\r\n', ['a@x.fr', 'b@x.fr']],
    ['in one line, with commas', 'a@x.fr, b@x.fr,c@x.fr', ['a@x.fr', 'b@x.fr', 'c@x.fr']],
    ['with semicolons, as Outlook copies them', 'a@x.fr; b@x.fr;', ['a@x.fr', 'b@x.fr']],
    ['with tabs', 'Dupont\tJeanne\ta@x.fr', ['a@x.fr']],
    ['with spaces', 'a@x.fr b@x.fr', ['a@x.fr', 'b@x.fr']],
    ['from CSV under a header', 'nom;prénom;e-mail\nDupont;Jeanne;a@x.fr', ['a@x.fr']],
    ['from quoted CSV', '"e-mail","nom"\n"a@x.fr","Dupont, Jeanne"', ['a@x.fr']],
    ['beside a name', 'Jeanne Dupont <a@x.fr>', ['a@x.fr']],
    [
      'beside a quoted name with a comma',
      '"Dupont, Jeanne" <a@x.fr>, "O’Neil; Pat" <b@x.fr>',
      ['a@x.fr', 'b@x.fr'],
    ],
    ['beside a name that is an address', '"a@x.fr" <a@x.fr>', ['a@x.fr']],
    ['out of mailto', 'mailto:a@x.fr', ['a@x.fr']],
    ['out of brackets and quotes', '(a@x.fr), «b@x.fr», ‘c@x.fr’.', ['a@x.fr', 'b@x.fr', 'c@x.fr']],
    ['with every sign that a local part has', "o'neil+tag_1@x-y.co.uk", ["o'neil+tag_1@x-y.co.uk"]],
    [
      'with a domain in capitals or with accents',
      'A.B@X.FR\nc@société.fr',
      ['A.B@x.fr', 'c@xn--socit-esab.fr'],
    ],
    ['from nothing', ' \n;;\n""\n', []],
  ])('%s', (_, text, expected) => {
    expect(readAddresses(text)).toMatchObject({ addresses: expected, invalid: [] });
  });

  it('names duplicates by line, capitals or not, and keeps the first', () => {
    expect(readAddresses('e-mail\na@x.fr\nb@x.fr\nA@X.fr, b@x.fr')).toEqual({
      addresses: ['a@x.fr', 'b@x.fr'],
      lines: [2, 3],
      duplicates: [
        { line: 4, firstLine: 2 },
        { line: 4, firstLine: 3 },
      ],
      invalid: [],
    });
  });

  it('names every faulty line with its reason', () => {
    const long = `${'a'.repeat(65)}@x.fr`;
    const text = [
      'a@x.fr',
      'nobody',
      'a@',
      '@x.fr',
      'a@x',
      'a b@x..fr',
      'é@x.fr',
      long,
      'a..b@x.fr',
      'a@1.2.3.4',
    ];
    expect(readAddresses(text.join('\n')).invalid).toEqual([
      { line: 2, reason: 'no-address' },
      ...[3, 4, 5, 6].map((line) => ({ line, reason: 'not-an-address' })),
      { line: 7, reason: 'not-ascii' },
      { line: 8, reason: 'too-long' },
      ...[9, 10].map((line) => ({ line, reason: 'not-an-address' })),
    ]);
  });

  it('gives none that could break out of a header, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('a', '@', '.', 'x.fr', '\r', '\n', '<', '>', '"', ',', '\0', ' '),
        }),
        (text) => {
          for (const address of addressesIn(text)) {
            expect(address).toMatch(/^[!-~]+@[a-z0-9.-]+$/);
            expect(address).not.toMatch(/[<>",;:\\()[\]\s]/);
            expect(checkAddress(address)).toEqual({ address });
          }
        },
      ),
    );
  });

  it('finds again what it has read, each once', () => {
    const local = fc.stringMatching(/^[a-z0-9+_-]{1,20}$/);
    fc.assert(
      fc.property(
        fc.array(local, { maxLength: 30 }),
        fc.constantFrom('\n', '; ', ', ', '\t', ' '),
        (locals, between) => {
          const all = [...new Set(locals)].map((name) => `${name}@x.fr`);
          expect(addressesIn(all.join(between))).toEqual(all);
        },
      ),
    );
    expect(normalAddress('A@x.FR')).toBe('a@x.fr');
  });
});
