import { randomBytes } from 'node:crypto';
import { formatToken, fromBase64Url, toBase64Url } from '../../functions/survey/token-format.ts';
import { evaluateBlinded, panelKeys, redeemToken } from '../../functions/survey/tokens.ts';
import { blindNonce, finalizeToken } from '../../web/survey/protocol/blind-token.ts';
import { seed } from '../support/local-observatory.ts';
import { describeTiming, timeCalls } from './percentiles.ts';

/** Issue and check of a token, and the browser's part of it, on one core. */
export async function benchTokens([times = 200]: number[] = []): Promise<void> {
  const panel = { wave: 'w', panel: 'open' };
  const keys = panelKeys(seed, panel);
  const random = (length = 32) => Uint8Array.from(randomBytes(length));
  const blindings = Array.from({ length: times }, () => blindNonce('w', 'open', random));
  const element = (i: number) => fromBase64Url(blindings[i]?.blindedElement ?? '', 32) ?? new Uint8Array();
  const evaluations = blindings.map((_, i) => evaluateBlinded(keys, element(i)));
  const evaluation = (i: number) => {
    const { evaluatedElement, proof } = evaluations[i] ?? evaluateBlinded(keys, element(i));
    return { evaluatedElement: toBase64Url(evaluatedElement), proof: toBase64Url(proof) };
  };
  const publicKey = toBase64Url(keys.publicKey);
  const tokens = blindings.map((blinding, i) => finalizeToken(blinding, publicKey, evaluation(i)));
  const rows: [string, (i: number) => unknown][] = [
    ['server: issue (evaluate, prove)', (i) => evaluateBlinded(keys, element(i))],
    [
      'server: check a token',
      (i) =>
        redeemToken(
          seed,
          'w',
          tokens[i] ?? formatToken({ panel: 'open', nonce: random(), output: random(64) }),
        ),
    ],
    ['browser: blind', () => blindNonce('w', 'open', random)],
    [
      'browser: check proof, finalize',
      (i) => finalizeToken(blindings[i] ?? blindNonce('w', 'open', random), publicKey, evaluation(i)),
    ],
  ];
  for (const [name, work] of rows) {
    console.log(describeTiming(name, await timeCalls(times, 1, async (i) => work(i))));
  }
}
