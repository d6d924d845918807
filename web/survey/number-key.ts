/**
 * Which option a pressed key stands for, from 1, by where the key is and not by what is written on it: on a French
 * keyboard the row of digits types `&é"'` and wants Shift for its numbers.
 *
 * @returns undefined for any other key, for a key held down and for shortcuts
 */
export function numberOfKey(event: KeyEvent): number | undefined {
  const { code, key, repeat, ctrlKey, metaKey, altKey } = event;
  if (repeat || ctrlKey || metaKey || altKey || event.getModifierState('AltGraph')) return undefined;
  // Without its lock the number pad moves about; a keyboard on a screen has keys without a place.
  const digit = /^Digit([1-9])$/.exec(code)?.[1] ?? (/^(?:Numpad[1-9])?$/.test(code) ? key : '');
  return /^[1-9]$/.test(digit) ? Number(digit) : undefined;
}

type KeyEvent = Pick<
  KeyboardEvent,
  'code' | 'key' | 'repeat' | 'ctrlKey' | 'metaKey' | 'altKey' | 'getModifierState'
>;
