import { randomBytes } from 'node:crypto';
import { formatToken } from '../../functions/survey/token-format.ts';
import { panelKeys } from '../../functions/survey/tokens.ts';
import { evaluate } from '../../functions/survey/voprf.ts';

/** Tokens as the protocol would give them, made with the server's seed and so without the protocol's cost. */
export function makeTokens(
  seed: Uint8Array,
  { wave, panel = 'open' }: { wave: string; panel?: string },
  count: number,
): string[] {
  const { secretKey } = panelKeys(seed, { wave, panel });
  return Array.from({ length: count }, () => {
    const nonce = Uint8Array.from(randomBytes(32));
    return formatToken({ panel, nonce, output: evaluate(secretKey, nonce) });
  });
}
