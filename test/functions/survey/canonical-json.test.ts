import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../functions/survey/canonical-json.ts';

describe('canonical JSON', () => {
  // RFC 8785, 3.2.2 and 3.2.4: the RFC's sample, and the bytes that it prints of it.
  it('of the RFC’s sample is the RFC’s bytes', () => {
    const sample = JSON.parse(`{
      "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
      "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
      "literals": [null, true, false]
    }`);
    const bytes = `
      7b 22 6c 69 74 65 72 61 6c 73 22 3a 5b 6e 75 6c 6c 2c 74 72
      75 65 2c 66 61 6c 73 65 5d 2c 22 6e 75 6d 62 65 72 73 22 3a
      5b 33 33 33 33 33 33 33 33 33 2e 33 33 33 33 33 33 33 2c 31
      65 2b 33 30 2c 34 2e 35 2c 30 2e 30 30 32 2c 31 65 2d 32 37
      5d 2c 22 73 74 72 69 6e 67 22 3a 22 e2 82 ac 24 5c 75 30 30
      30 66 5c 6e 41 27 42 5c 22 5c 5c 5c 5c 5c 22 2f 22 7d`;
    expect(Buffer.from(canonicalJson(sample)).toString('hex')).toBe(bytes.replaceAll(/\s/g, ''));
  });

  // RFC 8785, 3.2.3: the keys of its sorting sample, and their order by UTF-16 code units.
  it('sorts keys by their UTF-16 code units', () => {
    const names = ['\u20ac', '\r', '\ufb33', '1', '\ud83d\ude00', '\u0080', '\u00f6'];
    const sorted = JSON.parse(canonicalJson(Object.fromEntries(names.map((name) => [name, name]))));
    const integersFirst = ['1', '\r', '\u0080', '\u00f6', '\u20ac', '\ud83d\ude00', '\ufb33'];
    expect(Object.keys(sorted)).toEqual(integersFirst);
    expect(canonicalJson({ '1': 1, '\r': 2 })).toBe('{"\\r":2,"1":1}');
  });

  // RFC 8785, appendix B: IEEE 754 patterns and their text.
  it.each([
    ['0000000000000000', '0'],
    ['8000000000000000', '0'],
    ['0000000000000001', '5e-324'],
    ['7fefffffffffffff', '1.7976931348623157e+308'],
    ['4340000000000000', '9007199254740992'],
    ['4430000000000000', '295147905179352830000'],
    ['44b52d02c7e14af5', '9.999999999999997e+22'],
    ['44b52d02c7e14af6', '1e+23'],
    ['41b3de4355555553', '333333333.3333332'],
    ['becbf647612f3696', '-0.0000033333333333333333'],
    ['43143ff3c1cb0959', '1424953923781206.2'],
  ])('writes the number %s as the RFC does', (pattern, written) => {
    expect(canonicalJson(Buffer.from(pattern, 'hex').readDoubleBE())).toBe(written);
  });

  it('refuses what is no JSON', () => {
    for (const value of [undefined, Number.NaN, Number.POSITIVE_INFINITY, '\ud800', { a: undefined }]) {
      expect(() => canonicalJson(value)).toThrow(/is no JSON/);
    }
  });
});
