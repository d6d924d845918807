import { expect, it } from 'vitest';
import { beside } from '../../../web/shared/beside.ts';

it('puts facts beside each other, with a dot that begins no line and nothing for what is absent', () => {
  expect(beside('reads', false, 'you', undefined, '')).toBe('reads\u00a0· you');
});
