import { randomBytes } from 'node:crypto';
import { expect, it, vi } from 'vitest';
import { formatToken } from '../../../functions/survey/token-format.ts';
import { redeemToken } from '../../../functions/survey/tokens.ts';
import { makeTokens } from '../../support/server-tokens.ts';

const derived = vi.hoisted(() => ({ keys: 0 }));
vi.mock(import('../../../functions/survey/voprf.ts'), async (original) => {
  const voprf = await original();
  const deriveKeyPair: typeof voprf.deriveKeyPair = (...asked) => {
    derived.keys += 1;
    return voprf.deriveKeyPair(...asked);
  };
  return { ...voprf, deriveKeyPair };
});

it('keeps the key of a panel, whatever panels a forger names', () => {
  const seed = new Uint8Array(32).fill(5);
  const [token = ''] = makeTokens(seed, { wave: 'w' }, 1);
  expect(redeemToken(seed, 'w', token).panel).toBe('open');
  const before = derived.keys;
  // More than an instance keeps.
  const forgeries = 1100;
  for (let i = 0; i < forgeries; i++) {
    const nonce = Uint8Array.from(randomBytes(32));
    const forged = formatToken({ panel: `cforged${i}`, nonce, output: new Uint8Array(64) });
    expect(() => redeemToken(seed, 'w', forged)).toThrow(/not one of this wave/);
  }
  expect(redeemToken(seed, 'w', token).panel).toBe('open');
  expect(derived.keys - before).toBe(forgeries);
});
