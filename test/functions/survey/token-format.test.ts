import { describe, expect, it } from 'vitest';
import {
  formatToken,
  fromBase64Url,
  parseToken,
  readTokenText,
} from '../../../functions/survey/token-format.ts';

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

describe('readTokenText', () => {
  const own = 'acme-7.'.concat(text.slice('open.'.length));
  const wrapped = (between: string) => text.replace(/.{60}/g, `$&${between}`);

  it.each([
    ['alone', text, text],
    ['with a company’s panel', own, own],
    ['between spaces and line ends', ` ${text}\r\n`, text],
    ['with a final stop', `${text}.`, text],
    ['with a comma and more', `${text}, merci`, text],
    ['in angle brackets', `<${text}>`, text],
    ['in straight quotes', `"${text}"`, text],
    ['in French quotes', `«\u202f${text}\u202f»`, text],
    ['in curled quotes', `‘${text}’ “${text}”`, text],
    ['as HTML', `&lt;code&gt;${text}&lt;/code&gt;`, text],
    ['in Markdown', `_${text}_ and \`${text}\``, text],
    ['in brackets', `(${text})`, text],
    ['with its French label', `Code du reçu : ${text}`, text],
    ['with its label and no space', `Code :${text}`, text],
    ['with its English label above', `Receipt code\n${text}`, text],
    ['with zero-width spaces', `\u200b${wrapped('\u200b')}\ufeff`, text],
    ['with soft hyphens', wrapped('\u00ad'), text],
    ['in broken lines', wrapped('\n  '), text],
    ['broken at its stops', text.replaceAll('.', '\n.'), text],
    ['broken within the panel’s name', own.replace('acme-7', 'acme-\n7'), own],
    ['quoted in a mail', `> Code :\n> ${wrapped('\n> ')}`, text],
    ['in broken lines of quoted-printable', wrapped('=\r\n'), text],
    ['with a capital from a phone', `O${text.slice(1)}`, text],
  ])('reads a code %s', (_, copied, code) => {
    expect(readTokenText(copied)).toBe(code);
  });

  it('finds none where one is cut, longer than itself, or mistyped', () => {
    for (const wrong of [
      '',
      'Code :',
      text.slice(0, -1),
      text.slice(6),
      `${text}A`,
      `${text}-A`,
      'open.abc',
    ]) {
      expect(readTokenText(wrong)).toBeUndefined();
    }
  });
});

describe('fromBase64Url', () => {
  it('refuses another length, other characters and unused bits that are not zero', () => {
    expect(fromBase64Url('AA', 1)).toEqual(new Uint8Array(1));
    for (const wrong of ['AB', 'AA==', 'A', 'AAA', '+A', '']) expect(fromBase64Url(wrong, 1)).toBeUndefined();
  });
});
