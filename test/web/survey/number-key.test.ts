import { describe, expect, it } from 'vitest';
import { numberOfKey } from '../../../web/survey/number-key.ts';

const press = (code: string, key: string, more: object = {}) =>
  numberOfKey({
    code,
    key,
    repeat: false,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    getModifierState: () => false,
    ...more,
  });

describe('numberOfKey', () => {
  it('goes by the place of the key: a French keyboard writes & on the first of them', () => {
    expect(press('Digit1', '1')).toBe(1);
    expect(press('Digit1', '&')).toBe(1);
    expect(press('Digit9', 'ç')).toBe(9);
    // With Shift, too, as one types a number there.
    expect(press('Digit2', '2', { shiftKey: true })).toBe(2);
  });

  it('takes the number pad while it writes numbers, and keys on a screen, which have no place', () => {
    expect(press('Numpad3', '3')).toBe(3);
    expect(press('Numpad3', 'PageDown')).toBeUndefined();
    expect(press('', '4')).toBe(4);
  });

  it('takes no other key, no key held down and no shortcut', () => {
    for (const [code, key] of [
      ['Digit0', '0'],
      ['KeyA', 'a'],
      ['F1', 'F1'],
      ['Minus', '6'],
      ['', 'Enter'],
    ] as const) {
      expect(press(code, key)).toBeUndefined();
    }
    expect(press('Digit1', '1', { repeat: true })).toBeUndefined();
    for (const held of ['ctrlKey', 'metaKey', 'altKey']) {
      expect(press('Digit1', '1', { [held]: true })).toBeUndefined();
    }
    const altGr = (name: string) => name === 'AltGraph';
    expect(press('Digit2', '~', { getModifierState: altGr })).toBeUndefined();
  });
});
