import { describe, expect, it } from 'vitest';
import { formatToken, fromBase64Url, parseToken } from '../../../functions/survey/token-format.ts';

const token = { panel: 'open', nonce: new Uint8Array(32).fill(1), output: new Uint8Array(64).fill(255) };
const text = formatToken(token);

describe('parseToken', () => {
  it('reads what formatToken writes', () => {
    expect(parseToken(text)).toEqual(token);
  });

  it('refuses every other form, so that no two texts are one token', () => {
    const [panel, nonce = '', output = ''] = text.split('.');
    // The last of 43 characters carries four bits, of which two have to be zero: Q and R differ only there.
    const trailing = `${nonce.slice(0, -1)}${String.fromCharCode(nonce.charCodeAt(nonce.length - 1) + 1)}`;
    for (const other of [
      '',
      text.slice(0, -1),
      `${text}A`,
      `${text}=`,
      ` ${text}`,
      `${text}\n`,
      text.replaceAll('_', '/'),
      `${panel}.${trailing}.${output}`,
      `${panel}.${nonce}`,
      `Open.${nonce}.${output}`,
      `${'p'.repeat(65)}.${nonce}.${output}`,
    ]) {
      expect(parseToken(other)).toBeUndefined();
    }
  });
});

describe('fromBase64Url', () => {
  it('refuses another length, other characters and unused bits that are not zero', () => {
    expect(fromBase64Url('AA', 1)).toEqual(new Uint8Array(1));
    for (const wrong of ['AB', 'AA==', 'A', 'AAA', '+A', '']) expect(fromBase64Url(wrong, 1)).toBeUndefined();
  });
});
